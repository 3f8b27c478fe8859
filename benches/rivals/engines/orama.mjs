// Orama, and ZBSearch, which came of it: as shipped, and with words of all letters.
//
// As shipped they take for letters only those of English. `threshold: 1` lets any word match, as
// everywhere here.

import { fromBytes, toBytes, words } from "./json.mjs";

const anyLetters = () => ({
  language: "english",
  normalizationCache: new Map(),
  tokenize: (text) => words(String(text)),
});

function settings(unicode) {
  const schema = { id: "string", title: "string", text: "string" };
  return { schema, ...(unicode && { components: { tokenizer: anyLetters() } }) };
}

export async function make({ name, unicode }) {
  const { create, insertMultiple, load, save, search } = await import(name);
  const empty = () => create(settings(unicode));
  const filled = async (index, fill) => {
    await fill(index);
    return index;
  };
  return {
    build: async (documents) => filled(await empty(), (index) => insertMultiple(index, documents)),
    save: async (index) => toBytes(await save(index)),
    open: async (bytes) => filled(await empty(), (index) => load(index, fromBytes(bytes))),
    search: async (index, term, limit) => {
      const asked = { term, limit, properties: ["title", "text"], threshold: 1 };
      return (await search(index, asked)).hits.map((hit) => hit.document.id);
    },
  };
}

// Makes a site with Pagefind of the texts of a file: a program of its own, so that what it takes is its alone.
//
//     node benches/shards/pagefind.mjs TEXTS.jsonl SITE

import { createReadStream } from "node:fs";
import { copyFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { close, createIndex } from "pagefind";

const [texts, site] = process.argv.slice(2);

function must({ errors, ...rest }) {
  if (errors.length > 0) throw new Error(errors.join("; "));
  return rest;
}

// Pagefind has no endings of Kazakh; to be told the language is the best that can be done for it.
const { index } = must(await createIndex({ forceLanguage: "kk" }));
for await (const line of createInterface({ input: createReadStream(texts) })) {
  const { id, title, text } = JSON.parse(line);
  must(await index.addCustomRecord({ url: `/${id}`, content: `${title}. ${text}`, language: "kk", meta: { title } }));
}
must(await index.writeFiles({ outputPath: join(site, "pagefind") }));
await close();
await copyFile(new URL("pagefind.html", import.meta.url), join(site, "index.html"));

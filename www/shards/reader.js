// A text to read: its paragraphs, with the sentence that answers marked.

import { build, marked } from "../elements/build.js";
import { paragraphs } from "../elements/paragraphs.js";
import { dated, marks } from "./hits.js";
import { words } from "../i18n/shards/index.js";

/**
 * What a text is shown as.
 *
 * @param {import("./engine.js").Text} text
 * @param {object | null} found   the sentence that answers (`CatalogueHit` of the module)
 * @param {string} language       of the page
 * @returns {{head: Node[], body: Node[], sentence: HTMLElement | null}}
 */
export function article(text, found, language) {
  const cuts = pairs(text.cuts, text.text.length);
  const title = text.title || words(language, "untitled");
  // A text that begins with its own title needs it once.
  const isTitled = cuts.length > 1 && text.text.slice(...cuts[0]) === title;
  const [date] = dated(text.date, language);
  const named = isTitled && isThe(found, cuts[0]) ? marked(title, marks(found.matches)) : [title];
  const nodes = sentences(text.text, isTitled ? cuts.slice(1) : cuts, found, isTitled ? cuts[0][1] : 0);
  const body = paragraphs(nodes, { title: "", isFirst: true, isLast: true });
  for (const paragraph of body) paragraph.dir = "auto";
  return {
    head: [build("bdi", {}, ...named), ...(date ? [" ", date] : [])],
    body,
    sentence: nodes.find((node) => node.matches?.("[aria-current]")) ?? null,
  };
}

const isThe = (found, [start]) => found?.start === start;

/** The sentences of a text from a place on, with what stands between them. */
function sentences(text, cuts, found, start) {
  const nodes = [];
  let end = start;
  for (const cut of cuts) {
    nodes.push(text.slice(end, cut[0]), sentence(text.slice(...cut), isThe(found, cut) ? found : null));
    end = cut[1];
  }
  nodes.push(text.slice(end));
  if (start > 0) nodes[0] = nodes[0].trimStart();
  return nodes.filter((node) => node !== "");
}

function sentence(text, found) {
  if (!found) return build("span", {}, text);
  // The marks are places in the words that were shown of it; where these are others, none is right here.
  const ranges = found.excerpt === text ? marks(found.matches) : [];
  return build("span", { "aria-current": "true", tabindex: "-1" }, ...marked(text, ranges));
}

/** Starts and ends in order, and within the text. */
function pairs(cuts, length) {
  const all = [];
  for (let place = 0; place + 1 < (cuts?.length ?? 0); place += 2) {
    const [from, to] = [cuts[place], cuts[place + 1]];
    if (from >= (all.at(-1)?.[1] ?? 0) && from < to && to <= length) all.push([from, to]);
  }
  return all.length > 0 ? all : [[0, length]];
}

// The paragraphs and headings that a text has, around what is shown of it. Nothing is added and nothing left
// out: a paragraph holds the line break that ends it.

import { build } from "./build.js";

/** How long a heading may be, in letters. */
const LONGEST_HEADING = 100;
/** What ends a line of running text. */
const ENDED = /[.!?…:;,]["»”)\]]*$/;
const EMPTY_LINE = /\n[^\S\n]*\n/;

/**
 * Nodes of a block in paragraphs. Where the block begins or ends within one, that runs on (`cut`).
 *
 * @param {(Node | string)[]} nodes    sentences, and what stands between them
 * @param {object} how
 * @param {string} how.title           of the text
 * @param {boolean} how.isFirst        whether the text begins here
 * @param {boolean} how.isLast         whether it ends here
 * @returns {HTMLElement[]}
 */
export function paragraphs(nodes, { title, isFirst, isLast }) {
  const groups = grouped(nodes).map((group) => ({ nodes: group, text: group.map(textOf).join("") }));
  return groups.map(({ nodes, text }, place) => {
    const before = place > 0 ? groups[place - 1].text : isFirst ? "\n\n" : "";
    const tag = isFirst && place === 0 && text.trim() === title.trim() ? "h2" : headingOr("p", before, text, groups[place + 1]);
    const runsOn = (place === 0 && !isFirst) || (place === groups.length - 1 && !isLast && !/\n\s*$/.test(text));
    return build(tag, { class: runsOn ? "cut" : undefined }, ...nodes);
  });
}

/** A short line by itself, without a full stop, before running text. */
function headingOr(other, before, text, next) {
  const stands = EMPTY_LINE.test(before.match(/\s*$/)[0]) && EMPTY_LINE.test(text.match(/\s*$/)[0]);
  return stands && isShort(text) && next && !isShort(next.text) ? "h3" : other;
}

function isShort(text) {
  const line = text.trim();
  return line !== "" && line.length <= LONGEST_HEADING && !line.includes("\n") && !ENDED.test(line);
}

/** The nodes up to each line break between sentences. */
function grouped(nodes) {
  const groups = [[]];
  for (const node of nodes) {
    const isGap = typeof node === "string" || node.matches?.(".repair");
    const end = isGap ? textOf(node).lastIndexOf("\n") + 1 : 0;
    if (end === 0) {
      groups.at(-1).push(node);
      continue;
    }
    const [head, tail] = typeof node === "string" ? [node.slice(0, end), node.slice(end)] : [node, ""];
    groups.at(-1).push(head);
    groups.push(tail ? [tail] : []);
  }
  return groups.filter((group) => group.length > 0);
}

const textOf = (node) => (typeof node === "string" ? node : node.textContent);

// The marks of Word's lists, which are nowhere in its text: how they are counted lies in parts of its own.

import { all, attribute, first } from "./markup.js";

const BULLET = "•";

/** How the numbers of a level are written; what is not here is shown as a bullet, lest a wrong letter stand there. */
const WRITTEN = {
  decimal: String,
  lowerLetter: (number) => String.fromCharCode(96 + number),
  upperLetter: (number) => String.fromCharCode(64 + number),
};

/** A child element by its name without a prefix. */
const child = (element, name) => [...(element?.children ?? [])].find(({ localName }) => localName === name);
const value = (element, name) => attribute(child(element, name) ?? element, "val");

/**
 * @param {Document} numbering   how lists are numbered
 * @param {Document} styles      of which some are those of lists
 */
export function createNumbering(numbering, styles) {
  const levels = levelsOf(numbering);
  const styled = new Map(all(styles, "style").map((style) => [attribute(style, "styleId"), first(style, "numPr")]));
  /** How far each list is counted, level by level. */
  const counts = new Map();

  /** What a paragraph begins with, if it is an item of a list. */
  function markOf(paragraph) {
    const properties = child(paragraph, "pPr");
    const style = child(properties, "pStyle");
    const item = child(properties, "numPr") ?? (style && styled.get(attribute(style, "val")));
    const list = child(item, "numId");
    if (!list) return "";
    const depth = Number(child(item, "ilvl") ? value(item, "ilvl") : 0);
    const level = levels.get(attribute(list, "val"))?.[depth];
    return level ? `${count(attribute(list, "val"), depth, level)} `.trimStart() : "";
  }

  function count(list, depth, level) {
    const counted = counts.get(list) ?? [];
    counted[depth] = (counted[depth] ?? level.start - 1) + 1;
    counted.length = depth + 1;
    counts.set(list, counted);
    if (level.format === "none") return "";
    if (!Object.hasOwn(WRITTEN, level.format)) return BULLET;
    const written = (_, place) => WRITTEN[levels.get(list)[place - 1]?.format]?.(counted[place - 1] ?? 1) ?? "";
    return level.text.replace(/%(\d)/g, written);
  }

  return { markOf };
}

/** The levels of each list. */
function levelsOf(numbering) {
  const kinds = new Map(all(numbering, "abstractNum").map((kind) => [attribute(kind, "abstractNumId"), levelsOfKind(kind)]));
  const lists = all(numbering, "num").map((list) => [attribute(list, "numId"), kinds.get(value(list, "abstractNumId"))]);
  return new Map(lists);
}

function levelsOfKind(kind) {
  return all(kind, "lvl").map((level) => ({
    format: value(level, "numFmt"),
    text: value(level, "lvlText"),
    start: Number(child(level, "start") ? value(level, "start") : 1),
  }));
}

// A repair in words: what stood there, what stands there now, and why.

import { words } from "../i18n/index.js";

/** How much of a word, or of what stands at a repair, is told. */
const MOST = 40;

/**
 * What a repair made of the words around it: «Көл␣␣тартылды → Көл тартылды».
 *
 * @param {string} text   as given
 * @param {{start: number, end: number, text: string, replacement: string}} repair
 */
export function change(text, { start, end, text: given, replacement }) {
  const before = text.slice(Math.max(0, start - MOST), start).match(/\S*$/u)[0];
  const after = text.slice(end, end + MOST).match(/^\S*/u)[0];
  return `${before}${visible(given)}${after} → ${before}${clipped(replacement)}${after}`;
}

/** Why it was made. */
export function reasons(language, repair) {
  return repair.reasons.map((reason) => words(language, `repair-${reason}`)).join(", ");
}

/** What the eye can't see, as signs for it. */
function visible(text) {
  return clipped(text)
    .replace(/\r?\n|\r|[\u2028\u2029]/g, "⏎")
    .replace(/\t/g, "⇥")
    .replace(/[\u200B-\u200F\u2060-\u2064\uFEFF\u00AD\p{Cf}]/gu, (sign) => `[U+${hex(sign)}]`)
    .replace(/\s/g, "␣");
}

function hex(sign) {
  return sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
}

function clipped(text) {
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}

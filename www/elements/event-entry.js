// An event in the list: its date, its words, and badges that say what is not plain fact.

import { formatDate, htmlDate } from "../dates.js";
import { words } from "../i18n/index.js";
import { looksOf } from "./axis-picture.js";
import { build } from "./build.js";

/**
 * @param {object} event
 * @param {object} how
 * @param {string} how.language
 * @param {(event: object) => void} how.choose
 * @param {(event: object) => void} how.prove   the sentence is asked for that its date is reckoned from
 */
export function eventEntry(event, { language, choose, prove }) {
  const date = formatDate(event.edtf, language);
  const about = { type: "button", "data-event": event.id, onclick: () => choose(event) };
  const button = build(
    "button",
    about,
    build("span", { class: "sign", "aria-hidden": "true" }),
    build("time", { datetime: htmlDate(event.edtf) }, date),
    " ",
    build("span", { class: "label" }, event.label),
  );
  const badges = badgesOf(event, { language, date, prove });
  return build("li", { class: looksOf(event).join(" ") }, button, ...badges);
}

/** That something is approximate its date says. */
function badgesOf(event, { language, date, prove }) {
  const say = (key, values) => words(language, key, values);
  const { inferred, from, evidence } = event.anchor ?? {};
  // Of a decade («90-жылдары») it is the century that is supposed.
  const supposed = event.precision === "decade" ? "inferredCentury" : "inferred";
  const origin = inferred ? say(supposed) : from && evidence && say("reckoned", { from: formatDate(from, language) });
  const parts = [event.factuality === "planned" && say("planned"), origin].filter(Boolean);
  if (parts.length === 0) return [];
  const label = `${say("evidence")}: ${date}`;
  const link = build("button", { type: "button", "aria-label": label, onclick: () => prove(event) }, say("evidence"));
  const shown = parts.map((part) => build("span", { class: "badge" }, part));
  return [build("p", { class: "badges" }, ...shown.flatMap((badge) => [badge, " "]), ...(evidence ? [link] : []))];
}

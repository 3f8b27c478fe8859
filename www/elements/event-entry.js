// An event in the list: its date, its words, and badges that say what is not plain fact.

import { formatDate, htmlDate, isUncertain } from "../dates.js";
import { words } from "../i18n/index.js";
import { looksOf } from "./axis-picture.js";
import { build } from "./build.js";
import { nameChip } from "./name-chip.js";

/**
 * @param {object} event
 * @param {object} how
 * @param {string} how.language
 * @param {(event: object) => void} how.choose
 * @param {(event: object) => void} how.prove   the sentence is asked for that its date is reckoned from
 * @param {(name: string) => void} how.name   somebody who takes part in it is chosen
 * @param {(event: object) => void} how.date    the place is asked for where to say when its text was written
 */
export function eventEntry(event, { language, choose, prove, name, date: setDate }) {
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
  const badges = badgesOf(event, { language, date, prove, setDate });
  return build("li", { class: looksOf(event).join(" ") }, button, ...badges, ...chipsOf(event, language, name));
}

/** How many who take part in an event are shown. */
const MOST_NAMES = 5;

/** Who and what takes part in an event, each as a button. */
function chipsOf({ names = [] }, language, choose) {
  const chips = names.slice(0, MOST_NAMES).map((one) => nameChip(one, language, () => choose(one.name)));
  return chips.length > 0 ? [build("p", { class: "names", role: "group", "aria-label": words(language, "participants") }, ...chips)] : [];
}

/** What is reckoned from the time of writing, or from its century: it gets better where that is said. */
const BY_WRITING = ["writing", "century"];

/** That something is approximate its date says. */
function badgesOf(event, { language, date, prove, setDate }) {
  const say = (key, values) => words(language, key, values);
  const { base, inferred, from, evidence } = event.anchor ?? {};
  // Of a decade («90-жылдары») it is the century that is supposed.
  const supposed = event.precision === "decade" ? "inferredCentury" : "inferred";
  const origin = inferred ? say(supposed) : from && evidence && say("reckoned", { from: formatDate(from, language) });
  const parts = [event.factuality === "planned" && say("planned"), isUncertain(event.edtf) && say("uncertain"), origin].filter(Boolean);
  if (parts.length === 0) return [];
  const link = (key, onclick) => build("button", { type: "button", "aria-label": `${say(key)}: ${date}`, onclick }, say(key));
  const links = [
    evidence && link("evidence", () => prove(event)),
    inferred && BY_WRITING.includes(base) && link("sayWritten", () => setDate(event)),
  ].filter(Boolean);
  const badges = parts.map((part) => build("span", { class: "badge" }, part));
  return [build("p", { class: "badges" }, ...[...badges, ...links].flatMap((one) => [one, " "]))];
}

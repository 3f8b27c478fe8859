// The elements of a room (room.js) that is embedded in another page. They are those of index.html, but for
// what belongs to the page alone, and without landmarks: the page around has its own, and there may be
// several rooms in it.

import { build } from "./build.js";
import { SCRIPTS } from "./reader.js";

/** The parts, and tabs for them where there is no room for all. */
const TABS = ["search", "timeline", "text"];

/** How a text can be read, and the words of each form; the first is how it was given. */
const MODES = { given: "given", repaired: "repaired" };
const WRITINGS = { ...Object.fromEntries(Object.keys(SCRIPTS).map((script) => [script, script])), given: "ownScript" };

/** @returns {HTMLElement} */
export function roomFrame() {
  return build(
    "div",
    { class: "room", part: "room", role: "group", "data-label": "name", "data-tab": "search" },
    build("div", { class: "bar", part: "bar" }, asking()),
    build("div", { id: "notices", part: "notices", role: "status", tabindex: -1 }),
    build("jylnama-progress", { role: "group", "data-label": "working", hidden: "" }),
    build("div", { class: "rooms" }, part("timeline", "band", build("jylnama-timeline")), searching(), reading()),
    build("div", { class: "tabs", part: "tabs", role: "group", "data-label": "name" }, ...TABS.map(tab)),
    build("jylnama-word"),
  );
}

function asking() {
  const field = { id: "query", part: "field", type: "search", autocomplete: "off", spellcheck: "false" };
  return build(
    "div",
    { class: "ask" },
    build("input", { ...field, "data-label": "search", "data-hint": "invite" }),
    build("jylnama-suggestions"),
    build("jylnama-meant"),
  );
}

function part(id, look, ...children) {
  return build("div", { id, class: `part ${look}`, part: id, role: "group", "data-label": id }, ...children);
}

function searching() {
  const holds = build("p", { class: "holds" }, build("span", { id: "holds" }), " ", build("button", { type: "button", id: "names", "data-words": "names" }));
  return part(
    "search",
    "hits",
    build("jylnama-period", { id: "period" }),
    holds,
    build("div", { class: "idle" }, build("jylnama-welcome")),
    build("jylnama-facets", { hidden: "" }),
    build("jylnama-hits"),
    build("jylnama-nothing", { hidden: "" }),
  );
}

function reading() {
  const written = { id: "written", inputmode: "numeric", autocomplete: "off", maxlength: 10, size: 10, "data-hint": "writtenHint" };
  return part(
    "text",
    "text",
    build(
      "div",
      { class: "about" },
      build("label", { class: "choose" }, told("chooseText"), build("select", { id: "document" })),
      build("label", { class: "choose" }, told("writtenWhen"), build("input", written)),
    ),
    build("div", { class: "forms" }, choice("mode", "form", MODES), choice("script", "writing", WRITINGS), marking()),
    build("jylnama-repairs", { hidden: "" }),
    build("p", { class: "hint", "data-words": "wordHint" }),
    build("jylnama-reader", { tabindex: 0, role: "group", "data-label": "wordText" }),
  );
}

function told(key) {
  return build("span", { "data-words": key });
}

function choice(name, key, forms) {
  const labels = Object.entries(forms).map(([value, words]) => {
    const checked = value === "given" ? "" : undefined;
    return build("label", {}, build("input", { type: "radio", name, value, checked }), told(words));
  });
  return build("fieldset", {}, build("legend", { class: "spoken", "data-words": key }), ...labels);
}

function marking() {
  const box = build("input", { type: "checkbox", name: "names", value: "plain", "data-label": "markNames", checked: "" });
  return build("label", { class: "tick" }, box, told("names"));
}

function tab(name) {
  return build("button", { type: "button", "data-tab": name, "data-words": name });
}

// A name as a button: the sign of its class for the eye, its words for the ear.

import { words } from "../i18n/index.js";
import { CLASS_SIGNS } from "../names.js";
import { build } from "./build.js";

/**
 * @param {{name: string, class: string}} named
 * @param {string} language
 * @param {() => void} onclick
 * @param {Record<string, unknown>} [properties]
 */
export function nameChip({ name, class: kind }, language, onclick, properties = {}) {
  const told = words(language, `class-${kind}`);
  const sign = build("span", { class: "class-sign", "aria-hidden": "true" }, CLASS_SIGNS[kind] ?? "");
  const about = { type: "button", class: "name-chip", "data-class": kind, title: told, ...properties, onclick };
  return build("button", about, sign, build("bdi", {}, name), build("span", { class: "spoken" }, `(${told})`));
}

// The settings of the look: shows those that hold, and hands on those that are chosen.

import { changeLook, dress, lookOf } from "./look.js";

/**
 * @param {HTMLElement} panel
 * @param {(theme: string) => void} chooseTheme   the theme is part of the address
 */
export function createLookPanel(panel, chooseTheme) {
  const field = (name, value) => panel.querySelector(`[name="${name}"]${value === undefined ? "" : `[value="${value}"]`}`);
  /** The theme of the address. */
  let named = "";

  function show(theme) {
    named = theme;
    const { size, spacing } = lookOf();
    field("theme", dress(theme)).checked = true;
    field("spacing", spacing).checked = true;
    field("size").value = size;
    panel.querySelector("output").textContent = `${size} %`;
  }

  panel.addEventListener("input", ({ target: { name, value } }) => {
    changeLook({ [name]: value });
    if (name === "theme") chooseTheme(value);
    else show(named);
  });
  window.matchMedia("(prefers-contrast: more)").addEventListener("change", () => show(named));
  return { show };
}

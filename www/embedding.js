// «Put on your site»: what another page says to show the library that is open, with what is asked of it. One code has
// a tag and a script; the other a frame, for sites that let nobody add a script.

import { LIBRARY } from "./sources.js";
import { copy } from "./taking.js";

const MARKS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text) => text.replace(/[&<>"]/g, (mark) => MARKS[mark]);

/**
 * What is said of a view, by the names of the element's attributes, which are those of the frame's parameters, too.
 *
 * @param {import("./state.js").View} view
 */
function saidOf({ language, q, document, from, to, theme }) {
  const period = from || to ? `${from}..${to}` : "";
  const said = { language, query: q.trim(), document, period, theme };
  return Object.entries(said).filter(([, value]) => value);
}

/**
 * The two codes.
 *
 * @param {string} site      where the page and its scripts lie
 * @param {string} library   an address of a library
 * @param {import("./state.js").View} view
 * @param {string} title     of the frame, for who hears the page
 * @returns {{tag: string, frame: string}}
 */
export function codesOf(site, library, view, title) {
  const said = saidOf(view);
  const attributes = [["src", library], ...said].map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  const script = `<script type="module" src="${escaped(new URL("embed.js", site).href)}"></script>`;
  const frame = new URL("frame.html", site);
  // The library of its own site a frame knows by itself, also when that is built anew and has another name.
  const named = library === new URL(LIBRARY, site).href ? [] : [["library", library]];
  frame.search = new URLSearchParams([...named, ...said]);
  return {
    tag: `${script}\n<jylnama-library${attributes}></jylnama-library>`,
    frame: `<iframe src="${escaped(frame.href)}" title="${escaped(title)}" width="100%" height="640" loading="lazy"></iframe>`,
  };
}

/**
 * Shows the codes in a dialog.
 *
 * @param {HTMLDialogElement} dialog
 * @param {object} what
 * @param {string} what.library   the address of the library that is open; empty where it is in this browser alone
 * @param {import("./state.js").View} what.view
 * @param {(key: string) => string} what.say
 */
export function showEmbedding(dialog, { library, view, say }) {
  const $ = (selector) => dialog.querySelector(selector);
  const [address, told] = ["#embed-address", "#embed-told"].map($);
  const write = () => {
    const codes = codesOf(document.baseURI, address.value.trim(), view, say("name"));
    for (const name of ["tag", "frame"]) $(`#embed-${name}`).value = codes[name];
  };
  for (const button of dialog.querySelectorAll("[data-copy]")) {
    button.onclick = async () => {
      const code = $(`#embed-${button.dataset.copy}`);
      // Where it can't be copied it is at least selected.
      code.select();
      const key = await copy(code.value).then(() => "embedCopied", () => "notCopied");
      told.textContent = say(key);
    };
  }
  address.value = library && new URL(library, document.baseURI).href;
  address.oninput = write;
  told.textContent = library ? "" : say("embedOwn");
  write();
  dialog.showModal();
}

// What goes on paper: the text that is open, all of it, and the list of what is dated in it.
//
// A text is filled in only near the view, and what the browser itself prints cannot wait for the rest. So
// its key is taken over, and the menu has a button; who prints by the menu of the browser gets what is shown.

import { build } from "./elements/build.js";

/**
 * @param {HTMLElement} sheet   what is printed behind the text
 * @param {object} how
 * @param {() => Promise<unknown>} how.whole   shows all of the text
 * @param {() => {date: string, label: string}[]} how.dated   the events that it tells of
 * @param {(key: string) => string} how.say
 * @returns {() => Promise<void>} prints
 */
export function createPrinting(sheet, { whole, dated, say }) {
  async function print() {
    await whole();
    window.print();
  }

  function fill() {
    const items = dated().map(({ date, label }) =>
      build("li", {}, build("time", {}, date), " ", build("span", { lang: "kk" }, label)),
    );
    const list = items.length > 0 ? [build("h2", {}, say("timeline")), build("ol", {}, ...items)] : [];
    const address = window.location.href;
    const origin = build("p", {}, `${say("printedFrom")}: `, build("a", { href: address }, decoded(address)));
    sheet.replaceChildren(...list, origin);
  }

  window.addEventListener("beforeprint", fill);
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "p") return;
    event.preventDefault();
    print();
  });
  return print;
}

/** An address as people read it, if it can be. */
function decoded(address) {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

// What takes time and may fail: whether the page is busy, and what is told where something went wrong, with a way to
// try again. `<html data-state>` is "busy" until all that was asked for is here.

import { build } from "../elements/build.js";
import { LANGUAGES } from "../i18n/shards/index.js";

/**
 * @param {HTMLElement} place
 * @param {(key: string) => string} say
 */
export function createTrouble(place, say) {
  let pending = 0;
  /** Writes what is told anew, in the language that is spoken now. */
  let tell = () => place.replaceChildren();

  function begin() {
    let isOpen = true;
    pending += 1;
    document.documentElement.dataset.state = "busy";
    return () => {
      if (isOpen) pending -= 1;
      isOpen = false;
      if (pending === 0) document.documentElement.dataset.state = "idle";
    };
  }

  function told(now) {
    tell = now;
    tell();
  }

  /**
   * Does something; what fails is told, and can be tried again. What is no longer wanted is not told.
   *
   * @param {() => Promise<void>} act
   * @param {{again?: () => Promise<void>, meanwhile?: string}} how   `meanwhile`: what is told until it is done
   */
  async function attempt(act, { again, meanwhile } = {}) {
    const end = begin();
    const mine = () => place.replaceChildren(...(meanwhile ? [build("p", {}, say(meanwhile))] : []));
    told(mine);
    try {
      await act();
      // Something else may be told by now.
      if (tell === mine) told(() => place.replaceChildren());
    } catch (error) {
      if (error.name !== "AbortError") told(() => place.replaceChildren(...lines(error, again)));
    } finally {
      end();
    }
  }

  function lines({ code }, again) {
    const key = code in LANGUAGES.kk ? code : "unknown";
    return [build("p", {}, say(key)), ...wayOut(key, again)];
  }

  /** What helps: trying again or, where the library on the host is another by now, the page anew. */
  function wayOut(key, again) {
    const button = (word, onclick) => [build("button", { type: "button", onclick }, say(word))];
    if (["changed", "noEngine", "unknown"].includes(key)) return button("reload", () => window.location.reload());
    return again && ["notLoaded", "indexDamaged", "noRoom"].includes(key) ? button("retry", again) : [];
  }

  return { attempt, begin, speak: () => tell() };
}

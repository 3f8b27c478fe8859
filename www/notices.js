// Notices: what is told to the reader of what takes time, of what was done and of what failed.

import { build } from "./elements/build.js";
import { LANGUAGES } from "./i18n/index.js";

/** How many lines are told at once; the others are folded. */
const MOST = 4;

/**
 * @param {HTMLElement} frame   is busy while something is attempted
 * @param {HTMLElement} place
 * @param {(key: string, values?: object) => string} say
 */
export function createNotices(frame, place, say) {
  /** How many things are being attempted. */
  let attempts = 0;

  /** Tells lines; one that is a list has a button behind its words. */
  function tell(lines) {
    const all = lines.map((line) => build("p", {}, ...[line].flat()));
    const shown = all.length > MOST ? MOST - 1 : MOST;
    const rest = all.slice(shown);
    const name = build("summary", {}, say("moreNotices", { count: rest.length }));
    const folded = rest.length > 0 ? [build("details", {}, name, ...rest)] : [];
    place.replaceChildren(...all.slice(0, shown), ...folded, ...(all.length > 1 ? [closing()] : []));
  }

  /** Many lines take room from what the reader looks at. */
  function closing() {
    const close = () => {
      place.replaceChildren();
      place.focus();
    };
    return build("button", { type: "button", onclick: close }, say("close"));
  }

  /** A name as a part of a line: signs in it that turn the direction of writing end with it. */
  function apart(title) {
    return /[\u202A-\u202E\u2066-\u2069]/.test(title) ? `\u2068${title}\u2069` : title;
  }

  /** An error in words. */
  function told({ code, title = "" }) {
    const key = code in LANGUAGES.kk ? code : "unknown";
    return say(key, { title: apart(title) });
  }

  /**
   * Does something that takes time or may fail; what fails is told, and the page goes on. What something
   * newer has taken the place of is not told.
   */
  async function attempt(act, meanwhile = [say("working")]) {
    attempts += 1;
    frame.setAttribute("aria-busy", "true");
    tell(meanwhile);
    try {
      tell((await act()) ?? []);
    } catch (error) {
      if (error.code !== "abandoned") tell([told(error)]);
    } finally {
      attempts -= 1;
      if (attempts === 0) frame.removeAttribute("aria-busy");
    }
  }

  return { attempt, tell, told };
}

// <jylnama-library>: search, timeline and text of a library, in a box of another page.
//
// Markup      <jylnama-library src="texts/index.json"></jylnama-library>
// Attributes  src       what is opened: a saved library (.jyl), a list of texts (.json) or one text, from this
//                       site or from one that allows it (CORS)
//             language  kk, kk-Latn, ru or en; without it that of the page, else kk
//             query     what is asked first
//             document  the id of the text that is open first
//             period    from one year, month or day to another: "1986..1991", "..1991", "1986.."
//             theme     light, dark or contrast; without it dark where the page's `color-scheme` is
//             layout    tabs, where there are to be tabs however wide the box is
//             loading   lazy, where nothing is to be fetched before the box comes near the view
//             address   keeps the view in the address of the page; its value is put before each name there,
//                       for several on one page
// Properties  src, language, query, document, period, theme, layout, loading, address   the attributes
//             view       what the reader looks at (`View` in state.js); to be set in part, too
//             documents  the texts, once they are there (`DocumentInfo` of the engine)
// Methods     focus()    moves the focus to the search field
//             reload()   opens what `src` names anew
// Events      jylnama-ready  detail: { documents }          the library is shown
//             jylnama-view   detail: { view }               the reader looks at something else
//             jylnama-error  detail: { code, title, message }  something could not be opened; the box says so
// CSS         --jylnama-paper, -sheet, -ink, -faint, -line, -found, -found-ink, -time, -time-wash, -serif,
//             -sans, -spacing; the font size of the element is that of the box, and `height` how high it is
// Parts       room, bar, field, notices, timeline, search, text, tabs
//
// It keeps to its box: what the page says of its own elements does not reach into it, its keys act only
// while the focus is within, and nothing of it is in the address or the storage of the page unasked.

import { fromSource } from "../embed-source.js";
import { createEngine } from "../engine.js";
import { LANGUAGES, load } from "../i18n/index.js";
import { soundPeriod } from "../period.js";
import { createRoom } from "../room.js";
import * as rest from "../room-rest.js";
import { readView, writeView } from "../state.js";
import { roomFrame } from "./room-frame.js";
import { roomSheets } from "./room-style.js";

const ATTRIBUTES = ["src", "language", "query", "document", "period", "theme", "layout", "loading", "address"];
/** Those that change what is looked at, and how each says it. */
const VIEWS = {
  language: (language) => ({ language }),
  query: (q) => ({ q }),
  document: (document) => ({ document, sentence: "", event: "" }),
  period: periodOf,
  theme: (theme) => ({ theme }),
};
const THEMES = ["light", "dark", "contrast"];
/** How near the view the box is when its texts are fetched. */
const NEAR = { rootMargin: "200px" };

export class JylnamaLibrary extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  #frame = roomFrame();
  #room = null;
  #engine = null;
  /** Which opening is the last: an older one ends. */
  #opening = null;
  #seen = new IntersectionObserver((seen) => this.#appear(seen), NEAR);
  #media = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"].map((query) => window.matchMedia(query));
  #dress = () => this.#wear(this.#room?.view.theme ?? this.theme);
  #travel = () => this.#returned();

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
  }

  connectedCallback() {
    for (const name of [...ATTRIBUTES, "view"]) this.#takeUp(name);
    this.#dress();
    for (const medium of this.#media) medium.addEventListener("change", this.#dress);
    window.addEventListener("popstate", this.#travel);
    if (this.#room) return;
    if (this.loading === "lazy") this.#seen.observe(this);
    else this.#begin();
  }

  /** What is moved within the page is connected again at once; what is not is gone. */
  disconnectedCallback() {
    this.#seen.disconnect();
    for (const medium of this.#media) medium.removeEventListener("change", this.#dress);
    window.removeEventListener("popstate", this.#travel);
    window.setTimeout(() => this.isConnected || this.#end());
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "theme") this.#dress();
    if (!this.#room) return;
    if (name === "src") this.reload();
    else if (name in VIEWS) this.#go(VIEWS[name](now ?? ""), { step: false });
  }

  get documents() {
    return this.#room?.documents ?? [];
  }

  get view() {
    return this.#room ? { ...this.#room.view } : this.#firstView();
  }

  set view(change) {
    if (this.#room) this.#go(change, { step: true });
    else this.#asked = { ...this.#asked, ...change };
  }

  /** What was asked to be looked at before there was a room. */
  #asked = {};

  focus(options) {
    this.#frame.querySelector("#query").focus(options);
  }

  /** What was open is of the old texts; what is asked for may be in the new ones, too. */
  async reload() {
    if (!this.#room) return;
    this.#room.view = { ...this.#room.view, document: "", sentence: "", event: "" };
    await this.#load();
  }

  async #load() {
    const opening = Symbol("opening");
    this.#opening = opening;
    this.#frame.removeAttribute("data-ready");
    await this.#room.attemptToOpen((how) => this.#open(how, () => opening === this.#opening));
    if (opening !== this.#opening || !this.#frame.hasAttribute("data-ready")) return;
    await this.#room.show();
    this.#tell("jylnama-ready", { documents: this.documents });
  }

  // --- Beginning and end -------------------------------------------------------------------------

  /** A property that was set before the element had its class. */
  #takeUp(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }

  #appear(seen) {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    this.#seen.disconnect();
    this.#begin();
  }

  async #begin() {
    this.#engine = createEngine();
    // Its elements know their root from the first on.
    this.shadowRoot.replaceChildren(this.#frame);
    const room = createRoom(this.#frame, {
      engine: this.#engine,
      rest: async () => rest,
      view: this.#firstView(),
      remember: (view, how) => this.#remember(view, how),
      dress: ({ theme }) => this.#wear(theme),
      speak: (language) => this.#frame.setAttribute("lang", language),
      changed: () => this.#changed(),
    });
    this.#room = room;
    // Where its style can't be had it is plain, but there.
    this.shadowRoot.adoptedStyleSheets = await roomSheets().catch(() => []);
    await room.begin();
    // Whether a worker starts is known by its first answer: what goes with a larger question would be lost with it.
    await this.#engine?.documents().catch(() => {});
    if (this.#room === room) await this.#load();
  }

  #end() {
    this.#engine?.end();
    this.#room = this.#engine = this.#opening = null;
    this.#frame = roomFrame();
    this.shadowRoot.replaceChildren();
  }

  async #open(how, isWanted) {
    const room = this.#room;
    try {
      const { inputs, failures, saved } = await fromSource(this.src);
      const more = saved ? await this.#openSaved(saved, how) : await this.#build(inputs, how);
      if (!isWanted()) return [];
      await room.showLibrary({});
      this.#frame.toggleAttribute("data-ready", true);
      return [...failures, ...more].map((failure) => this.#fail(failure));
    } catch (error) {
      if (error.code !== "abandoned") this.#fail(error);
      throw error;
    }
  }

  async #openSaved(input, how) {
    await this.#engine.open(input, how).catch((error) => {
      throw Object.assign(error, { title: input.title });
    });
    return [];
  }

  async #build(inputs, how) {
    const { failures, taken } = await this.#engine.build(inputs, how);
    if (!taken) throw failures[0] ?? Object.assign(new Error("empty"), { code: "emptyText", title: this.src });
    return failures;
  }

  /** Tells the page of a failure; gives it in words. */
  #fail({ code = "unknown", title = "" }) {
    const message = this.#room.told({ code, title });
    this.#tell("jylnama-error", { code, title, message });
    return message;
  }

  async #changed() {
    await this.#room.showLibrary({});
    await this.#room.show();
  }

  // --- Views -------------------------------------------------------------------------------------

  #firstView() {
    const own = Object.keys(VIEWS).filter((name) => this.hasAttribute(name));
    const said = own.map((name) => VIEWS[name](this.getAttribute(name)));
    const language = this.closest("[lang]")?.lang ?? "";
    const spoken = language in LANGUAGES ? language : language.split("-")[0];
    return Object.assign(readView(""), { language: spoken }, ...said, this.#asked, this.#addressed());
  }

  /** What the address says, if it is to say anything. */
  #addressed() {
    if (!this.hasAttribute("address")) return {};
    const named = Object.entries(readView(undefined, this.address)).filter(([, value]) => value);
    return Object.fromEntries(named);
  }

  async #go(change, how) {
    const spoken = "language" in change ? { language: await load(change.language) } : {};
    await this.#room.go({ ...change, ...spoken }, how);
  }

  #remember(view, how) {
    // Its language and its theme are the page's affair.
    if (this.hasAttribute("address")) writeView({ ...view, language: "", theme: "" }, how, this.address);
    this.#tell("jylnama-view", { view: { ...view } });
  }

  /** The page went back or forward. */
  #returned() {
    if (!this.#room || !this.hasAttribute("address")) return;
    const { language, theme } = this.#room.view;
    this.#room.view = { ...readView(undefined, this.address), language, theme };
    this.#room.show();
  }

  #wear(theme) {
    const [dark, contrast] = this.#media.map(({ matches }) => matches);
    const scheme = this.isConnected ? window.getComputedStyle(this).colorScheme : "";
    const isDark = scheme.includes("dark") && (dark || !scheme.includes("light"));
    const own = contrast ? "contrast" : isDark ? "dark" : "light";
    this.#frame.dataset.theme = THEMES.includes(theme) ? theme : own;
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }
}

/** What a period says: two dates with two points between them, or one date. */
function periodOf(text) {
  const [from, to = from] = text.split("..").map((date) => date.trim());
  return soundPeriod({ from, to });
}

/** Each attribute is a property, too. */
for (const name of ATTRIBUTES) {
  Object.defineProperty(JylnamaLibrary.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
  });
}

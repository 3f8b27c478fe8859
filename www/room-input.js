// What the reader does in a room with keys and pointer, handed on as plain calls.

/** How long typing must rest before it is searched for, in milliseconds. */
const PAUSE = 50;

/**
 * @param {HTMLElement} frame   holds the elements of the room
 * @param {Record<string, (...rest: unknown[]) => unknown>} actions  what room.js can do
 * @param {{keys?: EventTarget, moreKeys?: Record<string, () => void>}} owner
 */
export function listenInRoom(frame, actions, { keys = frame, moreKeys = {} }) {
  listenToTyping(frame, actions);
  listenToChoices(frame, actions);
  listenToTimeline(frame, actions);
  listenToWritten(frame, actions);
  listenToFacets(frame, actions);
  frame.querySelector("jylnama-progress").addEventListener("jylnama-stop", actions.stop);
  const table = { ...roomKeys(frame, actions), ...moreKeys };
  keys.addEventListener("keydown", (event) => key(event, frame, table));
}

function listenToTyping(frame, { type }) {
  const query = frame.querySelector("#query");
  let pause = 0;
  query.addEventListener("input", () => {
    window.clearTimeout(pause);
    pause = window.setTimeout(() => type(query.value), PAUSE);
  });
  frame.querySelector(".ask").addEventListener("jylnama-take", ({ detail }) => {
    window.clearTimeout(pause);
    query.focus();
    type(detail.text);
  });
}

function listenToChoices(frame, { chooseDocument, chooseForm, chooseHit, chooseTab, copyHit, moreHits, saveHits }) {
  const hits = frame.querySelector("jylnama-hits");
  hits.addEventListener("jylnama-choose", ({ detail }) => chooseHit(detail.hit));
  hits.addEventListener("jylnama-more", moreHits);
  hits.addEventListener("jylnama-copy", ({ detail }) => copyHit(detail.hit));
  hits.addEventListener("jylnama-save", saveHits);
  frame.querySelector("#document").addEventListener("change", ({ target }) => chooseDocument(target.value));
  for (const choice of frame.querySelectorAll(".forms input")) {
    // How the text was given goes without saying.
    const form = choice.value === "given" ? "" : choice.value;
    // A box that is ticked goes without saying, too.
    const isUsual = () => choice.type === "checkbox" && choice.checked;
    choice.addEventListener("change", () => chooseForm({ [choice.name]: isUsual() ? "" : form }));
  }
  for (const tab of frame.querySelectorAll(".tabs [data-tab]")) {
    tab.addEventListener("click", () => chooseTab(tab.dataset.tab));
  }
}

function listenToTimeline(frame, actions) {
  const { chooseEvent, chooseEvents, chooseEvidence, chooseName, choosePeriod, choosePrecision, chooseRows, chooseUndated, chooseWritten, saveTimeline } = actions;
  const line = frame.querySelector("jylnama-timeline");
  line.addEventListener("jylnama-choose", ({ detail }) => chooseEvent(detail.event));
  line.addEventListener("jylnama-evidence", ({ detail }) => chooseEvidence(detail.event));
  line.addEventListener("jylnama-written", ({ detail }) => chooseWritten(detail.event));
  line.addEventListener("jylnama-place", ({ detail }) => chooseUndated(detail.place));
  line.addEventListener("jylnama-precision", ({ detail }) => choosePrecision(detail.precision));
  line.addEventListener("jylnama-scope", ({ detail }) => chooseEvents(detail.all ? "all" : ""));
  for (const chooser of [line, frame.querySelector("#period")]) {
    chooser.addEventListener("jylnama-period", ({ detail }) => choosePeriod(detail.period));
  }
  for (const part of [line, frame.querySelector("jylnama-word")]) {
    part.addEventListener("jylnama-name", ({ detail }) => chooseName(detail.name));
  }
  line.addEventListener("jylnama-rows", ({ detail }) => chooseRows(detail.rows));
  line.addEventListener("jylnama-export", ({ detail }) => saveTimeline(detail.format));
}

/** A year, or one with its month and day, as EDTF writes them. */
const WRITTEN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

function listenToWritten(frame, { setWritten, sayWritten }) {
  const field = frame.querySelector("#written");
  const check = () => {
    const written = field.value.trim();
    const isSound = written === "" || WRITTEN.test(written);
    field.setCustomValidity(isSound ? "" : sayWritten());
    return isSound;
  };
  field.addEventListener("input", check);
  field.addEventListener("change", () => (check() ? setWritten(field.value.trim()) : field.reportValidity()));
}

function listenToFacets(frame, { chooseOnly, chooseQuery, showNames }) {
  frame.querySelector("#names").addEventListener("click", showNames);
  // They come from the facets, from the welcome, and from where nothing was found.
  for (const part of ["jylnama-facets", "jylnama-welcome", "jylnama-nothing"].map((name) => frame.querySelector(name))) {
    part.addEventListener("jylnama-only", ({ detail }) => chooseOnly(detail.document));
    part.addEventListener("jylnama-query", ({ detail }) => chooseQuery(detail.query));
  }
}

// --- Keys ----------------------------------------------------------------------------------------

/** Whether a key is the field's own: all are where one types, and arrows where one chooses. */
export function inField({ target, key }) {
  if (target.matches?.("[type=radio]")) return key.startsWith("Arrow");
  return target.matches?.("input, textarea, select");
}

function key(event, frame, table) {
  if (event.ctrlKey || event.metaKey || event.altKey || frame.querySelector("dialog[open]")) return;
  // In the search field the arrow leads to the hits; letters are letters.
  const isOwn = inField(event) && !(event.target.id === "query" && ["ArrowDown", "Escape"].includes(event.key));
  const act = isOwn ? undefined : table[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
}

function roomKeys(frame, { back, stepEvent, zoom }) {
  const $ = (selector) => frame.querySelector(selector);
  return {
    "/": () => $("#query").focus(),
    "[": () => stepEvent(-1),
    "]": () => stepEvent(1),
    // The sign of minus, or the hyphen that is on the keys; plus, or what its key types without shift.
    "+": () => zoom(1),
    "=": () => zoom(1),
    "-": () => zoom(-1),
    "−": () => zoom(-1),
    // Timeline and text may still be on their way.
    t: () => $("jylnama-timeline").focusChosen?.(),
    w: () => $("jylnama-reader").takeWord?.(),
    // The same key where it types Kazakh letters.
    ц: () => $("jylnama-reader").takeWord?.(),
    Escape: back,
    ArrowDown: () => $("jylnama-hits").focusFirst(),
  };
}

// The line between the hits and the text: moved by pointer and by keys, so that either may have more room.
//
// Where the two lie is for the style sheet to say: side by side on a wide page, one above the other on a
// narrower one. Each has a share of its own, which is kept in this browser.

const KEY = "split";
/** In percent of the room that both have. */
const LEAST = 15;
const MOST = 75;
const STEP = 5;
/** What each way of lying begins with, and what keeps it for the style sheet. */
const WAYS = {
  vertical: { name: "wide", first: 28, property: "--hits-width" },
  horizontal: { name: "high", first: 40, property: "--hits-height" },
};

/**
 * @param {HTMLElement} line   the separator; the element before it is the one whose share it tells
 */
export function createSplitter(line) {
  const shares = { ...kept() };
  const hits = line.previousElementSibling;
  const text = line.nextElementSibling;

  /** A line that stands has its rooms beside it. */
  const isStanding = () => text.getBoundingClientRect().left >= hits.getBoundingClientRect().right - 1;
  const way = () => WAYS[isStanding() ? "vertical" : "horizontal"];
  const share = ({ name, first }) => shares[name] ?? first;

  function show() {
    for (const one of Object.values(WAYS)) line.parentElement.style.setProperty(one.property, `${share(one)}%`);
    line.setAttribute("aria-orientation", isStanding() ? "vertical" : "horizontal");
    line.setAttribute("aria-valuenow", String(Math.round(share(way()))));
  }

  function put(percent) {
    shares[way().name] = Math.min(Math.max(percent, LEAST), MOST);
    show();
    keep(shares);
  }

  function follow({ clientX, clientY }) {
    const [first, last] = [hits.getBoundingClientRect(), text.getBoundingClientRect()];
    const standing = isStanding();
    const [at, from, to] = standing ? [clientX, first.left, last.right] : [clientY, first.top, last.bottom];
    put((100 * (at - from)) / (to - from));
  }

  function key(event) {
    const now = share(way());
    const arrows = isStanding() ? { ArrowLeft: -STEP, ArrowRight: STEP } : { ArrowUp: -STEP, ArrowDown: STEP };
    const places = { Home: LEAST, End: MOST };
    const next = places[event.key] ?? (arrows[event.key] && now + arrows[event.key]);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    put(next);
  }

  line.setAttribute("aria-valuemin", String(LEAST));
  line.setAttribute("aria-valuemax", String(MOST));
  line.addEventListener("keydown", key);
  line.addEventListener("pointerdown", (event) => {
    line.setPointerCapture(event.pointerId);
    event.preventDefault();
    line.focus();
  });
  line.addEventListener("pointermove", (event) => line.hasPointerCapture(event.pointerId) && follow(event));
  line.addEventListener("dblclick", () => put(way().first));
  window.addEventListener("resize", show);
  show();
}

function kept() {
  try {
    const shares = Object.entries(JSON.parse(window.localStorage.getItem(KEY)) ?? {});
    return Object.fromEntries(shares.filter(([, share]) => share >= LEAST && share <= MOST));
  } catch {
    return {};
  }
}

function keep(shares) {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(shares));
  } catch {
    // This browser keeps nothing.
  }
}

// What a pointer, fingers and a wheel do with the axis: drag it, spread it and zoom it. What they mean in
// days is not known here.

/** Pixels that a pointer may move and still click. */
const STILL = 4;

/** How much larger a turn of a wheel by a pixel makes; with control, which is how touchpads tell of fingers. */
const TURN = 0.002;
const PINCH = 0.01;

/** Pixels of a line, which some mice count by. */
const LINE = 16;

/**
 * @param {HTMLElement} element
 * @param {object} how
 * @param {(by: number) => boolean} how.slide   by pixels; whether there was anything to slide
 * @param {(times: number, x: number) => boolean} how.zoom   about a place in pixels of the page
 */
export function listenToGestures(element, { slide, zoom }) {
  /** Where each pointer was last. */
  const pointers = new Map();
  let start = null;

  // What does nothing here, as zooming out from the whole line, scrolls the page on.
  element.addEventListener("wheel", (event) => turned(event, slide, zoom) && event.preventDefault(), { passive: false });

  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, event);
    start = event;
  });

  element.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const isStill = pointers.size === 1 && distance(start, event) < STILL && !element.hasPointerCapture(event.pointerId);
    if (isStill) return;
    // From here on the pointer is ours, and its end is no click.
    if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, event);
    if (pointers.size === 1) slide(event.clientX - before.clientX);
    else spread(before, event, [...pointers.values()].find(({ pointerId }) => pointerId !== event.pointerId));
  });

  function spread(before, now, other) {
    const [old, next] = [before, now].map((point) => Math.max(distance(point, other), 1));
    zoom(next / old, (now.clientX + other.clientX) / 2);
    slide((now.clientX - before.clientX) / 2);
  }

  for (const end of ["pointerup", "pointercancel"]) {
    element.addEventListener(end, ({ pointerId }) => pointers.delete(pointerId));
  }
  // Where the pointer was let go elsewhere no end is heard.
  element.addEventListener("pointerleave", ({ pointerId }) => pointers.delete(pointerId));
}

function turned({ deltaX, deltaY, deltaMode, ctrlKey, shiftKey, clientX }, slide, zoom) {
  const scale = deltaMode === 0 ? 1 : LINE;
  const aside = shiftKey && !deltaX ? deltaY : deltaX;
  if (Math.abs(aside) >= Math.abs(deltaY)) return slide(-aside * scale);
  return zoom(Math.exp(-deltaY * scale * (ctrlKey ? PINCH : TURN)), clientX);
}

function distance(a, b) {
  return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
}

// Lets the browser draw, and answer who types, between two parts of what takes long. Not by frames: a page
// in the background has none, and would wait for ever.

export function pause(milliseconds = 0) {
  return new Promise((resolve) => window.setTimeout(resolve, milliseconds));
}

/** Waits until what was just changed is painted, or could have been: a page out of sight paints nothing. */
export function painted() {
  return new Promise((resolve) => {
    window.requestAnimationFrame(() => window.setTimeout(resolve));
    window.setTimeout(resolve, 100);
  });
}

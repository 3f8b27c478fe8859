// What unfolds over the page and folds again: by Escape, by a press elsewhere, when the focus leaves it, and
// when a button in it is chosen. Arrows lead from button to button. <details> holds it: it needs no script to
// unfold, and says that it does.

/**
 * @param {HTMLDetailsElement} menu
 */
export function asMenu(menu) {
  const name = menu.querySelector("summary");
  const close = () => {
    menu.open = false;
    name.focus();
  };
  menu.addEventListener("keydown", (event) => {
    if (!menu.open) return;
    if (event.key === "Escape") close();
    else if (!walk(menu, event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !menu.contains(relatedTarget)) menu.open = false;
  });
  // Before the button acts: a window that it opens gives the focus back to where it was.
  menu.addEventListener("click", ({ target }) => target.closest("button") && close(), { capture: true });
  document.addEventListener("pointerdown", (event) => {
    if (!event.composedPath().includes(menu)) menu.open = false;
  });
}

/** By an arrow to the next button, or the one before; whether there was one to go to. */
function walk(menu, { key, target }) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  const stops = [...menu.querySelectorAll("summary, button")];
  const next = step && stops.includes(target) ? stops[stops.indexOf(target) + step] : undefined;
  next?.focus();
  return Boolean(next);
}

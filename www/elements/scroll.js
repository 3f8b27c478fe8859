// Where a page or a part of it is scrolled to, and how to hold something at its height.

export class Scroll {
  #room;

  /** The scrolling room around an element. */
  constructor(element) {
    let room = element.parentElement;
    while (room && !/auto|scroll/.test(window.getComputedStyle(room).overflowY)) room = room.parentElement;
    this.#room = room ?? document.scrollingElement;
  }

  /** The first of `elements` that begins in view, with its height; none where the room is at its top. */
  firstInView(elements) {
    if (this.#room.scrollTop === 0) return undefined;
    const view = this.#room.getBoundingClientRect();
    for (const element of elements) {
      const { top } = element.getBoundingClientRect();
      if (top >= view.top && top < view.bottom) return { element, top };
    }
    return undefined;
  }

  /** Whether an element is in view or just outside. */
  isNear(element) {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > -window.innerHeight && top < 2 * window.innerHeight;
  }

  /** Scrolls so that `element` stands at this height. */
  put(element, top) {
    if (element) this.#room.scrollTop += element.getBoundingClientRect().top - top;
  }
}

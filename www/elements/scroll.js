// Where a page or a part of it is scrolled to, and how to hold something at its height.

export class Scroll {
  #room;
  /** What lies around the room and may be scrolled, too. */
  #around = [];

  /** The scrolling room around an element. */
  constructor(element) {
    let room = element.parentElement;
    while (room && !/auto|scroll/.test(window.getComputedStyle(room).overflowY)) room = room.parentElement;
    this.#room = room ?? document.scrollingElement;
    for (let outer = upward(this.#room); outer; outer = upward(outer)) this.#around.push(outer);
  }

  /** Brings an element into view in its room alone: an embedded one must not move the page around it. */
  bring(element, block) {
    const before = this.#around.map(({ scrollLeft, scrollTop }) => ({ left: scrollLeft, top: scrollTop }));
    element.scrollIntoView({ block });
    for (const [place, { left, top }] of before.entries()) this.#around[place].scrollTo({ left, top, behavior: "instant" });
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

/** What an element lies in; a shadow root lies in its host. */
function upward(element) {
  return element.parentElement ?? element.getRootNode().host;
}

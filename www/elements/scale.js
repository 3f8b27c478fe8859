// Where days lie on the line, and days where: a layout of the engine has one scale, and a view of it that is
// moved or zoomed another. Days count from 1 January 1970, and have fractions here.

export class Scale {
  #parts;
  /** How far this one is from the layout: a place there, times `by`, and moved by `to`. */
  by;
  to;

  /**
   * @param {{first: number, last: number, x0: number, x1: number}[]} segments   of a layout: one, or several
   *   where gaps are cut short
   */
  constructor(segments, by = 1, to = 0) {
    this.#parts = segments;
    this.by = by;
    this.to = to;
  }

  /** Where a day begins; what is beyond the layout lies as far off as if its line went on. */
  xOf(day) {
    const part = this.#parts.findLast(({ first }) => first <= day) ?? this.#parts[0];
    const { first, last, x0, x1 } = part;
    return this.by * (x0 + ((day - first) / (last + 1 - first)) * (x1 - x0)) + this.to;
  }

  dayOf(place) {
    const x = (place - this.to) / this.by;
    const { first, last, x0, x1 } = this.#parts.findLast((part) => part.x0 <= x) ?? this.#parts[0];
    return first + ((x - x0) / (x1 - x0)) * (last + 1 - first);
  }

  /** A scale on which the days of a window take the whole width. */
  fitted({ first, last }, width) {
    const plain = new Scale(this.#parts);
    const [begin, end] = [plain.xOf(first), plain.xOf(last + 1)];
    const by = width / (end - begin);
    return new Scale(this.#parts, by, -begin * by);
  }

  /** The days between two places. */
  windowOf(from, to) {
    return { first: this.dayOf(from), last: this.dayOf(to) - 1 };
  }
}

// Stretches of a text.

/** The parts of a stretch that none of `others` takes. */
export function without({ start, end }, others) {
  const parts = [];
  let from = start;
  const inside = others.filter((other) => other.start < end && other.end > start).sort((a, b) => a.start - b.start);
  for (const other of inside) {
    parts.push({ start: from, end: other.start });
    from = other.end;
  }
  return [...parts, { start: from, end }].filter((part) => part.start < part.end);
}

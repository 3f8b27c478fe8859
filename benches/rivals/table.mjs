// Numbers of several rounds, and how they are shown.

const ascending = (one, other) => one - other;

/** The value below which lies a part of the values. */
export function share(values, part) {
  const sorted = [...values].sort(ascending);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}

export const median = (values) => share(values, 0.5);

/** Three figures, or three places: 0.012, 1.23, 12.3, 123; a dash where nothing was measured. */
export function figures(value) {
  if (!Number.isFinite(value)) return "–";
  const places = value < 0.9995 ? 3 : value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
  return value.toFixed(places);
}

/** The middle of the ratios of one engine to another, round by round, so that both met the same noise. */
export function ratio(rounds, base, key) {
  return median(rounds.map((round, at) => round[key] / base[at][key]));
}

/** A table in Markdown; all columns but the first are numbers. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const rule = `|---|${"---:|".repeat(head.length - 1)}`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

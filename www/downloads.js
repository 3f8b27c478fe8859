// Hands files to the reader.

/** The file of each format of a timeline, and its media type. */
const TIMELINES = {
  json: ["jylnama.json", "application/json"],
  csv: ["jylnama.csv", "text/csv"],
  ics: ["jylnama.ics", "text/calendar"],
  jsonld: ["jylnama.jsonld", "application/ld+json"],
  timelinejs: ["jylnama-timelinejs.json", "application/json"],
};

/** Gives the bytes or the text of a file under a name. */
export function download(content, name, type = "") {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const anchor = Object.assign(document.createElement("a"), { href: address, download: name });
  anchor.click();
  URL.revokeObjectURL(address);
}

/** The longest name of a file, without its ending. */
const LONGEST_NAME = 80;

/** The name of a file after a title, without what some system does not take in a name. */
export function fileName(title, ending) {
  const plain = title.replace(/[\u0000-\u001F\\/:*?"<>|]+/g, " ").replace(/\s+/g, " ").replace(/^[ .]+/, "");
  const short = [...plain].slice(0, LONGEST_NAME).join("").replace(/[ .]+$/, "");
  return `${short || "jylnama"}.${ending}`;
}

/** Gives the text of a timeline in a format. */
export function downloadTimeline(text, format) {
  const [name, type] = TIMELINES[format];
  // Without its mark a spreadsheet takes the table to be in an old code page.
  download(format === "csv" ? `\uFEFF${text.replace(/^\uFEFF/, "")}` : text, name, `${type};charset=utf-8`);
}

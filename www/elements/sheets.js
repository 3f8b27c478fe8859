// The style sheets of a room that is embedded, as they lie beside its scripts.

const SHEETS = [
  new URL("../embed.css", import.meta.url),
  new URL("../colours.css", import.meta.url),
  new URL("../style.css", import.meta.url),
];

/** @returns {Promise<string[]>}  that of the box, then those of the page */
export function sheetTexts() {
  return Promise.all(SHEETS.map(textAt));
}

async function textAt(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

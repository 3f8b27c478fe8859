// Takes the place of www/elements/sheets.js in the package: the style is in the script, for bundlers make
// many things of a style sheet, and few of them its text.

import box from "../../www/embed.css";
import colours from "../../www/colours.css";
import page from "../../www/style.css";

export async function sheetTexts() {
  return [box, colours, page];
}

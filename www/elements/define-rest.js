// Gives the other elements their names. A page that did not wait for them may have set properties of theirs: each is
// set once more, for before its element had its class nobody took it up.

import { understood } from "./clauses.js";
import { JylnamaHits } from "./hits.js";
import { JylnamaNothing } from "./nothing.js";
import { JylnamaPeriod } from "./period.js";
import { JylnamaReader } from "./reader.js";
import { JylnamaRepairs } from "./repairs.js";
import { JylnamaShelf } from "./shelf.js";
import { JylnamaTexts } from "./texts.js";
import { JylnamaTimeline } from "./timeline.js";
import { JylnamaWord } from "./word.js";

define("jylnama-nothing", JylnamaNothing);
define("jylnama-period", JylnamaPeriod);
define("jylnama-reader", JylnamaReader);
define("jylnama-repairs", JylnamaRepairs);
define("jylnama-shelf", JylnamaShelf);
define("jylnama-texts", JylnamaTexts);
define("jylnama-timeline", JylnamaTimeline);
define("jylnama-word", JylnamaWord);

JylnamaHits.understood = understood;
for (const hits of document.querySelectorAll("jylnama-hits")) hits.tell();

function define(name, element) {
  customElements.define(name, element);
  for (const one of document.querySelectorAll(name)) takeUp(one);
}

/** In the order in which they were set. */
function takeUp(element) {
  for (const [name, value] of Object.entries(element)) {
    delete element[name];
    element[name] = value;
  }
}

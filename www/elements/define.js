// Gives the elements their names. Importing a class alone does nothing to a page.

import { JylnamaFacets } from "./facets.js";
import { JylnamaHits } from "./hits.js";
import { JylnamaMeant } from "./meant.js";
import { JylnamaNothing } from "./nothing.js";
import { JylnamaPeriod } from "./period.js";
import { JylnamaProgress } from "./progress.js";
import { JylnamaReader } from "./reader.js";
import { JylnamaRepairs } from "./repairs.js";
import { JylnamaShelf } from "./shelf.js";
import { JylnamaSuggestions } from "./suggestions.js";
import { JylnamaTexts } from "./texts.js";
import { JylnamaTimeline } from "./timeline.js";
import { JylnamaWelcome } from "./welcome.js";
import { JylnamaWord } from "./word.js";

customElements.define("jylnama-facets", JylnamaFacets);
customElements.define("jylnama-hits", JylnamaHits);
customElements.define("jylnama-meant", JylnamaMeant);
customElements.define("jylnama-nothing", JylnamaNothing);
customElements.define("jylnama-period", JylnamaPeriod);
customElements.define("jylnama-progress", JylnamaProgress);
customElements.define("jylnama-reader", JylnamaReader);
customElements.define("jylnama-repairs", JylnamaRepairs);
customElements.define("jylnama-shelf", JylnamaShelf);
customElements.define("jylnama-suggestions", JylnamaSuggestions);
customElements.define("jylnama-texts", JylnamaTexts);
customElements.define("jylnama-timeline", JylnamaTimeline);
customElements.define("jylnama-welcome", JylnamaWelcome);
customElements.define("jylnama-word", JylnamaWord);

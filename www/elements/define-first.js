// Gives the elements their names that a first hit is shown by. What else a page has comes behind it
// (define-rest.js).

import { JylnamaFacets } from "./facets.js";
import { JylnamaHits } from "./hits.js";
import { JylnamaMeant } from "./meant.js";
import { JylnamaProgress } from "./progress.js";
import { JylnamaSuggestions } from "./suggestions.js";
import { JylnamaWelcome } from "./welcome.js";

customElements.define("jylnama-facets", JylnamaFacets);
customElements.define("jylnama-hits", JylnamaHits);
customElements.define("jylnama-meant", JylnamaMeant);
customElements.define("jylnama-progress", JylnamaProgress);
customElements.define("jylnama-suggestions", JylnamaSuggestions);
customElements.define("jylnama-welcome", JylnamaWelcome);

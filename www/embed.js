// Embeds libraries in other pages. This one script gives the elements their names:
//
//     <script type="module" src="https://…/embed.js"></script>
//     <jylnama-library src="texts/index.json"></jylnama-library>
//
// What else is needed, the elements load from beside it. How they are used is in docs/elements.md.

import "./elements/define.js";
import { JylnamaLibrary } from "./elements/library.js";
import { JylnamaSearch } from "./elements/search.js";

// They are made of the others, and the page itself has no use for them.
customElements.define("jylnama-search", JylnamaSearch);
customElements.define("jylnama-library", JylnamaLibrary);

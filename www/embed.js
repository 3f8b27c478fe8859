// Embeds libraries in other pages. This one script gives the elements their names:
//
//     <script type="module" src="https://…/embed.js"></script>
//     <jylnama-library src="texts/index.json"></jylnama-library>
//
// What else is needed, the elements load from beside it. How they are used is in docs/elements.md.

import "./elements/define.js";
import { JylnamaLibrary } from "./elements/library.js";

if (!customElements.get("jylnama-library")) customElements.define("jylnama-library", JylnamaLibrary);

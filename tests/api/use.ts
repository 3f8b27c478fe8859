// How the package is used; the part below the line stands in the README.
// ---
import init, { Library, search, timeline } from "../../www/pkg/jylnama.js";

await init();
const library = new Library();
library.add({ title: "Абай", text: "Абай 1845 жылғы 10 тамызда туған. Ол – ақын." });

const { hits } = search(library, "акын", { limit: 5 });
console.log(hits[0]?.excerpt, hits[0]?.highlights); // "Ол – ақын." [{ start: 5, end: 9 }]

const { events } = timeline(library, { from: "1840" });
console.log(events[0]?.edtf, events[0]?.label); // "1845-08-10" "Абай 1845 жылғы …"

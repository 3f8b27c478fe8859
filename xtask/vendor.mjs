// Puts what the page takes from npm into `www/vendor`, and the sample texts into `www/samples`, so that its
// sources run as they lie, with no bundler between. npm runs this whenever it has installed the packages that
// `package-lock.json` pins, and so does the build.

import { copyFileSync, cpSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Each file of the page, and where it lies in the packages: as their authors have minified it. */
const FILES = {
  "marked.js": "marked/lib/marked.esm.js",
  "marked.LICENSE.txt": "marked/LICENSE",
  "pdf.LICENSE.txt": "pdfjs-dist/LICENSE",
  // With what older browsers lack, for school computers have these.
  "pdf.mjs": "pdfjs-dist/legacy/build/pdf.min.mjs",
  "pdf.worker.mjs": "pdfjs-dist/legacy/build/pdf.worker.min.mjs",
};

const root = new URL("../", import.meta.url);
const place = (name) => fileURLToPath(new URL(name, root));

mkdirSync(place("www/vendor/"), { recursive: true });
for (const [name, source] of Object.entries(FILES)) {
  copyFileSync(place(`node_modules/${source}`), place(`www/vendor/${name}`));
}
cpSync(place("samples"), place("www/samples"), { recursive: true });

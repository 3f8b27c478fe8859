// Puts into a page itself what it is drawn with: its style, the script that it waits for, and the ornament. Together they
// are a few kilobytes, and each would be a request of its own before anything is seen.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import * as esbuild from "esbuild";
import { COMMON } from "./bundle.mjs";

/** What HTML does not leave alone within a script or a style; the second only behind the first. */
const LEAVES = /<\/(script|style)|<!--[\s\S]*<script/i;

/** The text of a script or a style, which is to stand in a page. */
export function harmless(text) {
  if (LEAVES.test(text)) throw new Error("a script or style would end the element it stands in, or another");
  return text.trim();
}

/** How a policy of what may run names a script or a style that stands in the page. */
export const allowed = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The picture as an address, and its drawing to stand in a page. */
export function ornament(folder) {
  const icon = readFileSync(join(folder, "ornament.svg"), "utf8");
  const drawing = icon.match(/<g id="horn"[\s\S]*<\/g>/)[0].replace(' id="horn"', "");
  // Written out rather than in base64, it packs with the drawing, which is the same.
  const written = icon.replace(/ *<!--.*-->\n/, "").replaceAll('"', "'").replaceAll("\n", "");
  return { address: `data:image/svg+xml,${written.replace(/[<>#%]/g, encodeURIComponent)}`, drawing };
}

/** The page, as the sources at `path` have it, with these in it. */
export async function withInside(html, path) {
  const folder = dirname(path);
  const style = await built(join(folder, `${basename(path, ".html")}.css`));
  const script = await built(join(folder, "look.js"));
  const { address, drawing } = ornament(folder);
  const changes = [
    [/script-src 'self'/, (start) => `${start} ${allowed(script)}`],
    [/style-src 'self'/, (start) => `${start} ${allowed(style)}`],
    [/(<link rel="icon" href=)"[^"]*"/, (_, start) => `${start}"${address}"`],
    [/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`],
    [/(<script type="module" blocking="render") src="look.js">/, (_, start) => `${start}>${script}`],
    [/<use href="ornament.svg#horn" ?\/>/, () => drawing],
  ];
  return changes.reduce((page, [pattern, put]) => changed(page, pattern, put, basename(path)), html);
}

/** A source and all that it imports. */
async function built(source) {
  const { outputFiles } = await esbuild.build({ ...COMMON, entryPoints: [source], format: source.endsWith(".js") ? "esm" : undefined });
  return harmless(outputFiles[0].text);
}

/** A page of the sources that is not as it is thought to be here would make a file that does not work. */
export function changed(html, pattern, put, name) {
  if (html.search(pattern) < 0) throw new Error(`${name} has nothing like ${pattern}`);
  return html.replace(pattern, put);
}

// Makes one file of the page, as a reader does, for tests that open it from a disk.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { host, siteOfItsOwn } from "./host.mjs";
import { drop, LAUNCH, settled } from "./support.mjs";

/** Clicks the button that makes one file; gives its name, and lays it at `path`. */
export async function makeFile(page, path) {
  await page.click("#menu summary");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#make-page")]);
  await download.saveAs(path);
  return download.suggestedFilename();
}

/**
 * One file of the page, with some texts (`{ name, bytes }` each) or the samples.
 *
 * @returns {Promise<{name: string, address: string, remove: () => void}>}  `address`: of the file on this disk
 */
export async function singleFile(texts = []) {
  const site = await siteOfItsOwn();
  const server = await host(site.folder);
  const browser = await chromium.launch(LAUNCH);
  const folder = mkdtempSync(join(tmpdir(), "jylnama-single-"));
  try {
    const page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
    await page.goto(server.origin);
    await settled(page);
    if (texts.length > 0) await drop(page, texts);
    const path = join(folder, "бет.html");
    const name = await makeFile(page, path);
    return { name, address: pathToFileURL(path).href, remove: () => rmSync(folder, { recursive: true, force: true }) };
  } finally {
    await browser.close();
    await server.end();
    site.remove();
  }
}

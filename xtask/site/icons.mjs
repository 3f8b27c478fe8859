// Draws the icons of the page, as pictures that browsers and telephones ask for, from `icon.svg`:
// `node xtask/site/icons.mjs`. What it draws lies in the repository: it is run when the drawing changes.

import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const FOLDER = new URL("../../www/icons/", import.meta.url);

/** By width. The drawing keeps to the middle that a telephone cuts out, so one serves for both kinds. */
const SIZES = [180, 192, 512];

const drawing = readFileSync(new URL("icon.svg", FOLDER)).toString("base64");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<img src="data:image/svg+xml;base64,${drawing}" style="position:fixed;inset:0;width:100%">`);
    await page.locator("img").evaluate((image) => image.decode());
    writeFileSync(new URL(`${size}.png`, FOLDER), await page.screenshot());
  }
} finally {
  await browser.close();
}

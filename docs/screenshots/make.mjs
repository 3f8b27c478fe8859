// Takes the picture of the page that the READMEs show, from the page that `cargo xtask serve` serves:
//
//     JYLNAMA_ORIGIN=http://127.0.0.1:8080 node docs/screenshots/make.mjs

import { chromium } from "playwright-core";
import { ask, LAUNCH, markedSentence, ORIGIN, settled } from "../../tests/browser/support.mjs";

const browser = await chromium.launch(LAUNCH);
const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
await page.goto(ORIGIN);
await settled(page);
await ask(page, "казак");
await page.locator("jylnama-timeline li button[data-event^='1991-12-16']").click();
await markedSentence(page).waitFor();
await page.screenshot({ path: new URL("page.png", import.meta.url).pathname });
await browser.close();

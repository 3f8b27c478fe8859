// What a wheel, a pointer and fingers do with the axis; and which window a place on it leads to.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Scale } from "../../www/elements/scale.js";
import { enlarged, slid } from "../../www/elements/window.js";
import { eventually } from "./eventually.mjs";
import { behaviour, drop } from "./support.mjs";

const WHOLE = { first: 0, last: 999 };
const scale = new Scale([{ first: 0, last: 999, x0: 0, x1: 500 }]);

test("a line is enlarged about a place, whose day stays there", () => {
  const window = enlarged(scale, 2, 100, WHOLE, 500);
  assert.deepEqual(window, { first: 100, last: 599 });
  assert.equal(scale.fitted(window, 500).dayOf(100), scale.dayOf(100));
  assert.equal(enlarged(scale, 0.5, 100, WHOLE, 500), null, "there is no more than all");
  const least = enlarged(scale, 1000, 250, WHOLE, 500);
  assert.equal(least.last - least.first, 13, "two weeks are the least");
});

test("a line slides as far as it goes", () => {
  const close = scale.fitted({ first: 100, last: 199 }, 500);
  assert.deepEqual(slid(close, 50, WHOLE, 500), { first: 90, last: 189 });
  assert.deepEqual(slid(close, 5000, WHOLE, 500), { first: 0, last: 99 });
  assert.deepEqual(slid(close, -50_000, WHOLE, 500), { first: 900, last: 999 });
});

const YEARS = Array.from({ length: 31 }, (_, place) => 1970 + place);
const files = [{ name: "көл.txt", bytes: Buffer.from(YEARS.map((year) => `${year} жылы көл толды.`).join(" ")) }];

const range = (page) => page.locator(".zoom output").textContent();
const ALL = "1970–2000\u00a0жж.";

async function open(page) {
  await drop(page, files);
  await eventually(() => range(page), ALL);
  const { x, y, width, height } = await page.locator(".axis .drawn").boundingBox();
  return (share) => ({ x: x + width * share, y: y + height / 3 });
}

behaviour("a wheel zooms in about the pointer, and out until all is in view; then the page has it", async (page) => {
  const at = await open(page);
  const { x, y } = at(0.95);
  await page.mouse.move(x, y);
  for (let turns = 0; turns < 5; turns += 1) await page.mouse.wheel(0, -200);
  await eventually(() => range(page), /^199\d.*–2000\u00a0жж\.$|^1999|^2000/);
  await page.evaluate(() => {
    window.taken = [];
    document.addEventListener("wheel", ({ defaultPrevented }) => window.taken.push(defaultPrevented));
  });
  for (let turns = 0; turns < 8; turns += 1) await page.mouse.wheel(0, 200);
  await eventually(() => range(page), ALL);
  await page.mouse.wheel(0, 200);
  await eventually(() => page.evaluate(() => [window.taken[0], window.taken.at(-1)]), [true, false]);
});

behaviour("a pointer drags the axis, and what it leaves on is not clicked", async (page) => {
  const at = await open(page);
  await page.locator(".zoom [data-key=zoomIn]").click();
  await eventually(() => range(page), (told) => told !== ALL);
  const near = await range(page);
  const [from, to] = [at(0.3), at(0.6)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await eventually(() => range(page), (told) => told !== near && /^197/.test(told));
  await eventually(() => page.locator("jylnama-timeline ol [aria-current]").count(), 0);
  await page.locator(".axis svg [data-event]").nth(12).click();
  await page.locator("jylnama-timeline ol [aria-current]").waitFor();
});

behaviour("what is moved is drawn anew at rest, with what has come into view", async (page) => {
  const at = await open(page);
  const { x, y } = at(0.5);
  await page.mouse.move(x, y);
  for (let turns = 0; turns < 8; turns += 1) await page.mouse.wheel(0, -200);
  // At rest the drawing lies as the engine laid it out, and has marks of months.
  await eventually(() => page.locator(".axis .tick").allTextContents(), (marks) => marks.some((mark) => /\p{L}/u.test(mark)));
  await page.mouse.wheel(-1200, 0);
  await eventually(() => range(page), /198[0-4]/);
});

behaviour("two fingers spread the axis on a phone, and one moves it", async (page) => {
  await page.locator("nav [data-tab=timeline]").tap();
  const at = await open(page);
  const touch = await page.context().newCDPSession(page);
  const send = (type, ...shares) => touch.send("Input.dispatchTouchEvent", { type, touchPoints: shares.map((share, id) => ({ ...at(share), id })) });
  await send("touchStart", 0.45, 0.55);
  for (const apart of [0.1, 0.15, 0.2, 0.25]) await send("touchMove", 0.5 - apart, 0.5 + apart);
  await send("touchEnd");
  await eventually(() => range(page), (told) => told !== ALL);
  const near = await range(page);
  await send("touchStart", 0.3);
  for (const share of [0.4, 0.5, 0.7]) await send("touchMove", share);
  await send("touchEnd");
  await eventually(() => range(page), (told) => told !== near && told !== ALL);
}, { options: { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true } });

behaviour("for high contrast of the system the axis has its colours", async (page) => {
  await open(page);
  const fill = () => page.locator(".axis svg rect.year").first().evaluate((shape) => getComputedStyle(shape).fill);
  const before = await fill();
  await page.emulateMedia({ forcedColors: "active" });
  await eventually(fill, (now) => now !== before);
});

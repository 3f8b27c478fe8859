// The brush of the axis: a period is chosen by pointer, by keys and by touch, and let go; and where its days lie.

import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { sayDate } from "../../www/dates.js";
import { Scale } from "../../www/elements/scale.js";
import { behaviour, drop, eventually } from "./support.mjs";

const CUT = [
  { first: 0, last: 99, x0: 0, x1: 100, cut: false },
  { first: 100, last: 899, x0: 100, x1: 140, cut: true },
  { first: 900, last: 999, x0: 140, x1: 240, cut: false },
];

test("a day has its place on a line with a cut, and a place its day", () => {
  const scale = new Scale(CUT);
  for (const [day, x] of [[0, 0], [50, 50], [100, 100], [500, 120], [900, 140], [1000, 240]]) {
    assert.equal(scale.xOf(day), x);
    assert.equal(scale.dayOf(x), day);
  }
  assert.equal(scale.xOf(-10), -10, "the line goes on");
});

test("a window takes the whole width, wherever its days lie", () => {
  const scale = new Scale(CUT).fitted({ first: 50, last: 949 }, 700);
  assert.equal(scale.xOf(50), 0);
  assert.equal(scale.xOf(950), 700);
  assert.deepEqual(scale.windowOf(0, 700), { first: 50, last: 949 });
});

test("a date is told in full words", () => {
  const told = (date) => ["kk", "kk-Latn", "ru", "en"].map((language) => sayDate(date, language).replaceAll("\u00a0", " "));
  assert.deepEqual(told("1992"), ["1992 жыл", "1992 jyl", "1992 год", "1992"]);
  assert.deepEqual(told("1992-05"), ["1992 жылғы мамыр", "1992 jylğy mamyr", "май 1992 года", "May 1992"]);
  assert.deepEqual(told("-0043"), ["б.з.д. 44 жыл", "b.z.d. 44 jyl", "44 год до н. э.", "44 BC"]);
});

const YEARS = [1990, 1992, 1994, 1996, 1998, 2000];
const files = [{ name: "көл.txt", bytes: Buffer.from(YEARS.map((year) => `${year} жылы көл толды.`).join(" ")) }];

const dates = (page, ...years) =>
  page.waitForFunction(
    (expected) => [...document.querySelectorAll("jylnama-timeline time")].map((time) => time.dateTime).join() === expected,
    years.join(),
  );
const handle = (page, end) => page.locator(`.rail [data-end=${end}]`);
const said = (page, end, text) => page.locator(`.rail [data-end=${end}][aria-valuetext="${text}"]`).waitFor();
const period = (page) => {
  const { searchParams } = new URL(page.url());
  return [searchParams.get("from"), searchParams.get("to")];
};

/** The middle of a year on the rail, in pixels of the page: the line is of eleven years. */
async function placeOf(page, year) {
  const { x, y, width, height } = await page.locator(".rail").boundingBox();
  return { x: x + ((year + 0.5 - 1990) / 11) * width, y: y + height / 2 };
}

async function drag(page, from, to) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

async function open(page) {
  await drop(page, files);
  await said(page, "last", "2000 жыл");
}

behaviour("a period is drawn on the rail, moved by its middle, and let go by a double click", async (page) => {
  await open(page);
  await drag(page, await placeOf(page, 1992), await placeOf(page, 1994));
  await dates(page, 1992, 1994);
  assert.deepEqual(period(page), ["1992", "1994"]);
  await eventually(() => page.locator("#search jylnama-period").textContent(), "1992–1994\u00a0жж. ✕");
  await drag(page, await placeOf(page, 1993), await placeOf(page, 1997));
  await dates(page, 1996, 1998);
  const { x, y } = await placeOf(page, 1997);
  await page.mouse.dblclick(x, y);
  await dates(page, ...YEARS);
  assert.deepEqual(period(page), [null, null]);
  await page.goBack();
  await dates(page, 1996, 1998);
});

behaviour("a handle is dragged to the year that its period begins or ends in, and back to the end of the line", async (page) => {
  await open(page);
  const first = await handle(page, "first").boundingBox();
  const start = { x: first.x + first.width / 2, y: first.y + first.height / 2 };
  await drag(page, start, await placeOf(page, 1996));
  await dates(page, 1996, 1998, 2000);
  assert.deepEqual(period(page), ["1996", null]);
  await said(page, "first", "1996 жыл");
  const now = await handle(page, "first").boundingBox();
  await drag(page, { x: now.x + 6, y: now.y + 6 }, { x: start.x - 40, y: start.y });
  await dates(page, ...YEARS);
  assert.deepEqual(period(page), [null, null]);
});

behaviour("escape leaves a drag, and the period stays as it was", async (page) => {
  await open(page);
  const [from, to] = [await placeOf(page, 1992), await placeOf(page, 1994)];
  await handle(page, "first").focus();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.locator(".told-period", { hasText: "1992–1994" }).waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".rail:not(.on)").waitFor();
  await page.mouse.up();
  assert.deepEqual(period(page), [null, null]);
});

behaviour("the handles are sliders that keys move by years, and tell their dates in words", async (page) => {
  await open(page);
  const first = page.getByRole("slider", { name: "Кезеңнің басы" });
  await first.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await said(page, "first", "1992 жыл");
  await dates(page, 1992, 1994, 1996, 1998, 2000);
  assert.ok(await first.evaluate((slider) => slider === document.activeElement), "the focus stays");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowLeft");
  await said(page, "last", "1999 жыл");
  await dates(page, 1992, 1994, 1996, 1998);
  await page.keyboard.press("Home");
  await said(page, "last", "1992 жыл");
  await dates(page, 1992);
  const { violations } = await new AxeBuilder({ page }).include("#timeline").analyze();
  assert.deepEqual(violations.map(({ id }) => id), []);
  await page.keyboard.press("PageUp");
  await said(page, "last", "2000 жыл");
  await dates(page, 1992, 1994, 1996, 1998, 2000);
  await page.keyboard.press("Escape");
  await dates(page, ...YEARS);
});

behaviour("where years are wide the keys move by months", async (page) => {
  await open(page);
  await page.locator("#query").blur();
  for (let times = 0; times < 2; times += 1) await page.keyboard.press("+");
  await page.locator(".zoom output", { hasText: "–" }).waitFor();
  await handle(page, "last").focus();
  await page.keyboard.press("ArrowLeft");
  await said(page, "last", "2000 жылғы қараша");
  await page.waitForURL((url) => url.searchParams.get("to") === "2000-11");
});

behaviour("a finger draws a period on a phone, and its chip lets it go", async (page) => {
  await drop(page, files);
  await page.locator("nav [data-tab=timeline]").tap();
  await said(page, "last", "2000 жыл");
  const touch = await page.context().newCDPSession(page);
  const send = (type, place) => touch.send("Input.dispatchTouchEvent", { type, touchPoints: place ? [place] : [] });
  const [from, to] = [await placeOf(page, 1994), await placeOf(page, 1996)];
  await send("touchStart", from);
  await send("touchMove", { x: (from.x + to.x) / 2, y: from.y });
  await send("touchMove", to);
  await send("touchEnd");
  await dates(page, 1994, 1996);
  await page.locator("#timeline jylnama-period button").click();
  await dates(page, ...YEARS);
}, { options: { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true } });

behaviour("where the empty years are cut out, the rail is cut with them", async (page) => {
  await drop(page, [{ name: "нато.txt", bytes: Buffer.from("1949 жылы одақ құрылды. 1992 жылы кеңес өтті. 1994 жылы келісім жасалды. 1996 жылы сапар болды.") }]);
  await said(page, "last", "1996 жыл");
  await page.getByRole("button", { name: "Бос жылдарсыз" }).click();
  const cut = page.locator(".axis .cut").first();
  await cut.waitFor();
  const { x } = await cut.boundingBox();
  const rail = await page.locator(".rail").boundingBox();
  assert.ok(x < rail.x + rail.width / 2, "most of the line is for the years that have events");
  const y = rail.y + rail.height / 2;
  await drag(page, { x: x + 40, y }, { x: rail.x + rail.width * 0.6, y });
  await dates(page, 1992, 1994);
});

behaviour("a period beyond the line stays chosen, and its handles still tell it", async (page) => {
  await open(page);
  const address = new URL(page.url());
  address.searchParams.set("from", "2010");
  address.searchParams.set("to", "2012");
  await page.goto(address.href);
  await said(page, "first", "2010 жыл");
  await dates(page);
  await handle(page, "first").focus();
  await page.keyboard.press("Escape");
  await dates(page, ...YEARS);
});

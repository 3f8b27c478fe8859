// Rows of the timeline: who takes part in what, over the days of the axis, for eye, key and ear.

import assert from "node:assert/strict";
import { behaviour, drop, eventually, nothingSticksOut, sound } from "./support.mjs";

const TEXT = `Шоқан Уәлиханов 1835 жылы дүниеге келді. Шоқан Уәлиханов 1855 жылы Алматы жеріне барды.
Шоқан Уәлиханов 1858 жылғы 1 қазанда Қашқарға жетті. Абай Құнанбаев 1845 жылы туды.
Абай Құнанбаев 1886 жылы «Жаз» өлеңін жазды. Қанат 1900 жылы оқуға кетті.`;

const SHOQAN = "Шоқан Уәлиханов";
const ABAI = "Абай Құнанбаев";

const choice = (page) => page.locator('jylnama-timeline select:has(option[value="people"])');
const row = (page, name) => page.locator(`.rows .row[data-name="${name}"]`);
const shown = (page, name) => row(page, name).locator("li:not([hidden]) button");

/** The text is open, and has its rows by person. */
async function rows(page) {
  await drop(page, [{ name: "ru.txt", bytes: Buffer.from(TEXT) }]);
  await choice(page).selectOption("people");
  await eventually(() => shown(page, SHOQAN).count(), 3);
}

behaviour("rows by person come when they are chosen, who takes part in most events first", async (page) => {
  await drop(page, [{ name: "ru.txt", bytes: Buffer.from(TEXT) }]);
  await choice(page).waitFor();
  assert.equal(await page.locator(".rows").count(), 0);
  assert.ok(!(await loaded(page, "rows.js")), "not loaded before it is asked for");
  await choice(page).selectOption("people");
  await eventually(() => page.locator(".rows .row-head bdi").allTextContents(), (names) => names[0] === SHOQAN && names[1] === ABAI);
  await eventually(() => shown(page, ABAI).count(), 2);
  await page.waitForURL((url) => url.searchParams.get("rows") === "people");
  await page.reload();
  await eventually(() => shown(page, SHOQAN).count(), 3);
  await choice(page).selectOption("places");
  await row(page, "Алматы").waitFor();
  await row(page, SHOQAN).waitFor({ state: "detached" });
  await choice(page).selectOption("");
  await page.locator(".rows").waitFor({ state: "detached" });
});

behaviour("a shape of a row stands where the axis has the same event, also when fewer days are in view", async (page) => {
  await rows(page);
  await eventually(() => apart(page), (far) => far.length >= 3 && far.every((by) => by < 4));
  await page.click('.zoom [data-key="zoomIn"]');
  await eventually(() => page.locator(".rows li[hidden]").count(), (hidden) => hidden > 0);
  await eventually(() => apart(page), (far) => far.length > 0 && far.every((by) => by < 4));
});

behaviour("the axis keeps its years in view over the rows", async (page) => {
  await rows(page);
  await eventually(() => page.evaluate(() => {
    const foot = document.querySelector(".axis").getBoundingClientRect().bottom;
    return [...document.querySelectorAll(".axis .tick text")].map((one) => foot - one.getBoundingClientRect().bottom);
  }), (left) => left.length > 0 && left.every((by) => by >= 0));
});

behaviour("a click on a shape opens its sentence, and one on the name asks for it", async (page) => {
  await rows(page);
  await shown(page, ABAI).last().click();
  await page.locator('jylnama-reader [aria-current="true"]', { hasText: "өлеңін жазды" }).waitFor();
  await row(page, ABAI).locator("button[data-event][aria-current]").waitFor();
  await row(page, ABAI).locator(".row-head button").click();
  await page.waitForURL((url) => url.searchParams.get("q")?.trim() === `name:"${ABAI}"`);
  await row(page, SHOQAN).waitFor({ state: "detached" });
  await row(page, ABAI).locator('.row-head [aria-pressed="true"]').click();
  await row(page, SHOQAN).waitFor();
});

behaviour("keys lead from name to name and through the events of each", async (page) => {
  await rows(page);
  await row(page, SHOQAN).locator(".row-head button").focus();
  await page.keyboard.press("ArrowDown");
  await focused(page, ABAI, "");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  await focused(page, SHOQAN, "1835");
  await page.keyboard.press("End");
  await focused(page, SHOQAN, "1858");
  await page.keyboard.press("ArrowLeft");
  await focused(page, SHOQAN, "1855");
  await page.keyboard.press("Enter");
  await page.locator('jylnama-reader [aria-current="true"]', { hasText: "Алматы жеріне" }).waitFor();
  await page.keyboard.press("Home");
  await focused(page, SHOQAN, "");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("q")?.trim() === `name:"${SHOQAN}"`);
  await row(page, ABAI).waitFor({ state: "detached" });
  await focused(page, SHOQAN, "");
});

behaviour("a screen reader is told names, dates and events, and axe finds no fault", async (page) => {
  await rows(page);
  const list = page.getByRole("group", { name: "Адамдар бойынша" }).getByRole("list", { name: SHOQAN });
  const told = await list.getByRole("listitem").getByRole("button").evaluateAll((all) => all.map((one) => one.ariaLabel));
  assert.equal(told.length, 3);
  assert.match(told[0], /^1835\u00a0ж\., .*дүниеге келді/);
  assert.match(told[2], /^1858\u00a0ж\. 1\u00a0қазан, .*жетті/);
  await sound(page);
});

behaviour("on a phone the rows scroll within their box", async (page) => {
  await page.locator("nav [data-tab=timeline]").tap();
  await choice(page).selectOption("people");
  await page.locator(".rows .row").nth(3).waitFor();
  await nothingSticksOut(page);
  const box = page.locator(".rows");
  assert.ok(await box.evaluate((one) => one.clientHeight <= window.innerHeight / 2 && one.scrollHeight > one.clientHeight));
  await page.locator(".rows li:not([hidden]) button").first().tap();
  await page.locator('jylnama-reader [aria-current="true"]').waitFor();
  await sound(page);
}, { options: { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true } });

behaviour("rows say so where nobody takes part in anything", async (page) => {
  await drop(page, [{ name: "bos.txt", bytes: Buffer.from("1999 жылы қар көп жауды. 2001 жылы жаз ыстық болды.") }]);
  await choice(page).selectOption("bodies");
  await page.locator(".rows", { hasText: "аталмайды" }).waitFor();
});

function loaded(page, name) {
  return page.evaluate((name) => performance.getEntriesByType("resource").some((one) => one.name.includes(`/elements/${name}`)), name);
}

/** How far the shapes of the rows are from those of the axis, in pixels, middle from middle. */
function apart(page) {
  return page.evaluate(() => {
    const middle = (one) => one.getBoundingClientRect().x + one.getBoundingClientRect().width / 2;
    const shapes = [...document.querySelectorAll(".rows li:not([hidden]) button")];
    const pairs = shapes.map((one) => [one, document.querySelector(`.axis svg [data-event="${CSS.escape(one.dataset.event)}"]`)]);
    const { left, right } = document.querySelector(".axis").getBoundingClientRect();
    const isWhole = (one) => one && one.getBoundingClientRect().left > left && one.getBoundingClientRect().right < right;
    return pairs.filter(([, shape]) => isWhole(shape)).map(([one, shape]) => Math.abs(middle(one) - middle(shape)));
  });
}

/** Waits until the focus is on the name of a row or, where a date is given, on its event. */
function focused(page, name, date) {
  return eventually(
    () => page.evaluate(() => [document.activeElement.closest(".row")?.dataset.name, document.activeElement.ariaLabel ?? ""]),
    ([held, label]) => held === name && label.startsWith(date) && (date !== "" || label === ""),
  );
}

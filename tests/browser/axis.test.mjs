// The axis: what it draws of a layout, and how one moves in it.

import assert from "node:assert/strict";
import { behaviour, drop, eventually, sound } from "./support.mjs";

/** Lets the element show a timeline with a layout of its own; what it asks for is noted. */
function showAlone(page, events, layout) {
  return page.evaluate(
    ([events, layout]) => {
      const line = document.createElement("jylnama-timeline");
      line.id = "alone";
      line.language = "kk";
      window.asked = [];
      line.source = async (options) => {
        window.asked.push(options);
        return layout;
      };
      document.querySelector("jylnama-timeline").replaceWith(line);
      line.timeline = { total: events.length, events, undated: [] };
    },
    [events, layout],
  );
}

const mention = { document: "d", title: "d", sentence: 0, start: 0, end: 1, sentenceStart: 0, sentenceEnd: 1 };
const event = (id, edtf, more = {}) => ({
  id, edtf, label: id, precision: "year", min: 0, max: 364, factuality: "asserted",
  anchor: { base: "absolute", inferred: false }, mentions: [mention], ...more,
});
const EVENTS = [
  event("day", "1970-01-05", { precision: "day", min: 4, max: 4 }),
  event("year", "1970"),
  event("about", "1970~"),
  event("supposed", "1971", { anchor: { base: "previous", from: "1970", inferred: true } }),
  event("planned", "1972", { factuality: "planned" }),
  event("since", "1970/..", { precision: "range", max: null }),
  event("plannedUntil", "../1972", { precision: "range", min: null, factuality: "planned" }),
  event("until", "../1972", { precision: "range", min: null }),
];
const LAYOUT = {
  first: 0, last: 1095, lanes: 4,
  events: EVENTS.map(({ id }, place) => ({ id, x0: place * 40, x1: place * 40 + 30, lane: place % 4 })),
  clusters: EVENTS.map(({ id }, place) => ({ x: place * 40, count: 1, ids: [id] })),
  ticks: [{ day: 0, x: 0, step: "year", year: 1970 }, { day: 730, x: 200, step: "year", year: -43 }],
  histogram: { step: "year", buckets: [{ first: 0, last: 364, x0: 0, x1: 90, count: 4 }, { first: 365, last: 729, x0: 90, x1: 180, count: 1 }], wider: 0, outside: 0 },
  segments: [{ first: 0, last: 100, x0: 0, x1: 100, cut: false }, { first: 101, last: 900, x0: 100, x1: 140, cut: true }, { first: 901, last: 1095, x0: 140, x1: 300, cut: false }],
};

behaviour("shapes say how exact and how sure a date is", async (page) => {
  await showAlone(page, EVENTS, LAYOUT);
  await page.locator("#alone svg").waitFor();
  const shapes = () => page.locator("#alone [data-event]:is(circle, rect)").evaluateAll((all) =>
    all.map((one) => [one.dataset.event, one.tagName, one.getAttribute("class"), one.getAttribute("fill")]),
  );
  await eventually(shapes, [
    ["year", "rect", "year", null],
    ["about", "rect", "year approximate", null],
    ["supposed", "rect", "year approximate", null],
    ["planned", "rect", "year planned", null],
    ["since", "rect", "range open-end", "url(#fade-open-end)"],
    ["plannedUntil", "rect", "range planned open-start", "url(#fade-open-start)"],
    ["until", "rect", "range open-start", "url(#fade-open-start)"],
    ["day", "circle", "day", null],
  ]);
  const widths = { planned: "1.5px", plannedUntil: "1.5px", about: "1.5px", since: "0px", day: "0px", year: "0px" };
  for (const [id, width] of Object.entries(widths)) {
    const shape = page.locator(`#alone svg [data-event=${id}]`);
    await eventually(() => shape.evaluate((one) => getComputedStyle(one).strokeWidth), width, `the outline of ${id}`);
  }
  const looks = (id) => page.locator(`#alone svg [data-event=${id}]`).evaluate((one) => {
    const { fillOpacity, strokeDasharray, fill } = getComputedStyle(one);
    return { fillOpacity, dashed: strokeDasharray !== "none", fill };
  });
  assert.equal((await looks("planned")).fillOpacity, "0", "hollow");
  assert.ok((await looks("about")).dashed && (await looks("supposed")).dashed);
  assert.match((await looks("since")).fill, /#fade-open-end/);
  assert.equal((await looks("plannedUntil")).fillOpacity, "0", "hollow, and its outline fades");
  await eventually(() => page.locator("#alone svg").getAttribute("aria-hidden"), "true");
  await eventually(() => page.locator("#alone .tick").allTextContents(), ["1970", "б.з.д.\u00a044\u00a0ж."]);
  await eventually(() => page.locator("#alone line.cut").count(), 2, "the cut is marked by two strokes");
  const heights = await page.locator("#alone svg .column").evaluateAll((all) => all.map((one) => Number(one.getAttribute("height"))));
  assert.ok(Math.abs(heights[0] - 4 * heights[1]) < 1, `${heights}`);
});

behaviour("the axis is asked for anew when its width changes, in pixels of the page", async (page) => {
  await showAlone(page, EVENTS, LAYOUT);
  await page.locator("#alone svg").waitFor();
  await page.setViewportSize({ width: 1200, height: 900 });
  const widths = () => page.evaluate(() => {
    const drawn = Math.round(document.querySelector("#alone svg").getBoundingClientRect().width);
    return { before: window.asked[0].width, after: window.asked.at(-1).width, drawn };
  });
  await eventually(widths, ({ before, after, drawn }) => after < before && drawn === after + 32);
});

/** How often the browser has laid out the page. */
async function layouts(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "LayoutCount").value;
}

behaviour("the page is laid out no oftener for three hundred events than for eight", async (page) => {
  const events = Array.from({ length: 300 }, (_, place) => event(`e${place}`, "1970"));
  const many = {
    ...LAYOUT,
    lanes: 6,
    events: events.map(({ id }, place) => ({ id, x0: place * 2, x1: place * 2 + 2, lane: place % 6 })),
    clusters: events.map(({ id }, place) => ({ x: place * 2, count: 1, ids: [id] })),
  };
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const counts = [];
  for (const [shown, layout] of [[EVENTS, LAYOUT], [events, many]]) {
    const before = await layouts(session);
    await showAlone(page, shown, layout);
    await eventually(() => page.locator("#alone svg [data-event]").count(), shown.length);
    await page.evaluate(() => document.querySelector("#alone").zoom(1));
    await eventually(() => page.evaluate(() => window.asked.length), 2);
    counts.push((await layouts(session)) - before);
  }
  // Now and then the browser itself lays out once more.
  assert.ok(counts[1] <= counts[0] + 5, `${counts}`);
});

/** Thirty days of one month, long after a lone year. */
const DAYS = [...Array(30).keys()].map((number) => `1994 жылғы ${number + 1} қарашада қар жауды.`).join(" ");
const snow = [{ name: "қар.txt", bytes: Buffer.from(`1900 жылы қала салынды. ${DAYS}`) }];

/** Drops that text, and waits until it is drawn. */
async function dropSnow(page) {
  await drop(page, snow);
  await eventually(() => page.locator("svg .cluster").allTextContents(), ["30"]);
}

const range = (page) => page.locator(".zoom output").textContent();
const zoomTool = (page, key) => page.locator(`.zoom [data-key=${key}]`);

behaviour("a badge tells how many events meet, and zooms in on them", async (page) => {
  await dropSnow(page);
  const badge = page.locator("svg .cluster");
  await eventually(() => badge.allTextContents(), ["30"]);
  await eventually(() => page.locator("svg [data-event]").count(), 1, "the lone year stands apart");
  await badge.click();
  await eventually(() => page.locator("svg [data-event]").count(), 30);
  await eventually(() => badge.count(), 0);
  await eventually(() => range(page), /1994\u00a0ж\./);
});

behaviour("keys and buttons zoom and move, and the days in view are told", async (page) => {
  await drop(page, snow);
  const whole = await eventually(() => range(page), "1900–1994\u00a0жж.");
  const told = (other) => eventually(() => range(page), (now) => now !== other);
  await page.locator("#query").blur();
  await page.keyboard.press("+");
  const near = await told(whole);
  await zoomTool(page, "panOn").click();
  const later = await told(near);
  assert.match(later, /1994/);
  await page.keyboard.press("ArrowLeft");
  await told(later);
  await page.keyboard.press("-");
  await eventually(() => range(page), whole);
  await zoomTool(page, "zoomIn").click();
  await told(whole);
  await zoomTool(page, "zoomOut").click();
  await eventually(() => range(page), whole);
});

behaviour("without empty years the line is cut, and marked there", async (page) => {
  await dropSnow(page);
  await eventually(() => page.locator("svg .cut").count(), 0);
  const compact = page.locator(".zoom button", { hasText: "Бос жылдарсыз" });
  await compact.click();
  await page.locator("svg .cut").first().waitFor();
  await eventually(() => compact.getAttribute("aria-pressed"), "true");
  await sound(page, "#timeline");
  await compact.click();
  await page.locator("svg .cut").first().waitFor({ state: "detached" });
});

behaviour("who walks through the events sees each on the axis, however close it is", async (page) => {
  await dropSnow(page);
  const days = page.locator("jylnama-timeline ol > li > button");
  await days.nth(5).click();
  await page.locator("svg .cluster[aria-current]").waitFor();
  await page.locator("svg .cluster").click();
  await page.locator("svg circle[aria-current]").waitFor();
  await days.first().click();
  await page.locator("svg rect[aria-current]").waitFor();
  await eventually(() => range(page), /190/);
});

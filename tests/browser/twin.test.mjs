// The list of events alone says all that the axis shows: checked on what a screen reader is given.

import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { eventually } from "./eventually.mjs";
import { behaviour, drop, markedSentence } from "./support.mjs";

const TEXT =
  "1470 жылдар шамасында қала салынды. 1950 жылы мектеп ашылды. 1994 жылғы 27 мамырда көпір салынды. " +
  "1996 жылдан бері көлде балық жоқ. Шамамен 1812 жылы хан көшті. Мүмкін, 1850 жылы құдық қазылды. " +
  "2001 жылғы маусымда бақ егілді. ХІХ ғасырда сауда өсті. Былтыр жол салынды. 2040 жылы бөгет салу жоспарланған.";
const files = [{ name: "ауыл.txt", bytes: Buffer.from(TEXT) }];

/** What the shape of an event says, and the words that must say it in the list. */
const SAID = [
  [".planned", /жоспарланған/],
  [".open-end", /бастап/],
  [".approximate", /шамамен|болжанды|күмәнді/],
  [".day", /\d+\s\p{L}+/u],
  [".century", /ғасыр/],
];

behaviour("what a shape of the axis says, the list says in words", async (page) => {
  await drop(page, files);
  const list = page.locator("jylnama-timeline ol");
  await list.locator("li").nth(8).waitFor();
  const shapes = page.locator(".axis svg [data-event]");
  await eventually(() => shapes.count(), await list.locator("li").count(), "each event has a shape");
  for (const [look, words] of SAID) {
    const drawn = await page.locator(`.axis svg ${look}[data-event]`).evaluateAll((all) => all.map((one) => one.dataset.event));
    assert.ok(drawn.length > 0, `${look} is drawn`);
    for (const id of drawn) {
      const heard = await list.locator("li").filter({ has: page.locator(`[data-event="${id}"]`) }).ariaSnapshot();
      assert.match(heard, words, `${look}: ${heard}`);
    }
  }
});

behaviour("the axis is silent but for its handles, and every event is a button of the list, in order of time", async (page) => {
  await drop(page, files);
  await page.locator(".axis svg [data-event]").first().waitFor();
  const heard = await page.locator(".axis").ariaSnapshot();
  assert.deepEqual(heard.match(/slider "[^"]*"/g), ['slider "Кезеңнің басы"', 'slider "Кезеңнің соңы"']);
  assert.doesNotMatch(heard, /button|img|text:/, heard);
  const list = await page.locator("jylnama-timeline ol").ariaSnapshot();
  const years = [...list.matchAll(/button "(?:шамамен )?(\d{4})/g)].map(([, year]) => Number(year));
  assert.ok(years.length >= 7, list);
  assert.deepEqual(years, [...years].sort((a, b) => a - b));
});

behaviour("an uncertain date wears a badge, and a gathered year its grounds and a way to say better", async (page) => {
  await drop(page, files);
  const entry = (words) => page.locator("jylnama-timeline ol > li", { hasText: words });
  await eventually(() => entry("құдық").locator(".badge").allTextContents(), ["күмәнді"]);
  await eventually(() => entry("көпір").locator(".badge").count(), 0);
  await entry("жол салынды").getByRole("button", { name: "Мәтін қай жылы жазылғанын көрсету" }).click();
  await eventually(() => page.evaluate(() => document.activeElement.id), "written");
  await eventually(() => markedSentence(page).textContent(), "Былтыр жол салынды.");
  await page.keyboard.type("2010");
  await page.keyboard.press("Enter");
  await eventually(() => entry("жол салынды").locator("time").textContent(), "2009\u00a0ж.");
  await eventually(() => entry("жол салынды").getByRole("button", { name: "жазылғанын көрсету" }).count(), 0);
});

behaviour("the legend explains each sign, and is left by escape", async (page) => {
  await drop(page, files);
  await page.focus(".legend summary");
  await page.keyboard.press("Enter");
  await page.locator(".legend li", { hasText: "Тек жоспарланған" }).waitFor();
  const shape = (where) => page.locator(where).first().evaluate((sign) => {
    const { borderStyle, backgroundColor, width } = getComputedStyle(sign);
    return [borderStyle, backgroundColor, width];
  });
  for (const look of ["day", "planned", "open-end"]) {
    await eventually(() => shape(`.legend .${look} > .sign`), await shape(`ol > .${look} .sign`), `${look}, as in the list`);
  }
  const { violations } = await new AxeBuilder({ page }).include("#timeline").analyze();
  assert.deepEqual(violations.map(({ id }) => id), []);
  await page.keyboard.press("Escape");
  await page.locator(".legend:not([open])").waitFor();
});

behaviour("a thousand events are all in the list, and keys walk through it", async (page) => {
  const months = ["қаңтарда", "ақпанда", "наурызда", "сәуірде", "мамырда"];
  const text = Array.from({ length: 1000 }, (_, n) => `${1900 + (n % 100)} жылғы ${1 + (n % 28)} ${months[n % 5]} ${n} үй салынды.`).join(" ");
  await drop(page, [{ name: "үй.txt", bytes: Buffer.from(text) }]);
  const buttons = page.locator("jylnama-timeline ol [data-event]");
  await eventually(() => buttons.count(), 1000);
  await buttons.first().focus();
  await page.keyboard.press("End");
  await eventually(() => buttons.last().evaluate((button) => button === document.activeElement), true);
});

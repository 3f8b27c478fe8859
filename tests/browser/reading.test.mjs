// The text as it is read: its headings and paragraphs, its dates, and that it stays where the reader left it.

import assert from "node:assert/strict";
import { ask, behaviour, drop, eventually, markedSentence } from "./support.mjs";

const TEXT = [
  "Су\n\n",
  "Құдық\n\n",
  "Ауылда 1951 жылы құдық қазылды [1]. Бұл жайлы 1953 жылғы 27 мамырда газет жазды [2].\n\n",
  "Су тұщы еді.\nҚудың суы таусылмады.\n\n",
  "Көпір\n\n",
  "Көпір 1962 жылы салынды. Оны келесі жылы су шайып кетті.",
].join("");

const parts = (page, tag) => page.locator(`jylnama-reader .body ${tag}`).allTextContents();

async function open(page, text = TEXT) {
  await drop(page, [{ name: "Су.txt", bytes: Buffer.from(text) }]);
  await page.locator("jylnama-reader [data-sentence='0']").waitFor();
}

behaviour("headings and paragraphs are those of the text, and not a letter of it is lost", async (page) => {
  await open(page);
  await eventually(() => page.locator("jylnama-reader .body").textContent(), TEXT);
  await eventually(() => parts(page, "h2"), ["Су\n\n"]);
  await eventually(() => parts(page, "h3"), ["Құдық\n\n", "Көпір\n\n"]);
  assert.deepEqual((await parts(page, "p")).map((text) => text.slice(0, 6)), ["Ауылда", "Су тұщ", "Қудың ", "Көпір "]);
});

behaviour("a paragraph runs on from one block of sentences to the next", async (page) => {
  const text = Array.from({ length: 60 }, (_, number) => `Бұл ${number}-сөйлем.`).join(" ");
  await open(page, text);
  await page.locator("jylnama-reader [data-sentence='59']").waitFor({ state: "attached" });
  await eventually(() => page.locator("jylnama-reader .body").textContent(), text);
  const lines = (number) => page.locator(`jylnama-reader [data-sentence='${number}']`).evaluate((one) => one.getClientRects()[0].top);
  const last = await page.locator("jylnama-reader [data-sentence='39']").evaluate((one) => [...one.getClientRects()].at(-1).bottom);
  assert.ok((await lines(40)) < last, "no line is broken between them");
});

behaviour("numbers of sources are kept, repaired, too", async (page) => {
  await open(page, TEXT.replace("[1]. Бұл", "[1]..Бұл"));
  await page.locator(".forms [value=repaired]").check();
  await page.locator("jylnama-reader .repair").first().waitFor();
  const shown = await page.locator("jylnama-reader .body").textContent();
  assert.ok(shown.includes("қазылды [1]. Бұл") && shown.includes("жазды [2]."), shown);
});

behaviour("all that is dated is marked, and each date says what it is", async (page) => {
  await open(page);
  const dates = page.locator("jylnama-reader time");
  await eventually(() => dates.allTextContents(), ["1951 жылы", "1953 жылғы 27 мамырда", "1962 жылы", "келесі жылы"]);
  const told = await dates.evaluateAll((all) => all.map((one) => [one.getAttribute("datetime"), one.title.replaceAll("\u00a0", " ")]));
  assert.deepEqual(told, [["1951", "1951 ж."], ["1953-05-27", "1953 ж. 27 мамыр"], ["1962", "1962 ж."], ["1963", "1963 ж."]]);
  await page.selectOption("#language", "en");
  await page.locator("jylnama-reader time[title='27\u00a0May 1953']").waitFor();
});

behaviour("the date of the chosen event stands out among the others, and words are found within dates", async (page) => {
  await open(page);
  await page.locator("jylnama-timeline li button[data-event^='1953-05-27']").click();
  await page.locator("jylnama-reader mark.time time[datetime='1953-05-27']").waitFor();
  await eventually(() => page.locator("jylnama-reader mark.time").allTextContents(), ["1953 жылғы 27 мамырда"]);
  await ask(page, "1962");
  await page.locator("jylnama-reader mark.found", { hasText: "1962" }).waitFor();
  await eventually(() => page.locator("jylnama-reader time.dated", { hasText: "жылы" }).first().getAttribute("datetime"), "1951");
  await eventually(() => page.locator("jylnama-reader .body").textContent(), TEXT);
});

behaviour("dates are marked in every script, from right to left, too", async (page) => {
  await open(page);
  for (const [script, letters] of [["latin", /^1953 jylğy 27 mamyrda$/], ["arabic", /^1953 \p{Script=Arabic}+ 27 \p{Script=Arabic}+$/u]]) {
    await page.locator(`.forms [value=${script}]`).check();
    await page.locator("jylnama-reader time[datetime='1953-05-27']", { hasText: letters }).waitFor();
  }
  const [year, day] = await page.locator("jylnama-reader time[datetime='1953-05-27']").evaluate((date) => {
    const text = date.firstChild;
    return [0, text.data.indexOf("27")].map((from) => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, from + 2);
      return range.getBoundingClientRect().left;
    });
  });
  assert.ok(year > day, "the year stands to the right of the day");
});

behaviour("what is chosen anew is brought into view again", async (page) => {
  const far = Array.from({ length: 200 }, (_, number) => `Бұл ${number}-сөйлем бақта тұр.`).join(" ");
  await open(page, `${far} Соңында көпір бар.`);
  await ask(page, "көпір");
  const hit = page.locator("jylnama-hits li button").first();
  await hit.click();
  const inView = () => markedSentence(page).evaluate((one) => one.getBoundingClientRect().top < window.innerHeight && one.getBoundingClientRect().top > 0);
  await eventually(inView, true);
  await page.locator("#text").evaluate((room) => room.scrollTo(0, 0));
  await eventually(inView, false);
  await hit.click();
  await eventually(inView, true);
});

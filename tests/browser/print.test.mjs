// What goes on paper.

import assert from "node:assert/strict";
import { behaviour, drop, eventually } from "./support.mjs";

const shown = (page, selector) => page.locator(selector).first().isVisible();
const count = (page) => page.evaluate(() => window.prints ?? 0);

/** Prints into the air, by the menu of the page. */
async function print(page) {
  await page.evaluate(() => {
    window.print = () => {
      window.dispatchEvent(new Event("beforeprint"));
      window.prints = (window.prints ?? 0) + 1;
    };
  });
  await page.click("#menu summary");
  await page.click("#print");
  await eventually(() => count(page), 1);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
}

behaviour("on paper there is the text with what is dated in it, and no control", async (page) => {
  await drop(page, [{ name: "су.txt", bytes: Buffer.from("Су\n\n1951 жылы құдық қазылды. Су тұщы еді.\n\n1962 жылғы 3 мамырда көпір салынды.") }]);
  await page.locator("jylnama-reader time").nth(1).waitFor();
  await print(page);
  await eventually(() => page.locator("#printed time").allTextContents(), ["1951\u00a0ж.", "1962\u00a0ж. 3\u00a0мамыр"]);
  assert.ok(await shown(page, "#printed li"));
  assert.ok(await shown(page, "jylnama-reader [data-sentence]"));
  await eventually(() => page.locator("#printed a").getAttribute("href"), page.url());
  const controls = page.locator("button:visible, input:visible, select:visible, summary:visible, [role=separator]:visible");
  await eventually(() => controls.count(), 0);
});

behaviour("paper is white and its letters are black, whatever the theme", async (page) => {
  await print(page);
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = window.getComputedStyle(document.body);
    return [backgroundColor, color];
  });
  assert.deepEqual(colours, ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
}, { address: "/?theme=dark" });

behaviour("on a phone, too, the text is printed, whichever tab is open", async (page) => {
  await print(page);
  assert.ok(await shown(page, "jylnama-reader [data-sentence]"));
}, { options: { viewport: { width: 375, height: 700 } } });

behaviour("a long text is printed to its end, also by the keys of the browser", async (page) => {
  const text = Array.from({ length: 700 }, (_, number) => `Бұл ${number}-сөйлем бақта тұр.`).join(" ");
  await drop(page, [{ name: "бақ.txt", bytes: Buffer.from(text) }]);
  await page.locator("jylnama-reader [data-sentence='0']").waitFor();
  await eventually(() => page.locator("jylnama-reader [data-sentence='699']").count(), 0);
  await page.evaluate(() => {
    window.print = () => {
      window.prints = document.querySelectorAll("jylnama-reader [data-sentence]").length;
    };
  });
  await page.keyboard.press("Control+p");
  await eventually(() => count(page), 700);
});

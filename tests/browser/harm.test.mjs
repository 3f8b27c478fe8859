// Texts that mean harm, in what they say and in what they are called: they are shown as text, nothing of them
// is run, and what stands beside them stays as it is.

import { ask, behaviour, drop, eventually, fromMenu, markedSentence, settled } from "./support.mjs";

const file = (name, text) => ({ name: `${name}.txt`, bytes: Buffer.from(text) });
const titles = (page) => page.locator("#document option").allTextContents();

/** What would show that something was run, or that the page tried to. */
async function watchHarm(page) {
  await page.evaluate(() => {
    window.harm = [];
    window.alert = (...told) => window.harm.push(["alert", ...told]);
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, sample }) => window.harm.push([violatedDirective, sample]));
  });
  return () => eventually(() => page.evaluate(() => window.harm), []);
}

const HARM = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(2)>",
  '<a href="javascript:alert(3)">көл</a>',
  "<svg onload=alert(4)><animate onbegin=alert(5)>",
  '"><iframe srcdoc="<script>alert(6)</script>">',
  "<style>body { display: none }</style>",
  "{{constructor.constructor('alert(7)')()}} ${alert(8)}",
].join(" ");

behaviour("scripts, handlers and links of a text are its words, wherever they are shown", async (page) => {
  const unharmed = await watchHarm(page);
  await drop(page, [file("<img src=x onerror=alert(9)>", `${HARM} деп 1994 жылы 27 мамырда көлде жазылды.`), file("тау", "Тау биік.")]);
  await ask(page, "жазылды");
  await page.locator("jylnama-hits li button").first().click();
  await markedSentence(page).waitFor();
  await page.locator("jylnama-timeline ol > li button").first().click();
  await page.locator("jylnama-reader mark.time").first().waitFor();
  for (const value of ["repaired", "given"]) await page.locator(`.forms [name=mode][value=${value}]`).check();
  for (const value of ["arabic", "latin", "given"]) await page.locator(`.forms [name=script][value=${value}]`).check();
  await eventually(() => page.locator("jylnama-reader .body").textContent(), (text) => text.includes("<svg onload=alert(4)>"));
  await ask(page, "alert");
  const made = "main :is(img, script, iframe, style, animate), main a[href^='javascript:'], main [onerror], main [onload]";
  await eventually(() => page.locator(made).count(), 0);
  await page.locator("jylnama-reader").waitFor();
  await unharmed();
});

behaviour("an address that means harm is a query, and no text is fetched by it", async (page) => {
  await page.locator("#notices p").first().waitFor();
  await eventually(() => page.inputValue("#query"), "<img src=x onerror=alert(1)>");
  await eventually(() => page.locator("main img").count(), 0);
  await eventually(async () => (await titles(page)).length, 11);
}, { address: `/?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}&text=${encodeURIComponent("javascript:alert(1)")}&doc=${encodeURIComponent("<b>")}&e=%00` });

/** A sign that turns round the direction of all that follows, where nothing holds it back. */
const TURN = "\u202E";

behaviour("signs that turn the direction of writing do not reach beyond their own text", async (page) => {
  await drop(page, [file(`ескі${TURN}gpj`, `Көлде ${TURN}балық көп 1994 жылы болды.`), file("тау", "Тауда көл бар.")]);
  await ask(page, "көл");
  // A block is a paragraph of its own, and so is what is isolated.
  const apart = (selector) => page.locator(selector).evaluateAll((all) => all.filter((one) => one.textContent.includes("\u202E")).map((one) => {
    const { display, unicodeBidi } = getComputedStyle(one);
    return display === "block" || unicodeBidi === "isolate";
  }));
  for (const selector of ["jylnama-hits .excerpt", "jylnama-hits .why bdi", "jylnama-facets bdi"]) {
    await eventually(() => apart(selector), (all) => all.length > 0 && all.every(Boolean), selector);
  }
  await drop(page, [file(`бос${TURN}`, " ")]);
  await page.locator("#notices p", { hasText: `\u2068бос${TURN}\u2069` }).waitFor();
});

behaviour("a pasted text with halves of signs and with NUL is opened or refused, and the page lives on", async (page) => {
  for (const text of ["Бала \uD83D келді, 1994 жылы \uDE00 көрді.", "Бала \0 келді.", "\uFFFE\uFFFF\u{10FFFF} келді"]) {
    await fromMenu(page, "#paste");
    await page.locator("#pasted").evaluate((field, text) => (field.value = text), text);
    await page.click("#paste-open");
    await settled(page);
    await ask(page, "келді");
  }
});

behaviour("five thousand documents at once are opened, listed and searched", async (page) => {
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    for (let number = 0; number < 5000; number += 1) {
      transfer.items.add(new File([`${number}-ауылда ${1000 + (number % 1000)} жылы құдық қазылды.`], `ауыл${number}.txt`));
    }
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  await page.locator("#document option", { hasText: "ауыл4999" }).waitFor({ state: "attached", timeout: 240_000 });
  await settled(page, 240_000);
  await eventually(async () => (await titles(page)).length, 5000);
  await ask(page, "4321");
  await page.locator("jylnama-hits li", { hasText: "4321-ауылда" }).first().waitFor();
});

// Texts are brought in: many at once, and whole folders.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { behaviour, eventually, fromMenu, settled, sound } from "./support.mjs";
import { docxOf, paragraph, pdfOf } from "./files.mjs";

const titles = (page) => page.locator("#document option").allTextContents();
const said = (page, words) => page.locator("#notices", { hasText: words }).waitFor();
const opened = (page, title) => page.locator("#document option", { hasText: title }).waitFor({ state: "attached", timeout: 60_000 });

/** A folder with texts, one within another, and what is no text of the reader's; `act` gets its path. */
async function withFolder(act) {
  const folder = mkdtempSync(join(tmpdir(), "jylnama-"));
  const inner = join(folder, "«Дала» жинағы");
  try {
    mkdirSync(inner);
    writeFileSync(join(folder, "10-мәтін.txt"), "Оныншы мәтін 1960 жылғы.");
    writeFileSync(join(folder, "9-мәтін.txt"), "Тоғызыншы мәтін 1959 жылғы.");
    writeFileSync(join(inner, "«Қар» әңгімесі.docx"), docxOf(paragraph("Қар 1958 жылы қалың жауды.")));
    writeFileSync(join(inner, "~$ұлып.docx"), "x");
    writeFileSync(join(folder, ".DS_Store"), Buffer.from([0, 1, 2]));
    await act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** From the menu, by keys alone. */
async function byKeys(page) {
  await page.locator("#menu summary").press("Enter");
  await page.locator("#open-folder").press("Enter");
}

behaviour("a folder is opened by its button, with all folders in it, in the order of the names", async (page) => {
  await withFolder(async (folder) => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), byKeys(page)]);
    await chooser.setFiles(folder);
    await opened(page, "9-мәтін");
    await eventually(async () => (await titles(page)).sort(), ["10-мәтін", "9-мәтін", "«Қар» әңгімесі"].sort());
    assert.ok((await titles(page)).indexOf("9-мәтін") < (await titles(page)).indexOf("10-мәтін"));
    await settled(page);
    await eventually(() => page.locator("#notices p").count(), 0, "what systems put there is not told");
  });
});

behaviour("a folder is opened where it is dropped", async (page) => {
  await withFolder(async (folder) => {
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"]) await session.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
    await opened(page, "9-мәтін");
    await eventually(async () => (await titles(page)).sort(), ["10-мәтін", "9-мәтін", "«Қар» әңгімесі"].sort());
  });
});

behaviour("five thousand files at once are opened, and two of one name are both there", async (page) => {
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    for (let number = 1; number < 5000; number += 1) transfer.items.add(new File([`Бұл ${number}-мәтін.`], `«Мәтін» ${number}.txt`));
    transfer.items.add(new File(["Аттас мәтін."], "«Мәтін» 1.txt"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
  });
  await page.locator("#document option").nth(4999).waitFor({ state: "attached", timeout: 240_000 });
  await settled(page, 120_000);
  const [first, last] = await page.locator("#document").evaluate(({ options }) => [options[0], options[4999]].map(({ text, value }) => [text, value]));
  assert.deepEqual([first, last], [["«Мәтін» 1", "«Мәтін» 1"], ["«Мәтін» 1", "«Мәтін» 1 (2)"]]);
});

behaviour("while a long PDF is read it is shown which and how far, and it can be stopped with nothing lost", async (page) => {
  // What reads PDF is asked slowly, so that it is still read on the quickest machine.
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message.action) setTimeout(() => post.call(this, message, ...rest), 100);
      else post.call(this, message, ...rest);
    };
  });
  const bytes = pdfOf(Array.from({ length: 1000 }, (_, number) => [`Бұл беттің жолы ${number}.`])).toString("base64");
  const before = await titles(page);
  await page.evaluate((base64) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], "ұзын.pdf"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
  }, bytes);
  const progress = page.locator("jylnama-progress");
  await progress.locator("button").waitFor();
  await eventually(() => progress.locator(".name").textContent(), "Оқылып жатқаны: ұзын");
  assert.ok((await progress.locator("progress").getAttribute("value")) !== null, "how far it is, is known");
  await sound(page);
  await progress.locator("button").click();
  await said(page, "Тоқтатылды");
  await settled(page);
  await eventually(() => titles(page), before);
});

behaviour("a saved library that comes with other files is opened by itself, and that is told", async (page) => {
  const [download] = await Promise.all([page.waitForEvent("download"), fromMenu(page, "#save")]);
  const { readFileSync } = await import("node:fs");
  const bytes = readFileSync(await download.path());
  await page.locator("#files").setInputFiles([
    { name: "мұра.jyl", mimeType: "", buffer: bytes },
    { name: "құдық.txt", mimeType: "text/plain", buffer: Buffer.from("Құдық 1951 жылы қазылды.") },
  ]);
  await said(page, "мұра: сақталған кітапхана жеке ашылады. Бірге келген басқа файл (1) ашылмады");
});

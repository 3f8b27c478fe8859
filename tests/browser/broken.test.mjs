// Files that can't be read, or that mean harm: each is named with what to do, the others are opened, and the
// page lives on.

import assert from "node:assert/strict";
import { ask, behaviour, drop, eventually, settled, sound } from "./support.mjs";
import { docxOf, epubOf, odtOf, paragraph, pdfOf, zipOf } from "./files.mjs";

const GOOD = { name: "құдық.txt", bytes: Buffer.from("Ауылда 1951 жылы құдық қазылды.") };

const titles = (page) => page.locator("#document option").allTextContents();
const said = (page, words) => page.locator("#notices", { hasText: words }).waitFor();

/** What is said of a file that comes with a good one, which is opened. */
async function refused(page, name, bytes, words) {
  await drop(page, [{ name, bytes }, GOOD]);
  await said(page, `${name}: ${words}`);
  await eventually(() => titles(page), ["құдық"]);
}

/** A Word document whose text unpacks to this many megabytes of blanks. */
const bomb = (megabytes) => docxOf(`<w:p>${" ".repeat(megabytes * 2 ** 20)}</w:p>`);

/** The same zip, but its directory says of each entry that it unpacks to `size` bytes. */
function lying(zip, size) {
  const changed = Buffer.from(zip);
  for (let at = changed.indexOf("PK\u0001\u0002"); at >= 0; at = changed.indexOf("PK\u0001\u0002", at + 4)) changed.writeUInt32LE(size, at + 24);
  return changed;
}

behaviour("a PDF with a password, a broken one and one of pictures are named with what to do", async (page) => {
  const sound = pdfOf([["Мәтін 1980 жылғы."]]);
  await refused(page, "құлып.pdf", pdfOf([["Құпия мәтін."]], { isLocked: true }), "файл құпиясөзбен қорғалған");
  await refused(page, "бүлінген.pdf", sound.subarray(0, 40), "файл бүлінген");
  await refused(page, "сурет.pdf", pdfOf([[], []]), "бұл PDF-те мәтін жоқ");
});

behaviour("a PDF whose font does not say its letters is not taken for a text", async (page) => {
  await refused(page, "қаріп.pdf", pdfOf([["Мәтін бар, бірақ әріптері белгісіз."]], { hasTable: false }), "бұл PDF-тің әріптері танылмады");
});

behaviour("a zip bomb is refused before it unpacks, whatever it says of itself", async (page) => {
  const large = bomb(80);
  assert.ok(large.length < 200_000, `${large.length} bytes`);
  await refused(page, "бомба.docx", large, "файлдың ішіндегісі тым үлкен");
  await refused(page, "өтірік.docx", lying(large, 3000), "файл бүлінген");
  const chapters = Array.from({ length: 5 }, () => `<p>${" ".repeat(20 * 2 ** 20)}</p>`);
  await refused(page, "көп.epub", epubOf(chapters), "файлдың ішіндегісі тым үлкен");
});

behaviour("entities that make a little text a lot are refused", async (page) => {
  const entities = Array.from({ length: 12 }, (_, place) => `<!ENTITY e${place + 1} "${`&e${place};`.repeat(10)}">`).join("");
  const content = `<!DOCTYPE d [<!ENTITY e0 "қар">${entities}]><d>&e12;</d>`;
  await refused(page, "еселік.odt", zipOf({ "content.xml": content }), "файл бүлінген");
});

behaviour("old, locked and foreign files are named with what to do", async (page) => {
  const locked = zipOf({ "content.xml": "x", "META-INF/manifest.xml": "<m><encryption-data/></m>" });
  await refused(page, "құлып.odt", locked, "файл құпиясөзбен қорғалған");
  await refused(page, "ескі.doc", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "бұл ескі пішім");
  await refused(page, "ескі.rtf", Buffer.from("{\\rtf1 abc}"), "бұл ескі пішім");
  await refused(page, "мұрағат.zip", zipOf({ "құдық.txt": "Құдық", "ішкі.zip": zipOf({ "а.txt": "а" }) }), "бұл файлда мәтіндік құжат жоқ");
  await refused(page, "кесілген.docx", docxOf(paragraph("Қар жауды. ".repeat(2000))).subarray(0, 600), "файл бүлінген");
  await refused(page, "бос.docx", docxOf(""), "мәтін бос");
});

behaviour("a document whose XML is broken is refused", async (page, told) => {
  await refused(page, "жалған.epub", zipOf({ "META-INF/container.xml": "<a><b></a>" }), "файл бүлінген");
  await refused(page, "қате.docx", docxOf("<w:p><w:r>"), "файл бүлінген");
  // Chromium itself tells of broken XML in a styled element, and then that the page's policy refuses the style.
  const isOwn = (text) => text.startsWith("Applying inline style");
  assert.ok(told.console.every(isOwn));
  told.console.length = 0;
});

behaviour("markup that is nested deep, or all on one line, is read", async (page) => {
  const deep = `<html><body>${"<div>".repeat(20_000)}Терең мәтін 1961 жылғы.`;
  const table = "<table><tr><td>".repeat(300);
  const odd = `<text:p>${"<text:span>".repeat(200)}Ішкі сөз.${"</text:span>".repeat(200)}</text:p>`;
  await drop(page, [
    { name: "терең.html", bytes: Buffer.from(deep) },
    { name: "кесте.html", bytes: Buffer.from(`<html>${table}Кестедегі сөз.`) },
    { name: "қабат.odt", bytes: odtOf(odd) },
  ]);
  await eventually(() => titles(page), ["терең", "кесте", "қабат"]);
});

behaviour("ten megabytes on one line are opened in each format that is text", async (page) => {
  const line = "Ауылдың ортасында ескі құдық бар еді. ".repeat(140_000);
  await page.evaluate((line) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([`<html><p>${line}Беттің соңы.`], "бет.html"));
    transfer.items.add(new File([line, "Белгінің соңы."], "белгі.md"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
  }, line);
  await page.locator("#document option", { hasText: "белгі" }).waitFor({ state: "attached", timeout: 240_000 });
  await settled(page, 240_000);
  await eventually(() => titles(page), ["бет", "белгі"]);
});

behaviour("markup in a document is text, and so is its name", async (page) => {
  const markup = "&lt;img src=x onerror=alert(1)&gt; Абай 1886 жылы жазды.";
  await drop(page, [{ name: "а.docx", bytes: docxOf(paragraph(markup), { title: "&lt;b&gt;қар&lt;/b&gt;" }) }]);
  await eventually(() => titles(page), ["<b>қар</b>"]);
  await ask(page, "Абай");
  await eventually(() => page.locator("main img, main b").count(), 0);
  await eventually(() => page.locator("jylnama-reader").textContent(), /<img src=x onerror=alert\(1\)>/);
});

behaviour("of many files that can't be read the first are told at once, and the others on request", async (page) => {
  const broken = Array.from({ length: 30 }, (_, number) => ({ name: `сурет${number + 1}.png`, bytes: Buffer.from([0x89, 0x50, 0, 1]) }));
  await drop(page, [...broken, GOOD]);
  await eventually(() => titles(page), ["құдық"]);
  await said(page, "сурет3.png: бұл мәтін емес");
  const last = page.locator("#notices p", { hasText: "сурет30.png" });
  await eventually(() => last.isHidden(), true);
  await page.locator("#notices summary", { hasText: "Тағы 27 хабар" }).press("Enter");
  await last.waitFor();
  await sound(page);
  await page.locator("#notices > button").press("Enter");
  await last.waitFor({ state: "detached" });
});

// What goes wrong is said, and the page lives on.

import { ask, behaviour, drop, eventually, fromMenu, inView, settled } from "./support.mjs";

const said = (page, words) => page.locator("#notices", { hasText: words }).waitFor();
const alive = async (page) => {
  await ask(page, "Абай");
  await page.locator("jylnama-hits mark").first().waitFor();
};

behaviour("an empty text is refused", async (page) => {
  await drop(page, [{ name: "бос.txt", bytes: Buffer.from(" \n") }]);
  await said(page, "бос: мәтін бос");
  await alive(page);
});

behaviour("a binary file is refused, and the texts beside it are opened", async (page) => {
  const binary = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]);
  await drop(page, [{ name: "сурет.png", bytes: binary }]);
  await said(page, "сурет.png: бұл мәтін емес");
  await alive(page);
  await drop(page, [{ name: "сурет.png", bytes: binary }, { name: "нөл.txt", bytes: Buffer.from("а\0б") }, { name: "бала.txt", bytes: Buffer.from("Абай келді.") }]);
  await said(page, "нөл: бұл мәтін емес");
  await eventually(() => page.locator("#document option").allTextContents(), ["бала"]);
});

behaviour("a damaged, a foreign and a newer library are refused", async (page) => {
  const [download] = await Promise.all([page.waitForEvent("download"), fromMenu(page, "#save")]);
  const { readFileSync } = await import("node:fs");
  const whole = readFileSync(await download.path());
  const changed = Buffer.from(whole);
  changed[changed.length - 9] ^= 1;
  await drop(page, [{ name: "бүлінген.jyl", bytes: changed }]);
  await said(page, "бүлінген: кітапхана бүлінген");
  await drop(page, [{ name: "кесілген.jyl", bytes: whole.subarray(0, 5000) }]);
  await said(page, "кесілген: кітапхана бүлінген");
  await drop(page, [{ name: "қысқа.jyl", bytes: whole.subarray(0, 6) }]);
  await said(page, "қысқа: бұл сақталған кітапхана емес");
  await drop(page, [{ name: "бөтен.jyl", bytes: Buffer.from("SQLite format 3\0") }]);
  await said(page, "бөтен: бұл мәтін емес");
  const newer = Buffer.from(whole);
  newer[8] = 9;
  await drop(page, [{ name: "жаңа.jyl", bytes: newer }]);
  await said(page, "жаңа: кітапхана басқа нұсқада сақталған");
  await alive(page);
});

behaviour("a text of 50 MB is opened, repaired, searched and read", async (page) => {
  await page.evaluate(async () => {
    const list = await (await fetch("samples/index.json")).json();
    const texts = await Promise.all(list.map(async ({ file }) => (await fetch(`samples/${file}`)).text()));
    const all = texts.join("\n\n");
    const times = Math.ceil((50 * 2 ** 20) / new Blob([all]).size);
    const text = `${`${all}\n\n`.repeat(times)}Ең соңғы сөйлем..Ол 1904 жылғы 6 шілдеде жазылды.`;
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "үлкен.txt"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
  });
  await page.locator("#document option", { hasText: "үлкен" }).waitFor({ state: "attached", timeout: 240_000 });
  await settled(page, 240_000);
  await page.fill("#query", "жазылды 1904 ");
  await page.locator("jylnama-hits:not([aria-busy]) li").first().waitFor({ timeout: 60_000 });
  const hit = page.locator("jylnama-hits li button", { hasText: "1904 жылғы 6 шілдеде" }).first();
  await hit.click();
  const sentence = page.locator("[data-sentence][aria-current]", { hasText: "1904 жылғы 6 шілдеде" });
  await inView(sentence);
});

behaviour("a query of 10,000 characters is cut, and says so", async (page) => {
  await page.fill("#query", "Абай ".repeat(2000));
  await page.locator("jylnama-hits .count", { hasText: "алғашқы 64 сөзі" }).waitFor();
  await page.fill("#query", "щ".repeat(10_000));
  await page.locator("jylnama-hits .count", { hasText: "Ештеңе табылмады" }).waitFor();
  await alive(page);
});

behaviour("markup in a text is text", async (page) => {
  const markup = "<img src=x onerror=alert(1)> <script>alert(2)</script> Абай 1886 жылы жазды.";
  await drop(page, [{ name: "<b>белгі</b>.txt", bytes: Buffer.from(markup) }]);
  await ask(page, "alert");
  await eventually(() => page.locator("main img, main script, main b").count(), 0);
  await eventually(() => page.locator("jylnama-reader").textContent(), /<img src=x onerror=alert\(1\)>/);
});

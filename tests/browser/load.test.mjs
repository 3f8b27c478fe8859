// The page under load: how far it is, how it is stopped, what is abandoned, and that it never stands still.

import assert from "node:assert/strict";
import { test } from "node:test";
import { collect } from "../../www/collect.js";
import { createDesk, turn } from "../../www/engine-desk.js";
import { latest } from "../../www/engine.js";
import { offer, unpacked } from "../../www/reading-desk.js";
import { ask, behaviour, drop, eventually, settled, sound, withWorker } from "./support.mjs";

// --- The desk of the worker, without a browser ---------------------------------------------------

/** A desk whose engine notes what it runs and gives the first parameter back. */
function noted() {
  const [run, posted] = [[], []];
  const desk = createDesk(
    async (method, [first]) => {
      run.push(first);
      if (first === "bad") throw Object.assign(new Error("bad"), { code: "notText" });
      return first;
    },
    (message) => posted.push(message),
  );
  const answer = (id) => posted.find((one) => one.id === id);
  return { answer, desk, run };
}

const search = (id, text) => ({ id, method: "search", parameters: [text], group: "search" });

test("of searches that wait together only the newest is run, and each is answered", async () => {
  const { answer, desk, run } = noted();
  await Promise.all([desk(search(1, "қ")), desk(search(2, "қа")), desk({ id: 3, method: "text", parameters: ["a"] }), desk(search(4, "қаз"))]);
  assert.deepEqual(run, ["a", "қаз"]);
  assert.deepEqual([1, 2].map((id) => answer(id).error.code), ["abandoned", "abandoned"]);
  assert.deepEqual([3, 4].map((id) => answer(id).value), ["a", "қаз"]);
});

test("what supersedes nothing is run whatever else waits, and an error comes back with its code", async () => {
  const { answer, desk, run } = noted();
  await Promise.all([desk({ id: 1, method: "decode", parameters: ["bad"] }), desk(search(2, "су")), desk({ id: 3, method: "text", parameters: ["b"], group: "other" })]);
  assert.deepEqual(run, ["bad", "су", "b"]);
  assert.equal(answer(1).error.code, "notText");
});

test("what runs already is told that it was superseded, or stopped", async () => {
  const reasons = [];
  const perform = async (method, [, { signal }]) => {
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    reasons.push(signal.reason);
  };
  const desk = createDesk(perform, () => {});
  const build = (id) => desk({ id, method: "build", parameters: [[]], group: "opening", long: true });
  const both = [build(1)];
  await turn();
  await turn();
  both.push(build(2));
  await turn();
  await turn();
  await desk({ stop: 2 });
  await Promise.all(both);
  assert.deepEqual(reasons, ["abandoned", "stopped"]);
});

test("of questions asked at once only the last is answered, whether the worker abandoned them or not", async () => {
  const { answer, desk } = noted();
  let count = 0;
  const question = latest(async (text) => {
    count += 1;
    const id = count;
    await desk(search(id, text));
    if (answer(id).error) throw answer(id).error;
    return answer(id).value;
  });
  await eventually(() => Promise.all(["қ", "қа", "қаз"].map(question)), [null, null, "қаз"]);
  await assert.rejects(question("bad"), { code: "notText" });
});

// --- Adding, without a browser -------------------------------------------------------------------

const decode = (bytes) => ({ text: new TextDecoder().decode(bytes) });
const input = (title, text) => ({ title, bytes: new TextEncoder().encode(text) });
/** A library that only knows names. */
const names = () => ({ added: [], add({ id }) { this.added.push(id); return id; } });

test("the progress of adding ends at all documents and all bytes, those that were refused too", async () => {
  const library = names();
  const told = [];
  const inputs = [input("a", "су"), input("a", "көл"), input("бос", " "), { title: "d", text: "тау" }];
  const { failures, left } = await collect(inputs, library, decode, { progress: (at) => told.push(at) });
  assert.deepEqual(library.added, ["a", "a (2)", "d"]);
  assert.deepEqual(failures, [{ title: "бос", code: "emptyText" }]);
  assert.equal(left, 0);
  // Two letters of two bytes, three of two, a space, and three letters that were pasted.
  const all = { ofDocuments: 4, ofBytes: 4 + 6 + 1 + 3 };
  assert.deepEqual(told.at(0), { documents: 0, bytes: 0, title: "a", ...all });
  assert.deepEqual(told.at(-1), { documents: 4, bytes: 14, ...all });
});

test("a text that says how far its reading is moves the bytes, and its end is no failure", async () => {
  const told = [];
  const end = new AbortController();
  const read = async ({ part, signal }) => {
    await new Promise((resolve) => setTimeout(resolve, 60));
    part(0.5);
    end.abort("stopped");
    signal.throwIfAborted();
  };
  const inputs = [{ title: "кітап", bytes: new Uint8Array(10), read }, input("b", "су")];
  const { failures, left } = await collect(inputs, names(), decode, { progress: (at) => told.push(at), signal: end.signal });
  assert.deepEqual({ failures, left }, { failures: [], left: 2 });
  assert.deepEqual(told.at(1), { documents: 0, ofDocuments: 2, bytes: 5, ofBytes: 14, title: "кітап", isPart: true });
});

test("what the page reads goes to the worker when it is asked for, with title, date and failures", async () => {
  const read = async ({ decode: textIn, part }) => {
    part(1);
    return { text: await textIn(new TextEncoder().encode("су")), title: "Бұлақ", written: "1936" };
  };
  const broken = async () => { throw Object.assign(new Error("no"), { code: "fileBroken" }); };
  const file = new Blob(["abc"]);
  const inputs = [{ title: "a", file, read }, { title: "b", name: "b.pdf", file, read: broken }, input("c", "көл")];
  const { parcel, port, close } = offer(inputs, async (bytes) => new TextDecoder().decode(bytes));
  const sent = structuredClone(parcel, { transfer: [port] });
  const added = [];
  const { failures } = await collect(unpacked(sent), { add: (one) => added.push(one) && one.id }, decode);
  close();
  assert.deepEqual(added.map(({ id, title, text, written }) => [id, title, text, written]), [["Бұлақ", "Бұлақ", "су", "1936"], ["c", "c", "көл", undefined]]);
  assert.deepEqual(failures, [{ title: "b.pdf", code: "fileBroken" }]);
});

test("what was added before the end was asked for stays", async () => {
  const library = names();
  const end = new AbortController();
  const add = library.add;
  library.add = (document) => {
    if (document.id === "b") end.abort("stopped");
    return add.call(library, document);
  };
  const { left } = await collect(["a", "b", "c", "d"].map((title) => input(title, "су")), library, decode, { signal: end.signal });
  assert.deepEqual(library.added, ["a", "b"]);
  assert.equal(left, 2);
});

// --- In the browser ------------------------------------------------------------------------------

/** Drops so many texts of about `size` bytes, made of the samples; the making is not measured. */
async function dropMany(page, count, size) {
  await page.evaluate(async ([count, size]) => {
    const list = await (await fetch("samples/index.json")).json();
    const texts = await Promise.all(list.map(async ({ file }) => (await fetch(`samples/${file}`)).text()));
    const all = `${texts.join("\n\n")}\n\n`;
    // A letter has two bytes.
    const text = all.repeat(Math.ceil(size / 2 / all.length)).slice(0, size / 2);
    window.transfer = new DataTransfer();
    for (let number = 0; number < count; number += 1) {
      window.transfer.items.add(new File([`${number}-мәтін.\n\n`, text], `мәтін${number}.txt`));
    }
  }, [count, size]);
  await page.evaluate(() => {
    const drop = new DragEvent("drop", { dataTransfer: window.transfer, bubbles: true });
    window.setTimeout(() => document.body.dispatchEvent(drop), 200);
  });
}

/** A worker that takes a while for each file, so that a hundred are still being read on the quickest machine. */
const SLOW = `
  const read = Blob.prototype.arrayBuffer;
  Blob.prototype.arrayBuffer = async function () {
    await new Promise((done) => setTimeout(done, 100));
    return read.call(this);
  };`;

const titles = (page) => page.locator("#document option").allTextContents();
const progress = (page) => page.locator("jylnama-progress");
/** Waits until so many texts have been added. */
const added = (page, least) =>
  eventually(() => progress(page).locator(".far").textContent(), (far) => Number(/\d+/.exec(far)) >= least);

/** How many texts were read when they were stopped, as it is told. */
async function stoppedAt(page, all) {
  const told = page.locator("#notices", { hasText: "Тоқтатылды" });
  await told.waitFor();
  await settled(page);
  const [read, of] = (await told.textContent()).match(/\d+/g).map(Number);
  assert.equal(of, all);
  assert.ok(read > 0 && read < all, `${read} of ${all}`);
  return read;
}

behaviour("while texts are read it is shown how far that is, and the library that is open answers", async (page) => {
  await withWorker(page, SLOW);
  await dropMany(page, 100, 250_000);
  await progress(page).waitFor();
  const far = await eventually(() => progress(page).locator(".far").textContent(), /\d/);
  const [documents, ofDocuments, bytes, ofBytes] = far.match(/[\d.]+/g).map(Number);
  assert.ok(documents < ofDocuments && ofDocuments === 100, `${documents} of ${ofDocuments}`);
  // A hundred texts of 250,000 bytes are 23.8 megabytes of 2^20 bytes; spaces and signs have one byte.
  assert.ok(bytes < ofBytes && ofBytes > 17 && ofBytes < 24, `${bytes} of ${ofBytes}`);
  await ask(page, "Абай");
  // It answered while it read.
  await progress(page).waitFor();
  await eventually(async () => (await titles(page)).length, 11);
  await settled(page, 60_000);
  await progress(page).waitFor({ state: "hidden" });
  await eventually(async () => (await titles(page)).length, 100);
});

behaviour("how far it is can be seen and heard, and is told once in a long while", async (page) => {
  // Time stands still but where the test lets it pass.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  const far = (documents, ofDocuments) => page.evaluate(([documents, ofDocuments]) => {
    const at = { documents, ofDocuments, bytes: 2 ** 20, ofBytes: 10 * 2 ** 20 };
    document.querySelector("jylnama-progress").at = at;
  }, [documents, ofDocuments]);
  const spoken = () => progress(page).locator("[role=status]").textContent();
  await far(3, 7);
  await page.clock.runFor(200);
  // What takes no time is not worth a line.
  await progress(page).waitFor({ state: "hidden" });
  await page.clock.runFor(200);
  await eventually(() => progress(page).locator(".far").textContent(), "Мәтін: 3 / 7, 1.0 / 10.0 МБ");
  await eventually(() => progress(page).locator("progress").evaluate((bar) => bar.value), 0.1);
  await far(4, 7);
  await eventually(() => spoken(), "");
  await page.clock.runFor(10_000);
  await eventually(() => spoken(), "Мәтін: 4 / 7, 1.0 / 10.0 МБ");
  await far(7, 7);
  // Nothing is left to stop.
  await progress(page).locator("button").waitFor({ state: "hidden" });
  await eventually(() => progress(page).locator("progress").evaluate((bar) => bar.matches(":indeterminate")), true);
  await far(5, 7);
  await page.clock.resume();
  await progress(page).locator("button").waitFor();
  await sound(page);
});

behaviour("Escape stops the reading of texts, and those that were read stay", async (page) => {
  await withWorker(page, SLOW);
  await dropMany(page, 100, 250_000);
  await added(page, 3);
  await page.keyboard.press("Escape");
  const read = await stoppedAt(page, 100);
  await eventually(() => titles(page), Array.from({ length: read }, (_, number) => `мәтін${number}`));
  // They lie on the shelf like any other.
  await page.waitForURL((url) => /^[0-9a-f]{64}$/.test(url.searchParams.get("lib")));
});

behaviour("the button stops it by keys, and the focus goes to what is told", async (page) => {
  await withWorker(page, SLOW);
  await dropMany(page, 100, 250_000);
  await progress(page).waitFor();
  await added(page, 1);
  await progress(page).locator("button").focus();
  await page.keyboard.press("Enter");
  await stoppedAt(page, 100);
  await eventually(() => page.evaluate(() => document.activeElement.id), "notices");
});

behaviour("a text that comes while others are read takes their place, and they are forgotten", async (page) => {
  await withWorker(page, SLOW);
  await dropMany(page, 100, 250_000);
  await added(page, 1);
  await drop(page, [{ name: "құдық.txt", bytes: Buffer.from("Ауылда 1951 жылы құдық қазылды.") }]);
  await settled(page, 60_000);
  await eventually(() => titles(page), ["құдық"]);
  await eventually(() => page.locator("#notices p").count(), 0);
});

behaviour("what is typed while ten megabytes are read is answered, and the page itself does none of the reading", async (page) => {
  await withWorker(page, SLOW);
  await dropMany(page, 40, 250_000);
  await added(page, 1);
  for (const text of ["қ", "қа", "қаз", "қазақ", "Абай", "1904"]) await ask(page, text);
  await progress(page).waitFor();
  await settled(page, 60_000);
  for (const text of ["қ", "қа", "қаз", "қазақ", "Абай", "1904"]) await ask(page, text);
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.ok(loaded.length > 0);
  assert.deepEqual(loaded.filter((name) => name.includes("engine-local")), [], "the engine is in the worker alone");
});

// How a stretch of text is cut into pieces, without a browser.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { layHead, layOut } from "../../www/elements/layout.js";
import { pieces } from "../../www/elements/pieces.js";
import { change } from "../../www/elements/told.js";

/** A repair of the first place where `given` stands in `text`. */
function repair(text, given, replacement, from = 0) {
  const start = text.indexOf(given, from);
  assert.ok(start >= 0, `${given} stands in ${text}`);
  return { start, end: start + given.length, text: given, replacement };
}

const all = (text) => ({ start: 0, end: text.length });
const mark = (text, words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

/** Pieces as text: [a mark], {a repair}. */
function drawn(parts) {
  return parts
    .map((part) => (part.repairs ? `{${part.text}}` : part.text).replace(/^.*$/su, (text) => (part.mark ? `[${text}]` : text)))
    .join("");
}

test("without repairs and marks a text is one piece", () => {
  const { inside } = pieces("Көл тартылды.", all("Көл тартылды."));
  assert.deepEqual(inside.map(({ text }) => text), ["Көл тартылды."]);
});

test("a repair within a word marks the word, one between words itself", () => {
  const text = "Қaзақстан  елі";
  const repairs = [repair(text, "a", "а"), repair(text, "  ", " ")];
  assert.equal(drawn(pieces(text, { ...all(text), repairs }).inside), "{Қазақстан}{ }елі");
});

test("where something was taken out, the word it stood in is marked, or the word beside it", () => {
  const within = "Қаз\u00ADақстан елі";
  assert.equal(drawn(pieces(within, { ...all(within), repairs: [repair(within, "\u00AD", "")] }).inside), "{Қазақстан} елі");
  const behind = "ел\u00AD, жер";
  assert.equal(drawn(pieces(behind, { ...all(behind), repairs: [repair(behind, "\u00AD", "")] }).inside), "{ел}, жер");
});

test("marks stay on their words whatever was repaired before, in and behind them", () => {
  const text = "Көл  тартылды. Қaзақстан  елі  бар";
  const repairs = [repair(text, "  ", " "), repair(text, "a", "а", 16), repair(text, "  ", " ", 20), repair(text, "  ", " ", 29)];
  for (const words of ["тартылды", "Қaзақстан", "елі", "Қaзақстан  елі"]) {
    const marks = [mark(text, words)];
    const marked = (parts) => parts.filter((part) => part.mark).map((part) => part.text).join("");
    assert.equal(marked(pieces(text, { ...all(text), marks }).inside), words, "as given");
    const shown = marked(pieces(text, { ...all(text), repairs, marks }).inside);
    assert.equal(shown, words.replace("a", "а").replace("  ", " "), "repaired");
  }
});

test("a mark that ends where something was put in does not take it in", () => {
  const text = "тапты.Осы күні";
  const repairs = [{ start: 6, end: 6, text: "", replacement: " " }];
  const shown = (words) => drawn(pieces(text, { ...all(text), repairs, marks: [mark(text, words)] }).inside);
  assert.equal(shown("тапты."), "[тапты.]{ }Осы күні");
  assert.equal(shown("Осы"), "тапты.{ }[Осы] күні");
});

test("for another script no piece cuts a word", () => {
  const text = "1936ж ашылды";
  const marks = [{ start: 0, end: 4 }];
  assert.equal(drawn(pieces(text, { ...all(text), marks }).inside), "[1936]ж ашылды");
  assert.equal(drawn(pieces(text, { ...all(text), marks, wholeWords: true }).inside), "[1936ж] ашылды");
});

test("what a sentence is about is apart from what a repair put beside it", () => {
  const text = "тартылды..";
  const repairs = [repair(text, "..", ". ")];
  const { before, inside, after } = pieces(text, { ...all(text), repairs, inner: "тартылды." });
  assert.deepEqual([before, inside, after].map(drawn), ["", "тартылды{.}", "{ }"]);
});

test("sentences and what stands between them make up the text, given and repaired", () => {
  const text = "Көл тартылды.Балықшы  кетті.  Ол..Oсы.";
  const put = { start: 13, end: 13, text: "", replacement: " " };
  // The last repair holds the end of one sentence and the beginning of the next.
  const repairs = [put, repair(text, "  ", " "), repair(text, "  ", " ", 25), repair(text, "..O", ". О")];
  const last = text.indexOf("..");
  const sentences = [
    { start: 0, end: 13, text: "Көл тартылды." },
    { start: 13, end: 28, text: "Балықшы кетті." },
    { start: 30, end: last + 3, text: "Ол." },
    { start: last, end: text.length, text: "Осы." },
  ];
  const laid = (repairs) => layOut(text, sentences, { count: 4, repairs, marksOf: () => [], wholeWords: false });
  const joined = (laid) => laid.flatMap(({ before, inside, after }) => [...before, ...inside, ...after]).map((part) => part.text).join("");
  assert.equal(joined(laid(null)), text);
  assert.equal(joined(laid(repairs)), "Көл тартылды. Балықшы кетті. Ол. Осы.");
  const shown = laid(repairs).map(({ inside }) => inside.map((part) => part.text).join(""));
  assert.deepEqual(shown.filter((_, place) => place !== 2), ["Көл тартылды.", "Балықшы кетті.", "Осы."]);
});

/** Texts of sound and broken parts; the same ones every time. */
function* brokenTexts() {
  const parts = ["Көл", "тартылды", "Қaзақстан", "т.\nб.", "Қ.\nСатпаев", "ел\u00ADдің", "и\u0306", "😀", "Oсы", "Ол", "1994", " ", "  ", "\u00A0", "\n", ".", "..", "...", ",", "«", "»", "\uFEFF", "\u00AD", "–", "<b>", "</b>", "&amp;"];
  let seed = 1;
  const next = (below) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let count = 0; count < 2000; count += 1) {
    yield Array.from({ length: next(40) }, () => parts[next(parts.length)]).join("");
  }
}

test("what the engine repairs is shown as it says, sentence by sentence and block by block", async () => {
  const { initSync, Library } = await import("../../www/pkg/jylnama.js");
  initSync({ module: readFileSync(new URL("../../www/pkg/jylnama_bg.wasm", import.meta.url)) });
  const library = new Library();
  let repaired = 0;
  let held = 0;
  for (const text of brokenTexts()) {
    const id = library.add({ text });
    const sentences = library.sentences(id);
    const given = [];
    for (let from = 0; from < sentences.length; from += 2) {
      const how = { count: 2, marksOf: () => [], wholeWords: false };
      const found = sentences.slice(from, from + 3);
      const joined = (parts) => parts.map((part) => part.text).join("");
      for (const { inside, after } of layOut(text, found, { ...how, repairs: null })) given.push(joined(inside), joined(after));
      const repairs = library.repairs(id, from, from + 2);
      repaired += repairs.length;
      for (const { place, inside, before, after } of layOut(text, found, { ...how, repairs })) {
        const number = from + place;
        // Where one repair holds two sentences, the end of the first is shown before the second.
        const heldWithNext = sentences[number + 1]?.start < sentences[number].end;
        const heldWithLast = sentences[number].start < sentences[number - 1]?.end;
        if (heldWithNext) held += 1;
        else assert.equal(joined(inside), sentences[number].text, JSON.stringify(text));
        if (!heldWithLast) assert.equal(joined(before).trim(), "", JSON.stringify(text));
        assert.equal(joined(after).trim(), "", JSON.stringify(text));
      }
    }
    const first = sentences[0]?.start ?? text.length;
    given.unshift(layHead(text, first, null).map((part) => part.text).join(""));
    assert.equal(given.join(""), text, JSON.stringify(text));
    const head = layHead(text, first, library.repairs(id, 0, 1)).map((part) => part.text).join("");
    assert.equal(head.trim(), "", JSON.stringify(text));
  }
  assert.ok(repaired > 5000 && held < repaired / 50, `${repaired} repairs, ${held} of two sentences`);
});

test("in a long word with a repair at every letter no repair is looked at again and again", () => {
  const text = "a".repeat(20_000);
  let looks = 0;
  const repairs = Array.from(text, (given, start) => ({
    get start() {
      looks += 1;
      return start;
    },
    end: start + 1,
    text: given,
    replacement: "а",
  }));
  const { inside } = pieces(text, { ...all(text), repairs });
  assert.equal(inside.length, 1);
  assert.ok(looks >= text.length && looks <= 10 * text.length, `${looks} looks`);
});

test("a repair is told with the words around it, and what the eye can't see as a sign", () => {
  const cases = [
    ["Кеше Көл  тартылды деді", "  ", " ", "Көл␣␣тартылды → Көл тартылды"],
    ["Осы Қ.\nСатпаев келді", "\n", " ", "Қ.⏎Сатпаев → Қ. Сатпаев"],
    ["бұл Қаз\u00ADақстан елі", "\u00AD", "", "Қаз[U+00AD]ақстан → Қазақстан"],
  ];
  for (const [text, given, replacement, told] of cases) assert.equal(change(text, repair(text, given, replacement)), told);
});

// Timelines as files for other programs, read by programs of others.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import ICAL from "ical.js";
import jsonld from "jsonld";
import { initSync, exportTimeline, Library, timeline } from "../../www/pkg/jylnama.js";

const read = (name) => readFileSync(fileURLToPath(new URL(`../../www/${name}`, import.meta.url)));

initSync({ module: read("pkg/jylnama_bg.wasm") });

/** The library that the page opens with. */
function samples() {
  const library = new Library();
  for (const { id, title, file } of JSON.parse(read("samples/index.json"))) {
    library.add({ id, title, text: read(`samples/${file}`).toString() });
  }
  return library;
}

function of(text) {
  const library = new Library();
  library.add({ id: "мәтін", title: "Мәтін", text });
  return library;
}

const library = samples();
const { events } = timeline(library);
const quoteOf = ({ mentions: [{ document, sentence }] }) => library.sentences(document, sentence, sentence + 1)[0].text;
const isDay = (date) => /^\d{4}-\d\d-\d\d~?$/.test(date);

test("JSON says all that is known of an event", () => {
  const exported = JSON.parse(exportTimeline(library, "json"));
  assert.deepEqual([exported.format, exported.version], ["jylnama-timeline", 1]);
  assert.equal(exported.events.length, events.length);
  exported.events.forEach((event, place) => {
    const { id, label, edtf, precision, min, max, mentions } = events[place];
    assert.deepEqual(
      [event.id, event.label, event.edtf, event.precision, event.min, event.max],
      [id, label, edtf, precision, min, max],
    );
    assert.equal(event.approximate, edtf.includes("~"));
    assert.deepEqual(
      event.mentions.map(({ document, sentence, start16, end16, text }) => [document, sentence, start16, end16, text]),
      mentions.map(({ document, sentence, start, end, text }) => [document, sentence, start, end, text]),
    );
    assert.equal(event.mentions[0].quote, quoteOf(events[place]));
  });
});

test("a table is read by a parser of RFC 4180", () => {
  const rows = parse(exportTimeline(library, "csv"), { columns: true, record_delimiter: "\r\n" });
  const told = events.flatMap((event) => event.mentions.map((mention, place) => ({ event, mention, place })));
  assert.equal(rows.length, told.length);
  told.forEach(({ event, mention, place }, number) => {
    const { id, label, edtf, document, text, mention: counted } = rows[number];
    assert.deepEqual([id, edtf, label], [event.id, event.edtf, event.label]);
    assert.deepEqual([document, text, counted], [mention.document, mention.text, String(place + 1)]);
  });
});

test("no cell of a table is a formula", () => {
  const text = '=HYPERLINK("http://a.example"; "1994 жылы") ашылды.\n\n+1994 жылы жабылды, "дәл" сол күні.';
  const rows = parse(exportTimeline(of(text), "csv"), { columns: true });
  assert.ok(rows.length > 0);
  for (const row of rows) for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+@-]/);
  const cells = rows.flatMap((row) => Object.values(row));
  assert.ok(cells.some((cell) => /^'[=+]/.test(cell)), "the guard is there");
});

test("a calendar has the events with exact days, and is read by ical.js", () => {
  const text = exportTimeline(library, "ics");
  for (const line of text.split("\r\n")) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(line, /[\r\n\ufffd]/);
  }
  const calendar = new ICAL.Component(ICAL.parse(text));
  assert.equal(calendar.getFirstPropertyValue("version"), "2.0");
  const found = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  const exact = events.filter(({ edtf }) => edtf.split("/").every(isDay));
  assert.ok(exact.length > 20 && exact.length < events.length, `${exact.length} of ${events.length}`);
  const dayOf = (time) => Date.UTC(time.year, time.month - 1, time.day) / 86_400_000;
  assert.deepEqual(
    found.map((event) => [event.uid, dayOf(event.startDate), dayOf(event.endDate) - 1, event.summary]),
    exact.map(({ id, min, max, label }) => [id, min, max, label]),
  );
  assert.ok(found.every((event) => event.startDate.isDate), "days without a time");
  assert.equal(new Set(found.map((event) => event.uid)).size, found.length);
});

/** The words of schema.org that an event has; no others are in its context here, and none is fetched. */
const SCHEMA = Object.fromEntries(
  ["Event", "CreativeWork", "identifier", "name", "startDate", "endDate", "description", "subjectOf"].map((term) => [
    term,
    `https://schema.org/${term}`,
  ]),
);

async function documentLoader(documentUrl) {
  assert.equal(documentUrl, "https://schema.org");
  return { documentUrl, document: { "@context": SCHEMA } };
}

/** The beginning and the end of an event, as far as they are known, in years, months or days. */
function endsOf({ edtf, precision, min, max }) {
  const day = (number) => new Date(number * 86_400_000).toISOString();
  const letters = { decade: 4, century: 4, season: 7, quarter: 7, half: 7 }[precision];
  if (letters) return [min, max].map((number) => day(number).slice(0, letters));
  const ends = edtf.replaceAll(/[~?%]/g, "").split("/");
  return ends.map((end) => (end === ".." ? undefined : end));
}

test("JSON-LD is expanded to events of schema.org, and every word of it is known", async () => {
  const document = JSON.parse(exportTimeline(library, "jsonld"));
  const expanded = await jsonld.expand(document, { documentLoader, safe: true });
  assert.equal(expanded.length, events.length);
  const value = (event, term) => event[`https://schema.org/${term}`]?.[0]["@value"];
  expanded.forEach((event, place) => {
    const { id, label } = events[place];
    assert.deepEqual(event["@type"], ["https://schema.org/Event"]);
    const [start, end] = endsOf(events[place]);
    assert.deepEqual([value(event, "identifier"), value(event, "name")], [id, label]);
    assert.deepEqual([value(event, "startDate"), value(event, "endDate")], [start, end]);
    assert.equal(value(event, "description"), quoteOf(events[place]));
  });
});

test("slides of TimelineJS begin as exactly as the text says", () => {
  const slides = JSON.parse(exportTimeline(library, "timelinejs"));
  assert.equal(slides.scale, "human");
  const parts = ({ year, month, day }) => [year, month, day].filter((part) => part !== undefined);
  assert.deepEqual(
    slides.events.map((slide) => [slide.unique_id, parts(slide.start_date)]),
    events.map((event) => {
      const [start, end] = endsOf(event);
      return [event.id, (start ?? end).split("-").map(Number)];
    }),
  );
});

test("an export has the events that were asked for, and refuses what it can't do", () => {
  const options = { documents: ["abai"], to: "1860" };
  const asked = JSON.parse(exportTimeline(library, "json", options)).events.map(({ id }) => id);
  assert.deepEqual(asked, timeline(library, options).events.map(({ id }) => id));
  assert.ok(asked.length > 0 && asked.length < events.length);
  assert.throws(() => exportTimeline(library, "xml"), { code: "invalidOptions" });
  assert.throws(() => exportTimeline(library, "json", { documents: ["жоқ"] }), { code: "unknownDocument" });
});

test("a library without events gives whole files", async () => {
  const empty = of("Көл тартылды.");
  assert.deepEqual(JSON.parse(exportTimeline(empty, "json")).events, []);
  assert.deepEqual(parse(exportTimeline(empty, "csv"), { columns: true }), []);
  assert.equal(ICAL.parse(exportTimeline(empty, "ics"))[0], "vcalendar");
  assert.deepEqual(JSON.parse(exportTimeline(empty, "jsonld"))["@graph"], []);
  assert.deepEqual(JSON.parse(exportTimeline(empty, "timelinejs")).events, []);
});

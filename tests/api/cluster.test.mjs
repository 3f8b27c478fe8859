// What is handed over to a search cluster, and what that is asked, held to what the manuals of OpenSearch and
// Elasticsearch say. That the same is found, tests/handover.rs shows.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import { analyzeQuery, initSync } from "../../www/pkg/jylnama.js";
import { ACTION, documentOf, INDEX, QUERY } from "./cluster-schemas.mjs";

const root = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const JYLNAMA = process.env.JYLNAMA ?? root("target/debug/jylnama");

const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true, allowUnionTypes: true, formats: { regex: true } });
const asks = ajv.compile(QUERY);

let folder;

before(() => {
  initSync({ module: readFileSync(root("www/pkg/jylnama_bg.wasm")) });
  folder = mkdtempSync(join(tmpdir(), "jylnama-cluster-"));
  execFileSync(JYLNAMA, ["export", root("samples"), "--format", "opensearch", "--out", folder]);
});
after(() => rmSync(folder, { recursive: true, force: true }));

const read = (name) => readFileSync(join(folder, name), "utf8");

function holds(check, value, message) {
  assert.ok(check(value), `${message}: ${ajv.errorsText(check.errors)} in ${JSON.stringify(value).slice(0, 600)}`);
}

for (const name of ["sentences", "events"]) {
  test(`the index of ${name} is one that a cluster makes`, () => {
    const index = JSON.parse(read(`${name}.json`));
    holds(ajv.compile(INDEX), index, name);
    const { analyzer, tokenizer, filter } = index.settings.analysis;
    for (const one of Object.values(analyzer)) {
      assert.ok(one.tokenizer in tokenizer && one.filter.every((filtering) => filtering in filter));
    }
    for (const { analyzer: named } of Object.values(index.mappings.properties)) assert.ok(named === undefined || named in analyzer);
  });

  test(`its documents are lines that the bulk interface takes, and have no other fields`, () => {
    const [action, document] = [ACTION, documentOf(JSON.parse(read(`${name}.json`)).mappings)].map((schema) => ajv.compile(schema));
    const parts = readdirSync(folder).filter((file) => file.startsWith(`${name}-`));
    assert.ok(parts.length > 0);
    const names = new Set();
    for (const part of parts) {
      const text = read(part);
      assert.ok(text.endsWith("\n"), "a line that does not end is not taken");
      const lines = text.trimEnd().split("\n").map((line) => JSON.parse(line));
      assert.equal(lines.length % 2, 0);
      for (let line = 0; line < lines.length; line += 2) {
        holds(action, lines[line], part);
        holds(document, lines[line + 1], part);
        names.add(lines[line].index._id);
        assert.ok(Buffer.byteLength(lines[line].index._id) <= 512);
      }
    }
    assert.ok(names.size > 100);
  });
}

const QUERIES = [
  "", "ақын", "ақындардың ", "aqyn казакстан ", '"Арал теңізі"', '"қарым-қатынас жақсы', "+теңіз -Арал ", "Арал OR Балқаш ", "ақын ~5 қазақ ",
  "+су (Арал OR \"Каспий теңізі\")", "title:Арал", "name:\"Абай Құнанбаев\"", "1992..1996", "90-жылдар теңіз", "күні:1994-05 -соғыс", "жоғары оқу орны ",
  "«…» ?!", "қандай ", "ыыыыыыы ",
];

test("what is asked is a query that a cluster takes", () => {
  for (const query of QUERIES) {
    for (const near of [[], [0], [0, 0, 1]]) {
      const asked = analyzeQuery(query, { near });
      holds(asks, asked.query, query);
      for (const { query: word } of asked.words) holds(asks, word, query);
    }
  }
});

test("what is misspelt in a query would be seen", () => {
  for (const wrong of [{ bool: { shoud: [] } }, { term: { words: { boost: 1 } } }, { span_or: { clauses: [] } }, { range: { days: { gte: "x" } } }, {}]) {
    assert.ok(!asks(wrong), JSON.stringify(wrong));
  }
});

test("the command line asks the same as the module", () => {
  for (const query of QUERIES.filter((query) => !query.startsWith("-"))) {
    const said = execFileSync(JYLNAMA, ["query", query, "--near", "1"], { encoding: "utf8" });
    assert.deepEqual(JSON.parse(said), analyzeQuery(query, { near: [1] }), query);
  }
});

test("what can't be done is told", () => {
  const { status, stderr } = spawnSync(JYLNAMA, ["export", root("samples"), "--format", "opensearch", "--out", folder], { encoding: "utf8" });
  assert.deepEqual([status, stderr], [2, `jylnama: ${folder} has files in it: name an empty folder or a new one\n`]);
  assert.throws(() => analyzeQuery("ақын", { near: ["x"] }), { code: "invalidOptions" });
});

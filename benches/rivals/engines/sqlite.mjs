// SQLite's full text search in its official build for browsers: words of all letters, any of which may
// match, ranked by BM25. The texts are kept in the database.

import start from "@sqlite.org/sqlite-wasm";
import { words } from "./json.mjs";

const quiet = { print() {}, printErr() {} };

function filled(database, documents) {
  database.exec("CREATE VIRTUAL TABLE texts USING fts5(id UNINDEXED, title, text)");
  database.exec("BEGIN");
  const insert = database.prepare("INSERT INTO texts VALUES (?, ?, ?)");
  for (const { id, title, text } of documents) insert.bind([id, title, text]).stepReset();
  insert.finalize();
  database.exec("COMMIT");
  return database;
}

/** A database out of its bytes, which SQLite copies into its own memory. */
function opened({ capi, wasm, oo1 }, bytes) {
  const database = new oo1.DB(":memory:", "c");
  const place = wasm.allocFromTypedArray(bytes);
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE;
  const size = bytes.byteLength;
  database.checkRc(capi.sqlite3_deserialize(database.pointer, "main", place, size, size, flags));
  return database;
}

function asked(database, text, k) {
  const query = words(text).map((word) => `"${word}"`).join(" OR ");
  const sql = "SELECT id FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?";
  return query ? database.exec({ sql, bind: [query, k], returnValue: "resultRows" }).map(([id]) => id) : [];
}

export async function make() {
  const sqlite = await start(quiet);
  return {
    build: (documents) => filled(new sqlite.oo1.DB(":memory:", "c"), documents),
    save: (database) => sqlite.capi.sqlite3_js_db_export(database.pointer),
    open: (bytes) => opened(sqlite, bytes),
    search: asked,
    memory: () => sqlite.wasm.heap8u().byteLength,
  };
}

// An app that uses all of the package: the engine in its own thread and in a worker, what only reads, and the
// elements, of which one stands in the page. Says what came of it in the page itself.

import init, { Library, search, timeline } from "jylnama";
import "jylnama/elements";
import startReading, { Library as ReadLibrary, search as searchRead } from "jylnama/reading";
import { createEngine } from "jylnama/worker";

const TEXT = { id: "well", title: "Құдық", text: "Ауылда 1951 жылы құдық қазылды. Суы тұщы еді." };

async function inThread() {
  await Promise.all([init(), init()]);
  const library = new Library();
  library.add(TEXT);
  const { hits } = search(library, "кудыктар");
  await startReading();
  const read = ReadLibrary.load(library.save());
  const { hits: again } = searchRead(read, "кудык");
  return [hits[0].excerpt, again[0].excerpt, timeline(library).events[0].edtf];
}

async function inWorker() {
  const engine = createEngine();
  await engine.build([TEXT]);
  const { hits } = await engine.search("кудыктар");
  const { events } = await engine.timeline();
  return [hits[0].excerpt, events[0].edtf];
}

function tell(id, promise) {
  const told = document.querySelector(`#${id}`);
  promise.then((value) => (told.textContent = JSON.stringify(value)), (error) => (told.textContent = String(error)));
}

tell("thread", inThread());
tell("worker", inWorker());

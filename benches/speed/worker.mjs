// Runs the stages in the browser module, as benches/speed/worker.rs asks it to.
//
// node worker.mjs MODULE: takes one command a line, answers each with one line.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { clock } from "../clock.mjs";

const { Bench, taken } = createRequire(import.meta.url)(process.argv[2]);
let bench;

const commands = {
  load(path) {
    bench?.free();
    bench = new Bench(readFileSync(path, "utf8"));
    return "";
  },
  run(stage) {
    bench.prepare(stage);
    const begun = clock();
    const count = bench.run(stage);
    return `${clock() - begun} ${count}`;
  },
  memory: taken,
};

for await (const line of createInterface({ input: process.stdin })) {
  const [command, argument] = line.split("\t");
  console.log(commands[command](argument));
}

// `npx jylnama build FOLDER --out SITE` and `npx jylnama serve SITE`: the native program's two commands for sites, in
// Node alone. What is decided is decided by the module, in which the same sources are as in that program; here
// files are found, read and put in their places, by the same rules as in src/cli/. It says the same, and ends with
// the same codes.
//
// Start reading here; arguments.mjs reads the command line, walk.mjs finds the texts, page.mjs the reading room,
// placing.mjs puts the site in its place, and host.mjs serves it.

import { argv, exit, stdout } from "node:process";
import { help, read, version } from "./arguments.mjs";
import { build } from "./build.mjs";
import { serve } from "./host.mjs";
import { Refused, remark } from "./system.mjs";

const COMMANDS = { build, serve };

/** Does what the command line asks; gives the code to end with, or nothing while a site is served. */
async function run(words) {
  const [command, ...rest] = words;
  if (command === "--help" || command === "-h" || command === "help") return print(help(rest[0]));
  if (command === "--version" || command === "-V") return print(version());
  const asked = read(command, rest);
  if (asked.help) return print(help(command));
  return COMMANDS[command](asked);
}

function print(text) {
  console.log(text);
  return 0;
}

// Whoever stops reading what is printed means no harm.
stdout.on("error", ({ code }) => exit(code === "EPIPE" ? 0 : 2));

try {
  const code = await run(argv.slice(2));
  // Not by exit(): what was printed may still be on its way.
  if (code !== undefined) process.exitCode = code;
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  remark(error.message);
  process.exitCode = 2;
}

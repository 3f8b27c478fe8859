// The command line: what can be asked, and what was. It is refused in the same words as by the native program
// (src/cli/args.rs), so that what helps there helps here.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PACKAGE, Refused } from "./system.mjs";

const HELP = ["  -h, --help", "Print help"];

const COMMANDS = {
  build: {
    does: "Make a site of a folder of texts: the reading room with all of them, a page for each, and the timeline",
    place: ["folder", 'A folder of texts: .txt, .md, .html, and .jsonl with {"id","title","text"} a line, and maybe "author", "date", "language" and "tags". Texts and Markdown may begin with these between two lines of ---'],
    options: {
      out: ["<OUT>", "The folder of the site; a site that is there is replaced, whole and at once"],
      title: ["<TITLE>", "What the site is called [default: Жылнама]", "Жылнама"],
      language: ["<TAG>", "What the pages speak beside the texts: kk, ru or en [default: kk]", "kk"],
      url: ["<BASE>", "Where the site will stand, as <https://example.kz/texts/>: needed for a sitemap"],
      page: ["<FOLDER>", "The folder of the built page [default: that of this package]"],
      shards: ["<WHEN>", "Whether the library is cut into shards, of which a search fetches a few: auto (when it has more than 20,000 texts or 64 MB), always or never [default: auto]", "auto"],
      fresh: ["", "Make all anew, also what has not changed"],
      encoding: ["<NAME>", "What texts are written in [default: found out]: utf-8, utf-16le, utf-16be, windows-1251, kz-1048 or pt154"],
    },
    required: ["out"],
    codes: "Exit codes: 0 where all texts are in the site; 3 where it was made and something was left out, each thing named in a line; 2 where nothing was made, and the site that was there is as it was.",
  },
  serve: {
    does: "Show a site on this machine",
    place: ["site", "The folder of the site"],
    options: { port: ["<PORT>", "The port on this machine; where it is taken, another [default: 8080]", "8080"] },
    required: [],
    codes: "",
  },
};

/** The version of the package. */
export function version() {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
  return `jylnama ${version}`;
}

/** What can be asked: of a command, or at all. */
export function help(name) {
  const command = Object.hasOwn(COMMANDS, name ?? "") ? COMMANDS[name] : undefined;
  return command ? helpOf(name, command) : overview();
}

function overview() {
  const commands = Object.entries(COMMANDS).map(([name, { does }]) => `  ${name}  ${does}`);
  const options = [aligned([HELP, ["  -V, --version", "Print version"]])];
  return ["Search and timelines for Kazakh text.", "Usage: jylnama <COMMAND>", section("Commands", commands), section("Options", options),
    "The native program has more commands: cargo install jylnama."].join("\n\n");
}

function helpOf(name, { does, place: [place, what], options, required, codes }) {
  const needed = required.map((option) => `--${option} ${options[option][0]} `).join("");
  const rows = Object.entries(options).map(([option, [value, told]]) => [`      --${option} ${value}`.trimEnd(), told]);
  const usage = `Usage: jylnama ${name} [OPTIONS] ${needed}${bracketed(place)}`;
  const parts = [does, usage, section("Arguments", [`  ${bracketed(place)}  ${what}`]), section("Options", [aligned([...rows, HELP])]), codes];
  return parts.filter(Boolean).join("\n\n");
}

const section = (name, lines) => `${name}:\n${lines.join("\n")}`;

function aligned(rows) {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, what]) => `${name.padEnd(width)}  ${what}`).join("\n");
}

const bracketed = (name) => `<${name.toUpperCase()}>`;

/**
 * Reads what stands behind the name of a command.
 *
 * @param {string | undefined} name
 * @param {string[]} words
 * @returns {Record<string, string | boolean | undefined>}  its options and its folder, by their names
 * @throws {Refused}  it can't be understood
 */
export function read(name, words) {
  if (name === undefined) refuse("Search and timelines for Kazakh text");
  if (!Object.hasOwn(COMMANDS, name)) {
    refuse(name.startsWith("-") ? `unexpected argument '${name}' found` : `unrecognized subcommand '${name}'`);
  }
  const { place: [place], options, required } = COMMANDS[name];
  const asked = taken(words, place, options);
  if (asked.help) return asked;
  const missing = required.filter((option) => asked[option] === undefined).map((option) => `--${option} ${options[option][0]}`);
  if (asked[place] === undefined) missing.push(bracketed(place));
  if (missing.length > 0) refuse(`the following required arguments were not provided: ${missing.join(" ")}`);
  for (const [option, [, , usual]] of Object.entries(options)) asked[option] ??= usual;
  return asked;
}

function taken(words, place, options) {
  const kinds = { help: { type: "boolean", short: "h" } };
  for (const [option, [value]] of Object.entries(options)) kinds[option] = { type: value ? "string" : "boolean" };
  const { tokens } = parseArgs({ args: words, options: kinds, allowPositionals: true, strict: false, tokens: true });
  const asked = {};
  for (const token of tokens) {
    if (token.kind === "positional") take(asked, place, token);
    if (token.kind === "option") takeOption(asked, options, token);
  }
  return asked;
}

function take(asked, place, { value }) {
  if (asked[place] !== undefined) refuse(`unexpected argument '${value}' found`);
  asked[place] = value;
}

function takeOption(asked, options, { name, rawName, value, inlineValue }) {
  if (name === "help") return void (asked.help = true);
  if (!Object.hasOwn(options, name)) refuse(`unexpected argument '${rawName}' found`);
  const shown = `--${name} ${options[name][0]}`.trimEnd();
  if (asked[name] !== undefined) refuse(`the argument '${shown}' cannot be used multiple times`);
  if (!options[name][0]) {
    if (value !== undefined) refuse(`unexpected value '${value}' for '${shown}' found; no more were expected`);
    asked[name] = true;
    return;
  }
  // What looks like an option is no value, unless a sign of equality says so.
  const isOption = !inlineValue && value?.startsWith("-") && value !== "-";
  if (value === undefined || isOption) refuse(`a value is required for '${shown}' but none was supplied`);
  asked[name] = value;
}

/** Refuses a value; `why` is what is wrong with it. */
export function refuseValue(command, option, value, why) {
  refuse(`invalid value '${value}' for '--${option} ${COMMANDS[command].options[option][0]}': ${why}`);
}

function refuse(message) {
  throw new Refused(`${message} (see jylnama --help)`);
}

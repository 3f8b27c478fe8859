// Where the program lies, and what is said when something can't be done, in the words of the native program.

import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { getSystemErrorMap } from "node:util";

/** The folder of the package: the program lies in a folder of it. */
export const PACKAGE = dirname(dirname(fileURLToPath(import.meta.url)));

/** Why a command could not be carried out, in one line. */
export class Refused extends Error {}

/** Says something beside the answer, in one line on standard error. */
export function remark(message) {
  console.error(`jylnama: ${message.split(/\s+/).filter(Boolean).join(" ")}`);
}

/** Why the system refused something, as Rust's standard library words it: "No such file or directory (os error 2)". */
export function reason(error) {
  const [, said] = getSystemErrorMap().get(error.errno) ?? [];
  if (said === undefined) return error.message;
  return `${said[0].toUpperCase()}${said.slice(1)} (os error ${-error.errno})`;
}

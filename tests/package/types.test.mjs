// The types of the package, as strict compilers find and read them.

import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { installed, ROOT } from "./support.mjs";

let app;

before(() => {
  app = installed();
  for (const name of ["core.ts", "page.ts"]) {
    copyFileSync(fileURLToPath(new URL(`types/${name}`, import.meta.url)), join(app.folder, name));
  }
});
after(() => app?.remove());

function compile(files, ...options) {
  const strict = ["--noEmit", "--strict", "--skipLibCheck", "false", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess"];
  const compiler = join(ROOT, "node_modules/.bin/tsc");
  execFileSync(compiler, [...strict, "--target", "es2022", ...options, ...files], { cwd: app.folder, stdio: "inherit" });
}

const BROWSER = ["--lib", "es2022,dom,dom.iterable", "--types", ""];

test("a bundler's project has types for all of it", () => {
  compile(["core.ts", "page.ts"], ...BROWSER, "--module", "esnext", "--moduleResolution", "bundler");
});

test("so has one that finds modules as Node does", () => {
  compile(["core.ts", "page.ts"], ...BROWSER, "--module", "node16", "--moduleResolution", "node16");
});

test("so has one in Node, without the types of a browser", () => {
  const types = join(ROOT, "tests/package/node_modules/@types");
  compile(["core.ts"], "--lib", "es2022", "--typeRoots", types, "--types", "node", "--module", "node16", "--moduleResolution", "node16");
});

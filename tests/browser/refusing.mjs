// A browser that its owner lets keep nothing: no database, no storage, no service worker.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { LAUNCH } from "./support.mjs";

/** Launches it; what is given is its one context. */
export async function keepingNothing() {
  const folder = mkdtempSync(join(tmpdir(), "jylnama-profile-"));
  mkdirSync(join(folder, "Default"));
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(folder, "Default/Preferences"), JSON.stringify(settings));
  const context = await chromium.launchPersistentContext(folder, { ...LAUNCH, viewport: { width: 1400, height: 900 } });
  // While it closes the browser still writes there.
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return context;
}

/** What a page is told that asks for what is kept. */
export function refusal(page) {
  return page.evaluate(() => {
    try {
      return typeof window.localStorage;
    } catch (error) {
      return error.name;
    }
  });
}

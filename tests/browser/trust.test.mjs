// What the policy of the page refuses: text as markup, scripts by their bare addresses, and other policies.

import assert from "node:assert/strict";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { LAUNCH, ORIGIN, settled } from "./support.mjs";

/** What each attempt comes to in the page: the name of its error, or "done". */
const attempts = () => {
  const all = {
    markup: () => (document.createElement("div").innerHTML = "<img src=x>"),
    worker: () => new Worker("engine-worker.js"),
    policy: () => trustedTypes.createPolicy("other", {}),
    secondPolicy: () => trustedTypes.createPolicy("jylnama", {}),
  };
  const outcome = (attempt) => {
    try {
      attempt();
      return "done";
    } catch (error) {
      return error.name;
    }
  };
  return Object.fromEntries(Object.entries(all).map(([name, attempt]) => [name, outcome(attempt)]));
};

test("text becomes no markup, an address alone starts no script, and no other policy is made", async () => {
  const browser = await chromium.launch(LAUNCH);
  try {
    const page = await browser.newPage();
    await page.goto(ORIGIN);
    await settled(page);
    const refused = { markup: "TypeError", worker: "TypeError", policy: "TypeError", secondPolicy: "TypeError" };
    assert.deepEqual(await page.evaluate(attempts), refused);
  } finally {
    await browser.close();
  }
});

// Drives Chromium and Firefox. Both speak WebDriver BiDi, so that one driver does for the two.

import puppeteer from "puppeteer-core";

const ARGUMENTS = {
  chrome: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"],
  firefox: [],
};

/** Firefox asks its makers for nothing while it is tested. */
const PREFERENCES = {
  "app.normandy.enabled": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "services.settings.server": "",
};

/**
 * @param {"chrome" | "firefox"} browser
 * @param {string} program
 */
export async function drive(browser, program) {
  const launched = await puppeteer.launch({
    browser,
    executablePath: program,
    protocol: "webDriverBiDi",
    args: ARGUMENTS[browser],
    extraPrefsFirefox: PREFERENCES,
    defaultViewport: { width: 1400, height: 900 },
  });
  return {
    tab: async () => tab(await launched.newPage()),
    close: () => launched.close(),
  };
}

/** The tab that journeys.mjs expects. */
function tab(page) {
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  return {
    goto: (address) => page.goto(address),
    evaluate: (act, ...parameters) => page.evaluate(act, ...parameters),
    click: (selector) => page.click(selector),
    write: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    reload: () => page.reload(),
    back: () => page.goBack(),
    forward: () => page.goForward(),
    has: async (role, name) => Boolean(await page.$(`aria/${name}[role="${role}"]`)),
    said: () => said,
    close: () => page.close(),
  };
}

// Drives WebKit: WebKitGTK's own small browser, by plain WebDriver calls, on a screen that nobody sees.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { eventually } from "../browser/eventually.mjs";

/** How WebDriver names keys that type nothing. */
const KEYS = {
  Backspace: "\uE003", Tab: "\uE004", Enter: "\uE007", Shift: "\uE008", Escape: "\uE00C", Space: " ", End: "\uE010", Home: "\uE011",
  ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowRight: "\uE014", ArrowDown: "\uE015",
};
/** The name under which WebDriver gives an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** What the browser says of itself, and not of the page. */
const OWN = /^\s*$|Gtk|GLib|dconf|dbus|libEGL|MESA|WebKit|MiniBrowser|AT-SPI|Failed to (open|load)/i;

/** @param {{ driver: string, screen: string }} programs */
export async function drive({ driver, screen }) {
  const shown = spawn(screen, ["-displayfd", "1", "-screen", "0", "1500x1000x24", "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "ignore"] });
  const display = await new Promise((resolve, reject) => {
    shown.stdout.once("data", (number) => resolve(`:${String(number).trim()}`));
    shown.once("exit", () => reject(new Error("there is no screen for WebKit")));
  });
  const port = await freePort();
  const environment = { ...process.env, DISPLAY: display, NO_AT_BRIDGE: "1", WEBKIT_DISABLE_DMABUF_RENDERER: "1" };
  const driving = spawn(driver, [`--port=${port}`], { env: environment, stdio: ["ignore", "pipe", "pipe"] });
  const said = [];
  for (const stream of [driving.stdout, driving.stderr]) {
    stream.on("data", (text) => said.push(...String(text).split("\n").filter((line) => !OWN.test(line))));
  }
  const call = caller(`http://127.0.0.1:${port}`);
  await eventually(async () => (await call("GET", "/status")).ready, true);
  const options = { binary: undefined, args: ["--automation", "--enable-write-console-messages-to-stdout=true", "--geometry=1400x900"] };
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
  const { sessionId } = await call("POST", "/session", { capabilities });
  const ask = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
  const first = await ask("GET", "/window");
  return {
    tab: async () => tab(await inWindow(ask, first), said),
    async close() {
      await ask("DELETE", "").catch(() => {});
      driving.kill();
      shown.kill();
    },
  };
}

function caller(base) {
  return async (method, path, body) => {
    const answer = await fetch(base + path, { method, body: method === "POST" ? JSON.stringify(body ?? {}) : undefined });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
}

/** Asks of a new window, whichever was asked before. A window is made from one that is there: the first. */
async function inWindow(ask, first) {
  await ask("POST", "/window", { handle: first });
  const { handle } = await ask("POST", "/window/new", { type: "window" });
  const here = async (...asked) => {
    await ask("POST", "/window", { handle });
    return ask(...asked);
  };
  await here("POST", "/window/rect", { width: 1400, height: 900 });
  return here;
}

/** The tab that journeys.mjs expects. */
function tab(call, said) {
  const from = said.length;
  const evaluate = async (act, ...parameters) => {
    const script = `
      const done = arguments[arguments.length - 1];
      const parameters = [...arguments].slice(0, -1);
      (async () => (${act})(...parameters))().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await call("POST", "/execute/async", { script, args: parameters });
    if (error) throw new Error(error);
    return value;
  };
  const find = async (selector) => (await call("POST", "/element", { using: "css selector", value: selector }))[ELEMENT];
  const type = (keys) => {
    const actions = keys.flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
    return call("POST", "/actions", { actions: [{ type: "key", id: "keys", actions }] });
  };
  return {
    goto: (url) => call("POST", "/url", { url }),
    evaluate,
    click: async (selector) => call("POST", `/element/${await find(selector)}/click`),
    write: (text) => type([...text]),
    press: (key) => type([KEYS[key] ?? key]),
    reload: () => call("POST", "/refresh"),
    back: () => call("POST", "/back"),
    forward: () => call("POST", "/forward"),
    has: (role, name) => hasNamed(call, role, name),
    said: () => said.slice(from),
    close: () => call("DELETE", "/window"),
  };
}

/** Elements that may have a name and a role. */
const NAMED = "main *, header *, nav *, dialog[open] *";

async function hasNamed(call, role, name) {
  const all = await call("POST", "/elements", { using: "css selector", value: NAMED });
  for (const { [ELEMENT]: id } of all) {
    // What is hidden has neither.
    const told = (what) => call("GET", `/element/${id}/computed${what}`).catch(() => null);
    if ((await told("label")) === name && (await told("role")) === role) return true;
  }
  return false;
}

/** A port that nothing listens on. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// The journeys in WebKit.

import { existsSync } from "node:fs";
import { travel } from "./journeys.mjs";
import { drive } from "./webdriver.mjs";

const programs = {
  driver: process.env.WEBKIT_DRIVER ?? "/usr/bin/WebKitWebDriver",
  screen: process.env.XVFB ?? "/usr/bin/Xvfb",
};

travel("WebKit", Object.values(programs).every(existsSync) ? () => drive(programs) : null);

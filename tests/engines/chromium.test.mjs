// The journeys in Chromium.

import { existsSync } from "node:fs";
import { travel } from "./journeys.mjs";
import { drive } from "./puppeteer.mjs";

const program = process.env.CHROMIUM ?? "/usr/bin/chromium";

travel("Chromium", existsSync(program) ? () => drive("chrome", program) : null);

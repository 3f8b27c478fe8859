// The journeys in Firefox.

import { existsSync } from "node:fs";
import { travel } from "./journeys.mjs";
import { drive } from "./puppeteer.mjs";

const program = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

travel("Firefox", existsSync(program) ? () => drive("firefox", program) : null);

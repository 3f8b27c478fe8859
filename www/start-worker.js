// Starts the worker of the engine. It lies beside this script, maybe on another site than the page, or in the page
// itself where that is one file.

import { isEmbedded } from "./embedded.js";
import { trusted } from "./trust.js";

/** Browsers let a page from a disk start plain scripts alone. */
const TYPE = isEmbedded ? "classic" : "module";

const SCRIPT = new URL("./engine-worker.js", import.meta.url);

/** The worker; an error where none can be made. */
export function startWorker() {
  return new Worker(trusted(startable()), { type: TYPE });
}

/** The script of the worker or, where it lies on another site than the page, one that does nothing but import it. */
function startable() {
  // In a page that is one file it is no address object, but the text of one.
  const { protocol, origin } = new URL(SCRIPT);
  const isElsewhere = protocol.startsWith("http") && origin !== window.location.origin;
  if (!isElsewhere) return SCRIPT;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(SCRIPT.href)};`], { type: "text/javascript" }));
}

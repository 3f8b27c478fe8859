// The page for an <iframe>, for sites that let nobody add a script: one library, as the address asks for it.
//
//     frame.html?library=texts/index.json&query=мектеп&period=1986..1991&theme=dark&language=ru
//
// `library` is what the attribute `src` of the element is, and the others are its attributes (docs/elements.md). Where
// none is named it is that of the site, or the sample library. It runs before embed.js, so that the element begins with what is asked.

const ASKED = ["query", "document", "period", "theme", "language", "layout"];

const parameters = new URLSearchParams(window.location.search);
const library = document.querySelector("jylnama-library");

for (const name of ASKED) if (parameters.get(name)) library.setAttribute(name, parameters.get(name));

document.querySelector("h1").textContent = document.title;

/** A site of other texts than the samples says in the head of the page where it has them. */
const own = document.querySelector('meta[name="jylnama-library"]')?.content ?? "samples/index.json";
const address = soundAddress(parameters.get("library") || own);
if (address) {
  library.setAttribute("src", address.href);
  showOrigin(address);
}

/**
 * The address of a library of this site, or of another whose answers nobody on the way can change; else none, and the
 * element says that it has none. That the other site gives it away is for that site to say (CORS).
 */
function soundAddress(text) {
  const url = parsed(text);
  if (!url || url.username || url.password) return null;
  return url.origin === window.location.origin || url.protocol === "https:" ? url : null;
}

function parsed(text) {
  try {
    return new URL(text, document.baseURI);
  } catch {
    return null;
  }
}

/** Texts of another site are not told in the name of this one. */
function showOrigin({ origin, host }) {
  if (origin === window.location.origin) return;
  const link = document.querySelector("footer a");
  link.href = origin;
  link.textContent = host;
  link.parentElement.hidden = false;
}

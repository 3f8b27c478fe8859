// Trusted Types: the one policy of the page, by which alone a script is started by its address. Nothing
// else in the page gets one, and none is there for markup: text never becomes markup.

const policy = globalThis.trustedTypes?.createPolicy("jylnama", { createScriptURL: own });

/** The address of a script, once it is known to be one of this page; as text where a browser knows no policies. */
export function trusted(address) {
  return policy ? policy.createScriptURL(String(address)) : String(address);
}

/** A blob has only what the page itself put into it. */
function own(address) {
  const { origin, protocol } = new URL(address, document.baseURI);
  const isOfThisSite = protocol.startsWith("http") && origin === window.location.origin;
  if (isOfThisSite || protocol === "blob:") return address;
  throw new TypeError(`${address} is no script of this page`);
}

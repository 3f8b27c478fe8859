// Trusted Types: the one policy of the page, by which alone a script is started by its address. Nothing
// else in the page gets one, and none is there for markup: text never becomes markup.

const policy = policyOf();

/** The address of a script, once it is known to be one of this page; as text where there is no policy. */
export function trusted(address) {
  return policy ? policy.createScriptURL(String(address)) : String(address);
}

/** None where a page that this one is embedded in allows only policies of its own. */
function policyOf() {
  try {
    return globalThis.trustedTypes?.createPolicy("jylnama", { createScriptURL: own });
  } catch {
    return undefined;
  }
}

/** A blob has only what the page itself put into it. */
function own(address) {
  const { origin, protocol } = new URL(address, document.baseURI);
  const isOfThisSite = protocol.startsWith("http") && origin === window.location.origin;
  if (isOfThisSite || protocol === "blob:") return address;
  throw new TypeError(`${address} is no script of this page`);
}

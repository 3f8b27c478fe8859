// Reads the bytes of a file as text.

/**
 * The text of a file in UTF-8. Throws an Error with the code `notText` for anything else: bytes
 * that are no UTF-8, and text with NUL in it, which only binary files hold.
 *
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function decode(bytes) {
  const text = utf8(bytes);
  if (text === null || text.includes("\0")) {
    throw Object.assign(new Error("these bytes are no text in UTF-8"), { code: "notText" });
  }
  return text;
}

function utf8(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// What ends the reading of a file: an error with a code, for which the page has words.

/** @param {string} code */
export function failure(code) {
  return Object.assign(new Error(code), { code });
}

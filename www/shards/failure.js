// What may go wrong here. The code names the words for it (i18n).

/**
 * @param {string} code
 * @param {string} title   what it befell
 */
export function failure(code, title) {
  return Object.assign(new Error(`${title}: ${code}`), { code, title });
}

// How an index that is saved as JSON becomes bytes, and what all engines take for words.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const toBytes = (value) => encoder.encode(JSON.stringify(value));
export const toText = (bytes) => decoder.decode(bytes);
export const fromBytes = (bytes) => JSON.parse(toText(bytes));

/** The words of a text in small letters, in any script. */
export const words = (text) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

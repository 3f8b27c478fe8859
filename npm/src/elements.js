// `jylnama/elements`: gives the custom elements their names. On a server there are none to be named, and nothing
// of them is loaded.

if (globalThis.customElements) import("../../www/embed.js");

export {};

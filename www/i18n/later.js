// The words of the page for a script that loads them only when it has something to say. It asks for them by this
// one, so that the build need not put them into a file apart from what every page begins with.

export { load, words } from "./index.js";

// Gives all elements their names. Importing a class alone does nothing to a page.

import "./define-first.js";
import "./define-rest.js";

// What a room has beside its search: the timeline and the text. A first hit is shown before this is asked for.

import "./elements/define-rest.js";

export { createChronicle, undatedId } from "./chronicle.js";
export { formatDate } from "./dates.js";
export { createReading } from "./reading.js";

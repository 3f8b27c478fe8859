// Which days of the line of time are in view, without a browser.

import assert from "node:assert/strict";
import { test } from "node:test";
import { around, panned, zoomed } from "../../www/elements/window.js";

const WHOLE = { first: -500, last: 500 };

test("zooming in halves the days in view around their middle, and zooming out ends with all", () => {
  const half = zoomed(WHOLE, 1, WHOLE);
  assert.deepEqual(half, { first: -250, last: 250 });
  assert.deepEqual(zoomed(half, 1, WHOLE), { first: -125, last: 125 });
  assert.equal(zoomed(half, -1, WHOLE), null);
});

test("a day that is in view keeps its place, one that is not has none", () => {
  // A tenth from the left edge before and after.
  assert.deepEqual(zoomed(WHOLE, 1, WHOLE, -400), { first: -450, last: 50 });
  assert.deepEqual(zoomed(WHOLE, 1, WHOLE, 900), { first: -250, last: 250 });
});

test("two weeks are the least", () => {
  assert.deepEqual(zoomed({ first: 0, last: 13 }, 1, WHOLE), { first: 0, last: 13 });
  assert.equal(zoomed({ first: 0, last: 5 }, 1, { first: 0, last: 5 }), null, "a shorter line is in view whole");
});

test("the window is moved by half of itself, and never beyond the line", () => {
  assert.deepEqual(panned({ first: 0, last: 100 }, 1, WHOLE), { first: 50, last: 150 });
  assert.deepEqual(panned({ first: 0, last: 100 }, -1, WHOLE), { first: -50, last: 50 });
  assert.deepEqual(panned({ first: 380, last: 480 }, 1, WHOLE), { first: 400, last: 500 });
  assert.deepEqual(panned({ first: -490, last: -390 }, -1, WHOLE), { first: -500, last: -400 });
});

test("events are brought into view with a little beside them", () => {
  assert.deepEqual(around(0, 100, WHOLE), { first: -10, last: 110 });
  assert.deepEqual(around(-500, -490, WHOLE), { first: -500, last: -487 });
  assert.equal(around(-500, 500, WHOLE), null);
  assert.deepEqual(around(100, 100, WHOLE, 200), { first: 0, last: 200 }, "as many days as were in view");
});

// Where the focus is, as an element sees it: a document says of its shadow roots only that one has it.

/** The element that has the focus in the document or the shadow root that `element` lies in. */
export function focusNear(element) {
  return element.getRootNode().activeElement ?? null;
}

// Builds elements; text goes in as text, never as markup.

/**
 * @param {string} tag
 * @param {Record<string, unknown>} properties  set as attributes; those that begin with "on" listen
 * @param {...(Node | string)} children
 */
export function build(tag, properties = {}, ...children) {
  return furnish(document.createElement(tag), properties, children);
}

/** The same, for a part of a drawing. */
export function draw(tag, properties = {}, ...children) {
  return furnish(document.createElementNS("http://www.w3.org/2000/svg", tag), properties, children);
}

function furnish(element, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

/**
 * `text` as nodes, with the ranges marked.
 *
 * @param {string} text
 * @param {{start: number, end: number, kind: string}[]} ranges  in order and apart
 */
export function marked(text, ranges) {
  const nodes = [];
  let end = 0;
  for (const range of ranges) {
    nodes.push(text.slice(end, range.start));
    nodes.push(build("mark", { class: range.kind }, text.slice(range.start, range.end)));
    end = range.end;
  }
  return [...nodes, text.slice(end)];
}

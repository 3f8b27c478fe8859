// Reads markup into a tree that is no part of the page: nothing in it is shown, run or fetched.

import { failure } from "./failure.js";

/** Trusted Types: this markup is for reading alone, so any will do. */
const policy = globalThis.trustedTypes?.createPolicy("jylnama-inert", { createHTML: (markup) => markup });

/** A page in HTML; any text is one. */
export function parseHtml(markup) {
  return parse(quiet(markup), "text/html");
}

/** A chapter in XHTML or, where it is not well-formed, what HTML makes of it. */
export function parseXhtml(markup) {
  const parsed = declaresEntities(markup) ? null : parse(quiet(markup), "application/xhtml+xml");
  return parsed && !isBroken(parsed) ? parsed : parseHtml(markup);
}

/** XML; an entity of its own, which can make a little text a lot, is nothing that a document has. */
export function parseXml(markup) {
  const parsed = declaresEntities(markup) ? null : parse(markup, "application/xml");
  if (!parsed || isBroken(parsed)) throw failure("fileBroken");
  return parsed;
}

function parse(markup, type) {
  return new DOMParser().parseFromString(policy ? policy.createHTML(markup) : markup, type);
}

/**
 * The markup without what the page's policy refuses: nothing of it would be run, but each place would be
 * complained of in the console. Tags alone are touched, and no words.
 */
function quiet(markup) {
  const named = markup.replace(/<(\/?)style\b/gi, (_, isEnd) => (isEnd ? "</xmp" : "<xmp hidden=''"));
  return named.replace(/<[a-z][^<>]*/gi, (tag) => tag.replace(/^<base\b/i, "<x-base").replace(/([\s"'/])(on\w+|style|http-equiv)(?=\s*=)/gi, "$1x-$2"));
}

const declaresEntities = (markup) => markup.includes("<!ENTITY");

const isBroken = (parsed) => parsed.getElementsByTagName("parsererror").length > 0;

/** The first element of this name, in whatever namespace; `undefined` where there is none. */
export function first(parsed, name) {
  return parsed.getElementsByTagNameNS("*", name)[0];
}

/** All elements of this name, in whatever namespace. */
export function all(parsed, name) {
  return [...parsed.getElementsByTagNameNS("*", name)];
}

/** An attribute by its name without a prefix: documents differ in the namespaces that they say. */
export function attribute(element, name) {
  return [...element.attributes].find(({ localName }) => localName === name)?.value ?? "";
}

// The forms of a word as a table: of a noun by cases, of a verb row by row with the name of each.

import { words } from "../i18n/index.js";
import { build } from "./build.js";

/**
 * The table of the forms of a word, or a line that says that there is none.
 *
 * @param {import("../engine.js").Engine} grammar   asked for the forms and what each is
 * @param {string} language   of the names
 * @param {{lemma: string, class: object}} reading
 * @param {string} lemma   in the letters that its forms are to have
 */
export async function paradigm(grammar, language, reading, lemma) {
  const all = await grammar.paradigms(lemma, language);
  const found = all.find((one) => isVerb(one) === isVerb(reading));
  if (!found) return build("p", {}, words(language, "wordNoForms"));
  const names = (form, terms) => namesOf(grammar, language, reading, form, terms);
  const head = isVerb(reading) ? [] : await caseNames(found.rows[0], names, language);
  const how = { head, names, language };
  const rows = await Promise.all(found.rows.map((row, place) => rowOf(row, place, how)));
  const caption = build("caption", { class: "spoken" }, `${lemma}: ${reading.class[language]}`);
  return build("table", {}, caption, ...headOf(head), build("tbody", {}, ...rows));
}

/** The names of the columns; none where one is not known. The nominative has no ending to name. */
async function caseNames({ forms }, names, language) {
  const [, ...others] = await Promise.all(forms.map((form) => names(form, [])));
  return others.every(Boolean) ? [words(language, "nominative"), ...others] : [];
}

function headOf(head) {
  if (head.length === 0) return [];
  const cells = head.map((name) => build("th", { scope: "col" }, name));
  return [build("thead", {}, build("tr", {}, build("td", {}), ...cells))];
}

async function rowOf({ terms, forms }, place, { head, names, language }) {
  const byCase = head.length === forms.length;
  const own = terms.map((term) => term[language]).join(" + ");
  const name = own || (byCase && place === 0 ? words(language, "singular") : "");
  const title = name ? [build("th", { scope: "row" }, name)] : [];
  const span = Math.max(head.length, 1) + (name ? 0 : 1);
  const cells = byCase
    ? forms.map((form) => build("td", { lang: "kk" }, form))
    : [build("td", { colspan: span }, build("ul", {}, ...(await namedForms(forms, terms, names))))];
  return build("tr", {}, ...title, ...cells);
}

async function namedForms(forms, terms, names) {
  const told = await Promise.all(forms.map((form) => names(form, terms)));
  return forms.map((form, place) => {
    const name = told[place] ? [" ", build("small", {}, told[place])] : [];
    return build("li", {}, build("b", { lang: "kk" }, form), ...name);
  });
}

/** What the endings of a form are called, but for those that its row names. */
async function namesOf(grammar, language, of, form, terms) {
  const shared = terms.map(({ id }) => id);
  const readings = await grammar.analyze(form, language);
  const same = readings.filter((one) => one.lemma === of.lemma && isVerb(one) === isVerb(of));
  const endings = same.map(({ parts }) => parts.slice(1).map(({ term }) => term));
  const found = endings.find((one) => shared.every((id) => one.some((term) => term.id === id))) ?? [];
  const own = found.filter(({ id }) => !shared.includes(id));
  return own.map((term) => term[language]).join(" + ");
}

function isVerb(one) {
  return one.class.id === "verb";
}

// What a file says of its text: the title, and when it was written. Both are believed only where they are
// likely to be true, for a wrong date would move every «былтыр» of the text.
//
// When a file was made says little. What Word and LibreOffice call "created", and a PDF's CreationDate, is
// the day on which somebody typed, converted or printed the text, which may be a century old; the date of an
// e-book is that of the e-book. They are not taken. Nor is any date of change. What is taken is what somebody
// has set down as the date of the text: of a page in its head or on its date line, of an e-book as that of
// the first printing, in the front matter of a Markdown file. For the rest the reader says it, or the text.

/** Titles that no one has given. */
const UNGIVEN = /^(microsoft word|document|документ|untitled|без (имени|названия)|құжат|new page|главная|index)\b|\.(docx?|rtf|odt|pdf|indd|qxd|p65|pmd|cdr|txt|html?)$/iu;

/** A longer one is no title. */
const LONGEST = 200;

/** The title that a file gives, if that is one. */
export function soundTitle(text = "") {
  const title = text.replace(/\s+/gu, " ").trim();
  const isSound = title.length > 0 && title.length <= LONGEST && !UNGIVEN.test(title) && !isGarbled(title);
  return isSound ? title : undefined;
}

/** Cyrillic in a code page of Western Europe, or what could not be read at all. */
function isGarbled(title) {
  return /[\u0000-\u001F\uFFFD]/u.test(title) || /[\u00C0-\u00FF]{3}/u.test(title);
}

/** A year, or one with its month and day, at the beginning of what a file says; none where there is no such day. */
export function soundDate(text = "") {
  const [date, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|[T\s])/.exec(text.trim()) ?? [];
  if (!date || year === "0000") return undefined;
  const there = new Date(Date.UTC(2000, (month ?? 1) - 1, day ?? 1));
  there.setUTCFullYear(Number(year), (month ?? 1) - 1, day ?? 1);
  return there.toISOString().startsWith(date) ? date : undefined;
}

/** Where a page says when its text was written, the surest first. */
const DATED = [
  ["meta[property='article:published_time'], meta[name='article:published_time']", "content"],
  ["meta[name='dcterms.created' i], meta[name='dc.date' i], meta[name='dc.date.created' i], meta[name='date' i]", "content"],
  ["meta[itemprop='datePublished']", "content"],
  ["time[itemprop='datePublished'], time[pubdate], article > header time[datetime]", "datetime"],
];

/** When the text of a page was written, if it says so. */
export function writtenIn(page) {
  const said = DATED.map(([where, name]) => page.querySelector(where)?.getAttribute(name) ?? "");
  return said.map(soundDate).find(Boolean);
}

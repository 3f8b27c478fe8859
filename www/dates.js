// Shows dates, which come in EDTF, as each language writes them. What is not known is left out,
// never filled in.

const MONTHS = {
  kk: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  ruAlone: "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
  en: "January February March April May June July August September October November December",
};

const month = (list, date) => MONTHS[list].split(" ")[date.month - 1];

/** How each language writes the parts of a date; a no-break space keeps a year and its noun. */
const STYLES = {
  kk: {
    about: "шамамен",
    year: (year) => `${year}\u00a0ж.`,
    years: (from, to) => `${from}–${to}\u00a0жж.`,
    month: (date) => `${date.year}\u00a0ж. ${month("kk", date)}`,
    days: (date, days) => `${date.year}\u00a0ж. ${days}\u00a0${month("kk", date)}`,
  },
  ru: {
    about: "около",
    year: (year) => `${year}\u00a0г.`,
    years: (from, to) => `${from}–${to}\u00a0гг.`,
    month: (date) => `${month("ruAlone", date)} ${date.year}\u00a0г.`,
    days: (date, days) => `${days}\u00a0${month("ru", date)} ${date.year}\u00a0г.`,
  },
  en: {
    about: "about",
    year: (year) => String(year),
    years: (from, to) => `${from}–${to}`,
    month: (date) => `${month("en", date)} ${date.year}`,
    days: (date, days) => `${days}\u00a0${month("en", date)} ${date.year}`,
  },
};

/**
 * A date in words: «1994 ж. 27 мамыр», «2003 ж. 17–19 қараша», «2001–2002 жж.», «шамамен 1470 ж.».
 *
 * @param {string} edtf a year, month or day, or an interval of two; with `~` where approximate
 * @param {"kk" | "ru" | "en"} language
 * @returns {string}
 */
export function formatDate(edtf, language) {
  const [from, to] = edtf.replaceAll("~", "").split("/").map(parse);
  const style = STYLES[language];
  const date = to ? interval(from, to, style) : single(from, style);
  return isApproximate(edtf) ? `${style.about} ${date}` : date;
}

/**
 * A stretch of time in words; a dash leads where it has no beginning, or on where it has no end.
 *
 * @param {{from?: string, to?: string}} period  years, months or days
 * @param {"kk" | "ru" | "en"} language
 */
export function formatPeriod({ from, to }, language) {
  if (!from) return `– ${formatDate(to, language)}`;
  if (!to) return `${formatDate(from, language)} –`;
  return formatDate(from === to ? from : `${from}/${to}`, language);
}

/** Whether a date is given as approximate. */
export function isApproximate(edtf) {
  return edtf.includes("~");
}

function parse(text) {
  const [year, month, day] = text.split("-").map(Number);
  return { year, month, day };
}

function single(date, style) {
  if (date.day) return style.days(date, date.day);
  return date.month ? style.month(date) : style.year(date.year);
}

function interval(from, to, style) {
  const sameMonth = from.year === to.year && from.month === to.month;
  if (from.day && to.day && sameMonth) return style.days(from, `${from.day}–${to.day}`);
  if (!from.month && !to.month) return style.years(from.year, to.year);
  return `${single(from, style)} – ${single(to, style)}`;
}

/** The year of a day that is counted from 1 January 1970. */
export function yearOf(day) {
  return new Date(day * 86_400_000).getUTCFullYear();
}

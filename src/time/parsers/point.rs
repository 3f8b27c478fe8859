//! A year with its month, season or day, in either order, or these with the year left out: «1994 жылғы
//! 27 мамырда», «2003 жылдың шілдесінде», «27 мамыр 1994 жыл», «мамыр, 1972», «3 шілде», «биылғы күзде».

use super::reader::Reader;
use super::years::{YearAt, four_digits, year};
use super::{Reading, days, feasts, months, quarters, seasons, tail};
use crate::language::{Case, Inflection, Pointer, TimeLemma, TimeUnit};
use crate::time::expression::{Base, Meaning, Recurring};
use crate::time::lexemes::Kind;
use crate::time::value::{Edtf, Precision};

/// Reads what is smaller than a year, of the year given.
type Detail = fn(&mut Reader<'_>, i32) -> Option<Edtf>;

const DETAILS: [Detail; 6] = [
    days::before_month,
    days::behind_month,
    months::months,
    seasons::season,
    quarters::quarter,
    quarters::half,
];

/// The longest of what may be read here.
fn detail(reader: &mut Reader<'_>, year: i32) -> Option<Edtf> {
    DETAILS.iter().find_map(|detail| reader.maybe(|reader| detail(reader, year)))
}

/// The year, and what is in it.
pub(super) fn year_first(reader: &mut Reader<'_>) -> Option<Reading> {
    let year = year(reader)?;
    let owned = reader.form().possessed && reader.case() == Case::Nominative;
    let inside = reader
        .maybe(|reader| feasts::feast(reader, year.year))
        .or_else(|| {
            reader.maybe(|reader| {
                detail(reader, year.year).filter(|value| !(owned && is_subject(reader, value)))
            })
        })
        .or_else(|| reader.maybe(|reader| behind_comma(reader, year.year)));
    let value = match inside {
        Some(value) => value,
        None => year.value()?,
    };
    let reading = tail::read(reader, value, |value| year.meaning(value))?;
    Some(Reading { now: year.now, ..reading })
}

/// Whether a season is what the sentence speaks of: «1998 жылы көктем ерте келді».
fn is_subject(reader: &Reader<'_>, value: &Edtf) -> bool {
    value.precision() == Precision::Season && reader.form() == Inflection::default()
}

/// «2001 жылы, 15 маусымда».
fn behind_comma(reader: &mut Reader<'_>, year: i32) -> Option<Edtf> {
    reader.comma()?;
    days::before_month(reader, year)
}

/// The year behind the rest: with its noun, or in digits alone behind a day or a comma.
pub(super) fn year_last(reader: &mut Reader<'_>) -> Option<Reading> {
    let mut ahead = reader.clone();
    let undated = detail(&mut ahead, 0)?;
    let comma = ahead.maybe(Reader::comma).is_some();
    let year = match ahead.maybe(year).filter(|year| year.base.is_none()) {
        Some(year) => year,
        None if comma || undated.precision() == Precision::Day => YearAt::from_digits(&mut ahead)?,
        None => return None,
    };
    *reader = ahead;
    tail::read(reader, undated.shift_years(year.year)?, |value| year.meaning(value))
}

/// No year at all: it is one that the text names elsewhere.
pub(super) fn year_left_out(reader: &mut Reader<'_>) -> Option<Reading> {
    let first = reader.clone();
    let year = YearAt::from(Base::Mentioned, 0);
    let value = detail(reader, year.year)?;
    match value.precision() {
        Precision::Month => month_alone(&first, reader).then_some(())?,
        Precision::Season => return season_alone(&first, reader),
        Precision::Day => day_alone(&first, reader).then_some(())?,
        _ => (),
    }
    if of_every_year(&first, reader) {
        let any = value.of_any_year()?;
        return tail::read(reader, any, Meaning::Date);
    }
    tail::read(reader, value, |value| year.meaning(value))
}

/// Whether a day comes in every year: «қазір 25 қазан – Республика күні».
fn of_every_year(first: &Reader<'_>, read: &Reader<'_>) -> bool {
    let now = first.before(1).is_some_and(|before| match before.kind {
        Kind::Time(word) => {
            matches!(word.lemma, TimeLemma::Adverb(Pointer::This) | TimeLemma::NowOn)
        }
        _ => false,
    });
    let named = read.form() == Inflection::default() && read.dash_comes();
    now || named && read.read() == 2 && !read.range_comes()
}

/// Months whose names also count other things: сериалдың екінші маусымы, екі қазан, үш қараша үй.
const OTHER_THINGS: [u8; 3] = [6, 10, 11];

/// Whether a day of a month without a year is one, and no count of something else.
fn day_alone(first: &Reader<'_>, read: &Reader<'_>) -> bool {
    let counts = first.counts_in_words() && read.form() == Inflection::default();
    let season = read.form().possessed && !read.form().plural;
    let other = read.last_word().is_some_and(|word| match word.lemma {
        TimeLemma::Month(month) => {
            OTHER_THINGS.contains(&month) && (counts || season && month == 6)
        }
        _ => false,
    });
    !other
}

/// Whether a month without day and year is one. Some are also other words (қазан, a cauldron and a
/// city; маусым, a season of games; қараша), and all are names of people: so a form of place or time, or
/// a word beside it, must show it.
fn month_alone(first: &Reader<'_>, read: &Reader<'_>) -> bool {
    if first.is_name() {
        return false;
    }
    let noun = read.last_word().is_some_and(|word| word.lemma == TimeLemma::Unit(TimeUnit::Month));
    let form = read.form();
    let placed = matches!(form.case, Case::Locative | Case::Ablative) || form.attributive;
    let kazan = read.last_word().is_some_and(|word| word.lemma == TimeLemma::Month(10));
    // «үлкен қазанда»: in a big cauldron.
    let placed =
        placed && !(kazan && first.before(1).is_some_and(|before| before.kind == Kind::Other));
    let until = form.case == Case::Dative && read.comes(&[TimeLemma::Until]);
    let part = read.word(0).is_some_and(|word| matches!(word.lemma, TimeLemma::Part(_)));
    noun || until || part || (placed && !form.possessed) || read.read() > 1
}

/// A season of no year.
fn season_alone(first: &Reader<'_>, reader: &mut Reader<'_>) -> Option<Reading> {
    let mut again = first.clone();
    let code = seasons::code(&mut again)?;
    let form = reader.form();
    // «Қысқы Азия ойындары», games that are named so.
    if first.is_name() {
        return None;
    }
    let placed = form.case == Case::Locative || form.attributive || reader.read() > 1;
    let beside = reader.comes(&[TimeLemma::During, TimeLemma::Each]);
    (placed || beside).then(|| reader.reading(Meaning::Recurring(Recurring::Season(code))))?
}

impl YearAt {
    /// A year in four digits with nothing behind it that would make it a count.
    fn from_digits(reader: &mut Reader<'_>) -> Option<Self> {
        let year =
            reader.number(|number| four_digits(number).filter(|_| number.ending.is_none()))?;
        Some(Self { base: None, year, doubtful: false, approximate: false, now: false })
    }
}

//! English dates, as Kazakh texts quote them: "27 May 1994", "May 27, 1994", "the 5th of May", "May 1994",
//! "summer 2009", "Q2 2008", "in 1994", "from 1996 to 2003", "the 1990s", "the early 20th century", "44 BC".
//!
//! English has no noun for years, so what stands before a bare one must show that it is one: "in", "since",
//! "until", "the end of"; and a thing counted behind it shows that it is none ("in 1994 copies"). Months
//! have a capital letter, and those that are verbs, too ("May", "March"), more than that before a day.

use super::foreign::{
    Frame, dated, digits, from_to, in_year, later_year, of_some_century, up_to, year,
};
use super::reader::Reader;
use super::{Reading, centuries, decades, foreign};
use crate::language::english::Word;
use crate::language::foreign::ForeignWord;
use crate::language::{TimeLemma, TimePart};
use crate::time::expression::Meaning;
use crate::time::lexemes::Kind;
use crate::time::value::{Date, Edtf};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    let bound = bound(reader);
    let article = reader.maybe(|reader| word(reader, Word::The)).is_some();
    let about = reader.maybe(about).is_some();
    let part = reader.maybe(part);
    let share = reader.maybe(share);
    let shown = about || part.is_some() || share.is_some() || shows_year(reader);
    let first = point(reader, shown, article)?;
    let last = reader.maybe(|reader| {
        till(reader)?;
        reader.maybe(|reader| word(reader, Word::The));
        let last = point(reader, shown, article)?;
        from_to(reader, first, last)
    });
    (!comes(reader, Word::Counted)).then_some(())?;
    let closed = last.is_some() || matches!(first, Meaning::Date(Edtf::Interval(..)));
    let bound = bound.filter(|_| !closed);
    Frame { about, part, share, bound }.around(reader, last.unwrap_or(first))
}

/// What the preposition before the expression makes of it.
fn bound(reader: &Reader<'_>) -> Option<TimeLemma> {
    match before(reader)? {
        Word::From | Word::Since => Some(TimeLemma::Since),
        Word::Until => Some(TimeLemma::Until),
        Word::After => Some(TimeLemma::After),
        Word::Before => Some(TimeLemma::Before),
        _ => None,
    }
}

/// Whether the word before the expression shows that a bare number is a year.
fn shows_year(reader: &Reader<'_>) -> bool {
    let between = before(reader) == Some(Word::Between);
    bound(reader).is_some() || between || matches!(before(reader), Some(Word::In | Word::Year))
}

/// The English word before the expression.
fn before(reader: &Reader<'_>) -> Option<Word> {
    match reader.before(1)?.kind {
        Kind::Foreign(ForeignWord::English(word)) => Some(word),
        _ => None,
    }
}

fn take<T>(reader: &mut Reader<'_>, wanted: impl FnOnce(Word) -> Option<T>) -> Option<T> {
    reader.foreign(|word| match word {
        ForeignWord::English(word) => wanted(word),
        ForeignWord::Russian(_) => None,
    })
}

fn word(reader: &mut Reader<'_>, wanted: Word) -> Option<()> {
    take(reader, |word| (word == wanted).then_some(()))
}

/// Whether this word comes next.
fn comes(reader: &Reader<'_>, wanted: Word) -> bool {
    word(&mut reader.clone(), wanted).is_some()
}

/// "c.", "circa"; and "about" behind a preposition, for alone it stands before counts.
fn about(reader: &mut Reader<'_>) -> Option<()> {
    let placed = before(reader) == Some(Word::In);
    take(reader, |word| match word {
        Word::Circa => Some(()),
        Word::About => placed.then_some(()),
        _ => None,
    })?;
    reader.joined_mark('.');
    Some(())
}

/// "early", "mid-", "the end of the".
fn part(reader: &mut Reader<'_>) -> Option<TimePart> {
    let adjective = |reader: &mut Reader<'_>| {
        let part = take(reader, |word| match word {
            Word::PartAdjective(part) => Some(part),
            _ => None,
        })?;
        reader.maybe(Reader::dash);
        Some(part)
    };
    let noun = |reader: &mut Reader<'_>| {
        let part = take(reader, |word| match word {
            Word::Part(part) => Some(part),
            _ => None,
        })?;
        of_the(reader)?;
        Some(part)
    };
    reader.maybe(adjective).or_else(|| reader.maybe(noun))
}

fn of_the(reader: &mut Reader<'_>) -> Option<()> {
    word(reader, Word::Of)?;
    reader.maybe(|reader| word(reader, Word::The));
    Some(())
}

/// "second half of the", "Q2", "first quarter of".
fn share(reader: &mut Reader<'_>) -> Option<(i32, i32)> {
    let (which, parts) = reader.maybe(numbered).or_else(|| {
        reader.maybe(|reader| {
            let which = ordinal(reader)?;
            let parts = take(reader, |word| match word {
                Word::Share(parts) => Some(parts),
                _ => None,
            })?;
            comes(reader, Word::Of).then_some((which, parts))
        })
    })?;
    reader.maybe(of_the);
    Some((i32::from(which), i32::from(parts)))
}

/// "Q2".
fn numbered(reader: &mut Reader<'_>) -> Option<(u8, u8)> {
    reader.peek(0)?.capital.then_some(())?;
    let parts = take(reader, |word| match word {
        Word::Numbered(parts) => Some(parts),
        _ => None,
    })?;
    reader.peek(0)?.joins.then_some(())?;
    Some((up_to(reader, u32::from(parts))?, parts))
}

/// What stands between the ends of a time: a dash, "to" behind "from", "and" behind "between".
fn till(reader: &mut Reader<'_>) -> Option<()> {
    let before = before(reader);
    reader.maybe(Reader::dash).or_else(|| {
        take(reader, |word| match word {
            Word::To | Word::Until => (before == Some(Word::From)).then_some(()),
            Word::And => (before == Some(Word::Between)).then_some(()),
            _ => None,
        })
    })
}

/// One date; `shown` says whether a bare number is a year, `article` whether "the" stands before.
fn point(reader: &mut Reader<'_>, shown: bool, article: bool) -> Option<Meaning> {
    reader
        .maybe(day_first)
        .or_else(|| reader.maybe(month_first))
        .or_else(|| reader.maybe(months))
        .or_else(|| reader.maybe(season))
        .or_else(|| reader.maybe(century))
        .or_else(|| reader.maybe(|reader| decade(reader, article || shown)))
        .or_else(|| reader.maybe(of_era))
        .or_else(|| reader.maybe(|reader| years(reader, shown)))
}

/// "27 May 1994", "9–10 December 2003", "the 5th of May".
fn day_first(reader: &mut Reader<'_>) -> Option<Meaning> {
    let (first, _) = day(reader)?;
    let last = reader.maybe(|reader| {
        till(reader)?;
        day(reader)
    });
    reader.maybe(|reader| word(reader, Word::Of));
    let (month, _) = month(reader)?;
    let year = reader.maybe(|reader| {
        reader.maybe(Reader::comma);
        year(reader)
    });
    in_year(days(month, first, last.map(|(last, _)| last))?, year)
}

/// "May 27, 1994", "July 3", "on May 27", "May 27th".
fn month_first(reader: &mut Reader<'_>) -> Option<Meaning> {
    let (month, verb) = month(reader)?;
    let (first, ordinal) = day(reader)?;
    let last = reader.maybe(|reader| {
        till(reader)?;
        day(reader)
    });
    let year = reader.maybe(|reader| {
        reader.maybe(Reader::comma);
        year(reader)
    });
    let placed =
        bound(reader).is_some() || matches!(before(reader), Some(Word::On | Word::Between));
    (!verb || ordinal || placed || year.is_some()).then_some(())?;
    in_year(days(month, first, last.map(|(last, _)| last))?, year)
}

fn days(month: u8, first: u8, last: Option<u8>) -> Option<Edtf> {
    let from = Date::day(0, month, first)?;
    match last {
        Some(last) => Edtf::interval(from, Date::day(0, month, last)?),
        None => Some(Edtf::Date(from)),
    }
}

/// The number of a day, and whether it says by itself that it is no count.
fn day(reader: &mut Reader<'_>) -> Option<(u8, bool)> {
    let in_digits = |reader: &mut Reader<'_>| {
        let day = up_to(reader, 31)?;
        Some((day, reader.maybe(ordinal_ending).is_some()))
    };
    let in_words = |reader: &mut Reader<'_>| ordinal(reader).map(|day| (day, true));
    let day = reader.maybe(in_digits).or_else(|| reader.maybe(in_words))?;
    (day.0 <= 31).then_some(day)
}

/// A month, and whether it is a verb, too.
fn month(reader: &mut Reader<'_>) -> Option<(u8, bool)> {
    reader.peek(0)?.capital.then_some(())?;
    let found = take(reader, |word| match word {
        Word::Month { number, verb } => Some((number, verb)),
        _ => None,
    })?;
    // "Sept. 1994": the stop of a short form.
    reader.maybe(|reader| {
        reader.joined_mark('.')?;
        reader.number_comes().then_some(())
    });
    Some(found)
}

/// "May 1994", "May–July 1994"; and the month that a range begins with: "from May to July 1994".
fn months(reader: &mut Reader<'_>) -> Option<Meaning> {
    let (first, _) = month(reader)?;
    let last = reader.maybe(|reader| {
        till(reader)?;
        month(reader)
    });
    reader.maybe(|reader| word(reader, Word::Of).or_else(|| reader.comma()));
    let year = year(reader)?;
    let from = Date::month(0, first)?;
    let value = match last {
        Some((last, _)) => Edtf::interval(from, Date::month(0, last)?)?,
        None => Edtf::Date(from),
    };
    in_year(value, Some(year))
}

/// "summer 2009", "the winter of 2003".
fn season(reader: &mut Reader<'_>) -> Option<Meaning> {
    let season = take(reader, |word| match word {
        Word::Season(season) => Some(season),
        _ => None,
    })?;
    reader.maybe(|reader| word(reader, Word::Of));
    foreign::season(reader, season)
}

/// "19th century", "the nineteenth century", "18th–19th centuries BC".
fn century(reader: &mut Reader<'_>) -> Option<Meaning> {
    let first = ordinal(reader)?;
    let last = reader.maybe(|reader| {
        till(reader).or_else(|| word(reader, Word::And))?;
        reader.maybe(|reader| word(reader, Word::The));
        ordinal(reader)
    });
    reader.maybe(Reader::dash);
    word(reader, Word::Century)?;
    let old = reader.maybe(|reader| era(reader, Word::BeforeChrist)).is_some();
    centuries::stretch(i32::from(first), last.map(i32::from), old).map(dated)
}

/// "1990s", "the 90s", "1920s–1930s".
fn decade(reader: &mut Reader<'_>, shown: bool) -> Option<Meaning> {
    let first = decade_number(reader)?;
    let last = reader.maybe(|reader| {
        till(reader)?;
        reader.maybe(|reader| word(reader, Word::The));
        decade_number(reader)
    });
    let value = decades::value(first, last, None)?;
    if first > 99 {
        return Some(dated(value));
    }
    shown.then(|| of_some_century(value))
}

fn decade_number(reader: &mut Reader<'_>) -> Option<u32> {
    let number = digits(reader, |number| {
        let called = match number.digits {
            4 => (1000..=2099).contains(&number.value),
            2 => (20..=90).contains(&number.value),
            _ => false,
        };
        (called && number.value.is_multiple_of(10)).then_some(number.value)
    })?;
    reader.maybe(|reader| reader.joined_mark('\'').or_else(|| reader.joined_mark('’')));
    reader.peek(0)?.joins.then_some(())?;
    word(reader, Word::DecadeEnding)?;
    Some(number)
}

/// "44 BC", "AD 79", "79 AD".
fn of_era(reader: &mut Reader<'_>) -> Option<Meaning> {
    let year_first = |reader: &mut Reader<'_>| {
        let year = any_year(reader)?;
        let old = reader.maybe(|reader| era(reader, Word::BeforeChrist)).is_some();
        if old { Some(1 - year) } else { era(reader, Word::AnnoDomini).map(|()| year) }
    };
    let era_first = |reader: &mut Reader<'_>| {
        era(reader, Word::AnnoDomini)?;
        any_year(reader)
    };
    let year = reader.maybe(era_first).or_else(|| reader.maybe(year_first))?;
    Date::year(year).map(|date| dated(Edtf::Date(date)))
}

fn any_year(reader: &mut Reader<'_>) -> Option<i32> {
    digits(reader, |number| i32::try_from(number.value).ok().filter(|year| *year > 0))
}

fn era(reader: &mut Reader<'_>, wanted: Word) -> Option<()> {
    reader.peek(0)?.capital.then_some(())?;
    word(reader, wanted)
}

/// "1994", "1996–2003"; "1996 to 2003" behind "from".
fn years(reader: &mut Reader<'_>, shown: bool) -> Option<Meaning> {
    shown.then_some(())?;
    let first = year(reader)?;
    let last = reader.maybe(|reader| {
        till(reader)?;
        later_year(reader, first)
    });
    let from = Date::year(first)?;
    match last {
        Some(last) => Edtf::interval(from, Date::year(last)?).map(dated),
        None => Some(dated(Edtf::Date(from))),
    }
}

/// "19th", "nineteenth", "twenty-first".
fn ordinal(reader: &mut Reader<'_>) -> Option<u8> {
    if let Some(number) = reader.maybe(|reader| up_to(reader, 99)) {
        ordinal_ending(reader)?;
        return Some(number);
    }
    let tens = reader.maybe(|reader| {
        let tens = take(reader, |word| match word {
            Word::Tens(tens) => Some(tens),
            _ => None,
        })?;
        reader.maybe(Reader::dash);
        Some(tens)
    });
    let ordinal = take(reader, |word| match word {
        Word::Ordinal(ordinal) => Some(ordinal),
        _ => None,
    })?;
    let tens = tens.unwrap_or(0);
    (tens == 0 || ordinal < 10).then_some(tens + ordinal)
}

/// "st", "nd", "rd" or "th", on its number.
fn ordinal_ending(reader: &mut Reader<'_>) -> Option<()> {
    reader.peek(0)?.joins.then_some(())?;
    word(reader, Word::OrdinalEnding)
}

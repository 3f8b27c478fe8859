//! Russian dates, as Kazakh texts quote them: «27 мая 1994 года», «9–10 декабря 2003 г.», «в мае 1994
//! года», «летом 2009 года», «с 1996 по 2003 год», «90-е годы», «XIX век», «44 г. до н. э.».
//!
//! Russian says «год» with every year that stands alone, so a bare number is none; a month without a day
//! asks for its year, and «май» also for «год», for it is the Kazakh word for fat, too.

use super::foreign::{
    Frame, dated, digits, from_to, in_year, later_year, of_some_century, up_to, year,
};
use super::reader::Reader;
use super::{Reading, centuries, decades, foreign, numeric};
use crate::language::foreign::ForeignWord;
use crate::language::russian::{Lemma, Word};
use crate::language::{Case, TimeLemma};
use crate::time::expression::Meaning;
use crate::time::lexemes::{Kind, Number};
use crate::time::value::{Date, Edtf};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    let bound = bound(reader);
    let about = reader.maybe(|reader| lemma(reader, Lemma::About)).is_some();
    if about {
        reader.maybe(|reader| reader.mark('.'));
    }
    let part = reader.maybe(|reader| {
        take(reader, |word| match word.lemma {
            Lemma::Part(part) => Some(part),
            _ => None,
        })
    });
    let share = reader.maybe(share);
    let first = point(reader)?;
    let last = reader.maybe(|reader| {
        till(reader)?;
        let last = point(reader)?;
        from_to(reader, first, last)
    });
    let closed = last.is_some() || is_closed(first);
    let bound = bound.filter(|_| !closed);
    Frame { about, part, share, bound }.around(reader, last.unwrap_or(first))
}

/// What the preposition before the expression makes of it.
fn bound(reader: &Reader<'_>) -> Option<TimeLemma> {
    match before(reader)? {
        Lemma::From => Some(TimeLemma::Since),
        Lemma::Until | Lemma::To => Some(TimeLemma::Until),
        Lemma::After => Some(TimeLemma::After),
        _ => None,
    }
}

/// The Russian word before the expression.
fn before(reader: &Reader<'_>) -> Option<Lemma> {
    match reader.before(1)?.kind {
        Kind::Foreign(ForeignWord::Russian(word)) => Some(word.lemma),
        _ => None,
    }
}

/// Whether a date has both its ends already.
fn is_closed(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Date(Edtf::Interval(..)))
}

fn take<T>(reader: &mut Reader<'_>, wanted: impl FnOnce(Word) -> Option<T>) -> Option<T> {
    reader.foreign(|word| match word {
        ForeignWord::Russian(word) => wanted(word),
        ForeignWord::English(_) => None,
    })
}

fn lemma(reader: &mut Reader<'_>, lemma: Lemma) -> Option<Word> {
    take(reader, |word| (word.lemma == lemma).then_some(word))
}

/// What stands between the ends of a time: a dash, «по» and «до» behind «с», «и» behind «между».
fn till(reader: &mut Reader<'_>) -> Option<()> {
    let before = before(reader);
    reader.maybe(Reader::dash).or_else(|| {
        take(reader, |word| match word.lemma {
            Lemma::To | Lemma::Until => (before == Some(Lemma::From)).then_some(()),
            Lemma::And => (before == Some(Lemma::Between)).then_some(()),
            _ => None,
        })
    })
}

/// One date.
fn point(reader: &mut Reader<'_>) -> Option<Meaning> {
    const POINTS: [fn(&mut Reader<'_>) -> Option<Meaning>; 7] =
        [in_digits, days, months, season, century, decade, years];
    POINTS.iter().find_map(|point| reader.maybe(point))
}

/// «15.11.1993 г.».
fn in_digits(reader: &mut Reader<'_>) -> Option<Meaning> {
    let reading = numeric::parse(reader)?;
    year_noun(reader)?;
    Some(reading.meaning)
}

/// «27 мая 1994 года», «9–10 декабря», «3-го июля», «первого мая».
fn days(reader: &mut Reader<'_>) -> Option<Meaning> {
    let first = day(reader)?;
    let last = reader.maybe(|reader| {
        till(reader)?;
        day(reader)
    });
    // «ул. 8 Марта»: months are written small, and a capital letter makes a name.
    let name = reader.peek(0)?.capital;
    let month = take(reader, |word| match (word.lemma, word.case) {
        (Lemma::Month(month), Case::Genitive) => Some(month),
        _ => None,
    })?;
    let from = Date::day(0, month, first)?;
    let value = match last {
        Some(last) => Edtf::interval(from, Date::day(0, month, last)?)?,
        None => Edtf::Date(from),
    };
    let year = reader.maybe(|reader| {
        let year = year(reader)?;
        reader.maybe(year_noun);
        Some(year)
    });
    (!name || year.is_some()).then(|| in_year(value, year))?
}

fn day(reader: &mut Reader<'_>) -> Option<u8> {
    let in_digits = |reader: &mut Reader<'_>| {
        let day = up_to(reader, 31)?;
        reader.maybe(ending);
        Some(day)
    };
    let day = reader.maybe(in_digits).or_else(|| reader.maybe(ordinal))?;
    (1..=31).contains(&day).then_some(day)
}

/// «мае 1994 года», «январь–март 2008 года»; and the month that a range begins with: «с мая по июль».
fn months(reader: &mut Reader<'_>) -> Option<Meaning> {
    let (first, case) = month(reader)?;
    let last = reader.maybe(|reader| {
        till(reader)?;
        month(reader).map(|(month, _)| month)
    });
    let (year, noun) = year_behind(reader)?;
    let fat = first == MAY && case == Case::Nominative && last.is_none();
    (noun || !fat).then_some(())?;
    let from = Date::month(0, first)?;
    let value = match last {
        Some(last) => Edtf::interval(from, Date::month(0, last)?)?,
        None => Edtf::Date(from),
    };
    in_year(value, Some(year))
}

/// The month whose name is a Kazakh word.
const MAY: u8 = 5;

fn month(reader: &mut Reader<'_>) -> Option<(u8, Case)> {
    take(reader, |word| match word.lemma {
        Lemma::Month(month) => Some((month, word.case)),
        _ => None,
    })
}

/// «летом 2009 года».
fn season(reader: &mut Reader<'_>) -> Option<Meaning> {
    let season = take(reader, |word| match word.lemma {
        Lemma::Season(season) => Some(season),
        _ => None,
    })?;
    let found = foreign::season(reader, season)?;
    reader.maybe(year_noun);
    Some(found)
}

/// A year, and whether «год» stands behind it.
fn year_behind(reader: &mut Reader<'_>) -> Option<(i32, bool)> {
    let year = year(reader)?;
    Some((year, reader.maybe(year_noun).is_some()))
}

/// «года», «г.», «гг.»; says whether it is a plural.
fn year_noun(reader: &mut Reader<'_>) -> Option<bool> {
    let noun = lemma(reader, Lemma::Year)?;
    reader.joined_mark('.');
    Some(noun.plural)
}

/// «1994 году», «1941–1945 гг.», «1996–98 гг.», «1994-м», «44 г. до н. э.»; and the year that a range
/// begins with: «с 1996 по 2003 год».
fn years(reader: &mut Reader<'_>) -> Option<Meaning> {
    let number = digits(reader, Some)?;
    let first = i32::try_from(number.value).ok()?;
    let ending = reader.maybe(ending);
    let last = reader.maybe(|reader| {
        till(reader)?;
        let last = later_year(reader, first)?;
        reader.maybe(self::ending);
        Some(last)
    });
    let noun = reader.maybe(year_noun);
    let old = reader.maybe(era).is_some();
    if old && last.is_none() {
        return Date::year(1 - first).map(|date| dated(Edtf::Date(date)));
    }
    let placed = ending == Some(false) && before(reader).is_some();
    let long = number.digits == 4 && (1000..=2099).contains(&first);
    (long && (noun.is_some() || placed)).then_some(())?;
    let from = Date::year(first)?;
    match last {
        Some(last) => Edtf::interval(from, Date::year(last)?).map(dated),
        None => Some(dated(Edtf::Date(from))),
    }
}

/// «до н. э.», «до нашей эры».
fn era(reader: &mut Reader<'_>) -> Option<()> {
    lemma(reader, Lemma::Until)?;
    for word in [1, 2] {
        lemma(reader, Lemma::Era(word))?;
        reader.joined_mark('.');
    }
    Some(())
}

/// «90-е годы», «1920-х годов», «20–30-е годы XX века», «девяностые годы».
fn decade(reader: &mut Reader<'_>) -> Option<Meaning> {
    let first = decade_number(reader)?;
    let last = reader.maybe(|reader| {
        till(reader)?;
        decade_number(reader)
    });
    let ended = reader.maybe(ending) == Some(true);
    let noun = reader.maybe(year_noun) == Some(true);
    let in_words = first.digits == 0;
    let long = first.digits == 4;
    // «1990 годы» are ten, but not «1989 и 1990 годы».
    let ten = long && last.is_none() && before(reader) != Some(Lemma::And);
    ((noun && (ended || in_words || ten)) || (ended && long)).then_some(())?;
    let century = reader.maybe(|reader| {
        let number = century_number(reader)?;
        century_noun(reader)?;
        Some(number)
    });
    let value = decades::value(first.value, last.map(|last| last.value), century)?;
    Some(if long || century.is_some() { dated(value) } else { of_some_century(value) })
}

fn decade_number(reader: &mut Reader<'_>) -> Option<Number> {
    let ordinal = |reader: &mut Reader<'_>| {
        let value = u32::from(ordinal(reader)?);
        Some(Number { value, digits: 0, ordinal: true, half: false, ending: None })
    };
    let number = reader.maybe(|reader| digits(reader, Some)).or_else(|| reader.maybe(ordinal))?;
    let called = number.value.is_multiple_of(10)
        && match number.digits {
            4 => (1000..=2099).contains(&number.value),
            0 | 2 => (20..=90).contains(&number.value),
            _ => false,
        };
    called.then_some(number)
}

/// «XIX век», «X–XII вв.», «19-й век», «двадцатого века», «III в. до н. э.».
fn century(reader: &mut Reader<'_>) -> Option<Meaning> {
    let first = century_number(reader)?;
    let last = reader.maybe(|reader| {
        till(reader).or_else(|| lemma(reader, Lemma::And).map(|_| ()))?;
        century_number(reader)
    });
    century_noun(reader)?;
    let old = reader.maybe(era).is_some();
    centuries::stretch(first, last, old).map(dated)
}

fn century_number(reader: &mut Reader<'_>) -> Option<i32> {
    let number = which(reader).filter(|number| (1..=30).contains(number))?;
    Some(i32::from(number))
}

/// «века», «столетия», «вв.», «в.»: the last is «в», in, without its stop.
fn century_noun(reader: &mut Reader<'_>) -> Option<()> {
    let word = take(reader, |word| {
        matches!(word.lemma, Lemma::Century | Lemma::ShortCentury | Lemma::In).then_some(word.lemma)
    })?;
    let stop = reader.joined_mark('.').is_some();
    (stop || word != Lemma::In).then_some(())
}

/// «второй половине», «II квартал», «1-е полугодие».
fn share(reader: &mut Reader<'_>) -> Option<(i32, i32)> {
    let which = which(reader)?;
    let parts = take(reader, |word| match word.lemma {
        Lemma::Share(parts) => Some(parts),
        _ => None,
    })?;
    Some((i32::from(which), i32::from(parts)))
}

/// Which one of several: «XIX», «19», «19-го», «девятнадцатого».
fn which(reader: &mut Reader<'_>) -> Option<u8> {
    if let Some(roman) = reader.maybe(Reader::roman) {
        return u8::try_from(roman).ok();
    }
    if let Some(number) = reader.maybe(|reader| up_to(reader, 99)) {
        reader.maybe(ending);
        return Some(number);
    }
    ordinal(reader)
}

/// «девятого», «двадцать седьмого».
fn ordinal(reader: &mut Reader<'_>) -> Option<u8> {
    let tens = reader.maybe(|reader| {
        take(reader, |word| match word.lemma {
            Lemma::Tens(tens) => Some(tens),
            _ => None,
        })
    });
    let ordinal = take(reader, |word| match word.lemma {
        Lemma::Ordinal(ordinal) => Some(ordinal),
        _ => None,
    })?;
    let tens = tens.unwrap_or(0);
    (tens == 0 || ordinal < 10).then_some(tens + ordinal)
}

/// The ending on a number; says whether it may be a plural: «-е», «-х».
fn ending(reader: &mut Reader<'_>) -> Option<bool> {
    let dash = reader.peek(0)?;
    let tied = dash.kind == Kind::Dash && dash.joins && reader.peek(1)?.joins;
    tied.then(|| reader.dash())?;
    lemma(reader, Lemma::Ending).map(|word| word.plural)
}

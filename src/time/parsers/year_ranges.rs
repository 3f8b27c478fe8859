//! Years from one to another: «2001-2002 жылдары», «2006-2008 жылдар аралығы», «1941–1945 жж.»,
//! «1996–98 ж.», «94-95 жылдары»; also with the hyphen lost, as PDF export does: «20062008 жылдар». One
//! year or another: «1465 немесе 1466 жылы», «1465/66 жылы».

use super::reader::Reader;
use super::years::four_digits;
use super::{Reading, tail};
use crate::language::{Case, TimeLemma, TimeUnit};
use crate::time::expression::Meaning;
use crate::time::value::{Date, Edtf};

/// Years from the first to the last of two that are written as one number. More, and the number is
/// likelier one of another kind.
const LONGEST_SPAN: u32 = 150;

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    let value =
        reader.maybe(glued).or_else(|| reader.maybe(range)).or_else(|| reader.maybe(either))?;
    noun(reader)?;
    let counts = [TimeLemma::MoreThan, TimeLemma::Nearly, TimeLemma::Before];
    let plain = !reader.form().possessed && reader.case() == Case::Nominative;
    if plain && reader.comes(&counts) {
        return None;
    }
    tail::read(reader, value, Meaning::Date)
}

fn noun(reader: &mut Reader<'_>) -> Option<()> {
    reader.maybe(Reader::dash);
    let noun = reader.units(TimeUnit::Year).or_else(|| reader.unit(TimeUnit::Year));
    noun.map(|_| ())
}

fn years(from: i32, to: i32) -> Option<Edtf> {
    Edtf::interval(Date::year(from)?, Date::year(to)?)
}

/// Two years whose hyphen was lost: eight digits, and «жылдар» behind.
fn glued(reader: &mut Reader<'_>) -> Option<Edtf> {
    let number = reader.number(|number| (number.digits == 8).then_some(number.value))?;
    let years_follow = reader.word(0).is_some_and(|word| {
        word.inflection.plural
            && matches!(
                word.lemma,
                TimeLemma::Unit(TimeUnit::Year) | TimeLemma::Short(TimeUnit::Year)
            )
    });
    let (first, last) = (number / 10_000, number % 10_000);
    let sound = (1000..=2099).contains(&first) && (1000..=2099).contains(&last);
    let apart = last.checked_sub(first).is_some_and(|gap| (1..=LONGEST_SPAN).contains(&gap));
    (years_follow && sound && apart)
        .then(|| years(i32::try_from(first).ok()?, i32::try_from(last).ok()?))?
}

/// Two years with a dash between them.
fn range(reader: &mut Reader<'_>) -> Option<Edtf> {
    let (first, short) = first(reader)?;
    reader.dash()?;
    let last = second(reader, first)?;
    let value = years(first, last)?;
    Some(if short { value.uncertainly() } else { value })
}

/// The first year; and whether it is one of any century: «94-95 жылдары».
fn first(reader: &mut Reader<'_>) -> Option<(i32, bool)> {
    reader.number(|number| {
        let short = number.digits == 2 && number.ending.is_none() && !number.half;
        let in_words = number.digits == 0 && (1000..=2099).contains(&number.value);
        let year = i32::try_from(number.value).ok()?;
        if short && year % 10 != 0 {
            return Some((if year < 30 { 2000 + year } else { 1900 + year }, true));
        }
        if in_words { Some((year, false)) } else { four_digits(number).map(|year| (year, false)) }
    })
}

/// The second year, whole, or its last two digits: «1996–98».
fn second(reader: &mut Reader<'_>, first: i32) -> Option<i32> {
    reader.number(|number| {
        let year = i32::try_from(number.value).ok()?;
        let in_words = number.digits == 0 && (1000..=2099).contains(&year);
        match number.digits {
            2 => Some(first - first % 100 + year),
            _ if in_words => Some(year),
            _ => four_digits(number),
        }
        .filter(|year| *year > first)
    })
}

/// One of two years.
fn either(reader: &mut Reader<'_>) -> Option<Edtf> {
    let first = reader.number(four_digits)?;
    if reader.maybe(|reader| reader.joined_mark('/')).is_none() {
        reader.maybe(|reader| reader.unit(TimeUnit::Year));
        reader.lemma(TimeLemma::Or)?;
    }
    let last = second(reader, first)?;
    Some(Edtf::one_of(Date::year(first)?, Date::year(last)?))
}

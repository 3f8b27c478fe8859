//! Years from one to another: «2001-2002 жылдары», «2006-2008 жылдар аралығы», «1941–1945 жж.»,
//! «1996–98 ж.», «94-95 жылдары», «2004–2005 оқу жылы», «б.з.д. 334–323 жылдары»; also with the hyphen
//! lost, as PDF export does: «20062008 жылдар». One year or another: «1465 немесе 1466 жылы», «1465/66
//! жылы». The last of a list, and years about one: «1998 және 2001 жылдары», «1465 жылдар шамасында».

use super::eras::{Era, era};
use super::reader::Reader;
use super::years::{YearAt, four_digits};
use super::{Reading, tail};
use crate::language::{Case, TimeLemma, TimeUnit};
use crate::time::expression::Base;
use crate::time::lexemes::{Kind, Number};
use crate::time::value::{Date, Edtf};

/// Years from the first to the last of two that are written as one number. More, and the number is
/// likelier one of another kind.
const LONGEST_SPAN: u32 = 150;

/// A value, and what its years are counted from, if from anything.
type Years = (Edtf, Option<Base>);

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    let (value, base) = reader
        .maybe(glued)
        .or_else(|| reader.maybe(before_our_era))
        .or_else(|| reader.maybe(range))
        .or_else(|| reader.maybe(either))
        .or_else(|| reader.maybe(one_of_several))?;
    noun(reader)?;
    let counts = [TimeLemma::MoreThan, TimeLemma::Nearly, TimeLemma::Before];
    let plain = !reader.form().possessed && reader.case() == Case::Nominative;
    if plain && reader.comes(&counts) {
        return None;
    }
    let year = base.map_or(YearAt::given(0), |base| YearAt::from(base, 0));
    let reading = tail::read(reader, value, |value| year.meaning(value))?;
    Some(Reading { now: reader.is_current(), ..reading })
}

fn noun(reader: &mut Reader<'_>) -> Option<()> {
    reader.maybe(Reader::dash);
    reader.lemma(TimeLemma::School);
    let noun = reader.units(TimeUnit::Year).or_else(|| reader.unit(TimeUnit::Year));
    noun.map(|_| ())
}

fn years(from: i32, to: i32) -> Option<Edtf> {
    Edtf::interval(Date::year(from)?, Date::year(to)?)
}

/// Two years whose hyphen was lost: eight digits, and «жылдар» behind.
fn glued(reader: &mut Reader<'_>) -> Option<Years> {
    let number = reader.number(|number| (number.digits == 8).then_some(number.value))?;
    let plural = reader.word(0).is_some_and(|word| word.inflection.plural);
    let (first, last) = (number / 10_000, number % 10_000);
    let sound = (1000..=2099).contains(&first) && (1000..=2099).contains(&last);
    let apart = last.checked_sub(first).is_some_and(|gap| (1..=LONGEST_SPAN).contains(&gap));
    (plural && sound && apart).then_some(())?;
    Some((years(i32::try_from(first).ok()?, i32::try_from(last).ok()?)?, None))
}

/// Two years with a dash between them.
fn range(reader: &mut Reader<'_>) -> Option<Years> {
    let (first, base) = reader.number(first)?;
    reader.dash()?;
    let last = reader.number(|number| second(number, first))?;
    Some((years(first, last)?, base))
}

/// The first year; and whether its century is left out: «94-95 жылдары».
fn first(number: Number) -> Option<(i32, Option<Base>)> {
    let plain = number.ending.is_none() && !number.half;
    let year = i32::try_from(number.value).ok()?;
    match number.digits {
        2 if year % 10 != 0 => Some((year, Some(Base::Century))),
        0 => (1000..=2099).contains(&year).then_some((year, None)),
        3 => Some((year, None)),
        _ => four_digits(number).map(|year| (year, None)),
    }
    .filter(|_| plain)
}

/// The second year, whole, or its last two digits: «1996–98».
fn second(number: Number, first: i32) -> Option<i32> {
    let year = i32::try_from(number.value).ok()?;
    let year = match number.digits {
        2 => Some(first - first % 100 + year),
        3 => Some(year),
        0 => (1000..=2099).contains(&year).then_some(year),
        _ => four_digits(number),
    };
    year.filter(|year| *year > first)
}

/// «б.з.д. 334–323»: the greater number is the earlier year.
fn before_our_era(reader: &mut Reader<'_>) -> Option<Years> {
    (era(reader)? == Era::Before).then_some(())?;
    let year = |number: Number| i32::try_from(number.value).ok().map(|year| 1 - year);
    let first = reader.number(year)?;
    reader.dash()?;
    Some((years(first, reader.number(year)?)?, None))
}

/// One of two years.
fn either(reader: &mut Reader<'_>) -> Option<Years> {
    let first = reader.number(four_digits)?;
    if reader.maybe(|reader| reader.joined_mark('/')).is_none() {
        reader.maybe(|reader| reader.unit(TimeUnit::Year));
        reader.lemma(TimeLemma::Or)?;
    }
    let last = reader.number(|number| second(number, first))?;
    Some((Edtf::one_of(Date::year(first)?, Date::year(last)?), None))
}

/// The last year of a list, or one that «шамасында» follows: both with «жылдар», and no decade.
fn one_of_several(reader: &mut Reader<'_>) -> Option<Years> {
    let listed = reader.before(2).is_some_and(is_year) && reader.before(1).is_some_and(is_list);
    let year = reader.number(|number| four_digits(number).filter(|_| number.ending.is_none()))?;
    let about = || {
        let plural = reader.word(0).is_some_and(|word| word.inflection.plural);
        plural && reader.word(1).is_some_and(|word| word.lemma == TimeLemma::Thereabouts)
    };
    (listed || about()).then_some(())?;
    Some((Edtf::Date(Date::year(year)?), None))
}

fn is_year(piece: &crate::time::lexemes::Lexeme) -> bool {
    matches!(piece.kind, Kind::Number(number) if four_digits(number).is_some())
}

fn is_list(piece: &crate::time::lexemes::Lexeme) -> bool {
    match piece.kind {
        Kind::Mark(mark) => mark == ',',
        Kind::Time(word) => matches!(word.lemma, TimeLemma::And | TimeLemma::With),
        _ => false,
    }
}

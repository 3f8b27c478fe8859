//! Centuries: «ХІХ ғасыр», «21-інші ғасырда», «20 ғ.», «XV–XVIII ғасырлар», «он тоғызыншы ғасырдың
//! екінші жартысы», «б.з.д. ІІІ ғасыр», «өткен ғасырда».
//!
//! ХІХ ғасыр is from 1801 to 1900 as historians count, and `18XX` for EDTF: its value is the latter.
//! Before our era a century is an interval: the third is `-0299/-0200`.

use super::eras::{Era, era};
use super::quarters::which;
use super::reader::Reader;
use super::{Reading, tail};
use crate::language::{Case, Pointer, TimeLemma, TimeUnit};
use crate::time::expression::Meaning;
use crate::time::value::{Date, Edtf};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    let value = reader.maybe(pointed_at).or_else(|| reader.maybe(numbered))?;
    tail::read(reader, value, Meaning::Date)
}

/// A century, or those from one to another.
fn numbered(reader: &mut Reader<'_>) -> Option<Edtf> {
    let era = reader.maybe(era);
    let before = era == Some(Era::Before);
    let first = number(reader)?;
    let last = reader.maybe(second);
    let noun = reader.unit(TimeUnit::Century).is_some();
    if !noun {
        reader.units(TimeUnit::Century)?;
    }
    stretch(first, last, before)
}

/// A century, or those up to another, of our era or before it.
pub(super) fn stretch(first: i32, last: Option<i32>, before: bool) -> Option<Edtf> {
    let from = century(first, before)?;
    let Some(last) = last else { return Some(from) };
    let to = century(last, before)?;
    Edtf::interval(from.bounds().0?, to.bounds().1?)
}

/// The number of a century, as an ordinal or in Roman or Arabic digits.
fn number(reader: &mut Reader<'_>) -> Option<i32> {
    let number = which(reader).filter(|number| (1..=30).contains(number))?;
    i32::try_from(number).ok()
}

/// The second number of a range or a pair: «XV–XVIII», «19-ыншы, 20-сыншы», «XIX және XX». [`which`] has
/// taken a dash.
fn second(reader: &mut Reader<'_>) -> Option<i32> {
    reader.maybe(Reader::comma);
    reader.maybe(|reader| reader.lemma(TimeLemma::And).or_else(|| reader.lemma(TimeLemma::With)));
    number(reader)
}

fn century(number: i32, before: bool) -> Option<Edtf> {
    if !before {
        return Date::century(number - 1).map(Edtf::Date);
    }
    // The year 1 before our era is 0: the first century before it is from -99 to 0.
    let last = -(number - 1) * 100;
    Edtf::interval(Date::year(last - 99)?, Date::year(last)?)
}

/// «өткен ғасырда»: in what is written now, the twentieth.
fn pointed_at(reader: &mut Reader<'_>) -> Option<Edtf> {
    let number = pointed_number(reader)?;
    Some(century(number, false)?.uncertainly())
}

fn pointed_number(reader: &mut Reader<'_>) -> Option<i32> {
    let pointer = reader.take(|word| match word.lemma {
        TimeLemma::Pointer(pointer) => Some(pointer),
        _ => None,
    })?;
    reader.unit(TimeUnit::Century)?;
    match pointer {
        Pointer::Last => Some(20),
        Pointer::This | Pointer::Current => Some(21),
        _ => None,
    }
}

/// The century that a decade is one of: «ХІХ ғасырдың», «өткен ғасырдың».
pub(super) fn century_before(reader: &mut Reader<'_>) -> Option<i32> {
    let last = reader.maybe(|reader| pointed_number(reader).filter(|number| *number == 20));
    let number = last.or_else(|| {
        let number = number(reader)?;
        reader.unit(TimeUnit::Century)?;
        Some(number)
    })?;
    matches!(reader.case(), Case::Genitive | Case::Nominative).then_some(number)
}

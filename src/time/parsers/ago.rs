//! A distance in time: «үш жыл бұрын», «бірнеше ғасыр бұрынғы», before now; «екі күннен кейін», «бір жылдан
//! соң», after the date before in the sentence, or after now.

use super::Reading;
use super::durations::counted;
use super::reader::Reader;
use crate::language::{Case, TimeLemma};
use crate::time::expression::{Base, Meaning, Reckoned, Relative, Tense};
use crate::time::value::{Date, Edtf};
use crate::time::value::{Duration, Unit};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    let length = counted(reader)?;
    let (base, sign) = match reader.case() {
        Case::Nominative => (Base::Writing, -1),
        Case::Ablative => (Base::Told, 1),
        _ => return None,
    };
    // «1960 жылдан кейін» is after a year.
    let is_year = length.least.is_some_and(|least| (1000..=2099).contains(&least));
    if sign > 0 && is_year && length.unit == Unit::Year {
        return None;
    }
    let relation = if sign < 0 { TimeLemma::Before } else { TimeLemma::After };
    reader.lemma(relation)?;
    let meaning = match reckoned(length, sign) {
        Some(reckoned) => Meaning::Relative(Relative { base, reckoned }),
        None if sign < 0 => Meaning::Vague(Tense::Past),
        None => Meaning::Duration(length),
    };
    reader.reading(meaning)
}

/// So many units away; `None` where the count is not one.
fn reckoned(length: Duration, sign: i32) -> Option<Reckoned> {
    let least = length.least?;
    let one = length.most.is_none_or(|most| most == least);
    let count = i32::from(least) * sign;
    (one && (!length.half || length.unit == Unit::Year)).then_some(())?;
    Some(match length.unit {
        Unit::Year if length.half => Reckoned::Months(count * 12 + 6 * sign, None),
        Unit::Year => Reckoned::Years(years(count)?),
        Unit::Month => Reckoned::Months(count, None),
        Unit::Week => Reckoned::Weeks(count),
        Unit::Day => Reckoned::Days(count),
        Unit::Hour | Unit::Minute => return None,
    })
}

/// A round number of years is about right.
fn years(count: i32) -> Option<Edtf> {
    let value = Edtf::Date(Date::year(count)?);
    Some(if count % 10 == 0 { value.approximately() } else { value })
}

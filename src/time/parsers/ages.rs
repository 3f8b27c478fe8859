//! The ages of people: «42 жастағы», «он үш жасар», «21 жасында». Times, but of no calendar.

use super::Reading;
use super::reader::Reader;
use crate::language::{Inflection, TimeLemma};
use crate::time::expression::Meaning;
use crate::time::value::{Duration, Unit};

/// The oldest age that is one of a person.
const OLDEST: u32 = 150;

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    let first = age(reader)?;
    let last = reader.maybe(|reader| {
        reader.dash().or_else(|| reader.lemma(TimeLemma::And).map(|_| ()))?;
        age(reader)
    });
    // «15 жас» may be fifteen young people.
    reader.take(|word| {
        let shown = word.inflection != Inflection::default() || word.inflection.attributive;
        (word.lemma == TimeLemma::Age && shown).then_some(())
    })?;
    let length = match last {
        Some(last) => Duration::between(first, last, Unit::Year),
        None => Duration::of(first, Unit::Year),
    };
    reader.reading(Meaning::Age(length))
}

fn age(reader: &mut Reader<'_>) -> Option<u16> {
    reader.number(|number| {
        let plain = !number.ordinal && number.ending.is_none() && number.value <= OLDEST;
        plain.then(|| u16::try_from(number.value).ok())?
    })
}

//! Times of the day: «сағат 10-да», «кешкі сағат 7-де», «сағат 18:30-да», «18:00-де». A bare «10:12» is a
//! score, too.

use super::Reading;
use super::reader::Reader;
use crate::language::{Inflection, TimeLemma, TimeUnit};
use crate::time::expression::Meaning;
use crate::time::lexemes::Kind;

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    let added = reader.maybe(day_part);
    let named = reader.maybe(|reader| reader.lemma(TimeLemma::Unit(TimeUnit::Hour))).is_some();
    let hour = below(reader, 24)?;
    let minute = reader.maybe(|reader| {
        reader.joined_mark(':')?;
        let two = |kind: &Kind| matches!(kind, Kind::Number(number) if number.digits == 2);
        let minute = reader.peek(0).is_some_and(|next| next.joins && two(&next.kind));
        minute.then(|| below(reader, 60))?
    });
    let placed = minute.is_some() && reader.form() != Inflection::default();
    let hour = added.map_or(hour, |part| of_day(hour, part));
    (named || placed).then(|| reader.reading(Meaning::Clock { hour, minute }))?
}

/// «таңғы», «кешкі», «түнгі»: hours to be added before noon.
fn day_part(reader: &mut Reader<'_>) -> Option<u8> {
    let added = reader.take(|word| match word.lemma {
        TimeLemma::DayPart(added) => Some(added),
        TimeLemma::Nowadays => Some(0),
        _ => None,
    })?;
    reader.form().attributive.then_some(added)
}

/// The hour of the day: seven in the evening is 19, eleven at night 23, two at night 2.
fn of_day(hour: u8, added: u8) -> u8 {
    if hour < 12 && added > 0 { hour + added } else { hour }
}

fn below(reader: &mut Reader<'_>, limit: u32) -> Option<u8> {
    reader.number(|number| {
        let plain = !number.ordinal && !number.half && number.value < limit && number.digits <= 2;
        plain.then(|| u8::try_from(number.value).ok())?
    })
}

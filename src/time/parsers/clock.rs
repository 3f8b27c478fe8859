//! Times of the day: «сағат 10-да», «сағат 18:30-да», «18:00-де».

use super::Reading;
use super::reader::Reader;
use crate::language::{TimeLemma, TimeUnit};
use crate::time::expression::Meaning;
use crate::time::lexemes::Kind;

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    let named = reader.maybe(|reader| reader.lemma(TimeLemma::Unit(TimeUnit::Hour))).is_some();
    let hour = below(reader, 24)?;
    let minute = reader.maybe(|reader| {
        reader.joined_mark(':')?;
        let minute = reader.peek(0).is_some_and(|next| {
            next.joins && matches!(next.kind, Kind::Number(number) if number.digits == 2)
        });
        minute.then(|| below(reader, 60))?
    });
    let score = reader.peek(0).is_some_and(|next| next.kind == Kind::Mark(':') && next.joins);
    ((named || minute.is_some()) && !score)
        .then(|| reader.reading(Meaning::Clock { hour, minute }))?
}

fn below(reader: &mut Reader<'_>, limit: u32) -> Option<u8> {
    reader.number(|number| {
        let plain = !number.ordinal && !number.half && number.value < limit && number.digits <= 2;
        plain.then(|| u8::try_from(number.value).ok())?
    })
}

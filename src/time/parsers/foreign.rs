//! What the dates of [`russian`](super::russian) and [`english`](super::english) share: numbers, and how
//! a date is put together with the words around it. Neither language has endings that say what a date is
//! to its sentence, so their prepositions do, which stand before the expression and outside it.

use super::Reading;
use super::reader::Reader;
use super::tail::portion;
use super::years::{YearAt, four_digits};
use crate::language::{TimeLemma, TimePart};
use crate::time::expression::{Base, Meaning};
use crate::time::lexemes::{Kind, Number};
use crate::time::refiners::{bounds, ranges, with_value};
use crate::time::value::{Date, Edtf};

/// What stands before a date.
#[derive(Clone, Copy, Default)]
pub(super) struct Frame {
    /// Whether it is only about so.
    pub(super) about: bool,
    /// The part of it that is meant.
    pub(super) part: Option<TimePart>,
    /// Which one of how many equal parts of it is meant.
    pub(super) share: Option<(i32, i32)>,
    /// What the preposition makes of it, as the Kazakh postposition would.
    pub(super) bound: Option<TimeLemma>,
}

impl Frame {
    /// The date as the words before it have it.
    pub(super) fn around(self, reader: &Reader<'_>, meaning: Meaning) -> Option<Reading> {
        let shared = match self.share {
            Some((which, parts)) => with_value(meaning, |value| portion(value, which, parts))?,
            None => meaning,
        };
        let about = if self.about {
            with_value(shared, |value| Some(value.approximately()))?
        } else {
            shared
        };
        let bound = self.bound.and_then(|bound| bounds::dated(about, self.part, bound));
        let (meaning, part) = bound.unwrap_or((about, self.part));
        let reading = reader.reading(meaning)?;
        ends(reader).then_some(Reading { part, closed: true, ..reading })
    }
}

/// Whether the number or word that was read last ends where it seems to: «1994-95», "1994,5" and
/// "1990-based" go on.
fn ends(reader: &Reader<'_>) -> bool {
    let (next, after) = (reader.peek(0), reader.peek(1));
    let tied = next.is_some_and(|next| next.joins) && after.is_some_and(|after| after.joins);
    let letter = |kind: Kind| !matches!(kind, Kind::Mark(_) | Kind::Dash);
    match next.map(|next| (next.kind, next.joins)) {
        Some((Kind::Mark('%' | '°'), _)) => false,
        Some((Kind::Dash | Kind::Mark('/' | '.' | ',' | ':'), _)) if tied => {
            !after.is_some_and(|after| letter(after.kind))
        }
        Some((kind, joins)) => !(joins && letter(kind)),
        None => true,
    }
}

/// A date whose year is said.
pub(super) fn dated(value: Edtf) -> Meaning {
    Meaning::Date(value)
}

/// A date that lacks its year; the year of `value` is 0.
pub(super) fn undated(value: Edtf) -> Meaning {
    YearAt::from(Base::Mentioned, 0).meaning(value)
}

/// A date of the year, if there is one.
pub(super) fn in_year(value: Edtf, year: Option<i32>) -> Option<Meaning> {
    match year {
        Some(year) => value.shift_years(year).map(dated),
        None => Some(undated(value)),
    }
}

/// A decade that is named by its last two digits.
pub(super) fn of_some_century(value: Edtf) -> Meaning {
    YearAt::from(Base::Century, 0).meaning(value)
}

/// From the one date to the other, the second of which was just read.
pub(super) fn from_to(reader: &Reader<'_>, first: Meaning, last: Meaning) -> Option<Meaning> {
    ranges::interval(&reader.reading(first)?, &reader.reading(last)?)
}

/// A number in digits, and nothing more, that `wanted` takes.
pub(super) fn digits<T>(
    reader: &mut Reader<'_>,
    wanted: impl FnOnce(Number) -> Option<T>,
) -> Option<T> {
    reader.number(|number| {
        let plain = number.digits > 0 && number.ending.is_none() && !number.half;
        plain.then(|| wanted(number))?
    })
}

/// A number in digits that is no greater than this.
pub(super) fn up_to(reader: &mut Reader<'_>, most: u32) -> Option<u8> {
    digits(reader, |number| {
        let small = (1..=most).contains(&number.value) && number.digits <= 2;
        small.then(|| u8::try_from(number.value).ok())?
    })
}

/// A year in four digits.
pub(super) fn year(reader: &mut Reader<'_>) -> Option<i32> {
    digits(reader, four_digits)
}

/// The year that ends a range: whole, or its last two digits.
pub(super) fn later_year(reader: &mut Reader<'_>, first: i32) -> Option<i32> {
    digits(reader, |number| {
        let short = first - first % 100 + i32::try_from(number.value).ok()?;
        let year = if number.digits == 2 { Some(short) } else { four_digits(number) };
        year.filter(|year| *year > first)
    })
}

/// A season, counted from spring as 1, with its year behind it. A winter of two years («зимой 1941–1942
/// годов») is that of the second, as one of one year is.
pub(super) fn season(reader: &mut Reader<'_>, season: u8) -> Option<Meaning> {
    /// The code of spring in EDTF, less 1.
    const SPRING: u8 = 20;
    const WINTER: u8 = 4;
    let first = year(reader)?;
    let last = reader.maybe(|reader| {
        reader.dash()?;
        later_year(reader, first)
    });
    let year = last.unwrap_or(first);
    (year == first || (season == WINTER && year == first + 1)).then_some(())?;
    Date::season(year, SPRING + season).map(|date| dated(Edtf::Date(date)))
}

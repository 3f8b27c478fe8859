//! The months of a year: «қарашадағы», «шілде айында», «қаңтар–маусым», «қазан мен қараша».

use super::days::month;
use super::reader::Reader;
use crate::language::{Case, TimeLemma, TimeUnit};
use crate::time::value::{Date, Edtf};

/// One month, or those from one to another.
pub(super) fn months(reader: &mut Reader<'_>, year: i32) -> Option<Edtf> {
    let first = Date::month(year, month(reader)?)?;
    let bare = reader.case() == Case::Nominative && !reader.form().attributive;
    let last = if bare { reader.maybe(|reader| second(reader, year)) } else { None };
    reader.maybe(|reader| reader.unit(TimeUnit::Month).or_else(|| reader.units(TimeUnit::Month)));
    match last {
        Some(last) => Edtf::interval(first, last),
        None => Some(Edtf::Date(first)),
    }
}

fn second(reader: &mut Reader<'_>, year: i32) -> Option<Date> {
    reader.dash().or_else(|| reader.lemma(TimeLemma::With).map(|_| ()))?;
    Date::month(year, month(reader)?)
}

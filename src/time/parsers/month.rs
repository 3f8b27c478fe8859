//! A month of a year: «1992 жылғы қарашадағы», «2003 жылдың шілдесінде», «2003 жылы шілде айында».

use super::reader::Reader;
use crate::language::TimeLemma;
use crate::time::TimeExpression;
use crate::time::value::{Date, Edtf};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<TimeExpression> {
    let year = reader.year_number()?;
    reader.year_noun()?;
    let (month, _) = reader.month()?;
    reader.lemma(TimeLemma::MonthNoun);
    reader.expression(Edtf::Date(Date::month(year, month)?))
}

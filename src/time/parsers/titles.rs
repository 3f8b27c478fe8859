//! The years that a title names last, behind a comma and with no noun, as books and tables have them:
//! «Exports, 2001–2002», «Сауда, 1998–2003».

use super::Reading;
use super::foreign::{later_year, year};
use super::reader::Reader;
use crate::time::expression::Meaning;
use crate::time::lexemes::{Kind, Lexeme};
use crate::time::value::{Date, Edtf};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    let comma = reader.before(1).is_some_and(|piece| piece.kind == Kind::Mark(','));
    let word = reader.before(2).is_some_and(|piece| !matches!(piece.kind, Kind::Number(_)));
    (comma && word).then_some(())?;
    let first = year(reader)?;
    reader.dash()?;
    let last = later_year(reader, first)?;
    reader.peek(0).is_some_and(closes).then_some(())?;
    reader.reading(Meaning::Date(Edtf::interval(Date::year(first)?, Date::year(last)?)?))
}

/// Whether a piece is a mark that closes a quotation.
fn closes(piece: &Lexeme) -> bool {
    piece.joins && matches!(piece.kind, Kind::Mark('»' | '”' | '“' | '"'))
}

//! A character written as an HTML entity becomes that character.
//!
//! Why: text copied out of the source of a page, or exported twice, keeps «&nbsp;» and «&laquo;».
//!
//! Changed: the names of `data/entities.tsv` and numbers («&#1178;», «&#x49A;»), each with its
//! semicolon. Not changed: other names («&foo;»), a name without a semicolon («AT&T»), numbers of
//! control characters and of no character at all.

use std::sync::LazyLock;

use super::stages::Context;
use super::{Edit, Fix};
use crate::span::Span;
use crate::text::table;

/// The names, and the character of each.
static NAMES: LazyLock<Vec<(&'static str, char)>> = LazyLock::new(|| {
    let rows = table::rows(table::text!("entities"));
    rows.filter_map(|[name, character, _]| Some((name, meant(character)?))).collect()
});

/// The character of a row: itself, or its number.
fn meant(cell: &str) -> Option<char> {
    let mut characters = cell.chars();
    match (characters.next(), characters.next()) {
        (Some(character), None) => Some(character),
        _ => u32::from_str_radix(cell, 16).ok().and_then(char::from_u32),
    }
}

/// Bytes that the inside of an entity takes at most: «#x10FFFF».
const LONGEST: usize = 8;

/// Finds the entities.
pub(super) fn find(text: &str, places: &[usize], _: Context<'_>) -> Vec<Edit> {
    places.iter().filter_map(|&at| entity(text, at)).collect()
}

fn entity(text: &str, at: usize) -> Option<Edit> {
    let tail = text.as_bytes().get(at + 1..)?;
    let length = tail.iter().take(LONGEST + 1).position(|&byte| byte == b';')?;
    let inside = text.get(at + 1..at + 1 + length)?;
    let character = match inside.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => NAMES.iter().find(|(name, _)| *name == inside)?.1,
    };
    let span = Span::new(at, at + length + 2);
    Some(Edit::new(span, character.to_string(), Fix::Entity))
}

/// The character with this number, decimal or, behind an x, hexadecimal.
fn numbered(number: &str) -> Option<char> {
    let plain = !number.starts_with('+');
    let value = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => number.parse(),
    };
    let character = char::from_u32(value.ok().filter(|_| plain)?)?;
    (!character.is_control() || character == '\n').then_some(character)
}

#[cfg(test)]
mod tests {
    use crate::text::repair::testing::repaired;

    #[test]
    fn characters_come_back() {
        assert_eq!(repaired("&laquo;Абай жолы&raquo; &ndash; роман"), "«Абай жолы» – роман");
        assert_eq!(repaired("&#1178;аза&#x49b;"), "Қазақ");
        assert_eq!(repaired("Тұз &amp; су"), "Тұз & су");
        assert_eq!(repaired("а &amp;laquo;б»"), "а «б»", "exported twice");
    }

    #[test]
    fn other_marks_stay() {
        for text in
            ["AT&T;", "a & b; c", "&foo;", "&#0;", "&#xD800;", "&#;", "&;", "&nbsp", "&#+5;"]
        {
            assert_eq!(repaired(text), text);
        }
    }
}

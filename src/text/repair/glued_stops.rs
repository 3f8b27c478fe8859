//! A full stop glued to the next sentence gets its space.
//!
//! Why: joining paragraphs without a space leaves «тапты..Осы», «нығайтты..1992 жылы» and
//! «көрінісі...Қорытынды»; the two sentences would count as one.
//!
//! Changed: two stops before a capital, a digit or an opening quotation mark (the second becomes
//! the space); three or more stops before a capital; one stop between a small letter and a capital
//! («тапты.Осы»), where both letters lie beyond ASCII. Not changed: web names («egemen.kz»),
//! initials («А.Байтұрсынұлы»: a capital before the stop), ranges («1..5»), a stop before a small
//! letter («НАТО-.мен»).

use super::{Edit, Fix};
use crate::span::Span;
use crate::text::{Conventions, cursor};

/// Finds the stops.
pub(super) fn find(text: &str, _: &dyn Conventions) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut at = 0;
    while let Some(found) = cursor::after(text, at).find('.') {
        let start = at + found;
        let stops = cursor::after(text, start).bytes().take_while(|&byte| byte == b'.').count();
        at = start + stops;
        let sides = (cursor::previous(text, start), cursor::next(text, at));
        if let (Some(before), Some(after)) = sides {
            edits.extend(gap(before, stops, after, at));
        }
    }
    edits
}

/// The edit that parts `before` from `after`, where the stops between them end at byte `end`.
fn gap(before: char, stops: usize, after: char, end: usize) -> Option<Edit> {
    let span = match stops {
        1 if ends_small(before) && is_capital(after) && !after.is_ascii() => Span::new(end, end),
        2 if opens(before, after) => Span::new(end - 1, end),
        3.. if is_capital(after) => Span::new(end, end),
        _ => return None,
    };
    Some(Edit::new(span, " ", Fix::GluedStop))
}

fn is_capital(character: char) -> bool {
    character.is_uppercase()
}

fn ends_small(before: char) -> bool {
    before.is_lowercase() && !before.is_ascii()
}

/// Whether a sentence may end in `before` and the next one open with `after`.
fn opens(before: char, after: char) -> bool {
    let ends = !before.is_whitespace() && !before.is_uppercase();
    let number = after.is_ascii_digit() && !before.is_ascii_digit();
    ends && (is_capital(after) || number || matches!(after, '«' | '“' | '"'))
}

#[cfg(test)]
mod tests {
    use crate::text::repair::testing::repaired;

    #[test]
    fn sentences_come_apart() {
        assert_eq!(repaired("Көл тапты..Осы су"), "Көл тапты. Осы су");
        assert_eq!(repaired("күшейтті..1992 жылы"), "күшейтті. 1992 жылы");
        assert_eq!(repaired("өтті [1]..Осы"), "өтті [1]. Осы");
        assert_eq!(repaired("келді..«Абай жолы»"), "келді. «Абай жолы»");
        assert_eq!(repaired("көрінісі...Соңы"), "көрінісі... Соңы");
        assert_eq!(repaired("Көл тапты.Осы су"), "Көл тапты. Осы су");
    }

    #[test]
    fn names_ranges_and_addresses_stay() {
        for text in
            ["egemen.kz", "А.Байтұрсынұлы", "1..5", "НАТО-.мен", "Node.JS", "Н.Ә.", "…", "а...б"]
        {
            assert_eq!(repaired(text), text);
        }
    }
}

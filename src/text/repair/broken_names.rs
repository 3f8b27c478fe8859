//! A line end between the initial of a name and the name becomes a space.
//!
//! Why: programs that put each sentence on a line of its own take the stop of an initial for the
//! end of a sentence.
//!
//! Changed: «Н.Ә.⏎Назарбаев», «Дж.⏎Робертсон», «Я.⏎де Х.⏎Схеффер». Not changed: an empty line; a
//! next line that begins with no letter («А.⏎1992 жылы»: the letter may be a mark or a grade).

use super::line_end::after_stops;
use super::stages::Context;
use super::{Edit, Fix};
use crate::text::BeforeStop;

/// Finds the line ends.
pub(super) fn find(text: &str, context: Context<'_>) -> Vec<Edit> {
    after_stops(text, context.conventions)
        .filter(|(end, before)| *before == BeforeStop::Initial && end.next.is_alphabetic())
        .map(|(end, _)| Edit::new(end.gap, " ", Fix::BrokenName))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::text::repair::testing::repaired;

    #[test]
    fn a_name_comes_together() {
        assert_eq!(repaired("Президент Қ.\nСатпаев келді."), "Президент Қ. Сатпаев келді.");
        assert_eq!(repaired("Дж.\nБайрон"), "Дж. Байрон");
        assert_eq!(repaired("Я. \r\n де Х.\nСхеффер"), "Я. де Х. Схеффер");
    }

    #[test]
    fn other_line_ends_stay() {
        assert_eq!(repaired("Бала келді.\nОл отырды."), "Бала келді.\nОл отырды.");
        assert_eq!(repaired("Тобы А.\n\nКелесі бет"), "Тобы А.\n\nКелесі бет");
        assert_eq!(repaired("Тобы А.\n1992 жыл"), "Тобы А.\n1992 жыл");
    }
}

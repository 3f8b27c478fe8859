//! A line end after an abbreviation, in the middle of a sentence, becomes a space.
//!
//! Why: the same programs take the stop of «т.б.» or «ж.» for the end of a sentence.
//!
//! Changed: «т.⏎б.⏎үшін», «т.б.⏎оқу», «2003 ж.⏎қарашада». The next line must begin with a small
//! letter: no sentence does. Not changed: «т.б.⏎Осы», which may well end one.

use super::line_end::after_stops;
use super::stages::Context;
use super::{Edit, Fix};
use crate::text::BeforeStop;

/// Finds the line ends.
pub(super) fn find(text: &str, context: Context<'_>) -> Vec<Edit> {
    let inside = [BeforeStop::Abbreviation, BeforeStop::Closing];
    after_stops(text, context.conventions)
        .filter(|(end, before)| inside.contains(before) && end.next.is_lowercase())
        .map(|(end, _)| Edit::new(end.gap, " ", Fix::BrokenAbbreviation))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::text::repair::testing::repaired;

    #[test]
    fn a_phrase_comes_together() {
        assert_eq!(repaired("көл, өзен, т.\nб.\nүшін"), "көл, өзен, т. б. үшін");
        assert_eq!(repaired("2003 ж.\nқарашада"), "2003 ж. қарашада");
    }

    #[test]
    fn the_end_of_a_sentence_stays() {
        assert_eq!(repaired("көл, өзен, т.б.\nБұл су."), "көл, өзен, т.б.\nБұл су.");
        assert_eq!(repaired("Ол келді.\nсосын кетті."), "Ол келді.\nсосын кетті.");
    }
}

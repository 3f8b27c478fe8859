//! What grammars call the parts of a word and the classes of words: `data/grammar-terms.tsv`.

use crate::language::forms::TermNames;
use crate::text::table::{rows, text};

/// The names of a grammar term; `None` where there is no such term.
pub fn names(term: &str) -> Option<TermNames> {
    let mut table = rows(text!("grammar-terms"));
    let [_, kk, ru, en] = table.find(|row: &[&str; 4]| row.first() == Some(&term))?;
    Some(TermNames { kk, ru, en })
}

#[cfg(test)]
mod tests {
    use super::super::morphology::suffixes::suffixes;
    use super::*;

    #[test]
    fn every_ending_has_its_names() {
        for suffix in suffixes() {
            assert!(names(suffix.term).is_some(), "{}: {}", suffix.id, suffix.term);
        }
        for term in ["stem", "noun", "verb", "adjective", "pronoun", "name"] {
            assert!(names(term).is_some(), "{term}");
        }
        assert_eq!(names("тегіс"), None);
    }

    #[test]
    fn every_irregular_part_has_its_names() {
        let table = rows(include_str!("../../../data/irregular.tsv"));
        for [parts, _, _, terms] in table {
            let endings = parts.split('+').count() - 1;
            assert_eq!(terms.split_whitespace().count(), endings, "{parts}");
            assert!(terms.split_whitespace().all(|term| names(term).is_some()), "{parts}");
        }
    }
}

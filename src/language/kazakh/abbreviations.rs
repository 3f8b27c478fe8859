//! Words that a full stop follows without ending the sentence: the table
//! `data/abbreviations.tsv`, and the rule that a single capital is the initial of a name.

use std::sync::LazyLock;

use crate::text::BeforeStop;
use crate::text::table::{rows, text};

/// The entries of the table, each with its kind.
static TABLE: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let table = rows(text!("abbreviations"));
    table.map(|[entry, kind, _]| (entry, kind)).collect()
});

/// The longest abbreviation of the table, in bytes.
const LONGEST: usize = 8;

/// What a stop after `word` says.
pub fn before_stop(word: &str) -> BeforeStop {
    if word.is_empty() || word.len() > LONGEST {
        return BeforeStop::Word;
    }
    if is_initial(word) {
        return BeforeStop::Initial;
    }
    let small: String = word.chars().flat_map(char::to_lowercase).collect();
    let entry = TABLE.iter().find(|(entry, _)| *entry == small);
    entry.map_or(BeforeStop::Word, |(_, kind)| match *kind {
        "abbreviation" => BeforeStop::Abbreviation,
        "closing" => BeforeStop::Closing,
        "initial" if word.starts_with(char::is_uppercase) => BeforeStop::Initial,
        _ => BeforeStop::Word,
    })
}

/// A single capital letter.
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_capitals() {
        for word in ["Н", "Ә", "Дж"] {
            assert_eq!(before_stop(word), BeforeStop::Initial, "{word}");
        }
        assert_eq!(before_stop("дж"), BeforeStop::Word);
    }

    #[test]
    fn abbreviations_go_on_and_words_end() {
        assert_eq!(before_stop("ж"), BeforeStop::Abbreviation);
        assert_eq!(before_stop("Млн"), BeforeStop::Abbreviation);
        assert_eq!(before_stop("б"), BeforeStop::Closing);
        for word in ["тапты", "НАТО", "мың", "мемлекеттер", ""] {
            assert_eq!(before_stop(word), BeforeStop::Word, "{word}");
        }
    }

    #[test]
    fn no_entry_of_the_table_is_longer_than_looked_at() {
        for [entry, kind, _] in rows(include_str!("../../../data/abbreviations.tsv")) {
            assert!(entry.len() <= LONGEST, "{entry}");
            assert!(
                ["abbreviation", "closing", "initial", "word"].contains(&kind),
                "{entry}: {kind}"
            );
        }
    }
}

//! The forms of Kazakh words for who has no lexicon, and is told of it what a word at hand needs.
//!
//! The lexicon is more than a fifth of a small module. Where words are looked up in parts of an index, each
//! part tells the stems that its words may have, and reading them needs no others.

use super::folding::fold;
use super::morphology::reader::Reader;
use super::words::{KazakhForms, is_hyphen};
use super::{Kazakh, script};
use crate::language::forms::{Forms, KnownStem, Names};

/// Reads the forms of Kazakh words by the stems that it is told. It tells terms, and no readings.
#[derive(Debug)]
pub struct ToldForms(KazakhForms);

impl Default for ToldForms {
    /// Knows the irregular words alone.
    fn default() -> Self {
        Self(KazakhForms::alone())
    }
}

impl ToldForms {
    /// Takes in stems, beside those that it was told before.
    pub fn know(&mut self, stems: &[KnownStem]) {
        self.0.know(stems);
    }
}

impl Forms for ToldForms {
    fn terms(&self, exact: &str) -> Vec<String> {
        self.0.terms(exact)
    }

    fn names(&self, exact: &str) -> Names {
        self.0.names(exact)
    }

    fn is_weak(&self, exact: &str) -> bool {
        self.0.is_weak(exact)
    }
}

/// The keys of the words as which a word is read: by the stems that these may begin with it is read as by all.
pub fn read_as(exact: &str) -> Vec<String> {
    let parts = exact.split(is_hyphen).filter(|part| !part.is_empty());
    let mut keys = Vec::new();
    for part in parts {
        let spellings = script::spellings(part).into_iter();
        for key in spellings.chain([part.to_owned()]).map(|spelling| fold(&spelling)) {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    keys
}

impl Kazakh {
    /// The names of words, as [`learn_names`](crate::language::FullLanguage::learn_names) gives them, and all
    /// stems by which they were read, those of the lexicon among them.
    pub fn learn_stems(self, words: &[&str]) -> (Vec<KnownStem>, Vec<Names>) {
        let (forms, walks) = KazakhForms::learn(Reader::spelt(), words);
        let names = forms.names_of(words, &walks);
        (forms.known(), names)
    }
}

/// With what the key of any word begins that may have a stem: the key of what of its letters stays, whatever
/// ending follows.
pub fn stays(stem: &KnownStem) -> String {
    // к, қ and п are voiced, and й, ь and close vowels fall or melt; a vowel that falls before the last
    // letter takes that along.
    let turns = stem.text.ends_with(['к', 'қ', 'п', 'й', 'ы', 'і', 'и', 'ь']);
    let gone = if stem.elides { 2 } else { usize::from(turns) };
    let letters = stem.text.chars().count();
    fold(&stem.text.chars().take(letters.saturating_sub(gone)).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::FullLanguage as _;

    /// What is told of all stems that words with this key may have.
    fn told(known: &[KnownStem], keys: &[String]) -> ToldForms {
        let mut forms = ToldForms::default();
        let fits = |stem: &&KnownStem| keys.iter().any(|key| key.starts_with(&stays(stem)));
        forms.know(&known.iter().filter(fits).cloned().collect::<Vec<_>>());
        forms
    }

    #[test]
    fn a_word_is_read_by_the_stems_that_it_may_begin_with_as_by_all() {
        let words = [
            "кітаптарымыздан",
            "кітабы",
            "мектебіміздің",
            "орнында",
            "мұрнын",
            "қабағы",
            "оқуға",
            "оқиды",
            "тауып",
            "қоясың",
            "рублі",
            "тәуелсіздік",
            "тәуелсіздігіміз",
            "балалық",
            "менің",
            "бұндай",
            "ақыл-ойы",
            "ісшараға",
            "казакстан",
            "озенге",
            "кала",
            "mektepte",
            "qazaqtardyñ",
            "kitabimiz",
            "нато-ның",
            "сондай-ақ",
            "халқымыз",
            "ерлігі",
            "жүрегі",
        ];
        let full = Kazakh.forms(Vec::new());
        let (known, _) = Kazakh.learn_stems(&[]);
        for word in words {
            let told = told(&known, &read_as(word));
            assert_eq!(told.names(word), full.names(word), "{word}");
            assert_eq!(told.is_weak(word), full.is_weak(word), "{word}");
            assert_eq!(told.terms(word), full.terms(word), "{word}");
        }
    }

    #[test]
    fn of_a_stem_stays_what_no_ending_changes() {
        let stem = |text: &str, elides| KnownStem {
            text: text.to_owned(),
            elides,
            ..KnownStem::default()
        };
        assert_eq!(stays(&stem("кітап", false)), "кита");
        assert_eq!(stays(&stem("қала", false)), "кала");
        assert_eq!(stays(&stem("орын", true)), "ор");
        assert_eq!(stays(&stem("оқы", false)), "ок");
    }
}

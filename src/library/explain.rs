//! Says of the words of hits why each answers: of which word both are forms, what a slip was taken for.
//!
//! A search knows only that words share a name in the index; their readings are told here, where a reader
//! asks for them. Ten hits read at each letter that is typed would make the reader wait.

use super::hit::{Hit, Match};
use crate::index::Field;
use crate::index::segment::{Segment, Spelt};
use crate::language::forms::Analysis;
use crate::query::parse::{Query, QueryWord};
use crate::query::slips::{Slip, slips};
use crate::query::{MatchKind, Words};

/// Why a word of a hit answers a word of the query.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// The word of the text, repaired.
    pub text: String,
    /// The word of the query, as it was typed.
    pub query: String,
    /// What the two have in common, where they are forms of a word, or of words of one root.
    pub kinship: Option<Kinship>,
    /// What the word of the query was taken for, where the texts do not have it.
    pub guess: Option<Guess>,
}

/// What two words have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Kinship {
    /// The dictionary form that both are forms of, or the word that both were made of.
    pub word: String,
    /// How the word of the text is read.
    pub text: Analysis,
    /// How the word of the query is read, or what it was taken for; `None` where it can't be read so, as
    /// what was typed without Kazakh letters.
    pub query: Option<Analysis>,
}

/// What a word was taken for.
#[derive(Clone, Debug, PartialEq)]
pub struct Guess {
    /// The word.
    pub word: String,
    /// In which letters it differs from what was typed; none where it is too much to tell.
    pub slips: Vec<Slip>,
}

/// Gives hits the reasons of their matches.
pub(super) fn explain(hits: &mut [Hit], query: &Query, segment: &Segment, words: Words<'_>) {
    let reasons = Reasons { segment, words };
    for hit in hits {
        let reason = |found: &Match| {
            let asked = query.words.get(found.word)?;
            Some(reasons.of(found.excerpt.slice(&hit.excerpt), asked, found.kind))
        };
        hit.reasons = hit.matches.iter().filter_map(reason).collect();
    }
}

struct Reasons<'r> {
    segment: &'r Segment,
    words: Words<'r>,
}

impl Reasons<'_> {
    fn of(&self, text: &str, asked: &QueryWord, kind: MatchKind) -> Reason {
        let guess = match kind {
            MatchKind::Fuzzy => Some(self.words.language.exact(text)),
            MatchKind::FuzzyLemma => self.guess(text, asked),
            _ => None,
        };
        let names = match (kind, &guess) {
            (MatchKind::Lemma, _) => asked.terms.clone(),
            (MatchKind::Root, _) => [asked.terms.as_slice(), &asked.roots].concat(),
            (MatchKind::FuzzyLemma, Some(guess)) => self.words.forms.terms(guess),
            _ => Vec::new(),
        };
        let kinship = self.kinship(text, guess.as_ref().unwrap_or(&asked.exact), &names);
        let guess = guess.map(|word| Guess { slips: self.slips(asked, &word), word });
        Reason { text: text.to_owned(), query: asked.text.clone(), kinship, guess }
    }

    /// The readings of two words that share one of these names.
    fn kinship(&self, text: &str, other: &str, names: &[String]) -> Option<Kinship> {
        let known = |word: &String| names.contains(&self.key(word));
        let (text, word) = self.read(text, &known)?;
        let key = self.key(&word);
        let query = self.read(other, &|word| self.key(word) == key).map(|(reading, _)| reading);
        Some(Kinship { word, text, query })
    }

    /// The likeliest reading of a word that has a wanted name, and that name.
    fn read(&self, word: &str, wanted: &dyn Fn(&String) -> bool) -> Option<(Analysis, String)> {
        let mut readings = self.words.forms.analyses(word);
        if readings.is_empty() {
            let spelling = self.words.language.spellings(word).into_iter().next()?;
            readings = self.words.forms.analyses(&spelling);
        }
        readings.into_iter().find_map(|reading| {
            let name = names(&reading).into_iter().find(wanted)?;
            Some((reading, name))
        })
    }

    /// The word near what was typed of which `text` is another form.
    fn guess(&self, text: &str, asked: &QueryWord) -> Option<String> {
        let forms = self.words.forms;
        let terms = forms.terms(&self.words.language.exact(text));
        for near in &asked.near {
            let mut spelt = self.segment.spelt(Field::Exact, near);
            spelt.extend(self.segment.names(Field::Key, near));
            for Spelt { exact, .. } in spelt {
                if forms.terms(&exact).iter().any(|term| terms.contains(term)) {
                    return Some(exact);
                }
            }
        }
        let lemma = self.read(text, &|word| asked.near.contains(&self.key(word)));
        lemma.map(|(_, lemma)| lemma)
    }

    /// The slips in a word: in its letters or, where it was typed without Kazakh letters or only its
    /// dictionary form was met, in those that it was compared by.
    fn slips(&self, asked: &QueryWord, meant: &str) -> Vec<Slip> {
        let (mut told, key) = (slips(&asked.exact, meant), self.key(meant));
        for typed in [&asked.keys, &asked.terms].into_iter().flatten() {
            let found = slips(typed, &key);
            if !found.is_empty() && (told.is_empty() || found.len() < told.len()) {
                told = found;
            }
        }
        told
    }

    /// The name of a dictionary form in the index, which has it without hyphens.
    fn key(&self, word: &str) -> String {
        let keys = self.words.language.keys(&word.replace('-', ""));
        keys.first().cloned().unwrap_or_default()
    }
}

/// The dictionary form of a reading, then the words that it was made of, the longest first.
fn names(reading: &Analysis) -> Vec<String> {
    let mut made = String::new();
    let mut names: Vec<String> = Vec::new();
    for part in &reading.origin {
        made.push_str(&part.text);
        names.insert(0, made.clone());
    }
    names.insert(0, reading.lemma.clone());
    names
}

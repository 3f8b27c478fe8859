//! Understands a query, finds what answers it, and says where.
//!
//! Charter: may use index, language, order, text and spans. It knows nothing of JavaScript or of dates.
//!
//! [`parse`] reads what was typed: [`signs`] cuts it, [`grammar`] understands the signs, and [`clause`]
//! is what they say; [`topics`] finds the times and names that are asked for. [`plan`] looks the words up, [`fuzzy`]
//! those that are not there, and [`acronyms`] those that have another name; [`rank`] puts the units that
//! hold them in order; [`filter`] keeps those of which all clauses hold, by [`places`]; [`excerpt`] marks
//! the words in a sentence, and [`slips`] tells the letters of a slip. Start reading at [`parse::Query`].
//!
//! [`known`] tells the forms of words where only the index knows them.
//!
//! [`suggest`] helps while a query is typed: [`beginnings`] finds the words that begin so, [`follow`]
//! those that follow the words before, [`texts`] says how they are written. [`correct`] says what may
//! have been meant by a word that is not there.

pub mod acronyms;
pub mod clause;
pub mod correct;
pub mod excerpt;
pub mod filter;
pub mod fuzzy;
pub mod known;
pub mod parse;
pub mod plan;
pub mod rank;
pub mod slips;
pub mod suggest;
pub mod texts;

mod beginnings;
mod follow;
mod grammar;
mod places;
mod signs;
mod topics;

use crate::language::Language;
use crate::language::forms::Forms;

/// What is asked about words: their spelling, and their forms as a library's texts taught them.
#[derive(Clone, Copy, Debug)]
pub struct Words<'w> {
    /// What spells them.
    pub language: &'w dyn Language,
    /// What reads their forms.
    pub forms: &'w dyn Forms,
}

/// How a word of the query met a word of the text, the closest way first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatchKind {
    /// The same form.
    Exact,
    /// The same word in another script.
    Script,
    /// The same but for a hyphen.
    Hyphen,
    /// The same but for letters that a Russian keyboard lacks.
    Folded,
    /// Another form of the same word.
    Lemma,
    /// The short form of the query's words, or the words that it is short for, where a text of the
    /// library gives both.
    Acronym,
    /// A word of the same root: one was made of the other, or both of a third.
    Root,
    /// The text's word begins with the query's.
    Prefix,
    /// The text's word begins with the query's, but for such letters.
    FoldedPrefix,
    /// The text's word differs by a letter or two, where the text has no closer one.
    Fuzzy,
    /// Another form of such a word.
    FuzzyLemma,
}

impl MatchKind {
    /// What a match is worth, beside an exact one. 1 would rank every longer word like the word
    /// itself; 0 would find it and leave its order to chance. Each step down costs about a third:
    /// enough that the exact form leads among sentences alike, and not so much that a rare word
    /// half typed loses to a common one.
    pub const fn weight(self) -> f32 {
        match self {
            Self::Exact => 1.0,
            // The word itself, but for what the other script does not tell.
            Self::Script => 0.85,
            // The word itself, but for its spelling.
            Self::Hyphen | Self::Folded => 0.8,
            // What is asked for, in another form: a question and its answer seldom share one.
            Self::Lemma => 0.75,
            // The same thing by its other name: surer than a word that is only akin.
            Self::Acronym => 0.65,
            Self::Root | Self::Prefix => 0.5,
            Self::FoldedPrefix => 0.35,
            // A guess, but at the word itself, and only where there is nothing else to go by: at 0.3
            // one slip would give a question to its other words.
            Self::Fuzzy | Self::FuzzyLemma => 0.6,
        }
    }

    /// How close it is, by whole steps: more for each that is closer, and 1 for the last.
    pub fn closeness(self) -> f32 {
        f32::from(Self::FuzzyLemma as u8 - self as u8 + 1)
    }

    /// Its name in results.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Script => "script",
            Self::Hyphen => "hyphen",
            Self::Folded => "folded",
            Self::Lemma => "lemma",
            Self::Acronym => "acronym",
            Self::Root => "root",
            Self::Prefix => "prefix",
            Self::FoldedPrefix => "foldedPrefix",
            Self::Fuzzy => "fuzzy",
            Self::FuzzyLemma => "fuzzyLemma",
        }
    }
}

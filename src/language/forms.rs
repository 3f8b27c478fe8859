//! What a language says of the forms of its words.

use std::fmt;

use super::clauses::ClauseWord;

/// Reads the forms of words, with the stems that the texts of one library taught.
pub trait Forms: fmt::Debug {
    /// The index terms by which a word meets the other forms of itself, the likeliest first, few,
    /// at least one. `exact` is what [`Language::exact`](super::Language::exact) gave. Query and
    /// index use this same function.
    fn terms(&self, exact: &str) -> Vec<String>;

    /// The terms and the roots of a word and whether it is weak, read once for all.
    fn names(&self, exact: &str) -> Names;

    /// Whether it can tell of a word all that there is to tell. Who reads words by what an index says of
    /// them knows those of the index alone.
    fn knows(&self, exact: &str) -> bool {
        let _ = exact;
        true
    }

    /// Whether a word says little of what a text is about, whatever stands beside it: function words,
    /// pronouns, the words that ask a question, and verbs that only help others.
    fn is_weak(&self, exact: &str) -> bool;

    /// The readings of a word as it stands in a text, the likeliest first; none where it is not of
    /// the language, or for who only tells terms. The parts of each make the word.
    fn analyses(&self, word: &str) -> Vec<Analysis> {
        let _ = word;
        Vec::new()
    }

    /// The stems that were learned, sorted: what
    /// [`FullLanguage::forms`](super::FullLanguage::forms) needs to read words as here; none where nothing
    /// learns.
    fn taught(&self) -> &[TaughtStem] {
        &[]
    }
}

/// What more can be told of the forms of words where texts are taken in.
pub trait FullForms: Forms {
    /// What a word may do in a clause. `exact` is what
    /// [`Language::exact`](super::Language::exact) gave.
    fn clause_word(&self, exact: &str) -> ClauseWord;

    /// The forms of a word given by its dictionary form, in the rows in which grammars set them
    /// out, for each class that it is of.
    fn paradigms(&self, lemma: &str) -> Vec<Paradigm>;
}

/// A stem that the words of a library taught, and what it costs to suppose it, in bits: less is
/// likelier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaughtStem {
    /// The stem, in small letters.
    pub text: String,
    /// What it costs as a noun; `None` where no word took it for one.
    pub noun: Option<u8>,
    /// What it costs as a verb; `None` where no word took it for one.
    pub verb: Option<u8>,
}

/// A stem of the lexicon or of the words of a library, with all that who reads forms must know of it: what
/// it costs to suppose it, in bits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownStem {
    /// The stem, in small letters.
    pub text: String,
    /// What it costs as a noun, as a verb, and as a word without endings; `None` where it is none.
    pub bits: [Option<u8>; 3],
    /// Whether its last vowel falls before another (орын, орны).
    pub elides: bool,
    /// Whether it says little of what a text is about.
    pub weak: bool,
}

/// A reading of a word: a stem and its endings. It prints as the sum of its parts
/// (бала + лар + ымыз + дан).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis {
    /// The dictionary form; of a verb its stem.
    pub lemma: String,
    /// Whether it is a `noun`, `verb` and so on: a grammar term; see [`FullLanguage::term`](super::FullLanguage::term).
    pub class: &'static str,
    /// Whether the stem is known, and not supposed for this word alone.
    pub known: bool,
    /// Stem and endings, as they stand in the word.
    pub parts: Vec<Part>,
    /// What the dictionary form was made of (балалық: бала + лық); nothing where it was not made of
    /// a known word.
    pub origin: Vec<Part>,
}

/// A part of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its letters.
    pub text: String,
    /// What grammars call it: a grammar term, or `stem`.
    pub term: &'static str,
}

impl fmt::Display for Analysis {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, part) in self.parts.iter().enumerate() {
            let plus = if place > 0 { " + " } else { "" };
            write!(out, "{plus}{}", part.text)?;
        }
        Ok(())
    }
}

/// The index terms of a word, and what it counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Those by which it meets its other forms; see [`Forms::terms`].
    pub terms: Vec<String>,
    /// Those of the words that it was made of (of тәуелсіздік, тәуелсіз), the likeliest first; none where
    /// it was made of none. They say less of a word than its own terms.
    pub roots: Vec<String>,
    /// Whether it says little; see [`Forms::is_weak`].
    pub weak: bool,
}

/// The names of a grammar term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermNames {
    /// In Kazakh.
    pub kk: &'static str,
    /// In Russian.
    pub ru: &'static str,
    /// In English.
    pub en: &'static str,
}

/// The forms of a word of one class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paradigm {
    /// The class, as in [`Analysis::class`].
    pub class: &'static str,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row of a paradigm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the forms of the row have in common: grammar terms; none in the first row.
    pub terms: Vec<&'static str>,
    /// The forms.
    pub forms: Vec<String>,
}

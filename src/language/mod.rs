//! What is true of one language: its letters, sounds, endings, numerals, time words and
//! abbreviations.
//!
//! Charter: a language answers questions about words. It may use text and spans; it knows nothing
//! of documents, search or the index. To add a language, add a folder beside [`kazakh`] that
//! fulfils [`Language`]. Which language a sentence is in, [`detect`] tells.

pub mod clauses;
pub mod detect;
pub mod forms;
pub mod kazakh;

use crate::text::Conventions;
use forms::{Forms, TaughtStem, TermNames};

/// The contract that a language fulfils.
pub trait Language: Conventions + std::fmt::Debug + Sync {
    /// The form under which a word is the same word, whatever the size of its letters. Takes a
    /// word as it stands in a text; two words with the same exact form are the same form.
    fn exact(&self, word: &str) -> String;

    /// The index terms by which a word meets other spellings of the same form, in whichever script,
    /// in a fixed order, without doubles. `exact` is what [`Language::exact`] gave. Query and index
    /// use this same function.
    fn keys(&self, exact: &str) -> Vec<String>;

    /// Learns the stems of `words`, exact forms without doubles: what reads their forms. The same
    /// words teach the same, in whatever order.
    fn learn(&self, words: &[&str]) -> Box<dyn Forms>;

    /// What reads the forms of words with the stems that some words taught before.
    fn forms(&self, taught: Vec<TaughtStem>) -> Box<dyn Forms>;

    /// What grammars call a part of a word, given by the term that [`forms`](mod@forms) use; `None`
    /// where there is no such term.
    fn term(&self, term: &str) -> Option<TermNames>;

    /// The script that a word is written in; `None` where it is in none of the language's scripts,
    /// or in several.
    fn script(&self, word: &str) -> Option<Script>;

    /// The words, in the script that the language is indexed in, that a word in another script may
    /// stand for: exact forms, the likeliest first, few, without doubles. A word in that script has
    /// none.
    fn spellings(&self, word: &str) -> Vec<String>;

    /// One form for a word in all its scripts: two words with the same are the same word, as far as
    /// the coarsest of the scripts can tell.
    fn comparable(&self, word: &str) -> String;

    /// A whole text with its words written in `script`. Total; what is no word of the language
    /// stays as it is.
    fn convert(&self, text: &str, script: Script) -> String;

    /// What a word means in a date, if it can stand in one. Takes a word as it stands in a text.
    fn time_word(&self, word: &str) -> Option<TimeWord>;
}

/// A script, whichever language is written in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Cyrillic letters.
    Cyrillic,
    /// Latin letters.
    Latin,
    /// Arabic letters.
    Arabic,
}

impl Script {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Cyrillic, Self::Latin, Self::Arabic];

    /// Its name: `cyrillic`, `latin` or `arabic`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cyrillic => "cyrillic",
            Self::Latin => "latin",
            Self::Arabic => "arabic",
        }
    }

    /// The script with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|script| script.name() == name)
    }
}

/// A word that dates are built of, in some form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeWord {
    /// The word.
    pub lemma: TimeLemma,
    /// The form it stands in.
    pub inflection: Inflection,
}

/// A word that dates are built of, whatever its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeLemma {
    /// «жыл», a year.
    Year,
    /// «ж.», a year, written short.
    YearAbbreviation,
    /// «жж.», years, written short.
    YearsAbbreviation,
    /// «ғасыр», a century.
    Century,
    /// «ғ.», a century, written short.
    CenturyAbbreviation,
    /// A month by name, counted from 1.
    Month(u8),
    /// «ай», a month.
    MonthNoun,
    /// «күн», a day.
    DayNoun,
    /// «кезең», «аралық»: a stretch of time that closes a date.
    SpanNoun,
    /// The ending that makes an ordinal of a number in digits («-нші»).
    Ordinal,
    /// A case or possessive ending on a number in digits («-сі», «-де»).
    NumberEnding,
    /// A word that makes the number before it a length or a count («бұрын», «астам»).
    Comparison,
    /// A word that makes the date behind it approximate («шамамен»).
    Approximately,
    /// A word that makes the date before it approximate («шамасында»).
    Thereabouts,
}

/// The form of a noun.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Inflection {
    /// Plural («жылдар»).
    pub plural: bool,
    /// With the possessive ending of the third person («жылы»).
    pub possessed: bool,
    /// The case.
    pub case: Case,
    /// With the ending that makes an attribute of it («жылғы», «қарашадағы»).
    pub attributive: bool,
}

/// The seven cases of Kazakh.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Case {
    /// Атау септік.
    #[default]
    Nominative,
    /// Ілік септік.
    Genitive,
    /// Барыс септік.
    Dative,
    /// Табыс септік.
    Accusative,
    /// Жатыс септік.
    Locative,
    /// Шығыс септік.
    Ablative,
    /// Көмектес септік.
    Instrumental,
}

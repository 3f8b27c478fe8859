//! Reads what was typed into a search field. Total: anything typed is understood somehow, and the
//! [`Query`] says how.

use super::MatchKind;
use crate::language::{Language, Script};
use crate::text::forms::{FormKind, forms};

/// The most words of a query that are searched. A sentence has fewer; a pasted page has more, and
/// its tail would cost time and change little.
pub const MOST_WORDS: usize = 64;

/// What was typed, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Its words, in order; any of them may answer it.
    pub words: Vec<QueryWord>,
    /// Whether words beyond the [`MOST_WORDS`]th were left out.
    pub cut: bool,
}

/// A word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryWord {
    /// As it was typed.
    pub text: String,
    /// Its exact form; see [`Language::exact`].
    pub exact: String,
    /// The keys by which it meets other forms; see [`Language::keys`].
    pub keys: Vec<String>,
    /// Its script; see [`Language::script`].
    pub script: Option<Script>,
    /// The words of the index that it is, where it is typed in another script than they; see
    /// [`Language::spellings`].
    pub spellings: Vec<String>,
    /// Its form in all scripts; see [`Language::comparable`].
    pub comparable: String,
    /// Whether it was typed with hyphens, which are left out.
    pub joined: bool,
    /// Whether longer words that begin with it are found, too: so for the last word while it is
    /// typed, until a space or mark closes it.
    pub prefix: bool,
}

/// Understands `text`. Words are what the index holds as words: letters or digits; a hyphenated
/// word is its parts, and the word without hyphens.
pub fn parse(text: &str, language: &dyn Language) -> Query {
    let forms = forms(text).into_iter().take(MOST_WORDS + 1);
    let mut words: Vec<QueryWord> = forms
        .map(|form| {
            let prefix = form.span.end == text.len();
            let typed = form.span.slice(text);
            QueryWord {
                joined: form.kind == FormKind::Joined,
                ..word(typed, &form.text, prefix, language)
            }
        })
        .collect();
    let cut = words.len() > MOST_WORDS;
    words.truncate(MOST_WORDS);
    Query { words, cut }
}

/// The word `form` of the query, `typed` so.
fn word(typed: &str, form: &str, prefix: bool, language: &dyn Language) -> QueryWord {
    let exact = language.exact(form);
    let keys = language.keys(&exact);
    QueryWord {
        text: typed.to_owned(),
        script: language.script(form),
        spellings: same_word(form, language),
        comparable: language.comparable(form),
        exact,
        keys,
        joined: false,
        prefix,
    }
}

/// The spellings of a word that are the word itself, as far as one can tell.
fn same_word(text: &str, language: &dyn Language) -> Vec<String> {
    let comparable = language.comparable(text);
    let mut spellings = language.spellings(text);
    spellings.retain(|spelling| language.comparable(spelling) == comparable);
    spellings
}

impl QueryWord {
    /// How this word meets a word of the text, given by its exact form and its keys; `joined` says
    /// that hyphens were left out of that. `None` where it does not. The closest way counts.
    pub fn meets(
        &self,
        exact: &str,
        keys: &[String],
        joined: bool,
        language: &dyn Language,
    ) -> Option<MatchKind> {
        let kind = self.meets_as_written(exact, keys, language)?;
        let whole = kind <= MatchKind::Folded;
        Some(if whole && joined != self.joined { MatchKind::Hyphen } else { kind })
    }

    fn meets_as_written(
        &self,
        exact: &str,
        keys: &[String],
        language: &dyn Language,
    ) -> Option<MatchKind> {
        let begins = |longer: &str, shorter: &str| self.prefix && longer.starts_with(shorter);
        let key_begins = |key: &String| keys.iter().any(|longer| begins(longer, key));
        if exact == self.exact {
            Some(MatchKind::Exact)
        } else if keys.iter().any(|key| self.keys.contains(key)) {
            let same = self.is_in_another_script(exact, language);
            Some(if same { MatchKind::Script } else { MatchKind::Folded })
        } else if begins(exact, &self.exact) {
            Some(MatchKind::Prefix)
        } else if self.keys.iter().any(key_begins) {
            Some(MatchKind::FoldedPrefix)
        } else {
            None
        }
    }

    /// Whether a word of the text is this word in another script.
    fn is_in_another_script(&self, exact: &str, language: &dyn Language) -> bool {
        let script = language.script(exact);
        script.is_some()
            && self.script.is_some()
            && script != self.script
            && language.comparable(exact) == self.comparable
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::kazakh::Kazakh;

    fn words(text: &str) -> Vec<(String, bool)> {
        let query = parse(text, &Kazakh);
        query.words.into_iter().map(|word| (word.exact, word.prefix)).collect()
    }

    #[test]
    fn the_last_word_is_open_until_it_is_closed() {
        assert_eq!(words("Арал теңі"), [("арал".to_owned(), false), ("теңі".to_owned(), true)]);
        assert_eq!(words("Арал "), [("арал".to_owned(), false)]);
        assert_eq!(words("Арал?"), [("арал".to_owned(), false)]);
    }

    #[test]
    fn marks_alone_ask_nothing() {
        assert!(words(" «…» – ?! ").is_empty());
    }

    #[test]
    fn a_page_of_words_is_cut_and_says_so() {
        let query = parse(&"сөз ".repeat(2500), &Kazakh);
        assert_eq!((query.words.len(), query.cut), (MOST_WORDS, true));
        assert!(!parse(&"сөз ".repeat(MOST_WORDS), &Kazakh).cut);
    }

    #[test]
    fn the_closest_way_of_meeting_counts() {
        let query = parse("казак", &Kazakh);
        let meets = |word: &str| query.words[0].meets(word, &Kazakh.keys(word), false, &Kazakh);
        assert_eq!(meets("казак"), Some(MatchKind::Exact));
        assert_eq!(meets("қазақ"), Some(MatchKind::Folded));
        assert_eq!(meets("казактар"), Some(MatchKind::Prefix));
        assert_eq!(meets("қазақтар"), Some(MatchKind::FoldedPrefix));
        assert_eq!(meets("қаза"), None);
    }

    #[test]
    fn a_word_is_itself_in_another_script() {
        let query = parse("qazaq", &Kazakh);
        let meets = |word: &str| query.words[0].meets(word, &Kazakh.keys(word), false, &Kazakh);
        assert_eq!(meets("қазақ"), Some(MatchKind::Script));
        assert_eq!(meets("\u{642}\u{627}\u{632}\u{627}\u{642}"), Some(MatchKind::Script));
        assert_eq!(meets("казак"), Some(MatchKind::Folded));
        assert_eq!(meets("қазақтар"), Some(MatchKind::FoldedPrefix));
    }
}

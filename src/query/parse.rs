//! Reads what was typed into a search field. Total: anything typed is understood somehow, and the
//! [`Query`] says how.

use super::Words;
use super::clause::{Clause, QueryTopic, Role, Term, Topic, TopicKind};
use super::grammar::{Asked, Understood, understand};
use crate::language::forms::Names;
use crate::language::{Language, Script};
use crate::text::forms::FormKind;

/// The most words of a query that are searched. A sentence has fewer; a pasted page has more, and
/// its tail would cost time and change little.
pub const MOST_WORDS: usize = 64;

/// What was typed, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Its words, in order; any of them may answer it, if all clauses hold.
    pub words: Vec<QueryWord>,
    /// What must hold of all that is found.
    pub clauses: Vec<Clause>,
    /// The times that it speaks of, in order: those of its clauses, and those that words of it name.
    pub times: Vec<QueryTopic>,
    /// Who and what it asks for by name, in order.
    pub names: Vec<QueryTopic>,
    /// Whether words beyond the [`MOST_WORDS`]th were left out.
    pub cut: bool,
    /// Whether the words of its phrases may stand apart, since nothing has them side by side; see
    /// [`Query::loosen`].
    pub loosened: bool,
}

/// Tells what can be read as a topic of a kind.
pub type IsTopic<'t> = dyn Fn(TopicKind, &str) -> bool + 't;

/// A word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryWord {
    /// As it was typed.
    pub text: String,
    /// Its exact form; see [`Language::exact`].
    pub exact: String,
    /// The keys by which it meets other spellings; see [`Language::keys`].
    pub keys: Vec<String>,
    /// The terms by which it meets other forms; see
    /// [`Forms::terms`](crate::language::forms::Forms::terms).
    pub terms: Vec<String>,
    /// The terms of the words that it was made of, by which it meets words of the same root; see
    /// [`Forms::names`](crate::language::forms::Forms::names).
    pub roots: Vec<String>,
    /// The words of the index that differ from it by a letter or two, and their terms, where the index
    /// has none closer; see [`fuzzy`](super::fuzzy). Found when the query is planned.
    pub near: Vec<String>,
    /// Whether it, or what it was meant to be, says little of what a text is about; see
    /// [`Forms::is_weak`](crate::language::forms::Forms::is_weak).
    pub weak: bool,
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

impl Query {
    /// What is wanted of the word with this number.
    pub fn role(&self, word: usize) -> Role {
        let clause = self.clauses.iter().find(|clause| clause.words().contains(&word));
        clause.map_or(Role::Optional, Clause::role)
    }

    /// Its topics of this kind, in order.
    pub fn topics(&self, kind: TopicKind) -> &[QueryTopic] {
        match kind {
            TopicKind::Time => &self.times,
            TopicKind::Name => &self.names,
        }
    }

    /// A topic as it was typed.
    pub fn topic(&self, topic: Topic) -> Option<&QueryTopic> {
        self.topics(topic.kind).get(topic.number)
    }

    /// What is wanted of a topic.
    pub fn topic_role(&self, topic: Topic) -> Role {
        self.clause_of_topic(topic).map_or(Role::Optional, Clause::role)
    }

    /// Whether a topic chooses among what other words find, and finds nothing itself where there are such.
    pub fn is_filter(&self, topic: Topic) -> bool {
        self.clause_of_topic(topic).is_some_and(|clause| !clause.excluded && clause.is_of_topics())
    }

    /// Whether a topic must not be spoken of.
    pub fn is_excluded(&self, topic: Topic) -> bool {
        self.topic_role(topic) == Role::Excluded
    }

    fn clause_of_topic(&self, topic: Topic) -> Option<&Clause> {
        let has = |clause: &&Clause| clause.any.iter().any(|term| term.topic == Some(topic));
        self.clauses.iter().find(has)
    }

    /// What is to be said of how it was answered: its name in results.
    pub fn notice(&self) -> Option<&'static str> {
        if self.cut {
            Some("queryTooLong")
        } else if self.loosened {
            Some("phraseNotFound")
        } else if self.times.iter().any(|time| !time.read) {
            Some("notATime")
        } else {
            self.names.iter().any(|name| !name.read).then_some("notAName")
        }
    }

    /// Takes quotes for no sign, if there are no other signs, and words that stand in none: what nothing
    /// has side by side was a name that the texts spell or order otherwise. A phrase that stands alone, or
    /// beside other signs, was meant. Says whether it did.
    pub fn loosen(&mut self) -> bool {
        let others = (0..self.words.len()).any(|word| self.role(word) == Role::Optional);
        let quoted = !self.clauses.is_empty() && self.clauses.iter().all(|clause| clause.quoted);
        self.loosened = others && quoted;
        if self.loosened {
            self.clauses.clear();
        }
        self.loosened
    }

    /// Whether a title alone may answer it: all words that are wanted are of titles, or stand in for
    /// such.
    pub fn seeks_titles(&self) -> bool {
        let titled = |clause: &Clause| clause.any.iter().any(|term| term.title);
        let seeks = |word: usize| {
            let mut clauses = self.clauses.iter().filter(|clause| clause.words().contains(&word));
            clauses.any(|clause| clause.excluded || titled(clause))
        };
        (0..self.words.len()).all(seeks)
    }

    /// Whether the word with this number is looked for in titles alone.
    pub fn is_of_title(&self, word: usize) -> bool {
        let of_title = |term: &Term| term.title && term.words().contains(&word);
        self.clauses.iter().any(|clause| clause.any.iter().any(of_title))
    }
}

/// Understands `text`. Words are what the index holds as words: letters or digits; a hyphenated
/// word is its parts, and the word without hyphens. What is a sign and not a word, [`signs`](super::signs)
/// tells.
pub fn parse(text: &str, words: Words<'_>) -> Query {
    parse_with_topics(text, words, &|_, _| false)
}

/// The same, where `is_topic` tells what of the text can be read as a topic of a kind.
pub fn parse_with_topics(text: &str, words: Words<'_>, is_topic: &IsTopic<'_>) -> Query {
    let understood = understand(text, MOST_WORDS, is_topic);
    let asked = understood.words.iter();
    let found = asked.map(|asked| asked_word(asked, text, words)).collect();
    let Understood { clauses, times, names, cut, .. } = understood;
    Query { words: found, clauses, times, names, cut, loosened: false }
}

fn asked_word(asked: &Asked<'_>, text: &str, words: Words<'_>) -> QueryWord {
    let Asked { form, excluded } = asked;
    let prefix = form.span.end == text.len() && !excluded;
    let typed = form.span.slice(text);
    let mut word = word(typed, &form.text, prefix, words);
    word.joined = form.kind == FormKind::Joined;
    word
}

/// The word `form` of the query, `typed` so.
fn word(typed: &str, form: &str, prefix: bool, words: Words<'_>) -> QueryWord {
    let language = words.language;
    let exact = language.exact(form);
    let keys = language.keys(&exact);
    let Names { terms, roots, weak } = words.forms.names(&exact);
    QueryWord {
        text: typed.to_owned(),
        script: language.script(form),
        spellings: same_word(form, language),
        comparable: language.comparable(form),
        terms,
        roots,
        near: Vec::new(),
        weak,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::FullLanguage as _;
    use crate::language::forms::Forms;
    use crate::language::kazakh::Kazakh;

    /// What reads the forms of words and was taught none.
    fn forms() -> Box<dyn Forms> {
        Kazakh.forms(Vec::new())
    }

    fn parsed(text: &str) -> Query {
        parse(text, Words { language: &Kazakh, forms: forms().as_ref() })
    }

    fn words(text: &str) -> Vec<(String, bool)> {
        parsed(text).words.into_iter().map(|word| (word.exact, word.prefix)).collect()
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
        let query = parsed(&"сөз ".repeat(2500));
        assert_eq!((query.words.len(), query.cut), (MOST_WORDS, true));
        assert!(!parsed(&"сөз ".repeat(MOST_WORDS)).cut);
    }
}

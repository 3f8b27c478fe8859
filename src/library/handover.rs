//! Hands a library over to a search cluster (`OpenSearch`, Elasticsearch), for whoever outgrows a host of files.
//!
//! What words are met by is worked out here, by the rules of the index, and written down as words of a field: the
//! cluster has nothing to do with Kazakh. It cuts that field at spaces, and what stands between two spaces at `|`: all of
//! these are at the place of one word, so that phrases are phrases. A mark says what each is: `e:` the word as it
//! is spelt, `k:` its keys, which other spellings and scripts have, too, `l:` the words that it may be a form of, `r:`
//! those that these were made of, `o:` its other name. A query asks for them in turn ([`query`]), each with
//! the weight that a match of its kind has here.
//!
//! There are two indexes: sentences, each with what is told of its document, and events. Both have the fields that
//! a query asks for, so that one query finds both. [`words`] writes words down, [`records`] the
//! documents of the two indexes; what the cluster must know of their fields is in the two files beside them.

mod other_names;
mod query;
mod records;
mod spans;
mod ways;
mod words;

use self::words::Marked;
use super::Library;
use crate::error::Error;
use crate::language::FullLanguage as _;
use crate::language::kazakh::Kazakh;
use crate::query::Words;
use crate::query::parse::Query;
use crate::text::repair::repair_line;

/// What the index of sentences is made with: its settings and the fields of its documents.
pub const SENTENCES: &str = include_str!("handover/sentences.json");

/// The same of the index of events.
pub const EVENTS: &str = include_str!("handover/events.json");

/// The field with the words, and that with those of the title; each name of what is named is a value of the third.
const WORDS: &str = "words";
const TITLE: &str = "title_words";
const NAMES: &str = "names";

/// A library, as it is handed over.
#[derive(Debug)]
pub struct Handover<'l> {
    library: &'l Library,
    marked: Marked<'l>,
}

impl Library {
    /// The library, to be handed over to a search cluster.
    ///
    /// # Errors
    ///
    /// The library was loaded from a file that is damaged.
    pub fn hand_over(&self) -> Result<Handover<'_>, Error> {
        let index = self.index();
        let words = Words { language: self.language, forms: self.forms(index) };
        let marked = Marked::new(words, self.acronyms(index), &index.segment);
        self.check().map(|()| Handover { library: self, marked })
    }
}

/// What a search cluster is to be asked for a query, as JSON: `query` for its search, and `words` with what finds
/// each word of it alone. `near` has the numbers of the words that the cluster was found not to have: they are
/// looked for a letter away, and those whose number is there twice, two. Total, as searches are.
///
/// The forms of words are read by the known stems alone; no library is needed.
pub fn handover_query(text: &str, near: &[usize]) -> String {
    let repaired = repair_line(text, &Kazakh);
    let forms = Kazakh.forms(Vec::new());
    let words = Words { language: &Kazakh, forms: forms.as_ref() };
    let query = query::parsed(repaired.text(), words);
    query::written(&query, words, near)
}

/// The words of a name, as they are met.
fn words_of_name(name: &str, words: Words<'_>) -> Query {
    crate::query::parse::parse(&format!("{name} "), words)
}

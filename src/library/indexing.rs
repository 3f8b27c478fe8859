//! Puts a document into an index: its title is one unit, then each sentence is one; and names the
//! words of the index.

use super::document::Document;
use super::documents::Documents;
use crate::hash::Map;
use crate::index::Field;
use crate::index::builder::Builder;
use crate::index::bytes::{put_bytes, put_number};
use crate::index::named::Names;
use crate::index::segment::Segment;
use crate::language::Language;
use crate::language::forms;
use crate::query::Words;
use crate::text::acronyms::{Acronym, acronyms as found};
use crate::text::forms::{FormKind, forms as forms_of};

/// Adds the units of `document` to the index.
pub(super) fn index(document: &Document, language: &dyn Language, builder: &mut Builder) {
    index_unit(document.title(), language, builder);
    for number in 0..document.sentences().len() {
        index_unit(document.sentence_text(number), language, builder);
    }
}

fn index_unit(text: &str, language: &dyn Language, builder: &mut Builder) {
    builder.begin_unit();
    for form in forms_of(text) {
        let word = builder.written(&form.text, |word| language.exact(word));
        // What stands in the text with a hyphen is not the exact form of the word without one.
        builder.add(form.kind == FormKind::Joined, word, form.place);
    }
}

/// The names by which a word of the index is met: its keys, what it may be a form of, and what it was made
/// of, which were read from it.
pub(crate) fn names(
    word: &str,
    language: &dyn Language,
    forms::Names { terms, roots, weak }: forms::Names,
) -> Names {
    let mut keys = language.keys(word).into_iter();
    let key = keys.next().unwrap_or_else(|| word.to_owned());
    let terms = terms.into_iter().map(|term| (Field::Lemma, term));
    let roots = roots.into_iter().map(|root| (Field::Root, root));
    let names = keys.map(|key| (Field::Key, key)).chain(terms).chain(roots).collect();
    Names { key, names, weak }
}

/// The short forms that `documents` give with their words, as [`acronyms`](crate::query::acronyms) reads
/// them. One pair is given in many forms; it is kept once.
pub(super) fn acronyms(documents: &Documents, words: Words<'_>, segment: &Segment) -> Vec<u8> {
    // A set: the module has maps of this type already, and a set would be one type more.
    let mut seen: Map<String, u32> = Map::default();
    let mut bytes = Vec::new();
    for document in documents.iter() {
        let mut add = |text| {
            for given in found(text, words.language) {
                if let Some((terms, pair)) = pair(&given, words, segment)
                    && seen.insert(terms, 0).is_none()
                {
                    put_bytes(&mut bytes, &pair);
                }
            }
        };
        add(document.title());
        for number in 0..document.sentences().len() {
            add(document.sentence_text(number));
        }
    }
    bytes
}

/// A pair, with the terms of its words; `None` where the index cuts words otherwise.
fn pair(given: &Acronym<'_>, words: Words<'_>, segment: &Segment) -> Option<(String, Vec<u8>)> {
    let (mut terms, mut pair) = (String::new(), Vec::new());
    for word in std::iter::once(&given.short).chain(&given.words) {
        let exact = words.language.exact(word);
        let mut number = 0;
        if !words.language.links(&exact) {
            terms.push_str(words.forms.terms(&exact).first()?);
            let spelt = segment.spelt(Field::Exact, words.language.keys(&exact).first()?);
            number = spelt.iter().find(|spelt| spelt.exact == exact)?.entry.number + 1;
        }
        terms.push(' ');
        put_number(&mut pair, u64::from(number));
    }
    Some((terms, pair))
}

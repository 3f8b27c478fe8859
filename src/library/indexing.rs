//! Puts a document into an index: its title is one unit, then each sentence is one; and names the
//! words of the index.

use super::document::Document;
use super::documents::Documents;
use crate::hash::Numbers;
use crate::index::Field;
use crate::index::builder::Builder;
use crate::index::bytes::{put_bytes, put_number};
use crate::index::named::Names;
use crate::index::segment::Segment;
use crate::language::Language;
use crate::language::forms;
use crate::query::Words;
use crate::text::acronyms::{Acronym, acronyms as found, may_be_short};
use crate::text::forms::{FormKind, each_form};

/// Adds the units of `document` to the index.
pub(super) fn index(document: &Document, language: &dyn Language, builder: &mut Builder) {
    for number in 0..=document.sentences().len() {
        builder.begin_unit();
        each_form(unit(document, number), |form| {
            let word = builder.written(&form.text, |word| language.exact(word));
            // What stands in the text with a hyphen is not the exact form of the word without one.
            builder.add(form.kind == FormKind::Joined, word, form.place);
        });
    }
}

/// The words of a unit of a document: its title, then its sentences.
fn unit(document: &Document, number: usize) -> &str {
    number.checked_sub(1).map_or(document.title(), |sentence| document.sentence_text(sentence))
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
/// them; `builder` has their units. One pair is given in many forms; it is kept once.
pub(super) fn acronyms(
    documents: &Documents,
    words: Words<'_>,
    segment: &Segment,
    builder: &Builder,
) -> Vec<u8> {
    // Most units have no word that is a short form, and need not be read.
    let mut may_give = builder.may_have(may_be_short).into_iter();
    let mut seen = Numbers::default();
    let mut bytes = Vec::new();
    for document in documents.iter() {
        let units = (0..=document.sentences().len()).zip(&mut may_give);
        for (number, _) in units.filter(|(_, may_give)| *may_give) {
            for given in found(unit(document, number), words.language) {
                if let Some((terms, pair)) = pair(&given, words, segment)
                    && seen.len() == seen.of(&terms)
                {
                    put_bytes(&mut bytes, &pair);
                }
            }
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

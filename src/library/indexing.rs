//! Puts a document into an index: its title is one unit, then each sentence is one; and names the
//! words of the index.

use super::document::Document;
use crate::index::Field;
use crate::index::builder::Builder;
use crate::language::Language;
use crate::language::forms::Forms;
use crate::text::acronyms::{Acronym, acronyms as found};
use crate::text::forms::{FormKind, forms};

/// Units of a document: its title, then its sentences.
pub(super) fn units(document: &Document) -> usize {
    1 + document.sentences().len()
}

/// Adds the units of `document` to the index.
pub(super) fn index(document: &Document, language: &dyn Language, builder: &mut Builder) {
    index_unit(document.title(), language, builder);
    for number in 0..document.sentences().len() {
        index_unit(document.sentence_text(number), language, builder);
    }
}

fn index_unit(text: &str, language: &dyn Language, builder: &mut Builder) {
    builder.begin_unit();
    for form in forms(text) {
        let exact = language.exact(&form.text);
        // What stands in the text with a hyphen is not the exact form of the word without one.
        let joined = form.kind == FormKind::Joined;
        builder.add(if joined { Field::Joined } else { Field::Exact }, &exact, form.place);
    }
}

/// Adds the short forms that `document` gives with their words to `pairs`; see
/// [`acronyms`](crate::query::acronyms).
pub(super) fn acronyms(document: &Document, language: &dyn Language, pairs: &mut String) {
    pairs_of(document.title(), language, pairs);
    for number in 0..document.sentences().len() {
        pairs_of(document.sentence_text(number), language, pairs);
    }
}

fn pairs_of(text: &str, language: &dyn Language, pairs: &mut String) {
    for Acronym { short, words } in found(text, language) {
        pairs.push_str(&language.exact(short));
        for word in words {
            pairs.push(' ');
            pairs.push_str(&language.exact(word));
        }
        pairs.push('\n');
    }
}

/// The names by which a word of the index is met: its keys, but for itself, and what it may be a
/// form of.
pub(super) fn names(
    word: &str,
    language: &dyn Language,
    forms: &dyn Forms,
) -> Vec<(Field, String)> {
    let keys = language.keys(word).into_iter().filter(|key| key != word);
    let keys = keys.map(|key| (Field::Key, key));
    let keys = keys.chain(forms.roots(word).into_iter().map(|root| (Field::Root, root)));
    keys.chain(forms.terms(word).into_iter().map(|term| (Field::Lemma, term))).collect()
}

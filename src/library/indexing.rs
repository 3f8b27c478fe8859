//! Puts a document into an index: its title is one unit, then each sentence is one.

use super::document::Document;
use crate::index::Field;
use crate::index::builder::Builder;
use crate::language::Language;
use crate::text::token::{TokenKind, tokens};

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
    let words = tokens(text).filter(|token| token.kind != TokenKind::Mark);
    for (position, token) in (0..).zip(words) {
        let exact = language.exact(token.span.slice(text));
        builder.add(Field::Exact, &exact, position);
        for key in language.keys(&exact) {
            builder.add(Field::Key, &key, position);
        }
    }
}

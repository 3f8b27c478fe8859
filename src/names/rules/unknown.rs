//! Words with a capital inside a sentence of which nothing is known: the case tells places from the rest.

use super::super::pieces::Kind;
use super::super::sentence::{Sentence, Step};
use super::super::{Certainty, Class};
use super::places::is_of_place;

/// A name here of one word that is not known.
pub(in super::super) fn unknown(sentence: &Sentence<'_, '_>, at: usize) -> Option<Step> {
    let piece = sentence.get(at).filter(|piece| piece.kind == Kind::Capital)?;
    if sentence.opens(at) || !piece.word.signs.is_empty() {
        return None;
    }
    let form = piece.word.form;
    let place = is_of_place(form.case) || form.attributive;
    place.then(|| Step::name(at, at + 1, Class::Gpe, Certainty::Doubtful))
}

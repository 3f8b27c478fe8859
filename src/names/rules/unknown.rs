//! Words with a capital inside a sentence of which little is known: the case tells places from the rest, and
//! an adjective before another word a body.

use super::super::pieces::Kind;
use super::super::sentence::{Sentence, Step};
use super::super::{Certainty, Class};
use super::places::is_of_place;

/// A name here of which little is known.
pub(in super::super) fn unknown(sentence: &Sentence<'_, '_>, at: usize) -> Option<Step> {
    let piece = sentence.get(at).filter(|piece| piece.kind == Kind::Capital)?;
    if sentence.opens(at) {
        return None;
    }
    let doubtful = |last, class| Some(Step::name(at, last, class, Certainty::Doubtful));
    if !piece.word.signs.is_empty() {
        return None;
    }
    let next = sentence.get(at + 1).filter(|next| next.kind == Kind::Capital);
    let body = next.is_some_and(|next| next.word.signs.is_empty());
    if body && piece.is_bare() && sentence.reader.is_attribute(&piece.text.to_lowercase()) {
        return doubtful(at + 2, Class::Organisation);
    }
    let form = piece.word.form;
    let place = is_of_place(form.case) || form.attributive;
    if place { doubtful(at + 1, Class::Gpe) } else { None }
}

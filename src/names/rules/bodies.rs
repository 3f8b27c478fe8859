//! Bodies by the noun that heads their name: «Сыртқы істер министрлігі», «Білім және ғылым министрлігі»,
//! «Еуропадағы қауіпсіздік және ынтымақтастық ұйымы»; and bodies of one known word.
//!
//! The name begins with a capital and ends with its noun, which has the possessive ending or an attribute
//! before it. What stands between are nouns and attributes without endings of case, and what links them.

use super::super::pieces::{Kind, Piece};
use super::super::sentence::{Sentence, Step};
use super::super::{Certainty, Class};
use super::places::is_of_office;
use crate::language::Case;
use crate::language::names::Sign;

/// The most words of a name.
const MOST: usize = 11;

/// A body named here.
pub(in super::super) fn headed(sentence: &Sentence<'_, '_>, at: usize) -> Option<Step> {
    let piece = sentence.get(at).filter(|piece| piece.is_capital())?;
    if let Some(last) = last(sentence, at) {
        if sentence.is_bare(last) && is_of_office(sentence, last + 1) {
            return Some(Step::over(last + 2));
        }
        return Some(Step::name(at, last + 1, Class::Organisation, Certainty::Sure));
    }
    if !piece.is(Sign::Body) || piece.is(Sign::Begins) && !piece.is(Sign::Body) {
        return None;
    }
    if sentence.is_bare(at) && is_of_office(sentence, at + 1) {
        return Some(Step::over(at + 1));
    }
    Some(Step::name(at, at + 1, Class::Organisation, Certainty::Sure))
}

/// The noun that heads the name beginning here.
fn last(sentence: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    let first = sentence.get(at)?;
    let no_name = [Sign::Office, Sign::Calling, Sign::Common, Sign::Surname, Sign::Patronymic];
    if first.word.signs.has_any(&no_name) || !may_go_on(first, true) {
        return None;
    }
    let mut found = None;
    let mut capitals = 1;
    for place in at + 1..at + MOST {
        let Some(piece) = sentence.get(place) else { break };
        if piece.kind == Kind::Mark(',') && found.is_none() {
            continue;
        }
        if !piece.is_word() || piece.is(Sign::Office) || piece.is(Sign::Calling) {
            break;
        }
        if is_head(sentence, place, piece) {
            found = Some(place);
        }
        capitals += usize::from(piece.is_capital());
        if !may_go_on(piece, piece.is_capital()) {
            break;
        }
    }
    let last = found?;
    let inner = (at + 1..last).all(|place| is_inner(sentence, place));
    let opens = sentence.opens(at) && capitals == 1 && sentence.is_ordinary(at);
    let known = !opens || is_sure(sentence, at, last);
    (inner && known).then_some(last)
}

/// Whether a piece is the noun of a name: with the possessive ending, or written large behind another.
fn is_head(sentence: &Sentence<'_, '_>, place: usize, piece: &Piece<'_>) -> bool {
    let large = || sentence.is_capital(place - 1);
    piece.is(Sign::BodyHead) && (piece.is(Sign::Owned) || large())
}

/// Whether a name may go on behind a word with this ending.
fn may_go_on(piece: &Piece<'_>, large: bool) -> bool {
    let form = piece.word.form;
    piece.is_bare() || form.attributive || !large && form.case == Case::Nominative
}

/// Whether what stands here may be inside the name of a body.
fn is_inner(sentence: &Sentence<'_, '_>, place: usize) -> bool {
    let Some(piece) = sentence.get(place) else { return false };
    match piece.kind {
        Kind::Mark(',') => true,
        Kind::Small => {
            !piece.word.signs.is_empty() || sentence.reader.is_inner(&piece.text.to_lowercase())
        }
        _ => piece.is_capital() && !piece.is(Sign::Patronymic),
    }
}

/// Whether a name that opens a sentence, and has no other capital, is one by its form: the noun follows
/// its first word, or a link between two.
fn is_sure(sentence: &Sentence<'_, '_>, at: usize, last: usize) -> bool {
    last - at <= 2 || (at + 1..last).any(|place| sentence.is(place, Sign::Link))
}

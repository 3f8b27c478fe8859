//! Words with a capital inside a sentence of which little is known: the case tells places from the rest, and
//! an adjective before another word a body.

use super::super::pieces::Kind;
use super::super::sentence::{Sentence, Step, class_of};
use super::super::{Certainty, Class};
use super::places::is_of_place;
use crate::language::names::{Role, Sign};

/// A name here of which little is known.
pub(in super::super) fn unknown(sentence: &Sentence<'_, '_>, at: usize) -> Option<Step> {
    let piece = sentence.get(at).filter(|piece| piece.kind == Kind::Capital)?;
    if sentence.opens(at) {
        return None;
    }
    let doubtful = |last, class| Step::name(at, last, class, Certainty::Doubtful);
    if !piece.word.signs.is_empty() {
        return None;
    }
    let next = sentence.get(at + 1).filter(|next| next.kind == Kind::Capital);
    let body = next.is_some_and(|next| next.word.signs.is_empty());
    if body && piece.is_bare() && sentence.may_be(at, Role::Attribute) {
        return doubtful(at + 2, Class::Organisation);
    }
    // «80°С-та»
    if piece.base().chars().count() < FEWEST {
        return None;
    }
    let form = piece.word.form;
    let place = is_of_place(form.case) || form.attributive;
    if place {
        return doubtful(at + 1, Class::Gpe);
    }
    let class = listed(sentence, at)?;
    doubtful(at + 1, class)
}

/// Letters of such a name, at least.
const FEWEST: usize = 3;
/// The most names of a list that are looked over.
const MOST: usize = 8;

/// What the names are of with which one stands in a list: «Тироль, Линц, Грац және Вена».
pub(super) fn listed(sentence: &Sentence<'_, '_>, at: usize) -> Option<Class> {
    let joins = |place| sentence.kind(place) == Kind::Mark(',') || sentence.is(place, Sign::Link);
    let name = |place| {
        let lone = !sentence.is_capital(place + 1);
        (sentence.is_capital(place) && lone).then(|| known(sentence, place))
    };
    let mut ahead = (1..=MOST).map(|step| at + 2 * step);
    let ahead = ahead.by_ref().take_while(|&place| joins(place - 1)).map_while(name);
    let before = (1..=MOST).map_while(|step| at.checked_sub(2 * step));
    let before = before.take_while(|&place| joins(place + 1)).map_while(name);
    before.chain(ahead).flatten().next()
}

/// What a word of a list is known to be.
fn known(sentence: &Sentence<'_, '_>, at: usize) -> Option<Class> {
    let signs = sentence.get(at)?.word.signs;
    class_of(
        signs,
        &[
            (Sign::Gpe, Class::Gpe),
            (Sign::Location, Class::Location),
            (Sign::Given, Class::Person),
            (Sign::Surname, Class::Person),
        ],
    )
}

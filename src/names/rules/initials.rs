//! People by their initials: «М.О. Әуезов», «Дж. Лондон», «Я. ван Х. Хоорн», «Әуезов М.О.».

use super::super::pieces::Kind;
use super::super::sentence::{Sentence, Step};
use super::super::{Certainty, Class};
use super::bodies;
use crate::language::names::{Sign, Signs};

/// The most pieces of such a name: three initials and what stands between them.
const MOST: usize = 6;

/// A person whose initials begin here, or whose family name stands here before them.
pub(in super::super) fn initials(sentence: &Sentence<'_, '_>, at: usize) -> Option<Step> {
    let last = if sentence.kind(at) == Kind::Initial { before(sentence, at) } else { None };
    let last = last.or_else(|| behind(sentence, at))?;
    // «М.О. Әуезов атындағы театр»
    if sentence.is(last, Sign::NamedAfter)
        && let Some(head) = bodies::last(sentence, last - 1)
    {
        return Step::name(at, head + 1, Class::Organisation, Certainty::Sure);
    }
    Step::name(at, last, Class::Person, Certainty::Sure)
}

/// One past the family name behind initials.
fn before(sentence: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    let inner = |&place: &usize| {
        // «Ж.-П. Дюваль»
        let hyphen = sentence.kind(place) == Kind::Mark('-') && place > at;
        hyphen || sentence.kind(place) == Kind::Initial || sentence.is(place, Sign::Particle)
    };
    let surname = (at..at + MOST).find(|place| !inner(place))?;
    if !sentence.is_capital(surname) {
        return None;
    }
    // «Я. Фелдер Хоорнов»: a family name of two words
    let second = sentence.is_bare(surname)
        && sentence.is_capital(surname + 1)
        && sentence.is(surname + 1, Sign::Surname);
    Some(surname + 1 + usize::from(second))
}

/// One past the initials behind a family name.
fn behind(sentence: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    const NO_NAME: Signs = Signs::of(&[Sign::Common, Sign::Office, Sign::Calling, Sign::Gpe]);
    let named = sentence.is_capital(at)
        && sentence.is_bare(at)
        && sentence.kind(at + 1) == Kind::Initial
        && !sentence.is_any(at, NO_NAME)
        && !sentence.is_ordinary(at);
    if !named {
        return None;
    }
    let last = (at + 1..at + 4).find(|&place| sentence.kind(place) != Kind::Initial)?;
    // «Депутат Н. Серіков»: those of the next name
    (!sentence.is_capital(last)).then_some(last)
}

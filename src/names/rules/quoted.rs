//! Names in quotes, which the noun behind them classes: «Арай» газеті, «Бейбіт аспан» бағдарламасы. The
//! quotes and the noun are no part of the name.
//!
//! Other short quotes are names of what has no class here, or words that are no names: nothing is looked
//! for in them.

use super::super::pieces::Kind;
use super::super::sentence::{Sentence, Step, class_of};
use super::super::{Certainty, Class};
use crate::language::names::{Sign, Signs};

/// The most pieces between quotes that are a name.
const MOST: usize = 12;
/// The most pieces of a quote of which nothing is known.
const SHORT: usize = 6;
/// The most quotes that share a noun.
const MOST_TOGETHER: usize = 4;
/// The most words between a quote and the noun that classes it.
const APART: usize = 3;

/// A name in quotes that open here.
pub(in super::super) fn quoted(sentence: &Sentence<'_, '_>, at: usize) -> Option<Step> {
    if sentence.kind(at) != Kind::Open {
        return None;
    }
    let first = at + 1;
    let inner = first..(first + MOST).min(sentence.pieces.len());
    let close = inner.clone().find(|&place| sentence.kind(place) == Kind::Close)?;
    if close == first {
        return Step::over(close + 1);
    }
    if is_speech(sentence, first, close) {
        return None;
    }
    let large = sentence.is_capital(first) || sentence.kind(first) == Kind::Number;
    if let Some(last) = official(sentence, first, close) {
        return Step::name(at, last + 1, Class::Organisation, Certainty::Sure);
    }
    if let Some(class) = behind(sentence, close + 1).filter(|_| large) {
        return Step::inside(first, close, class, Certainty::Sure, close + 1);
    }
    let alone = close == first + 1;
    let known = alone.then(|| known(sentence, first)).flatten();
    if let Some(class) = known {
        return Step::inside(first, close, class, Certainty::Likely, close + 1);
    }
    if close - first <= SHORT { Step::over(close + 1) } else { None }
}

/// Whether somebody's words are quoted, and no name: there are marks in them, or behind them a comma.
fn is_speech(sentence: &Sentence<'_, '_>, first: usize, close: usize) -> bool {
    let mark =
        |place| matches!(sentence.kind(place), Kind::Mark(',' | '.' | '!' | '?' | ':' | '…'));
    let said = matches!(sentence.kind(close + 1), Kind::Mark(',' | '—' | '–' | '-'))
        && matches!(sentence.kind(close + 2), Kind::Mark('—' | '–' | '-') | Kind::Small);
    (first..close).any(mark) && close - first > SHORT || said && close - first > 3
}

/// The noun of a body whose name has the quote inside, since that alone is the name of a place: «Астана»
/// халықаралық қаржы орталығы.
fn official(sentence: &Sentence<'_, '_>, first: usize, close: usize) -> Option<usize> {
    let place = close == first + 1 && sentence.is_any(first, Signs::PLACE);
    let near = close + 2..=close + 1 + APART + 1;
    let mut words = near.filter(|&place| sentence.kind(place) == Kind::Small);
    let head =
        words.find(|&place| sentence.is(place, Sign::BodyHead) && sentence.is(place, Sign::Owned));
    let small = |place| sentence.kind(place) == Kind::Small;
    head.filter(|&head| place && (close + 1..head).all(small))
}

/// What the noun behind a quote says that it is; it may stand behind other quotes that share it.
fn behind(sentence: &Sentence<'_, '_>, mut at: usize) -> Option<Class> {
    for _ in 0..MOST_TOGETHER {
        let joins = sentence.kind(at) == Kind::Mark(',') || sentence.is(at, Sign::Link);
        if !joins || sentence.kind(at + 1) != Kind::Open {
            break;
        }
        let inner = at + 2..at + 2 + MOST;
        at = inner.clone().find(|&place| sentence.kind(place) == Kind::Close)? + 1;
    }
    // «…» (ҚҚ) бағдарламасы
    let bracket = sentence.kind(at) == Kind::Mark('(') && sentence.kind(at + 2) == Kind::Mark(')');
    at += if bracket { 3 } else { 0 };
    let near = at..=at + APART;
    let small = |place| sentence.kind(place) == Kind::Small;
    let mut words = near.take_while(|&place| {
        small(place)
            || place == at
                && sentence.is_any(place, const { Signs::of(&[Sign::Owned, Sign::BodyHead]) })
    });
    words.find_map(|place| {
        let class = class(sentence.get(place)?.word.signs)?;
        // A place has its noun beside it.
        let beside = place == at || matches!(class, Class::Organisation | Class::Work);
        beside.then_some(class)
    })
}

/// What a noun with these signs makes of a quote.
fn class(signs: Signs) -> Option<Class> {
    class_of(
        signs,
        &[
            (Sign::BodyHead, Class::Organisation),
            (Sign::WorkHead, Class::Work),
            (Sign::RegionHead, Class::Gpe),
            (Sign::TownHead, Class::Gpe),
            (Sign::LocationHead, Class::Location),
        ],
    )
}

fn known(sentence: &Sentence<'_, '_>, at: usize) -> Option<Class> {
    let piece = sentence.get(at)?;
    let body = piece.is(Sign::Body) && !piece.is(Sign::Common);
    body.then_some(Class::Organisation)
}

//! Noun phrases: where one ends that a date is an attribute of, and what only adds to another noun.

use super::pieces::{Kind, Piece};
use crate::language::Case;
use crate::language::clauses::{Predicate, Sense};

/// A noun phrase behind a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// The place of its head.
    pub(super) head: usize,
    /// Whether it is a document: the date is that of the paper.
    pub(super) document: bool,
}

/// What a word does to the phrase before it.
enum Step {
    /// It goes on; so many owners wait for what they own.
    On(usize),
    /// The word is its head.
    Head,
    /// The phrase ended before.
    Over,
}

/// The noun phrase that begins at `from`, of which `owners` genitives stand before. An owner waits
/// for a noun with the ending of one that is owned: «НАТО-ның Алматыға сапары» does not end before
/// «сапары». `whither` says whether a place may stand in it, as in «1992 жылғы Алматыға сапар».
pub(super) fn phrase(level: &[Piece], from: usize, owners: usize, whither: bool) -> Option<Phrase> {
    let (mut owners, mut document, mut last) = (owners, false, None);
    for (at, piece) in level.iter().enumerate().skip(from) {
        match piece.kind {
            Kind::Word => {}
            Kind::Number | Kind::Open(_) | Kind::Close | Kind::Mark => continue,
            Kind::Date(_) | Kind::Comma | Kind::Dash | Kind::Stop => break,
        }
        match step(level, at, owners, whither) {
            Step::On(waiting) => owners = waiting,
            Step::Head => {
                let document = document || piece.is(Sense::Document);
                return Some(Phrase { head: with_name(level, at), document });
            }
            Step::Over => break,
        }
        document |= piece.is(Sense::Document);
        let noun = piece.word.is_noun() && !piece.is(Sense::Link);
        last = noun.then_some(at).or(last);
    }
    last.map(|head| Phrase { head, document })
}

fn step(level: &[Piece], at: usize, owners: usize, whither: bool) -> Step {
    let Some(piece) = level.get(at) else { return Step::Over };
    if piece.is(Sense::Link) || piece.is(Sense::About) {
        return Step::On(owners);
    }
    match piece.predicate().filter(|_| !piece.word.doubtful) {
        Some(Predicate::VerbalNoun | Predicate::Fact) if piece.word.possessed => return Step::Head,
        Some(Predicate::Participle | Predicate::Habitual | Predicate::VerbalNoun) => {
            return Step::On(owners);
        }
        Some(_) => return Step::Over,
        None => {}
    }
    let others = [Sense::Conjunction, Sense::Behind, Sense::Need, Sense::State];
    if others.into_iter().any(|sense| piece.is(sense)) {
        return Step::Over;
    }
    if piece.word.is_attribute() || !piece.word.is_noun() {
        return Step::On(owners);
    }
    noun(level, at, piece, owners, whither)
}

fn noun(level: &[Piece], at: usize, piece: &Piece, owners: usize, whither: bool) -> Step {
    let left = if piece.word.possessed { owners.saturating_sub(1) } else { owners };
    if piece.word.case == Case::Genitive {
        return Step::On(left + 1);
    }
    let next = level.get(at + 1).filter(|next| next.is_word());
    let goes_on = match piece.word.case {
        Case::Nominative if next.is_some_and(|next| next.is(Sense::Link)) => true,
        // «елдері министрлер кеңесінің отырысы»
        Case::Nominative if piece.word.possessed => is_of_an_owner(level, at),
        _ if piece.word.possessed => false,
        Case::Nominative => {
            let goes_on =
                |next: &Piece| next.is(Sense::About) || (next.is_plain_noun() && !next.large);
            next.is_some_and(goes_on) || modifies(level, at)
        }
        // «Алматыға сапар»
        _ => whither && piece.large && next.is_some_and(Piece::is_plain_noun),
    };
    if left > 0 || goes_on { Step::On(left) } else { Step::Head }
}

/// The last word of the name that stands behind a head without an ending of case: «бас хатшысы Лорд
/// Робертсон».
fn with_name(level: &[Piece], head: usize) -> usize {
    let plain = level.get(head).is_some_and(Piece::is_plain_noun);
    let name = |at: &usize| {
        let large = level.get(*at).is_some_and(|piece| piece.large && piece.is_plain_noun());
        plain && large && !is_of_an_owner(level, *at)
    };
    head + (head + 1..level.len()).take_while(name).count()
}

/// Whether a noun without an ending only adds to a noun behind it, which has the ending of one that
/// is owned («Қазақстан Республикасында»), or an owner is made of both.
pub(super) fn modifies(level: &[Piece], at: usize) -> bool {
    let plural = level.get(at).is_some_and(|own| own.word.plural);
    // «министрлер кеңесі»; but «балалар қала мектебіне» are two phrases.
    let near = level.get(at + 1).is_some_and(|next| next.word.possessed);
    (near || !plural) && owns(level, at).is_some()
}

/// Whether nouns without endings of case lead from a place to an owner: «елдері Қорғаныс министрлері
/// кеңесінің» is one phrase.
fn is_of_an_owner(level: &[Piece], at: usize) -> bool {
    let own = level.get(at).is_some_and(|own| own.large);
    let mut behind = level.iter().skip(at + 1);
    let over = |piece: &&Piece| {
        piece.is_plain_noun() || piece.word.is_attribute() || piece.is(Sense::Link)
    };
    let names = behind.clone().next().is_some_and(|next| next.large) && !own;
    behind.find(|piece| !over(piece)).is_some_and(|end| {
        let first = level.get(at + 1).is_some_and(|next| next.span == end.span);
        end.is_word() && end.word.case == Case::Genitive && !(names && first)
    })
}

/// The case of the noun that one without an ending adds to, if there is such a noun behind it.
fn owns(level: &[Piece], at: usize) -> Option<Case> {
    let own = level.get(at)?;
    // «шабуыл НАТО-ның»: the name begins another phrase.
    let apart = |next: &Piece| next.large && next.word.case == Case::Genitive && !own.large;
    if level.get(at + 1).is_some_and(apart) {
        return None;
    }
    for piece in level.iter().skip(at + 1) {
        let quoted = matches!(piece.kind, Kind::Open(_) | Kind::Close | Kind::Number | Kind::Mark);
        if quoted || piece.is(Sense::Link) {
            continue;
        }
        if piece.is_word() && (piece.word.possessed || piece.word.case == Case::Genitive) {
            return Some(piece.word.case);
        }
        if !(piece.is_plain_noun() || piece.word.is_attribute()) {
            break;
        }
    }
    None
}

/// Whether a noun that must be the subject stands among these places: one without an ending that
/// does not only add to another, and does not stand right before its verb, as the «қол» of «қол
/// қойды» does.
pub(super) fn has_subject(level: &[Piece], from: usize, to: usize) -> bool {
    (from..to).any(|at| {
        let Some(piece) = level.get(at) else { return false };
        let next = level.get(at + 1);
        let sure = piece.is(Sense::Person) || piece.word.possessed || piece.word.plural;
        let before_verb = next.is_none_or(|next| next.predicate().is_some());
        let before_postposition = next.is_some_and(|next| {
            next.is_word()
                && !next.word.is_noun()
                && !next.word.is_attribute()
                && next.predicate().is_none()
        });
        piece.is_plain_noun()
            && !modifies(level, at)
            && !before_postposition
            && (sure || !before_verb)
    })
}

/// Where the phrase begins that the genitive before `at` ends: «НАТО-ның бас хатшысының» before a
/// date. `from` is the start of the clause; `at` itself where no genitive stands there.
pub(super) fn owner(level: &[Piece], from: usize, at: usize) -> usize {
    let mut start = at;
    while let Some(before) = start.checked_sub(1).filter(|before| *before >= from) {
        let Some(piece) = level.get(before) else { break };
        let genitive = piece.is_word() && piece.word.case == Case::Genitive;
        // «бас хатшысы Вернердің»; but «қатынастары НАТО-ның хатшысының» are two phrases.
        let named = |next: &Piece| next.word.case == Case::Nominative || start + 1 == at;
        // «М. Вернердің»
        let initial = piece.large && level.get(start).is_some_and(|next| next.kind == Kind::Mark);
        let name = initial || level.get(start).is_some_and(|next| next.large && named(next));
        let fits = match piece.kind {
            _ if start == at => genitive,
            Kind::Word => {
                let part = level.get(start).is_some_and(|next| next.word.possessed);
                let noun = piece.is_plain_noun() && (name || (part && !piece.word.possessed));
                genitive || noun || piece.word.is_attribute()
            }
            Kind::Mark | Kind::Open(_) | Kind::Close | Kind::Number => true,
            _ => false,
        };
        if !fits {
            break;
        }
        start = before;
    }
    start
}

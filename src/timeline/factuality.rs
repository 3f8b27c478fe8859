//! Whether a clause tells of what happened, of what is planned, or of how things are.

use super::event::Factuality;
use super::pieces::Piece;
use crate::language::clauses::{Predicate, Sense};

/// What a clause tells, and how sure that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) factuality: Factuality,
    /// Whether the form of the predicate alone says that it is planned: «ашылады» is also how a
    /// story tells what is long past.
    pub(super) by_form: bool,
}

impl Told {
    fn new(factuality: Factuality) -> Self {
        Self { factuality, by_form: false }
    }

    pub(super) fn asserted() -> Self {
        Self::new(Factuality::Asserted)
    }

    pub(super) fn state() -> Self {
        Self::new(Factuality::State)
    }

    pub(super) fn planned() -> Self {
        Self::new(Factuality::Planned)
    }
}

/// Words at the end of a clause that its predicate may be made of: «жүзеге асырылуы мүмкін еді».
const PREDICATE: usize = 3;

/// What the clause from `from` to `to` tells; `open` says whether its date is a beginning («1996
/// жылдан бері»). `None` where its predicate leaves that to the clause it leads to.
pub(super) fn told(level: &[Piece], from: usize, to: usize, open: bool) -> Option<Told> {
    let clause = level.get(from..=to)?.iter().rev().filter(|piece| piece.is_word());
    let words: Vec<&Piece> = clause.take(PREDICATE).collect();
    // «жоспарлау бағдарламасына кірді»: an act before a noun says what kind of thing that is.
    let plans = |piece: &Piece| !matches!(piece.predicate(), None | Some(Predicate::VerbalNoun));
    let planned = |piece: &&&Piece| piece.is(Sense::Plan) && plans(piece);
    let needed = |piece: &&&Piece| piece.is(Sense::Need);
    if words.iter().any(|piece| planned(&piece)) || words.iter().take(2).any(|one| needed(&one)) {
        return Some(Told::planned());
    }
    let (last, before) = (words.first()?, words.get(1));
    let state = Some(Told::state());
    let is_state = |piece: &Piece| piece.is(Sense::State) && piece.predicate().is_none();
    let behind_converb = before.is_some_and(|one| one.predicate() == Some(Predicate::Converb));
    if is_state(last) || (last.is(Sense::Ongoing) && behind_converb) {
        return state;
    }
    match last.predicate() {
        Some(Predicate::Past)
            if last.is(Sense::Auxiliary) && before.is_some_and(|one| is_state(one)) =>
        {
            state
        }
        Some(Predicate::Past | Predicate::Participle | Predicate::Fact | Predicate::VerbalNoun) => {
            Some(Told::asserted())
        }
        Some(Predicate::Present) => {
            let going_on = last.is(Sense::Auxiliary) && behind_converb;
            if open || last.is(Sense::State) || going_on {
                return state;
            }
            Some(Told { factuality: Factuality::Planned, by_form: true })
        }
        Some(Predicate::Intention) => Some(Told::planned()),
        Some(Predicate::Habitual) if before.is_some_and(|one| one.predicate().is_some()) => {
            Some(Told::asserted())
        }
        Some(Predicate::Converb | Predicate::Condition) => None,
        Some(Predicate::Ongoing | Predicate::Habitual) | None => state,
    }
}

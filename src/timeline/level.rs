//! The pieces among which a clause lies, and where clauses surely end among them.

use super::phrase::has_subject;
use super::pieces::{Kind, Piece};
use crate::language::Case;
use crate::language::clauses::{Predicate, Sense};

/// The pieces among which a clause lies: of the sentence, or of what brackets or quotation marks
/// enclose; what these enclose further in is left out.
pub(super) struct Level<'p> {
    pub(super) pieces: Vec<Piece>,
    /// The place of the date, or of the bracket that holds nothing else.
    pub(super) at: usize,
    /// The mark that opens it.
    pub(super) open: Option<&'p Piece>,
    /// Where the mark ends that closes it.
    pub(super) end: Option<usize>,
    /// What stands before the mark that opens it.
    pub(super) before: &'p [Piece],
}

/// How a clause ends behind a piece.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Boundary {
    /// It does.
    Sure,
    /// It does if there is a clause of its own on either side.
    Possible,
    /// It does not.
    None,
}

impl<'p> Level<'p> {
    /// Those among which the date with this number stands; of a bracket that holds nothing else, those
    /// among which that stands.
    pub(super) fn of(all: &'p [Piece], date: usize) -> Option<Self> {
        let mut place = all.iter().position(|piece| piece.kind == Kind::Date(date))?;
        let mut inside = all.get(place)?.inside;
        while let Some(open) = inside {
            let within = all.iter().filter(|piece| piece.inside == Some(open));
            let bracket = all.get(open)?.kind == Kind::Open(true);
            if !bracket || within.clone().any(Piece::is_word) {
                break;
            }
            place = open;
            inside = all.get(open)?.inside;
        }
        let same = |piece: &&Piece| piece.inside == inside;
        let at = all.get(..place)?.iter().filter(same).count();
        let pieces = all.iter().filter(same).copied().collect();
        let before = inside.and_then(|open| all.get(..open)).unwrap_or_default();
        let open = inside.and_then(|open| all.get(open));
        let behind = all.iter().skip(inside.map_or(all.len(), |open| open + 1));
        let close = |piece: &&Piece| {
            piece.kind == Kind::Close && open.is_some_and(|open| open.inside == piece.inside)
        };
        let end = behind.into_iter().find(close).map(|piece| piece.span.end);
        Some(Self { pieces, at, open, end, before })
    }

    /// The piece at a place.
    pub(super) fn get(&self, at: usize) -> Option<&Piece> {
        self.pieces.get(at)
    }

    /// How many dates there are from a place to another.
    pub(super) fn dates(&self, from: usize, to: usize) -> usize {
        let within = self.pieces.get(from..=to).unwrap_or_default();
        within.iter().filter(|piece| matches!(piece.kind, Kind::Date(_))).count()
    }

    /// The first and the last piece of what surely is one clause, or the clauses that can't be told
    /// apart.
    pub(super) fn segment(&self) -> (usize, usize) {
        let end = self.pieces.len().saturating_sub(1);
        let sure = |at: &usize| self.boundary(*at) == Boundary::Sure;
        let mut from = (0..self.at).rev().find(sure).map_or(0, |at| at + 1);
        let mut to = (self.at..end).find(sure).unwrap_or(end);
        for at in self.at..to {
            if self.boundary(at) == Boundary::Possible && self.parts(from, at, to) {
                to = at;
                break;
            }
        }
        for at in (from..self.at).rev() {
            if self.boundary(at) == Boundary::Possible && self.parts(from, at, to) {
                from = at + 1;
                break;
            }
        }
        let compared = (from..self.at)
            .rev()
            .find(|at| self.get(*at).is_some_and(|one| one.is(Sense::Comparing)));
        from = compared.map_or(from, |at| at + 1);
        if self.begins_behind_comma(from) { (self.at, to) } else { (from, to) }
    }

    /// Whether a clause begins with the date behind a comma, since before it there is only another
    /// date, as in «2001 жылы 50, 2002 жылы 60 жиын өтті», or what opens a sentence, as in «Сонымен
    /// қатар, 2001 жылы».
    fn begins_behind_comma(&self, from: usize) -> bool {
        let comma = self.at.checked_sub(1).filter(|before| *before > from);
        let comma = comma.filter(|at| self.get(*at).is_some_and(|one| one.kind == Kind::Comma));
        comma.is_some_and(|comma| {
            let opening = self.pieces.get(from..comma).unwrap_or_default();
            let short = opening.len() <= 2 && opening.iter().all(|one| !one.is_plain_noun());
            short || self.dates(from, comma) > 0
        })
    }

    /// Whether what ends at a place and what follows are clauses of their own: with a date each, or
    /// a subject each.
    fn parts(&self, from: usize, at: usize, to: usize) -> bool {
        let dates = self.dates(from, at) > 0 && self.dates(at + 1, to) > 0;
        // «Мектеп 1934 жылы ашылған, …»: closed, unless another attribute follows.
        let attribute = |piece: &Piece| {
            matches!(piece.predicate(), Some(Predicate::Participle | Predicate::Habitual))
        };
        if self.get(at).is_some_and(attribute) && has_subject(&self.pieces, from, at) {
            let rest = self.pieces.get(at + 1..=to).unwrap_or_default();
            return dates || !rest.iter().any(attribute);
        }
        let subjects = has_subject(&self.pieces, from, at) && has_subject(&self.pieces, at + 1, to);
        dates || subjects
    }

    /// How a clause ends behind the piece at this place.
    fn boundary(&self, at: usize) -> Boundary {
        let (Some(piece), Some(next)) = (self.get(at), self.get(at + 1)) else {
            return Boundary::None;
        };
        if piece.kind == Kind::Stop {
            return Boundary::Sure;
        }
        let comma = next.kind == Kind::Comma;
        let marked = comma || matches!(next.kind, Kind::Dash | Kind::Stop);
        if !piece.is_word() || !(marked || next.is(Sense::Conjunction)) {
            return Boundary::None;
        }
        let before = at.checked_sub(1).and_then(|before| self.get(before));
        let before = before.and_then(Piece::predicate);
        let sure = match piece.predicate() {
            Some(found) if found.is_finite() => !(piece.word.doubtful && comma),
            Some(Predicate::Condition) => comma,
            Some(Predicate::Fact) => {
                comma
                    && matches!(
                        piece.word.case,
                        Case::Locative | Case::Ablative | Case::Instrumental
                    )
            }
            Some(Predicate::Habitual) if piece.is(Sense::Auxiliary) => before.is_some(),
            Some(Predicate::Participle | Predicate::Habitual) => {
                return if marked { Boundary::Possible } else { Boundary::None };
            }
            Some(Predicate::Converb) if comma => return Boundary::Possible,
            Some(Predicate::VerbalNoun) if comma && piece.word.possessed => {
                return Boundary::Possible;
            }
            Some(_) => false,
            None if piece.is(Sense::Behind) => {
                comma && matches!(before, Some(Predicate::Fact | Predicate::Participle))
            }
            None if piece.is(Sense::Ongoing) => before == Some(Predicate::Converb),
            None => piece.is(Sense::State) || piece.is(Sense::Need),
        };
        if sure { Boundary::Sure } else { Boundary::None }
    }
}

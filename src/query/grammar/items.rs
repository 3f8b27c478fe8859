//! What the signs before a term say, and the terms that they join.

use crate::query::clause::{Clause, Term, TermKind, TopicKind};

/// What a sign asks of the words behind it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Wish {
    #[default]
    May,
    Must,
    Not,
}

/// How a term is joined to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    Or,
    Near(u32),
}

/// What is known of the term that comes next.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Next {
    pub(super) wish: Wish,
    pub(super) title: bool,
    /// The topic that it is, if it can be read as one.
    pub(super) field: Option<TopicKind>,
    pub(super) joint: Option<Joint>,
}

/// Terms that are joined, or one alone.
#[derive(Debug, Default)]
pub(super) struct Item {
    pub(super) terms: Vec<Term>,
    /// How many of the terms came last, together: more than one where they are a group.
    pub(super) last: usize,
    pub(super) wish: Wish,
}

impl Item {
    /// What it says must hold, if anything.
    pub(super) fn clause(self) -> Option<Clause> {
        let excluded = self.wish == Wish::Not;
        let asks = |term: &Term| {
            term.phrase || term.title || term.within.is_some() || term.runs.is_empty()
        };
        let alone = self.wish == Wish::May && self.terms.len() == 1;
        let holds = !alone || self.terms.iter().any(asks);
        let quoted =
            alone && self.terms.iter().all(|term| term.kind() == TermKind::Phrase && !term.title);
        (holds && !self.terms.is_empty()).then_some(Clause { excluded, any: self.terms, quoted })
    }

    /// Joins these terms so that one of all must be there.
    pub(super) fn or(&mut self, terms: Vec<Term>, wish: Wish) {
        self.last = terms.len();
        self.terms.extend(terms);
        if wish == Wish::Must {
            self.wish = wish;
        }
    }
}

/// What stands in parentheses; the outermost, all.
#[derive(Debug, Default)]
pub(super) struct Group {
    /// What was known of it before it was opened.
    pub(super) before: Next,
    pub(super) items: Vec<Item>,
}

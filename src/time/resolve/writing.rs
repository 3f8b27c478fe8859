//! When a text was written, passage by passage: one text may be written in two years.
//!
//! A passage is a run of expressions that one year of writing fits. «Үстіміздегі 2003 жылы» says the
//! year outright. Of what happened, the text can only tell afterwards: a date behind the year that was
//! said begins a new passage. Where no passage says its year, it was written no earlier than the last
//! year that it tells of; that is what is taken, and marked as gathered.

use super::Anchor;
use crate::language::Case;
use crate::time::expression::{Base, Meaning, TimeExpression};
use crate::time::value::{Date, Edtf};

/// A run of expressions with one year of writing.
#[derive(Default)]
struct Passage {
    /// How many expressions it has.
    length: usize,
    /// The year that the text calls its own, and the sentence that does.
    said: Option<(i32, usize)>,
    /// The last year that it tells of, and the sentence that does.
    latest: Option<(i32, usize)>,
}

/// The time of writing that somebody gave.
pub(super) fn given(written: Option<Date>) -> Anchor {
    Anchor { base: Some(Base::Writing), from: written, ..Anchor::default() }
}

/// For each expression, the time of writing of its passage. What is planned tells nothing of it.
pub(super) fn passages(found: &[(usize, TimeExpression)], planned: &[bool]) -> Vec<Anchor> {
    let mut passages: Vec<Passage> = vec![Passage::default()];
    for (place, &(sentence, expression)) in found.iter().enumerate() {
        let planned = planned.get(place).copied().unwrap_or_default() && !expression.now;
        let told = if planned { None } else { told_year(&expression) };
        let told = told.map(|year| (year, sentence));
        let begins = passages.last().is_some_and(|last| last.ends_before(told, expression.now));
        if begins {
            passages.push(Passage::default());
        }
        if let Some(last) = passages.last_mut() {
            last.take(told, expression.now);
        }
    }
    let anchors = |passage: &Passage| std::iter::repeat_n(passage.anchor(), passage.length);
    passages.iter().flat_map(anchors).collect()
}

/// The year in which something happened, if an expression tells of one.
fn told_year(expression: &TimeExpression) -> Option<i32> {
    let value = match expression.meaning {
        Meaning::Date(value) if expression.locates() => value,
        _ => return None,
    };
    let until = matches!(value, Edtf::Interval(None, _)) || expression.form.case == Case::Dative;
    let (from, to) = value.bounds();
    // Of a plan that runs when the text is written, nobody says in which of its years: the last one fits
    // whatever was told of the others.
    let date = if expression.now { to } else { from };
    date.filter(|_| !until)?.in_year()
}

impl Passage {
    /// Whether an expression can't be of this passage.
    fn ends_before(&self, told: Option<(i32, usize)>, now: bool) -> bool {
        let (Some((said, _)), Some((year, _))) = (self.said, told) else { return false };
        if now { year != said } else { year > said }
    }

    fn take(&mut self, told: Option<(i32, usize)>, now: bool) {
        self.length += 1;
        if now {
            self.said = self.said.or(told);
        }
        if told.map(|(year, _)| year) > self.latest.map(|(year, _)| year) {
            self.latest = told;
        }
    }

    fn anchor(&self) -> Anchor {
        let known = self.said.or(self.latest);
        Anchor {
            base: Some(Base::Writing),
            from: known.and_then(|(year, _)| Date::year(year)),
            evidence: known.map(|(_, sentence)| sentence),
            inferred: self.said.is_none(),
        }
    }
}

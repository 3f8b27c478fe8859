//! Gives relative dates their values: reckoned from the dates around them, or from the time at which
//! the text was written.
//!
//! Start reading at [`resolve`]. When a text was written, [`writing`] gathers from what it says, passage
//! by passage, if nobody tells. What is gathered is marked, with the sentence that shows it.

mod reckon;
mod writing;

use super::expression::{Base, Meaning, Reckoned, Relative, TimeExpression};
use super::value::{Date, Edtf, Part, Precision};

/// A time expression of a text with its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// The sentence that it stands in, counted from 0.
    pub sentence: usize,
    /// What stands there.
    pub expression: TimeExpression,
    /// Its date, if it has one and it could be reckoned.
    pub value: Option<Edtf>,
    /// What the date was reckoned from.
    pub anchor: Anchor,
}

impl Resolved {
    /// Its date, where it lies in a year that is known.
    pub fn placed(&self) -> Option<Edtf> {
        self.value.filter(Edtf::is_placed)
    }
}

/// What a date was reckoned from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    /// What kind of date that is; `None` where the words give the date by themselves.
    pub base: Option<Base>,
    /// That date, if it is known.
    pub from: Option<Date>,
    /// The sentence that shows it, counted from 0.
    pub evidence: Option<usize>,
    /// Whether that date was gathered from the text, and neither it nor the reader says so outright.
    pub inferred: bool,
}

/// The expressions of a text, each with its sentence, in order, with their dates. `written` says when
/// the text was written, if that is known: as a year, a month or a day; else `planned` tells of each
/// expression whether what it dates was only planned, as far as it is known.
pub fn resolve(
    found: &[(usize, TimeExpression)],
    written: Option<Date>,
    planned: &[bool],
) -> Vec<Resolved> {
    let writing = match written {
        Some(_) => vec![writing::given(written); found.len()],
        None => writing::passages(found, planned),
    };
    let mut told = Told::default();
    let mut all = Vec::with_capacity(found.len());
    for (place, &(sentence, expression)) in found.iter().enumerate() {
        let now = writing.get(place).copied().unwrap_or_default();
        let (value, anchor) = told.date(&expression.meaning, now, sentence);
        told.remember(&expression, value, sentence);
        all.push(Resolved { sentence, expression, value, anchor });
    }
    all
}

/// Whether the date of any expression hangs on when the text was written.
pub fn wants_writing(found: &[(usize, TimeExpression)]) -> bool {
    let hangs = |base: Base| !matches!(base, Base::Previous);
    found.iter().any(|(_, expression)| expression.meaning.base().is_some_and(hangs))
}

/// What a text has said of dates so far.
#[derive(Default)]
struct Told {
    /// The date before, and its sentence.
    previous: Option<(Edtf, usize)>,
    /// The year that was last mentioned, and its sentence.
    year: Option<(i32, usize)>,
    /// The sentence that last told of what comes again and again: «жыл сайын шілдеде».
    habit: Option<usize>,
}

impl Told {
    /// The date of a meaning, and what it is reckoned from.
    fn date(&self, meaning: &Meaning, now: Anchor, sentence: usize) -> (Option<Edtf>, Anchor) {
        match *meaning {
            Meaning::Date(value) => (Some(value), Anchor::default()),
            Meaning::Relative(Relative {
                base: Base::Century,
                reckoned: Reckoned::Years(value),
            }) => of_century(value, now),
            Meaning::Relative(Relative { base, reckoned }) => {
                self.relative(base, reckoned, now, sentence)
            }
            _ => (None, Anchor::default()),
        }
    }

    fn relative(
        &self,
        base: Base,
        reckoned: Reckoned,
        now: Anchor,
        sentence: usize,
    ) -> (Option<Edtf>, Anchor) {
        if let (Base::Mentioned, Reckoned::Years(value)) = (base, reckoned)
            && self.habit == Some(sentence)
        {
            return (value.of_any_year(), Anchor::default());
        }
        let anchor = self.anchor(base, now, sentence);
        let value = match (anchor.from, reckoned) {
            (Some(from), reckoned) => reckon::reckon(from, reckoned),
            // No year is known at all.
            (None, Reckoned::Years(value)) if base == Base::Mentioned => value.of_any_year(),
            _ => None,
        };
        (value, anchor)
    }

    /// What a date with this base is reckoned from.
    fn anchor(&self, base: Base, now: Anchor, sentence: usize) -> Anchor {
        let since = |base, date: Option<Date>, sentence, inferred| Anchor {
            base: Some(base),
            from: date,
            evidence: sentence,
            inferred,
        };
        match (self.base(base, now, sentence), self.previous, self.year) {
            (Base::Previous, previous, _) => {
                let date = previous.and_then(|(value, _)| value.bounds().1.or(value.bounds().0));
                since(Base::Previous, date, previous.map(|(_, told)| told), false)
            }
            (Base::Mentioned, _, Some((year, told))) => {
                since(Base::Mentioned, Date::year(year), Some(told), true)
            }
            _ => Anchor { base: Some(Base::Writing), ..now },
        }
    }

    /// Which base that is here: the date before, the year mentioned, or the time of writing.
    fn base(&self, base: Base, now: Anchor, sentence: usize) -> Base {
        let near = |(_, told): (Edtf, usize)| told + 1 >= sentence;
        match base {
            Base::Told if self.previous.is_some_and(near) => Base::Previous,
            Base::Story if now.inferred && self.previous.is_some() => Base::Previous,
            Base::Previous | Base::Mentioned => base,
            _ => Base::Writing,
        }
    }

    /// Keeps the date for those that come after it.
    fn remember(&mut self, expression: &TimeExpression, value: Option<Edtf>, sentence: usize) {
        if let Meaning::Set(_) = expression.meaning {
            self.habit = Some(sentence);
        }
        let Some(value) = value.filter(|value| value.is_placed() && expression.locates()) else {
            return;
        };
        let (from, to) = value.bounds();
        let Some(date) = from.or(to) else { return };
        let exact = !matches!(date.part(), Part::Century | Part::Decade);
        self.previous = Some((value, sentence));
        if let Some(year) = date.in_year().filter(|_| exact) {
            self.year = Some((year, sentence));
        }
    }
}

/// A year without its century: of the last century in which it was past at the time of writing.
fn of_century(value: Edtf, now: Anchor) -> (Option<Edtf>, Anchor) {
    let year = value.bounds().0.and_then(Date::in_year).unwrap_or_default();
    let written = now.from.and_then(Date::in_year);
    let hundreds = written.map_or(19, |written| (written - year).div_euclid(100));
    let anchor = Anchor { base: Some(Base::Century), inferred: true, ..now };
    (value.shift_years(hundreds * 100), anchor)
}

/// Whether a date is as exact as a day or a month of a year.
fn is_exact(date: Date) -> bool {
    matches!(date.precision(), Precision::Day | Precision::Month)
}

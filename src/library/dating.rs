//! What the sentences of a document say of times: the expressions, what each does in its sentence, and
//! their dates.
//!
//! The order is a part of it: whether a date is planned, its clause tells; when the text was written, the
//! dates that are not planned tell; and what relative dates mean, only that time tells. So clauses are
//! read early only where such dates are.

use std::cell::OnceCell;

use super::document::Document;
use super::intake::Intake;
use super::told::Told;
use crate::language::FullLanguage;
use crate::language::forms::FullForms;
use crate::time::expression::TimeExpression;
use crate::time::expressions;
use crate::time::resolve::{Resolved, resolve, wants_writing};
use crate::time::value::Date;
use crate::timeline::clause::{Clause, Dating, Time, datings};
use crate::timeline::event::{Anchor, Dated, Factuality, Mention, Within};

/// What sentences say of times, each found when it is first asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Times {
    /// The expressions in order, each with its sentence and its place in the repaired words of it.
    found: OnceCell<Vec<(usize, TimeExpression)>>,
    /// What each does in its sentence, if it is a date.
    datings: OnceCell<Vec<Option<Dating>>>,
    /// The expressions with their dates.
    resolved: OnceCell<Vec<Resolved>>,
    /// What of them is asked for; saved with the document.
    told: OnceCell<Told>,
}

impl Times {
    /// What was saved of them.
    pub(super) fn saved(told: Told) -> Self {
        Self { told: OnceCell::from(told), ..Self::default() }
    }
}

impl Document {
    /// The time expressions of its sentences, in order, each with its place in the repaired words of its
    /// sentence.
    pub fn expressions(&self, language: &dyn FullLanguage) -> &[Resolved] {
        self.expressions_by(language, None)
    }

    /// The same; where clauses must be read, by these forms, if there are any yet.
    fn expressions_by(
        &self,
        language: &dyn FullLanguage,
        forms: Option<&dyn FullForms>,
    ) -> &[Resolved] {
        self.times.resolved.get_or_init(|| {
            let found = self.found(language);
            if self.written.is_some() || !wants_writing(found) {
                return resolve(found, self.written, &[]);
            }
            let datings = match forms {
                Some(forms) => self.datings(language, forms),
                None => self.datings(language, language.full_forms().as_ref()),
            };
            let planned: Vec<bool> = datings.iter().map(|one| is_planned(one.as_ref())).collect();
            resolve(found, self.written, &planned)
        })
    }

    /// What it tells of times. What was not saved with it, only what takes texts in can find.
    pub(super) fn told(&self, intake: Option<&dyn Intake>) -> &Told {
        let find = || intake.map(|intake| intake.told(self)).unwrap_or_default();
        self.times.told.get_or_init(find)
    }

    /// What it tells of times, where that is known.
    pub(super) fn known_times(&self) -> Option<&Told> {
        self.times.told.get()
    }

    fn found(&self, language: &dyn FullLanguage) -> &[(usize, TimeExpression)] {
        self.times.found.get_or_init(|| {
            let mut found = Vec::new();
            for number in 0..self.sentences().len() {
                let these = expressions(self.sentence_text(number), language);
                found.extend(these.into_iter().map(|expression| (number, expression)));
            }
            found
        })
    }

    /// What each of its time expressions does in its sentence, if it is a date. Only sentences with a date
    /// are read.
    fn datings(&self, language: &dyn FullLanguage, forms: &dyn FullForms) -> &[Option<Dating>] {
        self.times.datings.get_or_init(|| {
            let mut all = Vec::new();
            for these in self.found(language).chunk_by(|one, next| one.0 == next.0) {
                let sentence = self.sentence_text(these.first().map_or(0, |(number, _)| *number));
                let dates: Vec<Time> = these.iter().filter_map(|(_, one)| date(one)).collect();
                let mut told = datings(sentence, &dates, language, forms).into_iter();
                let dating =
                    |(_, one): &(usize, TimeExpression)| date(one).and_then(|_| told.next());
                all.extend(these.iter().map(dating));
            }
            all
        })
    }

    /// Adds the clauses that its dates date to those of other documents; `place` is its own number in
    /// the library.
    pub(super) fn dated<'d>(
        &'d self,
        place: usize,
        language: &dyn FullLanguage,
        forms: &dyn FullForms,
        found: &mut Vec<Dated<'d>>,
    ) {
        if let Some(clauses) = &self.kept.clauses {
            return found.extend(clauses.iter().map(|one| one.dated(place, self)));
        }
        let times = self.expressions_by(language, Some(forms));
        let all = times.iter().zip(self.datings(language, forms));
        for (time, dating) in all {
            let (Some(value), Some(Dating::Event(clause))) = (time.placed(), dating) else {
                continue;
            };
            let same = |one: &&Dated<'_>| {
                (one.mention.document, one.mention.sentence) == (place, time.sentence)
            };
            let mut before = found.iter().rev().take_while(same);
            let last = before.find(|one| one.value == value);
            let nth = last.map_or(0, |last| last.mention.nth + 1);
            found.extend(self.dated_one(place, time, *clause, nth));
        }
    }

    /// The clause that the date at a place dates, read of its sentence: `at` says in which sentence it stands,
    /// and where in that.
    pub(super) fn dated_at(
        &self,
        place: usize,
        at: (usize, usize),
        language: &dyn FullLanguage,
        forms: &dyn FullForms,
    ) -> Option<Dated<'_>> {
        let times = self.expressions_by(language, Some(forms));
        let start = |time: &Resolved| (time.sentence, time.expression.span.start);
        let number = times.binary_search_by_key(&at, start).ok()?;
        let Some(Dating::Event(clause)) = self.datings(language, forms).get(number)? else {
            return None;
        };
        self.dated_one(place, times.get(number)?, *clause, 0)
    }

    /// A clause that a date dates.
    fn dated_one(
        &self,
        place: usize,
        time: &Resolved,
        clause: Clause,
        nth: usize,
    ) -> Option<Dated<'_>> {
        let sentence = self.sentence_text(time.sentence);
        let span = time.expression.span;
        let mention = Mention {
            document: place,
            sentence: time.sentence,
            nth,
            span: self.raw_span(time.sentence, span),
            clause: self.raw_span(time.sentence, clause.span),
            within: Within { date: span, clause: clause.span },
            factuality: clause.factuality,
            text: span.slice(sentence).to_owned(),
        };
        let anchor = Anchor {
            base: time.anchor.base,
            from: time.anchor.from,
            evidence: time.anchor.evidence.map(|sentence| (place, sentence)),
            inferred: time.anchor.inferred,
        };
        let value = time.placed()?;
        Some(Dated { value, anchor, mention, sentence, time: date(&time.expression)?, clause })
    }

    /// Says when its text was written; `None` where that is to be gathered from the text.
    pub(super) fn set_written(&mut self, written: Option<Date>) {
        self.written = written;
        self.times.resolved = OnceCell::new();
        self.times.told = OnceCell::new();
        self.kept.clauses = None;
    }
}

/// A date of a sentence, as clauses need to know it.
fn date(one: &TimeExpression) -> Option<Time> {
    let attributive = one.form.attributive;
    one.meaning.is_date().then_some(Time { span: one.span, case: one.form.case, attributive })
}

fn is_planned(dating: Option<&Dating>) -> bool {
    matches!(dating, Some(Dating::Event(clause)) if clause.factuality == Factuality::Planned)
}

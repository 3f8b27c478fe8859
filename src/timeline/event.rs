//! Makes events of dated clauses.
//!
//! An event is a date and the clause that it belongs to. Two dates in a sentence make two events; one
//! date said twice of one clause makes one, with two mentions, and so do mentions of one event in
//! several sentences ([`merge`](super::merge)).

use super::clause::{Clause, Time};
use super::label::label;
use super::merge::{Words, merge};
use crate::language::FullLanguage;
use crate::language::forms::FullForms;
use crate::order::sorted;
use crate::span::Span;
use crate::time::expression::Base;
use crate::time::value::{Date, Edtf};

/// Whether an event took place, as the text tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factuality {
    /// It did.
    Asserted,
    /// It is planned, proposed or expected.
    Planned,
    /// Nothing took place: something was so, or still is.
    State,
}

impl Factuality {
    /// Its name in exported data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Asserted => "asserted",
            Self::Planned => "planned",
            Self::State => "state",
        }
    }
}

/// How a date came by its value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    /// What it is reckoned from, if from anything.
    pub base: Option<Base>,
    /// The date that it is reckoned from.
    pub from: Option<Date>,
    /// The sentence that gives that date: the number of its document, and its own.
    pub evidence: Option<(usize, usize)>,
    /// Whether the text only lets one suppose it.
    pub inferred: bool,
}

/// A date in a sentence of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Which document of the library, counted from 0.
    pub document: usize,
    /// Which sentence of the document, counted from 0.
    pub sentence: usize,
    /// Which of the dates in the sentence that have this value, counted from 0.
    pub nth: usize,
    /// The place of the date in the raw text, in bytes.
    pub span: Span,
    /// The place of the clause that it dates in the raw text, in bytes.
    pub clause: Span,
    /// The same places in the repaired words of the sentence.
    pub within: Within,
    /// Whether it took place, as this clause tells.
    pub factuality: Factuality,
    /// The words of the date, repaired.
    pub text: String,
}

/// Places in the repaired words of a sentence, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Within {
    /// The date.
    pub date: Span,
    /// The clause that it dates.
    pub clause: Span,
}

/// A dated event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When; as exactly as the text gives it.
    pub value: Edtf,
    /// What: words of the text, repaired; cut with «…» where the clause is long.
    pub label: String,
    /// Whether it took place.
    pub factuality: Factuality,
    /// How its date came by its value.
    pub anchor: Anchor,
    /// Where the text says so, in order.
    pub mentions: Vec<Mention>,
    /// Which of the mentions has this date and label, counted from 0.
    pub lead: usize,
}

impl Event {
    /// An event of these mentions, of which that at `lead` has its date and label. It took place where one of
    /// them says so.
    pub fn of(
        value: Edtf,
        anchor: Anchor,
        label: String,
        mentions: Vec<Mention>,
        lead: usize,
    ) -> Self {
        let asserted = mentions.iter().any(|one| one.factuality == Factuality::Asserted);
        let own = mentions.get(lead).map_or(Factuality::Asserted, |one| one.factuality);
        let factuality = if asserted { Factuality::Asserted } else { own };
        Self { value, label, factuality, anchor, mentions, lead }
    }

    /// A name that stays the same while the text does: when, in which document (by its id), in
    /// which sentence (counted from 1); and of events of one time in one sentence the number of all
    /// but the first.
    pub fn id(&self, document: &str) -> String {
        let Some(first) = self.mentions.first() else { return self.value.to_string() };
        let nth = if first.nth > 0 { format!(".{}", first.nth + 1) } else { String::new() };
        format!("{}@{document}.{}{nth}", self.value, first.sentence + 1)
    }
}

/// A dated clause, as the library hands it over.
#[derive(Clone, Debug)]
pub struct Dated<'s> {
    /// When.
    pub value: Edtf,
    /// How the date came by its value.
    pub anchor: Anchor,
    /// Where.
    pub mention: Mention,
    /// The sentence, repaired.
    pub sentence: &'s str,
    /// The date in the sentence.
    pub time: Time,
    /// The clause in the sentence.
    pub clause: Clause,
}

/// How the date of an event came by its value, and its label.
pub type Lead = (Anchor, String);

impl Dated<'_> {
    /// What an event of which this is the lead takes from it.
    pub fn lead(&self, language: &dyn FullLanguage, forms: &dyn FullForms) -> Lead {
        let label = label(self.sentence, &self.clause, &self.time, language, forms);
        (self.anchor, label)
    }

    /// As a mention of an event.
    fn mention(&self) -> Mention {
        Mention { factuality: self.clause.factuality, ..self.mention.clone() }
    }
}

/// The events of dated clauses, which come in the order of their places, in order of time; those of one time
/// in order of their place. `lead` gives what an event takes from the mention whose date stands.
pub fn events(
    mut dated: Vec<Dated<'_>>,
    language: &dyn FullLanguage,
    forms: &dyn FullForms,
    lead: &dyn Fn(&Dated<'_>) -> Lead,
) -> Vec<Event> {
    tell_the_past(&mut dated);
    let mut words = Words::new(language, forms);
    let mut all: Vec<Event> = Vec::new();
    for group in merge(&dated, &mut words) {
        let Some(&at) = group.first() else { continue };
        let Some(first) = dated.get(at) else { continue };
        let (anchor, label) = lead(first);
        let group = sorted(&group, usize::cmp);
        let place = group.iter().position(|one| *one == at).unwrap_or_default();
        let mentions = group.iter().filter_map(|at| dated.get(*at)).map(Dated::mention).collect();
        all.push(Event::of(first.value, anchor, label, mentions, place));
    }
    let place = |event: &Event| {
        event.mentions.first().map(|first| (first.document, first.sentence, first.span.start))
    };
    sorted(&all, |a, b| a.value.cmp(&b.value).then_with(|| place(a).cmp(&place(b))))
}

/// Takes «ашылады» for a story told in the present where the same document tells of something later
/// that it happened: then it is no plan any more.
fn tell_the_past(dated: &mut [Dated<'_>]) {
    for document in dated.chunk_by_mut(|a, b| a.mention.document == b.mention.document) {
        let told = document.iter().filter(|one| one.clause.factuality == Factuality::Asserted);
        let latest = told.map(|one| one.value.min_day()).max();
        for one in document.iter_mut().filter(|one| one.clause.by_form) {
            if latest.is_some_and(|latest| one.value.max_day() < latest) {
                one.clause.factuality = Factuality::Asserted;
            }
        }
    }
}

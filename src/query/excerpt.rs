//! Marks the words of a sentence that answer a query.

use std::ops::Range;

use super::MatchKind;
use super::clause::{Role, Term};
use super::parse::Query;
use super::places::{Place, closest as in_order, places_of};
use super::plan::Planned;
use crate::index::segment::Segment;
use crate::index::units::Occurrence;
use crate::order::sorted;
use crate::span::Span;
use crate::text::forms::{Form, FormKind, forms};

/// A word of a sentence that answers a word of the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its place in the sentence, in bytes.
    pub span: Span,
    /// Which word of the query, counted from 0; the one met most closely.
    pub word: usize,
    /// How they met.
    pub kind: MatchKind,
}

/// A place of a unit where a word stands that answers a word of the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Meeting {
    /// The unit.
    pub unit: u32,
    /// Which word of the unit, counted from 0.
    pub position: u32,
    /// Which word of the query, counted from 0.
    pub word: usize,
    /// How they meet.
    pub kind: MatchKind,
    /// Whether the text has it with hyphens, which were left out.
    pub joined: bool,
    /// The first place that it takes beside other words.
    pub(super) start: u32,
    /// The place behind the last.
    pub(super) end: u32,
}

impl Meeting {
    /// Whether it is one more occurrence, and not a further word of one.
    pub fn counts(&self) -> bool {
        self.position <= self.start
    }

    /// The place that it takes, as in a text of one unit.
    pub(super) fn place(&self) -> Place {
        Place { unit: 0, start: self.start, end: self.end, kind: self.kind }
    }
}

/// Where words stand that answer the query, in order, in the units that are `wanted`, in order. Without
/// words that must not be there and those that are looked for in titles.
pub fn meetings(
    query: &Query,
    plan: &[Planned],
    segment: &Segment,
    wanted: &[u32],
) -> Vec<Meeting> {
    let units = segment.units();
    let ranges: Vec<Range<u32>> = wanted.iter().map(|&unit| units.range(unit..unit + 1)).collect();
    let mut found = Vec::new();
    for (word, planned) in plan.iter().enumerate() {
        if planned.title || query.role(word) == Role::Excluded {
            continue;
        }
        for (entry, kind) in &planned.met {
            for place in within(segment.places(entry), &ranges) {
                let Occurrence { unit, position } = units.occurrence(place);
                let (kind, joined) = (*kind, entry.joined);
                let Place { start, end, .. } = Place::of_word(unit, position, joined, kind);
                found.push(Meeting { unit, position, word, kind, joined, start, end });
            }
        }
        let names = planned.beside.iter().filter(|name| wanted.binary_search(&name.unit).is_ok());
        found.extend(names);
    }
    sorted(&found, Ord::cmp)
}

/// Those of the places that lie in one of the ranges; both come in order.
fn within(places: impl Iterator<Item = u32>, ranges: &[Range<u32>]) -> impl Iterator<Item = u32> {
    let mut next = 0;
    let found = places.map_while(move |place| {
        while ranges.get(next)?.end <= place {
            next += 1;
        }
        Some((place, ranges.get(next)?.contains(&place)))
    });
    found.filter(|(_, inside)| *inside).map(|(place, _)| place)
}

/// The words of `sentence`, a unit, that answer `query`, in order and apart; `meetings` are those of the
/// unit. A hyphenated word is marked as a whole only where none of its parts answers; a word of a phrase,
/// only where the phrase is.
pub fn marks(sentence: &str, query: &Query, meetings: &[Meeting]) -> Vec<Mark> {
    let forms = forms(sentence);
    let met = apart(met(&forms, meetings), query);
    let marks = forms.iter().zip(met).filter_map(|(form, met)| Some((form, closest(form, &met)?)));
    let (joined, plain): (Vec<_>, Vec<_>) =
        marks.partition(|(form, _)| form.kind == FormKind::Joined);
    let mut marks: Vec<Mark> = Vec::new();
    for (_, mark) in plain {
        // The parts of an address stand where it does.
        match marks.last_mut().filter(|last| last.span == mark.span) {
            Some(last) if (mark.kind, mark.word) < (last.kind, last.word) => *last = mark,
            Some(_) => {}
            None => marks.push(mark),
        }
    }
    for (_, mark) in joined {
        let place = marks.partition_point(|other| other.span.end <= mark.span.start);
        if !marks.get(place).is_some_and(|next| next.span.overlaps(mark.span)) {
            marks.insert(place, mark);
        }
    }
    marks
}

/// A word of the query that a form meets, and where.
type MetWord = (usize, Place);

/// For each form the words of the query that it meets.
fn met(forms: &[Form<'_>], meetings: &[Meeting]) -> Vec<Vec<MetWord>> {
    let met = forms.iter().map(|form| {
        let joined = form.kind == FormKind::Joined;
        let start = meetings.partition_point(|meeting| meeting.position < form.place);
        let here = meetings.get(start..).unwrap_or_default().iter();
        let here = here.take_while(|meeting| meeting.position == form.place);
        let here = here.filter(|meeting| meeting.joined == joined);
        here.map(|one| (one.word, one.place())).collect()
    });
    met.collect()
}

/// The meetings without those of words that must stand by others and do not.
fn apart(mut meetings: Vec<Vec<MetWord>>, query: &Query) -> Vec<Vec<MetWord>> {
    let bound = |term: &&Term| term.words().len() > 1;
    let terms: Vec<&Term> =
        query.clauses.iter().flat_map(|clause| &clause.any).filter(bound).collect();
    if terms.is_empty() {
        return meetings;
    }
    let mut places = vec![Vec::new(); query.words.len()];
    for &(word, place) in meetings.iter().flatten() {
        if let Some(places) = places.get_mut(word) {
            places.push(place);
        }
    }
    for places in &mut places {
        *places = in_order(places);
    }
    let found: Vec<(&Term, Vec<Place>)> =
        terms.into_iter().map(|term| (term, reaches(places_of(term, &places)))).collect();
    let stands = |&(word, place): &MetWord| {
        let bound = found.iter().filter(|(term, _)| term.words().contains(&word));
        let mut bound = bound.map(|(_, reaches)| is_within(place, reaches)).peekable();
        bound.peek().is_none() || bound.any(|within| within)
    };
    for met in &mut meetings {
        met.retain(stands);
    }
    meetings
}

/// Places in order, each reaching as far as those before it do.
fn reaches(mut places: Vec<Place>) -> Vec<Place> {
    let mut reach = 0;
    for place in &mut places {
        reach = reach.max(place.end);
        place.end = reach;
    }
    places
}

fn is_within(place: Place, reaches: &[Place]) -> bool {
    let after = reaches.partition_point(|reach| reach.start <= place.start);
    let last = after.checked_sub(1).and_then(|last| reaches.get(last));
    last.is_some_and(|last| place.start < last.end)
}

fn closest(form: &Form<'_>, met: &[MetWord]) -> Option<Mark> {
    let closest = met.iter().map(|(word, place)| (place.kind, *word)).min();
    closest.map(|(kind, word)| Mark { span: form.span, word, kind })
}

//! Answers a query: parse, plan, rank, keep what its clauses hold of, then make hits of the best.

use std::ops::Range;

use super::documents::Documents;
use super::facets::{Facets, facets};
use super::options::{SearchOptions, Unit};
use super::shape::Shape;
use super::times::{Asked, Period};
use crate::index::segment::Segment;
use crate::order::sorted;
use crate::query::excerpt::{Mark, Meeting, marks, meetings};
use crate::query::filter::{Scope, Standing, keep, standings};
use crate::query::parse::{Query, parse_with_times};
use crate::query::plan::{Planned, plan};
use crate::query::rank::{Groups, Member, Ranked, Scored, best, gain, rank};
use crate::query::{MatchKind, Words, acronyms};
use crate::span::Span;
use crate::text::repair::repair;

/// How much a word of a document's title counts beside one of its text. At 1 a title is one more
/// sentence; at 10 it outweighs a page. A title says in a few words what the text is about.
const TITLE_WEIGHT: f32 = 2.0;

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchResult {
    /// How many hits there are, also those not given.
    pub total: usize,
    /// The query as it was understood.
    pub query: Query,
    /// What its times mean; `None` for those that can't be read.
    pub times: Vec<Option<Period>>,
    /// How all hits spread over documents and years, where that was asked for.
    pub facets: Option<Facets>,
    /// The hits asked for, the best first.
    pub hits: Vec<Hit>,
}

/// A sentence, or a document with its best sentence, that answers a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Which document of the library, counted from 0.
    pub document: usize,
    /// Which sentence of the document, counted from 0; of a document with no sentence that
    /// answers (its title does), the first.
    pub sentence: usize,
    /// The place of the sentence in the raw text, in bytes.
    pub span: Span,
    /// How well it answers; comparable within one answer only.
    pub score: f32,
    /// The words of the sentence, repaired.
    pub excerpt: String,
    /// The words of it that answer.
    pub matches: Vec<Match>,
    /// The places in the excerpt, in bytes, of what it says of the times that were asked for: of dates
    /// first, then of decades.
    pub times: Vec<Span>,
}

/// A word of a hit that answers a word of the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// Its place in the raw text, in bytes.
    pub span: Span,
    /// Its place in the excerpt, in bytes.
    pub excerpt: Span,
    /// Which word of the query, counted from 0.
    pub word: usize,
    /// How they met.
    pub kind: MatchKind,
}

/// What is searched.
#[derive(Clone, Copy)]
pub(super) struct Searched<'a> {
    pub(super) documents: &'a Documents,
    pub(super) segment: &'a Segment,
    pub(super) shape: &'a Shape,
    pub(super) words: Words<'a>,
    /// See [`acronyms`].
    pub(super) pairs: &'a [u8],
    /// For each document whether it is searched.
    pub(super) chosen: &'a [bool],
}

/// Answers `text`.
pub(super) fn answer(searched: Searched<'_>, text: &str, options: &SearchOptions) -> SearchResult {
    let Searched { segment, words, .. } = searched;
    let is_time = |text: &str| Period::read(text, words.language).is_some();
    let mut query = parse_with_times(repair(text, words.language).text(), words, &is_time);
    let mut plan = plan(&mut query, segment, words.language);
    acronyms::meet(&mut plan, &query, segment, words, searched.pairs);
    let times = Asked::of(&query, searched.documents, searched.shape, words.language);
    let search = Search { searched, query: &query, plan: &plan, times: &times };
    let Answer { total, facets, hits } = match options.unit {
        Unit::Sentence => search.sentences(options),
        Unit::Document => search.documents(options),
    };
    let times = times.periods.clone();
    SearchResult { total, query, times, facets, hits }
}

/// What answers a query.
struct Answer {
    total: usize,
    facets: Option<Facets>,
    hits: Vec<Hit>,
}

/// A hit before its words are marked.
#[derive(Clone, Copy)]
struct Found {
    document: u32,
    /// The unit that is shown.
    unit: u32,
    score: f32,
}

struct Search<'a> {
    searched: Searched<'a>,
    query: &'a Query,
    plan: &'a [Planned],
    times: &'a Asked<'a>,
}

/// How all groups answer, and the best of them.
struct Page {
    ranked: Ranked,
    best: Vec<Scored>,
}

impl Search<'_> {
    /// The document of a unit that is searched.
    fn document(&self, unit: u32) -> Option<u32> {
        let document = self.searched.shape.document(unit)?;
        let chosen = self.searched.chosen.get(document as usize).copied();
        chosen.unwrap_or_default().then_some(document)
    }

    fn is_title(&self, unit: u32) -> bool {
        self.searched.shape.is_title(unit)
    }

    /// The sentences that answer. Who asks for nothing but a title asks for the first sentence under it.
    fn sentences(&self, options: &SearchOptions) -> Answer {
        let units = self.searched.segment.units();
        let openings = self.query.seeks_titles() && !self.times.are_all();
        let member = |unit: u32, title: bool| {
            self.document(unit)?;
            let wanted = self.is_title(unit) == title && (openings || !title);
            let group = unit + u32::from(title);
            (wanted && !self.is_title(group)).then_some(Member { group, weight: 1.0 })
        };
        let length = |unit| units.length(unit);
        let groups = Groups { count: units.len(), length: &length, member: &member };
        let Page { ranked, best } = self.page(groups, &self.sentence_standings(), options);
        let found = best.into_iter().filter_map(|Scored { group, score }| {
            Some(Found { document: self.document(group)?, unit: group, score })
        });
        let found: Vec<Found> = found.collect();
        let meetings = self.meetings(&found, |found| found.unit..found.unit + 1);
        let sentence = |unit| {
            let document = self.searched.shape.document(unit).unwrap_or_default();
            (document, Some(self.searched.shape.sentence(unit)))
        };
        self.answer(&ranked, &found, &meetings, options.facets, &sentence)
    }

    /// The documents that answer, each with its best sentence.
    fn documents(&self, options: &SearchOptions) -> Answer {
        let Searched { documents, segment, shape, .. } = self.searched;
        let units = segment.units();
        let member = |unit: u32, title: bool| {
            let group = self.document(unit)?;
            let weight = if self.is_title(unit) { TITLE_WEIGHT } else { 1.0 };
            (self.is_title(unit) || !title).then_some(Member { group, weight })
        };
        let length = |document| units.range(shape.units_of(document)).len() as u32;
        let groups = Groups { count: documents.len(), length: &length, member: &member };
        let Page { ranked, best } = self.page(groups, &self.document_standings(), options);
        let found = best.into_iter();
        let found = found.map(|Scored { group, score }| Found { document: group, unit: 0, score });
        let mut found: Vec<Found> = found.collect();
        let meetings = self.meetings(&found, |found| shape.units_of(found.document));
        let standings = self.sentence_standings();
        for found in &mut found {
            found.unit = self.best_unit(found.document, &meetings, &ranked, &standings);
        }
        self.answer(&ranked, &found, &meetings, options.facets, &|document| (document, None))
    }

    /// The hits, and what is counted over all groups; `place` says where a group is: the document and,
    /// where a hit is one, the sentence.
    fn answer(
        &self,
        ranked: &Ranked,
        found: &[Found],
        meetings: &[Meeting],
        wants_facets: bool,
        place: &dyn Fn(u32) -> (u32, Option<usize>),
    ) -> Answer {
        let groups = (0..).zip(&ranked.scores).filter(|(_, score)| **score > 0.0);
        let groups: Vec<(u32, Option<usize>)> = groups.map(|(group, _)| place(group)).collect();
        let counted = || facets(self.searched.documents, self.searched.words.language, &groups);
        Answer {
            total: groups.len(),
            facets: wants_facets.then(counted),
            hits: found.iter().map(|found| self.hit(*found, meetings)).collect(),
        }
    }

    /// How all groups answer, and those that `options` ask for, the best first.
    fn page(&self, groups: Groups<'_>, standings: &[Standing], options: &SearchOptions) -> Page {
        let group = |unit: u32| (groups.member)(unit, false).map(|member| member.group);
        let mut ranked = rank(self.searched.segment, self.plan, groups);
        self.times.count(&mut ranked.scores, &group);
        keep(&mut ranked.scores, self.query, standings);
        let mut best = best(&ranked.scores, options.offset.saturating_add(options.limit));
        best.drain(..options.offset.min(best.len()));
        Page { ranked, best }
    }

    /// Where words of the query stand in the units of hits.
    fn meetings(&self, found: &[Found], units: impl Fn(&Found) -> Range<u32>) -> Vec<Meeting> {
        let wanted: Vec<(u32, u32)> =
            found.iter().map(units).map(|range| (range.start, range.end)).collect();
        let wanted = sorted(&wanted, Ord::cmp);
        meetings(self.query, self.plan, self.searched.segment, &wanted)
    }

    fn sentence_standings(&self) -> Vec<Standing> {
        let shape = self.searched.shape;
        let text = |unit| {
            let sentence = self.document(unit).is_some() && !self.is_title(unit);
            if sentence { unit..unit + 1 } else { 0..0 }
        };
        let title = |unit| match self.document(unit) {
            Some(document) if self.is_title(unit) => shape.units_of(document),
            _ => 0..0,
        };
        let times = |time| self.times.units(time);
        self.standings(Scope { groups: shape.units(), text: &text, title: &title, times: &times })
    }

    fn document_standings(&self) -> Vec<Standing> {
        let group = |unit| self.document(unit).map_or(0..0, |document| document..document + 1);
        let title = |unit| if self.is_title(unit) { group(unit) } else { 0..0 };
        let times = |time| self.times.units(time);
        let groups = self.searched.documents.len();
        self.standings(Scope { groups, text: &group, title: &title, times: &times })
    }

    fn standings(&self, scope: Scope<'_>) -> Vec<Standing> {
        standings(self.query, self.plan, self.searched.segment, scope)
    }

    /// The sentence of a document that answers best: of those that most clauses hold of, the one whose
    /// words count most; its first where none answers. `ranked` says what words count. Those of its words
    /// may not speak of the time that the document was chosen by.
    fn best_unit(
        &self,
        document: u32,
        meetings: &[Meeting],
        ranked: &Ranked,
        standings: &[Standing],
    ) -> u32 {
        let Searched { segment, shape, .. } = self.searched;
        let units = segment.units();
        let first = shape.title(document) + 1;
        let average = (units.places() as f32 / units.len().max(1) as f32).max(1.0);
        let mut best = (0, 0.0, first);
        let own = between(meetings, first..shape.title(document + 1));
        for same in own.chunk_by(|a, b| a.unit == b.unit) {
            let Some(unit) = same.first().map(|meeting| meeting.unit) else { continue };
            let held = standings.get(unit as usize).map_or(0, |standing| standing.held);
            let score = score(same, ranked, units.length(unit) as f32 / average);
            if (held, score) > (best.0, best.1) {
                best = (held, score, unit);
            }
        }
        let range = shape.units_of(document);
        for unit in self.times.in_order().into_iter().filter(|unit| range.contains(unit)) {
            let held = standings.get(unit as usize).map_or(0, |standing| standing.held);
            if held > best.0 {
                best = (held, 0.0, unit);
            }
        }
        best.2
    }

    fn hit(&self, found: Found, meetings: &[Meeting]) -> Hit {
        let Found { document, unit, score } = found;
        let (document, sentence) = (document as usize, self.searched.shape.sentence(unit));
        let text = self.searched.documents.get(document);
        let excerpt = text.map_or("", |text| text.sentence_text(sentence));
        let marks = marks(excerpt, self.query, between(meetings, unit..unit + 1)).into_iter();
        let matches = marks.map(|Mark { span, word, kind }| {
            let raw = text.map_or(span, |text| text.raw_span(sentence, span));
            Match { span: raw, excerpt: span, word, kind }
        });
        let place = text.and_then(|text| text.sentences().get(sentence));
        Hit {
            document,
            sentence,
            span: place.map_or(Span::default(), |sentence| sentence.span),
            score,
            excerpt: excerpt.to_owned(),
            matches: matches.collect(),
            times: text.map(|text| self.times.marks(text, sentence)).unwrap_or_default(),
        }
    }
}

/// The meetings in these units.
fn between(meetings: &[Meeting], units: Range<u32>) -> &[Meeting] {
    let start = meetings.partition_point(|meeting| meeting.unit < units.start);
    let end = meetings.partition_point(|meeting| meeting.unit < units.end);
    meetings.get(start..end).unwrap_or_default()
}

/// What the words count that stand in one sentence, `relative` times as long as the average.
fn score(meetings: &[Meeting], ranked: &Ranked, relative: f32) -> f32 {
    let weights = (0..).zip(&ranked.weights);
    let scores = weights.map(|(word, weight)| {
        let met = meetings.iter().filter(|meeting| meeting.word == word && meeting.counts());
        let (count, kind) =
            met.fold((0, MatchKind::Fuzzy), |(count, kind), one| (count + 1, kind.min(one.kind)));
        weight * gain(count as f32, kind, relative)
    });
    scores.sum()
}

//! Answers a query: parse, plan, rank, keep what its clauses hold of, then make hits of the best.

use std::ops::Range;

use super::documents::Documents;
use super::facets::{Facets, facets};
use super::hit::{Hit, Match, SearchResult};
use super::intake::Intake;
use super::named::Asking;
use super::options::{SearchOptions, Unit};
use super::shape::Shape;
use super::suggest::text_of;
use super::times::Period;
use super::topics::{Asked, Where};
use crate::index::segment::Segment;
use crate::order::sorted;
use crate::query::clause::{Topic, TopicKind};
use crate::query::correct::corrections;
use crate::query::excerpt::{Mark, Meeting, marks, meetings};
use crate::query::filter::{Scope, Standing, keep, standings};
use crate::query::parse::{Query, QueryWord, parse_with_topics};
use crate::query::plan::{Planned, plan};
use crate::query::rank::{Belonging, Groups, Ranked, Scored, Units, best, rank};
use crate::query::texts::Texts;
use crate::query::{Words, acronyms};
use crate::span::Span;
use crate::text::repair::is_plain;

/// How much a word of a document's title counts beside one of its text. At 1 a title is one more
/// sentence; at 10 it outweighs a page. A title says in a few words what the text is about.
const TITLE_WEIGHT: f32 = 3.0;

/// How much a long document is held back. At 0 it gathers the words of any question by its size alone;
/// at 1 it is taken to say in many words what a short one says in few. It does some of that, and has
/// more to say, too.
const DOCUMENT_PENALTY: f32 = 0.6;

/// The same of a sentence. A sentence repeats nothing: what makes it long is that it says more. At 1 a
/// heading with one word of the question leads before the sentence with all of them; at 0 sentences
/// that have the same words stand in the order of the text, however much else is in them.
const SENTENCE_PENALTY: f32 = 0.4;

/// How much the best sentence of a document, or its title, counts beside the document as a whole. At 0
/// words that are scattered over a long text count like those that stand together; at 1 and more the
/// text around the sentence hardly matters. Words that meet in one sentence have to do with each other.
const BEST_SENTENCE_WEIGHT: f32 = 0.3;

/// How much a word of a title counts where the title is the best sentence. At 0 a text with the word in
/// its title would stand behind one that mentions it in passing; at 1 the title, which counts with the
/// document already, would count twice.
const TITLE_AS_SENTENCE: f32 = 0.5;

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
    /// What takes texts in, where that can be.
    pub(super) intake: Option<&'a dyn Intake>,
    /// What tells whom a name means.
    pub(super) asking: Asking<'a>,
}

/// Answers `text`.
pub(super) fn answer(searched: Searched<'_>, text: &str, options: &SearchOptions) -> SearchResult {
    let Searched { segment, words, .. } = searched;
    let line = line(searched.intake, text);
    let (query, plan, found) = understood(searched, &line, options);
    let Answer { total, times, named, facets, mut hits, .. } = found;
    if let Some(intake) = searched.intake.filter(|_| options.explain) {
        intake.explain(&mut hits, &query, segment, words);
    }
    let unit = |unit| text_of(searched.documents, searched.shape, unit);
    let texts = Texts { segment, unit: &unit, words };
    let (corrections, corrected) = corrections(&line, &query, &plan, &texts);
    SearchResult { total, query, corrections, corrected, times, named, facets, hits }
}

/// All sentences that answer `text`, in order; `None` where it asks for nothing.
pub(super) fn sentences(searched: Searched<'_>, text: &str) -> Option<Vec<Place>> {
    let line = line(searched.intake, text);
    let all = SearchOptions { limit: 0, facets: true, ..SearchOptions::default() };
    let (query, _, answer) = understood(searched, &line, &all);
    let asks = !(query.words.is_empty() && query.times.is_empty() && query.names.is_empty());
    asks.then_some(answer.places)
}

/// A query as it is understood, how its words are met, and what answers it.
fn understood(
    searched: Searched<'_>,
    text: &str,
    options: &SearchOptions,
) -> (Query, Vec<Planned>, Answer) {
    let Searched { segment, words, .. } = searched;
    let mut query = parsed(searched, text);
    let mut plan = plan(&mut query, segment, words);
    acronyms::meet(&mut plan, &query, segment, words, searched.pairs);
    let mut answer = found(searched, &query, &plan, options);
    if answer.total == 0 && query.loosen() {
        answer = found(searched, &query, &plan, options);
    }
    (query, plan, answer)
}

/// A query, with the times and names that it asks for.
fn parsed(searched: Searched<'_>, text: &str) -> Query {
    let Searched { words, intake, asking, .. } = searched;
    let is_topic = |kind, text: &str| match kind {
        TopicKind::Time => Period::read(text, intake).is_some(),
        TopicKind::Name => !asking.whom(text).is_empty(),
    };
    parse_with_topics(text, words, &is_topic)
}

/// What was typed on one line, repaired where that can be.
pub(super) fn line(intake: Option<&dyn Intake>, text: &str) -> String {
    intake.map_or_else(|| text.to_owned(), |intake| intake.line(text))
}

/// Whether `text` is answered as it is where texts are taken in: it needs no repair, the forms of all its words
/// can be read, a number having but one, and its names are written as texts call somebody.
pub(super) fn knows(searched: Searched<'_>, text: &str) -> bool {
    let Searched { words, intake, asking, .. } = searched;
    if intake.is_some() {
        return true;
    }
    let query = parsed(searched, text);
    let is_known = |word: &QueryWord| {
        !word.exact.contains(char::is_alphabetic) || words.forms.knows(&word.exact)
    };
    is_plain(text)
        && query.words.iter().all(is_known)
        && query.names.iter().all(|name| asking.is_called(&name.text))
}

fn found(
    searched: Searched<'_>,
    query: &Query,
    plan: &[Planned],
    options: &SearchOptions,
) -> Answer {
    let Searched { documents, shape, intake, asking, .. } = searched;
    let topics = Asked::of(query, Where { documents, shape, intake, asking });
    let search = Search { searched, query, plan, topics: &topics };
    match options.unit {
        Unit::Sentence => search.sentences(options),
        Unit::Document => search.documents(options),
    }
}

/// Where a group is: the document and, where a hit is one, the sentence.
pub(super) type Place = (u32, Option<usize>);

/// What answers a query.
struct Answer {
    /// How many groups answer.
    total: usize,
    /// Where they are, in order, if facets are asked for.
    places: Vec<Place>,
    times: Vec<Option<Period>>,
    /// Whom its names mean.
    named: Vec<Vec<usize>>,
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
    topics: &'a Asked<'a>,
}

impl Search<'_> {
    /// The document of a unit that is searched.
    fn document(&self, unit: u32) -> Option<u32> {
        let document = self.searched.shape.document(unit)?;
        let chosen = self.searched.chosen.get(document as usize).copied();
        chosen.unwrap_or_default().then_some(document)
    }

    fn belonging(&self) -> Belonging<'_> {
        self.searched.shape.belonging(self.searched.chosen)
    }

    fn is_title(&self, unit: u32) -> bool {
        self.searched.shape.is_title(unit)
    }

    /// The sentences that answer. Who asks for nothing but a title asks for the first sentence under it.
    fn sentences(&self, options: &SearchOptions) -> Answer {
        let Searched { segment, shape, .. } = self.searched;
        let openings = self.query.seeks_titles() && !self.topics.are_all();
        let opening = f32::from(u8::from(openings));
        let weights = [[1.0, 0.0], [0.0, opening]];
        let units = Units { length_penalty: SENTENCE_PENALTY, weights };
        let mut scores = rank(segment, self.plan, self.belonging(), units, None).units;
        self.open_titles(&mut scores);
        let sentence = |unit| self.document(unit).filter(|_| !shape.is_title(unit)).map(|_| unit);
        self.topics.count(&mut scores, &sentence);
        keep(&mut scores, self.query, &self.sentence_standings());
        let found = page(&scores, options).into_iter().filter_map(|Scored { group, score }| {
            Some(Found { document: self.document(group)?, unit: group, score })
        });
        let place = |unit| (shape.document(unit).unwrap_or_default(), Some(shape.sentence(unit)));
        self.answer(&scores, &found.collect::<Vec<_>>(), options.facets, &place)
    }

    /// The documents that answer, each with its best sentence.
    fn documents(&self, options: &SearchOptions) -> Answer {
        let Searched { documents, segment, shape, .. } = self.searched;
        let all = segment.units();
        let length = |document| all.range(shape.units_of(document)).len() as u32;
        let (count, length_penalty) = (documents.len(), DOCUMENT_PENALTY);
        let weights = [[1.0, TITLE_WEIGHT], [0.0, TITLE_WEIGHT]];
        let groups = Groups { count, length_penalty, length: &length, weights };
        let weights = [[1.0, TITLE_AS_SENTENCE], [0.0; 2]];
        let units = Units { length_penalty: SENTENCE_PENALTY, weights };
        let Ranked { units: sentences, groups: mut scores } =
            rank(segment, self.plan, self.belonging(), units, Some(groups));
        self.add_best_sentences(&mut scores, &sentences);
        self.topics.count(&mut scores, &|unit| self.document(unit));
        keep(&mut scores, self.query, &self.document_standings());
        let standings = self.sentence_standings();
        let found = page(&scores, options).into_iter().map(|Scored { group, score }| {
            let unit = self.best_unit(group, &sentences, &standings);
            Found { document: group, unit, score }
        });
        self.answer(&scores, &found.collect::<Vec<_>>(), options.facets, &|document| {
            (document, None)
        })
    }

    /// Gives what titles count to the sentences under them.
    fn open_titles(&self, scores: &mut [f32]) {
        let shape = self.searched.shape;
        for unit in (0..shape.units()).rev().filter(|unit| shape.is_title(*unit as u32)) {
            let title = scores.get_mut(unit).map(std::mem::take).unwrap_or_default();
            if let Some(score) =
                scores.get_mut(unit + 1).filter(|_| !shape.is_title(unit as u32 + 1))
            {
                *score += title;
            }
        }
    }

    /// Adds to the scores of documents what the best of their sentences and titles counts.
    fn add_best_sentences(&self, scores: &mut [f32], sentences: &[f32]) {
        let units = self.searched.shape.ranges();
        for (score, units) in scores.iter_mut().zip(units).filter(|(score, _)| **score > 0.0) {
            let mut best = 0.0;
            for &sentence in sentences.get(units).unwrap_or_default() {
                best = if sentence > best { sentence } else { best };
            }
            *score += BEST_SENTENCE_WEIGHT * best;
        }
    }

    /// The hits, and what is counted over all groups; `place` says where a group is.
    fn answer(
        &self,
        scores: &[f32],
        found: &[Found],
        wants_facets: bool,
        place: &dyn Fn(u32) -> Place,
    ) -> Answer {
        let groups = (0..).zip(scores).filter(|(_, score)| **score > 0.0);
        let total = groups.clone().count();
        let all = || groups.map(|(group, _)| place(group)).collect();
        let places: Vec<Place> = if wants_facets { all() } else { Vec::new() };
        let meetings = self.meetings(found);
        let Searched { documents, intake, asking, .. } = self.searched;
        let counted = || facets(documents, intake, asking.named(), &places);
        Answer {
            total,
            times: self.topics.periods.clone(),
            named: self.topics.named.clone(),
            facets: wants_facets.then(counted),
            hits: found.iter().map(|found| self.hit(*found, &meetings)).collect(),
            places,
        }
    }

    /// Where words of the query stand in the units of hits.
    fn meetings(&self, found: &[Found]) -> Vec<Meeting> {
        let units: Vec<u32> = found.iter().map(|found| found.unit).collect();
        meetings(self.query, self.plan, self.searched.segment, &sorted(&units, Ord::cmp))
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
        let topics = |topic: Topic| self.topics.units(topic);
        self.standings(Scope { groups: shape.units(), text: &text, title: &title, topics: &topics })
    }

    fn document_standings(&self) -> Vec<Standing> {
        let group = |unit| self.document(unit).map_or(0..0, |document| document..document + 1);
        let title = |unit| if self.is_title(unit) { group(unit) } else { 0..0 };
        let topics = |topic: Topic| self.topics.units(topic);
        let groups = self.searched.documents.len();
        self.standings(Scope { groups, text: &group, title: &title, topics: &topics })
    }

    fn standings(&self, scope: Scope<'_>) -> Vec<Standing> {
        standings(self.query, self.plan, self.searched.segment, scope)
    }

    /// The sentence of a document that answers best: of those that most clauses hold of, the one with the
    /// best score; its first where none answers. Those of its words may not speak of the time that the
    /// document was chosen by.
    fn best_unit(&self, document: u32, scores: &[f32], standings: &[Standing]) -> u32 {
        let range = self.searched.shape.units_of(document);
        let first = range.start + 1;
        let held = |unit: u32| standings.get(unit as usize).map_or(0, |standing| standing.held);
        let mut best = (0, 0.0, first);
        for unit in first..range.end {
            let score = scores.get(unit as usize).copied().unwrap_or_default();
            if score > 0.0 && (held(unit), score) > (best.0, best.1) {
                best = (held(unit), score, unit);
            }
        }
        for unit in self.topics.in_order().into_iter().filter(|unit| range.contains(unit)) {
            if held(unit) > best.0 {
                best = (held(unit), 0.0, unit);
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
            reasons: Vec::new(),
            times: text.map(|text| self.topics.marks(text, sentence)).unwrap_or_default(),
            names: self.topics.naming(document, sentence, excerpt),
        }
    }
}

/// The meetings in these units.
fn between(meetings: &[Meeting], units: Range<u32>) -> &[Meeting] {
    let start = meetings.partition_point(|meeting| meeting.unit < units.start);
    let end = meetings.partition_point(|meeting| meeting.unit < units.end);
    meetings.get(start..end).unwrap_or_default()
}

/// The groups that `options` ask for, the best first.
fn page(scores: &[f32], options: &SearchOptions) -> Vec<Scored> {
    let mut page = best(scores, options.offset.saturating_add(options.limit));
    page.drain(..options.offset.min(page.len()));
    page
}

//! Answers a query: parse, plan, rank, keep what its clauses hold of, then make hits of the best.

use super::document::Document;
use super::indexing::units;
use super::options::{SearchOptions, Unit};
use crate::index::segment::Segment;
use crate::query::acronyms::{Names, names};
use crate::query::excerpt::{Mark, marks};
use crate::query::filter::{Scope, Standing, keep, standings, sum};
use crate::query::parse::{Query, parse};
use crate::query::plan::{Plan, Plans, plan};
use crate::query::rank::{Groups, Member, Scored, rank};
use crate::query::{MatchKind, Words};
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

/// Answers `text` from the documents that are `chosen`.
pub(super) fn answer(
    documents: &[Document],
    segment: &Segment,
    words: Words<'_>,
    pairs: &str,
    text: &str,
    options: &SearchOptions,
    chosen: &[bool],
) -> SearchResult {
    let mut query = parse(repair(text, words.language).text(), words);
    let names = names(&query, segment, words, pairs);
    let plans = plan(&mut query, segment);
    let places = places(documents, chosen);
    let search = Search { documents, segment, query: &query, plans: &plans, names: &names, places };
    let (total, found) = match options.unit {
        Unit::Sentence => search.sentences(options),
        Unit::Document => search.documents(options),
    };
    let answers = plans.answers();
    let marked = |text: &str, unit| marks(text, &query, words, &answers, (&names, unit));
    let hit = |found: Found| {
        let unit = search.unit(found);
        hit(documents, found, |text| marked(text, unit))
    };
    let hits = found.into_iter().map(hit).collect();
    SearchResult { total, query, hits }
}

/// Where a unit of the index stands in the library.
#[derive(Clone, Copy)]
struct Place {
    document: usize,
    /// The sentence; `None` for the title.
    sentence: Option<usize>,
    /// Whether it is searched.
    chosen: bool,
}

/// The places of all units, in order.
fn places(documents: &[Document], chosen: &[bool]) -> Vec<Place> {
    let all = documents.iter().zip(chosen).enumerate();
    let places = all.flat_map(|(document, (text, &chosen))| {
        (0..units(text)).map(move |unit| Place { document, sentence: unit.checked_sub(1), chosen })
    });
    places.collect()
}

/// A hit before its words are marked.
#[derive(Clone, Copy)]
struct Found {
    document: usize,
    sentence: usize,
    score: f32,
}

/// Where a unit belongs, if it is searched.
type Members<'m> = dyn Fn(u32) -> Option<Member> + 'm;

struct Search<'a> {
    documents: &'a [Document],
    segment: &'a Segment,
    query: &'a Query,
    plans: &'a Plans,
    names: &'a Names,
    places: Vec<Place>,
}

impl Search<'_> {
    fn place(&self, unit: u32) -> Option<Place> {
        self.places.get(unit as usize).copied().filter(|place| place.chosen)
    }

    /// The unit that a sentence is.
    fn unit(&self, found: Found) -> u32 {
        let sentence = (found.document, Some(found.sentence));
        self.places.partition_point(|place| (place.document, place.sentence) < sentence) as u32
    }

    /// Ranks groups whose members are given at run time: else the module held a ranking for each kind.
    fn rank(&self, plan: &Plan, groups: &Groups, member: &Members<'_>) -> Vec<Scored> {
        rank(self.segment, plan, self.names, groups, member)
    }

    /// Every sentence with a word of the query, in order.
    fn ranked_sentences(&self) -> Vec<Scored> {
        let groups = Groups { lengths: self.segment.lengths().to_vec() };
        self.rank(&self.plans.anywhere, &groups, &|unit| {
            self.place(unit)?.sentence?;
            Some(Member { group: unit, weight: 1.0 })
        })
    }

    /// The first sentences of documents that have a word of the query in their title, in order.
    fn ranked_openings(&self) -> Vec<Scored> {
        let groups = Groups { lengths: self.segment.lengths().to_vec() };
        self.rank(&self.plans.titles, &groups, &|unit| {
            let opening = self.place(unit + 1).filter(|place| place.sentence == Some(0));
            let title = self.place(unit)?.sentence.is_none();
            (title && opening.is_some()).then_some(Member { group: unit + 1, weight: 1.0 })
        })
    }

    fn sentences(&self, options: &SearchOptions) -> (usize, Vec<Found>) {
        let mut ranked = self.ranked_sentences();
        // Who asks for nothing but a title asks for the text.
        if self.query.seeks_titles() {
            ranked = sum(&ranked, &self.ranked_openings(), self.places.len());
        }
        let ranked = keep(ranked, self.query, &self.sentence_standings());
        let found = page(&ranked, options).filter_map(|scored| {
            let Place { document, sentence, .. } = self.place(scored.group)?;
            Some(Found { document, sentence: sentence?, score: scored.score })
        });
        (ranked.len(), found.collect())
    }

    fn documents(&self, options: &SearchOptions) -> (usize, Vec<Found>) {
        let ranked = keep(self.ranked_documents(), self.query, &self.document_standings());
        let best = self.best_sentences();
        let found = page(&ranked, options).map(|scored| {
            let document = scored.group as usize;
            let sentence = best.get(document).copied().flatten().unwrap_or(0);
            Found { document, sentence, score: scored.score }
        });
        (ranked.len(), found.collect())
    }

    /// Every document with a word of the query, in order.
    fn ranked_documents(&self) -> Vec<Scored> {
        let groups = Groups { lengths: self.document_lengths() };
        let Plans { anywhere, titles } = self.plans;
        let member = |unit: u32, title: bool| {
            let place = self.place(unit).filter(|place| !title || place.sentence.is_none())?;
            let weight = if place.sentence.is_some() { 1.0 } else { TITLE_WEIGHT };
            Some(Member { group: place.document as u32, weight })
        };
        let ranked = self.rank(anywhere, &groups, &|unit| member(unit, false));
        if titles.words.is_empty() {
            return ranked;
        }
        let titled = self.rank(titles, &groups, &|unit| member(unit, true));
        sum(&ranked, &titled, groups.lengths.len())
    }

    fn sentence_standings(&self) -> Vec<Standing> {
        let text = |unit| {
            let sentence = self.place(unit).is_some_and(|place| place.sentence.is_some());
            if sentence { unit..unit + 1 } else { 0..0 }
        };
        let title = |unit| match self.place(unit) {
            Some(Place { document, sentence: None, .. }) => {
                let units = self.documents.get(document).map_or(0, units);
                unit..unit + units as u32
            }
            _ => 0..0,
        };
        let scope = Scope { groups: self.places.len(), text: &text, title: &title };
        standings(self.query, self.segment, self.names, scope)
    }

    fn document_standings(&self) -> Vec<Standing> {
        let group = |place: Option<Place>| {
            place.map_or(0..0, |place| place.document as u32..place.document as u32 + 1)
        };
        let text = |unit| group(self.place(unit));
        let title = |unit| group(self.place(unit).filter(|place| place.sentence.is_none()));
        let scope = Scope { groups: self.documents.len(), text: &text, title: &title };
        standings(self.query, self.segment, self.names, scope)
    }

    fn document_lengths(&self) -> Vec<u32> {
        let mut lengths = vec![0; self.documents.len()];
        for (place, length) in self.places.iter().zip(self.segment.lengths()) {
            if let Some(sum) = lengths.get_mut(place.document) {
                *sum += length;
            }
        }
        lengths
    }

    /// For each document its sentence that answers best: of those that most clauses hold of, the one
    /// with the best score.
    fn best_sentences(&self) -> Vec<Option<usize>> {
        let standings = self.sentence_standings();
        let held = |unit: u32| standings.get(unit as usize).map_or(0, |standing| standing.held);
        let mut best: Vec<Option<(usize, usize)>> = vec![None; self.documents.len()];
        for scored in self.ranked_sentences() {
            let Some(place) = self.place(scored.group) else { continue };
            let (Some(first), Some(sentence)) = (best.get_mut(place.document), place.sentence)
            else {
                continue;
            };
            let held = held(scored.group);
            if first.is_none_or(|(least, _)| least < held) {
                *first = Some((held, sentence));
            }
        }
        best.into_iter().map(|best| best.map(|(_, sentence)| sentence)).collect()
    }
}

/// The hits that `options` ask for.
fn page<'s>(ranked: &'s [Scored], options: &SearchOptions) -> impl Iterator<Item = &'s Scored> {
    ranked.iter().skip(options.offset).take(options.limit)
}

fn hit(documents: &[Document], found: Found, marked: impl Fn(&str) -> Vec<Mark>) -> Hit {
    let Found { document, sentence, score } = found;
    let text = documents.get(document);
    let excerpt = text.map_or("", |text| text.sentence_text(sentence));
    let matches = marked(excerpt).into_iter().map(|mark| {
        let Mark { span, word, kind } = mark;
        let raw = text.map_or(span, |text| text.raw_span(sentence, span));
        Match { span: raw, excerpt: span, word, kind }
    });
    Hit {
        document,
        sentence,
        span: text
            .and_then(|text| text.sentences().get(sentence))
            .map_or(Span::default(), |s| s.span),
        score,
        excerpt: excerpt.to_owned(),
        matches: matches.collect(),
    }
}

//! The shape of what is printed. It is a contract: fields are added, never renamed.

use jylnama::library::{
    Analysis, Clause, Document, Facets, Hit, Library, Query, Repair, SearchResult, Sentence, Term,
    Topic, TopicKind,
};
use jylnama::span::Span;
use jylnama::time::expression::Base;
use jylnama::time::resolve::Resolved;
use serde::Serialize;

use super::names::{NameCount, QueryNameRecord, asked, counts};
use super::reasons::{ReasonRecord, reason};

/// A place in the raw text, in Unicode scalars and in UTF-16 code units.
#[derive(Debug, Serialize)]
pub(super) struct Place {
    pub(super) start: usize,
    pub(super) end: usize,
    start16: usize,
    end16: usize,
}

impl Place {
    pub(super) fn new(document: &Document, span: Span) -> Self {
        Self {
            start: document.scalars(span.start),
            end: document.scalars(span.end),
            start16: document.utf16(span.start),
            end16: document.utf16(span.end),
        }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct SentenceRecord<'d> {
    #[serde(flatten)]
    place: Place,
    text: &'d str,
    language: &'static str,
}

/// The sentences of a document.
pub(super) fn sentences(document: &Document) -> Vec<SentenceRecord<'_>> {
    let record = |(number, sentence): (usize, &Sentence)| SentenceRecord {
        place: Place::new(document, sentence.span),
        text: document.sentence_text(number),
        language: document.sentence_language(number).code(),
    };
    document.sentences().iter().enumerate().map(record).collect()
}

#[derive(Debug, Serialize)]
pub(super) struct SentencesOf<'d> {
    pub(super) id: &'d str,
    pub(super) sentences: Vec<SentenceRecord<'d>>,
}

#[derive(Debug, Serialize)]
pub(super) struct RepairRecord<'d> {
    #[serde(flatten)]
    place: Place,
    text: &'d str,
    replacement: &'d str,
    reasons: Vec<&'static str>,
}

/// The repairs of a document.
pub(super) fn repairs(document: &Document) -> Vec<RepairRecord<'_>> {
    let edits = document.edits(0, usize::MAX).iter();
    edits.map(|edit| repair(document, document.repair(edit))).collect()
}

fn repair<'d>(document: &'d Document, repair: Repair<'d>) -> RepairRecord<'d> {
    let Repair { span, text, replacement, reasons, .. } = repair;
    RepairRecord { place: Place::new(document, span), text, replacement, reasons }
}

#[derive(Debug, Serialize)]
pub(super) struct RepairsOf<'d> {
    pub(super) id: &'d str,
    /// The text after repair.
    pub(super) text: &'d str,
    pub(super) edits: Vec<RepairRecord<'d>>,
}

#[derive(Debug, Serialize)]
pub(super) struct DateRecord<'d> {
    #[serde(flatten)]
    place: Place,
    /// The place with the postposition that belongs to it.
    extent: Place,
    text: &'d str,
    #[serde(rename = "type")]
    kind: &'static str,
    /// What its words say: `date`, `relative`, `duration`, `set`, `age`, `clock`, `vague` or `recurring`.
    meaning: &'static str,
    /// What it is reckoned from: `absolute`, `writing`, `previous` or `mentioned`.
    anchor: &'static str,
    /// As TIMEX3 has it.
    value: String,
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    modifier: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edtf: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    precision: Option<&'static str>,
}

/// A time expression in a sentence of a document.
pub(super) fn date<'d>(document: &'d Document, time: &Resolved) -> DateRecord<'d> {
    let expression = &time.expression;
    let place = |span| Place::new(document, document.raw_span(time.sentence, span));
    let timex = expression.timex(time.value);
    DateRecord {
        place: place(expression.span),
        extent: place(expression.extent),
        text: expression.span.slice(document.sentence_text(time.sentence)),
        kind: expression.meaning.kind(),
        meaning: expression.meaning.name(),
        anchor: expression.meaning.base().map_or("absolute", Base::name),
        value: timex.value,
        modifier: timex.modifier,
        edtf: time.value.map(|value| value.to_string()),
        precision: time.value.map(|value| value.precision().name()),
    }
}

#[derive(Debug, Serialize)]
pub(super) struct DatesOf<'d> {
    pub(super) id: &'d str,
    pub(super) dates: Vec<DateRecord<'d>>,
}

#[derive(Debug, Serialize)]
pub(super) struct Answer<'l> {
    total: usize,
    words: Vec<WordRecord<'l>>,
    clauses: Vec<ClauseRecord>,
    corrections: Vec<CorrectionRecord<'l>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    corrected: &'l str,
    times: Vec<TimeRecord<'l>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    names: Vec<QueryNameRecord<'l>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) facets: Option<FacetsRecord<'l>>,
    pub(super) hits: Vec<HitRecord<'l>>,
}

#[derive(Debug, Serialize)]
struct WordRecord<'l> {
    text: &'l str,
    prefix: bool,
    role: &'static str,
}

#[derive(Debug, Serialize)]
struct CorrectionRecord<'l> {
    word: usize,
    text: &'l str,
}

#[derive(Debug, Serialize)]
struct ClauseRecord {
    role: &'static str,
    terms: Vec<TermRecord>,
}

#[derive(Debug, Serialize)]
struct TermRecord {
    kind: &'static str,
    text: String,
    words: Vec<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    within: Option<u32>,
    title: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<usize>,
}

/// A time of the query; without bounds where it can't be read.
#[derive(Debug, Serialize)]
struct TimeRecord<'l> {
    text: &'l str,
    role: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct FacetsRecord<'l> {
    documents: Vec<DocumentCount<'l>>,
    years: Vec<YearCount>,
    wider: usize,
    undated: usize,
    names: Vec<NameCount<'l>>,
}

#[derive(Debug, Serialize)]
struct DocumentCount<'l> {
    document: &'l str,
    count: usize,
}

#[derive(Debug, Serialize)]
struct YearCount {
    year: i32,
    count: usize,
}

#[derive(Debug, Serialize)]
pub(super) struct HitRecord<'l> {
    pub(super) document: &'l str,
    title: &'l str,
    sentence: usize,
    #[serde(flatten)]
    pub(super) place: Place,
    pub(super) score: f32,
    pub(super) excerpt: &'l str,
    matches: Vec<MatchRecord<'l>>,
}

#[derive(Debug, Serialize)]
struct MatchRecord<'l> {
    #[serde(flatten)]
    place: Place,
    word: usize,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<ReasonRecord<'l>>,
}

/// What a search found.
pub(super) fn answer<'l>(library: &'l Library, result: &'l SearchResult) -> Answer<'l> {
    let words = result.query.words.iter().enumerate().map(|(number, word)| WordRecord {
        text: &word.text,
        prefix: word.prefix,
        role: result.query.role(number).name(),
    });
    let corrections = result.corrections.iter();
    let corrections =
        corrections.map(|one| CorrectionRecord { word: one.word, text: &one.text }).collect();
    Answer {
        total: result.total,
        words: words.collect(),
        clauses: clauses(&result.query),
        corrections,
        corrected: &result.corrected,
        times: times(result),
        names: asked(library, result),
        notice: result.query.notice(),
        facets: result.facets.as_ref().map(|counted| facets(library, counted)),
        hits: result.hits.iter().filter_map(|found| hit(library, found)).collect(),
    }
}

fn times(result: &SearchResult) -> Vec<TimeRecord<'_>> {
    let times = result.query.times.iter().zip(&result.times).enumerate();
    let record = times.map(|(number, (time, period))| TimeRecord {
        text: &time.text,
        role: result.query.topic_role(Topic { kind: TopicKind::Time, number }).name(),
        from: period.and_then(|period| Some(period.from?.to_string())),
        to: period.and_then(|period| Some(period.to?.to_string())),
    });
    record.collect()
}

fn facets<'l>(library: &'l Library, counted: &Facets) -> FacetsRecord<'l> {
    let documents = counted.documents.iter().filter_map(|&(place, count)| {
        Some(DocumentCount { document: library.documents().get(place)?.id(), count })
    });
    let years = counted.years.iter().map(|&(year, count)| YearCount { year, count });
    let (wider, undated) = (counted.wider, counted.undated);
    let (documents, years) = (documents.collect(), years.collect());
    let names = counts(library, counted);
    FacetsRecord { documents, years, wider, undated, names }
}

fn clauses(query: &Query) -> Vec<ClauseRecord> {
    let term = |term: &Term| TermRecord {
        kind: term.kind().name(),
        text: term.text(query),
        words: term.words(),
        within: term.within,
        title: term.title,
        time: term.number(TopicKind::Time),
        name: term.number(TopicKind::Name),
    };
    let clause = |clause: &Clause| ClauseRecord {
        role: clause.role().name(),
        terms: clause.any.iter().map(term).collect(),
    };
    query.clauses.iter().map(clause).collect()
}

fn hit<'l>(library: &'l Library, hit: &'l Hit) -> Option<HitRecord<'l>> {
    let document = library.documents().get(hit.document)?;
    let matches = hit.matches.iter().enumerate().map(|(number, found)| MatchRecord {
        place: Place::new(document, found.span),
        word: found.word,
        kind: found.kind.name(),
        reason: hit.reasons.get(number).map(reason),
    });
    Some(HitRecord {
        document: document.id(),
        title: document.title(),
        sentence: hit.sentence,
        place: Place::new(document, hit.span),
        score: hit.score,
        excerpt: &hit.excerpt,
        matches: matches.collect(),
    })
}

#[derive(Serialize)]
pub(super) struct Readings<'a> {
    word: &'a str,
    readings: Vec<Reading<'a>>,
}

#[derive(Debug, Serialize)]
pub(super) struct Reading<'a> {
    lemma: &'a str,
    class: &'static str,
    known: bool,
    sum: String,
    terms: Vec<&'static str>,
}

pub(super) fn readings<'a>(word: &'a str, analyses: &'a [Analysis]) -> Readings<'a> {
    Readings { word, readings: analyses.iter().map(reading).collect() }
}

pub(super) fn reading(one: &Analysis) -> Reading<'_> {
    Reading {
        lemma: &one.lemma,
        class: one.class,
        known: one.known,
        sum: one.to_string(),
        terms: one.parts.iter().map(|part| part.term).collect(),
    }
}

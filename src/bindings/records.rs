//! The objects that are given to JavaScript: twins of those in `types.d.ts`.

use serde::Serialize;

use super::names::{QueryName, asked};
#[cfg(feature = "full")]
use super::reasons::{Reason, reason};
use super::times::{Facets, QueryTime, facets, times};
use crate::library::{
    self, Clause, Document, Library, Query, Summary, Term as TermOfQuery, TopicKind,
};
use crate::span::{Offsets, Span};

#[derive(Serialize)]
pub(super) struct DocumentInfo<'l> {
    id: &'l str,
    title: &'l str,
    length: usize,
    sentences: usize,
    repairs: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    written: Option<String>,
}

pub(super) fn documents(library: &Library) -> Vec<DocumentInfo<'_>> {
    let info = |number| {
        let Summary { id, title, utf16, repairs, sentences } = library.documents().summary(number);
        let written = library.documents().written(number).map(|date| date.to_string());
        DocumentInfo { id, title, length: utf16, sentences, repairs, written }
    };
    (0..library.documents().len()).map(info).collect()
}

#[derive(Serialize)]
pub(super) struct Decoded<'d> {
    text: &'d str,
    encoding: &'static str,
    replaced: usize,
}

pub(super) fn decoded(decoded: &library::Decoded) -> Decoded<'_> {
    let (encoding, replaced) = (decoded.encoding.name(), decoded.replaced);
    Decoded { text: &decoded.text, encoding, replaced }
}

/// A grammar term and its names.
#[derive(Serialize)]
struct Term {
    id: &'static str,
    kk: &'static str,
    ru: &'static str,
    en: &'static str,
}

fn term(id: &'static str) -> Term {
    let names = library::term_names(id);
    let [kk, ru, en] = names.map_or([id; 3], |names| [names.kk, names.ru, names.en]);
    Term { id, kk, ru, en }
}

#[derive(Serialize)]
struct WordPart<'a> {
    text: &'a str,
    term: Term,
}

#[derive(Serialize)]
pub(super) struct Analysis<'a> {
    lemma: &'a str,
    class: Term,
    known: bool,
    sum: String,
    parts: Vec<WordPart<'a>>,
    origin: Vec<WordPart<'a>>,
}

pub(super) fn analyses(analyses: &[library::Analysis]) -> Vec<Analysis<'_>> {
    analyses.iter().map(analysis).collect()
}

pub(super) fn analysis(one: &library::Analysis) -> Analysis<'_> {
    fn part(part: &library::Part) -> WordPart<'_> {
        WordPart { text: &part.text, term: term(part.term) }
    }
    Analysis {
        lemma: &one.lemma,
        class: term(one.class),
        known: one.known,
        sum: one.to_string(),
        parts: one.parts.iter().map(part).collect(),
        origin: one.origin.iter().map(part).collect(),
    }
}

#[derive(Serialize)]
pub(super) struct Paradigm<'a> {
    class: Term,
    rows: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    terms: Vec<Term>,
    forms: &'a [String],
}

pub(super) fn paradigms(paradigms: &[library::Paradigm]) -> Vec<Paradigm<'_>> {
    fn row(row: &library::Row) -> Row<'_> {
        Row { terms: row.terms.iter().map(|id| term(id)).collect(), forms: &row.forms }
    }
    let all = paradigms
        .iter()
        .map(|one| Paradigm { class: term(one.class), rows: one.rows.iter().map(row).collect() });
    all.collect()
}

#[derive(Serialize)]
pub(super) struct TextRange {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The one place where offsets become UTF-16.
pub(super) fn range(span: Span, utf16: impl Fn(usize) -> usize) -> TextRange {
    TextRange { start: utf16(span.start), end: utf16(span.end) }
}

#[derive(Serialize)]
pub(super) struct Sentence<'l> {
    start: usize,
    end: usize,
    text: &'l str,
    language: &'static str,
}

pub(super) fn sentences(document: &Document, from: usize, to: usize) -> Vec<Sentence<'_>> {
    let wanted = document.sentences().iter().enumerate().take(to).skip(from);
    let record = wanted.map(|(number, sentence)| {
        let TextRange { start, end } = range(sentence.span, |at| document.utf16(at));
        let language = document.sentence_language(number).code();
        Sentence { start, end, text: document.sentence_text(number), language }
    });
    record.collect()
}

#[derive(Serialize)]
pub(super) struct Repair<'l> {
    start: usize,
    end: usize,
    sentence: usize,
    text: &'l str,
    replacement: &'l str,
    reasons: Vec<&'static str>,
}

pub(super) fn repairs(
    document: &Document,
    (from, to): (usize, usize),
    (offset, limit): (usize, usize),
) -> Vec<Repair<'_>> {
    let given = document.edits(from, to).iter().skip(offset).take(limit);
    given.map(|edit| repair(document, document.repair(edit))).collect()
}

fn repair<'l>(document: &Document, repair: library::Repair<'l>) -> Repair<'l> {
    let TextRange { start, end } = range(repair.span, |at| document.utf16(at));
    let library::Repair { sentence, text, replacement, reasons, .. } = repair;
    Repair { start, end, sentence, text, replacement, reasons }
}

#[derive(Serialize)]
pub(super) struct SearchResult<'l> {
    total: usize,
    words: Vec<QueryWord<'l>>,
    clauses: Vec<QueryClause>,
    corrections: Vec<Correction<'l>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    corrected: Option<&'l str>,
    times: Vec<QueryTime<'l>>,
    names: Vec<QueryName<'l>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    facets: Option<Facets<'l>>,
    hits: Vec<Hit<'l>>,
}

#[derive(Serialize)]
struct Correction<'l> {
    word: usize,
    text: &'l str,
}

#[derive(Serialize)]
struct QueryWord<'l> {
    text: &'l str,
    prefix: bool,
    role: &'static str,
}

#[derive(Serialize)]
struct QueryClause {
    role: &'static str,
    terms: Vec<QueryTerm>,
}

#[derive(Serialize)]
struct QueryTerm {
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

#[derive(Serialize)]
struct Hit<'l> {
    document: &'l str,
    title: &'l str,
    sentence: usize,
    start: usize,
    end: usize,
    score: f32,
    excerpt: &'l str,
    highlights: Vec<TextRange>,
    matches: Vec<Match>,
    #[cfg(feature = "full")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reasons: Vec<Reason<'l>>,
    times: Vec<TextRange>,
    names: Vec<TextRange>,
}

#[derive(Serialize)]
struct Match {
    start: usize,
    end: usize,
    word: usize,
    kind: &'static str,
}

pub(super) fn answer<'l>(
    library: &'l Library,
    result: &'l library::SearchResult,
) -> SearchResult<'l> {
    let words = result.query.words.iter().enumerate().map(|(number, word)| QueryWord {
        text: &word.text,
        prefix: word.prefix,
        role: result.query.role(number).name(),
    });
    SearchResult {
        total: result.total,
        words: words.collect(),
        clauses: clauses(&result.query),
        corrections: result.corrections.iter().map(correction).collect(),
        corrected: Some(result.corrected.as_str()).filter(|text| !text.is_empty()),
        times: times(result),
        names: asked(library, result),
        notice: result.query.notice(),
        facets: result.facets.as_ref().map(|counted| facets(library, counted)),
        hits: result.hits.iter().filter_map(|found| hit(library, found)).collect(),
    }
}

fn correction(correction: &library::Correction) -> Correction<'_> {
    Correction { word: correction.word, text: &correction.text }
}

fn clauses(query: &Query) -> Vec<QueryClause> {
    let term = |term: &TermOfQuery| QueryTerm {
        kind: term.kind().name(),
        text: term.text(query),
        words: term.words(),
        within: term.within,
        title: term.title,
        time: term.number(TopicKind::Time),
        name: term.number(TopicKind::Name),
    };
    let clause = |clause: &Clause| QueryClause {
        role: clause.role().name(),
        terms: clause.any.iter().map(term).collect(),
    };
    query.clauses.iter().map(clause).collect()
}

fn hit<'l>(library: &'l Library, hit: &'l library::Hit) -> Option<Hit<'l>> {
    let document = library.documents().get(hit.document)?;
    let TextRange { start, end } = range(hit.span, |at| document.utf16(at));
    let within = Offsets::new(&hit.excerpt);
    let in_excerpt = |span| range(span, |at| within.utf16(&hit.excerpt, at));
    Some(Hit {
        document: document.id(),
        title: document.title(),
        sentence: hit.sentence,
        start,
        end,
        score: hit.score,
        excerpt: &hit.excerpt,
        highlights: hit.matches.iter().map(|found| in_excerpt(found.excerpt)).collect(),
        matches: hit.matches.iter().map(|found| matched(document, found)).collect(),
        #[cfg(feature = "full")]
        reasons: hit.reasons.iter().map(reason).collect(),
        times: hit.times.iter().map(|&span| in_excerpt(span)).collect(),
        names: hit.names.iter().map(|&span| in_excerpt(span)).collect(),
    })
}

fn matched(document: &Document, found: &library::Match) -> Match {
    let TextRange { start, end } = range(found.span, |at| document.utf16(at));
    Match { start, end, word: found.word, kind: found.kind.name() }
}

#[derive(Serialize)]
pub(super) struct Suggestion<'l> {
    text: &'l str,
    start: usize,
    end: usize,
    kind: &'static str,
    count: usize,
}

pub(super) fn suggestions(found: &[library::Suggestion]) -> Vec<Suggestion<'_>> {
    let record = found.iter().map(|one| {
        let within = Offsets::new(&one.text);
        let TextRange { start, end } = range(one.added, |at| within.utf16(&one.text, at));
        Suggestion { text: &one.text, start, end, kind: one.kind.name(), count: one.units }
    });
    record.collect()
}

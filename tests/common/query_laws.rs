//! The laws of queries and their answers, said once; see `laws.rs` beside this file.
//!
//! A library that was saved, damaged and sealed again need not say the truth, but what it says must
//! be shaped so, too: [`answer_is_in_place`] and [`query_is_whole`] hold of any library.

#![allow(dead_code, reason = "each program that includes this file asks for laws of its own")]

use jylnama::library::{Clause, Document, Hit, Library, NewDocument, Query, SearchOptions};
use jylnama::library::{SearchResult, Term, Unit};
use jylnama::query::clause::{Role, TermKind};
use jylnama::query::parse::MOST_WORDS;
use jylnama::span::Span;
use jylnama::text::forms::forms;

/// A law that holds, or how it is broken.
pub type Law = Result<(), String>;

fn hold(holds: bool, broken: impl FnOnce() -> String) -> Law {
    if holds { Ok(()) } else { Err(broken()) }
}

/// What a hit can be.
const UNITS: [Unit; 2] = [Unit::Sentence, Unit::Document];

/// The most hits that are looked at: all, in the libraries that these laws are held to.
const ALL: usize = 1000;

/// A small library with what a query can ask for: words in several forms and scripts, hyphens, an
/// address, dates, decades, titles, a text that wants repair and one that is empty.
pub fn library() -> Library {
    let texts = [
        (
            "Көл",
            "Көлдің суы 1994 жылғы 27 мамырда тартылды.Балықшы  кетті. Көл қатты, су аз болды.",
        ),
        ("Қала", "Қала 90-жылдары өсті. Қаланың мектебі 1936 жылы ашылды. Мектеп үлкен."),
        ("Тарих кітабы", "Қазақ хандығы 1465 жылы құрылды. Кітапта қарым-қатынас туралы жазылған."),
        ("Qala", "Qalada mektep bar. Мектептің сайты mektep.kz, хаты a@b.kz. قازاق تىلى."),
        ("Бос мәтін", ""),
        ("Ақын", "Абай Құнанбаев 1845 жылы туды. Құнанбаев Семейде оқыды."),
        ("", "Бала далада ойнап жүр. Далада жел соқты! Ол іс-шараға 17-19 қарашада келді."),
    ];
    let mut library = Library::new();
    for (title, text) in texts {
        let new = NewDocument {
            id: String::new(),
            title: title.into(),
            text: text.into(),
            written: None,
        };
        library.add(new).unwrap();
    }
    library
}

fn options(unit: Unit) -> SearchOptions {
    SearchOptions { unit, limit: ALL, facets: true, ..SearchOptions::default() }
}

/// Whatever is typed: it is understood and answered, each time alike, and every part of the answer
/// lies where it says.
pub fn any_query_is_answered_soundly(library: &Library, text: &str) -> Law {
    for unit in UNITS {
        let found = search(library, text, &options(unit))?;
        query_is_whole(&found)?;
        answer_is_in_place(library, &found)?;
        hits_show_why(&found, unit)?;
        nothing_excluded_is_found(&found, unit)?;
        facets_count_all(&found)?;
        a_page_is_a_part(library, text, unit, &found)?;
    }
    to_leave_out_what_is_nowhere_changes_nothing(library, text)
}

fn search(library: &Library, text: &str, options: &SearchOptions) -> Result<SearchResult, String> {
    library.search(text, options).map_err(|error| format!("{text:?} is refused: {error}"))
}

/// Clauses say something, of words and topics that the query has; and it has no more than are searched.
pub fn query_is_whole(found: &SearchResult) -> Law {
    let query = &found.query;
    for (what, count) in
        [("words", query.words.len()), ("times", query.times.len()), ("names", query.names.len())]
    {
        hold(count <= MOST_WORDS, || format!("{count} {what}"))?;
    }
    hold(found.named.len() == query.names.len(), || "names without a meaning".to_owned())?;
    for (name, meant) in query.names.iter().zip(&found.named) {
        hold(name.read != meant.is_empty(), || format!("{name:?} means {meant:?}"))?;
    }
    hold(found.times.len() == query.times.len(), || "times without a meaning".to_owned())?;
    for (time, period) in query.times.iter().zip(&found.times) {
        hold(time.read == period.is_some(), || format!("{time:?} means {period:?}"))?;
    }
    // A hyphenated word, and an address, are open with their last parts.
    let end = query.words.last().map_or("", |word| &word.text);
    let closed = query.words.iter().find(|word| word.prefix && !word.text.ends_with(end));
    hold(closed.is_none(), || format!("{closed:?} is open, and not at the end"))?;
    hold(query.clauses.is_empty() || !query.loosened, || "loosened, with clauses".to_owned())?;
    query.clauses.iter().try_for_each(|clause| clause_is_whole(clause, query))
}

fn clause_is_whole(clause: &Clause, query: &Query) -> Law {
    hold(!clause.any.is_empty(), || "a clause that asks for nothing".to_owned())?;
    for term in &clause.any {
        term_is_whole(term, query).map_err(|broken| format!("{broken}: {term:?}"))?;
    }
    Ok(())
}

fn term_is_whole(term: &Term, query: &Query) -> Law {
    let runs = if term.within.is_some() { 2..=2 } else { 0..=1 };
    hold(runs.contains(&term.runs.len()), || "runs and nearness disagree".to_owned())?;
    hold(!term.runs.is_empty() || term.topic.is_some(), || "it is nothing".to_owned())?;
    let exists = term.topic.is_none_or(|topic| query.topic(topic).is_some());
    hold(exists, || "a topic that the query has not".to_owned())?;
    hold(term.words().iter().all(|&word| word < query.words.len()), || {
        "a word that the query has not".to_owned()
    })?;
    for run in &term.runs {
        let sound = run.steps.iter().all(|step| step.start < step.end && step.start < run.length);
        hold(!run.steps.is_empty() && sound, || "a run without a way".to_owned())?;
    }
    Ok(())
}

/// Hits are in order, exist, and every place in them lies on boundaries, within and apart.
pub fn answer_is_in_place(library: &Library, found: &SearchResult) -> Law {
    hold(found.total >= found.hits.len(), || "more hits than there are".to_owned())?;
    let falls = found.hits.is_sorted_by(|one, next| one.score >= next.score);
    hold(falls, || "scores rise".to_owned())?;
    for hit in &found.hits {
        hit_is_in_place(library, found, hit).map_err(|broken| format!("{broken}: {hit:?}"))?;
    }
    Ok(())
}

fn hit_is_in_place(library: &Library, found: &SearchResult, hit: &Hit) -> Law {
    hold(hit.score > 0.0 && hit.score.is_finite(), || "no score".to_owned())?;
    let document = library.documents().get(hit.document).ok_or("no such document")?;
    hold(hit.excerpt == document.sentence_text(hit.sentence), || "another sentence".to_owned())?;
    let place = document.sentences().get(hit.sentence).map_or(Span::default(), |one| one.span);
    hold(hit.span == place, || "another place".to_owned())?;
    marks_are_in_place(document, found, hit)
}

fn marks_are_in_place(document: &Document, found: &SearchResult, hit: &Hit) -> Law {
    let mut end = 0;
    for mark in &hit.matches {
        let inside = mark.excerpt.start >= end && !mark.excerpt.slice(&hit.excerpt).is_empty();
        hold(inside, || format!("{mark:?} is no place of the excerpt"))?;
        end = mark.excerpt.end;
        let raw = document.raw().get(mark.span.range()).is_some();
        let within = hit.span.start <= mark.span.start && mark.span.end <= hit.span.end;
        hold(raw && within, || format!("{mark:?} is no place of the sentence"))?;
        hold(mark.word < found.query.words.len(), || format!("{mark:?} marks no word"))?;
        let wanted = found.query.role(mark.word) != Role::Excluded;
        hold(wanted, || format!("{mark:?} marks what must not be there"))?;
    }
    let times = hit.times.iter().all(|time| !time.slice(&hit.excerpt).is_empty());
    hold(times, || "a time is no place of the excerpt".to_owned())?;
    let names = hit.names.iter().all(|name| !name.slice(&hit.excerpt).is_empty());
    hold(names, || "a name is no place of the excerpt".to_owned())
}

/// A sentence without signs is found by what is marked in it.
fn hits_show_why(found: &SearchResult, unit: Unit) -> Law {
    if unit == Unit::Document || !found.query.clauses.is_empty() {
        return Ok(());
    }
    let shown = |hit: &&Hit| hit.matches.iter().any(|mark| !mark.span.is_empty());
    let dark =
        found.hits.iter().find(|hit| !shown(hit) && hit.times.is_empty() && hit.names.is_empty());
    hold(dark.is_none(), || format!("nothing is marked in {dark:?}"))
}

/// No sentence has a word, as it was typed, that must not be there.
fn nothing_excluded_is_found(found: &SearchResult, unit: Unit) -> Law {
    let excluded = |term: &&Term| term.kind() == TermKind::Word && !term.title;
    let clauses = found.query.clauses.iter().filter(|clause| clause.excluded);
    for term in clauses.flat_map(|clause| &clause.any).filter(excluded) {
        let [word] = term.words()[..] else { continue };
        let word = &found.query.words[word];
        if unit == Unit::Document || word.joined {
            continue;
        }
        let has = |hit: &&Hit| forms(&hit.excerpt).iter().any(|form| form.text == word.exact);
        let hit = found.hits.iter().find(has);
        hold(hit.is_none(), || format!("{} is in {hit:?}", word.exact))?;
    }
    Ok(())
}

/// Every hit is of one document, so that documents sum up to the hits.
fn facets_count_all(found: &SearchResult) -> Law {
    let facets = found.facets.as_ref().ok_or("no facets")?;
    let sum: usize = facets.documents.iter().map(|(_, count)| count).sum();
    hold(sum == found.total, || format!("{sum} hits counted of {}", found.total))
}

/// Who asks for some of the hits gets those of all, counted and understood alike.
fn a_page_is_a_part(library: &Library, text: &str, unit: Unit, all: &SearchResult) -> Law {
    let options = SearchOptions { unit, offset: 1, limit: 2, ..SearchOptions::default() };
    let page = search(library, text, &options)?;
    let part = all.hits.iter().skip(1).take(2);
    let same = page.total == all.total && page.query == all.query && page.hits.iter().eq(part);
    hold(same, || format!("a page of {text:?} is none of the whole"))
}

/// A word that no library has.
const NOWHERE: &str = "ыыыыъъъъ";

/// To leave out what is nowhere changes nothing, where no other sign has a say.
fn to_leave_out_what_is_nowhere_changes_nothing(library: &Library, text: &str) -> Law {
    let options = options(Unit::Sentence);
    let closed = search(library, &format!("{text} "), &options)?;
    if !closed.query.clauses.is_empty() || closed.query.cut || closed.query.loosened {
        return Ok(());
    }
    let without = search(library, &format!("{text} -{NOWHERE}"), &options)?;
    let [ref clause] = without.query.clauses[..] else { return Ok(()) };
    // A longer text may be repaired otherwise: where much of it is Kazakh, more is taken for Kazakh.
    let words = without.query.words.split_last().map(|(_, words)| words);
    let same = words == Some(&closed.query.words) && without.query.times == closed.query.times;
    let meant = clause.excluded && same;
    hold(!meant || without.hits == closed.hits, || format!("{text:?} without {NOWHERE}"))
}

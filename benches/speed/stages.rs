//! What is measured, natively and in the browser module alike: both compile this file.

use std::hint::black_box;

use jylnama::language::kazakh::Kazakh;
use jylnama::library::{Library, NewDocument, TimelineOptions};
use jylnama::names::find;
use jylnama::text::repair::repair;
use jylnama::text::sentence::sentences;
use jylnama::text::token::tokens;
use jylnama::time::expressions;
use jylnama::time::resolve::resolve;

/// The text that is worked on.
#[derive(Debug)]
pub struct Work {
    raw: String,
    /// Made when a stage first asks for it, so that it is no part of the memory of the others.
    repaired: Option<String>,
    /// A library of the text alone that was not yet asked for anything.
    library: Option<Library>,
}

impl Work {
    /// Work on `raw`.
    pub fn new(raw: String) -> Self {
        Self { raw, repaired: None, library: None }
    }

    /// Makes ready what `stage` starts from, so that only the stage itself is timed.
    pub fn prepare(&mut self, stage: &str) {
        if matches!(stage, "sentences" | "tokens" | "dates" | "names") && self.repaired.is_none() {
            self.repaired = Some(repair(&self.raw, &Kazakh).text().to_owned());
        }
        // One that was asked keeps what it found.
        self.library = (stage == "events").then(|| library(&self.raw)).flatten();
    }

    /// Runs `stage` over the whole text and counts what it gives: repairs, sentences, tokens, dates,
    /// names, events; for «all» the tokens of all sentences of the repaired text. The counts hold the two
    /// builds to the same work.
    pub fn run(&self, stage: &str) -> usize {
        let repaired = self.repaired.as_deref().unwrap_or_default();
        match stage {
            "repair" => black_box(repair(&self.raw, &Kazakh)).edits().len(),
            "sentences" => black_box(sentences(repaired, &Kazakh)).len(),
            "tokens" => tokens(repaired).map(black_box).count(),
            "dates" => dates(repaired),
            "names" => names(repaired),
            "events" => self.library.as_ref().map_or(0, events),
            _ => all(&self.raw),
        }
    }
}

/// The stages as a document goes through them.
fn all(raw: &str) -> usize {
    let repaired = repair(raw, &Kazakh);
    let text = repaired.text();
    let counted = |span: &jylnama::span::Span| tokens(span.slice(text)).map(black_box).count();
    sentences(text, &Kazakh).iter().map(counted).sum()
}

/// The time expressions of a repaired text, with their dates; its sentences are cut beside.
fn dates(text: &str) -> usize {
    let mut found = Vec::new();
    for (number, span) in sentences(text, &Kazakh).into_iter().enumerate() {
        found.extend(expressions(span.slice(text), &Kazakh).into_iter().map(|one| (number, one)));
    }
    black_box(resolve(&found, None, &[])).len()
}

/// The names of a repaired text; its sentences are cut beside.
fn names(text: &str) -> usize {
    let spans = sentences(text, &Kazakh);
    let texts: Vec<&str> = spans.iter().map(|span| span.slice(text)).collect();
    black_box(find(&texts, &Kazakh)).len()
}

fn library(raw: &str) -> Option<Library> {
    let mut library = Library::new();
    library.add(NewDocument { text: raw.to_owned(), ..NewDocument::default() }).ok()?;
    Some(library)
}

/// The events of a library, with all that they need: dates, the clauses that these date, and merging.
fn events(library: &Library) -> usize {
    library.timeline(&TimelineOptions::default()).map_or(0, |events| black_box(events).len())
}

//! What is measured, natively and in the browser module alike: both compile this file.

use std::hint::black_box;

use jylnama::language::kazakh::Kazakh;
use jylnama::text::repair::repair;
use jylnama::text::sentence::sentences;
use jylnama::text::token::tokens;

/// The text that is worked on.
#[derive(Debug)]
pub struct Work {
    raw: String,
    /// Made when a stage first asks for it, so that it is no part of the memory of the others.
    repaired: Option<String>,
}

impl Work {
    /// Work on `raw`.
    pub fn new(raw: String) -> Self {
        Self { raw, repaired: None }
    }

    /// Makes ready what `stage` starts from, so that only the stage itself is timed.
    pub fn prepare(&mut self, stage: &str) {
        if matches!(stage, "sentences" | "tokens") && self.repaired.is_none() {
            self.repaired = Some(repair(&self.raw, &Kazakh).text().to_owned());
        }
    }

    /// Runs `stage` over the whole text and counts what it gives: repairs, sentences, tokens; for
    /// «all» the tokens of all sentences of the repaired text. The counts hold the two builds to
    /// the same work.
    pub fn run(&self, stage: &str) -> usize {
        let repaired = self.repaired.as_deref().unwrap_or_default();
        match stage {
            "repair" => black_box(repair(&self.raw, &Kazakh)).edits().len(),
            "sentences" => black_box(sentences(repaired, &Kazakh)).len(),
            "tokens" => tokens(repaired).map(black_box).count(),
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

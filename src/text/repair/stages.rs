//! The order of the repairs, and how they are run over a text.
//!
//! A text is taken in chunks that end where a paragraph or a sentence surely ends, since no repair
//! reaches over such a place: so the copies that the stages make stay small however long the text
//! is.

use super::edits::{Edit, compose, replay};
use super::facts::Facts;
use super::{
    broken_abbreviations, broken_names, decomposed, entities, glued_stops, hard_wraps, invisible,
    line_hyphens, look_alikes, markup, old_fonts, spaced_letters, spaces,
};
use crate::text::{Conventions, cursor};

/// What a stage may look at besides the text before it.
#[derive(Clone, Copy)]
pub(super) struct Context<'c> {
    /// The habits of the language.
    pub(super) conventions: &'c dyn Conventions,
    /// What is true of the document as a whole.
    pub(super) facts: &'c Facts,
}

/// A repair: finds what it would change in a text, in order and without overlap.
struct Stage {
    find: fn(&str, Context<'_>) -> Vec<Edit>,
    /// Bytes one of which stands in every place that it changes.
    wakes: &'static [u8],
}

const fn stage(find: fn(&str, Context<'_>) -> Vec<Edit>, wakes: &'static [u8]) -> Stage {
    Stage { find, wakes }
}

const STAGES: [Stage; 13] = [
    stage(old_fonts::find, old_fonts::WAKES),
    stage(entities::find, b"&"),
    stage(markup::find, b"<[='"),
    stage(invisible::find, invisible::WAKES),
    stage(decomposed::find, decomposed::WAKES),
    stage(look_alikes::find, look_alikes::WAKES),
    stage(spaced_letters::find, b" "),
    stage(line_hyphens::find, b"\n"),
    stage(spaces::find, spaces::WAKES),
    stage(broken_names::find, b"\n"),
    stage(broken_abbreviations::find, b"\n"),
    stage(hard_wraps::find, b"\n"),
    stage(glued_stops::find, glued_stops::WAKES),
];

/// Bytes of a chunk, or more where no sure end comes.
pub(super) const CHUNK: usize = 1 << 16;

/// Takes `raw` once through all stages: the text that comes out and the edits that lead to it;
/// `None` where there is nothing to repair.
pub(super) fn run(raw: &str, context: Context<'_>, chunk: usize) -> Option<(String, Vec<Edit>)> {
    let mut text = String::new();
    let mut edits = Vec::new();
    let (mut copied, mut base) = (0, 0);
    while base < raw.len() {
        let rest = cursor::after(raw, base);
        let part = cursor::before(rest, chunk_end(rest, chunk));
        if let Some((repaired, found)) = run_chunk(part, context) {
            text.reserve(raw.len() - copied);
            text.push_str(raw.get(copied..base).unwrap_or(""));
            text.push_str(&repaired);
            copied = base + part.len();
            let shifted = |edit: Edit| Edit { span: edit.span.shifted(base), ..edit };
            edits.extend(found.into_iter().map(shifted));
        }
        base += part.len();
    }
    text.push_str(cursor::after(raw, if edits.is_empty() { base } else { copied }));
    (!edits.is_empty()).then_some((text, edits))
}

/// The repaired text of a chunk, if it differs, and the edits.
fn run_chunk(raw: &str, context: Context<'_>) -> Option<(String, Vec<Edit>)> {
    let mut done: Option<(String, Vec<Edit>)> = None;
    let mut awake = Awake::of(raw);
    for stage in &STAGES {
        let text = done.as_ref().map_or(raw, |(text, _)| text);
        let found = if awake.has_any(stage.wakes) { (stage.find)(text, context) } else { vec![] };
        if found.is_empty() {
            continue;
        }
        for edit in &found {
            awake.add(&edit.replacement);
        }
        let next = replay(text, &found);
        let edits = match &done {
            Some((_, edits)) => compose(edits, &found, text),
            None => found,
        };
        done = Some((next, edits));
    }
    done
}

/// Which bytes stand in a text.
struct Awake([bool; 256]);

impl Awake {
    fn of(text: &str) -> Self {
        let mut awake = Self([false; 256]);
        awake.add(text);
        awake
    }

    fn add(&mut self, text: &str) {
        for byte in text.bytes() {
            if let Some(place) = self.0.get_mut(usize::from(byte)) {
                *place = true;
            }
        }
    }

    fn has_any(&self, bytes: &[u8]) -> bool {
        bytes.iter().any(|&byte| self.0.get(usize::from(byte)).copied().unwrap_or(false))
    }
}

/// Where the chunk that `rest` begins with ends: behind the first sure end past `chunk` bytes.
fn chunk_end(rest: &str, chunk: usize) -> usize {
    let Some(tail) = rest.as_bytes().get(chunk..) else { return rest.len() };
    let ends = tail.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    let mut ends = ends.map(|(at, _)| chunk + at);
    ends.find(|&at| ends_for_sure(rest, at)).map_or(rest.len(), |at| at + 1)
}

/// Letters of a word whose stop is surely no part of it.
const SURE_WORD: usize = 4;

/// Whether the line end at byte `at` is one that no repair bridges: that of an empty line, or one
/// behind the stop of a sentence and before no small letter.
fn ends_for_sure(text: &str, at: usize) -> bool {
    let Some(next) = cursor::next(text, at + 1) else { return true };
    if next == '\n' {
        return true;
    }
    let stop = cursor::before(text, at).strip_suffix('.');
    let word = stop.map_or("", |head| cursor::word_before(head, head.len()));
    let sure = word.chars().filter(|letter| letter.is_lowercase()).count() >= SURE_WORD;
    sure && next.is_uppercase()
}

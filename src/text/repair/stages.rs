//! The order of the repairs, and how they are run over a text.
//!
//! A text is taken in chunks that end where a paragraph or a sentence surely ends, since no repair
//! reaches over such a place: so the copies that the stages make stay small however long the text
//! is, and a chunk passes by the stages whose [`Signs`] it does not bear.

use std::borrow::Cow;

use super::edits::{Edit, compose, replay};
use super::facts::Facts;
use super::signs::{Sign, Signs};
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
    pub(super) facts: &'c Facts<'c>,
    /// What may be repaired.
    pub(super) stages: &'static [Stage],
}

/// Finds what a repair would change in a text, in order and without overlap, at or around these
/// places.
type Find = fn(&str, &[usize], Context<'_>) -> Vec<Edit>;

/// A repair.
pub(super) struct Stage {
    find: Find,
    /// One of these signs is at every place that it would change.
    signs: &'static [Sign],
    /// Whether what it leaves is full of new signs, and must be looked at anew before the next stage.
    lays_bare: bool,
}

const fn stage(signs: &'static [Sign], find: Find) -> Stage {
    Stage { find, signs, lays_bare: false }
}

const fn stage_that_lays_bare(signs: &'static [Sign], find: Find) -> Stage {
    Stage { find, signs, lays_bare: true }
}

impl Stage {
    /// The places that bear its signs, in order.
    fn places<'s>(&self, signs: &'s Signs) -> Cow<'s, [usize]> {
        match self.signs {
            [sign] => signs.at(*sign).into(),
            several => {
                let lists = several.iter().map(|sign| signs.at(*sign));
                lists.fold(Vec::new(), |all, places| merged(&all, places)).into()
            }
        }
    }
}

/// The places of two lists in order, each once.
fn merged(a: &[usize], b: &[usize]) -> Vec<usize> {
    let mut all = Vec::with_capacity(a.len() + b.len());
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    while let Some(place) = [a.peek(), b.peek()].into_iter().flatten().min().copied().copied() {
        a.next_if_eq(&&place);
        b.next_if_eq(&&place);
        all.push(place);
    }
    all
}

/// All that may be wrong with a text.
pub(super) static OF_A_TEXT: [Stage; 12] = [
    stage_that_lays_bare(&[Sign::Ampersand], entities::find),
    stage_that_lays_bare(&[Sign::Markup], markup::find),
    stage(&[Sign::Rare], invisible::find),
    stage(&[Sign::Accent], decomposed::find),
    stage(&[Sign::Mixed], look_alikes::find),
    stage(&[Sign::Apart], spaced_letters::find),
    stage(&[Sign::Line], line_hyphens::find),
    stage(&[Sign::Gap, Sign::Rare], spaces::find),
    stage(&[Sign::Line], broken_names::find),
    stage(&[Sign::Line], broken_abbreviations::find),
    stage(&[Sign::Line], hard_wraps::find),
    stage(&[Sign::Glued, Sign::Rare], glued_stops::find),
];

/// What of it may be wrong with a few words on one line, typed or copied from such a text.
pub(super) static OF_A_LINE: [Stage; 6] = [
    stage(&[Sign::Rare], invisible::find),
    stage(&[Sign::Accent], decomposed::find),
    stage(&[Sign::Mixed], look_alikes::find),
    stage(&[Sign::Apart], spaced_letters::find),
    stage(&[Sign::Gap, Sign::Rare], spaces::find),
    stage(&[Sign::Glued, Sign::Rare], glued_stops::find),
];

/// Bytes of a chunk, or more where no sure end comes.
pub(super) const CHUNK: usize = 1 << 11;

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

/// How often a chunk goes through all stages at most. Each round needs marks that the one before laid
/// bare («&amp;amp;amp;lt;»); no text that anybody meant needs more than three.
const MOST_ROUNDS: usize = 32;

/// The repaired text of a chunk, if it differs, and the edits.
fn run_chunk(raw: &str, context: Context<'_>) -> Option<(String, Vec<Edit>)> {
    let mut done = run_once(raw, None, context)?;
    for _ in 1..MOST_ROUNDS {
        let text = std::mem::take(&mut done.0);
        if let Some(again) = run_once(&text, Some(&done.1), context) {
            done = again;
        } else {
            done.0 = text;
            break;
        }
    }
    Some(done)
}

/// What the stages make of `text`, to which the edits `before` led; `None` where they do nothing.
fn run_once(
    text: &str,
    before: Option<&Vec<Edit>>,
    context: Context<'_>,
) -> Option<(String, Vec<Edit>)> {
    let mut done: Option<(String, Vec<Edit>)> = None;
    // Other signs that a stage happens to lay bare are heeded in the next round.
    let mut signs = Signs::of(text);
    if context.facts.old_font(text, &signs) {
        let found = old_fonts::find(text);
        signs.follow(&found);
        done = (!found.is_empty()).then(|| after(text, found, before));
    }
    for stage in context.stages {
        let text = done.as_ref().map_or(text, |(text, _)| text);
        let places = stage.places(&signs);
        let found =
            if places.is_empty() { Vec::new() } else { (stage.find)(text, &places, context) };
        if !found.is_empty() {
            signs.follow(&found);
            let edits = done.as_ref().map(|(_, edits)| edits).or(before);
            let next = after(text, found, edits);
            if stage.lays_bare {
                signs = Signs::of(&next.0);
            }
            done = Some(next);
        }
    }
    done
}

/// The text after the edits `found`, and all edits up to there.
fn after(text: &str, found: Vec<Edit>, before: Option<&Vec<Edit>>) -> (String, Vec<Edit>) {
    let next = replay(text, &found);
    let edits = match before {
        Some(before) => compose(before, &found, text),
        None => found,
    };
    (next, edits)
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

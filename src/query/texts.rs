//! How the words of an index are written in its texts: an index holds them in small letters, and
//! without what stands between them.

use std::fmt;

use super::text_of;
use crate::index::dictionary::Entry;
use crate::index::postings::Occurrence;
use crate::index::segment::Segment;
use crate::text::token::{Token, TokenKind, tokens};

/// The words and the texts of a library.
#[derive(Clone, Copy)]
pub struct Texts<'t> {
    /// Where its words stand.
    pub segment: &'t Segment,
    /// The text of each unit.
    pub unit: &'t dyn Fn(u32) -> &'t str,
}

impl fmt::Debug for Texts<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Texts")
    }
}

/// A word where it stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written<'t> {
    /// What parts it from the word before.
    pub(super) gap: &'t str,
    /// As it is written.
    pub(super) text: &'t str,
}

/// Whether a word begins with a capital.
pub(super) fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// How many places are looked at to see how a word is written.
const LOOKS: usize = 8;
/// A place behind so many words is not looked at: no sentence is as long, and finding it takes time.
const FARTHEST: u32 = 1024;

impl<'t> Texts<'t> {
    /// The words at a place and behind it, as they are written.
    pub(super) fn words_at(
        &self,
        place: Occurrence,
    ) -> impl Iterator<Item = Written<'t>> + use<'t> {
        let text = (self.unit)(place.unit);
        let near = place.position < FARTHEST;
        let words = tokens(if near { text } else { "" }).filter(is_word);
        let mut end = 0;
        let words = words.map(move |token| {
            let gap = text.get(end..token.span.start).unwrap_or("");
            end = token.span.end;
            Written { gap, text: token.span.slice(text) }
        });
        words.skip(place.position as usize)
    }

    /// How many units some places are in.
    pub(super) fn units(&self, places: &mut dyn Iterator<Item = Occurrence>) -> usize {
        let mut seen = vec![false; self.segment.lengths().len()];
        let new = |place: Occurrence| {
            seen.get_mut(place.unit as usize).is_some_and(|seen| !std::mem::replace(seen, true))
        };
        places.map(new).filter(|new| *new).count()
    }

    /// A word of the index with its capitals, where the texts always have them: also such that do
    /// not begin a sentence.
    pub(super) fn written(&self, entry: &Entry) -> String {
        let inside = self.segment.occurrences(entry).filter(|place| place.position > 0);
        let mut capital = None;
        for place in inside.take(LOOKS) {
            let Some(word) = self.words_at(place).next() else { continue };
            if !is_capital(word.text) {
                return text_of(entry).to_owned();
            }
            capital = capital.or(Some(word.text));
        }
        capital.unwrap_or(text_of(entry)).to_owned()
    }
}

fn is_word(token: &Token) -> bool {
    token.kind != TokenKind::Mark
}

//! What is true of a document as a whole, for the stages that can't tell from one place.
//!
//! Each is counted over the whole text, when a doubtful place first asks for it.

use std::cell::OnceCell;

use super::hard_wraps;
use super::old_fonts;
use super::signs::{Sign, Signs};
use crate::hash::Numbers;
use crate::text::cursor;

/// What is true of a document, found when it is first asked for.
#[derive(Clone, Debug)]
pub(super) struct Facts<'t> {
    text: &'t str,
    old_font: OnceCell<bool>,
    cyrillic: OnceCell<bool>,
    wrap_width: OnceCell<Option<usize>>,
    hyphenated: OnceCell<Numbers>,
}

impl<'t> Facts<'t> {
    /// The facts of a document.
    pub(super) fn of(text: &'t str) -> Self {
        Self {
            text,
            old_font: OnceCell::new(),
            cyrillic: OnceCell::new(),
            wrap_width: OnceCell::new(),
            hyphenated: OnceCell::new(),
        }
    }

    /// Whether letters of other alphabets stand for Kazakh ones. It is asked for a part of the document that bears
    /// these signs.
    pub(super) fn old_font(&self, part: &str, signs: &Signs) -> bool {
        // Most documents are short, and their only part.
        let whole = part.len() == self.text.len();
        *self.old_font.get_or_init(|| {
            let may_be = !whole || !signs.at(Sign::OldFont).is_empty();
            may_be && old_fonts::are_used(self.text)
        })
    }

    /// Whether it has more Cyrillic letters than Latin ones, as far as its beginning tells.
    pub(super) fn is_cyrillic(&self) -> bool {
        *self.cyrillic.get_or_init(|| {
            let sample = || self.text.bytes().take(SAMPLE);
            // A Cyrillic letter begins with one of these bytes.
            let cyrillic = sample().filter(|byte| matches!(byte, 0xD0..=0xD3)).count();
            let latin = sample().filter(u8::is_ascii_alphabetic).count();
            cyrillic >= latin
        })
    }

    /// How many bytes its lines take where a page wrapped them, as a rule; `None` where no page did.
    pub(super) fn wrap_width(&self) -> Option<usize> {
        *self.wrap_width.get_or_init(|| hard_wraps::width(self.text))
    }

    /// Whether the document writes these two parts elsewhere with a hyphen between them.
    pub(super) fn hyphenates(&self, first: &str, second: &str) -> bool {
        self.hyphenated.get_or_init(|| hyphenated(self.text)).get(&pair(first, second)).is_some()
    }

    /// Whether what was asked of `before`, the same document before its last repairs, is still true
    /// of this one.
    pub(super) fn agree_with(&self, before: &Facts<'_>) -> bool {
        let old_font = before.old_font.get();
        let old_font = old_font.is_none_or(|fact| *fact == old_fonts::are_used(self.text));
        let cyrillic = before.cyrillic.get().is_none_or(|fact| *fact == self.is_cyrillic());
        let width = before.wrap_width.get();
        // Fewer lines may be wrapped now: with none left, none is joined that was not before.
        let width = width.is_none_or(|fact| self.wrap_width().is_none_or(|now| *fact == Some(now)));
        let hyphenated = before.hyphenated.get();
        let hyphenated = hyphenated.is_none_or(|fact| are_same(fact, &self::hyphenated(self.text)));
        old_font && cyrillic && width && hyphenated
    }
}

/// Bytes of a text that tell in which alphabet it is.
const SAMPLE: usize = 1 << 16;

/// How often each Cyrillic letter stands in a text.
#[derive(Clone, Debug)]
pub(super) struct Letters {
    /// Counts of the letters from U+0400 to U+04FF.
    cyrillic: [u32; 256],
}

impl Letters {
    /// Counts the letters of `text`.
    pub(super) fn of(text: &str) -> Self {
        let mut letters = Self { cyrillic: [0; 256] };
        let mut before = 0;
        for byte in text.bytes() {
            // The two bytes of U+0400 to U+04FF are D0 to D3, then 80 to BF.
            if (0xD0..=0xD3).contains(&before) {
                let place = usize::from(before & 3) << 6 | usize::from(byte & 0x3F);
                if let Some(count) = letters.cyrillic.get_mut(place) {
                    *count += 1;
                }
            }
            before = byte;
        }
        letters
    }

    /// How often one letter stands in the text; 0 for one that is not Cyrillic.
    pub(super) fn count(&self, letter: char) -> u32 {
        let place = u32::from(letter).checked_sub(0x400).unwrap_or(u32::MAX);
        self.cyrillic.get(place as usize).copied().unwrap_or(0)
    }

    /// How many Cyrillic letters there are.
    pub(super) fn all_cyrillic(&self) -> u32 {
        self.cyrillic.iter().sum()
    }
}

/// Letters of the second part that must agree: its ending may differ from place to place.
const COMPARED: usize = 4;

/// The key of two words that a hyphen joins.
fn pair(first: &str, second: &str) -> String {
    let stem = second.chars().take(COMPARED);
    format!("{first}-{}", stem.collect::<String>()).to_lowercase()
}

/// Whether two tables have the same texts, in whatever order.
fn are_same(a: &Numbers, b: &Numbers) -> bool {
    a.len() == b.len() && a.iter().all(|text| b.get(text).is_some())
}

/// All words of `text` with a hyphen inside.
fn hyphenated(text: &str) -> Numbers {
    let hyphens = cursor::bytes(text, |byte| byte == b'-');
    let words = hyphens.map(|at| (cursor::word_before(text, at), cursor::word_after(text, at + 1)));
    let mut pairs = Numbers::default();
    for (first, second) in words.filter(|(a, b)| !a.is_empty() && !b.is_empty()) {
        pairs.of(&pair(first, second));
    }
    pairs
}

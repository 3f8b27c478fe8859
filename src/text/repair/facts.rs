//! What is true of a document as a whole, for the stages that can't tell from one place.
//!
//! Everything here is counted in one walk over the text, and a walk over its lines.

use std::collections::HashSet;

use super::hard_wraps;
use super::old_fonts;
use crate::text::cursor;

/// What is true of a document.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    /// Whether letters of other alphabets stand for Kazakh ones.
    pub(super) old_font: bool,
    /// Whether it has more Cyrillic letters than Latin ones.
    pub(super) cyrillic: bool,
    /// How many bytes its lines take where a page wrapped them, as a rule; `None` where no page did.
    pub(super) wrap_width: Option<usize>,
    /// Words that it writes with a hyphen within a line; see [`hyphenated`].
    hyphenated: HashSet<String>,
}

impl Facts {
    /// The facts of a document.
    pub(super) fn of(text: &str) -> Self {
        let letters = Letters::of(text);
        Self {
            old_font: old_fonts::are_used(&letters),
            cyrillic: letters.all_cyrillic() >= letters.latin,
            wrap_width: hard_wraps::width(text),
            hyphenated: if text.contains("-\n") { hyphenated(text) } else { HashSet::new() },
        }
    }

    /// Whether the document writes these two parts elsewhere with a hyphen between them.
    pub(super) fn hyphenates(&self, first: &str, second: &str) -> bool {
        self.hyphenated.contains(&pair(first, second))
    }
}

/// How often each Cyrillic letter stands in a text, and how often Latin ones.
#[derive(Clone, Debug)]
pub(super) struct Letters {
    /// Counts of the letters from U+0400 to U+04FF.
    cyrillic: [u32; 256],
    latin: u32,
}

impl Letters {
    /// Counts the letters of `text`.
    fn of(text: &str) -> Self {
        let mut letters = Self { cyrillic: [0; 256], latin: 0 };
        let bytes = text.as_bytes();
        let mut before = 0;
        for &byte in bytes {
            // The two bytes of U+0400 to U+04FF are D0 to D3, then 80 to BF.
            if (0xD0..=0xD3).contains(&before) {
                let place = usize::from(before & 3) << 6 | usize::from(byte & 0x3F);
                if let Some(count) = letters.cyrillic.get_mut(place) {
                    *count += 1;
                }
            }
            letters.latin += u32::from(byte.is_ascii_alphabetic());
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

/// All words of `text` with a hyphen inside.
fn hyphenated(text: &str) -> HashSet<String> {
    let hyphens = cursor::bytes(text, |byte| byte == b'-');
    let words = hyphens.map(|at| (cursor::word_before(text, at), cursor::word_after(text, at + 1)));
    words.filter(|(a, b)| !a.is_empty() && !b.is_empty()).map(|(a, b)| pair(a, b)).collect()
}

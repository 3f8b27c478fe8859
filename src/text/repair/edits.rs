//! Edits: how a repair is written down, replayed, and put together with the one before it.

use std::borrow::Cow;
use std::fmt;

use crate::span::Span;

/// One kind of repair. The order is that in which they are tried; their numbers are saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fix {
    /// A letter that an old font showed as a Kazakh one became that letter.
    OldFont,
    /// A character written as an HTML entity became that character.
    Entity,
    /// An HTML tag or a mark of wiki text was taken out.
    Markup,
    /// A mark that shows nothing was taken out of a word.
    Invisible,
    /// A letter written as two characters became one.
    Decomposed,
    /// A letter of another alphabet became the one that looks the same.
    LookAlike,
    /// The letters of a word set apart came together.
    SpacedLetters,
    /// A word divided at a line end came together.
    LineHyphen,
    /// A run of spaces became one.
    Spaces,
    /// A line end between an initial and a name became a space.
    BrokenName,
    /// A line end after an abbreviation became a space.
    BrokenAbbreviation,
    /// A line end inside a sentence became a space.
    HardWrap,
    /// A full stop glued to the next sentence got its space.
    GluedStop,
}

impl Fix {
    /// Every kind, in the order in which they are tried.
    pub const ALL: [Self; 13] = [
        Self::OldFont,
        Self::Entity,
        Self::Markup,
        Self::Invisible,
        Self::Decomposed,
        Self::LookAlike,
        Self::SpacedLetters,
        Self::LineHyphen,
        Self::Spaces,
        Self::BrokenName,
        Self::BrokenAbbreviation,
        Self::HardWrap,
        Self::GluedStop,
    ];

    /// The name under which a repair is reported.
    pub fn name(self) -> &'static str {
        match self {
            Self::OldFont => "old-font",
            Self::Entity => "entity",
            Self::Markup => "markup",
            Self::Invisible => "invisible",
            Self::Decomposed => "decomposed",
            Self::LookAlike => "look-alike",
            Self::SpacedLetters => "spaced-letters",
            Self::LineHyphen => "line-hyphen",
            Self::Spaces => "spaces",
            Self::BrokenName => "broken-name",
            Self::BrokenAbbreviation => "broken-abbreviation",
            Self::HardWrap => "hard-wrap",
            Self::GluedStop => "glued-stop",
        }
    }

    fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// Why a place was edited: one fix or, where several met, all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fixes(u16);

impl Fixes {
    /// The set of bits that [`Fixes::bits`] gave; bits that name no fix are dropped.
    pub fn from_bits(bits: u16) -> Self {
        let known = Fix::ALL.iter().fold(0, |all, fix| all | fix.bit());
        Self(bits & known)
    }

    /// The set as bits, for saving.
    pub fn bits(self) -> u16 {
        self.0
    }

    /// Whether `fix` is one of the reasons.
    pub fn contains(self, fix: Fix) -> bool {
        self.0 & fix.bit() != 0
    }

    fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl From<Fix> for Fixes {
    fn from(fix: Fix) -> Self {
        Self(fix.bit())
    }
}

/// The names of the fixes, with `+` between them.
impl fmt::Display for Fixes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for fix in Fix::ALL.into_iter().filter(|&fix| self.contains(fix)) {
            write!(f, "{separator}{}", fix.name())?;
            separator = "+";
        }
        Ok(())
    }
}

/// A change at one place: what stood at `span` becomes `replacement`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The place in the text that is edited, in bytes; empty for an insertion.
    pub span: Span,
    /// What stands there afterwards.
    pub replacement: Cow<'static, str>,
    /// Why.
    pub fixes: Fixes,
}

impl Edit {
    /// An edit with one reason.
    pub fn new(span: Span, replacement: impl Into<Cow<'static, str>>, fix: Fix) -> Self {
        Self { span, replacement: replacement.into(), fixes: fix.into() }
    }
}

/// The text that `edits` make of `text`. They must be in order and apart; one that is neither, or
/// cuts a character, is passed over.
pub fn replay(text: &str, edits: &[Edit]) -> String {
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        if let Some(kept) = text.get(at..edit.span.start) {
            result.push_str(kept);
            result.push_str(&edit.replacement);
            at = edit.span.end;
        }
    }
    result.push_str(text.get(at..).unwrap_or(""));
    result
}

/// Puts two lists of edits together: `first` leads from the raw text to `middle`, `second` on from
/// there. The result leads from the raw text to the end in one step. Edits that touch become one,
/// with the reasons of both.
pub(super) fn compose(first: &[Edit], second: &[Edit], middle: &str) -> Vec<Edit> {
    let mut composer = Composer { first, second, middle, removed: 0, added: 0 };
    std::iter::from_fn(|| composer.next_edit()).collect()
}

struct Composer<'a> {
    /// Edits not yet taken.
    first: &'a [Edit],
    second: &'a [Edit],
    middle: &'a str,
    /// Bytes that the edits taken from `first` removed and added: a place in the middle text,
    /// plus `removed`, less `added`, is its place in the raw text.
    removed: usize,
    added: usize,
}

impl Composer<'_> {
    /// Where the next edit of `first` stands in the middle text.
    fn next_first(&self) -> Option<Span> {
        let edit = self.first.first()?;
        let start = edit.span.start + self.added - self.removed;
        Some(Span::new(start, start + edit.replacement.len()))
    }

    fn next_second(&self) -> Option<Span> {
        self.second.first().map(|edit| edit.span)
    }

    fn next_edit(&mut self) -> Option<Edit> {
        let start = [self.next_first(), self.next_second()].into_iter().flatten().min()?.start;
        let raw_start = start + self.removed - self.added;
        let mut end = start;
        let mut fixes = Fixes::default();
        let changes = self.second;
        let mut taken = 0;
        loop {
            if let Some(span) = self.next_first().filter(|span| span.start <= end) {
                end = end.max(span.end);
                fixes = fixes.union(self.take_first());
            } else if let Some(span) = self.next_second().filter(|span| span.start <= end) {
                end = end.max(span.end);
                fixes = fixes.union(self.take_second());
                taken += 1;
            } else {
                break;
            }
        }
        let changes = changes.get(..taken).unwrap_or_default();
        let span = Span::new(raw_start, end + self.removed - self.added);
        let replacement = replay_part(self.middle, Span::new(start, end), changes);
        Some(Edit { span, replacement: replacement.into(), fixes })
    }

    fn take_first(&mut self) -> Fixes {
        let Some((edit, rest)) = self.first.split_first() else { return Fixes::default() };
        self.first = rest;
        self.removed += edit.span.len();
        self.added += edit.replacement.len();
        edit.fixes
    }

    fn take_second(&mut self) -> Fixes {
        let Some((edit, rest)) = self.second.split_first() else { return Fixes::default() };
        self.second = rest;
        edit.fixes
    }
}

/// What `edits`, all within `part`, make of that part of `text`.
fn replay_part(text: &str, part: Span, edits: &[Edit]) -> String {
    let mut result = String::new();
    let mut at = part.start;
    for edit in edits {
        result.push_str(text.get(at..edit.span.start).unwrap_or(""));
        result.push_str(&edit.replacement);
        at = edit.span.end;
    }
    result.push_str(text.get(at..part.end).unwrap_or(""));
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(start: usize, end: usize, replacement: &'static str, fix: Fix) -> Edit {
        Edit::new(Span::new(start, end), replacement, fix)
    }

    #[test]
    fn composed_edits_do_in_one_step_what_two_lists_do_in_two() {
        let raw = "ab--cd--ef";
        let first = [edit(2, 4, " ", Fix::Spaces), edit(6, 8, " ", Fix::Spaces)];
        let middle = replay(raw, &first);
        assert_eq!(middle, "ab cd ef");
        let second = [edit(1, 2, "BB", Fix::GluedStop), edit(5, 6, "", Fix::GluedStop)];
        let both = compose(&first, &second, &middle);
        assert_eq!(replay(raw, &both), replay(&middle, &second));
        assert_eq!(both.len(), 2, "edits that touch become one: {both:?}");
        assert_eq!(both[0].fixes.to_string(), "spaces+glued-stop");
        assert_eq!(both[0].span, Span::new(1, 4));
    }

    #[test]
    fn an_insertion_between_letters_stays_empty_in_the_raw_text() {
        let inserted = compose(&[], &[edit(2, 2, " ", Fix::GluedStop)], "abcd");
        assert_eq!(inserted, [edit(2, 2, " ", Fix::GluedStop)]);
    }

    #[test]
    fn bits_that_name_no_fix_are_dropped() {
        assert_eq!(Fixes::from_bits(u16::MAX).to_string().split('+').count(), Fix::ALL.len());
    }
}

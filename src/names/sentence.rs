//! What rules of names ask of a sentence, and what they answer.

use super::pieces::{Kind, Piece, first};
use super::{Certainty, Class};
use crate::language::names::{NameReader, Role, Sign, Signs};
use crate::span::Span;
use crate::text::{behind_first, has_capital, is_letter};

/// A sentence in pieces.
pub(super) struct Sentence<'s, 't> {
    pub(super) text: &'t str,
    pub(super) pieces: &'s [Piece<'t>],
    pub(super) reader: &'s dyn NameReader,
}

/// What a rule makes of the pieces from a place on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    /// One past the last piece that it has read.
    pub(super) end: usize,
    /// The name, if there is one.
    pub(super) name: Option<Name>,
}

/// A name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    /// Its first piece.
    pub(super) first: usize,
    /// One past its last piece.
    pub(super) last: usize,
    pub(super) class: Class,
    pub(super) certainty: Certainty,
}

#[expect(clippy::unnecessary_wraps, reason = "a rule hands on what it gets, and moves nothing")]
impl Step {
    /// No name up to a place.
    #[inline(never)]
    pub(super) fn over(end: usize) -> Option<Self> {
        Some(Self { end, name: None })
    }

    /// A name from one piece to before another.
    pub(super) fn name(
        first: usize,
        last: usize,
        class: Class,
        certainty: Certainty,
    ) -> Option<Self> {
        Self::inside(first, last, class, certainty, last)
    }

    /// The same, with what is read up to a place behind it.
    #[inline(never)]
    pub(super) fn inside(
        first: usize,
        last: usize,
        class: Class,
        certainty: Certainty,
        end: usize,
    ) -> Option<Self> {
        Some(Self { end, name: Some(Name { first, last, class, certainty }) })
    }
}

/// The class that the first of these signs tells which there is.
pub(super) fn class_of(signs: Signs, classes: &[(Sign, Class)]) -> Option<Class> {
    classes.iter().find(|(sign, _)| signs.has(*sign)).map(|(_, class)| *class)
}

// What the rules ask at every step is asked by a call: put in place a hundred times, it would be longer.
impl<'t> Sentence<'_, 't> {
    #[inline(never)]
    pub(super) fn get(&self, at: usize) -> Option<&Piece<'t>> {
        self.pieces.get(at)
    }

    #[inline(never)]
    pub(super) fn kind(&self, at: usize) -> Kind {
        self.get(at).map_or(Kind::Mark('.'), |piece| piece.kind)
    }

    /// Whether a word with a capital stands here.
    #[inline(never)]
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.get(at).is_some_and(Piece::is_capital)
    }

    #[inline(never)]
    pub(super) fn is(&self, at: usize, sign: Sign) -> bool {
        self.get(at).is_some_and(|piece| piece.is(sign))
    }

    #[inline(never)]
    pub(super) fn is_any(&self, at: usize, signs: Signs) -> bool {
        self.get(at).is_some_and(|piece| piece.word.signs.has_any(signs))
    }

    /// Whether the word here may do this beside others.
    #[inline(never)]
    pub(super) fn may_be(&self, at: usize, role: Role) -> bool {
        self.get(at).is_some_and(|piece| self.reader.may_be(piece.text, role))
    }

    /// Whether a word without an ending of case stands here.
    #[inline(never)]
    pub(super) fn is_bare(&self, at: usize) -> bool {
        self.get(at).is_some_and(Piece::is_bare)
    }

    /// Whether a word here would have a capital, whatever it is: only marks stand before it, or what opens
    /// another sentence.
    pub(super) fn opens(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        match self.kind(before) {
            Kind::Open | Kind::Mark('.' | '!' | '?' | ':' | '…') => true,
            // Somebody begins to speak; a dash behind a word stands for "is".
            Kind::Mark('—' | '–' | '-') => {
                let last = before.checked_sub(1).map(|last| self.kind(last));
                last.is_none_or(|last| matches!(last, Kind::Mark(_) | Kind::Close))
            }
            _ => false,
        }
    }

    /// The place of the pieces from one to before another.
    #[inline(never)]
    pub(super) fn span(&self, first: usize, last: usize) -> Option<Span> {
        let end = self.get(last.checked_sub(1)?)?.span.end;
        Some(Span::new(self.get(first)?.span.start, end))
    }

    /// Whether no letter follows this place: «Май-1Z» is cut behind its number, and no name ends there.
    pub(super) fn ends_a_word(&self, span: Span) -> bool {
        let rest = self.text.get(span.end..).unwrap_or_default();
        span.slice(self.text).ends_with('.') || !is_letter(first(rest))
    }

    /// Whether a word here, known for nothing, is written large only because it opens the sentence.
    pub(super) fn is_ordinary(&self, at: usize) -> bool {
        // «Қасым-Жомарт»: no word has a capital inside.
        let plain = |text: &str| !has_capital(behind_first(text));
        self.opens(at)
            && self.get(at).is_some_and(|piece| plain(piece.text))
            && self.may_be(at, Role::Ordinary)
    }
}

//! Programmes that are named by a year: «Қазақстан-2030».

use super::super::pieces::Kind;
use super::super::sentence::{Sentence, Step};
use super::super::{Certainty, Class};

/// Such a name here.
pub(in super::super) fn numbered(sentence: &Sentence<'_, '_>, at: usize) -> Option<Step> {
    let piece = sentence.get(at).filter(|piece| piece.kind == Kind::Capital)?;
    let (_, number) = piece.text.split_once('-')?;
    let digits = number.chars().take_while(char::is_ascii_digit).count();
    (digits == 4).then(|| Step::name(at, at + 1, Class::Work, Certainty::Likely))
}

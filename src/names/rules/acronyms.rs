//! Short forms of names by their first letters: «НАТО-ның», `ҚазҰУ`.

use super::super::pieces::Kind;
use super::super::sentence::{Sentence, Step};
use super::super::{Certainty, Class};
use crate::language::names::{Role, Sign};
use crate::text::is_letter;

/// The most capitals of a short form.
const MOST: usize = 7;

/// A short form here of which nothing is known: most of them are of bodies.
pub(in super::super) fn acronym(sentence: &Sentence<'_, '_>, at: usize) -> Option<Step> {
    let piece = sentence.get(at).filter(|piece| piece.kind == Kind::Acronym)?;
    // «НАЗАР АУДАРЫҢЫЗ», «ЖАЗ МЕЗГІЛІ»: words in capitals, of which several stand together.
    let beside = |place| sentence.kind(place) == Kind::Acronym;
    let shouted = beside(at + 1) || at.checked_sub(1).is_some_and(beside);
    let word = || sentence.reader.may_be(piece.base(), Role::Ordinary);
    if piece.is(Sign::Common) || shouted || word() {
        return Step::over(at + 1);
    }
    let (mut count, mut number) = (0, true);
    for letter in piece.base().chars() {
        if !is_letter(letter) {
            return None;
        }
        count += 1;
        number &= is_numeral(letter);
    }
    if !(3..=MOST).contains(&count) || number {
        return None;
    }
    Step::name(at, at + 1, Class::Organisation, Certainty::Doubtful)
}

/// Whether a letter is one of Roman numerals, or one of another script that is taken for it.
fn is_numeral(letter: char) -> bool {
    "IVXLCDMІХСМ".chars().any(|numeral| numeral == letter)
}

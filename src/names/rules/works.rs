//! Works, programmes and treaties without quotes: those that are named by a year («Қазақстан-2030»), and
//! those that their noun heads («Варшава Шарты», «Ауылдың даму бағдарламасы»).

use super::super::pieces::Kind;
use super::super::sentence::{Sentence, Step};
use super::super::{Certainty, Class};
use crate::language::Case;
use crate::language::names::{Role, Sign, Signs};

/// The most words of a name.
const MOST: usize = 5;

/// A programme named by a year here.
pub(in super::super) fn numbered(sentence: &Sentence<'_, '_>, at: usize) -> Option<Step> {
    let piece = sentence.get(at).filter(|piece| piece.kind == Kind::Capital)?;
    let number = piece.text.bytes().skip_while(|&byte| byte != b'-').skip(1);
    let digits = number.take_while(u8::is_ascii_digit).count();
    if digits == 4 { Step::name(at, at + 1, Class::Work, Certainty::Likely) } else { None }
}

/// A work here that its noun heads. Only a capital inside the sentence tells that it is one.
pub(in super::super) fn headed(sentence: &Sentence<'_, '_>, at: usize) -> Option<Step> {
    let first = sentence.get(at).filter(|piece| piece.kind == Kind::Capital)?;
    let case = first.word.form.case;
    let tied = first.is_bare() || case == Case::Genitive && !first.word.form.attributive;
    let place = first.word.signs.has_any(Signs::PLACE);
    let plain = first.word.signs.is_empty() || place && first.is_bare();
    if !tied || !plain || sentence.opens(at) && !place {
        return None;
    }
    let last = (at + 1..at + MOST).find(|&place| !is_inner(sentence, place))?;
    let head = sentence.is(last, Sign::WorkHead) && sentence.is(last, Sign::Owned);
    let near = !place || last <= at + 2;
    if head && near { Step::name(at, last + 1, Class::Work, Certainty::Likely) } else { None }
}

/// Whether a small word or a large one of which nothing is known stands here, that may be inside a name.
fn is_inner(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let Some(piece) = sentence.get(at) else { return false };
    let plain = piece.word.signs.is_empty() || piece.is(Sign::Link);
    let bound = [Role::Inner, Role::Owner];
    let bound = bound.into_iter().any(|role| sentence.may_be(at, role));
    piece.is_word() && plain && bound
}

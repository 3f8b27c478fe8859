//! What a document names in full, and then by one word that says nothing alone: a family name without a
//! known ending («Тэннер», of «Джон Тэннер»), or the noun of a body written large («Одақ», of «Солтүстік
//! Атлантика Одағы»).

use super::pieces::{Kind, Piece};
use super::sentence::{Name, Sentence};
use super::{Certainty, Class, Found};
use crate::hash::Map;
use crate::language::names::Sign;
use crate::order::sorted;

/// The words by which a document may name again, and where they stand.
#[derive(Default)]
pub(super) struct Echoes<'t> {
    /// What the words name, by their nominative.
    named: Map<&'t str, Class>,
    /// Words that no rule believed to be a name.
    heard: Vec<(&'t str, Found)>,
}

impl<'t> Echoes<'t> {
    /// Takes note of a name.
    pub(super) fn learn(&mut self, sentence: &Sentence<'_, 't>, name: Name) {
        let Some(last) = sentence.get(name.last.saturating_sub(1)) else { return };
        let long = name.last > name.first + 1;
        let told = match name.class {
            Class::Person => long && last.is_capital(),
            Class::Organisation => long && last.is(Sign::BodyHead) && last.is_capital(),
            _ => false,
        };
        if told && name.certainty < Certainty::Doubtful {
            self.named.entry(stem(last, name.class)).or_insert(name.class);
        }
    }

    /// Takes note of a word that no rule believed to be a name.
    pub(super) fn hear(&mut self, number: usize, sentence: &Sentence<'_, 't>, at: usize) {
        let Some(piece) = sentence.get(at).filter(|piece| piece.kind == Kind::Capital) else {
            return;
        };
        let head = piece.is(Sign::BodyHead) && !sentence.opens(at);
        if piece.word.signs.is_empty() || head {
            let class = if head { Class::Organisation } else { Class::Person };
            let (span, certainty) = (piece.span, Certainty::Likely);
            let found = Found { sentence: number, span, class, certainty };
            self.heard.push((stem(piece, class), found));
        }
    }

    /// The names found, and those words that name one of them again, in order.
    pub(super) fn join(self, mut found: Vec<Found>) -> Vec<Found> {
        let before = found.len();
        for (stem, one) in self.heard {
            if self.named.get(stem) == Some(&one.class) {
                found.push(one);
            }
        }
        if found.len() == before {
            return found;
        }
        sorted(&found, |one, next| {
            (one.sentence, one.span.start).cmp(&(next.sentence, next.span.start))
        })
    }
}

/// What a word and its echo have in common: the nominative; of the noun of a body as much of it as no
/// ending changes.
fn stem<'t>(piece: &Piece<'t>, class: Class) -> &'t str {
    let base = piece.text.get(..piece.word.base).unwrap_or(piece.text);
    if class == Class::Person {
        return base;
    }
    let owned = base.trim_end_matches(['ы', 'і']);
    owned.trim_end_matches(['с', 'қ', 'ғ', 'к', 'г'])
}

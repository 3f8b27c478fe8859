//! What a document names in full, and then by one word that says nothing alone: a family name without a
//! known ending («Тирвелл», of «Джон Тирвелл»), the noun of a body written large («Одақ», of «Солтүстік
//! Атлантика Одағы»), a short form that is given with its words («ҚМ», of «Қаржы министрлігі (ҚМ)»), or what
//! was once told to be in its quotes («Арай», of «Арай» газеті).

use super::pieces::{Kind, Piece};
use super::sentence::{Name, Sentence, class_of};
use super::{Certainty, Class, Found};
use crate::hash::Numbers;
use crate::language::FullLanguage;
use crate::language::names::{NameReader, Sign};
use crate::order::sorted;
use crate::text::acronyms::acronyms;

/// The words by which a document may name again, and where they stand.
#[derive(Default)]
pub(super) struct Echoes<'t> {
    /// The words, by their nominative, and what each names.
    named: Numbers,
    classes: Vec<Class>,
    /// Words that no rule believed to be a name, and whether they are of any class: short
    /// forms and quotes.
    heard: Vec<(&'t str, Found, bool)>,
}

impl<'t> Echoes<'t> {
    /// Takes note of a name.
    pub(super) fn learn(&mut self, sentence: &Sentence<'_, 't>, name: Name) {
        let before = name.first.checked_sub(1).map(|before| sentence.kind(before));
        if before == Some(Kind::Open) && sentence.kind(name.last) == Kind::Close {
            let inner = sentence.span(name.first, name.last).map(|span| span.slice(sentence.text));
            self.name(inner.unwrap_or_default(), name.class);
            return;
        }
        let Some(last) = sentence.get(name.last.saturating_sub(1)) else { return };
        let long = name.last > name.first + 1;
        let told = match name.class {
            Class::Person => long && last.is_capital(),
            Class::Organisation => long && last.is(Sign::BodyHead) && last.is_capital(),
            _ => false,
        };
        if told && name.certainty < Certainty::Doubtful {
            self.name(stem(last, name.class), name.class);
        }
    }

    fn name(&mut self, text: &str, class: Class) {
        if self.named.of(text) == self.classes.len() {
            self.classes.push(class);
        }
    }

    /// Takes note of the short forms that a sentence gives with words whose noun tells what they name.
    pub(super) fn learn_short(
        &mut self,
        text: &'t str,
        language: &dyn FullLanguage,
        reader: &dyn NameReader,
    ) {
        for pair in acronyms(text, language) {
            let signs = pair.words.last().map(|last| reader.word(last).signs).unwrap_or_default();
            let classes = [(Sign::BodyHead, Class::Organisation), (Sign::WorkHead, Class::Work)];
            if let Some(class) = class_of(signs, &classes) {
                self.name(pair.short, class);
            }
        }
    }

    /// Takes note of a word that no rule believed to be a name.
    pub(super) fn hear(&mut self, number: usize, sentence: &Sentence<'_, 't>, at: usize) {
        let Some(piece) = sentence.get(at).filter(|piece| piece.is_capital()) else { return };
        let head = piece.is(Sign::BodyHead) && !sentence.opens(at);
        let short = piece.kind == Kind::Acronym;
        if !short && !head && !piece.word.signs.is_empty() {
            return;
        }
        let class = if head { Class::Organisation } else { Class::Person };
        let text = if short { piece.base() } else { stem(piece, class) };
        let (span, certainty) = (piece.span, Certainty::Likely);
        self.heard.push((text, Found { sentence: number, span, class, certainty }, short));
    }

    /// Takes note of words in quotes that no noun classes.
    pub(super) fn hear_quote(
        &mut self,
        number: usize,
        sentence: &Sentence<'_, 't>,
        open: usize,
        end: usize,
    ) {
        let close = end.saturating_sub(1);
        if sentence.kind(open) != Kind::Open || sentence.kind(close) != Kind::Close {
            return;
        }
        let Some(span) = sentence.span(open + 1, close).filter(|span| !span.is_empty()) else {
            return;
        };
        let (class, certainty) = (Class::Work, Certainty::Likely);
        let found = Found { sentence: number, span, class, certainty };
        self.heard.push((span.slice(sentence.text), found, true));
    }

    /// The names found, and those words that name one of them again, in order.
    pub(super) fn join(self, mut found: Vec<Found>) -> Vec<Found> {
        let before = found.len();
        for (stem, one, short) in self.heard {
            let class = self.named.get(stem).and_then(|number| self.classes.get(number)).copied();
            if let Some(class) = class.filter(|class| short || *class == one.class) {
                found.push(Found { class, ..one });
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
    let mut stem = piece.base();
    if class != Class::Person {
        for last in ["ы", "і", "с", "қ", "ғ", "к", "г"] {
            stem = stem.strip_suffix(last).unwrap_or(stem);
        }
    }
    stem
}

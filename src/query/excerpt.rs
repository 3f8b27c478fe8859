//! Marks the words of a sentence that answer a query.

use super::MatchKind;
use super::Words;
use super::parse::{Met, Query};
use crate::span::Span;
use crate::text::forms::{Form, FormKind, forms};

/// A word of a sentence that answers a word of the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its place in the sentence, in bytes.
    pub span: Span,
    /// Which word of the query, counted from 0; the one met most closely.
    pub word: usize,
    /// How they met.
    pub kind: MatchKind,
}

/// The words of `sentence` that answer `query`, in order and apart. A hyphenated word is marked as a
/// whole only where none of its parts answers.
pub fn marks(sentence: &str, query: &Query, words: Words<'_>) -> Vec<Mark> {
    let forms = forms(sentence);
    let (joined, plain): (Vec<_>, Vec<_>) =
        forms.iter().partition(|form| form.kind == FormKind::Joined);
    let mut marks: Vec<Mark> = Vec::new();
    for mark in plain.into_iter().filter_map(|form| mark(form, query, words)) {
        // The parts of an address stand where it does.
        match marks.last_mut().filter(|last| last.span == mark.span) {
            Some(last) if (mark.kind, mark.word) < (last.kind, last.word) => *last = mark,
            Some(_) => {}
            None => marks.push(mark),
        }
    }
    for mark in joined.into_iter().filter_map(|form| mark(form, query, words)) {
        let place = marks.partition_point(|other| other.span.end <= mark.span.start);
        if !marks.get(place).is_some_and(|next| next.span.overlaps(mark.span)) {
            marks.insert(place, mark);
        }
    }
    marks
}

fn mark(form: &Form<'_>, query: &Query, words: Words<'_>) -> Option<Mark> {
    let met_word = Met::new(&form.text, form.kind == FormKind::Joined, words);
    let met = query.words.iter().enumerate().filter_map(|(word, asked)| {
        let kind = asked.meets(&met_word, words.language)?;
        Some((kind, word))
    });
    met.min().map(|(kind, word)| Mark { span: form.span, word, kind })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::language::kazakh::Kazakh;
    use crate::query::parse::parse;

    #[test]
    fn every_answering_word_is_marked_with_its_reason() {
        let sentence = "Қазақстанның Арал өңірінде «Арал» қаласы бар.";
        let forms = Kazakh.learn(&[]);
        let words = Words { language: &Kazakh, forms: forms.as_ref() };
        let found = marks(sentence, &parse("арал казакстан", words), words);
        let found: Vec<_> =
            found.iter().map(|mark| (mark.span.slice(sentence), mark.word, mark.kind)).collect();
        assert_eq!(
            found,
            [
                ("Қазақстанның", 1, MatchKind::Lemma),
                ("Арал", 0, MatchKind::Exact),
                ("Арал", 0, MatchKind::Exact),
            ]
        );
    }

    #[test]
    fn a_lost_hyphen_is_met_from_both_sides() {
        let forms = Kazakh.learn(&[]);
        let words = Words { language: &Kazakh, forms: forms.as_ref() };
        let kinds = |sentence: &str, query: &str| {
            let found = marks(sentence, &parse(query, words), words);
            let kinds = found.iter().map(|mark| (mark.span.slice(sentence).to_owned(), mark.kind));
            kinds.collect::<Vec<_>>()
        };
        let hyphen = |text: &str| vec![(text.to_owned(), MatchKind::Hyphen)];
        assert_eq!(kinds("Бұл қарым-қатынас.", "қарымқатынас "), hyphen("қарым-қатынас"));
        assert_eq!(kinds("Бұл қарымқатынас.", "қарым-қатынас "), hyphen("қарымқатынас"));
        assert_eq!(kinds("20062008 жылдар", "2006-2008 "), hyphen("20062008"));
        assert_eq!(kinds("Бұл іс-шара.", "іс-шара ").len(), 2, "each part");
        assert_eq!(kinds("Бұл мал-жан.", "малжанд "), []);
    }
}

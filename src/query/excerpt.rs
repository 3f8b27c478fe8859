//! Marks the words of a sentence that answer a query.

use super::MatchKind;
use super::parse::Query;
use crate::language::Language;
use crate::span::Span;
use crate::text::token::{TokenKind, tokens};

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

/// The words of `sentence` that answer `query`, in order.
pub fn marks(sentence: &str, query: &Query, language: &dyn Language) -> Vec<Mark> {
    let words = tokens(sentence).filter(|token| token.kind != TokenKind::Mark);
    words.filter_map(|token| mark(token.span, sentence, query, language)).collect()
}

fn mark(span: Span, sentence: &str, query: &Query, language: &dyn Language) -> Option<Mark> {
    let exact = language.exact(span.slice(sentence));
    let keys = language.keys(&exact);
    let met = query.words.iter().enumerate().filter_map(|(word, asked)| {
        let kind = asked.meets(&exact, &keys, language)?;
        Some((kind, word))
    });
    met.min().map(|(kind, word)| Mark { span, word, kind })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::kazakh::Kazakh;
    use crate::query::parse::parse;

    #[test]
    fn every_answering_word_is_marked_with_its_reason() {
        let sentence = "Қазақстанның Арал өңірінде «Арал» қаласы бар.";
        let found = marks(sentence, &parse("арал казакстан", &Kazakh), &Kazakh);
        let found: Vec<_> =
            found.iter().map(|mark| (mark.span.slice(sentence), mark.word, mark.kind)).collect();
        assert_eq!(
            found,
            [
                ("Қазақстанның", 1, MatchKind::FoldedPrefix),
                ("Арал", 0, MatchKind::Exact),
                ("Арал", 0, MatchKind::Exact),
            ]
        );
    }
}

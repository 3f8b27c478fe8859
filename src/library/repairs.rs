//! The repairs of a document, as they are told: where, what, and why.

use super::document::Document;
use crate::span::Span;
use crate::text::repair::{Edit, Fix};

/// A repair of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair<'d> {
    /// Its place in the raw text, in bytes; empty where something was put in.
    pub span: Span,
    /// The number of the sentence that it stands in or, between two sentences, behind.
    pub sentence: usize,
    /// What stands there in the raw text.
    pub text: &'d str,
    /// What stands there after repair.
    pub replacement: &'d str,
    /// The names of the fixes that met here; see [`Fix::name`].
    pub reasons: Vec<&'static str>,
}

impl Document {
    /// The edits that stand from the start of sentence `from` to before the start of sentence
    /// `to`, in order. Sentence 0 is taken to start with the text, and a number past the last one
    /// to start at its end. What was put in between two sentences stands before the second.
    pub fn edits(&self, from: usize, to: usize) -> &[Edit] {
        let range = self.edits_before(from)..self.edits_before(to);
        self.repaired().edits().get(range).unwrap_or_default()
    }

    /// How many edits stand before the start of a sentence.
    fn edits_before(&self, sentence: usize) -> usize {
        let edits = self.repaired().edits();
        if sentence == 0 {
            return 0;
        }
        let Some(found) = self.sentences().get(sentence) else { return edits.len() };
        let start = found.span.start;
        edits.partition_point(|edit| edit.span.start < start || edit.span.end <= start)
    }

    /// What is told of one of its edits.
    pub fn repair<'d>(&'d self, edit: &'d Edit) -> Repair<'d> {
        let begun = self.sentences().partition_point(|found| found.span.start < edit.span.end);
        Repair {
            span: edit.span,
            sentence: begun.saturating_sub(1),
            text: edit.span.slice(self.raw()),
            replacement: &edit.replacement,
            reasons: reasons(edit),
        }
    }
}

fn reasons(edit: &Edit) -> Vec<&'static str> {
    Fix::ALL.into_iter().filter(|&fix| edit.fixes.contains(fix)).map(Fix::name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::kazakh::Kazakh;
    use crate::library::NewDocument;

    fn document(text: &str) -> Document {
        let new = NewDocument { text: text.to_owned(), ..NewDocument::default() };
        Document::new(new, &Kazakh).unwrap()
    }

    fn all(document: &Document, from: usize, to: usize) -> Vec<Repair<'_>> {
        document.edits(from, to).iter().map(|edit| document.repair(edit)).collect()
    }

    /// The raw words and reasons of the repairs of some sentences.
    fn told(document: &Document, from: usize, to: usize) -> Vec<(usize, &str, String)> {
        let repairs = all(document, from, to).into_iter();
        repairs.map(|repair| (repair.sentence, repair.text, repair.reasons.join(" "))).collect()
    }

    #[test]
    fn repairs_are_told_with_their_sentence_and_reasons() {
        let document = document("Көл  тартылды.Балықшы кетті. Қ.\nСатпаев  келді.");
        let all = [
            (0, "  ", "spaces".to_owned()),
            (0, "", "glued-stop".to_owned()),
            (2, "\n", "broken-name".to_owned()),
            (2, "  ", "spaces".to_owned()),
        ];
        assert_eq!(told(&document, 0, usize::MAX), all);
        assert_eq!(told(&document, 0, 1), all[..2], "what was put in stands before the second");
        assert_eq!(told(&document, 1, 2), []);
        assert_eq!(told(&document, 2, 3), all[2..]);
        assert_eq!(told(&document, 2, 1), [], "no range that runs back");
    }

    #[test]
    fn every_repair_stands_in_one_part_of_the_text() {
        let document = document("\u{feff} а  б..Oсы Қ.\nС т.\nб.\nүшін...Әрі  \u{ad}бар.Ол.  ");
        let parts = 0..document.sentences().len();
        let apart: Vec<_> = parts.flat_map(|number| all(&document, number, number + 1)).collect();
        let whole = all(&document, 0, usize::MAX);
        assert!(whole.len() > 5, "{whole:?}");
        assert_eq!(apart, whole);
    }

    #[test]
    fn a_text_without_sentences_may_have_repairs() {
        let document = document("\u{a0}\u{a0}");
        assert_eq!(document.sentences().len(), 0);
        assert_eq!(document.edits(0, usize::MAX).len(), 1);
        assert_eq!(document.edits(0, usize::MAX), document.repaired().edits());
    }
}

//! Undoes what PDF export and copying did to a text, and can tell what it did.
//!
//! The stages, in order, one a file:
//!
//! 1. [`old_fonts`]: letters that an old font showed as Kazakh ones («Ќазаќ») become those;
//! 2. [`entities`]: a character written as an HTML entity («&nbsp;») becomes that character;
//! 3. [`markup`]: HTML tags and marks of wiki text go;
//! 4. [`invisible`]: a mark that shows nothing, inside a word, goes;
//! 5. [`decomposed`]: a letter written as two, such as й, becomes one;
//! 6. [`look_alikes`]: Latin letters inside a Cyrillic word become Cyrillic, and the reverse;
//! 7. [`spaced_letters`]: a word with its letters set apart («Қ а з а қ») comes together;
//! 8. [`line_hyphens`]: a word divided at a line end («мектеп-⏎тер») comes together;
//! 9. [`spaces`]: a run of spaces of any kind becomes one space;
//! 10. [`broken_names`]: a line end after an initial («Н.Ә.⏎Назарбаев») becomes a space;
//! 11. [`broken_abbreviations`]: a line end inside a phrase («т.⏎б.⏎үшін») becomes a space;
//! 12. [`hard_wraps`]: a line end that a page put inside a sentence becomes a space;
//! 13. [`glued_stops`]: a full stop glued to the next sentence («тапты..Осы») gets its space.
//!
//! Start reading at [`repair`], then [`stages`], which runs them. Each stage finds [`Edit`]s in the
//! text that the stage before it left; [`edits::compose`] then says them all in places of the
//! **raw** text, so that the list of edits, replayed over the raw text, gives the repaired text
//! again. [`facts`] says what is true of the whole document, for stages that must know. A doubtful
//! repair is not made: a false repair is worse than a missed one.
//!
//! Lost hyphens («қарымқатынас», «20062008 жылдар») are not repaired: the text is shown as it is, and
//! searches and dates know the variant.

mod broken_abbreviations;
mod broken_names;
mod decomposed;
mod edits;
mod entities;
mod facts;
mod glued_stops;
mod hard_wraps;
mod invisible;
mod line_end;
mod line_hyphens;
mod look_alikes;
mod markup;
mod old_fonts;
mod plain;
mod signs;
mod spaced_letters;
mod spaces;
mod stages;

pub use edits::{Edit, Fix, Fixes, replay};
pub use plain::is_plain;

use super::Conventions;
use crate::span::Span;
use facts::Facts;
use stages::{Context, Stage};

/// A text after repair, and the way back to the raw text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Repaired {
    text: String,
    edits: Vec<Edit>,
    /// Where each edit begins in the repaired text.
    starts: Vec<usize>,
}

/// Repairs a text. Total: any string is taken, and a text with nothing to repair comes back as it
/// is.
pub fn repair(raw: &str, conventions: &dyn Conventions) -> Repaired {
    mended(raw, conventions).unwrap_or_else(|| Repaired::plain(raw.to_owned()))
}

/// The same for who has the text, which need not be copied where there is nothing to repair: `None` then.
pub fn mended(raw: &str, conventions: &dyn Conventions) -> Option<Repaired> {
    repair_in_chunks(raw, conventions, &stages::OF_A_TEXT, stages::CHUNK)
}

/// Repairs a few words on one line, as a query is: what comes of lines and markup can't be wrong with
/// them. Total.
pub fn repair_line(raw: &str, conventions: &dyn Conventions) -> Repaired {
    let mended = repair_in_chunks(raw, conventions, &stages::OF_A_LINE, stages::CHUNK);
    mended.unwrap_or_else(|| Repaired::plain(raw.to_owned()))
}

/// How often a text is gone over at most because a repair made more of it plain («&nbsp;» gone, most
/// of its letters are Cyrillic).
const MOST_PASSES: usize = 4;

fn repair_in_chunks(
    raw: &str,
    conventions: &dyn Conventions,
    stages: &'static [Stage],
    chunk: usize,
) -> Option<Repaired> {
    let facts = Facts::of(raw);
    let mut done = stages::run(raw, Context { conventions, facts: &facts, stages }, chunk)?;
    for _ in 1..MOST_PASSES {
        let now = Facts::of(&done.0);
        if now.agree_with(&facts) {
            break;
        }
        let context = Context { conventions, facts: &now, stages };
        let Some((text, found)) = stages::run(&done.0, context, chunk) else { break };
        done = (text, edits::compose(&done.1, &found, &done.0));
    }
    Some(Repaired::assemble(done.0, done.1))
}

impl Repaired {
    /// A text in which nothing is to be repaired.
    pub fn plain(text: String) -> Self {
        Self { text, ..Self::default() }
    }

    /// The repaired text that `edits` make of `raw`. The edits must be sorted, apart from each
    /// other and on character boundaries of `raw`; `None` where they are not.
    pub fn from_edits(raw: &str, edits: Vec<Edit>) -> Option<Self> {
        let mut last = 0;
        for edit in &edits {
            let sound = last <= edit.span.start
                && edit.span.start <= edit.span.end
                && raw.is_char_boundary(edit.span.start)
                && raw.is_char_boundary(edit.span.end);
            if !sound {
                return None;
            }
            last = edit.span.end;
        }
        Some(Self::assemble(replay(raw, &edits), edits))
    }

    fn assemble(text: String, edits: Vec<Edit>) -> Self {
        let mut starts = Vec::with_capacity(edits.len());
        let (mut raw_end, mut at) = (0, 0);
        for edit in &edits {
            at += edit.span.start - raw_end;
            starts.push(at);
            at += edit.replacement.len();
            raw_end = edit.span.end;
        }
        Self { text, edits, starts }
    }

    /// The repaired text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What was changed, in order: places in the raw text, and the reasons.
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// The place in the raw text of a span of the repaired text. A span that begins or ends inside
    /// an edit takes the whole of that edit in.
    pub fn raw_span(&self, span: Span) -> Span {
        let start = self.raw_offset(span.start, Side::Start);
        Span::new(start, self.raw_offset(span.end, Side::End).max(start))
    }

    fn raw_offset(&self, at: usize, side: Side) -> usize {
        let index = match side {
            Side::Start => self.starts.partition_point(|&start| start <= at),
            Side::End => self.starts.partition_point(|&start| start < at),
        };
        let Some(index) = index.checked_sub(1) else { return at };
        let (Some(edit), Some(&start)) = (self.edits.get(index), self.starts.get(index)) else {
            return at;
        };
        let end = start + edit.replacement.len();
        match side {
            _ if at >= end => edit.span.end + (at - end),
            Side::Start => edit.span.start,
            Side::End => edit.span.end,
        }
    }
}

/// Which end of a span an offset is.
#[derive(Clone, Copy)]
enum Side {
    Start,
    End,
}

#[cfg(test)]
pub(crate) mod testing {
    use super::super::{BeforeStop, Conventions, Links};

    /// Conventions of a made-up language, so that these tests need no real one.
    #[derive(Debug)]
    pub(crate) struct Simple;

    impl Conventions for Simple {
        fn before_stop(&self, word: &str) -> BeforeStop {
            match word {
                "т" | "б" => BeforeStop::Closing,
                "ж" | "ғ" | "млн" => BeforeStop::Abbreviation,
                "Дж" => BeforeStop::Initial,
                _ if word.chars().count() == 1 && word.chars().all(char::is_uppercase) => {
                    BeforeStop::Initial
                }
                _ => BeforeStop::Word,
            }
        }

        fn is_vowel(&self, letter: char) -> bool {
            "аәеиоөуұүыіэюяё".contains(letter)
        }

        fn expects_more(&self, word: &str) -> bool {
            word.ends_with("ның") || word == "және"
        }

        fn joins_by_hyphen(&self, _: &str, second: &str) -> bool {
            second == "ақ"
        }
    }

    impl Links for Simple {
        fn links(&self, word: &str) -> bool {
            matches!(word, "және" | "мен")
        }
    }

    /// The text that a repair of `raw` gives.
    pub(crate) fn repaired(raw: &str) -> String {
        super::repair(raw, &Simple).text().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::testing::{Simple, repaired};
    use super::*;

    #[test]
    fn a_text_with_nothing_wrong_stays() {
        let text = "Бала мектепке барды. Ол үйге келді.\nКеш болды.";
        let result = repair(text, &Simple);
        assert_eq!(result.text(), text);
        assert!(result.edits().is_empty());
    }

    #[test]
    fn spans_lead_back_over_every_kind_of_edit() {
        let raw = "Көл  тартылды..Ол\u{a0} Қ.\nСатпаевтың ісі";
        let result = repair(raw, &Simple);
        assert_eq!(result.text(), "Көл тартылды. Ол Қ. Сатпаевтың ісі");
        for word in ["Көл", "тартылды", "Ол", "Қ", "Сатпаевтың", "ісі"] {
            let start = result.text().find(word).unwrap();
            let span = result.raw_span(Span::new(start, start + word.len()));
            assert_eq!(span.slice(raw), word);
        }
    }

    #[test]
    fn edits_replay_and_name_their_reasons() {
        let raw = "Көл  тартылды..Ол Қ. \n Сатпаевтың";
        let result = repair(raw, &Simple);
        assert_eq!(replay(raw, result.edits()), result.text());
        let rebuilt = Repaired::from_edits(raw, result.edits().to_vec());
        assert_eq!(rebuilt.as_ref(), Some(&result));
        let reasons: Vec<_> = result.edits().iter().map(|edit| edit.fixes.to_string()).collect();
        assert_eq!(reasons, ["spaces", "glued-stop", "broken-name"]);
    }

    #[test]
    fn chunks_make_no_difference() {
        let text = "Көл  тартылды..Ол\u{a0}  келді.\nСонда Қ.\nСатпаев пен т.\nб.\nүшін мектеп-\nтер \
                    ашылды, балалар\nбарды.\n\n  == Өмірі ==\nБалалар.\nОл былай деді, біз көптен\nкүткен";
        let whole = repair_in_chunks(text, &Simple, &stages::OF_A_TEXT, usize::MAX).unwrap();
        assert_eq!(repair_in_chunks(text, &Simple, &stages::OF_A_TEXT, 1).unwrap(), whole);
        assert_eq!(whole.edits().len(), 10, "{:?}", whole.edits());
    }

    #[test]
    fn a_line_is_repaired_where_letters_are_wrong() {
        let line = |raw: &str| repair_line(raw, &Simple).text().to_owned();
        assert_eq!(line("Қ а з а қ с т а н  көлi"), "Қазақстан көлі");
        assert_eq!(line("тау<b>лар"), "тау<b>лар", "marks of queries are no markup");
    }

    #[test]
    fn unsound_edits_are_refused() {
        let edit = |start, end| Edit::new(Span::new(start, end), " ", Fix::Spaces);
        assert_eq!(Repaired::from_edits("Қазақ", vec![edit(1, 2)]), None, "inside a letter");
        assert_eq!(Repaired::from_edits("Қазақ", vec![edit(4, 6), edit(0, 2)]), None, "order");
        assert_eq!(Repaired::from_edits("Қ", vec![edit(0, 40)]), None, "past the end");
    }

    #[test]
    fn repair_of_a_repaired_text_changes_nothing() {
        let once = repaired("а  б..Осы Қ.\nС т.\nб.\nүшін...Әрі");
        assert_eq!(repaired(&once), once);
    }
}

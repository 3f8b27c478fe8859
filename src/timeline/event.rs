//! Makes events of dated sentences.
//!
//! An event is a date and the sentence that it stands in. Two dates in one sentence make two
//! events; one date said twice in it makes one, with two mentions.

use crate::order::sorted;
use crate::span::Span;
use crate::time::value::Edtf;

/// A date in a sentence of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Which document of the library, counted from 0.
    pub document: usize,
    /// Which sentence of the document, counted from 0.
    pub sentence: usize,
    /// The place of the date in the raw text, in bytes.
    pub span: Span,
    /// The words of the date, repaired.
    pub text: String,
}

/// A dated event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When; as exactly as the text gives it.
    pub value: Edtf,
    /// What: words of the text, repaired; cut with «…» where the sentence is long.
    pub label: String,
    /// Where the text says so, in order.
    pub mentions: Vec<Mention>,
}

impl Event {
    /// A name that stays the same while the text does: when, in which document (by its id), in
    /// which sentence (counted from 1).
    pub fn id(&self, document: &str) -> String {
        let sentence = self.mentions.first().map_or(0, |mention| mention.sentence + 1);
        format!("{}@{document}.{sentence}", self.value)
    }
}

/// A dated sentence, as the library hands it over.
#[derive(Clone, Debug)]
pub struct Dated<'s> {
    /// When.
    pub value: Edtf,
    /// Where.
    pub mention: Mention,
    /// The sentence, repaired.
    pub sentence: &'s str,
}

/// The events of dated sentences, in order of time; those of one time in order of their place.
pub fn events<'s>(dated: impl Iterator<Item = Dated<'s>>) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    for Dated { value, mention, sentence } in dated {
        let same = events.iter_mut().rev().take_while(|event| shares_sentence(event, &mention));
        match same.into_iter().find(|event| event.value == value) {
            Some(event) => event.mentions.push(mention),
            None => events.push(Event { value, label: label(sentence), mentions: vec![mention] }),
        }
    }
    sorted(&events, |a, b| a.value.cmp(&b.value))
}

fn shares_sentence(event: &Event, mention: &Mention) -> bool {
    let place = |mention: &Mention| (mention.document, mention.sentence);
    event.mentions.last().is_some_and(|last| place(last) == place(mention))
}

/// The most letters of a label: two lines on a phone.
const LONGEST_LABEL: usize = 160;

/// The sentence on one line, cut between words where it is long.
fn label(sentence: &str) -> String {
    let mut line = String::with_capacity(sentence.len());
    for word in sentence.split_whitespace() {
        line.push_str(if line.is_empty() { "" } else { " " });
        line.push_str(word);
    }
    let Some((end, _)) = line.char_indices().nth(LONGEST_LABEL) else { return line };
    let head = line.get(..end).unwrap_or("");
    let cut = head.rfind(' ').and_then(|space| head.get(..space)).unwrap_or(head);
    format!("{}…", cut.trim_end_matches([',', ';', ':', '–', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dated(value: &str, sentence: usize) -> Dated<'static> {
        let mention = Mention { document: 0, sentence, span: Span::new(0, 1), text: String::new() };
        Dated { value: value.parse().unwrap(), mention, sentence: "сөйлем" }
    }

    fn values(dates: &[(&str, usize)]) -> Vec<(String, usize)> {
        let all = events(dates.iter().map(|(value, sentence)| dated(value, *sentence)));
        all.iter().map(|event| (event.value.to_string(), event.mentions.len())).collect()
    }

    #[test]
    fn events_stand_in_order_of_time() {
        let found = values(&[
            ("2003", 0),
            ("1994-05-27", 1),
            ("1994", 2),
            ("2001/2002", 3),
            ("1994-05", 4),
        ]);
        let order: Vec<_> = found.iter().map(|(value, _)| value.as_str()).collect();
        assert_eq!(order, ["1994", "1994-05", "1994-05-27", "2001/2002", "2003"]);
    }

    #[test]
    fn one_date_said_twice_in_a_sentence_is_one_event() {
        let found = values(&[("1994", 0), ("1995", 0), ("1994", 0), ("1994", 1)]);
        let expected = [("1994", 2), ("1994", 1), ("1995", 1)];
        assert_eq!(found, expected.map(|(value, count)| (value.to_owned(), count)));
    }

    #[test]
    fn long_labels_are_cut_between_words() {
        let sentence = "сөз ".repeat(60);
        let label = label(&sentence);
        assert!(label.ends_with("сөз…"), "{label}");
        assert!(label.chars().count() <= LONGEST_LABEL + 1);
        assert_eq!(super::label("екі\n жол"), "екі жол");
    }
}

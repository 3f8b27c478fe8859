//! English, as far as dates go: the words of `data/english-time-words.tsv`, each in its only form.

use super::TimePart;
use super::foreign::{ForeignWord, Form, part};
use crate::text::table::{named, rows, text};

/// A word that English dates are built of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// A month by name, whole or short.
    Month {
        /// Counted from 1.
        number: u8,
        /// Whether it is also a verb: "may", "march".
        verb: bool,
    },
    /// A season, counted from spring as 1.
    Season(u8),
    /// "century", "centuries".
    Century,
    /// "year", as in "the year 1994".
    Year,
    /// One of so many parts: "half", "quarter".
    Share(u8),
    /// One of so many parts, by its letter before the number: "Q2", "H1".
    Numbered(u8),
    /// "beginning", "end".
    Part(TimePart),
    /// "early", "mid", "late".
    PartAdjective(TimePart),
    /// "nineteenth".
    Ordinal(u8),
    /// "twenty", before an ordinal.
    Tens(u8),
    /// "st", "nd", "rd", "th", on a number.
    OrdinalEnding,
    /// "s", on the number of a decade.
    DecadeEnding,
    /// The article.
    The,
    /// "of".
    Of,
    /// "in", "during".
    In,
    /// "on".
    On,
    /// "from".
    From,
    /// "since".
    Since,
    /// "to".
    To,
    /// "until".
    Until,
    /// "after".
    After,
    /// "before".
    Before,
    /// "between".
    Between,
    /// "and".
    And,
    /// "circa" and its short forms, which stand before years alone.
    Circa,
    /// "about", which stands before counts, too.
    About,
    /// "BC", "BCE".
    BeforeChrist,
    /// "AD", "CE".
    AnnoDomini,
    /// A thing that a number before it counts: "people", "copies".
    Counted,
}

/// Every form.
pub(super) fn forms() -> Vec<Form> {
    let words = rows(text!("english-time-words")).filter_map(|[form, class, value]| {
        Some((form.to_owned(), ForeignWord::English(word(class, value)?)))
    });
    words.collect()
}

/// The classes of the table whose rows all mean one thing.
const CLASSES: [(&str, Word); 21] = [
    ("century", Word::Century),
    ("year", Word::Year),
    ("ordinal-ending", Word::OrdinalEnding),
    ("decade-ending", Word::DecadeEnding),
    ("the", Word::The),
    ("of", Word::Of),
    ("in", Word::In),
    ("on", Word::On),
    ("from", Word::From),
    ("since", Word::Since),
    ("to", Word::To),
    ("until", Word::Until),
    ("after", Word::After),
    ("before", Word::Before),
    ("between", Word::Between),
    ("and", Word::And),
    ("circa", Word::Circa),
    ("about", Word::About),
    ("before-christ", Word::BeforeChrist),
    ("anno-domini", Word::AnnoDomini),
    ("counted", Word::Counted),
];

fn word(class: &str, value: &str) -> Option<Word> {
    let number = value.parse().unwrap_or(0);
    Some(match class {
        "month" => Word::Month { number, verb: false },
        "verb-month" => Word::Month { number, verb: true },
        "season" => Word::Season(number),
        "share" => Word::Share(number),
        "numbered" => Word::Numbered(number),
        "part" => Word::Part(part(value)?),
        "part-adjective" => Word::PartAdjective(part(value)?),
        "ordinal" => Word::Ordinal(number),
        "tens" => Word::Tens(number),
        _ => named(class, &CLASSES)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_has_a_known_class() {
        for [form, class, value] in rows(include_str!("../../../data/english-time-words.tsv")) {
            assert!(word(class, value).is_some(), "{form}: {class} {value}");
        }
    }
}

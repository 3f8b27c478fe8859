//! Russian, as far as dates go: the words of `data/russian-time-words.tsv` in all their forms.

use super::Case;
use super::TimePart;
use super::foreign::{ForeignWord, Form, part};
use crate::text::table::{named, rows, text};

/// A word that Russian dates are built of, in some form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word.
    pub lemma: Lemma,
    /// Its case; the prepositional is a [`Case::Locative`].
    pub case: Case,
    /// Whether it is a plural.
    pub plural: bool,
}

/// A word that Russian dates are built of, whatever its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lemma {
    /// A month by name, counted from 1.
    Month(u8),
    /// A season, counted from spring as 1.
    Season(u8),
    /// «год», «г.», «гг.».
    Year,
    /// «век», «столетие».
    Century,
    /// «вв.», centuries; the short form of one alone is [`Lemma::In`].
    ShortCentury,
    /// One of so many parts: «половина» and «полугодие», «четверть» and «квартал».
    Share(u8),
    /// «начало», «середина», «конец».
    Part(TimePart),
    /// «первый», «девяностый».
    Ordinal(u8),
    /// «двадцать», before an ordinal.
    Tens(u8),
    /// What stands behind a number and a hyphen: «90-е», «3-го».
    Ending,
    /// «в»: in. With a stop behind it, a century.
    In,
    /// «с»: from, since.
    From,
    /// «по»: up to and with.
    To,
    /// «до»: until.
    Until,
    /// «после»: after.
    After,
    /// «между»: between.
    Between,
    /// «около»: about.
    About,
    /// «и»: and.
    And,
    /// The words of «до н. э.» and «до нашей эры», counted as they follow.
    Era(u8),
}

/// The cases in the order of the table.
const CASES: [Case; 6] = [
    Case::Nominative,
    Case::Genitive,
    Case::Dative,
    Case::Accusative,
    Case::Instrumental,
    Case::Locative,
];

/// Every form.
pub(super) fn forms() -> Vec<Form> {
    let mut all = Vec::new();
    for [stem, endings, class, value] in rows(text!("russian-time-words")) {
        if let Some(lemma) = lemma(class, value) {
            let plural = matches!(class, "years" | "endings");
            let shared = endings.starts_with('*').then(|| shared(endings)).flatten();
            let word = Word { lemma, case: Case::Nominative, plural };
            inflect(stem, shared.unwrap_or(endings), word, &mut all);
        }
    }
    all
}

/// The list of endings with this name.
fn shared(name: &str) -> Option<&'static str> {
    rows(text!("russian-time-words")).find(|[row, _]| *row == name).map(|[_, endings]| endings)
}

/// Puts the endings on: six cases of the singular, six of the plural, and those of the genders.
fn inflect(stem: &str, endings: &str, word: Word, all: &mut Vec<Form>) {
    for (place, ending) in endings.split(' ').enumerate() {
        let form = if ending == "-" { stem.to_owned() } else { format!("{stem}{ending}") };
        let case = CASES.into_iter().cycle().nth(place).unwrap_or_default();
        let plural = word.plural || place / CASES.len() == 1;
        let word = ForeignWord::Russian(Word { case, plural, ..word });
        if form.contains('ё') {
            all.push((form.replace('ё', "е"), word));
        }
        all.push((form, word));
    }
}

/// The classes of the table whose rows all mean one thing.
const CLASSES: [(&str, Lemma); 10] = [
    ("century", Lemma::Century),
    ("short-century", Lemma::ShortCentury),
    ("in", Lemma::In),
    ("from", Lemma::From),
    ("to", Lemma::To),
    ("until", Lemma::Until),
    ("after", Lemma::After),
    ("between", Lemma::Between),
    ("about", Lemma::About),
    ("and", Lemma::And),
];

fn lemma(class: &str, value: &str) -> Option<Lemma> {
    let number = value.parse().unwrap_or(0);
    Some(match class {
        "month" => Lemma::Month(number),
        "season" => Lemma::Season(number),
        "year" | "years" => Lemma::Year,
        "share" => Lemma::Share(number),
        "part" => Lemma::Part(part(value)?),
        "ordinal" => Lemma::Ordinal(number),
        "tens" => Lemma::Tens(number),
        "ending" | "endings" => Lemma::Ending,
        "era-letter" => Lemma::Era(number),
        _ => named(class, &CLASSES)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_has_a_known_class() {
        for [stem, _, class, value] in rows(include_str!("../../../data/russian-time-words.tsv")) {
            assert!(class == "list" || lemma(class, value).is_some(), "{stem}: {class} {value}");
        }
    }

    #[test]
    fn every_list_of_endings_is_there() {
        for [stem, endings, ..] in rows::<4>(include_str!("../../../data/russian-time-words.tsv")) {
            assert!(!endings.starts_with('*') || shared(endings).is_some(), "{stem}: {endings}");
        }
    }
}

//! The words that dates are built of, in every form: the stems of `data/time-words.tsv` with the
//! endings that [`generate`](super::morphology::generate) puts on, and the endings that stand behind a number in digits
//! («27-сі», «19-ыншы», «16-да»).

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::{Case, Inflection, TimeLemma, TimeWord};
use super::morphology::generate::Growth;
use crate::text::table::{rows, text};

/// Every form with its reading.
static FORMS: LazyLock<HashMap<String, TimeWord>> = LazyLock::new(|| {
    let mut all = number_endings();
    for [stem, class, value] in rows(text!("time-words")) {
        if let Some(lemma) = lemma(class, value) {
            all.extend(inflected(stem, lemma));
        }
    }
    // The first reading of a form stands, since `forms` gives the plainer one first: so they are
    // put in from the last to the first.
    all.into_iter().rev().collect()
});

fn lemma(class: &str, value: &str) -> Option<TimeLemma> {
    Some(match class {
        "year" => TimeLemma::Year,
        "year-abbreviation" => TimeLemma::YearAbbreviation,
        "years-abbreviation" => TimeLemma::YearsAbbreviation,
        "century" => TimeLemma::Century,
        "century-abbreviation" => TimeLemma::CenturyAbbreviation,
        "month" => TimeLemma::Month(value.parse().ok()?),
        "month-noun" => TimeLemma::MonthNoun,
        "day-noun" => TimeLemma::DayNoun,
        "span-noun" => TimeLemma::SpanNoun,
        "comparison" => TimeLemma::Comparison,
        "approximately" => TimeLemma::Approximately,
        "thereabouts" => TimeLemma::Thereabouts,
        _ => return None,
    })
}

fn inflected(stem: &'static str, lemma: TimeLemma) -> Vec<(String, TimeWord)> {
    let fixed = matches!(
        lemma,
        TimeLemma::YearAbbreviation
            | TimeLemma::YearsAbbreviation
            | TimeLemma::CenturyAbbreviation
            | TimeLemma::Comparison
            | TimeLemma::Approximately
            | TimeLemma::Thereabouts
    );
    let bare = || vec![(stem.to_owned(), Inflection::default())];
    let forms = if fixed { bare() } else { forms(stem) };
    let reading = |(text, inflection)| (text, TimeWord { lemma, inflection });
    forms.into_iter().map(reading).collect()
}

/// A form and what it is a form for.
type Form = (String, Inflection);

/// The cases of a noun, by the endings that make them: behind a bare noun or a plural, and behind a
/// possessive ending of the third person.
const CASES: [(Case, &str, &str); 7] = [
    (Case::Nominative, "", ""),
    (Case::Genitive, "genitive", "genitive"),
    (Case::Dative, "dative", "dative-his"),
    (Case::Accusative, "accusative", "accusative-his"),
    (Case::Locative, "locative", "locative-his"),
    (Case::Ablative, "ablative", "ablative-his"),
    (Case::Instrumental, "instrumental", "instrumental"),
];

/// The forms of a noun that dates use, the plainer before the others: number, possession of the
/// third person, case, and the attributes in -ғы and -дағы.
fn forms(stem: &str) -> Vec<Form> {
    let bare = Growth::noun(stem);
    let mut all = Vec::new();
    let many = bare.with("plural");
    for (plural, word) in
        std::iter::once((false, &bare)).chain(many.iter().map(|word| (true, word)))
    {
        for possessed in [false, true] {
            all.extend(cases(word, plural, possessed));
        }
    }
    let attribute = Inflection { attributive: true, ..Inflection::default() };
    all.extend(bare.with("attribute-time").map(|form| (form.text, attribute)));
    all
}

/// The cases of a noun, and the attribute of the place.
fn cases(base: &Growth, plural: bool, possessed: bool) -> Vec<Form> {
    let owner = if possessed { base.with("his") } else { Some(base.clone()) };
    let Some(owner) = owner else { return Vec::new() };
    let mut all = Vec::new();
    for (case, bare, his) in CASES {
        let ending = if possessed { his } else { bare };
        let form = if ending.is_empty() { Some(owner.clone()) } else { owner.with(ending) };
        let Some(form) = form else { continue };
        let inflection = Inflection { plural, possessed, case, attributive: false };
        let located = form.with("attribute").filter(|_| case == Case::Locative);
        all.push((form.text, inflection));
        let attribute = Inflection { attributive: true, ..inflection };
        all.extend(located.map(|form| (form.text, attribute)));
    }
    all
}

/// Stems of every harmony and kind of last sound that tells case endings apart, to be cut off
/// again.
const STEMS: [&str; 6] = ["та", "те", "ан", "ен", "ат", "ет"];

/// What stands behind a number and a hyphen: the ordinal endings in every form (19-ыншы,
/// 2017-нші), the possessive ones with their cases (27-сі, 9-ында), and the bare cases of place
/// (16-да, 5-тен).
fn number_endings() -> Vec<(String, TimeWord)> {
    let ordinals = ["ншы", "нші", "ыншы", "інші", "шы", "ші"];
    let mut all: Vec<_> =
        ordinals.iter().flat_map(|ordinal| inflected(ordinal, TimeLemma::Ordinal)).collect();
    for stem in STEMS {
        let noun = Growth::noun(stem);
        let owned = cases(&noun, false, true);
        let places = cases(&noun, false, false).into_iter().filter(|(_, form)| {
            matches!(form.case, Case::Locative | Case::Ablative) && !form.attributive
        });
        for (text, inflection) in owned.into_iter().chain(places) {
            let Some(ending) = text.strip_prefix(stem) else { continue };
            let word = TimeWord { lemma: TimeLemma::NumberEnding, inflection };
            all.push((ending.to_owned(), word));
        }
    }
    all
}

/// The longest form that is looked up, in bytes.
const LONGEST: usize = 64;

/// What `word`, as it stands in a text, means in a date.
pub fn time_word(word: &str) -> Option<TimeWord> {
    if word.len() > LONGEST {
        return None;
    }
    FORMS.get(&word.to_lowercase()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(word: &str) -> Option<(TimeLemma, Case, bool)> {
        let found = time_word(word)?;
        Some((found.lemma, found.inflection.case, found.inflection.possessed))
    }

    #[test]
    fn forms_are_found_under_their_lemma() {
        assert_eq!(reading("Қыркүйегіндегі"), Some((TimeLemma::Month(9), Case::Locative, true)));
        assert_eq!(reading("қарашаның"), Some((TimeLemma::Month(11), Case::Genitive, false)));
        assert_eq!(reading("жылғы"), Some((TimeLemma::Year, Case::Nominative, false)));
        assert_eq!(reading("айында"), Some((TimeLemma::MonthNoun, Case::Locative, true)));
        assert_eq!(reading("аралығын"), Some((TimeLemma::SpanNoun, Case::Accusative, true)));
        assert_eq!(reading("ыншы"), Some((TimeLemma::Ordinal, Case::Nominative, false)));
        assert_eq!(reading("сінде"), Some((TimeLemma::NumberEnding, Case::Locative, true)));
    }

    #[test]
    fn words_that_only_begin_alike_are_not_found() {
        for word in
            ["жылдам", "жылқы", "жылу", "жылыжай", "қазандық", "кездесу", "наурызбай", "айтты"]
        {
            assert_eq!(time_word(word), None, "{word}");
        }
    }

    #[test]
    fn every_row_of_the_table_has_a_known_class() {
        for [stem, class, value] in rows(include_str!("../../../data/time-words.tsv")) {
            assert!(lemma(class, value).is_some(), "{stem}: {class} {value}");
        }
    }
}

//! The words that dates are built of, in every form: the stems of `data/time-words.tsv` under the
//! rules of [`noun`](super::noun), and the endings that stand behind a number in digits
//! («27-сі», «19-ыншы», «16-да»).

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::{Case, Inflection, TimeLemma, TimeWord};
use super::noun::{Form, forms, possessed_cases};
use crate::text::table::rows;

/// Every form with its reading.
static FORMS: LazyLock<HashMap<String, TimeWord>> = LazyLock::new(|| {
    let mut all = number_endings();
    for [stem, class, value] in rows(include_str!("../../../data/time-words.tsv")) {
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

fn inflected(stem: &str, lemma: TimeLemma) -> Vec<(String, TimeWord)> {
    let fixed = matches!(
        lemma,
        TimeLemma::YearAbbreviation
            | TimeLemma::YearsAbbreviation
            | TimeLemma::Comparison
            | TimeLemma::Approximately
            | TimeLemma::Thereabouts
    );
    let forms = if fixed { bare(stem) } else { forms(stem) };
    readings(forms, lemma)
}

fn bare(stem: &str) -> Vec<Form> {
    vec![Form { text: stem.to_owned(), inflection: Inflection::default() }]
}

fn readings(forms: Vec<Form>, lemma: TimeLemma) -> Vec<(String, TimeWord)> {
    let reading = |form: Form| (form.text, TimeWord { lemma, inflection: form.inflection });
    forms.into_iter().map(reading).collect()
}

/// What stands behind a number and a hyphen: the ordinal endings in every form (19-ыншы,
/// 2017-нші), the possessive ones with their cases (27-сі, 9-ында), and the bare cases (16-да,
/// 5-тен).
fn number_endings() -> Vec<(String, TimeWord)> {
    let ordinals = ["ншы", "нші", "ыншы", "інші", "шы", "ші"];
    let possessives = ["ы", "і", "сы", "сі"];
    let locatives = ["да", "де", "та", "те"];
    let ablatives = ["дан", "ден", "тан", "тен", "нан", "нен"];
    let mut all = Vec::new();
    for ordinal in ordinals {
        all.extend(readings(forms(ordinal), TimeLemma::Ordinal));
    }
    for ending in possessives {
        let cases = possessed_cases(ending).map(|(case, text)| number_ending(&text, true, case));
        all.extend(cases);
    }
    all.extend(locatives.map(|ending| number_ending(ending, false, Case::Locative)));
    all.extend(ablatives.map(|ending| number_ending(ending, false, Case::Ablative)));
    all
}

fn number_ending(text: &str, possessed: bool, case: Case) -> (String, TimeWord) {
    let inflection = Inflection { possessed, case, ..Inflection::default() };
    (text.to_owned(), TimeWord { lemma: TimeLemma::NumberEnding, inflection })
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

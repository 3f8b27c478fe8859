//! The cases of a noun, made by the generator of forms; what dates and names know endings by.

use super::morphology::generate::Growth;
use crate::language::{Case, Inflection};

/// A form and what it is a form for.
pub type Form = (String, Inflection);

/// The cases of a noun, by the endings that make them: behind a bare noun or a plural, and behind a
/// possessive ending of the third person.
pub const CASES: [(Case, &str, &str); 8] = [
    (Case::Nominative, "", ""),
    (Case::Genitive, "genitive", "genitive"),
    (Case::Dative, "dative", "dative-his"),
    (Case::Accusative, "accusative", "accusative-his"),
    (Case::Locative, "locative", "locative-his"),
    (Case::Ablative, "ablative", "ablative-his"),
    (Case::Instrumental, "instrumental", "instrumental"),
    (Case::Similative, "like", "like-his"),
];

/// The cases of a word that has this form in the nominative, and the attribute of the place.
pub fn cases(word: &Growth, nominative: Inflection) -> Vec<Form> {
    let mut all = Vec::new();
    for (case, bare, his) in CASES {
        let ending = if nominative.possessed { his } else { bare };
        let form = if ending.is_empty() { Some(word.clone()) } else { word.with(ending) };
        let Some(form) = form else { continue };
        let inflection = Inflection { case, ..nominative };
        let located = form.with("attribute").filter(|_| case == Case::Locative);
        all.push((form.text, inflection));
        let attribute = Inflection { attributive: true, ..inflection };
        all.extend(located.map(|form| (form.text, attribute)));
    }
    all
}

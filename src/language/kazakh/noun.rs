//! The forms of a noun: number, possession of the third person, case, and the attribute in -ғы.
//!
//! Endings are put on by the rules of sound alone: [`cases`] after a bare stem or a plural,
//! [`possessed_cases`] after -ы/-і/-сы/-сі.

use super::super::{Case, Inflection};
use super::sounds::{Final, Harmony, final_sound, harmony, voiced};

/// A form and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The word, in small letters.
    pub text: String,
    /// What it is a form for.
    pub inflection: Inflection,
}

/// All forms of a noun, the dictionary form first. `stem` is in small letters.
pub fn forms(stem: &str) -> Vec<Form> {
    let plural = plural(stem);
    let mut all = number_forms(stem, false);
    all.extend(number_forms(&plural, true));
    all
}

fn number_forms(base: &str, plural: bool) -> Vec<Form> {
    let possessed = possessed(base);
    let unowned = cases(base).into_iter().map(|(case, text)| (case, text, false));
    let owned = possessed_cases(&possessed).into_iter().map(|(case, text)| (case, text, true));
    let mut all: Vec<Form> = unowned
        .chain(owned)
        .map(|(case, text, possessed)| form(text, plural, possessed, case, false))
        .collect();
    let located: Vec<Form> = all.iter().filter_map(attribute_of_place).collect();
    all.extend(located);
    let attribute = format!("{base}{}", attributive(base));
    all.push(form(attribute, plural, false, Case::Nominative, true));
    all
}

fn form(text: String, plural: bool, possessed: bool, case: Case, attributive: bool) -> Form {
    Form { text, inflection: Inflection { plural, possessed, case, attributive } }
}

/// «қарашада» + ғы = «қарашадағы».
fn attribute_of_place(form: &Form) -> Option<Form> {
    let inflection = Inflection { attributive: true, ..form.inflection };
    let text = format!("{}{}", form.text, attributive(&form.text));
    (form.inflection.case == Case::Locative).then_some(Form { text, inflection })
}

/// The ending that makes an attribute: -ғы/-гі, after a voiceless sound -қы/-кі.
fn attributive(base: &str) -> &'static str {
    match (harmony(base), final_sound(base)) {
        (Harmony::Back, Final::Voiceless) => "қы",
        (Harmony::Front, Final::Voiceless) => "кі",
        (Harmony::Back, _) => "ғы",
        (Harmony::Front, _) => "гі",
    }
}

/// The plural: -лар/-лер after vowels, р and glides; -дар/-дер after м н ң л з ж; else -тар/-тер.
pub fn plural(stem: &str) -> String {
    let consonant = match final_sound(stem) {
        Final::Vowel | Final::Glide => 'л',
        Final::Nasal | Final::Lateral | Final::Sibilant => 'д',
        Final::Voiceless => 'т',
    };
    let vowel = open_vowel(stem);
    format!("{stem}{consonant}{vowel}р")
}

/// With the possessive ending of the third person: -сы/-сі after a vowel, else -ы/-і.
pub fn possessed(base: &str) -> String {
    let vowel = close_vowel(base);
    match final_sound(base) {
        Final::Vowel => format!("{base}с{vowel}"),
        _ => format!("{}{vowel}", voiced(base)),
    }
}

/// The cases of a bare stem or plural.
fn cases(base: &str) -> [(Case, String); 7] {
    let (a, y) = (open_vowel(base), close_vowel(base));
    let last = final_sound(base);
    let genitive = match last {
        Final::Vowel | Final::Nasal => 'н',
        Final::Voiceless => 'т',
        _ => 'д',
    };
    let accusative = match last {
        Final::Vowel => 'н',
        Final::Voiceless => 'т',
        _ => 'д',
    };
    let locative = if last == Final::Voiceless { 'т' } else { 'д' };
    let ablative = if last == Final::Nasal { 'н' } else { locative };
    let dative = dative_consonant(harmony(base), last);
    let instrumental = match last {
        Final::Sibilant => 'б',
        Final::Voiceless => 'п',
        _ => 'м',
    };
    [
        (Case::Nominative, base.to_owned()),
        (Case::Genitive, format!("{base}{genitive}{y}ң")),
        (Case::Dative, format!("{base}{dative}{a}")),
        (Case::Accusative, format!("{base}{accusative}{y}")),
        (Case::Locative, format!("{base}{locative}{a}")),
        (Case::Ablative, format!("{base}{ablative}{a}н")),
        (Case::Instrumental, format!("{base}{instrumental}ен")),
    ]
}

/// The cases after the possessive ending of the third person.
pub fn possessed_cases(base: &str) -> [(Case, String); 7] {
    let (a, y) = (open_vowel(base), close_vowel(base));
    [
        (Case::Nominative, base.to_owned()),
        (Case::Genitive, format!("{base}н{y}ң")),
        (Case::Dative, format!("{base}н{a}")),
        (Case::Accusative, format!("{base}н")),
        (Case::Locative, format!("{base}нд{a}")),
        (Case::Ablative, format!("{base}н{a}н")),
        (Case::Instrumental, format!("{base}мен")),
    ]
}

fn dative_consonant(harmony: Harmony, last: Final) -> char {
    match (harmony, last) {
        (Harmony::Back, Final::Voiceless) => 'қ',
        (Harmony::Front, Final::Voiceless) => 'к',
        (Harmony::Back, _) => 'ғ',
        (Harmony::Front, _) => 'г',
    }
}

fn open_vowel(base: &str) -> char {
    match harmony(base) {
        Harmony::Back => 'а',
        Harmony::Front => 'е',
    }
}

fn close_vowel(base: &str) -> char {
    match harmony(base) {
        Harmony::Back => 'ы',
        Harmony::Front => 'і',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The forms in the order: gen dat acc loc abl ins · possessed · possessed gen dat acc loc abl
    /// ins · -дағы · -ндағы · -ғы.
    fn singular(stem: &str) -> String {
        let all = forms(stem);
        let words = all.iter().filter(|form| !form.inflection.plural).map(|form| &*form.text);
        words.skip(1).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_final_takes_its_endings() {
        // Derived by hand from the rules in the heads of this file and of `sounds`.
        assert_eq!(
            singular("қаңтар"),
            "қаңтардың қаңтарға қаңтарды қаңтарда қаңтардан қаңтармен \
             қаңтары қаңтарының қаңтарына қаңтарын қаңтарында қаңтарынан қаңтарымен \
             қаңтардағы қаңтарындағы қаңтарғы"
        );
        assert_eq!(
            singular("шілде"),
            "шілденің шілдеге шілдені шілдеде шілдеден шілдемен \
             шілдесі шілдесінің шілдесіне шілдесін шілдесінде шілдесінен шілдесімен \
             шілдедегі шілдесіндегі шілдегі"
        );
        assert_eq!(
            singular("қыркүйек"),
            "қыркүйектің қыркүйекке қыркүйекті қыркүйекте қыркүйектен қыркүйекпен \
             қыркүйегі қыркүйегінің қыркүйегіне қыркүйегін қыркүйегінде қыркүйегінен қыркүйегімен \
             қыркүйектегі қыркүйегіндегі қыркүйеккі"
        );
        assert_eq!(
            singular("тамыз"),
            "тамыздың тамызға тамызды тамызда тамыздан тамызбен \
             тамызы тамызының тамызына тамызын тамызында тамызынан тамызымен \
             тамыздағы тамызындағы тамызғы"
        );
        assert_eq!(
            singular("ақпан"),
            "ақпанның ақпанға ақпанды ақпанда ақпаннан ақпанмен \
             ақпаны ақпанының ақпанына ақпанын ақпанында ақпанынан ақпанымен \
             ақпандағы ақпанындағы ақпанғы"
        );
        assert_eq!(
            singular("жыл"),
            "жылдың жылға жылды жылда жылдан жылмен \
             жылы жылының жылына жылын жылында жылынан жылымен \
             жылдағы жылындағы жылғы"
        );
    }

    #[test]
    fn plurals_follow_the_last_sound() {
        let words = ["жыл", "ай", "апта", "күн", "ғасыр", "кезең", "жаз", "мектеп"];
        let plurals =
            ["жылдар", "айлар", "апталар", "күндер", "ғасырлар", "кезеңдер", "жаздар", "мектептер"];
        assert_eq!(words.map(plural), plurals);
    }
}

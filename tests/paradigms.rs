//! The forms of Kazakh words: golden paradigms, derived by hand from the rules of sound, and the laws
//! that hold taking words apart and putting them together to each other.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

use std::fs;
use std::path::Path;

use jylnama::language::forms::{FullForms, Paradigm, Part, Row};
use jylnama::language::kazakh::Kazakh;
use jylnama::language::kazakh::morphology::generate::{self, Growth};
use jylnama::language::kazakh::morphology::reader::Reader;
use jylnama::language::kazakh::morphology::suffixes::{derivations, suffixes};
use jylnama::language::{FullLanguage as _, Language as _};
use proptest::prelude::*;

fn forms() -> Box<dyn FullForms> {
    Kazakh.full_forms()
}

/// The rows of a golden file: stem, row, forms.
fn golden(name: &str) -> Vec<[String; 3]> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/paradigms").join(name);
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let cells = |line: &str| -> Vec<String> { line.split('\t').map(str::to_owned).collect() };
    lines.map(|line| cells(line).try_into().unwrap()).collect()
}

/// The row of a paradigm that a golden file calls so.
fn row<'p>(paradigm: &'p Paradigm, name: &str) -> &'p Row {
    let nouns =
        ["bare", "plural", "my", "thy", "your", "our", "his", "", "", "", "", "their", "attribute"];
    let verbs = [
        "past",
        "present",
        "participles",
        "participle-cases",
        "converbs",
        "evidential",
        "condition",
        "commands",
        "noun",
        "doer",
        "wish",
        "not",
    ];
    let names: &[&str] = if paradigm.class == "verb" { &verbs } else { &nouns };
    let place = names.iter().position(|known| *known == name).unwrap();
    &paradigm.rows[place]
}

/// What differs between a golden file and the program.
fn differences(name: &str, verb: bool) -> Vec<String> {
    let forms = forms();
    let mut found = Vec::new();
    for [stem, name, expected] in golden(name) {
        let paradigms = forms.paradigms(&stem);
        let Some(paradigm) = paradigms.iter().find(|one| (one.class == "verb") == verb) else {
            found.push(format!("{stem}: no paradigm"));
            continue;
        };
        let made = row(paradigm, &name).forms.join(" ");
        if made != expected {
            found.push(format!("{stem} {name}:\n  by hand    {expected}\n  by program {made}"));
        }
    }
    found
}

#[test]
fn nouns_take_their_endings_as_derived_by_hand() {
    let differences = differences("nouns.tsv", false);
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn verbs_take_their_endings_as_derived_by_hand() {
    let differences = differences("verbs.tsv", true);
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// Words of every kind, for the laws.
fn stems() -> Vec<(String, bool)> {
    let nouns = golden("nouns.tsv").into_iter().map(|[stem, ..]| (stem, false));
    let verbs = golden("verbs.tsv").into_iter().map(|[stem, ..]| (stem, true));
    let mut stems: Vec<_> = nouns.chain(verbs).collect();
    stems.dedup();
    stems
}

/// A word with some of the endings that may follow, chosen by numbers; none that may not end a word.
fn grown(stem: &str, verb: bool, choices: &[usize]) -> Growth {
    let bare = if verb { Growth::verb(stem) } else { Growth::noun(stem) };
    let mut words = vec![bare];
    for choice in choices {
        let word = words.last().unwrap();
        let endings: Vec<_> = word.endings().filter(|ending| word.fits(ending)).collect();
        if endings.is_empty() {
            break;
        }
        let next = word.attach(endings[choice % endings.len()]);
        words.push(next);
    }
    words.into_iter().rev().find(Growth::is_word).unwrap()
}

#[test]
fn every_form_of_every_golden_stem_is_read_as_a_form_of_it() {
    let reader = Reader::spelt();
    for (stem, verb) in stems() {
        let bare = if verb { Growth::verb(&stem) } else { Growth::noun(&stem) };
        for form in generate::forms(&bare) {
            assert!(reader.reads(&form, &stem), "{form} is a form of {stem}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn what_is_put_together_is_taken_apart(
        stem in any::<prop::sample::Index>(),
        choices in prop::collection::vec(any::<usize>(), 0..6),
    ) {
        let stems = stems();
        let (stem, verb) = stem.get(&stems);
        let form = grown(stem, *verb, &choices).text;
        prop_assert!(Reader::spelt().reads(&form, stem), "{} is a form of {}", form, stem);
    }

    #[test]
    fn the_parts_of_every_reading_make_the_word(word in "[а-яәғқңөұүһі]{1,14}") {
        for analysis in forms().analyses(&word) {
            let joined: String = analysis.parts.iter().map(|part| part.text.as_str()).collect();
            prop_assert_eq!(&joined, &word);
            prop_assert_eq!(analysis.to_string().replace(" + ", ""), word.clone());
        }
    }

    #[test]
    fn any_string_has_terms_and_few(word in any::<String>()) {
        let forms = forms();
        let terms = forms.terms(&Kazakh.exact(&word));
        prop_assert!((1..=3).contains(&terms.len()));
        for analysis in forms.analyses(&word) {
            let joined: String = analysis.parts.iter().map(|part| part.text.as_str()).collect();
            prop_assert_eq!(joined, Kazakh.exact(&word));
        }
    }
}

#[test]
fn a_word_of_a_hundred_thousand_letters_is_read_within_bounds() {
    let forms = forms();
    for piece in ["а", "лар", "дағы", "ның", "-", "қа-"] {
        let word = piece.repeat(100_000 / piece.chars().count());
        assert_eq!(forms.terms(&word).len(), 1, "{piece}");
        assert!(forms.analyses(&word).len() <= 8, "{piece}");
    }
}

#[test]
fn a_long_string_of_endings_is_read_within_bounds() {
    let forms = forms();
    for word in ["бала".to_owned() + &"лардағы".repeat(6), "ал".to_owned() + &"дыр".repeat(14)]
    {
        assert!(forms.terms(&word).len() <= 3);
    }
}

#[test]
fn pronouns_change_their_stems() {
    let cases = |lemma: &str| forms().paradigms(lemma)[0].rows[0].forms.join(" ");
    assert_eq!(cases("мен"), "мен менің маған мені менде менен менімен");
    assert_eq!(cases("сен"), "сен сенің саған сені сенде сенен сенімен");
    assert_eq!(cases("ол"), "ол оның оған оны онда одан онымен");
    assert_eq!(cases("бұл"), "бұл бұның бұған бұны бұнда бұдан бұнымен");
    assert_eq!(forms().paradigms("ол")[0].rows[1].forms[1], "олардың");
}

#[test]
fn words_are_told_part_by_part() {
    let forms = forms();
    let told = |word: &str| {
        let first = forms.analyses(word).into_iter().next().unwrap();
        let terms: Vec<&str> = first.parts.iter().skip(1).map(|part| part.term).collect();
        format!("{first} · {} · {}", first.lemma, terms.join(" "))
    };
    let examples = [
        ("балаларымыздан", "бала + лар + ымыз + дан · бала · plural possessive1plural ablative"),
        ("мектебінде", "мектеб + і + нде · мектеп · possessive3 locative"),
        ("орнынан", "орн + ы + нан · орын · possessive3 ablative"),
        ("халқы", "халқ + ы · халық · possessive3"),
        ("оқимын", "оқ + и + мын · оқы · converbPresent person1"),
        ("қоямыз", "қо + я + мыз · қой · converbPresent person1plural"),
        ("тауып", "тау + ып · тап · converb"),
        ("бармағанда", "бар + ма + ған + да · бар · negation participlePast locative"),
        ("маған", "ма + ған · мен · dative"),
        ("Қазақстандағы", "қазақстан + да + ғы · қазақстан · locative attributive"),
        ("НАТО-ның", "нато- + ның · нато · genitive"),
        ("сондай-ақ", "со + ндай + -ақ · сол · similative particle"),
        ("азық-түлікке", "азық-түлік + ке · азық-түлік · dative"),
    ];
    for (word, expected) in examples {
        assert_eq!(told(word), expected);
    }
}

#[test]
fn the_origin_of_a_dictionary_form_is_told() {
    let origin = |word: &str| {
        let first = forms().analyses(word).into_iter().next().unwrap();
        first.origin.into_iter().map(|part| part.text).collect::<Vec<_>>().join("+")
    };
    assert_eq!(origin("балықшылар"), "балық+шы");
    assert_eq!(origin("білімнің"), "біл+ім");
    assert_eq!(origin("тарихи"), "тарих+и");
    assert_eq!(origin("әдемі"), "", "и is not і");
    assert_eq!(origin("сәби"), "", "nothing known stands before it");
    assert_eq!(origin("үйге"), "");
}

#[test]
fn the_examples_of_the_tables_are_words_with_those_endings() {
    for suffix in suffixes() {
        let word = suffix.example.replace('+', "");
        let told = forms().analyses(&word);
        let has = |part: &Part| part.term == suffix.term;
        let found = told.iter().any(|one| one.parts.iter().any(has));
        assert!(found, "{}: {word}", suffix.id);
    }
    for suffix in derivations() {
        let word = suffix.example.replace('+', "");
        let root = suffix.example.split('+').next().unwrap();
        let noun = Growth::noun(root).text + suffix.example.split('+').nth(1).unwrap();
        assert_eq!(noun, word);
    }
}

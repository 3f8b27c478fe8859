//! The laws of each stage, on texts that nobody would write.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

#[path = "common/decode_laws.rs"]
mod decode_laws;
#[path = "common/laws.rs"]
mod laws;
#[path = "common/pieces.rs"]
mod pieces;
#[path = "common/script_laws.rs"]
mod script_laws;

use jylnama::language::{FullLanguage as _, Language as _, Script, kazakh::Kazakh};
use jylnama::library::{
    Library, NewDocument, SearchOptions, SearchResult, Suggestion, TimelineOptions, Unit,
};
use jylnama::query::Words;
use jylnama::query::parse::{MOST_WORDS, Query, parse};
use jylnama::span::Span;
use jylnama::text::forms::{FormKind, forms};
use jylnama::text::repair::{Fix, repair};
use laws::on_boundaries;
use pieces::PIECES;
use proptest::prelude::*;

/// A text of pieces that texts are made of, with now and then any character at all.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(PIECES).prop_map(str::to_owned),
        2 => Just(" ".to_owned()),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn library(texts: &[String]) -> Library {
    let mut library = Library::new();
    for (number, text) in texts.iter().enumerate() {
        let (id, title) = (number.to_string(), format!("Мәтін {number}"));
        library.add(NewDocument { id, title, text: text.clone(), written: None }).unwrap();
    }
    library
}

/// Words of every kind: native and borrowed, back and front, with each letter and each rule.
const WORDS: [&str; 60] = [
    "ана",
    "бала",
    "дала",
    "қала",
    "тау",
    "су",
    "көл",
    "жер",
    "аспан",
    "жұлдыз",
    "күн",
    "ай",
    "жел",
    "жаңбыр",
    "қар",
    "мұз",
    "от",
    "үй",
    "есік",
    "терезе",
    "шаңырақ",
    "ұшақ",
    "кеме",
    "жол",
    "көпір",
    "мектеп",
    "мұғалім",
    "оқушы",
    "дәптер",
    "қалам",
    "кітап",
    "сөз",
    "тіл",
    "әріп",
    "дыбыс",
    "ән",
    "күй",
    "домбыра",
    "ақын",
    "жыр",
    "қоян",
    "түйе",
    "аю",
    "сиыр",
    "жылқы",
    "тұлкі",
    "қасқыр",
    "бүркіт",
    "аққу",
    "қиял",
    "яғни",
    "сыйлық",
    "киім",
    "оқиға",
    "экономика",
    "акция",
    "концерт",
    "химия",
    "объект",
    "шаһар",
];

/// Letters and marks of all three scripts, and of none.
fn scripts() -> impl Strategy<Value = String> {
    let letter = prop_oneof![
        4 => prop::sample::select(WORDS.concat().chars().collect::<Vec<_>>()),
        4 => prop::sample::select("abcdeghijklnoqrstuyzäáğǵıïñńöóşūüúýçİIÄЯSH".chars().collect::<Vec<_>>()),
        4 => prop::sample::select(('\u{621}'..='\u{6D5}').collect::<Vec<_>>()),
        2 => prop::sample::select(" ,;?-'’\u{308}\u{654}\u{200C}،؛؟1".chars().collect::<Vec<_>>()),
        1 => any::<char>(),
    ];
    prop::collection::vec(letter, 0..40).prop_map(|letters| letters.into_iter().collect())
}

#[test]
fn a_converted_word_keeps_its_comparable_form() {
    for word in WORDS {
        for script in Script::ALL {
            let converted = Kazakh.convert(word, script);
            assert_eq!(
                Kazakh.comparable(&converted),
                Kazakh.comparable(word),
                "{word}: {converted}"
            );
        }
    }
    let text = WORDS.join(" ");
    let latin = Kazakh.convert(&text, Script::Latin);
    assert_eq!(Kazakh.convert(&latin, Script::Cyrillic), text);
}

proptest! {
    #[test]
    fn a_query_without_signs_is_its_words(text in text()) {
        let sign = |c: char| "\"«“„()|+-−~:".contains(c);
        let text: String = text.chars().filter(|&c| !sign(c)).collect();
        prop_assume!(!["OR", "НЕМЕСЕ", "ИЛИ", "NEAR"].iter().any(|joint| text.contains(joint)));
        let taught = Kazakh.full_forms();
        let query = parse(&text, Words { language: &Kazakh, forms: taught.as_ref() });
        prop_assert!(query.clauses.is_empty());
        let all = forms(&text);
        prop_assert_eq!(query.cut, all.len() > MOST_WORDS);
        prop_assert_eq!(query.words.len(), all.len().min(MOST_WORDS));
        for (word, form) in query.words.iter().zip(&all) {
            prop_assert_eq!(&word.text, form.span.slice(&text));
            prop_assert_eq!(&word.exact, &Kazakh.exact(&form.text));
            prop_assert_eq!(word.joined, form.kind == FormKind::Joined);
            prop_assert_eq!(word.prefix, form.span.end == text.len());
        }
    }

    #[test]
    fn scripts_are_total_and_lose_no_other_character(text in scripts(), script in prop::sample::select(Script::ALL.to_vec())) {
        let converted = Kazakh.convert(&text, script);
        let other = |text: &str| text.chars().filter(|c| c.is_whitespace() || c.is_ascii_digit()).collect::<String>();
        prop_assert_eq!(other(&converted), other(&text));
        prop_assert!(Kazakh.spellings(&text).len() <= 6);
        let _ = Kazakh.comparable(&text);
        // Nothing that is in Latin letters changes on the way to them.
        let latin = Kazakh.convert(&converted, Script::Latin);
        prop_assert_eq!(Kazakh.convert(&latin, Script::Latin), latin);
    }

    #[test]
    fn keys_of_a_query_hold_its_spellings(text in scripts()) {
        let exact = Kazakh.exact(&text);
        let keys = Kazakh.keys(&exact);
        prop_assert!(!keys.is_empty());
        for spelling in Kazakh.spellings(&exact) {
            prop_assert!(keys.contains(&Kazakh.keys(&spelling)[0]), "{spelling}");
        }
    }

    #[test]
    fn tokens_and_gaps_joined_give_the_text(text in text()) {
        prop_assert_eq!(laws::tokens_give_the_text(&text), Ok(()));
    }

    #[test]
    fn sentences_hold_all_ink_in_order(text in text()) {
        prop_assert_eq!(laws::sentences_hold_all_ink(&text), Ok(()));
    }

    #[test]
    fn repair_replays_and_is_done_once(text in text()) {
        prop_assert_eq!(laws::repair_is_sound(&text), Ok(()));
    }

    #[test]
    fn bytes_are_decoded_soundly(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert_eq!(decode_laws::bytes_are_decoded_soundly(&bytes), Ok(()));
    }

    #[test]
    fn texts_come_back_from_bytes(text in text()) {
        prop_assert_eq!(decode_laws::a_text_comes_back(&text), Ok(()));
    }

    #[test]
    fn scripts_are_converted_once(text in text()) {
        prop_assert_eq!(script_laws::conversion_is_done_once(&text), Ok(()));
        prop_assert_eq!(script_laws::comparable_forms_know_no_capitals(&text), Ok(()));
    }

    #[test]
    fn repair_loses_no_letter_but_those_of_marks(text in text()) {
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
        for edit in repair(&text, &Kazakh).edits() {
            let marks = edit.fixes.contains(Fix::Entity) || edit.fixes.contains(Fix::Markup);
            let raw = edit.span.slice(&text);
            prop_assert!(marks || letters(&edit.replacement) == letters(raw), "{raw:?}");
        }
    }

    #[test]
    fn every_span_lies_on_boundaries_of_the_raw_text(text in text(), query in text()) {
        let library = library(&[text]);
        let document = library.documents().get(0).unwrap();
        let raw = document.raw();
        let mut spans: Vec<Span> = document.sentences().iter().map(|s| s.span).collect();
        for event in library.timeline(&TimelineOptions::default()).unwrap() {
            prop_assert!(event.value.min_day() <= event.value.max_day());
            for mention in &event.mentions {
                let (date, clause) = (mention.span, mention.clause);
                let sentence = document.sentences()[mention.sentence].span;
                prop_assert!(clause.start <= date.start && date.end <= clause.end, "{mention:?}");
                prop_assert!(sentence.start <= clause.start && clause.end <= sentence.end);
                spans.extend([date, clause]);
            }
            prop_assert!(!event.label.is_empty());
        }
        for hit in library.search(&query, &SearchOptions::default()).unwrap().hits {
            prop_assert!(!hit.matches.is_empty(), "a hit shows why it is one");
            for found in &hit.matches {
                prop_assert!(on_boundaries(&hit.excerpt, found.excerpt));
                spans.push(found.span);
            }
            spans.push(hit.span);
        }
        for span in spans {
            prop_assert!(on_boundaries(raw, span) && !span.is_empty(), "{span:?}");
        }
    }

    #[test]
    fn a_loaded_library_answers_as_the_saved_one(
        texts in prop::collection::vec(text(), 0..4),
        query in text(),
        document in any::<bool>(),
    ) {
        let saved = library(&texts);
        let bytes = saved.save();
        let mut loaded = Library::load(&bytes[..]).unwrap();
        prop_assert_eq!(&loaded.save(), &bytes, "the same library, the same bytes");
        let unit = if document { Unit::Document } else { Unit::Sentence };
        let options = SearchOptions { unit, ..SearchOptions::default() };
        prop_assert_eq!(loaded.search(&query, &options), saved.search(&query, &options));
        let all = TimelineOptions::default();
        prop_assert_eq!(loaded.timeline(&all), saved.timeline(&all));
        prop_assert_eq!(loaded.undated(&all), saved.undated(&all));
        // And so does one that was opened to be read, but for times in words and for words that it lacks.
        let opened = Library::open(&bytes[..]).unwrap();
        prop_assert_eq!(opened.timeline(&all), saved.timeline(&all));
        prop_assert_eq!(opened.undated(&all), saved.undated(&all));
        let words = query.replace(|letter: char| letter.is_ascii_digit() || letter == ':', " ");
        let counted = SearchOptions { facets: true, ..options };
        if opened.knows(&words).unwrap() {
            // Of what a word is a form, it may tell in another order.
            let found = |library: &Library| {
                SearchResult { query: Query::default(), ..library.search(&words, &counted).unwrap() }
            };
            prop_assert_eq!(found(&opened), found(&saved));
        }
        // And it goes on growing as the saved one would have.
        loaded.add(NewDocument { id: "соңғы".into(), title: String::new(), text: query.clone(), written: None }).unwrap();
        let mut grown = library(&texts);
        grown.add(NewDocument { id: "соңғы".into(), title: String::new(), text: query, written: None }).unwrap();
        prop_assert_eq!(loaded.save(), grown.save());
    }

    #[test]
    fn a_suggestion_goes_on_with_what_was_typed(
        texts in prop::collection::vec(text(), 1..4),
        typed in text(),
    ) {
        let library = library(&texts);
        // Whole, and with its last word begun.
        for typed in [&typed, typed.trim_end_matches(|letter: char| !letter.is_alphabetic())] {
            for Suggestion { text, added, units, .. } in library.suggest(typed, 10).unwrap() {
                prop_assert!(on_boundaries(&text, added) && added.end == text.len() && units > 0);
                prop_assert_ne!(text, typed);
            }
        }
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let library = library(std::slice::from_ref(&text));
        prop_assert!(library.search(&text, &SearchOptions::default()).is_ok());
        prop_assert!(library.timeline(&TimelineOptions::default()).is_ok());
        prop_assert!(Library::load(&bytes[..]).is_err());
        let forms = Kazakh.full_forms();
        let words = Words { language: &Kazakh, forms: forms.as_ref() };
        prop_assert!(parse(&text, words).words.len() <= 64);
    }
}

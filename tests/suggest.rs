//! What a library says while a query is typed, and where it has none of the words.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

#[path = "common/shelf.rs"]
#[allow(dead_code, reason = "other tests ask for titles, too")]
mod shelf;

use jylnama::library::{Library, SearchOptions, Suggestion, SuggestionKind};
use shelf::{sentences, shelf};

/// The suggestions for a text.
fn suggested(library: &Library, text: &str) -> Vec<String> {
    library.suggest(text, 10).unwrap().into_iter().map(|suggestion| suggestion.text).collect()
}

/// The first suggestion for a text.
fn first(library: &Library, text: &str) -> Suggestion {
    library
        .suggest(text, 1)
        .unwrap()
        .into_iter()
        .next()
        .unwrap_or_else(|| panic!("nothing for {text}"))
}

/// The corrected query and the words in it that are new.
fn corrected(library: &Library, query: &str) -> (String, Vec<(usize, String)>) {
    let result = library.search(query, &SearchOptions::default()).unwrap();
    let words = result.corrections.into_iter().map(|one| (one.word, one.text));
    (result.corrected, words.collect())
}

#[test]
fn a_word_is_suggested_once_for_all_its_forms() {
    let library = shelf(&["Балық көп. Балықтар жүзді. Балықтарды көрді. Балға алды. Балға сынды."]);
    // Three sentences have балық in some form, two have балға.
    let suggestions = library.suggest("бал", 10).unwrap();
    let told: Vec<_> = suggestions.iter().map(|one| (one.text.as_str(), one.units)).collect();
    assert_eq!(told, [("балық", 3), ("балға", 2)]);
}

#[test]
fn a_word_without_its_dictionary_form_shows_the_form_that_the_texts_have_most() {
    let library = shelf(&["Біз өзенге бардық. Олар өзенге келді. Ол өзенде жүзді."]);
    assert_eq!(suggested(&library, "өзе"), ["өзенге"]);
    assert_eq!(first(&library, "өзе").units, 3, "but all forms count");
}

#[test]
fn a_form_is_shown_only_where_it_begins_as_typed() {
    let library = shelf(&["Бұл мектеп жаңа. Біздің мектебіміз үлкен."]);
    assert_eq!(suggested(&library, "мектеб"), ["мектебіміз"]);
}

#[test]
fn words_are_met_without_kazakh_letters_and_in_other_scripts() {
    let library = shelf(&["Бұл қазақ елі. Сол қазақ жері. Мына казарма ескі."]);
    assert_eq!(suggested(&library, "қаз"), ["қазақ"], "who types қ means it");
    assert_eq!(suggested(&library, "каз"), ["қазақ", "казарма"]);
    // «каз» in the alphabet of 2021 and in Arabic letters.
    for typed in ["qaz", "\u{642}\u{627}\u{632}"] {
        assert_eq!(first(&library, typed).text, "қазақ", "{typed}");
    }
    let latin = shelf(&["Bul qazaq eli."]);
    assert_eq!(suggested(&latin, "qaz"), ["qazaq"]);
    assert_eq!(suggested(&latin, "қаз"), ["qazaq"]);
}

#[test]
fn letters_of_two_keyboards_in_one_word_lead_on() {
    let library = shelf(&["Бұл қазақтар елі."]);
    assert_eq!(suggested(&library, "қазакт"), ["қазақтар"]);
}

#[test]
fn a_name_has_its_capital_and_other_words_have_none() {
    let library = shelf(&["Ұлы Абай келді. Кеше Абай кетті. Қала үлкен. Бұл қала ескі."]);
    assert_eq!(suggested(&library, "аб"), ["Абай"]);
    assert_eq!(suggested(&library, "қал"), ["қала"], "a sentence begins with a capital");
    assert_eq!(suggested(&library, "Қал"), ["Қала"], "who types a capital keeps it");
}

#[test]
fn what_was_typed_before_stays_and_what_is_added_is_told() {
    let library = shelf(&["Үлкен қазақ елі."]);
    let Suggestion { text, added, .. } = first(&library, "+Тау  \"каз");
    assert_eq!((text.as_str(), added.slice(&text)), ("+Тау  \"қазақ", "қазақ"));
    let Suggestion { text, added, .. } = first(&library, "Тау ҚАЗ");
    assert_eq!((text.as_str(), added.slice(&text)), ("Тау ҚАЗақ", "ақ"));
}

#[test]
fn a_whole_word_is_no_suggestion_for_itself() {
    let library = shelf(&["Бұл қазақ елі."]);
    assert!(suggested(&library, "қазақ").is_empty());
    assert_eq!(suggested(&library, "казак"), ["қазақ"]);
}

#[test]
fn a_closed_word_leads_to_what_follows_it() {
    let library = shelf(&[
        "Ол жоғары мектеп бітірді. Мұнда жоғары мектептер бар. Ең жоғары тау осы. Жоғары, мектеп.",
    ]);
    let suggestions = library.suggest("жоғары ", 10).unwrap();
    // The mountain follows it once, and a comma is no phrase.
    let told: Vec<_> = suggestions.iter().map(|one| (one.text.as_str(), one.kind)).collect();
    assert_eq!(told, [("жоғары мектеп", SuggestionKind::Phrase)]);
    assert_eq!(suggested(&library, "жогары "), ["жогары мектеп"], "what was typed stays");
    assert!(suggested(&library, "жоғары, ").is_empty());
}

#[test]
fn an_open_word_is_first_what_follows_the_words_before() {
    let library = shelf(&[
        "Ол жоғары мектеп бітірді. Сол жоғары мектеп жабылды.",
        "Бұл мекен. Сол мекен. Анау мекен. Мынау мекен.",
    ]);
    assert_eq!(suggested(&library, "мек")[..2], ["мекен", "мектеп"]);
    assert_eq!(suggested(&library, "жоғары мек"), ["жоғары мектеп", "жоғары мекен"]);
}

#[test]
fn two_words_before_say_more_than_one() {
    let library = shelf(&[
        "Ақ жол ұзақ. Бұл ақ жол ұзақ. Мынау темір жол белгісі. Сол темір жол белгісі. Ана жол белгісі.",
    ]);
    assert_eq!(suggested(&library, "жол ")[0], "жол белгісі");
    assert_eq!(suggested(&library, "ақ жол "), ["ақ жол ұзақ"]);
}

#[test]
fn words_that_mostly_come_together_are_suggested_together() {
    let library = shelf(&[
        "Жаңа оқу құралы шықты. Мына оқу құралы керек. Бұл оқу орны. Ана жаңа оқу құралы ескі.",
    ]);
    assert_eq!(suggested(&library, "жаңа "), ["жаңа оқу құралы"]);
}

#[test]
fn a_phrase_that_stands_once_is_suggested_where_it_is_a_name() {
    let library = shelf(&["Ақын Абай Құнанбайұлы туды. Ақын ауылға барды."]);
    assert_eq!(suggested(&library, "абай "), ["абай Құнанбайұлы"]);
    assert!(suggested(&library, "ауылға ").is_empty());
}

#[test]
fn a_word_being_typed_leads_to_what_follows_it_when_it_is_whole() {
    let library = shelf(&["Темір жол бар. Мұнда темір жол өтті. Темірлан келді. Темірлан кетті."]);
    assert_eq!(suggested(&library, "темір"), ["Темірлан", "темір жол"].map(str::to_lowercase));
}

#[test]
fn a_hyphen_leads_to_the_other_part() {
    let library = shelf(&["Бұл іс-шара өтті. Сол іс-шара басталды. Бір іс шара емес."]);
    assert_eq!(suggested(&library, "іс-"), ["іс-шара"]);
    assert_eq!(suggested(&library, "іс-ша"), ["іс-шара"]);
}

#[test]
fn what_is_near_is_suggested_where_nothing_begins_so() {
    let library = shelf(&["Бұл университет ескі. Ана үйлер биік."]);
    // A letter is missing in a beginning; a word is whole and has one too many.
    for typed in ["унверси", "универсиет", "универрситет"] {
        let suggestion = first(&library, typed);
        assert_eq!(
            (suggestion.text.as_str(), suggestion.kind),
            ("университет", SuggestionKind::Near)
        );
    }
    assert!(suggested(&library, "үял").is_empty(), "a short word has no near ones");
    assert!(suggested(&library, "компьютер").is_empty());
}

#[test]
fn nothing_is_suggested_for_nothing() {
    let library = shelf(&["Бұл қазақ елі."]);
    for text in ["", " ", "…", "қазақ.", "«", &"қазақ ".repeat(200)] {
        assert!(suggested(&library, text).is_empty(), "{text}");
    }
    assert!(Library::new().suggest("қаз", 10).unwrap().is_empty());
    assert!(library.suggest("қаз", 0).unwrap().is_empty());
}

#[test]
fn no_more_are_suggested_than_asked_for() {
    let library = shelf(&["Ана ара, ата, ас, ат, ай, аң, ақ, арал, алма, аспан. Жер. Жел."]);
    assert_eq!(library.suggest("а", 4).unwrap().len(), 4);
    assert_eq!(library.suggest("ж", 4).unwrap().len(), 2);
}

#[test]
fn a_word_that_no_text_has_is_corrected() {
    let library = shelf(&["Біздің мұғалімдер келді. Жаңа мектеп ашылды."]);
    // Of the forms of the nearest word the nearest one.
    let expected = [(0, "мұғалімдер".to_owned())];
    assert_eq!(corrected(&library, "мұгалмдер "), ("мұғалімдер ".to_owned(), expected.to_vec()));
    let expected = [(1, "мектеп".to_owned())];
    let query = "+жаңа (мекетп) ";
    assert_eq!(corrected(&library, query), ("+жаңа (мектеп) ".to_owned(), expected.to_vec()));
}

#[test]
fn a_letter_that_no_text_has_is_a_slip_like_any_other() {
    let library = shelf(&["Жаңа мектеп ашылды."]);
    assert_eq!(corrected(&library, "жанга "), ("жаңа ".to_owned(), vec![(0, "жаңа".to_owned())]));
}

#[test]
fn what_is_there_or_near_to_nothing_is_not_corrected() {
    let library = shelf(&["Жаңа мектеп ашылды."]);
    for query in ["мектептердің ", "мек", "жаңғырық ", "тракторшы ", "жаңа -мекетп ", ""]
    {
        assert_eq!(corrected(&library, query), (String::new(), Vec::new()), "{query}");
    }
}

#[test]
fn a_corrected_query_finds_what_was_meant() {
    let library = shelf(&["Ескі Түркістан қаласы. Басқа сөйлем."]);
    let (query, _) = corrected(&library, "Туркстан ");
    assert_eq!(query, "Түркістан ");
    assert_eq!(sentences(&library, &query), ["Ескі Түркістан қаласы."]);
}

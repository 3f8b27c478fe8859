//! Small collections, and the order in which a reader would expect them.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

#[path = "common/shelf.rs"]
mod shelf;

use jylnama::library::SearchOptions;
use shelf::{sentences, shelf, titles};

#[test]
fn the_form_that_was_typed_stands_first() {
    let library = shelf(&["Қазандық ыстық. Казан қаласы үлкен. Қазан қайнады. Қазанда ет бар."]);
    // Typed with its Kazakh letters: the word, then the same without them, then another form of it,
    // then a word that only begins so.
    assert_eq!(
        sentences(&library, "қазан"),
        ["Қазан қайнады.", "Казан қаласы үлкен.", "Қазанда ет бар.", "Қазандық ыстық."]
    );
    assert_eq!(sentences(&library, "казан")[0], "Казан қаласы үлкен.");
}

#[test]
fn a_closed_word_finds_no_longer_ones() {
    let library = shelf(&["Арал кеңейді. Аралық сынақ өтті."]);
    assert_eq!(sentences(&library, "арал ").len(), 1);
    assert_eq!(sentences(&library, "арал").len(), 2);
}

#[test]
fn more_words_of_the_query_are_better_and_rare_ones_decide() {
    let library =
        shelf(&["Бала келді. Бала кетті. Бала отырды. Домбыра тартты. Бала домбыра тартты."]);
    let found = sentences(&library, "бала домбыра");
    assert_eq!(found[0], "Бала домбыра тартты.");
    assert_eq!(found[1], "Домбыра тартты.");
    assert_eq!(found.len(), 5, "every word is optional");
}

#[test]
fn a_title_counts_more_than_a_sentence() {
    let library = shelf(&[
        "Теңіз|Ол Аралға барды. Қайықпен жүзді.",
        "Арал|Теңіз тартылды. Қайық құмда қалды.",
        "Тау|Қар жауды.",
    ]);
    assert_eq!(titles(&library, "арал "), ["Арал", "Теңіз"]);
    assert_eq!(titles(&library, "теңіз"), ["Теңіз", "Арал"]);
}

#[test]
fn words_that_meet_in_one_sentence_count_more_than_scattered_ones() {
    let library = shelf(&[
        "А|Теңіз терең. Қайық жүзді. Жел тұрды.",
        "Б|Қайық теңізде жүзді. Жел тұрды. Күн шықты.",
        "В|Көл таяз. Тау биік.",
    ]);
    assert_eq!(titles(&library, "қайық теңіз "), ["Б", "А"]);
}

#[test]
fn a_long_sentence_with_more_of_the_query_leads_before_a_short_one() {
    let library =
        shelf(&["Отырар – қала. Отырар қаласы ежелгі заманда Сыр өзенінің бойында, сауда \
        жолында тұрған көне мекен екен. Қалада көше көп. Өзен терең. Отырар қалада."]);
    let found = sentences(&library, "отырар қаласы өзен ");
    assert!(found[0].starts_with("Отырар қаласы ежелгі"), "{found:?}");
}

#[test]
fn any_form_finds_every_other() {
    let library = shelf(&[
        "Оқушылар мектепке барды. Мектебіміз үлкен. Мектептердің ауласы кең. Мектепте оқимыз. Көл таяз.",
    ]);
    for query in ["мектеп ", "мектебінен ", "мектептерде ", "мектебим ", "mekteptiń "]
    {
        assert_eq!(sentences(&library, query).len(), 4, "{query}");
    }
    let found = sentences(&library, "оқу ");
    assert_eq!(found[0], "Мектепте оқимыз.", "оқу is a form of what оқимыз is one of");
    assert_eq!(found[1..], ["Оқушылар мектепке барды."], "оқушы was made of it");
}

#[test]
fn words_of_one_root_meet_below_the_forms_of_the_word() {
    let library = shelf(&["Балықтар жүзді. Балықшы келді. Кеме кетті."]);
    assert_eq!(sentences(&library, "балықшылар "), ["Балықшы келді.", "Балықтар жүзді."]);
    assert_eq!(sentences(&library, "балыққа "), ["Балықтар жүзді.", "Балықшы келді."]);
    let library = shelf(&["Тарихы бай. Тарихи роман шықты. Күн ысыды."]);
    assert_eq!(sentences(&library, "тарих "), ["Тарихы бай.", "Тарихи роман шықты."]);
}

#[test]
fn words_that_say_little_do_not_decide() {
    let library = shelf(&["Ол қандай бала болды? Көл қашан тартылды?", "Көл қандай терең."]);
    assert_eq!(sentences(&library, "көл қандай болды ")[0], "Көл қандай терең.");
    assert_eq!(sentences(&library, "қандай ").len(), 2, "but they are found");
}

#[test]
fn a_slip_is_met_where_the_text_has_nothing_closer() {
    let library = shelf(&["Мұғалімдер келді. Мектеп ашылды. Мекен үлкен."]);
    assert_eq!(sentences(&library, "мұгалмдер "), ["Мұғалімдер келді."]);
    assert_eq!(sentences(&library, "мекетп "), ["Мектеп ашылды."]);
    assert_eq!(sentences(&library, "мектеп "), ["Мектеп ашылды."], "what is there needs no guess");
    assert_eq!(sentences(&library, "мек").len(), 2, "a beginning is no slip");
    assert!(sentences(&library, "сөз ").is_empty(), "in a short word every change is another word");
}

#[test]
fn a_number_is_never_a_slip_for_another() {
    let library = shelf(&["Мектеп 1994 жылы ашылды. Екінші мектеп 1996 жылы ашылды."]);
    assert_eq!(sentences(&library, "1994 "), ["Мектеп 1994 жылы ашылды."]);
    assert!(sentences(&library, "1995 ").is_empty());
}

#[test]
fn texts_teach_the_stems_of_words_that_no_one_knows() {
    let library = shelf(&["Зұңқарды көрдім. Зұңқарлар ұшты. Зұңқарға қарадым. Зұңқардың үні."]);
    assert_eq!(sentences(&library, "зұңқармен ").len(), 4);
}

#[test]
fn a_word_asked_twice_counts_once() {
    let library = shelf(&["Бала ойнады. Кітап бала туралы. Кітап қалың."]);
    assert_eq!(sentences(&library, "кітап бала бала "), sentences(&library, "кітап бала "));
}

#[test]
fn a_query_is_repaired_as_a_text_is() {
    let library = shelf(&["Қaзaқ елi. Ой\u{ad}пат. Қала тои\u{306}ы."]);
    assert_eq!(sentences(&library, "қазақ елі"), ["Қазақ елі."]);
    // Latin a and i, a soft hyphen, и with a breve.
    for query in ["қaзaқ", "елi", "ойпат", "ой\u{ad}пат", "тойы", "тои\u{306}ы"]
    {
        assert_eq!(sentences(&library, query).len(), 1, "{query}");
    }
}

#[test]
fn equals_stand_in_the_order_of_the_text() {
    let library = shelf(&["Күн шықты. Күн батты.", "Күн күлді."]);
    assert_eq!(sentences(&library, "күн"), ["Күн шықты.", "Күн батты.", "Күн күлді."]);
}

#[test]
fn pages_of_hits_join_without_gaps() {
    let library = shelf(&[&"Күн шықты. Ай туды. ".repeat(30)]);
    let page = |offset| {
        let options = SearchOptions { limit: 7, offset, ..SearchOptions::default() };
        library.search("күн", &options).unwrap().hits
    };
    let paged: Vec<_> = (0..35).step_by(7).flat_map(page).map(|hit| hit.sentence).collect();
    assert_eq!(paged, (0..60).step_by(2).collect::<Vec<_>>());
}

#[test]
fn a_search_within_documents_finds_nothing_else() {
    let library = shelf(&["Күн шықты.", "Күн батты."]);
    let within = |id: &str| SearchOptions {
        documents: Some(vec![id.to_owned()]),
        ..SearchOptions::default()
    };
    let found = library.search("күн", &within("document-2")).unwrap();
    assert_eq!((found.total, found.hits[0].excerpt.as_str()), (1, "Күн батты."));
    assert_eq!(library.search("күн", &within("x")).unwrap_err().code(), "unknownDocument");
}

#[test]
fn a_lost_hyphen_is_no_other_word() {
    let library = shelf(&["Сыныпта іс-шара өтті. Сыныпта ісшара болды. Сыныпта сабақ өтті."]);
    let order = ["Сыныпта іс-шара өтті.", "Сыныпта ісшара болды."];
    assert_eq!(sentences(&library, "іс-шара "), order);
    let reverse = [order[1], order[0]];
    assert_eq!(sentences(&library, "ісшара "), reverse);
    // Also by those who type without Kazakh letters.
    assert_eq!(sentences(&library, "исшара ").len(), 2);
}

#[test]
fn one_word_is_met_in_three_scripts() {
    let library = shelf(&["Қазақтар көшті. Qazaqtar köşti. قازاقتار ٴكوشتى. Орыстар көшті."]);
    for query in ["қазақтар ", "qazaqtar ", "قازاقتار ", "казактар "] {
        let found = sentences(&library, query);
        assert_eq!(found.len(), 3, "{query}: {found:?}");
    }
    assert_eq!(sentences(&library, "qazaqtar ")[0], "Qazaqtar köşti.", "as it was typed");
}

#[test]
fn what_is_typed_in_ascii_meets_words_with_kazakh_letters_in_every_form() {
    let library = shelf(&["Тасбақаның аяғы қысқа. Түлкі қандай әдемі."]);
    // By the habits of Russian and by those of chats; both lack ң, the first қ, too.
    for query in ["tasbakalardyn ", "tasbaqalardyn "] {
        assert_eq!(sentences(&library, query), ["Тасбақаның аяғы қысқа."], "{query}");
        let asked = sentences(&library, &format!("{query}kanday "));
        assert_eq!(asked[0], "Тасбақаның аяғы қысқа.", "a word that asks is one in any script");
    }
}

#[test]
fn a_slip_is_mended_by_the_whole_word_and_finds_its_other_forms() {
    let library = shelf(&["Кітаптар көп. Кітап қалың. Кит үлкен."]);
    assert_eq!(sentences(&library, "кітпатар "), ["Кітаптар көп.", "Кітап қалың."]);
}

#[test]
fn a_misspelled_word_that_asks_does_not_decide() {
    let library = shelf(&["Көл терең. Көл таяз. Ол қандай бала? Тау биік."]);
    let found = sentences(&library, "көл қандйа ");
    assert_eq!(found, ["Көл терең.", "Көл таяз.", "Ол қандай бала?"]);
}

//! Small collections, and what a reader expects of each sign of the query language.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

#[path = "common/shelf.rs"]
mod shelf;

use jylnama::library::{Hit, Unit};
use shelf::{found, sentences, shelf, titles};

fn sorted(mut sentences: Vec<String>) -> Vec<String> {
    sentences.sort();
    sentences
}

fn marked(hit: &Hit) -> Vec<&str> {
    hit.matches.iter().map(|found| found.excerpt.slice(&hit.excerpt)).collect()
}

const SEA: [&str; 1] = ["Арал теңізінің жағасы құмды екен, ол жерде балықшылар көп тұрған. \
    Теңіз Аралдан алыс. Арал теңізі. Каспий теңізі терең. Арал қаласы бар."];

#[test]
fn a_phrase_is_required_and_its_closest_form_stands_first() {
    let library = shelf(&SEA);
    let inflected = "Арал теңізінің жағасы құмды екен, ол жерде балықшылар көп тұрған.";
    // The words apart, or the other way round, are no phrase.
    assert_eq!(sentences(&library, "\"арал теңізі\""), ["Арал теңізі.", inflected]);
    // Even a long sentence leads where it has the phrase as it was typed.
    assert_eq!(sentences(&library, "\"арал теңізінің\""), [inflected, "Арал теңізі."]);
    // As typed without Kazakh letters.
    assert_eq!(sentences(&library, "\"арал тенизи\""), ["Арал теңізі.", inflected]);
}

#[test]
fn quotes_of_all_kinds_make_a_phrase() {
    let library = shelf(&SEA);
    for query in ["\"арал теңізі\"", "“арал теңізі”", "“арал теңізі“"]
    {
        assert_eq!(sentences(&library, query).len(), 2, "{query}");
    }
}

#[test]
fn an_open_phrase_is_one_whose_last_word_is_a_beginning() {
    let library = shelf(&SEA);
    for query in ["\"арал теңізі", "\"арал тең", "“арал те"] {
        assert_eq!(sentences(&library, query).len(), 2, "{query}");
    }
    assert_eq!(sentences(&library, "\"арал қ"), ["Арал қаласы бар."]);
    assert!(sentences(&library, "\"арал қ\"").is_empty(), "closed");
}

#[test]
fn a_phrase_is_marked_where_it_stands_whole() {
    let library = shelf(&["Арал қаласы Арал теңізінен алыс, теңіз тартылды."]);
    let found = found(&library, "\"арал теңізі\"", Unit::Sentence);
    assert_eq!(marked(&found.hits[0]), ["Арал", "теңізінен"]);
}

#[test]
fn a_phrase_does_not_go_over_the_end_of_a_sentence() {
    let library = shelf(&["Су|Біз Аралға бардық. Теңіз көрінбеді."]);
    assert!(titles(&library, "\"арал теңіз\"").is_empty());
    assert_eq!(titles(&library, "+арал +теңіз").len(), 1, "a document holds both");
    assert!(sentences(&library, "+арал +теңіз").is_empty(), "no sentence does");
}

#[test]
fn a_lost_hyphen_does_not_break_a_phrase() {
    let library = shelf(&["Олар қарым-қатынас орнатты. Олар қарымқатынас орнатты."]);
    for query in ["\"қарым-қатынас орнатты\"", "\"қарымқатынас орнатты\""]
    {
        assert_eq!(sentences(&library, query).len(), 2, "{query}");
    }
    // What was typed with the hyphen is what has it.
    let first = sentences(&library, "\"қарым-қатынас орнатты\"")[0].clone();
    assert_eq!(first, "Олар қарым-қатынас орнатты.");
}

const CHILDREN: [&str; 1] =
    ["Бала күлді. Балалар мектепке барды. Мектеп жабылды. Мектепте мұғалім бар."];

#[test]
fn plus_makes_a_word_required() {
    let library = shelf(&CHILDREN);
    assert_eq!(sentences(&library, "бала мектеп ").len(), 4);
    let found = sentences(&library, "+бала мектеп ");
    assert_eq!(sorted(found), ["Бала күлді.", "Балалар мектепке барды."]);
    assert_eq!(sentences(&library, "+бала +мектеп "), ["Балалар мектепке барды."]);
}

#[test]
fn minus_leaves_out_every_form_of_a_word_and_is_never_marked() {
    let library = shelf(&CHILDREN);
    for query in ["мектеп -бала", "мектеп −балаларды ", "-бала мектеп "]
    {
        let found = sorted(sentences(&library, query));
        assert_eq!(found, ["Мектеп жабылды.", "Мектепте мұғалім бар."], "{query}");
    }
    assert!(sentences(&library, "-бала").is_empty(), "nothing is asked for");
}

#[test]
fn an_excluded_word_is_never_marked() {
    // It may be in a sentence where it was excluded as part of a phrase, or from the title.
    let library = shelf(&["Тау|Бала күлді, мұғалім келді."]);
    for query in ["бала -title:мұғалім", "бала -\"мұғалім күлді\""] {
        let found = found(&library, query, Unit::Sentence);
        assert_eq!(marked(&found.hits[0]), ["Бала"], "{query}");
    }
}

#[test]
fn a_clause_means_the_word_and_not_words_of_its_root() {
    let library = shelf(&["Балық жүзді. Балықшы келді. Кеме келді."]);
    assert_eq!(sentences(&library, "+балық "), ["Балық жүзді."]);
    assert_eq!(sentences(&library, "\"балық\""), ["Балық жүзді."]);
    assert_eq!(sorted(sentences(&library, "келді -балық ")), ["Балықшы келді.", "Кеме келді."]);
    // Where there is no form of it, they are better than nothing.
    let library = shelf(&["Балықшы келді. Кеме келді."]);
    assert_eq!(sentences(&library, "+балық "), ["Балықшы келді."]);
}

#[test]
fn what_is_typed_so_far_excludes_no_longer_words() {
    let library = shelf(&CHILDREN);
    assert_eq!(sentences(&library, "мектеп -ба").len(), 3);
}

#[test]
fn a_phrase_is_left_out_whole() {
    let library = shelf(&["Бала күлді. Бала мектепке барды. Мектепке бала барды."]);
    let found = sentences(&library, "бала -\"бала мектепке\"");
    assert_eq!(sorted(found), ["Бала күлді.", "Мектепке бала барды."]);
}

#[test]
fn a_hyphen_within_a_word_is_no_minus() {
    let library = shelf(&["Бұл қарым-қатынас. Бұл қатынас."]);
    assert_eq!(sentences(&library, "қарым-қатынас ").len(), 2);
    assert_eq!(sentences(&library, "+қарым-қатынас "), ["Бұл қарым-қатынас."]);
    assert_eq!(sentences(&library, "қатынас -қарым-қатынас "), ["Бұл қатынас."]);
    assert_eq!(sentences(&library, "қатынас - қарым ").len(), 2, "a dash");
}

#[test]
fn one_of_several_must_be_there() {
    let library = shelf(&["Қой жайылды. Ешкі жайылды. Түйе жайылды. Қой келді."]);
    let either = ["Ешкі жайылды.", "Қой жайылды."];
    for query in [
        "+жайылды қой OR ешкі ",
        "+жайылды (қой НЕМЕСЕ ешкі)",
        "+жайылды қой | ешкі ",
        "+жайылды (қой|ешкі)",
        "+жайылды +(қой ИЛИ ешкі)",
        "+жайылды ((қой) OR (\"ешкі\"))",
    ] {
        assert_eq!(sorted(sentences(&library, query)), either, "{query}");
    }
    // In small letters it is a word.
    assert_eq!(sentences(&library, "+жайылды қой немесе ешкі ").len(), 3);
}

#[test]
fn signs_before_parentheses_hold_for_each_word_in_them() {
    let library = shelf(&["Қой мен ешкі жайылды. Қой жайылды. Түйе жайылды."]);
    assert_eq!(sentences(&library, "+(қой ешкі)"), ["Қой мен ешкі жайылды."]);
    assert_eq!(sentences(&library, "жайылды -(қой ешкі)"), ["Түйе жайылды."]);
    assert_eq!(sentences(&library, "жайылды -(қой OR ешкі)"), ["Түйе жайылды."]);
}

#[test]
fn near_words_stand_within_so_many_words_in_either_order() {
    let library = shelf(&["Ақын қазақ даласында ән салды. Ән салған ақын. Ақын күлді. Ән бітті."]);
    for query in ["ақын ~3 ән ", "ақын NEAR/3 ән ", "ән ~3 ақын "] {
        let found = sorted(sentences(&library, query));
        assert_eq!(found, ["Ақын қазақ даласында ән салды.", "Ән салған ақын."], "{query}");
    }
    assert_eq!(sentences(&library, "ақын ~2 ән "), ["Ән салған ақын."]);
    assert!(sentences(&library, "ақын ~1 ән ").is_empty());
    assert_eq!(sentences(&library, "(ақын OR күлді) ~2 ән "), ["Ән салған ақын."]);
}

const PLACES: [&str; 3] = [
    "Арал теңізі|Теңіз тартылды. Балық азайды.",
    "Балқаш|Арал алыс. Балық көп. Балық дәмді.",
    "Алатау|Қар жауды.",
];

#[test]
fn a_word_of_the_title_must_stand_there() {
    let library = shelf(&PLACES);
    for query in ["title:арал ", "атауы:арал ", "Название:Аралдың ", "title:\"арал теңізі\""]
    {
        assert_eq!(titles(&library, query), ["Арал теңізі"], "{query}");
    }
    assert_eq!(titles(&library, "арал ").len(), 2);
    assert_eq!(titles(&library, "балық -title:арал "), ["Балқаш"]);
    assert_eq!(titles(&library, "title:(арал OR алатау)").len(), 2);
    assert!(titles(&library, "title:(арал алатау)").is_empty());
    assert_eq!(titles(&library, "title: арал ").len(), 2, "a colon before a space is a mark");
}

#[test]
fn sentences_are_found_by_their_words_in_texts_of_a_title() {
    let library = shelf(&PLACES);
    assert_eq!(sentences(&library, "title:арал балық "), ["Балық азайды."]);
    assert_eq!(sentences(&library, "балық -title:арал ").len(), 2);
    // With nothing else to look for, the text itself is found.
    assert_eq!(sentences(&library, "title:арал "), ["Теңіз тартылды."]);
    let either = sorted(sentences(&library, "title:арал OR қар "));
    assert_eq!(either, ["Теңіз тартылды.", "Қар жауды."]);
}

#[test]
fn a_document_shows_the_sentence_that_its_clauses_hold_of() {
    let library = shelf(&[
        "Су|Арал қаласында Арал туралы айтылды. Ертеде Арал теңізі суға толы, айдыны кең, жағасы көк еді.",
    ]);
    let found = found(&library, "\"арал теңізі\"", Unit::Document);
    assert_eq!(found.hits[0].sentence, 1);
    assert_eq!(marked(&found.hits[0]), ["Арал", "теңізі"]);
}

#[test]
fn signs_work_in_every_script() {
    let library = shelf(&["Бала күлді. Бала мектепке барды."]);
    assert_eq!(sentences(&library, "bala -mektep"), ["Бала күлді."]);
    assert_eq!(sentences(&library, "\"bala mektepke\""), ["Бала мектепке барды."]);
}

#[test]
fn the_quotes_of_running_text_ask_for_nothing() {
    let library = shelf(&["«Қыз Жібек» жыры. Жібек мата. Қыз келді."]);
    for query in ["«қыз жібек» ", "„қыз жібек“ "] {
        let found = sentences(&library, query);
        assert_eq!(found[0], "«Қыз Жібек» жыры.", "{query}");
        assert_eq!(found.len(), 3, "a question that is pasted is no phrase: {query}");
    }
}

#[test]
fn quotes_in_a_question_that_nothing_has_are_no_sign() {
    let library = shelf(&["Абай «Қара сөздерін» жазды. Қарт сөзін айтты. Көл таяз."]);
    let asked = |query: &str| {
        let found = found(&library, query, Unit::Sentence);
        (found.total, found.query.notice())
    };
    // «Сөздер қара» stands nowhere, but each of its words does.
    assert_eq!(asked("\"сөздер қара\" кім жазды? "), (2, Some("phraseNotFound")));
    assert_eq!(asked("\"қара сөздер\" кім жазды? "), (1, None), "what is there is required");
    // Who types nothing else, or a sign, means it.
    assert_eq!(asked("\"сөздер қара\""), (0, None));
    assert_eq!(asked("+\"сөздер қара\" кім жазды? "), (0, None));
    assert_eq!(asked("\"сөздер қара\" -тау кім жазды? "), (0, None));
}

#[test]
fn a_quote_that_closes_opens_no_phrase() {
    let library = shelf(&SEA);
    for query in ["„арал“ теңізі терең ", "„Арал!“ теңізі терең "]
    {
        assert_eq!(sentences(&library, query)[0], "Каспий теңізі терең.", "{query}");
    }
}

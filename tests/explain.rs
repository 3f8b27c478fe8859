//! Why the words of a hit answer, as it is told to readers.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

use jylnama::library::{Library, NewDocument, Reason, SearchOptions};

/// The reasons of the best hit of a query in a text; one for each match.
fn reasons(text: &str, query: &str) -> Vec<Reason> {
    let mut library = Library::new();
    library.add(NewDocument { text: text.to_owned(), ..NewDocument::default() }).unwrap();
    let options = SearchOptions { explain: true, ..SearchOptions::default() };
    let hit = library.search(query, &options).unwrap().hits.remove(0);
    assert_eq!(hit.reasons.len(), hit.matches.len());
    hit.reasons
}

/// The words of a reason, and what they have in common with how each is built.
fn kinship(reason: &Reason) -> [String; 4] {
    let kinship = reason.kinship.as_ref().unwrap();
    let query = kinship.query.as_ref().map(ToString::to_string).unwrap_or_default();
    [reason.text.clone(), kinship.word.clone(), kinship.text.to_string(), query]
}

/// What the word of the query was taken for, and the letters that were typed and meant.
fn guess(reason: &Reason) -> (String, Vec<(String, String)>) {
    let guess = reason.guess.as_ref().unwrap();
    let slips = guess.slips.iter().map(|slip| (slip.typed.clone(), slip.meant.clone()));
    (guess.word.clone(), slips.collect())
}

#[test]
fn forms_of_a_word_are_told_by_their_parts() {
    let found = reasons("Оқушылар Қазақстанда тұрады.", "қазақстанға ");
    let told = ["Қазақстанда", "қазақстан", "қазақстан + да", "қазақстан + ға"];
    assert_eq!(kinship(&found[0]), told);
    assert_eq!((found[0].query.as_str(), &found[0].guess), ("қазақстанға", &None));
}

#[test]
fn words_of_one_root_are_told_by_the_word_that_they_share() {
    let found = reasons("Балықшылар келді.", "балыққа ");
    let told = ["Балықшылар", "балық", "балықшы + лар", "балық + қа"];
    assert_eq!(kinship(&found[0]), told);
    let origin = &found[0].kinship.as_ref().unwrap().text.origin;
    let parts: Vec<&str> = origin.iter().map(|part| part.text.as_str()).collect();
    assert_eq!(parts, ["балық", "шы"]);
    let found = reasons("Балық бар.", "балықшылар ");
    assert_eq!(kinship(&found[0]), ["Балық", "балық", "балық", "балықшы + лар"]);
}

#[test]
fn a_word_with_a_hyphen_is_told_whole() {
    let found = reasons("Қарым-қатынасты дамытты.", "қарымқатынас ");
    let [text, word, parts, _] = kinship(&found[0]);
    assert_eq!([text.as_str(), &word], ["Қарым-қатынасты", "қарым-қатынас"]);
    assert_eq!(parts, "қарым-қатынас + ты");
}

#[test]
fn a_slip_is_told_by_its_letters() {
    let text = "Кітаптар көп.";
    let slip = |typed: &str, meant: &str| (typed.to_owned(), meant.to_owned());
    let meant = |slips| ("кітаптар".to_owned(), slips);
    assert_eq!(guess(&reasons(text, "кітпатар ")[0]), meant(vec![slip("па", "ап")]));
    assert_eq!(guess(&reasons(text, "кітаптр ")[0]), meant(vec![slip("", "а")]));
    assert_eq!(guess(&reasons(text, "кіттаптар ")[0]), meant(vec![slip("т", "")]));
    assert_eq!(guess(&reasons(text, "кітоптар ")[0]), meant(vec![slip("о", "а")]));
    // Without Kazakh letters, too, and with a slip in these.
    assert_eq!(guess(&reasons(text, "китапптар ")[0]), meant(vec![slip("п", "")]));
}

#[test]
fn another_form_of_what_was_meant_is_told_beside_it() {
    let mut library = Library::new();
    let text = "Кітаптар көп. Кітап қалың.".to_owned();
    library.add(NewDocument { text, ..NewDocument::default() }).unwrap();
    let options = SearchOptions { explain: true, ..SearchOptions::default() };
    let hits = library.search("кітпатар ", &options).unwrap().hits;
    let reason = &hits[1].reasons[0];
    assert_eq!(kinship(reason), ["Кітап", "кітап", "кітап", "кітап + тар"]);
    assert_eq!(guess(reason).0, "кітаптар");
}

#[test]
fn what_is_typed_otherwise_needs_no_more_than_both_words() {
    for (query, text) in [("мектеп", "Мектеп"), ("mektep ", "Мектеп"), ("мек", "Мектеп")]
    {
        let found = reasons("Мектеп ашылды.", query);
        let Reason { text: word, query: asked, kinship, guess } = &found[0];
        assert_eq!((word.as_str(), asked.as_str()), (text, query.trim_end()));
        assert!(kinship.is_none() && guess.is_none(), "{query}");
    }
}

#[test]
fn words_in_other_scripts_are_read_as_cyrillic_writes_them() {
    let found = reasons("Мектепте сабақ бар.", "mektepke ");
    assert_eq!(kinship(&found[0]), ["Мектепте", "мектеп", "мектеп + те", "мектеп + ке"]);
    let found = reasons("Mektepte sabaq bar.", "мектепке ");
    assert_eq!(kinship(&found[0]), ["Mektepte", "мектеп", "мектеп + те", "мектеп + ке"]);
}

#[test]
fn nothing_is_told_unasked() {
    let mut library = Library::new();
    library.add(NewDocument { text: "Мектеп.".to_owned(), ..NewDocument::default() }).unwrap();
    let found = library.search("мектептер", &SearchOptions::default()).unwrap();
    assert!(found.hits[0].reasons.is_empty() && !found.hits[0].matches.is_empty());
}

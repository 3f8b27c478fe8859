//! What a search cluster is given and asked: the same is found as by the library's own search. No cluster runs
//! here. What its manual says of the few kinds of queries that are used is done by [`cluster`], over the documents
//! that are handed over.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

#[path = "common/cluster.rs"]
mod cluster;

use std::collections::BTreeSet;
use std::fs;

use cluster::Index;
use jylnama::library::{Hit, Library, NewDocument, SearchOptions, handover_query};
use jylnama::query::MatchKind;
use serde_json::Value;

/// A sentence: its document, and its number.
type Place = (String, usize);

fn library() -> Library {
    let mut library = Library::new();
    let mut add = |id: &str, title: &str, text: String| {
        let (id, title) = (id.to_owned(), title.to_owned());
        library.add(NewDocument { id, title, text, written: None }).unwrap();
    };
    let mut files: Vec<_> =
        fs::read_dir("samples").unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    for path in files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "txt")) {
        let text = fs::read_to_string(path).unwrap();
        let title = text.lines().next().unwrap().to_owned();
        add(path.file_stem().unwrap().to_str().unwrap(), &title, text);
    }
    add(
        "oqu",
        "Оқу орындары",
        "Жоғары оқу орны (ЖОО) екі жылда салынды. Биыл ЖОО студенттері көбейді. Жоғары оқу орнына түскендер \
         қуанды. Орта мектеп бөлек тұр."
            .to_owned(),
    );
    add(
        "qarym",
        "Қарым-қатынас туралы",
        "Көршілердің қарым-қатынасы жақсы. Қарымқатынас сөзі бірге жазылмайды. Олардың жұмысы бар."
            .to_owned(),
    );
    library
}

/// The index of sentences, as it is handed over.
fn sentences(library: &Library) -> Index {
    let mut handover = library.hand_over().unwrap();
    let all = 0..handover.documents();
    Index::of(&all.map(|one| handover.sentences(one).unwrap()).collect::<String>())
}

fn own(library: &Library, query: &str) -> Vec<Place> {
    let options = SearchOptions { limit: usize::MAX, ..SearchOptions::default() };
    let result = library.search(query, &options).unwrap();
    result.hits.iter().map(|hit| place(library, hit)).collect()
}

fn place(library: &Library, hit: &Hit) -> Place {
    let document = library.documents().get(hit.document).unwrap();
    (document.id().to_owned(), hit.sentence)
}

/// What the cluster finds; the words that it has not are asked for a letter away, then two, as the manual says.
fn theirs(index: &Index, query: &str) -> Vec<Place> {
    let ask =
        |near: &[usize]| -> Value { serde_json::from_str(&handover_query(query, near)).unwrap() };
    let mut near = Vec::new();
    for _ in 0..2 {
        let asked = ask(&near);
        let words = asked["words"].as_array().unwrap().iter().enumerate();
        let absent = words.filter(|(_, word)| index.found(&word["query"]).is_empty());
        near.extend(absent.map(|(number, _)| number));
    }
    let place = |found: &Value| {
        let sentence = found["sentence"].as_u64().unwrap() as usize;
        (found["document"].as_str().unwrap().to_owned(), sentence)
    };
    index.found(&ask(&near)["query"]).into_iter().map(place).collect()
}

fn set(places: &[Place]) -> BTreeSet<Place> {
    places.iter().cloned().collect()
}

#[track_caller]
fn finds_the_same(queries: &[&str]) {
    let library = library();
    let index = sentences(&library);
    for query in queries {
        let (own, theirs) = (own(&library, query), theirs(&index, query));
        assert!(!own.is_empty(), "{query} finds something");
        let (own, theirs) = (set(&own), set(&theirs));
        let missing: Vec<_> = own.difference(&theirs).collect();
        let more: Vec<_> = theirs.difference(&own).collect();
        assert!(
            missing.is_empty() && more.is_empty(),
            "{query}: without {missing:?}, with {more:?}"
        );
    }
}

#[test]
fn words_are_met_in_every_form() {
    finds_the_same(&[
        "ақын ",
        "ақындардың ",
        "теңізінен ",
        "тәуелсіздікті ",
        "жазылған кітаптар ",
        "халықтың ақыны ",
    ]);
}

#[test]
fn and_in_every_script_and_without_kazakh_letters() {
    finds_the_same(&["казакстан ", "акын ", "aqyn ", "qazaqstan ", "اقىن ", "tenizi ", "галым "]);
}

#[test]
fn and_when_half_typed() {
    finds_the_same(&["тәуелсізд", "қазақ", "тен", "ақынд"]);
}

#[test]
fn signs_ask_the_same() {
    finds_the_same(&[
        "\"Арал теңізі\"",
        "\"арал тенизинин\"",
        "+теңіз Арал ",
        "теңіз -Арал ",
        "Арал OR Балқаш ",
        "+қазақ (ақын OR ғалым) ",
        "ақын ~5 қазақ ",
        "title:Абай ",
        "title:Абай ақын ",
    ]);
}

#[test]
fn so_do_times() {
    finds_the_same(&[
        "1991",
        "1920..1930",
        "..1850",
        "date:1991-12",
        "90-жылдар ",
        "1900..1950 қазақ ",
        "қазақ -date:1991 ",
    ]);
}

#[test]
fn so_do_names() {
    finds_the_same(&["name:\"Абай Құнанбайұлы\"", "теңіз name:Бутаков ", "name:Бутаков "]);
}

#[test]
fn a_name_finds_what_is_named_after_it_too() {
    let library = library();
    let (own, theirs) = (own(&library, "name:Абай "), theirs(&sentences(&library), "name:Абай "));
    // Here he is meant by a name that is his alone, where there is one; that only a library can tell.
    assert!(!own.is_empty() && set(&own).is_subset(&set(&theirs)));
}

#[test]
fn hyphens_and_short_forms_are_no_hindrance() {
    finds_the_same(&[
        "қарым-қатынас ",
        "қарымқатынас ",
        "\"қарым-қатынасы жақсы\"",
        "ЖОО ",
        "+ЖОО салынды ",
    ]);
}

#[test]
fn a_short_form_is_found_by_its_words() {
    let library = library();
    let places = theirs(&sentences(&library), "жоғары оқу орны ");
    assert!(places.contains(&("oqu".to_owned(), 1)), "{places:?}");
}

#[test]
fn what_is_misspelt_is_found_where_the_index_has_no_such_word() {
    let library = library();
    let index = sentences(&library);
    for query in ["тәуелсіздк ", "казакстнан ", "кітпатар ", "\"Арал теңзі\"", "Арал теңзі "]
    {
        let options = SearchOptions { limit: usize::MAX, ..SearchOptions::default() };
        let result = library.search(query, &options).unwrap();
        // Other forms of what was meant are found only where they are near, too.
        let near = |hit: &&Hit| hit.matches.iter().any(|one| one.kind != MatchKind::FuzzyLemma);
        let own: Vec<Place> =
            result.hits.iter().filter(near).map(|hit| place(&library, hit)).collect();
        let (own, theirs) = (set(&own), set(&theirs(&index, query)));
        assert!(!own.is_empty(), "{query}");
        let missing: Vec<_> = own.difference(&theirs).collect();
        assert!(missing.is_empty(), "{query}: {missing:?}");
        // A dictionary form that is as near is met, too.
        assert!(theirs.len() <= own.len() * 2, "{query}: {} of {}", theirs.len(), own.len());
    }
    let right: Value = serde_json::from_str(&handover_query("теңіз", &[])).unwrap();
    assert!(
        !right.to_string().contains("fuzzy"),
        "what is not said to be absent is taken as it is"
    );
}

#[test]
fn what_finds_nothing_here_finds_nothing_there() {
    let library = library();
    let index = sentences(&library);
    for query in ["", " ?! ", "-теңіз", "+ыыыыыы", "\"теңіз ақын ғалым\"", "date:3000"]
    {
        assert_eq!((own(&library, query), theirs(&index, query)), (vec![], vec![]), "{query}");
    }
}

#[test]
fn closer_matches_weigh_more() {
    let weights = [
        MatchKind::Exact,
        MatchKind::Script,
        MatchKind::Folded,
        MatchKind::Lemma,
        MatchKind::Acronym,
        MatchKind::Root,
        MatchKind::FoldedPrefix,
    ]
    .map(|kind| format!("{:.0}", kind.weight() * 100.0));
    let asked: Value = serde_json::from_str(&handover_query("тәуелсіздік", &[])).unwrap();
    let ways = asked["words"][0]["query"]["dis_max"]["queries"].as_array().unwrap();
    let boost =
        |way: &Value| way.as_object().unwrap().values().next().unwrap()["words"]["boost"].as_u64();
    let boosts: Vec<u64> = ways.iter().map(|way| boost(way).unwrap()).collect();
    assert!(boosts.is_sorted_by(|one, other| one >= other), "the closest first: {boosts:?}");
    assert!(boosts.iter().all(|boost| weights.contains(&boost.to_string())), "{boosts:?}");
    assert_eq!((boosts[0], *boosts.last().unwrap()), (100, 35));
}

#[test]
fn one_query_finds_sentences_and_their_events() {
    let library = library();
    let mut handover = library.hand_over().unwrap();
    let index = Index::of(&handover.events().unwrap().concat());
    let asked: Value = serde_json::from_str(&handover_query("1845 Абай ", &[])).unwrap();
    let found = index.found(&asked["query"]);
    let born = found.iter().find(|event| event["edtf"] == "1845-08-10").unwrap();
    assert_eq!(born["when"], serde_json::json!({ "gte": "1845-08-10", "lte": "1845-08-10" }));
    let text = library.document(born["document"].as_str().unwrap()).unwrap().raw();
    let units: Vec<u16> = text.encode_utf16().collect();
    let [start, end] = ["start", "end"].map(|name| born[name].as_u64().unwrap() as usize);
    let sentence = String::from_utf16(&units[start..end]).unwrap();
    assert!(sentence.contains("1845"), "{sentence}");
}

#[test]
fn anything_typed_is_asked_in_sound_json_without_a_loop() {
    for query in [
        "\"",
        "+",
        "(((",
        "a\"b\\c\u{1}",
        "-(а б) OR",
        &"сөз ".repeat(500),
        &"\"а-б-в ".repeat(40),
        "ұ".repeat(400).as_str(),
    ] {
        for near in [vec![], vec![0, 1, 99]] {
            let asked: Value = serde_json::from_str(&handover_query(query, &near)).unwrap();
            assert!(asked["query"].is_object() && asked["words"].is_array(), "{query}");
        }
    }
}

//! Small collections, and what a reader expects of whom they name: in queries, counts, events and files.
//! Which words are names, `tests/names.rs` tells.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

#[path = "common/shelf.rs"]
mod shelf;

use jylnama::library::{
    Library, NameOptions, SearchOptions, TimelineOptions, TopicKind, Unit, class_named,
};
use jylnama::names::Class;
use shelf::{found, sentences, shelf, titles};

const POET: &str = "Ақын|Абай Құнанбаев 1845 жылы Шыңғыстау баурайында туды. Ол ән шығарды. \
    1886 жылы Құнанбаев «Жаз» өлеңін жазды.";
const SCHOLAR: &str =
    "Ғалым|Шоқан Уәлиханов 1858 жылы Қашқарға барды. Уәлиханов ақын Абай Құнанбаевтан үлкен еді.";
const TOWN: &str =
    "Қала|Алматыда мектеп көп. 1929 жылы Алматы астана болды. Алматының таулары биік.";

fn all() -> Library {
    shelf(&[POET, SCHOLAR, TOWN])
}

/// The numbers of those with this name.
fn number(library: &Library, name: &str) -> usize {
    let names = library.names(&NameOptions::default()).unwrap();
    let found: Vec<usize> =
        names.iter().filter(|one| one.entity.name == name).map(|one| one.number).collect();
    assert_eq!(found.len(), 1, "{name} is one of {:?}", named(library));
    found[0]
}

/// A name with its counts and years.
type Told = (String, [usize; 3], Option<(i32, i32)>);

/// Each name with how often it is mentioned, in how many documents and events, and its years.
fn named(library: &Library) -> Vec<Told> {
    let names = library.names(&NameOptions::default()).unwrap().into_iter();
    let told = names
        .map(|one| (one.entity.name.clone(), [one.mentions, one.documents, one.events], one.years));
    told.collect()
}

fn told(name: &str, counts: [usize; 3], years: Option<(i32, i32)>) -> Told {
    (name.to_owned(), counts, years)
}

#[test]
fn who_is_named_is_counted_over_all_documents() {
    let names = named(&all());
    // «Ақын» and «Ғалым» are titles, and no sentence.
    assert!(names.contains(&told("Абай Құнанбаев", [3, 2, 2], Some((1845, 1886)))), "{names:?}");
    assert!(names.contains(&told("Шоқан Уәлиханов", [2, 1, 1], Some((1858, 1858)))), "{names:?}");
    assert!(names.contains(&told("Алматы", [3, 1, 1], Some((1929, 1929)))), "{names:?}");
    assert!(
        names.is_sorted_by(|one, next| one.1[0] >= next.1[0]),
        "the most often first: {names:?}"
    );
}

#[test]
fn names_are_chosen_by_document_query_and_class() {
    let library = all();
    let of = |options: NameOptions| -> Vec<String> {
        let names = library.names(&options).unwrap().into_iter();
        names.map(|one| one.entity.name.clone()).collect()
    };
    let usual = NameOptions::default;
    let town = of(NameOptions { documents: Some(vec!["document-3".into()]), ..usual() });
    assert_eq!(town, ["Алматы"]);
    assert_eq!(of(NameOptions { query: "астана".into(), ..usual() }), ["Алматы"]);
    let people = of(NameOptions { classes: Some(vec![Class::Person]), ..usual() });
    assert_eq!(people, ["Абай Құнанбаев", "Шоқан Уәлиханов"]);
    let wrong = library.names(&NameOptions { documents: Some(vec!["жоқ".into()]), ..usual() });
    assert_eq!(wrong.unwrap_err().code(), "unknownDocument");
}

#[test]
fn a_name_finds_all_that_name_it_in_whatever_form() {
    let library = all();
    let of_poet = [
        "Абай Құнанбаев 1845 жылы Шыңғыстау баурайында туды.",
        "1886 жылы Құнанбаев «Жаз» өлеңін жазды.",
        "Уәлиханов ақын Абай Құнанбаевтан үлкен еді.",
    ];
    for query in [
        "name:\"Абай Құнанбаев\"",
        "name:Құнанбаев",
        "есімі:Құнанбаевтың",
        "имя:кунанбаев",
        "name:Qunanbaev",
        "name:Құнан",
        "+name:Абай",
        "name:(Абай)",
    ] {
        assert_eq!(sentences(&library, query), of_poet, "{query}");
    }
    assert_eq!(titles(&library, "name:Уәлиханов"), ["Ғалым"]);
}

#[test]
fn a_name_chooses_among_what_words_find() {
    let library = all();
    assert_eq!(sentences(&library, "name:Алматы астана "), ["1929 жылы Алматы астана болды."]);
    assert!(sentences(&library, "name:Абай астана ").is_empty());
    let both = "Уәлиханов ақын Абай Құнанбаевтан үлкен еді.";
    assert_eq!(sentences(&library, "name:Абай name:Шоқан"), [both]);
    assert_eq!(sentences(&library, "name:Шоқан -name:Абай").len(), 1);
    assert_eq!(sentences(&library, "name:(Шоқан OR Алматы)").len(), 5);
    assert_eq!(
        sentences(&library, "name:Абай date:1886"),
        ["1886 жылы Құнанбаев «Жаз» өлеңін жазды."]
    );
}

#[test]
fn whom_a_name_means_is_told_and_marked() {
    let library = all();
    let result = found(&library, "name:Құнанбаев", Unit::Sentence);
    let number = number(&library, "Абай Құнанбаев");
    assert_eq!(result.named, [vec![number]]);
    let term = &result.query.clauses[0].any[0];
    assert_eq!((term.number(TopicKind::Name), term.number(TopicKind::Time)), (Some(0), None));
    let marked = |place: usize| {
        let hit = &result.hits[place];
        hit.names.iter().map(|span| span.slice(&hit.excerpt)).collect::<Vec<_>>()
    };
    assert_eq!(marked(0), ["Абай Құнанбаев"]);
    assert_eq!(marked(2), ["Абай Құнанбаевтан"]);
}

#[test]
fn what_is_nobody_s_name_stays_words_and_is_told() {
    let library = all();
    let result = found(&library, "name:мектеп ", Unit::Sentence);
    assert_eq!(result.query.notice(), Some("notAName"));
    assert_eq!(result.hits[0].excerpt, "Алматыда мектеп көп.");
    assert_eq!(found(&library, "name:Алматы", Unit::Sentence).query.notice(), None);
}

#[test]
fn hits_are_counted_by_whom_they_name() {
    let library = all();
    let count = |unit| {
        let options = SearchOptions { facets: true, unit, ..SearchOptions::default() };
        library.search("жылы ", &options).unwrap().facets.unwrap().names
    };
    let poet = number(&library, "Абай Құнанбаев");
    let scholar = number(&library, "Шоқан Уәлиханов");
    // Sentences with «жылы»: two name the poet, one the scholar, who is in two documents and one.
    assert!(count(Unit::Sentence).contains(&(poet, 2)));
    assert!(count(Unit::Sentence).contains(&(scholar, 1)));
    assert!(count(Unit::Document).contains(&(poet, 2)));
    assert!(count(Unit::Document).contains(&(scholar, 1)));
}

#[test]
fn those_take_part_in_an_event_whom_its_clause_names() {
    let library = all();
    let options = |name: &str| TimelineOptions {
        names: Some(vec![number(&library, name)]),
        ..TimelineOptions::default()
    };
    let dates = |name: &str| -> Vec<String> {
        let events = library.timeline(&options(name)).unwrap();
        events.iter().map(|event| event.value.to_string()).collect()
    };
    assert_eq!(dates("Абай Құнанбаев"), ["1845", "1886"]);
    assert_eq!(dates("Шоқан Уәлиханов"), ["1858"]);
    let by_query = TimelineOptions { query: "name:Абай".into(), ..TimelineOptions::default() };
    assert_eq!(library.timeline(&by_query).unwrap().len(), 2);
}

#[test]
fn the_places_of_names_are_told_in_the_text_as_given() {
    // Two spaces and a glued stop are repaired; places count in what was given.
    let library = shelf(&["Ескі  үй.Алматыда  мектеп бар. Біз Алматыға бардық."]);
    let places = library.names_in("document-1", 0, usize::MAX).unwrap();
    let raw = library.document("document-1").unwrap().raw();
    let words: Vec<&str> = places.iter().map(|place| place.span.slice(raw)).collect();
    assert_eq!(words, ["Алматыда", "Алматыға"]);
    assert_eq!(library.names_in("document-1", 2, 3).unwrap().len(), 1);
    assert_eq!(library.names_in("жоқ", 0, 1).unwrap_err().code(), "unknownDocument");
}

#[test]
fn a_saved_library_knows_its_names_also_where_it_only_reads() {
    let library = all();
    let bytes = library.save();
    for opened in [Library::load(bytes.clone()).unwrap(), Library::open(bytes.clone()).unwrap()] {
        assert_eq!(named(&opened), named(&library));
        assert_eq!(sentences(&opened, "name:Құнанбаев"), sentences(&library, "name:Құнанбаев"));
        assert_eq!(opened.save(), bytes);
    }
}

#[test]
fn names_go_with_the_document_that_has_them() {
    let mut library = all();
    library.remove("document-1").unwrap();
    let names = named(&library);
    assert!(names.contains(&told("Абай Құнанбаев", [1, 1, 0], None)), "{names:?}");
    library.remove("document-2").unwrap();
    assert_eq!(named(&library), [told("Алматы", [3, 1, 1], Some((1929, 1929)))]);
}

#[test]
fn a_class_that_is_none_is_refused() {
    assert_eq!(class_named("PERSON").unwrap(), Class::Person);
    assert_eq!(class_named("person").unwrap_err().code(), "invalidOptions");
}

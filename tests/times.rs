//! Small collections, and what a reader expects of a query that speaks of a time.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

#[path = "common/shelf.rs"]
mod shelf;

use jylnama::library::{Facets, Library, SearchOptions, Unit};
use shelf::{found, sentences, shelf, titles};

/// How the times of a query were understood: `text = from/to`, or `text = ?`.
fn understood(query: &str) -> Vec<String> {
    let found = found(&shelf(&[]), query, Unit::Sentence);
    let times = found.query.times.iter().zip(&found.times).map(|(time, period)| {
        let date = |date: Option<_>| date.map_or("..".to_owned(), |date| format!("{date}"));
        let meaning = period.map(|period| format!("{}/{}", date(period.from), date(period.to)));
        format!("{} = {}", time.text, meaning.unwrap_or("?".to_owned()))
    });
    times.collect()
}

#[test]
fn each_way_to_type_a_time_is_understood() {
    for (query, meaning) in [
        ("1992..1996", "1992..1996 = 1992/1996"),
        ("..1996", "..1996 = ../1996"),
        ("1992..", "1992.. = 1992/.."),
        ("1994-05..1995", "1994-05..1995 = 1994-05/1995"),
        ("1994..1994", "1994..1994 = 1994/1994"),
        ("date:1994", "1994 = 1994/1994"),
        ("date:1994-05", "1994-05 = 1994-05/1994-05"),
        ("date:1994-05-27", "1994-05-27 = 1994-05-27/1994-05-27"),
        ("date:199X", "199X = 199X/199X"),
        ("date:2009-22", "2009-22 = 2009-22/2009-22"),
        ("date:1992..1996", "1992..1996 = 1992/1996"),
        ("date:1992/1996", "1992/1996 = 1992/1996"),
        ("күні:1994", "1994 = 1994/1994"),
        ("дата:1994", "1994 = 1994/1994"),
        ("мерзімі:1994", "1994 = 1994/1994"),
        ("date:90-жылдар", "90-жылдар = 1990/1999"),
        ("date:90-жылдардағы", "90-жылдардағы = 1990/1999"),
        ("date:1870-жылдары", "1870-жылдары = 1870/1879"),
        ("90-жылдар", "90-жылдар = 1990/1999"),
        ("date:\"90-шы жылдар\"", "90-шы жылдар = 1990/1999"),
        ("date:\"1994 жылғы 27 мамыр\"", "1994 жылғы 27 мамыр = 1994-05-27/1994-05-27"),
    ] {
        assert_eq!(understood(query), [meaning], "{query}");
    }
}

#[test]
fn what_is_no_time_is_told_and_searched_as_words() {
    for (query, meaning) in [
        ("1996..1992", "1996..1992 = ?"),
        ("1994-13..", "1994-13.. = ?"),
        ("1..5", "1..5 = ?"),
        ("date:199", "199 = ?"),
        ("date:1993-02-29", "1993-02-29 = ?"),
        ("date:кеше", "кеше = ?"),
        ("date:XXXX-05", "XXXX-05 = ?"),
        ("date:90-сынып", "90-сынып = ?"),
        ("date:95-жылдар", "95-жылдар = ?"),
    ] {
        assert_eq!(understood(query), [meaning], "{query}");
    }
    let library = shelf(&["Кеше 1996 адам келді. 1992 жылы қар жауды."]);
    assert_eq!(sentences(&library, "1996..1992").len(), 2, "both are words");
    for query in ["1994", "1994-05-27", "1992-1996", "1992–1996", "90-сынып", "мерзім 1994"]
    {
        assert!(understood(query).is_empty(), "{query}");
    }
}

#[test]
fn whatever_is_typed_is_understood_somehow() {
    for (query, meaning) in [
        ("date:9999..", &["9999.. = 9999/.."][..]),
        ("..0000", &["..0000 = ../0000"]),
        ("(date:1994", &["1994 = 1994/1994"]),
        ("date:1994) көл", &["1994 = 1994/1994"]),
        ("date:1994, көл", &["1994 = 1994/1994"]),
        ("date:1994...", &["1994 = 1994/1994"]),
        ("1994..1996..1998", &[]),
        ("date:..", &[".. = ?"]),
        ("date:99999999999999", &["99999999999999 = ?"]),
        ("date:1994-05-27T10:00", &["1994-05-27T10 = ?"]),
        ("date:٢٠٠١", &["٢٠٠١ = ?"]),
        ("date:1994²", &["1994² = ?"]),
        // Two stops behind a letter end a sentence.
        ("date:90-жылдар..2000", &["90-жылдар = 1990/1999"]),
        ("date:date:1994", &["date = ?", "1994 = 1994/1994"]),
        ("..", &[]),
        ("...", &[]),
        ("-..", &[]),
        ("date:-", &[]),
        ("date:\"", &[]),
        ("-date:", &[]),
        ("date:\u{0}", &[]),
    ] {
        assert_eq!(understood(query), meaning, "{query:?}");
    }
}

/// Sentences of one text, out of the order of time.
const STORY: [&str; 1] = ["Ауылда мектеп бар. 1996 жылы мектеп кеңейді. \
    1994 жылғы 27 мамырда мектеп ашылды. 1994 жылы көпір салынды. \
    1993–1995 жылдары жол жөнделді. 1990-жылдары мектеп аз еді. 2001 жылы кітапхана ашылды."];

#[test]
fn a_time_alone_finds_what_speaks_of_it_in_order_of_time() {
    let library = shelf(&STORY);
    assert_eq!(
        sentences(&library, "date:1994"),
        [
            "1990-жылдары мектеп аз еді.",
            "1993–1995 жылдары жол жөнделді.",
            "1994 жылы көпір салынды.",
            "1994 жылғы 27 мамырда мектеп ашылды.",
        ],
        "by the first day, then by the last"
    );
    assert_eq!(sentences(&library, "2000.."), ["2001 жылы кітапхана ашылды."]);
    assert_eq!(sentences(&library, "..1990"), ["1990-жылдары мектеп аз еді."]);
    assert_eq!(sentences(&library, "date:90-жылдар").len(), 5);
    assert!(sentences(&library, "2010..2020").is_empty());
}

#[test]
fn the_precision_of_the_text_is_kept() {
    let library = shelf(&STORY);
    let may = ["1994 жылы көпір салынды.", "1994 жылғы 27 мамырда мектеп ашылды."];
    let ends = |query| sentences(&library, query).split_off(2);
    // The year may have been in May; the day was.
    assert_eq!(ends("date:1994-05"), may);
    assert_eq!(ends("date:1994-05-27"), may);
    assert_eq!(ends("date:1994-06"), may[..1]);
}

#[test]
fn equal_times_stand_in_order_of_place() {
    let library = shelf(&["А|1994 жылы қар жауды. 1994 жылы су тасыды.", "Б|1994 жылы көл қатты."]);
    let found = sentences(&library, "date:1994");
    assert_eq!(found, ["1994 жылы қар жауды.", "1994 жылы су тасыды.", "1994 жылы көл қатты."]);
}

#[test]
fn a_time_chooses_among_what_words_find() {
    let library = shelf(&STORY);
    let mut schools = sentences(&library, "мектеп 1991..1996");
    schools.sort();
    assert_eq!(
        schools,
        [
            "1990-жылдары мектеп аз еді.",
            "1994 жылғы 27 мамырда мектеп ашылды.",
            "1996 жылы мектеп кеңейді.",
        ]
    );
    assert_eq!(sentences(&library, "\"мектеп ашылды\" date:1994").len(), 1);
    assert!(sentences(&library, "кітапхана date:1994").is_empty());
    assert_eq!(sentences(&library, "date:1994 date:1996"), ["1990-жылдары мектеп аз еді."]);
}

#[test]
fn an_excluded_time_leaves_out_what_speaks_of_it() {
    let library = shelf(&STORY);
    let mut schools = sentences(&library, "мектеп -date:1994");
    schools.sort();
    assert_eq!(schools, ["1996 жылы мектеп кеңейді.", "Ауылда мектеп бар."]);
    assert_eq!(sentences(&library, "1990.. -мектеп -date:1994"), ["2001 жылы кітапхана ашылды."]);
    assert!(sentences(&library, "-date:1994").is_empty(), "nothing is asked for");
}

#[test]
fn one_of_several_times_must_be_spoken_of() {
    let library =
        shelf(&["1994 жылы қар жауды. 1996 жылы су тасыды. 1998 жылы көл қатты. Қар еріді."]);
    let years = ["1994 жылы қар жауды.", "1996 жылы су тасыды."];
    for query in ["date:1994 OR date:1996", "1994..1994 | 1996..1996", "(date:1994|date:1996)"] {
        assert_eq!(sentences(&library, query), years, "{query}");
    }
    let mut either = sentences(&library, "қар OR date:1998");
    either.sort();
    assert_eq!(either, ["1994 жылы қар жауды.", "1998 жылы көл қатты.", "Қар еріді."]);
}

#[test]
fn a_decade_without_its_sign_is_words_that_its_years_answer_too() {
    let library = shelf(&[
        "1994 жылы көл тартылды. 1990-жылдары өзен тасыды. Сол жылдары құс келді. 2004 жылы көл толды.",
    ]);
    let found = sentences(&library, "90-жылдар көл");
    assert_eq!(found[0], "1994 жылы көл тартылды.", "the lake, and the decade");
    assert_eq!(found.len(), 4, "nothing is left out");
    // «Сол жылдары» are those years, too.
    assert_eq!(sentences(&library, "+90-жылдар").len(), 3, "the word, or a year of it");
    // Whoever leaves the word out does not leave out its years.
    assert!(sentences(&library, "көл -90-жылдар").contains(&found[0]));
}

#[test]
fn a_decade_belongs_to_its_century() {
    let library =
        shelf(&["ХІХ ғасырдың 70-жылдары қыс қатты болды. ХХ ғ. 70-жылдары жол салынды. \
        70-шы жылдары ол оқыды. 70 жылдары деген жоқ."]);
    assert_eq!(sentences(&library, "..1900"), ["ХІХ ғасырдың 70-жылдары қыс қатты болды."]);
    assert_eq!(
        sentences(&library, "1970..1979"),
        ["ХХ ғ. 70-жылдары жол салынды.", "70-шы жылдары ол оқыды."]
    );
}

const TEXTS: [&str; 3] = [
    "Көл|1994 жылы көл тартылды. Балық азайды.",
    "Өзен|Өзен тасыды. 1996 жылы көпір бұзылды. 1994 жылы қайта салынды.",
    "Тау|Тауда қар бар.",
];

#[test]
fn a_document_is_kept_where_a_passage_speaks_of_the_time() {
    let library = shelf(&TEXTS);
    assert_eq!(titles(&library, "date:1994"), ["Көл", "Өзен"]);
    assert_eq!(titles(&library, "date:1996"), ["Өзен"]);
    assert_eq!(titles(&library, "балық өзен тау date:1994").len(), 2);
    assert_eq!(titles(&library, "+қар OR +балық -date:1994"), ["Тау"]);
    assert_eq!(titles(&library, "title:өзен date:1994"), ["Өзен"]);
    let found = found(&library, "өзен date:1994", Unit::Document);
    assert_eq!(found.hits[0].sentence, 2, "the passage that speaks of it is shown");
}

#[test]
fn a_time_is_looked_for_in_texts_of_a_title() {
    let library = shelf(&TEXTS);
    assert_eq!(sentences(&library, "title:өзен date:1994"), ["1994 жылы қайта салынды."]);
    assert!(sentences(&library, "title:тау date:1994").is_empty());
}

#[test]
fn a_hit_says_where_it_speaks_of_the_time() {
    let library = shelf(&["1990 жылдан 1994 жылға дейін және 2001 жылы салынды."]);
    let found = found(&library, "салынды 1994..", Unit::Sentence);
    let hit = &found.hits[0];
    let times: Vec<_> = hit.times.iter().map(|span| span.slice(&hit.excerpt)).collect();
    assert_eq!(times, ["1990 жылдан 1994 жылға", "2001 жылы"]);
}

#[test]
fn only_chosen_documents_are_searched() {
    let library = shelf(&TEXTS);
    let documents = Some(vec!["document-2".to_owned()]);
    let options = SearchOptions { documents, facets: true, ..SearchOptions::default() };
    let found = library.search("date:1994", &options).unwrap();
    assert_eq!((found.total, found.hits[0].document), (1, 1));
    assert_eq!(found.facets.unwrap().documents, [(1, 1)]);
}

#[test]
fn a_loaded_library_answers_alike() {
    let library = shelf(&TEXTS);
    let loaded = Library::load(library.save()).unwrap();
    assert_eq!(sentences(&loaded, "1994.."), sentences(&library, "1994.."));
}

/// The counts of all hits, of which one is shown.
fn counted(library: &Library, query: &str, unit: Unit) -> (usize, Facets) {
    let options = SearchOptions { unit, limit: 1, facets: true, ..SearchOptions::default() };
    let found = library.search(query, &options).unwrap();
    (found.total, found.facets.unwrap())
}

#[test]
fn facets_count_all_hits_and_not_only_those_shown() {
    let library = shelf(&TEXTS);
    let (total, facets) = counted(&library, "көл өзен көпір балық салынды қар", Unit::Sentence);
    assert_eq!(total, 6);
    assert_eq!(facets.documents, [(1, 3), (0, 2), (2, 1)], "the most first");
    assert_eq!(facets.documents.iter().map(|(_, count)| count).sum::<usize>(), total);
    assert_eq!(facets.years, [(1994, 2), (1996, 1)]);
    assert_eq!((facets.wider, facets.undated), (0, 3));
}

#[test]
fn a_document_counts_once_in_each_of_its_years() {
    let library =
        shelf(&["1994 жылы қар жауды. 1994 жылы қар еріді. 1996 жылы қар қалың.", "Қар бар."]);
    let (total, facets) = counted(&library, "қар", Unit::Document);
    assert_eq!(total, 2);
    assert_eq!(facets.documents, [(0, 1), (1, 1)]);
    assert_eq!(facets.years, [(1994, 1), (1996, 1)]);
    assert_eq!(facets.undated, 1);
}

#[test]
fn what_is_longer_than_a_year_is_in_none() {
    let library = shelf(&[
        "1993–1995 жылдары қар көп болды. 90-жылдары қар аз болды. 1994 жылы, 1994 жылғы 5 мамырда қар \
        жауды. 1941–1945 жылдары және 1994 жылы қар болды.",
    ]);
    let (total, facets) = counted(&library, "қар", Unit::Sentence);
    assert_eq!(total, 4);
    assert_eq!(facets.years, [(1994, 2)], "a hit counts once in a year");
    assert_eq!((facets.wider, facets.undated), (3, 0));
}

#[test]
fn nothing_is_counted_unasked() {
    assert_eq!(found(&shelf(&TEXTS), "қар", Unit::Sentence).facets, None);
    assert_eq!(counted(&shelf(&TEXTS), "жоқ", Unit::Sentence), (0, Facets::default()));
}

//! Which events a timeline has, what it says of times without a place, and how it is laid out.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

use jylnama::library::{
    Cluster, Layout, LayoutOptions, Library, NewDocument, Placed, SearchOptions, TimelineOptions,
    UndatedKind, precision_named,
};
use jylnama::time::value::Date;
use jylnama::timeline::event::Event;
use jylnama::timeline::steps::Step;

const VILLAGE: &str = "Ауыл|Мектеп 1994 жылы ашылды. Кітапхана 1996 жылдан бері жұмыс істейді. \
                       Көпір 1998 жылғы 5 мамырда салынды. Соңғы жылдары ауыл өсті. \
                       Мұғалім жеті жыл оқыды. Мереке жыл сайын 5 мамырда өтеді.";
const CITY: &str = "Қала|Қала 1830 жылы құрылды. Ескі базар 1950 жылға дейін жұмыс істеді. \
                    Зауыт 1975 жылдың мамырында іске қосылды. Зауыт соңғы жылдары өсті.";

/// A library with a document a text; the title stands before `|`.
fn shelf(texts: &[&str]) -> Library {
    let mut library = Library::new();
    for text in texts {
        let (title, text) = text.split_once('|').unwrap_or(("", text));
        let (title, text) = (title.to_owned(), text.to_owned());
        library.add(NewDocument { title, text, ..NewDocument::default() }).unwrap();
    }
    library
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn events(library: &Library, options: &TimelineOptions) -> Vec<Event> {
    library.timeline(options).unwrap().into_iter().cloned().collect()
}

/// The dates of the events that are asked for.
fn dates(library: &Library, options: &TimelineOptions) -> Vec<String> {
    events(library, options).iter().map(|event| event.value.to_string()).collect()
}

fn asking(query: &str) -> TimelineOptions {
    TimelineOptions { query: query.into(), ..TimelineOptions::default() }
}

fn given_as(names: &[&str]) -> TimelineOptions {
    let precisions = names.iter().map(|name| precision_named(name).unwrap()).collect();
    TimelineOptions { precisions: Some(precisions), ..TimelineOptions::default() }
}

const ALL: [&str; 6] = ["1830", "../1950", "1975-05", "1994", "1996/..", "1998-05-05"];

#[test]
fn a_query_keeps_the_events_of_sentences_that_answer_it() {
    let library = shelf(&[VILLAGE, CITY]);
    for (query, expected) in [
        ("мектептер", &["1994"][..]),
        ("мектеп зауыт", &["1975-05", "1994"]),
        ("+зауыт -мамыр", &[]),
        ("1990..1994", &["1994"]),
        ("мектеп 1990..2000", &["1994"]),
    ] {
        let kept = dates(&library, &asking(query));
        let hits = library.search(query, &every_hit()).unwrap();
        let spoken = |event: &&Event| {
            let mut mentions = event.mentions.iter();
            mentions.any(|one| {
                hits.hits
                    .iter()
                    .any(|hit| (hit.document, hit.sentence) == (one.document, one.sentence))
            })
        };
        let all = events(&library, &TimelineOptions::default());
        let by_hits: Vec<_> = all.iter().filter(spoken).map(|one| one.value.to_string()).collect();
        assert_eq!(kept, by_hits, "{query}: those of the hits of a search");
        assert_eq!(kept, expected, "{query}");
    }
}

/// A search that gives every hit.
fn every_hit() -> SearchOptions {
    SearchOptions { limit: usize::MAX, ..SearchOptions::default() }
}

#[test]
fn a_query_that_asks_for_nothing_keeps_all() {
    let library = shelf(&[VILLAGE, CITY]);
    for query in ["", "  ", "\"", "+", "…"] {
        assert_eq!(dates(&library, &asking(query)), ALL, "{query}");
    }
}

#[test]
fn an_event_stays_with_all_its_mentions_where_one_answers() {
    let library =
        shelf(&["2000 жылы мұғалім қалада кітапхана ашты. Кітапхана қалада 2000 жылы ашылды."]);
    let kept = events(&library, &asking("мұғалім"));
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].mentions.len(), 2);
}

#[test]
fn dates_are_kept_that_are_given_so_exactly() {
    let library = shelf(&[VILLAGE, CITY]);
    assert_eq!(dates(&library, &given_as(&["day"])), ["1998-05-05"]);
    assert_eq!(dates(&library, &given_as(&["year", "month"])), ["1830", "1975-05", "1994"]);
    assert_eq!(dates(&library, &given_as(&["range"])), ["../1950", "1996/.."]);
    assert_eq!(dates(&library, &given_as(&[])), Vec::<String>::new());
    for name in ["day", "month", "season", "quarter", "half", "year", "decade", "century", "range"]
    {
        assert_eq!(precision_named(name).unwrap().name(), name);
    }
    assert_eq!(precision_named("hour").unwrap_err().code(), "invalidOptions");
}

#[test]
fn what_is_asked_for_holds_together() {
    let library = shelf(&[VILLAGE, CITY]);
    let options = TimelineOptions {
        documents: Some(vec!["document-1".into()]),
        from: Some(date("1990")),
        to: Some(date("1995")),
        query: "мектеп зауыт".into(),
        precisions: given_as(&["year", "month"]).precisions,
        names: None,
    };
    assert_eq!(dates(&library, &options), ["1994"]);
}

/// The times without a place, each as `text kind value`.
fn tray(library: &Library, options: &TimelineOptions) -> Vec<String> {
    let told = library.undated(options).unwrap();
    told.iter().map(|one| format!("{} {} {}", one.text, one.kind.name(), one.value)).collect()
}

#[test]
fn times_without_a_place_are_told_in_order_of_place() {
    let library = shelf(&[VILLAGE, CITY]);
    let village = [
        "Соңғы жылдары vague PAST_REF",
        "жеті жыл duration P7Y",
        "жыл сайын recurring P1Y",
        "5 мамырда recurring XXXX-05-05",
    ];
    let city = "соңғы жылдары vague PAST_REF";
    let all = tray(&library, &TimelineOptions::default());
    assert_eq!(all, [&village[..], &[city]].concat(), "what is said twice is told twice");
    let places = library.undated(&TimelineOptions::default()).unwrap();
    for one in &places {
        let document = library.documents().get(one.document).unwrap();
        assert_eq!(one.span.slice(document.raw()), one.text);
    }
}

#[test]
fn times_without_a_place_obey_documents_and_query() {
    let library = shelf(&[VILLAGE, CITY]);
    assert_eq!(tray(&library, &asking("мұғалім")), ["жеті жыл duration P7Y"]);
    let second = TimelineOptions {
        documents: Some(vec!["document-2".into()]),
        ..TimelineOptions::default()
    };
    assert_eq!(tray(&library, &second), ["соңғы жылдары vague PAST_REF"]);
    let dated = [
        TimelineOptions { from: Some(date("1990")), ..TimelineOptions::default() },
        TimelineOptions { to: Some(date("1990")), ..TimelineOptions::default() },
        given_as(&["day"]),
    ];
    for options in dated {
        assert!(tray(&library, &options).is_empty(), "{options:?}");
    }
}

#[test]
fn ages_hours_and_words_for_the_present_are_left_out() {
    for text in [
        "Қазір ауыл үлкен.",
        "Қазіргі уақытта ауыл үлкен.",
        "Бүгінгі күні ауыл үлкен.",
        "Жақында жаңа жол салынды.",
        "Ол 20 жаста еді.",
        "Жиналыс сағат 10-да басталды.",
    ] {
        let library = shelf(&[text]);
        assert_eq!(tray(&library, &TimelineOptions::default()), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_relative_date_is_vague_until_it_is_known_when_it_was_written() {
    let mut library = shelf(&["Ол былтыр келді."]);
    let all = TimelineOptions::default();
    assert_eq!(library.undated(&all).unwrap()[0].kind, UndatedKind::Vague);
    assert!(dates(&library, &all).is_empty());
    library.set_written("document-1", Some(date("2003-04"))).unwrap();
    assert!(library.undated(&all).unwrap().is_empty());
    assert_eq!(dates(&library, &all), ["2002"]);
    library.set_written("document-1", None).unwrap();
    assert!(dates(&library, &all).is_empty());
}

#[test]
fn a_saved_library_knows_when_its_texts_were_written() {
    let mut library = shelf(&["Мектеп  ашылды. Ол Н.\nАбаев еді.", "Ол келді."]);
    library.set_written("document-1", Some(date("2003-04"))).unwrap();
    library.set_written("document-2", Some(date("1999"))).unwrap();
    library.set_written("document-2", None).unwrap();
    let text = String::from("Ол былтыр келді.");
    let written = Some(date("1985-02-03"));
    library.add(NewDocument { text, written, ..NewDocument::default() }).unwrap();
    let saved = Library::load(library.save()).unwrap();
    let written = |number| saved.documents().written(number).map(|date| date.to_string());
    assert_eq!(written(0).as_deref(), Some("2003-04"));
    assert_eq!([written(1), written(3)], [None, None]);
    assert_eq!(written(2).as_deref(), Some("1985-02-03"));
    assert!(saved.check().is_ok());
    assert_eq!(dates(&saved, &TimelineOptions::default()), ["1984"]);
}

fn laid_out(library: &Library, options: &LayoutOptions) -> Layout {
    library.layout(options).unwrap()
}

fn wide(width: f64) -> LayoutOptions {
    LayoutOptions { width, label_width: 100.0, ..LayoutOptions::default() }
}

/// Layouts of many kinds.
fn layouts() -> Vec<LayoutOptions> {
    let mut all = Vec::new();
    for width in [1.0, 90.5, 800.0] {
        for compact in [false, true] {
            let options = LayoutOptions { compact, ..wide(width) };
            let day = |text| Some(date(text).first_day());
            let (first, last) = (day("1900"), day("1997-01-01"));
            all.push(LayoutOptions { first, ..options.clone() });
            all.push(LayoutOptions { last, label_width: 0.0, ..options.clone() });
            all.push(LayoutOptions { first, last, buckets: Some(3), ..options.clone() });
            all.push(LayoutOptions { first: day("2050"), ..options.clone() });
            all.push(LayoutOptions {
                first: Some(i32::MIN),
                last: Some(i32::MAX),
                ..options.clone()
            });
            all.push(options);
        }
    }
    all
}

#[test]
fn what_is_laid_out_stays_on_the_line() {
    let library = shelf(&[VILLAGE, CITY]);
    for options in layouts() {
        let found = laid_out(&library, &options);
        let on = |x0: f64, x1: f64| 0.0 <= x0 && x0 <= x1 && x1 <= options.width;
        assert!(found.events.iter().all(|one| on(one.x0, one.x1)), "{options:?}");
        assert!(found.buckets.iter().chain(&found.segments).all(|one| on(one.x0, one.x1)));
        assert!(found.ticks.iter().all(|one| on(one.x, one.x)));
        assert!(found.ticks.iter().all(|one| (found.first..=found.last).contains(&one.day)));
        assert!(found.ticks.is_sorted_by(|one, next| one.x < next.x), "{options:?}");
    }
}

#[test]
fn the_events_of_a_line_are_those_that_may_lie_in_its_days() {
    let library = shelf(&[VILLAGE, CITY]);
    for options in layouts() {
        let found = laid_out(&library, &options);
        let lies = |event: &&Event| {
            event.value.min_day() <= found.last && event.value.max_day() >= found.first
        };
        let all = events(&library, &TimelineOptions::default());
        let expected: Vec<_> = all.iter().filter(lies).map(|one| library.event_id(one)).collect();
        let ids: Vec<_> = found.events.iter().map(|one| one.id.clone()).collect();
        assert_eq!(ids, expected, "{options:?}");
    }
}

#[test]
fn no_two_events_of_a_lane_overlap() {
    let library = shelf(&[VILLAGE, CITY]);
    for options in layouts() {
        let found = laid_out(&library, &options);
        let open = |id: &str| id.starts_with("..");
        let end = |one: &Placed| {
            let label = if open(&one.id) { one.x1 } else { one.x0 };
            one.x1.max(label + options.label_width)
        };
        for (place, one) in found.events.iter().enumerate() {
            assert!(one.lane < found.lanes);
            for other in found.events.iter().take(place).filter(|other| other.lane == one.lane) {
                // Places are compared in whole pixels.
                let apart = end(one) < other.x0 + 1.5 || end(other) < one.x0 + 1.5;
                assert!(apart, "{} and {} in {options:?}", one.id, other.id);
            }
        }
    }
}

#[test]
fn clusters_hold_each_event_once_and_stand_apart() {
    let library = shelf(&[VILLAGE, CITY]);
    for options in layouts() {
        let found = laid_out(&library, &options);
        let mut members: Vec<usize> =
            found.clusters.iter().flat_map(|cluster| cluster.events.clone()).collect();
        members.sort_unstable();
        assert_eq!(members, (0..found.events.len()).collect::<Vec<_>>());
        let apart =
            |one: &Cluster, next: &Cluster| f64::from(next.x - one.x) >= options.label_width;
        assert!(found.clusters.is_sorted_by(apart), "{options:?}");
    }
}

#[test]
fn buckets_and_what_is_beside_them_sum_up_to_the_events() {
    let library = shelf(&[VILLAGE, CITY]);
    for options in layouts() {
        let found = laid_out(&library, &options);
        let counted: usize = found.buckets.iter().map(|bucket| bucket.count).sum();
        assert_eq!(counted + found.wider + found.outside, ALL.len(), "{options:?}");
        let most = options.buckets.unwrap_or(usize::MAX);
        let widest = found.step == Step::Millennium;
        assert!(found.step.count(found.first, found.last) <= most || widest, "{options:?}");
    }
}

#[test]
fn segments_are_the_whole_line() {
    let library = shelf(&[VILLAGE, CITY]);
    for options in layouts() {
        let found = laid_out(&library, &options);
        let ends = (found.segments.first().unwrap(), found.segments.last().unwrap());
        assert_eq!((ends.0.first, ends.1.last), (found.first, found.last));
        assert!(ends.0.x0 == 0.0 && (ends.1.x1 - options.width).abs() < 1e-6);
        for pair in found.segments.windows(2) {
            assert!(i64::from(pair[0].last) + 1 == i64::from(pair[1].first));
            assert!((pair[0].x1 - pair[1].x0).abs() < 1e-6);
            assert!(pair[0].cut != pair[1].cut, "what is cut and what is not take turns");
        }
        assert!(options.compact || found.segments.len() == 1);
    }
}

#[test]
fn the_line_runs_from_the_first_event_to_the_last() {
    let library = shelf(&[VILLAGE, CITY]);
    let found = laid_out(&library, &wide(800.0));
    // What began in 1996 and goes on counts with its year.
    assert_eq!(found.first, date("1830").first_day());
    assert_eq!(found.last, date("1998-05-05").last_day());
    let place = |id: &str| found.events.iter().find(|one| one.id.starts_with(id)).unwrap();
    assert!(place("1830").x0 < 0.5);
    assert!(place("../1950").x0 < 0.5, "it has no beginning");
    assert!(place("1996/..").x1 > 799.5, "it has no end");
    assert!(place("1998").x1 > 799.5);
}

#[test]
fn long_gaps_are_cut_where_that_is_asked_for() {
    let library = shelf(&[VILLAGE, CITY]);
    let found = laid_out(&library, &LayoutOptions { compact: true, ..wide(800.0) });
    let day = |text: &str| date(text).first_day();
    let cut: Vec<_> = found.segments.iter().filter(|one| one.cut).collect();
    let days: Vec<_> = cut.iter().map(|one| (one.first, one.last + 1)).collect();
    // 1830 … 1950 … May 1975 … 1994: a tenth of the line is 17 years.
    let gaps = [("1831", "1950"), ("1951", "1975-05"), ("1975-06", "1994")];
    assert_eq!(days, gaps.map(|(from, to)| (day(from), day(to))));
    assert!(cut.iter().all(|one| (one.x1 - one.x0 - 36.0).abs() < 1e-6), "all are as wide");
}

#[test]
fn marks_say_what_begins_there() {
    let library =
        shelf(&["Мектеп 1994 жылғы 3 мамырда ашылды. Көпір 1994 жылғы 7 мамырда салынды."]);
    let found = laid_out(&library, &wide(800.0));
    let told: Vec<_> =
        found.ticks.iter().map(|one| (one.step, one.year, one.month, one.day_of_month)).collect();
    assert_eq!(told, [3, 4, 5, 6, 7].map(|day| (Step::Day, 1994, Some(5), Some(day))));
    assert_eq!(
        found.ticks.iter().map(|one| one.x).collect::<Vec<_>>(),
        [0.0, 160.0, 320.0, 480.0, 640.0]
    );
    let found = laid_out(&shelf(&[VILLAGE, CITY]), &wide(400.0));
    let told: Vec<_> = found.ticks.iter().map(|one| (one.step, one.year, one.month)).collect();
    assert_eq!(told, [1850, 1900, 1950].map(|year| (Step::HalfCentury, year, None)));
}

#[test]
fn a_page_of_events_is_laid_out_alone() {
    let library = shelf(&[VILLAGE, CITY]);
    let ids = |offset, limit| -> Vec<String> {
        let found = laid_out(&library, &LayoutOptions { offset, limit, ..wide(800.0) });
        found.events.iter().map(|one| one.id[..4].to_owned()).collect()
    };
    assert_eq!(ids(2, Some(2)), ["1975", "1994"]);
    assert_eq!(ids(4, Some(9)), ["1996", "1998"]);
    assert!(ids(9, None).is_empty());
}

#[test]
fn nothing_is_laid_out_where_there_is_nothing() {
    let empty = laid_out(&Library::new(), &wide(800.0));
    assert_eq!((empty.first, empty.last, empty.lanes), (0, -1, 0));
    assert!(empty.events.is_empty() && empty.ticks.is_empty() && empty.segments.is_empty());
    let first = Some(date("1994").first_day());
    let day = laid_out(&Library::new(), &LayoutOptions { first, ..wide(800.0) });
    assert_eq!((Some(day.first), Some(day.last)), (first, first));
}

#[test]
fn what_can_not_be_a_line_is_refused() {
    let library = shelf(&[VILLAGE]);
    let (first, last) = (Some(9), Some(3));
    for (options, words) in [
        (wide(0.0), "width"),
        (wide(f64::NAN), "width"),
        (wide(1e7), "width"),
        (LayoutOptions { label_width: -1.0, ..wide(800.0) }, "labelWidth"),
        (LayoutOptions { first, last, ..wide(800.0) }, "last"),
    ] {
        let error = library.layout(&options).unwrap_err();
        assert_eq!(error.code(), "invalidOptions");
        assert!(error.to_string().starts_with(words), "{error}");
    }
}

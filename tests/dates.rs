//! Dates found in single sentences: what is a date, what it means, and what is none.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

use jylnama::language::kazakh::Kazakh;
use jylnama::time::expressions;
use jylnama::time::value::Precision;

/// The dates of `text`, each as `words = value`.
fn dates(text: &str) -> Vec<String> {
    let found = expressions(text, &Kazakh);
    let dates = found.iter().filter_map(|date| Some((date.span.slice(text), date.absolute()?)));
    dates.map(|(words, value)| format!("{words} = {value}")).collect()
}

/// Asserts that `text` holds just this date.
fn check(text: &str, expected: &str) {
    assert_eq!(dates(text), [expected], "in «{text}»");
}

#[test]
fn a_year_stands_with_its_noun() {
    check("1998 жылы көктем ерте келді.", "1998 жылы = 1998");
    check("Бұл – 1949 жылғы кітап.", "1949 жылғы = 1949");
    check("Ол 2018-інші жылы оқыды.", "2018-інші жылы = 2018");
    check("Үй 1994 ж. салынды.", "1994 ж. = 1994");
    check("Үй 1994ж. салынды.", "1994ж. = 1994");
    check("Мектеп 1996 жылдан бар.", "1996 жылдан = 1996/..");
    check("Ол (1845 жылы туған) ақын.", "1845 жылы = 1845");
    check("Кітап шықты.1913 жылы", "1913 жылы = 1913");
    check("Кітап (ең алғаш -1816 жылы шықты)", "1816 жылы = 1816");
}

#[test]
fn a_month_keeps_its_year() {
    check("1992 жылғы қарашадағы сапар", "1992 жылғы қарашадағы = 1992-11");
    check("2003 жылдың шілдесінде болды", "2003 жылдың шілдесінде = 2003-07");
    check("2003 жылы шілде айында болды", "2003 жылы шілде айында = 2003-07");
    check("1993 жылғы ақпанындағы жиын", "1993 жылғы ақпанындағы = 1993-02");
    check("1986 ж. желтоқсанда болды", "1986 ж. желтоқсанда = 1986-12");
}

#[test]
fn a_day_before_its_month() {
    check("1994 жылғы 27 мамырда қол қойды", "1994 жылғы 27 мамырда = 1994-05-27");
    check("2000 жылы 3 шілдеде келді", "2000 жылы 3 шілдеде = 2000-07-03");
    check("2001 жылдың 11 қыркүйегіндегі оқиға", "2001 жылдың 11 қыркүйегіндегі = 2001-09-11");
    check("1991 жылғы 16-желтоқсанда", "1991 жылғы 16-желтоқсанда = 1991-12-16");
    check("2003 жылы 9-10 желтоқсанда өтті", "2003 жылы 9-10 желтоқсанда = 2003-12-09/2003-12-10");
    check(
        "2003 жылы 9 – 10 желтоқсан күндері",
        "2003 жылы 9 – 10 желтоқсан күндері = 2003-12-09/2003-12-10",
    );
}

#[test]
fn a_day_behind_its_month() {
    let words = "2003 жылғы қарашаның 17-19 кезеңінде";
    check(words, &format!("{words} = 2003-11-17/2003-11-19"));
    check("1994 жылы мамырдың 27-сі күні жиын", "1994 жылы мамырдың 27-сі күні = 1994-05-27");
    check("1994 жылы мамырдың 27-сінде жиын", "1994 жылы мамырдың 27-сінде = 1994-05-27");
    check("1994 жылы мамырдың 5 ісі", "1994 жылы мамырдың = 1994-05");
}

#[test]
fn years_from_one_to_another() {
    check("2001-2002 жылдары әскер", "2001-2002 жылдары = 2001/2002");
    check("2006-2008 жылдар аралығын қамтиды", "2006-2008 жылдар аралығын = 2006/2008");
    check("жоспар 20062008 жылдар аралығында", "20062008 жылдар аралығында = 2006/2008");
    assert_eq!(dates("шот 20082006 жылдар, 20000000 жылдар, тел. 20062008"), [""; 0]);
    check("соғыс (1941–1945 жж.) бітті", "1941–1945 жж. = 1941/1945");
    check("1996 – 98 ж. сынақ өтті", "1996 – 98 ж. = 1996/1998");
    check("1465-1466 жылдары хандық құрылды", "1465-1466 жылдары = 1465/1466");
}

#[test]
fn an_approximate_date_says_so() {
    check("Шамамен 1470 жылы күрес басталды", "Шамамен 1470 жылы = 1470~");
    check("Ол 1465 жылы шамасында келді", "1465 жылы шамасында = 1465~");
    check("шамамен 1465-1466 жылдары", "шамамен 1465-1466 жылдары = 1465~/1466~");
    check("шамамен жүз үй, 1470 жылы", "1470 жылы = 1470");
}

#[test]
fn two_dates_in_one_sentence() {
    let found = dates("2002 жылмен салыстырғанда 2003 жылы екі есе артты.");
    assert_eq!(found, ["2002 жылмен = 2002", "2003 жылы = 2003"]);
    let comparing = expressions("2002 жылмен салыстырғанда", &Kazakh);
    assert!(!comparing[0].locates(), "a comparison dates nothing");
}

#[test]
fn days_that_do_not_exist_are_not_made_up() {
    check("1993 жылғы 29 ақпанда", "1993 жылғы = 1993");
    check("1993 жылғы 31 сәуірде", "1993 жылғы = 1993");
    assert_eq!(dates("2002-2001 жылдары"), Vec::<String>::new(), "years run forward");
}

#[test]
fn numbers_without_a_unit_of_time_are_no_dates() {
    for text in [
        "«Қазақстан-2030» стратегиясы",
        "«Дала қыраны-2003» жаттығуы",
        "Онда 46 мемлекет бар.",
        "5 бап бойынша",
        "19+1 форматы",
        "Альянс+1 форматы",
        "деп жазды [1].",
        "600-ден астам адам",
        "86 іс-шара",
        "19-ыншы мемлекет",
        "жылдары 60, іс-шара",
        "1500 жыл бұрын",
        "1000 жылдан астам уақыт",
        "1200 жыл бойы",
        "1500 жылға жуық",
        "2000 жылқы, 1999 жылу, 1500 жылдам қадам",
        "1998 теңге",
        "99999 жылы",
        "№5-1994 жылы",
        "12.1994 жылы",
        "B1994 жылы",
        "1996-95 жылдары",
    ] {
        assert_eq!(dates(text), Vec::<String>::new(), "in «{text}»");
    }
}

/// The decades of `text`, each as `words = value`.
fn decades(text: &str) -> Vec<String> {
    let decade = |one: &String| {
        let value = one.rsplit(' ').next().and_then(|value| value.parse().ok());
        value
            .is_some_and(|value: jylnama::time::value::Edtf| value.precision() == Precision::Decade)
    };
    dates(text).into_iter().filter(decade).collect()
}

#[test]
fn a_decade_is_the_years_of_its_century() {
    for (text, expected) in [
        ("Бұл 90-жылдары болды.", "90-жылдары = 199X"),
        ("Бұл 1990-жылдардағы хабар.", "1990-жылдардағы = 199X"),
        ("1990 жылдары көшті", "1990 жылдары = 199X"),
        ("60-шы жылдардың әні", "60-шы жылдардың = 196X"),
        ("ХХ ғасырдың 30-жылдарында", "ХХ ғасырдың 30-жылдарында = 193X"),
        ("XIX ғасырдың 70-жылдары", "XIX ғасырдың 70-жылдары = 187X"),
        ("ХІХ ғ. 70-жылдары", "ХІХ ғ. 70-жылдары = 187X"),
        ("19-ғасырдың 70-жылдары", "19-ғасырдың 70-жылдары = 187X"),
        ("ХХІ ғасырдың 10-жылдары", "ХХІ ғасырдың 10-жылдары = 201X"),
    ] {
        assert_eq!(decades(text), [expected], "in «{text}»");
    }
}

#[test]
fn what_only_looks_like_a_decade_is_none() {
    for text in [
        "90 жылдары",
        "95-жылдары",
        "00-жылдары",
        "1995 жылдары",
        "1941–1950 жылдары",
        "1941-1950 жылдары",
        "90-жылы",
        "90-сынып",
        "1000 жылдардан астам",
    ] {
        assert!(decades(text).is_empty(), "in «{text}»");
    }
}

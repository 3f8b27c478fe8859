//! Which clause a date belongs to, what is told of it, and which dates are no events; and when two
//! mentions are of one event.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

use jylnama::library::{Library, NewDocument, TimelineOptions};
use jylnama::timeline::event::Event;

/// The events of some texts, in order of time.
fn events(texts: &[&str]) -> Vec<Event> {
    let mut library = Library::new();
    for text in texts {
        library.add(NewDocument { text: (*text).to_owned(), ..NewDocument::default() }).unwrap();
    }
    library.timeline(&TimelineOptions::default()).unwrap().into_iter().cloned().collect()
}

/// The events of one text, each as `value factuality: clause`.
fn told(text: &str) -> Vec<String> {
    let record = |event: &Event| {
        let clause = event.mentions[0].clause.slice(text);
        format!("{} {}: {clause}", event.value, event.factuality.name())
    };
    events(&[text]).iter().map(record).collect()
}

/// Asserts that a sentence tells just these events.
fn check(text: &str, expected: &[&str]) {
    assert_eq!(told(text), expected, "in «{text}»");
}

fn labels(text: &str) -> Vec<String> {
    events(&[text]).into_iter().map(|event| event.label).collect()
}

#[test]
fn a_simple_sentence_is_its_own_clause() {
    for (text, value) in [
        ("Мектеп 1994 жылы ашылды.", "1994"),
        ("1998 жылы Астана елорда болды.", "1998"),
        ("Ақын 1845 жылы 10 тамызда дүниеге келді.", "1845-08-10"),
        ("Кеңес 2003 жылғы 9 желтоқсанда өтті.", "2003-12-09"),
        ("Зауыт 1975 жылдың мамырында іске қосылды.", "1975-05"),
        ("Бұл көпір 1936 жылы салынған.", "1936"),
        ("Екі ел 1992 жылғы шілдеде достық орнатқан болатын.", "1992-07"),
        ("Ауылда 1950 жылы кітапхана ашылған еді.", "1950"),
        ("Қалаға 1967 жылы су келіпті.", "1967"),
    ] {
        let clause = text.trim_end_matches('.');
        check(text, &[&format!("{value} asserted: {clause}.")]);
    }
}

#[test]
fn a_sentence_is_cut_behind_its_predicates() {
    check(
        "Мектеп 1994 жылы ашылды, ал кітапхана 1998 жылы салынды.",
        &[
            "1994 asserted: Мектеп 1994 жылы ашылды",
            "1998 asserted: ал кітапхана 1998 жылы салынды.",
        ],
    );
    check(
        "Қала 1830 жылы құрылды, бірақ темір жол кеш келді.",
        &["1830 asserted: Қала 1830 жылы құрылды"],
    );
    check(
        "Ел тәуелсіздік алды және 1992 жылы ұйымға кірді.",
        &["1992 asserted: және 1992 жылы ұйымға кірді."],
    );
    check(
        "Жер құрғап қалды, сондықтан 1965 жылы бөгет салынды.",
        &["1965 asserted: сондықтан 1965 жылы бөгет салынды."],
    );
    check(
        "Театр 1926 жылы ашылды; оның алғашқы қойылымы ұзақ болды.",
        &["1926 asserted: Театр 1926 жылы ашылды"],
    );
    check(
        "Ескі үй тар еді, 1988 жылы жаңа үй салынды.",
        &["1988 asserted: 1988 жылы жаңа үй салынды."],
    );
    check(
        "Мектеп 1934 жылы ашылған, қазір онда мың бала оқиды.",
        &["1934 asserted: Мектеп 1934 жылы ашылған"],
    );
    check(
        "Халық көп болды – 1939 жылы екінші мектеп ашылды.",
        &["1939 asserted: 1939 жылы екінші мектеп ашылды."],
    );
    check(
        "Қар қалың жауды, өйткені 1969 жылы қыс ерте түсті.",
        &["1969 asserted: өйткені 1969 жылы қыс ерте түсті."],
    );
}

#[test]
fn a_comma_in_a_phrase_cuts_nothing() {
    for text in [
        "1997 жылы мектеп, кітапхана және клуб салынды.",
        "Ауылда 1997 жылы үлкен, жарық мектеп салынды.",
        "1997 жылы елші Алматыда, Астанада және Шымкентте болды.",
    ] {
        check(text, &[&format!("1997 asserted: {text}")]);
    }
}

#[test]
fn converbs_part_where_each_has_its_own_date_or_subject() {
    check(
        "Ол 1990 жылы оқуын бітіріп, 1995 жылы ауылға қайтты.",
        &["1990 asserted: Ол 1990 жылы оқуын бітіріп", "1995 asserted: 1995 жылы ауылға қайтты."],
    );
    check(
        "Соғыс 1945 жылы аяқталып, әскерлер елге қайтты.",
        &["1945 asserted: Соғыс 1945 жылы аяқталып"],
    );
    let one = "Елші 1992 жылы Алматыға келіп, президентпен кездесті.";
    check(one, &[&format!("1992 asserted: {one}")]);
    check(
        "Соғыс аяқталған соң, 1946 жылы мектеп ашылды.",
        &["1946 asserted: 1946 жылы мектеп ашылды."],
    );
    check(
        "1945 жылы соғыс аяқталғаннан кейін, ағам елге қайтты.",
        &["1945 asserted: 1945 жылы соғыс аяқталғаннан кейін"],
    );
    check(
        "Зауыт 1975 жылы салынғанымен, жұмысын 1980 жылы бастады.",
        &[
            "1975 asserted: Зауыт 1975 жылы салынғанымен",
            "1980 asserted: жұмысын 1980 жылы бастады.",
        ],
    );
    check(
        "Көктем шыққанда, 1958 жылы тың жер жыртылды.",
        &["1958 asserted: 1958 жылы тың жер жыртылды."],
    );
}

#[test]
fn a_participle_takes_its_date_with_the_noun_it_describes() {
    check(
        "2006 жылы қабылданған жоспар бойынша ел дамыды.",
        &["2006 asserted: 2006 жылы қабылданған жоспар"],
    );
    check(
        "Халық 1998 жылы салынған көпірден өтеді.",
        &["1998 asserted: 1998 жылы салынған көпірден"],
    );
    check(
        "2000 жылы Алматыға келген Ұлыбританияның елшісі бұл туралы айтты.",
        &["2000 asserted: 2000 жылы Алматыға келген Ұлыбританияның елшісі"],
    );
    check(
        "2003 жылы Мәскеуде өткен министрлер кеңесінің отырысында мәселе талқыланды.",
        &["2003 asserted: 2003 жылы Мәскеуде өткен министрлер кеңесінің отырысында"],
    );
    check(
        "1998 жылы салынған көпір 2005 жылы жөнделді.",
        &[
            "1998 asserted: 1998 жылы салынған көпір",
            "2005 asserted: 1998 жылы салынған көпір 2005 жылы жөнделді.",
        ],
    );
    check(
        "Парламент 1995 жылғы 30 тамызда қабылданған Конституцияға өзгерістер енгізді.",
        &["1995-08-30 asserted: 1995 жылғы 30 тамызда қабылданған Конституцияға"],
    );
    let far = "2003 жылы мектепте ұстаздар жазған жаңа кітап оқылды.";
    check(far, &[&format!("2003 asserted: {far}")]);
    let named = "2003 жылы аталған мектепте жиналыс өтті.";
    check(named, &[&format!("2003 asserted: {named}")]);
}

#[test]
fn an_act_that_stands_as_a_noun_takes_its_date() {
    check(
        "2003 жылы екі елдің келісімге қол қоюы жаңа жол ашқанын халық жақсы біледі.",
        &["2003 asserted: 2003 жылы екі елдің келісімге қол қоюы"],
    );
    check(
        "Қазақстанның 2010 жылы ұйымға төраға болуы елге үлкен абырой әкелді.",
        &["2010 asserted: Қазақстанның 2010 жылы ұйымға төраға болуы"],
    );
    check(
        "1992 жылы Қазақстан ұйымның мүшесі болғаны белгілі.",
        &["1992 asserted: 1992 жылы Қазақстан ұйымның мүшесі болғаны"],
    );
    check(
        "Тарихшылар қаланың 1220 жылы қиратылғанын айтады.",
        &["1220 asserted: қаланың 1220 жылы қиратылғанын"],
    );
    let main = "Президент 2003 жылы мектептің ашылуына қатысты.";
    check(main, &[&format!("2003 asserted: {main}")]);
    let short = "1998 жылы ақындардың кездесуі өтті.";
    check(short, &[&format!("1998 asserted: {short}")]);
}

#[test]
fn an_attribute_dates_the_phrase_behind_it() {
    check(
        "Қарым-қатынас елшінің 1992 жылғы наурыздағы Астанаға келуі кезінде басталды.",
        &["1992-03 asserted: елшінің 1992 жылғы наурыздағы Астанаға келуі"],
    );
    let witness = "Ол 1986 жылғы желтоқсандағы оқиғаның куәсі болды.";
    check(witness, &[&format!("1986-12 asserted: {witness}")]);
    let subject = "2001 жылғы қыркүйектегі шабуыл бүкіл елді шошытты.";
    check(subject, &[&format!("2001-09 asserted: {subject}")]);
    let place = "2002 жылғы қарашадағы кеңесте жаңа қадам жасалды.";
    check(place, &[&format!("2002-11 asserted: {place}")]);
    check(
        "1992 жылғы сапар мен 1993 жылғы сапар екі елді жақындатты.",
        &["1992 asserted: 1992 жылғы сапар", "1993 asserted: 1993 жылғы сапар"],
    );
}

#[test]
fn brackets_hold_a_clause_of_their_own() {
    check(
        "Ұлы ақын Абай (1845 жылы туған) көп өлең жазды.",
        &["1845 asserted: Абай (1845 жылы туған)"],
    );
    check(
        "Жаңа мектеп (ескісі 1990 жылы жабылған) ауылдың ортасында тұр.",
        &["1990 asserted: ескісі 1990 жылы жабылған"],
    );
    check(
        "Ұлы ақын Абай (1845 жылы туған\u{a0}) көп өлең жазды.",
        &["1845 asserted: Абай (1845 жылы туған\u{a0})"],
    );
    let only = "Жиналыс (1997 жылы) Алматыда өтті.";
    check(only, &[&format!("1997 asserted: {only}")]);
    let other = "1997 жылы одақ (бұрын екі бөлек ұйым болды, олар қосылды) құрылды.";
    check(other, &[&format!("1997 asserted: {other}")]);
}

#[test]
fn plans_are_told_from_facts() {
    for text in [
        "Жаңа мектеп 2030 жылы ашылады.",
        "2030 жылы қалада метро болады.",
        "Зауыт 2030 жылы іске қосылмақ.",
        "Жол 2030 жылы бітуі тиіс.",
        "2030 жылы көпірдің салынуы мүмкін.",
        "Көпірдің құрылысы 2030 жылы аяқталуы керек.",
        "2030 жылы жаңа жол салу көзделген.",
        "Аурухана салу 2030 жылы жоспарланған.",
        "Ойындардың 2030 жылы өтуі жоспарлануда.",
        "2030 жылы екінші көпір салынсын.",
    ] {
        check(text, &[&format!("2030 planned: {text}")]);
    }
    check(
        "2030 жылы жәрмеңке өткізу туралы ұсыныс түсті.",
        &["2030 planned: 2030 жылы жәрмеңке өткізу туралы ұсыныс түсті."],
    );
    check(
        "Президент 2030 жылғы форумды өткізу туралы ұсыныс жасады.",
        &["2030 planned: Президент 2030 жылғы форумды өткізу туралы ұсыныс жасады."],
    );
    check(
        "Адамдар 2030 жылы ашылатын мектепті күтіп отыр.",
        &["2030 planned: 2030 жылы ашылатын мектепті"],
    );
    let main = "1995 жылы үкімет жаңа мектеп салу туралы шешім қабылдады.";
    check(main, &[&format!("1995 asserted: {main}")]);
}

#[test]
fn states_are_told_from_events() {
    for text in [
        "Институт 1996 жылдан бері жұмыс істейді.",
        "Жаттығулар 1996 жылдан бастап өткізілуде.",
        "1996 жылы ауылда екі мектеп бар еді.",
        "1996 жылы қалада метро жоқ.",
        "Ол 1996 жылдан бері төраға болып табылады.",
        "1996 жылдан бері сауда дамып келеді.",
        "1996 жылы жаңа зауыт салынып жатыр.",
        "1996 жылы Алматы – елдің астанасы.",
    ] {
        let when = if text.contains("жылдан") { "1996/.." } else { "1996" };
        check(text, &[&format!("{when} state: {text}")]);
    }
}

#[test]
fn a_story_told_in_the_present_is_no_plan() {
    let found = told("1465 жылы хандар Шуға көшіп барады. Хандық 1470 жылы күшейді.");
    assert!(found[0].starts_with("1465 asserted"), "{found:?}");
    let found = told("Мектеп 1994 жылы ашылды. 2030 жылы екінші мектеп салынады.");
    assert!(found[1].starts_with("2030 planned"), "{found:?}");
}

#[test]
fn what_dates_nothing_is_no_event() {
    for text in [
        "1949 жылғы келісім әлі күшінде.",
        "Бұл 1951 жылғы бейбіт көршілік туралы келісімнің бабында жазылған.",
        "Ол 1995 жылғы заңның бабын оқыды.",
        "Ел 1993 жылғы мамырдағы жарлыққа сүйенді.",
        "Тарихшы 1990 жылғы декларацияны еске алды.",
        "Балалар «1941 жыл» романын оқыды.",
    ] {
        check(text, &[]);
    }
    check(
        "2002 жылмен салыстырғанда 2003 жылы сауда өсті.",
        &["2003 asserted: 2003 жылы сауда өсті."],
    );
    check("Сауда 2002 жылдан қарағанда екі есе өсті.", &[]);
}

#[test]
fn labels_begin_where_reading_does() {
    assert_eq!(labels("Ал, 1998 жылы жаңа елорда салынды."), ["жаңа елорда салынды"]);
    assert_eq!(labels("Мысалы, мектеп 1998 жылы салынды."), ["мектеп 1998 жылы салынды"]);
    assert_eq!(labels("Сонымен қатар, 1998 жылы жол салынды."), ["жол салынды"]);
    assert_eq!(labels("1998 жылы салынды."), ["1998 жылы салынды"]);
    assert_eq!(labels("1996 жылдан бері мектеп бар."), ["1996 жылдан бері мектеп бар"]);
    assert_eq!(labels("1998 жылы 50 үй салынды."), ["1998 жылы 50 үй салынды"]);
    assert_eq!(labels("1998 жылы мектеп, т.б. үйлер салынды."), ["мектеп, т.б. үйлер салынды"]);
    // Who does it stands in the clause before.
    let two = labels("Ол 1990 жылы оқуын бітіріп, 1995 жылы ауылға қайтты.");
    assert_eq!(two, ["Ол 1990 жылы оқуын бітіріп", "Ол … ауылға қайтты"]);
    let two = labels("Жаңа көпір 2005 жылы салынды және 2010 жылы кеңейтілді.");
    assert_eq!(two, ["Жаңа көпір 2005 жылы салынды", "Жаңа көпір … 2010 жылы кеңейтілді"]);
    let two = labels("Мектеп 1994 жылы ашылды, ал 1998 жылы кітапхана салынды.");
    assert_eq!(two[1], "кітапхана салынды");
    assert_eq!(labels("1998 жылы «Достық» үйі салынды."), ["«Достық» үйі салынды"]);
}

#[test]
fn a_long_label_keeps_who_and_what() {
    let text = "Қалалық кітапхана 1998 жылы оқырмандардың, мұғалімдердің, ғалымдардың және басқа да \
                көптеген адамдардың көмегімен қайта ашылды.";
    let label = &labels(text)[0];
    assert!(label.starts_with("Қалалық кітапхана") && label.ends_with("қайта ашылды"), "{label}");
    assert!(label.chars().count() <= 90, "{label}");
    assert!(label.split(" … ").all(|part| text.contains(part)), "nothing is made up: {label}");
}

#[test]
fn two_events_of_one_time_in_a_sentence_have_names_of_their_own() {
    let found = events(&["1994 жылы мектеп ашылды, ал 1994 жылы зауыт жабылды."]);
    let ids: Vec<String> = found.iter().map(|event| event.id("a")).collect();
    assert_eq!(ids, ["1994@a.1", "1994@a.1.2"]);
}

/// How many mentions each event of some texts has.
fn merged(texts: &[&str]) -> Vec<(String, usize)> {
    events(texts).iter().map(|event| (event.value.to_string(), event.mentions.len())).collect()
}

fn counts(expected: &[(&str, usize)]) -> Vec<(String, usize)> {
    expected.iter().map(|(value, count)| ((*value).to_owned(), *count)).collect()
}

#[test]
fn mentions_of_one_event_merge() {
    let found = merged(&[
        "2000 жылы мұғалім қалада кітапхана ашты. Кітапхана қалада 2000 жылы ашылды.",
        "2000 жылғы мамырда қалада кітапхана ашылды.",
    ]);
    assert_eq!(found, counts(&[("2000-05", 3)]));
    let inflected =
        merged(&["Көпір 1936 жылы салынды. 1936 жылы салынған көпірді халық жақсы көреді."]);
    assert_eq!(inflected, counts(&[("1936", 2)]));
}

#[test]
fn the_finer_date_and_its_label_stand() {
    let found = events(&["1936 жылы көпір салынды.", "1936 жылы 5 мамырда үлкен көпір салынды."]);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].value.to_string().as_str(), found[0].label.as_str()),
        ("1936-05-05", "үлкен көпір салынды",)
    );
    let places: Vec<usize> = found[0].mentions.iter().map(|mention| mention.document).collect();
    assert_eq!(places, [0, 1], "in the order of the texts");
}

#[test]
fn events_that_only_look_alike_stay_apart() {
    for texts in [
        // Another place.
        ["1998 жылы ауыл Алматыда мектеп ашты.", "1998 жылы ауыл Астанада мектеп ашты."],
        // Another year.
        ["1998 жылы жаңа мектеп ашылды.", "1999 жылы жаңа мектеп ашылды."],
        // Another day.
        ["1998 жылы 1 мамырда жаңа мектеп ашылды.", "1998 жылы 2 мамырда жаңа мектеп ашылды."],
        // Another deed.
        ["1998 жылы жаңа мектеп ашылды.", "1998 жылы мектеп бітірушілер қалаға кетті."],
        // A state is no event.
        ["1998 жылы жаңа мектеп ашылды.", "1998 жылы жаңа мектеп ашылып жатыр."],
    ] {
        assert_eq!(events(&texts).len(), 2, "{texts:?}");
    }
}

#[test]
fn two_days_do_not_meet_through_their_year() {
    let found = merged(&[
        "1998 жылы жаңа мектеп ашылды.",
        "1998 жылы 1 мамырда жаңа мектеп ашылды.",
        "1998 жылы 2 мамырда жаңа мектеп ашылды.",
    ]);
    assert_eq!(found, counts(&[("1998-05-01", 2), ("1998-05-02", 1)]));
}

#[test]
fn a_plan_that_was_carried_out_is_a_fact() {
    let found = events(&["2005 жылы жаңа көпір салынбақ.", "2005 жылы жаңа көпір салынды."]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].factuality.name(), "asserted");
}

#[test]
fn many_events_of_one_year_merge_in_a_moment() {
    let sentence = |number: usize| format!("1998 жылы ауылда жаңа мектеп{number} ашылды.\n");
    let text: String = (0..3000).map(sentence).collect();
    let found = events(&[&text]);
    assert!(!found.is_empty());
    let mentions: usize = found.iter().map(|event| event.mentions.len()).sum();
    assert_eq!(mentions, 3000, "no mention is lost");
}

#[test]
fn a_trend_that_was_noted_is_how_things_were() {
    let text = "Сарапшылар 2002 жылдан бастап өсу қарқынын жиі атап отырды.";
    check(text, &["2002/.. state: 2002 жылдан бастап өсу қарқынын"]);
}

#[test]
fn a_plan_that_names_a_thing_is_no_plan() {
    let text = "2002 жылы ел қорғанысты жоспарлау бағдарламасына кірді.";
    check(text, &[&format!("2002 asserted: {text}")]);
}

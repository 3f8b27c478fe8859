//! Short forms and the words that they stand for, where a text gives both.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

#[path = "common/shelf.rs"]
mod shelf;

use jylnama::language::kazakh::Kazakh;
use jylnama::library::{Library, NewDocument, Unit};
use jylnama::query::MatchKind;
use jylnama::text::acronyms::acronyms;
use shelf::{found, sentences, shelf, titles};

const GIVEN: &str = "Біріккен Ұлттар Ұйымы (БҰҰ) 1945 жылы құрылды.";
const SHORT: &str = "БҰҰ-ның жиыны өтті.";
const LONG: &str = "Ол Біріккен Ұлттар Ұйымында қызмет етті.";
const ELSE: &str = "Ұлттар достасты.";

fn library() -> Library {
    shelf(&[&format!("{GIVEN} {SHORT} {LONG} {ELSE}")])
}

/// The marked words of the hit with this excerpt, with the word of the query and how they met.
fn marks(library: &Library, query: &str, excerpt: &str) -> Vec<(String, usize, MatchKind)> {
    let hits = found(library, query, Unit::Sentence).hits;
    let hit = hits.into_iter().find(|hit| hit.excerpt == excerpt).unwrap();
    let marks = hit.matches.iter();
    marks.map(|one| (one.excerpt.slice(excerpt).to_owned(), one.word, one.kind)).collect()
}

#[test]
fn names_of_many_kinds_agree_with_their_short_forms() {
    for (short, long) in [
        ("ҚР", "Қазақстан Республикасы"),
        ("ЖИ", "жасанды интеллект"),
        ("ТМД", "Тәуелсіз Мемлекеттер Достастығы"),
        ("ШЫҰ", "Шанхай ынтымақтастық ұйымы"),
        ("ҰҚШҰ", "Ұжымдық қауіпсіздік шарты ұйымы"),
        ("ЕҚЫҰ", "Еуропадағы қауіпсіздік және ынтымақтастық ұйымы"),
        ("ЕАЭО", "Еуразиялық экономикалық одақ"),
        ("ЕурАзЭҚ", "Еуразиялық экономикалық қауымдастық"),
        ("АӨСШК", "Азиядағы өзара іс-қимыл және сенім шаралары жөніндегі кеңес"),
        ("ҚазҰУ", "Қазақ ұлттық университеті"),
        ("ҒЗИ", "Ғылыми-зерттеу институты"),
    ] {
        for text in [format!("Бұл {long} ({short})."), format!("Бұл {short} ({long}).")] {
            let pairs = acronyms(&text, &Kazakh);
            let found: Vec<_> =
                pairs.iter().map(|pair| (pair.short, pair.words.join(" "))).collect();
            assert_eq!(found, [(short, long.replace('-', " "))], "{text}");
        }
    }
}

#[test]
fn a_short_form_finds_its_words_in_any_form() {
    for query in ["БҰҰ", "БҰҰ ", "бұұ-ға ", "БҰҰның ", "буу "] {
        let found = sentences(&library(), query);
        assert_eq!(found.len(), 3, "{query}: {found:?}");
        assert_eq!(found[2], LONG, "{query}: what was typed stands first");
    }
}

#[test]
fn the_words_find_their_short_form_in_any_form() {
    for query in
        ["Біріккен Ұлттар Ұйымы", "біріккен ұлттар ұйымының жиыны", "бириккен улттар уйымы "]
    {
        let found = sentences(&library(), query);
        assert_eq!(found.len(), 4, "{query}: {found:?}");
        assert!(found[..3].contains(&SHORT.to_owned()), "{query}: {found:?}");
    }
    let found = sentences(&library(), "Біріккен Ұлттар Ұйымы ");
    assert_eq!(found, [GIVEN, LONG, SHORT, ELSE], "what was typed stands first");
}

#[test]
fn words_that_are_not_side_by_side_find_no_short_form() {
    for query in
        ["Ұлттар Ұйымы ", "Ұйымы Ұлттар Біріккен ", "Біріккен Арал Ұлттар Ұйымы ", "Ұлттар "]
    {
        assert!(!sentences(&library(), query).contains(&SHORT.to_owned()), "{query}");
    }
    let library = shelf(&[GIVEN, "Ұлттар Біріккен Ұйымы.", "Біріккен көп Ұлттар Ұйымы."]);
    assert_eq!(sentences(&library, "БҰҰ "), [GIVEN]);
}

#[test]
fn all_words_of_the_long_form_are_marked() {
    let mark = |text: &str, word| (text.to_owned(), word, MatchKind::Acronym);
    assert_eq!(
        marks(&library(), "жиын БҰҰ ", LONG),
        [mark("Біріккен", 1), mark("Ұлттар", 1), mark("Ұйымында", 1)]
    );
    assert_eq!(marks(&library(), "Біріккен Ұлттар Ұйымы ", SHORT), [mark("БҰҰ", 0)]);
}

#[test]
fn a_word_that_links_may_be_another() {
    let library = shelf(&[
        "Жоба «Білім мен ғылым қоры» (БҒҚ) деп аталады. Білім және ғылым қорының үйі. БҒҚ көшті.",
        "Білім, үлкен су, ғылым қоры.",
    ]);
    assert_eq!(sentences(&library, "БҒҚ ").len(), 3);
    let found = sentences(&library, "білім және ғылым қоры ");
    assert!(found.contains(&"БҒҚ көшті.".to_owned()), "{found:?}");
    let mark = |text: &str| (text.to_owned(), 0, MatchKind::Acronym);
    assert_eq!(
        marks(&library, "БҒҚ ", "Білім және ғылым қорының үйі."),
        [mark("Білім"), mark("және"), mark("ғылым"), mark("қорының")]
    );
}

#[test]
fn endings_do_not_matter_where_both_are_given() {
    let library = shelf(&[
        "Біз Қазақстан Ғылым академиясының (ҚҒА) жиынына бардық.",
        "ҚҒА-дан хат келді. Қазақстанның Ғылым академиясына хат келді.",
    ]);
    assert_eq!(sentences(&library, "ҚҒА-ның ").len(), 3);
    let found = sentences(&library, "қазақстан ғылым академиясында ");
    assert!(found.contains(&"ҚҒА-дан хат келді.".to_owned()), "{found:?}");
}

#[test]
fn a_short_form_is_no_word_that_is_only_read_alike() {
    // Қазу (to dig) and қазды are read as forms of one word, and қазұу as one of the same, too.
    let library =
        shelf(&["Қазақ ұлттық университеті (ҚазҰУ). ҚазҰУ-да оқиды. Ол құдық қазуды біледі."]);
    assert_eq!(sentences(&library, "қазақ ұлттық университеті ").len(), 2);
    let found = sentences(&library, "қазу ");
    assert!(found.contains(&"Ол құдық қазуды біледі.".to_owned()), "{found:?}");
}

#[test]
fn what_must_be_there_may_be_there_by_its_other_name() {
    let library = library();
    assert_eq!(sentences(&library, "+БҰҰ қызмет").len(), 3);
    assert_eq!(sentences(&library, "+БҰҰ +қызмет"), [LONG]);
    assert_eq!(sentences(&library, "\"БҰҰ қызмет\" "), [LONG]);
    assert_eq!(sentences(&library, "\"Біріккен Ұлттар Ұйымы\" ").len(), 3);
    assert_eq!(sentences(&library, "\"Біріккен Ұлттар Ұйымы жиыны\" "), [SHORT]);
    assert!(sentences(&library, "\"Ұлттар Ұйымы жиыны\" ").is_empty());
    assert_eq!(sentences(&library, "ұлттар -БҰҰ "), [ELSE, LONG], "only the name is unwanted");
    assert!(!sentences(&library, "біріккен OR ұлттар OR ұйым ").contains(&SHORT.to_owned()));
}

#[test]
fn a_document_is_found_by_the_other_name() {
    let library = shelf(&[
        &format!("Ереже|{GIVEN}"),
        "БҰҰ жиыны|Сөз сөйленді.",
        "Біріккен Ұлттар Ұйымына хат|Хат жазылды.",
        "Арал|Су келді.",
    ]);
    assert_eq!(titles(&library, "БҰҰ ").len(), 3);
    assert_eq!(titles(&library, "Біріккен Ұлттар Ұйымы ").len(), 3);
    assert_eq!(titles(&library, "title:БҰҰ "), ["БҰҰ жиыны", "Біріккен Ұлттар Ұйымына хат"]);
}

#[test]
fn a_title_gives_a_pair() {
    let library = shelf(&["Жоғары оқу орындары (ЖОО)|Жоғары оқу орны ашылды. ЖОО-лар көп."]);
    assert_eq!(sentences(&library, "ЖОО "), ["ЖОО-лар көп.", "Жоғары оқу орны ашылды."]);
}

#[test]
fn a_saved_library_answers_the_same_and_goes_on() {
    let library = library();
    let mut loaded = Library::load(library.save()).unwrap();
    for query in ["БҰҰ ", "біріккен ұлттар ұйымы "] {
        let (one, other) =
            (found(&library, query, Unit::Sentence), found(&loaded, query, Unit::Sentence));
        assert_eq!(one, other, "{query}");
    }
    assert_eq!(loaded.save(), library.save());
    let text = "Жоғары оқу орны (ЖОО). Жоғары оқу орнына барды. БҰҰ-ға хат жазды.".to_owned();
    loaded.add(NewDocument { text, ..NewDocument::default() }).unwrap();
    assert_eq!(sentences(&loaded, "ЖОО ").len(), 2);
    assert_eq!(sentences(&loaded, "БҰҰ ").len(), 4);
}

#[test]
fn a_pair_holds_in_its_library_alone() {
    let library = shelf(&[&format!("{SHORT} {LONG}")]);
    assert_eq!(sentences(&library, "БҰҰ "), [SHORT]);
    assert!(!sentences(&library, "Біріккен Ұлттар Ұйымы ").contains(&SHORT.to_owned()));
}

#[test]
fn a_pair_that_one_document_gives_holds_in_all() {
    let library = shelf(&[GIVEN, SHORT, LONG]);
    assert_eq!(sentences(&library, "БҰҰ ").len(), 3);
}

#[test]
fn a_pair_goes_with_the_last_document_that_gives_it() {
    let mut library = shelf(&[GIVEN, SHORT, LONG, GIVEN]);
    let first = library.documents().get(0).unwrap().id().to_owned();
    library.remove(&first).unwrap();
    assert_eq!(sentences(&library, "БҰҰ ").len(), 3, "the last document still gives it");
    let mut library = Library::load(library.save()).unwrap();
    let last = library.documents().get(2).unwrap().id().to_owned();
    library.remove(&last).unwrap();
    assert_eq!(sentences(&library, "БҰҰ "), [SHORT]);
}

#[test]
fn a_pair_that_is_given_in_many_forms_is_one() {
    // More forms than pairs by which a query is met.
    let owners = ["үйі", "үйлері", "үйім"];
    let endings = ["", "нің", "не", "н", "нде", "нен", "мен"];
    let forms = owners.iter().flat_map(|owner| endings.map(|ending| format!("{owner}{ending}")));
    let given: Vec<String> = forms.map(|form| format!("Бұл Құм {form} (ҚҮ). ")).collect();
    let library = shelf(&[&given.concat(), "Көк Қала үні (ҚҮ). Қала үні шықты."]);
    assert_eq!(sentences(&library, "+ҚҮ +шықты "), ["Қала үні шықты."]);
}

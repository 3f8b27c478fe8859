//! Names as texts have them: what is one, of what class, and which are of one.

#![cfg(not(target_family = "wasm"))]
#![allow(clippy::indexing_slicing, reason = "a test that can't go on fails")]

use jylnama::language::kazakh::Kazakh;
use jylnama::names::{Class, Entity, entities, find};

/// A sentence with its names in brackets, each with the first letter of its class behind: `[Алматыда]G`.
fn marked(sentence: &str) -> String {
    let mut text = String::new();
    let mut end = 0;
    for one in find(&[sentence], &Kazakh) {
        text += &sentence[end..one.span.start];
        let letter = &one.class.name()[..1];
        text.extend(["[", one.span.slice(sentence), "]", letter]);
        end = one.span.end;
    }
    text + &sentence[end..]
}

/// Holds sentences to their names: each is given with brackets around them.
fn are_found(sentences: &[&str]) {
    for expected in sentences {
        let mut plain = String::new();
        let mut letters = expected.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '[' => {}
                ']' => drop(letters.next()),
                _ => plain.push(letter),
            }
        }
        assert_eq!(marked(&plain), *expected);
    }
}

/// Who and what is named in documents, each given as its sentences.
fn named(documents: &[&[&'static str]]) -> Vec<Entity> {
    let with_names = |sentences: &&[&'static str]| (sentences.to_vec(), find(sentences, &Kazakh));
    let documents: Vec<_> = documents.iter().map(with_names).collect();
    entities(&documents, &Kazakh)
}

/// Each entity as its name and how many mentions it has.
fn counted(documents: &[&[&'static str]]) -> Vec<(String, usize)> {
    named(documents).into_iter().map(|one| (one.name, one.mentions.len())).collect()
}

#[test]
fn people_are_found_by_what_their_names_are_made_of() {
    are_found(&[
        "Кеше [Айдос Серіков]P келді.",
        "Мектепті [А. Серіков]P салды.",
        "Мектепті [Серіков А.Б.]P салды.",
        "Мектепті [Айдос Серікұлы]P салды.",
        "Ол [Серіковтің]P үйінде тұрды.",
        "Хатты [Лорд Эдвард Грей]P жазды.",
        "Хатты [Я. ван Хоорн]P жазды.",
        "Кездесуге [Бентон]P мырза келді.",
        "Бұл туралы министр [Айгүл Оспанова]P айтты.",
        "[Айгүл]P, жауап беріңізші!",
        // A university begins with his name, which stays a family name.
        "Оқу орнын [Нұрсұлтан Назарбаев]P ашты.",
    ]);
}

#[test]
fn bodies_reach_from_their_first_capital_to_their_noun() {
    are_found(&[
        "Жобаны [Білім және ғылым министрлігі]O бекітті.",
        "Ол [Сыртқы істер министрлігінің]O қызметкері еді.",
        "Кеше [Еуразиялық экономикалық одақ]O құрылды.",
        "Жиынға [БҰҰ-ның]O өкілі келді.",
        "Ол «[Алтын күз]O» газетінде істеді.",
        "Хабарды «[Жетісу]O» мен «[Арай]O» газеттері жазды.",
        "Ол [Қызылорда облысы әкімдігінде]O істеді.",
    ]);
}

#[test]
fn the_noun_behind_a_place_is_a_part_of_its_name_only_where_it_must_be() {
    are_found(&[
        "Ол [Алматы облысында]G туды.",
        "Ол [Алматы]G қаласында туды.",
        "Үй [Бестөбе]G ауылында тұр.",
        "Су [Ертіс]L өзенінен келеді.",
        "Олар [Тасөткел]G мен [Бесағаш]G ауылдарынан келді.",
        "[Қазақстан]G-[Қытай]G шекарасы ұзын.",
        "Ол [Солтүстік Қазақстан облысынан]G келді.",
        "Жиын [Берлинде]G, [Мәскеуде]G және [Астанада]G өтті.",
    ]);
}

#[test]
fn works_are_named_in_quotes_or_by_their_noun() {
    are_found(&[
        "Ел «[Бейбіт аспан]W» бағдарламасына қосылды.",
        "Бұл «[Қазақстан-2030]W» стратегиясында бар.",
        "Ол «[Көксерек]W» әңгімесін оқыды.",
    ]);
}

#[test]
fn capitals_alone_make_no_name() {
    are_found(&[
        "Бұл жаңа мектеп.",
        "Бүгін жаңбыр жауды.",
        "Балалар мектепке барды.",
        "«Мен ертең келемін», — деді ол.",
        "Мұғалім «Дала» деген сөзді жазды.",
        "Қазақстан Президенті сөйледі.",
        "Оқушы төрт жүз теңге төледі.",
        "Ақын атындағы көше бар.",
        "Жаңа Жыл құтты болсын!",
    ]);
}

#[test]
fn what_a_document_names_in_full_it_may_name_again_by_one_word() {
    let sentences = ["Кездесуге Джон Тирвелл келді.", "Тирвелл қонақүйге тоқтады."];
    let names: Vec<_> = find(&sentences, &Kazakh);
    assert_eq!(names.len(), 2, "{names:?}");
    assert_eq!((names[1].sentence, names[1].class), (1, Class::Person));
    assert_eq!(find(&sentences[1..], &Kazakh), [], "nothing else tells it");
}

#[test]
fn one_person_is_one_however_the_name_is_written() {
    let documents: &[&[&'static str]] = &[
        &["Мектепті А. Серіков салды.", "Бұл Серіковтің сөзі."],
        &["Кеше Айдос Серіков келді.", "Айдос Маратұлы Серіковке хат келді."],
    ];
    assert_eq!(counted(documents), [("Айдос Маратұлы Серіков".to_owned(), 4)]);
}

#[test]
fn two_people_of_one_family_name_stay_two() {
    let documents: &[&[&'static str]] = &[
        &["Айдос Серіков келді.", "Болат Серіков кетті.", "Б. Серіков айтты."],
        &["Серіков туралы ешкім білмейді."],
        &["Айгүл Серікова ән салды."],
    ];
    let names = counted(documents);
    let told = [("Айдос Серіков", 1), ("Болат Серіков", 2), ("Серіков", 1), ("Айгүл Серікова", 1)];
    assert_eq!(names, told.map(|(name, count)| (name.to_owned(), count)));
}

#[test]
fn a_family_name_alone_is_of_the_one_whom_its_document_names() {
    let documents: &[&[&'static str]] = &[
        &["Айдос Серіков келді.", "Серіков отырды."],
        &["Болат Серіков кетті.", "Серіков кешікті."],
    ];
    let names = counted(documents);
    assert_eq!(names, [("Айдос Серіков".to_owned(), 2), ("Болат Серіков".to_owned(), 2)]);
}

#[test]
fn a_short_form_and_its_words_are_one() {
    let documents: &[&[&'static str]] = &[
        &["Қаржы министрлігі (ҚМ) есеп берді.", "ҚМ-нің есебі ұзақ."],
        &["Ол АҚШ-қа барды.", "Америка Құрама Штаттарында оқыды."],
    ];
    let names = counted(documents);
    let told = [("Қаржы министрлігі", 3), ("Америка Құрама Штаттары", 2)];
    assert_eq!(names, told.map(|(name, count)| (name.to_owned(), count)));
}

#[test]
fn a_body_is_one_with_and_without_the_place_that_alone_owns_it() {
    let ours: &[&'static str] =
        &["Қазақстанның Қорғаныс министрлігі жазды.", "Жауапты Қорғаныс министрлігі берді."];
    let theirs: &[&'static str] = &["Ресейдің Қорғаныс министрлігі жазды."];
    assert_eq!(counted(&[ours]), [("Қазақстанның Қорғаныс министрлігі".to_owned(), 2)]);
    let told = [
        ("Қазақстанның Қорғаныс министрлігі", 1),
        ("Қорғаныс министрлігі", 1),
        ("Ресейдің Қорғаныс министрлігі", 1),
    ];
    assert_eq!(counted(&[ours, theirs]), told.map(|(name, count)| (name.to_owned(), count)));
}

#[test]
fn names_are_shown_in_the_nominative() {
    let documents: &[&[&'static str]] = &[&[
        "Ол Сыртқы істер министрлігінде істеді.",
        "Хат Нұр-Сұлтаннан келді.",
        "Бұл Серіковтердікі.",
        "Су Ертістен келеді.",
    ]];
    let names: Vec<String> = named(documents).into_iter().map(|one| one.name).collect();
    assert_eq!(names, ["Сыртқы істер министрлігі", "Нұр-Сұлтан", "Серіков", "Ертіс"]);
}

#[test]
fn another_document_changes_no_name_of_this_one() {
    let one = ["Кеше Айдос Серіков Алматыға келді."];
    let other = ["Серіков Бестөбеде тұрады."];
    let alone = (find(&one, &Kazakh), find(&other, &Kazakh));
    let both = [(one.to_vec(), alone.0.clone()), (other.to_vec(), alone.1.clone())];
    let merged = entities(&both, &Kazakh);
    let mut spans: Vec<_> = merged
        .iter()
        .flat_map(|entity| entity.mentions.iter().map(|one| (one.document, one.span)))
        .collect();
    spans.sort_unstable();
    let found = [(0, &alone.0), (1, &alone.1)];
    let found = found.iter().flat_map(|(at, names)| names.iter().map(move |one| (*at, one.span)));
    assert_eq!(spans, found.collect::<Vec<_>>());
}

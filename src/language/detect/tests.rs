//! Sentences written for these tests, and the language each is in.

use super::*;
use LanguageTag::{English, Kazakh, Other, Russian};

const SENTENCES: [(LanguageTag, &str); 91] = [
    // Kazakh as it is written.
    (Kazakh, "Көктемде өзен тасып, жағадағы ауылдарды су басты."),
    (Kazakh, "Ата-анасы оны қалаға оқуға жіберді."),
    (Kazakh, "Ол ертең келеді."),
    (Kazakh, "Кеше жаңбыр жауды, бүгін күн ашық."),
    (Kazakh, "— Сен қайда барасың?"),
    (Kazakh, "Бұл не?"),
    (Kazakh, "Аттан!"),
    (Kazakh, "Рахмет, аман бол."),
    // No letter that Russian lacks.
    (Kazakh, "Бала доп ойнап отыр."),
    (Kazakh, "Ата мен апа ауылда тұрады."),
    (Kazakh, "Асан ертерек барып, отын жарды."),
    (Kazakh, "Ол да сол жерде болды."),
    (Kazakh, "Бала атын таба алмады."),
    (Kazakh, "Олар тауда мал бакты."),
    // Typed without Kazakh letters.
    (Kazakh, "Мен казак тилин уйренип журмин."),
    (Kazakh, "Бугин ауа райы жаксы болады деп айтты."),
    (Kazakh, "Сиздин атыныз ким, кайда турасыз?"),
    (Kazakh, "Балалар мектепте окиды, кешке уйге келеди."),
    (Kazakh, "Казакстаннын халкы коп, жери кен."),
    // Borrowed words.
    (Kazakh, "Парламент депутаттары министрге сауал жолдады."),
    (Kazakh, "Университет студенттері конференцияға қатысты."),
    (Kazakh, "Президент Франция Республикасының елшісін қабылдады."),
    (Kazakh, "Финал матчы стадионда өтеді."),
    (Kazakh, "Автобус вокзалдан шықты."),
    (Kazakh, "Инфляция деңгейі төмендеді, экономика өсті."),
    (Kazakh, "Пётр Чайковский балеттерінің музыкасы ойналды."),
    (Kazakh, "«Война и мир» романын Толстой жазған."),
    (Kazakh, "Microsoft компаниясы Windows жүйесін жаңартты."),
    (Kazakh, "2024 жылы COVID-19 шектеулері алынды."),
    // Headings.
    (Kazakh, "Кіріспе"),
    (Kazakh, "ҚАЗАҚ ХАНДЫҒЫ"),
    (Kazakh, "Балалар жылы"),
    (Kazakh, "Мазмұны"),
    (Kazakh, "Алаш"),
    // Latin letters, of 2021, of 2018 and of older tables, and as typed.
    (Kazakh, "Qazaqstan halqy Nauryz merekesin toilady."),
    (Kazakh, "Biz jaña mektepke bardyq, oqu bastaldy."),
    (Kazakh, "Ädebiet pen öner – el mäñgiligi."),
    (Kazakh, "Bügin aua raıy jyly bolady."),
    (Kazakh, "Ol oqwğa tüsti, sosın awılğa qaıttı."),
    (Kazakh, "Men qazaq tilin uirenip jurmin."),
    // The Arabic script.
    (Kazakh, "قازاق ەلى كەڭ دالادا تۇرادى."),
    (Kazakh, "مەن مەكتەپكە باردىم."),
    (Kazakh, "ٴبىز ٴبىر ەلدىڭ بالاسىمىز."),
    // Russian.
    (Russian, "Весной река разлилась и затопила прибрежные деревни."),
    (Russian, "Мы живём в большом городе."),
    (Russian, "Он пришёл домой поздно и сразу лёг спать."),
    (Russian, "Где ты был вчера?"),
    (Russian, "Спасибо, до свидания."),
    (Russian, "Книга лежит на столе."),
    (Russian, "Дети играют во дворе."),
    (Russian, "Это не так."),
    (Russian, "Введение"),
    (Russian, "СПИСОК ЛИТЕРАТУРЫ"),
    (Russian, "Министерство образования и науки"),
    (Russian, "Президент Қасым-Жомарт Тоқаев выступил с посланием в парламенте."),
    (Russian, "Роман Мұхтара Әуезова «Абай жолы» переведён на многие языки."),
    (Russian, "Газета «Егемен Қазақстан» вышла в Алматы."),
    (Russian, "В Астане открылась новая школа."),
    (Russian, "В 1994 году Казахстан вступил в программу."),
    (Russian, "Компания Google представила новый сервис."),
    (Russian, "Степь да степь кругом, путь далёк лежит."),
    // English.
    (English, "The river rose in spring and flooded the villages."),
    (English, "She went home late."),
    (English, "Where have you been?"),
    (English, "Thank you for coming."),
    (English, "Introduction"),
    (English, "Partnership for Peace"),
    (English, "The capital of Kazakhstan is Astana."),
    (English, "Abai Qunanbaiuly is the greatest Kazakh poet."),
    (English, "Sustainable development of the Aral Sea region"),
    (English, "It's a café in Köln that serves müsli for breakfast."),
    // Others.
    (Other, "Україна має багато річок, і найбільша з них тече до моря."),
    (Other, "Моя сестра не пам'ятає, де вона живе."),
    (Other, "Це було дуже давно, але він усе пам'ятає."),
    (Other, "Ноћ је била тиха, а његова кућа близу."),
    (Other, "Ён быў у лесе і бачыў ваўка."),
    (Other, "Die Kinder spielen im Garten und die Sonne scheint."),
    (Other, "Les enfants jouent dans le jardin avec une balle."),
    (Other, "Çocuklar bahçede oynuyor ve güneş parlıyor."),
    (Other, "Los niños juegan en el jardín con una pelota."),
    (Other, "ذهب الأطفال إلى المدرسة في الصباح"),
    (Other, "کودکان در باغ بازی می‌کنند"),
    (Other, "孩子们在花园里玩。"),
    (Other, "Τα παιδιά παίζουν στον κήπο."),
    // Nothing to tell.
    (Other, "1941–1945"),
    (Other, "12.05.2024, 18:30"),
    (Other, "***"),
    (Other, ""),
    (Other, "😀😀"),
    (Other, "II"),
    (Other, "[1]"),
];

#[test]
fn each_sentence_is_in_its_language() {
    let wrong: Vec<_> = SENTENCES
        .into_iter()
        .filter(|(tag, sentence)| detect(sentence) != *tag)
        .map(|(tag, sentence)| (tag, detect(sentence), sentence))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_samples_are_in_kazakh() {
    let samples = [
        include_str!("../../../samples/abai.txt"),
        include_str!("../../../samples/nato.txt"),
        include_str!("../../../samples/baiqonyr.txt"),
    ];
    for sentence in samples.iter().flat_map(|text| text.split_inclusive(['.', '\n'])) {
        if sentence.chars().filter(|c| c.is_alphabetic()).count() > 10 {
            assert_eq!(detect(sentence), Kazakh, "{sentence}");
        }
    }
}

#[test]
fn size_of_letters_and_decomposed_letters_do_not_matter() {
    assert_eq!(detect("КНИГА ЛЕЖИТ НА СТОЛЕ."), Russian);
    assert_eq!(detect("BOOKS ON THE TABLE"), English);
    assert_eq!(detect("Он пришел домо\u{438}\u{306} с новои\u{306} книгои\u{306}."), Russian);
}

#[test]
fn tags_are_read_back() {
    for tag in LanguageTag::ALL {
        assert_eq!(LanguageTag::of(tag.code()), Some(tag));
    }
}

proptest::proptest! {
    #[test]
    fn any_text_has_an_answer(text: String) {
        proptest::prop_assert_eq!(detect(&text), detect(&text));
    }
}

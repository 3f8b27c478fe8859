//! What is written in each encoding is read back, and what is no text is refused.

use super::*;

/// Sentences written for these tests, from a word or two to a line.
const KAZAKH: [&str; 8] = [
    "Үй.",
    "Ән салды",
    "Бүгін күн жылы.",
    "Ғалым үйде жоқ, бірақ інісі келіп қалды.",
    "Таң атқанда құстар сайрап, ауыл іші жандана түсті.",
    "Өзен жағасындағы қайың ағаштары күзде сарғайып тұрды!",
    "«Ұстаз – екінші ана», – деді әжем. XX ғ. басында ауылда мектеп болмаған; №5 мектеп 1936 ж. ашылды…",
    "ӨНЕРЛІ ЕЛ ҒҰМЫРЛЫ. ҢҰҚТЫ ҺӘМ ҮМІТТІ ӘЛЕМ ҚҰРАМЫЗ.",
];

const RUSSIAN: [&str; 4] = [
    "Мама мыла раму.",
    "Поезд пришёл рано утром, и на вокзале было пусто.",
    "«Объём работ – около 5 ± 2 тонн», – сказал инженер. Толщина 10 µм, цена 5 € за штуку…",
    "ВСЕМ ХОРОШЕГО ДНЯ",
];

/// Texts in windows-1251 whose letters are Kazakh ones in the other pages.
const NEIGHBOURS: [(&str, &str); 9] = [
    ("Ukrainian", "Їх двоє."),
    ("Ukrainian", "Україна має багато річок, і найбільша з них тече до моря."),
    (
        "Ukrainian",
        "Моя сестра знає її ім'я, але не пам'ятає, де вона живе. Європа єднається, її їжа є доброю.",
    ),
    ("Ukrainian", "Київ стоїть на схилах; з'їзд відбувся восени, ґанок був порожній."),
    ("Serbian", "Ноћ је била тиха, а његова кућа близу ђачког парка."),
    ("Serbian", "Моји пријатељи су дошли јуче и рећи ће вам све. Џеп је празан."),
    ("Macedonian", "Ќе дојдам утре, куќата е голема и свеќата гори. Ѕвезда свети, меѓу нас ноќ е."),
    ("Belarusian", "Ён быў у лесе і бачыў ваўка, а потым пайшоў дадому."),
    ("Bulgarian", "Къщата е стара, но градината е хубава през лятото."),
];

fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    let page = match encoding {
        Encoding::Utf8 => return text.as_bytes().to_vec(),
        Encoding::Utf16Le => return text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => return text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        Encoding::Windows1251 => CodePage::windows_1251(),
        Encoding::Kz1048 => CodePage::kz_1048(),
        Encoding::Pt154 => CodePage::pt154(),
    };
    let byte = |letter| (0..=u8::MAX).find(|byte| page.character(*byte) == letter);
    text.chars().map(|letter| byte(letter).unwrap_or_else(|| panic!("no {letter}"))).collect()
}

/// The encoding that is found, and the text that is read.
fn found(bytes: &[u8]) -> Option<(Encoding, String)> {
    decode(bytes, None).map(|decoded| (decoded.encoding, decoded.text))
}

const PAGES: [Encoding; 3] = [Encoding::Windows1251, Encoding::Kz1048, Encoding::Pt154];

#[test]
fn the_nine_letters_stand_where_the_standards_put_them() {
    // In the order of ә ғ қ ң ө ұ ү һ і, as the registrations at IANA list them.
    let small = "\u{4d9}\u{493}\u{49b}\u{4a3}\u{4e9}\u{4b1}\u{4af}\u{4bb}\u{456}";
    let large = "\u{4d8}\u{492}\u{49a}\u{4a2}\u{4e8}\u{4b0}\u{4ae}\u{4ba}\u{406}";
    let pages = [
        (
            Encoding::Kz1048,
            b"\xBC\xBA\x9D\xBE\xB4\xA2\xBF\x9E\xB3",
            b"\xA3\xAA\x8D\xBD\xA5\xA1\xAF\x8E\xB2",
        ),
        (
            Encoding::Pt154,
            b"\xBA\x83\x9D\x9C\xB5\xB1\x89\x9E\xB3",
            b"\xAA\x81\x8D\x8C\xA4\xA6\x87\x8E\xB2",
        ),
    ];
    for (page, small_bytes, large_bytes) in pages {
        let read = |bytes: &[u8]| decode(bytes, Some(page)).unwrap().text;
        assert_eq!([read(small_bytes), read(large_bytes)], [small, large], "{page:?}");
    }
}

#[test]
fn pages_differ_only_where_they_must() {
    let all: Vec<u8> = (0x20..=0x7E).chain(0xC0..=0xFF).collect();
    let texts = PAGES.map(|page| decode(&all, Some(page)).unwrap().text);
    assert_eq!(texts[0], texts[1]);
    assert_eq!(texts[0], texts[2]);
    assert!(texts[0].ends_with("эюя") && texts[0].contains("~АБВ"));
}

#[test]
fn windows_1251_is_that_of_encoding_rs() {
    for byte in 0..=u8::MAX {
        let ours = CodePage::windows_1251().character(byte);
        let theirs = encoding_rs::WINDOWS_1251.decode_without_bom_handling(&[byte]).0.into_owned();
        // The one undefined byte is a control character on the web.
        let theirs = if byte == 0x98 { "\u{fffd}" } else { &theirs };
        assert_eq!(ours.to_string(), theirs, "{byte:#x}");
    }
}

#[test]
fn what_was_written_is_found_and_read() {
    for text in KAZAKH {
        for encoding in Encoding::ALL {
            if encoding == Encoding::Windows1251 {
                continue;
            }
            let bytes = encoded(text, encoding);
            assert_eq!(found(&bytes), Some((encoding, text.to_owned())));
            let marked = [encoding.mark(), &bytes].concat();
            assert_eq!(found(&marked), Some((encoding, text.to_owned())), "with its mark");
        }
    }
}

#[test]
fn the_samples_are_read_from_every_page() {
    let samples = [
        include_str!("../../../samples/abai.txt"),
        include_str!("../../../samples/nato.txt"),
        include_str!("../../../samples/turksib.txt"),
    ];
    for text in samples {
        for encoding in [Encoding::Kz1048, Encoding::Pt154, Encoding::Utf16Be] {
            assert_eq!(found(&encoded(text, encoding)), Some((encoding, text.to_owned())));
        }
    }
}

#[test]
fn a_long_text_is_known_by_its_beginning() {
    let text = KAZAKH[5].repeat(10_000);
    assert_eq!(
        found(&encoded(KAZAKH[5], Encoding::Pt154).repeat(10_000)),
        Some((Encoding::Pt154, text))
    );
    // Only signs, for longer than is looked at: nothing to say, and soon said.
    assert_eq!(decode(&vec![0xA9; 1 << 20], None).unwrap().encoding, Encoding::Windows1251);
}

#[test]
fn russian_is_windows_1251() {
    for text in RUSSIAN {
        let read = found(&encoded(text, Encoding::Windows1251));
        assert_eq!(read, Some((Encoding::Windows1251, text.to_owned())));
    }
}

#[test]
fn names_in_a_russian_text_are_enough() {
    let text = "В Қазақстан приехали гости из Өскемен и Шымкента, чтобы увидеть степь.";
    for page in [Encoding::Kz1048, Encoding::Pt154] {
        assert_eq!(found(&encoded(text, page)), Some((page, text.to_owned())));
    }
}

#[test]
fn other_languages_of_windows_1251_stay_what_they_are() {
    for (language, text) in NEIGHBOURS {
        let read = found(&encoded(text, Encoding::Windows1251));
        assert_eq!(read, Some((Encoding::Windows1251, text.to_owned())), "{language}");
    }
}

#[test]
fn plain_ascii_and_nothing_are_utf_8() {
    assert_eq!(found(b""), Some((Encoding::Utf8, String::new())));
    assert_eq!(
        found(b"Plain words.\r\n\tMore.\n"),
        Some((Encoding::Utf8, "Plain words.\r\n\tMore.\n".into()))
    );
    assert_eq!(found(b"\xEF\xBB\xBF"), Some((Encoding::Utf8, String::new())));
    assert_eq!(found(b"\xFF\xFE"), Some((Encoding::Utf16Le, String::new())));
}

#[test]
fn a_mark_is_taken_off_once() {
    assert_eq!(decode("\u{feff}\u{feff}а".as_bytes(), None).unwrap().text, "\u{feff}а");
}

#[test]
fn one_word_in_utf_16_is_no_list_of_controls() {
    // «Абай» in UTF-16 is sound UTF-8 with four control characters 4.
    for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
        assert_eq!(found(&encoded("Абай", encoding)), Some((encoding, "Абай".to_owned())));
        let mixed = "Абай 😀 قازاق, Qazaq – 5 €";
        assert_eq!(found(&encoded(mixed, encoding)), Some((encoding, mixed.to_owned())));
    }
}

#[test]
fn what_is_broken_is_counted() {
    let cut = "Таң атқанда құстар сайрап".as_bytes();
    let cut = decode(&cut[..cut.len() - 1], None).unwrap();
    assert_eq!((cut.encoding, cut.replaced), (Encoding::Utf8, 1));
    assert_eq!(cut.text, "Таң атқанда құстар сайра\u{fffd}");

    // The second half of the pair is missing, and half a unit is left at the end.
    let text = "Таң атты, құстар оянды 😀! Балалар әлі ұйықтап жатыр.";
    let mut halved = encoded(text, Encoding::Utf16Be);
    let place = halved.windows(2).position(|unit| unit == [0xDE, 0x00]).unwrap();
    halved.drain(place..place + 2);
    halved.push(4);
    let marked = [b"\xFE\xFF", &*halved].concat();
    let read = decode(&marked, None).unwrap();
    assert_eq!(read.text, text.replace('😀', "\u{fffd}") + "\u{fffd}");
    assert_eq!(read.replaced, 2);
}

#[test]
fn where_two_pages_say_the_same_it_is_the_standard_one() {
    let bytes = encoded("Қала.", Encoding::Pt154);
    assert_eq!(found(&bytes), Some((Encoding::Kz1048, "Қала.".to_owned())));
}

#[test]
fn sound_utf_8_keeps_its_replacement_characters() {
    let decoded = decode("а\u{fffd}б".as_bytes(), None).unwrap();
    assert_eq!((decoded.text.as_str(), decoded.replaced), ("а\u{fffd}б", 0));
}

#[test]
fn what_is_no_text_is_refused() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06\0\0\0";
    let zip = b"PK\x03\x04\x14\0\0\0\x08\0\x9c\x8a\x5b\x59\xd4\x1f";
    let gzip = b"\x1f\x8b\x08\0\0\0\0\0\0\x03\xcb\x48\xcd\xc9\xc9\x57\x28\xcf";
    let jpeg = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\x01\0H\0H\0\0";
    for binary in [&png[..], zip, gzip, jpeg, b"a\0b", "а\0б".as_bytes(), b"\x89\xff\0", b"\0"] {
        assert_eq!(decode(binary, None), None, "{binary:?}");
        assert_eq!(decode(binary, Some(Encoding::Utf8)), None, "{binary:?}");
    }
}

/// Bytes that nobody wrote: a linear congruential generator, with the constants of Knuth's MMIX.
fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed;
    let mut next = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 56) as u8
    };
    (0..length).map(|_| next()).collect()
}

#[test]
fn noise_is_refused() {
    for seed in 0..200 {
        let mut noise = noise(seed, 512);
        assert_eq!(decode(&noise, None), None, "{seed}");
        noise.retain(|byte| *byte != 0);
        assert_eq!(decode(&noise, None), None, "{seed}, without NUL");
        let marked = [b"\xFF\xFE", &*noise].concat();
        assert_eq!(decode(&marked, None), None, "{seed}, with the mark of UTF-16");
    }
}

#[test]
fn the_reader_has_the_last_word() {
    let bytes = encoded("Қала", Encoding::Kz1048);
    let read = decode(&bytes, Some(Encoding::Windows1251)).unwrap();
    assert_eq!((read.text.as_str(), read.encoding), ("Ќала", Encoding::Windows1251));
    assert_eq!(decode(&encoded("Қазақстан", Encoding::Kz1048), Some(Encoding::Utf8)), None);
}

#[test]
fn names_are_read_back() {
    for encoding in Encoding::ALL {
        assert_eq!(Encoding::named(encoding.name()), Some(encoding));
        assert_eq!(Encoding::named(&encoding.name().to_uppercase()), Some(encoding));
    }
    assert_eq!(Encoding::named("koi8-r"), None);
}

proptest::proptest! {
    #[test]
    fn any_bytes_go_in(bytes: Vec<u8>) {
        for forced in Encoding::ALL.into_iter().map(Some).chain([None]) {
            if let Some(read) = decode(&bytes, forced) {
                let marks = read.text.matches('\u{fffd}').count();
                proptest::prop_assert!(marks >= read.replaced);
            }
        }
    }

    #[test]
    fn utf_16_is_that_of_encoding_rs(mut bytes: Vec<u8>) {
        // Of half a pair and half a unit at the end it makes one mark, and we make two.
        bytes.truncate(bytes.len() / 2 * 2);
        let (text, _) = utf_16::decode(&bytes, ByteOrder::Little);
        proptest::prop_assert_eq!(&*text, &*encoding_rs::UTF_16LE.decode_without_bom_handling(&bytes).0);
        let (text, _) = utf_16::decode(&bytes, ByteOrder::Big);
        proptest::prop_assert_eq!(&*text, &*encoding_rs::UTF_16BE.decode_without_bom_handling(&bytes).0);
    }

    #[test]
    fn utf_8_is_that_of_encoding_rs(bytes: Vec<u8>) {
        let (text, _) = utf_8(&bytes);
        proptest::prop_assert_eq!(&*text, &*encoding_rs::UTF_8.decode_without_bom_handling(&bytes).0);
    }

    #[test]
    fn every_text_of_utf_8_is_read_as_it_is(text in "[^\\x00-\\x1F\\x7F-\\x9F\\u{feff}]*") {
        let read = decode(text.as_bytes(), None);
        proptest::prop_assert_eq!(read.map(|read| read.text), Some(text));
    }
}

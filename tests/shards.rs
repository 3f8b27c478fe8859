//! A sharded library answers from the few shards that a query wants.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;

use jylnama::library::NewDocument;
use jylnama::shards::catalogue::{Answer, Catalogue, Documents};
use jylnama::shards::excerpt::Excerpt;
use jylnama::shards::make::{LIST, Maker, ROOT, prepare};
use jylnama::site::OneHand;
use jylnama::span::Span;

type Files = BTreeMap<String, Vec<u8>>;

fn made(texts: &[(&str, &str)]) -> Files {
    let mut maker = Maker::new(texts.len());
    for (number, (title, text)) in texts.iter().enumerate() {
        let new = NewDocument {
            id: format!("t{number}"),
            title: (*title).to_owned(),
            text: (*text).to_owned(),
            ..NewDocument::default()
        };
        maker.add(prepare(new).unwrap());
    }
    maker.finish(&OneHand).into_iter().collect()
}

fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut unpacked = Vec::new();
    flate2::read::MultiGzDecoder::new(bytes).read_to_end(&mut unpacked).unwrap();
    unpacked
}

/// A reader of the library, who counts what is fetched.
struct Reader {
    files: Files,
    catalogue: Catalogue,
    fetched: BTreeSet<String>,
}

impl Reader {
    fn new(files: Files) -> Self {
        let catalogue = Catalogue::open(unpacked(&files[ROOT])).unwrap();
        Self { files, catalogue, fetched: BTreeSet::new() }
    }

    fn ask(&mut self, query: &str) -> Documents {
        for _ in 0..6 {
            match self.catalogue.search(query, 0, 10).unwrap() {
                Answer::Found(found) => return found,
                Answer::Wants(names) => {
                    for name in names {
                        self.catalogue.give(&name, unpacked(&self.files[&name])).unwrap();
                        assert!(self.fetched.insert(name), "nothing is wanted twice");
                    }
                }
            }
        }
        panic!("«{query}» goes on to want shards");
    }

    fn numbers(&mut self, query: &str) -> Vec<u32> {
        self.ask(query).best.iter().map(|place| place.document).collect()
    }

    /// The sentence of the best document, with what is marked in it.
    fn sentence(&mut self, query: &str) -> (String, Vec<String>) {
        let best = self.ask(query).best.remove(0);
        let pack = String::from_utf8(unpacked(&self.files[&best.pack])).unwrap();
        let line = pack.lines().nth(best.place as usize).unwrap();
        let text: serde_json::Value = serde_json::from_str(line).unwrap();
        let (words, cuts) = (text["text"].as_str().unwrap(), text["cuts"].as_array().unwrap());
        let units: Vec<usize> = cuts.iter().map(|cut| cut.as_u64().unwrap() as usize).collect();
        let byte = |unit: usize| {
            let utf16: Vec<u16> = words.encode_utf16().take(unit).collect();
            String::from_utf16(&utf16).unwrap().len()
        };
        let spans: Vec<Span> =
            units.chunks(2).map(|cut| Span::new(byte(cut[0]), byte(cut[1]))).collect();
        let Excerpt { span, matches, .. } = self.catalogue.excerpt(query, words, &spans);
        let sentence = span.slice(words);
        let marked = matches.iter().map(|one| one.span.slice(sentence).to_owned()).collect();
        (sentence.to_owned(), marked)
    }
}

const TEXTS: [(&str, &str); 6] = [
    ("Қала", "Қаланың көшелері кең. Мектептер көп."),
    ("Өзен", "Балалар өзенге барды. Су суық екен."),
    ("Кітап", "Кітапханада мектеп туралы кітаптар бар."),
    ("Дала", "Далада жылқы жүр. Жылқылар су ішті."),
    ("Тау", "Таудың басында қар жатыр."),
    ("Іс", "Іс-шара мектепте өтті."),
];

#[test]
fn any_form_of_a_word_finds_all_documents_with_it_and_its_own_form_comes_first() {
    let mut reader = Reader::new(made(&TEXTS));
    assert_eq!(reader.numbers("мектептер "), [0, 2, 5]);
    assert_eq!(reader.numbers("мектеп "), [2, 0, 5]);
    assert_eq!(reader.numbers("мектебіміздің "), [0, 2, 5]);
    assert_eq!(reader.numbers("жылқыны "), [3]);
}

#[test]
fn a_word_is_found_without_kazakh_letters_in_latin_and_by_its_beginning() {
    let mut reader = Reader::new(made(&TEXTS));
    assert_eq!(reader.numbers("озенге "), [1]);
    assert_eq!(reader.numbers("mektepte "), [5, 0, 2]);
    assert_eq!(reader.numbers("кітапх"), [2]);
    assert_eq!(reader.numbers("ісшара "), [5]);
}

#[test]
fn a_slip_at_either_end_is_forgiven() {
    let mut reader = Reader::new(made(&TEXTS));
    for slip in ["мектпетер ", "ектептер ", "мектептэр ", "нектептер "]
    {
        let found = reader.ask(slip);
        assert!(found.best.iter().any(|place| place.document == 0), "{slip}: {found:?}");
        assert!(!found.near.is_empty(), "{slip} is said to be a guess");
    }
    assert_eq!(reader.ask("фывапролдж ").total, 0);
}

#[test]
fn signs_choose_among_documents() {
    let mut reader = Reader::new(made(&TEXTS));
    assert_eq!(reader.numbers("+мектеп +кітап "), [2]);
    assert_eq!(reader.numbers("мектеп -кітап "), [0, 5]);
    assert_eq!(reader.numbers("\"жылқылар су\" "), [3]);
}

#[test]
fn the_best_sentence_is_shown_and_its_words_are_marked() {
    let mut reader = Reader::new(made(&TEXTS));
    let (sentence, marked) = reader.sentence("мектеп көп ");
    assert_eq!(sentence, "Мектептер көп.");
    assert_eq!(marked, ["Мектептер", "көп"]);
    let (sentence, marked) = reader.sentence("су жылқы ");
    assert_eq!((sentence.as_str(), marked.len()), ("Жылқылар су ішті.", 2));
}

#[test]
fn the_same_documents_give_the_same_files_and_the_list_names_all() {
    let files = made(&TEXTS);
    assert_eq!(files, made(&TEXTS));
    let list: Vec<(String, usize)> = serde_json::from_slice(&files[LIST]).unwrap();
    let listed: BTreeMap<_, _> = list.into_iter().collect();
    for (name, bytes) in files.iter().filter(|(name, _)| ![ROOT, LIST].contains(&name.as_str())) {
        assert_eq!(listed[name], bytes.len());
    }
    assert_eq!(listed.len() + 2, files.len());
}

#[test]
fn a_damaged_shard_is_refused_and_nothing_is_answered_from_it() {
    let mut reader = Reader::new(made(&TEXTS));
    let Answer::Wants(names) = reader.catalogue.search("мектеп ", 0, 9).unwrap() else {
        panic!("no shard is at hand")
    };
    let mut bytes = unpacked(&reader.files[&names[0]]);
    // Each byte would take long, for the stems of the language are there, too.
    for place in (0..bytes.len()).step_by(89) {
        bytes[place] ^= 0x40;
        assert!(reader.catalogue.give(&names[0], bytes.clone()).is_err(), "byte {place} changed");
        bytes[place] ^= 0x40;
    }
    assert_eq!(reader.catalogue.search("мектеп ", 0, 9), Ok(Answer::Wants(names)));
}

//! A sharded library finds what the whole one finds: one made of some hundred texts, asked side by side in all the
//! ways in which one may ask.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;

use jylnama::library::{Library, NewDocument, SearchOptions, Unit};
use jylnama::shards::catalogue::{Answer, Catalogue};
use jylnama::shards::make::{Maker, ROOT, prepare};
use jylnama::site::OneHand;
use jylnama::span::Span;

const SUBJECTS: [&str; 8] = [
    "Ұстаз",
    "Балықшы",
    "Әжем",
    "Көршіміз",
    "Оқушылар",
    "Диқандар",
    "Қойшының баласы",
    "Әріптесім",
];
const PLACES: [&str; 7] =
    ["ауылда", "қалада", "өзен жағасында", "мектепте", "тау етегінде", "көлге", "базарға"];
const THINGS: [&str; 9] = [
    "кітаптарды",
    "балық",
    "хат",
    "алма ағашын",
    "күнделігін",
    "ескі домбыраны",
    "жүзімді",
    "орындықты",
    "іс-қағаздарды",
];
const DEEDS: [&str; 6] = ["оқыды", "сатты", "жинап жүр", "көрсеткен", "ұмытып кетіпті", "іздейді"];

fn texts() -> Vec<NewDocument> {
    let text = |number: usize| {
        let sentence = |step: usize| {
            let at = number * 7 + step * 13;
            let [who, whence] = [SUBJECTS[at % 8], PLACES[(at / 3) % 7]];
            format!("{who} {whence} {} {}.", THINGS[(at / 5) % 9], DEEDS[(at / 2) % 6])
        };
        NewDocument {
            id: number.to_string(),
            title: format!("{} мен {}", THINGS[number % 9], PLACES[number % 7]),
            text: (0..=number % 3).map(sentence).collect::<Vec<_>>().join(" "),
            ..NewDocument::default()
        }
    };
    (0..300).map(text).collect()
}

/// All ways to ask. Times and names, which shards do not offer, are not among them.
const QUERIES: [&str; 44] = [
    // Words and other forms of them.
    "балық ",
    "балықты ",
    "балықшының ",
    "кітап ",
    "кітаптарымыздан ",
    "орындықтар ",
    "күнделік ",
    "ағаштардың ",
    "оқу ",
    "сатып ",
    "іздеген ",
    "мектебіміз ",
    "өзені ",
    "іс-қағаз ",
    // Typed otherwise, and not to the end.
    "озен ",
    "kitap ",
    "mektepte ",
    "balyqşy ",
    "كىتاپ ",
    "іс‑қағаздар ",
    "домбы",
    "ұст",
    "коршим",
    // With slips.
    "мектпете ",
    "домбыраын ",
    "кунделгін ",
    "ұстез ",
    // Several words, and signs.
    "балықшы базарға ",
    "+балықшы +базар ",
    "балық -базар ",
    "балықшы OR әже ",
    "(ұстаз OR оқушы) +мектеп ",
    "кітап +(қала OR ауыл) ",
    "-кітап хат ",
    "+хат -(ауыл қала) ",
    // Where words stand.
    "\"өзен жағасында\" ",
    "\"ескі домбыра\" ұстаз ",
    "+\"алма ағашы\" +\"тау етегі\" ",
    "-\"алма ағашы\" ұстаз ",
    "ұстаз NEAR хат ",
    "балықшы ~2 балық ",
    "title:балық ",
    "title:\"балық мен\" ",
    "title:хат -title:көл ",
];

struct Sharded {
    files: BTreeMap<String, Vec<u8>>,
    catalogue: Catalogue,
}

fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut unpacked = Vec::new();
    flate2::read::MultiGzDecoder::new(bytes).read_to_end(&mut unpacked).unwrap();
    unpacked
}

impl Sharded {
    fn new() -> Self {
        let mut maker = Maker::new(texts().len());
        for text in texts() {
            maker.add(prepare(text).unwrap());
        }
        let files: BTreeMap<_, _> = maker.finish(&OneHand).into_iter().collect();
        let catalogue = Catalogue::open(unpacked(&files[ROOT])).unwrap();
        Self { files, catalogue }
    }

    /// The documents that answer, the best first, each looked at where only its text tells whether it does.
    fn ask(&mut self, query: &str) -> Vec<u32> {
        loop {
            match self.catalogue.search(query, 0, 1000).unwrap() {
                Answer::Found(found) => {
                    let all = found.best.iter();
                    let holds = all.filter(|one| self.holds(query, &one.pack, one.place));
                    return holds.map(|one| one.document).collect();
                }
                Answer::Wants(names) => {
                    for name in names {
                        self.catalogue.give(&name, unpacked(&self.files[&name])).unwrap();
                    }
                }
            }
        }
    }

    fn holds(&self, query: &str, pack: &str, place: u32) -> bool {
        let pack = String::from_utf8(unpacked(&self.files[pack])).unwrap();
        let text: serde_json::Value =
            serde_json::from_str(pack.lines().nth(place as usize).unwrap()).unwrap();
        let (title, words) = (text["title"].as_str().unwrap(), text["text"].as_str().unwrap());
        let units: Vec<u16> = words.encode_utf16().collect();
        let cuts =
            text["cuts"].as_array().unwrap().iter().map(|cut| cut.as_u64().unwrap() as usize);
        let bytes: Vec<usize> =
            cuts.map(|cut| String::from_utf16(&units[..cut]).unwrap().len()).collect();
        let spans: Vec<Span> = bytes.chunks(2).map(|cut| Span::new(cut[0], cut[1])).collect();
        self.catalogue.holds(query, title, words, &spans)
    }
}

#[test]
fn a_sharded_library_finds_the_texts_that_the_whole_one_finds() {
    let mut whole = Library::new();
    for text in texts() {
        whole.add(text).unwrap();
    }
    let mut sharded = Sharded::new();
    let options = SearchOptions { unit: Unit::Document, limit: 1000, ..SearchOptions::default() };
    let mut wrong = Vec::new();
    for query in QUERIES {
        let hits = whole.search(query, &options).unwrap().hits;
        let ids: Vec<u32> = hits.iter().map(|hit| hit.document as u32).collect();
        let found = sharded.ask(query);
        assert!(!ids.is_empty(), "{query} asks for nothing that is there");
        let [expected, found] =
            [&ids, &found].map(|all| all.iter().copied().collect::<BTreeSet<u32>>());
        if expected != found {
            let (less, more) =
                (expected.difference(&found).count(), found.difference(&expected).count());
            wrong.push(format!("{query}: {less} of {} not found, {more} too many", expected.len()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

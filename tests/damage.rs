//! A saved library that was damaged says so, or answers as the whole one does.
//!
//! Damage is what chance does to a file: bytes that changed, an end that is missing, something behind
//! the end. A page is checked when it is first read, so a damaged library may open, and go on answering
//! what the damage does not touch; what it must never do is to answer otherwise, or to panic.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

#[path = "common/inquiry.rs"]
mod inquiry;
#[path = "common/load_laws.rs"]
mod load_laws;
#[path = "common/query_laws.rs"]
mod query_laws;

use std::fs;
use std::ops::Range;
use std::path::Path;

use inquiry::{Change, Question, Said, ask, change};
use jylnama::error::Error;
use jylnama::index::checksum::crc32;
use jylnama::index::format::{MAGIC, VERSION};
use jylnama::library::{Library, NewDocument, analyze, paradigms};
use load_laws::WAYS;

/// What a library answers to questions, and to changes.
struct Inquiry {
    questions: &'static [Question],
    changes: &'static [Change],
    answers: Vec<Result<Said, Error>>,
    changed: Vec<Result<Said, Error>>,
}

impl Inquiry {
    /// The answers of a library that is whole.
    fn of(file: &[u8], questions: &'static [Question], changes: &'static [Change]) -> Self {
        let library = Library::load(file).unwrap();
        let answers = questions.iter().map(|&question| ask(&library, question)).collect();
        let after = changes.iter().map(|&wanted| {
            let mut library = Library::load(file).unwrap();
            change(&mut library, wanted)
        });
        Self { questions, changes, answers, changed: after.collect() }
    }

    /// Holds a damaged file that was opened to the answers of the whole one: `count` questions from number `first` on, and
    /// then a change.
    fn hold(&self, opened: Result<Library, Error>, first: usize, count: usize, what: &str) {
        let mut library = match opened {
            Ok(library) => library,
            Err(error) => {
                let codes = ["notAnIndex", "indexVersion", "indexDamaged"];
                return assert!(codes.contains(&error.code()), "{what}: {error}");
            }
        };
        for number in (first..first + count).map(|number| number % self.questions.len()) {
            let question = self.questions[number];
            let said = ask(&library, question);
            if said != self.answers[number] {
                return is_damaged(&library, &said, &format!("{what}, {question:?}"));
            }
        }
        let Some(number) = first.checked_rem(self.changes.len()) else { return };
        let wanted = self.changes[number];
        let said = change(&mut library, wanted);
        if said != self.changed[number] {
            is_damaged(&library, &said, &format!("{what}, {wanted:?}"));
        }
    }
}

/// Asserts that a library said that it is damaged, and goes on saying so.
fn is_damaged(library: &Library, said: &Result<Said, Error>, what: &str) {
    match said {
        Err(error) => assert_eq!(error.code(), "indexDamaged", "{what}: {error}"),
        Ok(said) => panic!("{what}: it is another answer: {said:?}"),
    }
    assert!(library.check().is_err(), "{what}: it is forgotten");
    assert!(ask(library, Question::Summaries).is_err(), "{what}: it is forgotten");
}

/// Sentences of a small library.
const SENTENCES: [&str; 16] = [
    "Көлдің суы 1994 жылғы 27 мамырда тартылды.",
    "Балықшылар  жағаға шықты.",
    "Қаланың мектебі 1936 жылы ашылды.",
    "Мектептегі оқушылар кітап оқыды.",
    "Қазақ хандығы 1465 жылы құрылды.",
    "Ақын 90-жылдары өлең жазды.",
    "Дала кең, аспан ашық..Жел соқты.",
    "Ауылда қарым-қатынас жақсы.",
    "Теміржол 1927-1930 жылдары салынды.",
    "Ғалымдар жұлдыздарды зерттеді.",
    "Қыста қар жауды, жазда жаңбыр жауды.",
    "Сайттың мекенжайы kitap.kz болды.",
    "Qalada jaña köpir bar.",
    "Тәуелсіздік 1991 жылғы 16 желтоқсанда жарияланды.",
    "Әжем ертегі айтты, балалар тыңдады.",
    "Үлкен өзен Балқаш көліне құяды.",
];

/// The documents of a small library: an id, and a noun of which it has all forms, so that there are words
/// enough to fill pages.
const DOCUMENTS: [(&str, &str); 3] = [("көл", "балық"), ("қала", "көше"), ("тарих", "заман")];

fn small() -> Vec<u8> {
    let mut library = Library::new();
    for (number, (id, noun)) in DOCUMENTS.into_iter().enumerate() {
        // An odd step leads to every sentence, and each time in another order.
        let order = (number..16).map(|place| SENTENCES[place * (2 * number + 1) % 16]);
        let sentences = order.collect::<Vec<_>>().join(" ");
        let text = format!("{sentences}\n\n{}", forms_of(noun));
        let title = format!("{id} туралы");
        library.add(NewDocument { id: id.to_owned(), title, text, written: None }).unwrap();
    }
    library.save()
}

/// The forms of a noun, one after the other.
fn forms_of(noun: &str) -> String {
    let rows = paradigms(noun).into_iter().flat_map(|paradigm| paradigm.rows);
    rows.flat_map(|row| row.forms).collect::<Vec<_>>().join(" ")
}

/// Questions that are soon answered.
const CHEAP: &[Question] = &[
    Question::TimelineOf("қала"),
    Question::Summaries,
    Question::Document("тарих"),
    Question::Document("көл"),
    Question::Document("жоқ"),
    Question::SearchIn("жоқ", "ашылды"),
];

/// Questions for which the stems that the texts taught are read, or all texts.
const DEAR: &[Question] = &[
    Question::Search("мектеп оқушы "),
    Question::Search("\"қазақ хандығы\""),
    Question::Search("жұлд"),
    Question::Search("мектпетегі "),
    Question::Search("көл 1990..1995"),
    Question::Search("title:көл"),
    Question::Search("қалада -көпір"),
    Question::Search("ыыыы"),
    Question::SearchIn("тарих", "ашылды"),
    Question::Timeline,
    Question::Analyze("мектептегі"),
];

const CHANGES: &[Change] = &[
    Change::Add("жаңа"),
    Change::Add(""),
    Change::Add("көл"),
    Change::Remove("көл"),
    Change::Remove("тарих"),
    Change::Remove("жоқ"),
];

/// How a byte changes: in one bit, and in all. The file is opened in another way each time.
const FLIPS: [u8; 2] = [0x10, 0xFF];

/// Of so many bytes that follow each other, dear questions are asked of one. It is odd, so that it is
/// another one of each page.
const STEP: usize = 7;

#[test]
fn every_changed_byte_is_met_or_makes_no_difference() {
    let file = small();
    assert!(file.len() > 3 * 4096, "there are pages that some questions never read");
    let cheap = Inquiry::of(&file, CHEAP, &[]);
    let dear = Inquiry::of(&file, DEAR, CHANGES);
    for place in 0..file.len() {
        for ((flip, way), turn) in FLIPS.into_iter().zip(WAYS).zip(2 * place..) {
            let mut changed = file.clone();
            changed[place] ^= flip;
            let what = format!("byte {place} of {}, {flip:#x}", file.len());
            if place % STEP == 0 {
                dear.hold(way(changed), turn / STEP, 2, &what);
            } else {
                cheap.hold(way(changed), turn, 2, &what);
            }
        }
    }
}

#[test]
fn every_cut_and_every_growth_is_met_at_once() {
    let file = small();
    for length in 0..file.len() {
        // What has not even the first bytes may be anything.
        let code = if length < MAGIC.len() { "notAnIndex" } else { "indexDamaged" };
        for way in WAYS {
            let error = way(file[..length].to_vec()).unwrap_err();
            assert_eq!(error.code(), code, "cut at {length}");
        }
    }
    for tail in [&b"\0"[..], b"\n", &[0xFF; 4096], &file] {
        let error = Library::load([&file, tail].concat()).unwrap_err();
        assert_eq!(error.code(), "indexDamaged", "{} bytes more", tail.len());
    }
}

/// A form of a word that no table has: only the texts teach it.
const TAUGHT: &str = "зымбырақтардың";

/// Bytes of the texts of a large library.
const LARGE: usize = 5_000_000;

/// Paragraphs of the samples by turns, as chance has it, in documents of some pages each.
fn large() -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    let texts: Vec<String> = paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let paragraphs: Vec<&str> = texts.iter().flat_map(|text| text.lines()).collect();
    let (mut library, mut dice, mut size) = (Library::new(), Dice(1), 0);
    while size < LARGE {
        let chosen = (0..150).map(|_| paragraphs[dice.below(paragraphs.len())]);
        let text = chosen.collect::<Vec<_>>().join("\n");
        size += text.len();
        library.add(NewDocument { text, ..NewDocument::default() }).unwrap();
    }
    library.add(NewDocument { text: forms_of("зымбырақ"), ..NewDocument::default() }).unwrap();
    library.save()
}

/// Numbers as chance has them, the same each time (G. Marsaglia, "Xorshift RNGs", 2003).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }
}

const OFTEN: &[Question] = &[
    Question::Search("астананың көшелері "),
    Question::Search("\"қазақ халқы\" тари"),
    Question::SearchIn("document-7", "теңіздің"),
    Question::Analyze(TAUGHT),
    Question::TimelineOf("document-20"),
    Question::Document("document-30"),
    Question::Search("қауіпсыздик "),
    Question::Summaries,
];

/// Questions for which the whole of a large library is read.
const SELDOM: &[Question] =
    &[Question::Timeline, Question::Search("елорда 1997..1998"), Question::Search("халық")];

const LARGE_CHANGES: &[Change] = &[Change::Add(""), Change::Remove("document-3")];

/// Where the parts of a file are, so that the small ones are met as often as the large.
fn parts(file: &[u8]) -> Vec<Range<usize>> {
    let mut start = 0;
    let body = load_laws::body(file);
    let mut parts: Vec<Range<usize>> = Vec::new();
    for part in load_laws::parts_of(&body) {
        parts.push(start..start + part.len());
        start += part.len();
    }
    let first = file.len() - start;
    assert!(parts.len() > 1, "there are parts");
    let filled = parts.iter().filter(|part| !part.is_empty());
    filled.map(|part| first + part.start..first + part.end).collect()
}

/// Damage as chance has it: a bit, or a stretch of zeros as of a disk that lost a block.
fn damaged(file: &[u8], parts: &[Range<usize>], dice: &mut Dice) -> (Vec<u8>, String) {
    let mut changed = file.to_vec();
    let part = &parts[dice.below(parts.len())];
    let place = part.start + dice.below(part.len());
    let block = dice.below(4) == 0;
    if block {
        changed[place..].iter_mut().take(512).for_each(|byte| *byte = 0);
    } else {
        changed[place] ^= 1 << dice.below(8);
    }
    (changed, format!("{} at {place} of {}", if block { "a block" } else { "a bit" }, file.len()))
}

#[test]
fn damage_to_a_large_library_is_met_or_makes_no_difference() {
    let file = large();
    let mut dice = Dice(2);
    let taught = Library::load(&file[..]).unwrap().analyze(TAUGHT).unwrap();
    assert_ne!(taught, analyze(TAUGHT), "stems that are lost make a difference");
    let parts = parts(&file);
    let often = Inquiry::of(&file, OFTEN, &[]);
    for turn in 0..500 {
        let (changed, what) = damaged(&file, &parts, &mut dice);
        often.hold(WAYS[turn % 2](changed), turn / 2, 2, &what);
    }
    let seldom = Inquiry::of(&file, SELDOM, LARGE_CHANGES);
    for turn in 0..2 * SELDOM.len() {
        let (changed, what) = damaged(&file, &parts, &mut dice);
        seldom.hold(WAYS[turn % 2](changed), turn / 2, 1, &what);
    }
    for _ in 0..100 {
        let length = dice.below(file.len());
        let error = Library::load(&file[..length]).unwrap_err();
        assert_eq!(error.code(), "indexDamaged", "cut at {length}");
    }
}

/// The checksum of the head of a file, put right.
fn sealed(mut file: Vec<u8>) -> Vec<u8> {
    let sums = if file.len() > 24 { (file.len() - 24).div_ceil(4096 + 4) * 4 } else { 0 };
    let sum = crc32(&[&file[..20], &file[24..24 + sums]]);
    file[20..24].copy_from_slice(&sum.to_le_bytes());
    file
}

/// A head, and nothing behind it.
fn head(version: u32, length: u64) -> Vec<u8> {
    let (version, length) = (version.to_le_bytes(), length.to_le_bytes());
    sealed([&MAGIC[..], &version, &length, &[0; 4]].concat())
}

#[test]
fn a_foreign_file_is_told_from_a_damaged_one() {
    let later = {
        let mut file = small();
        file[8..12].copy_from_slice(&(VERSION + 1).to_le_bytes());
        sealed(file)
    };
    let zip = [&b"PK\x03\x04\x14\0\0\0\x08\0"[..], &[7; 100]].concat();
    let text = "Көлдің суы тартылды.".repeat(300).into_bytes();
    let unix = [&b"\x89JYL\n\x1a\n"[..], &small()[8..]].concat();
    let bare = small().iter().map(|byte| byte & 0x7F).collect();
    let files: [(&str, Vec<u8>, &str); 16] = [
        ("nothing", Vec::new(), "notAnIndex"),
        ("text", text, "notAnIndex"),
        ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "notAnIndex"),
        ("an archive", zip, "notAnIndex"),
        ("zeros", vec![0; 10_000], "notAnIndex"),
        ("a file whose line ends were changed", unix, "notAnIndex"),
        ("a file whose high bits were cut", bare, "notAnIndex"),
        ("the first bytes alone", MAGIC.to_vec(), "indexDamaged"),
        ("a later version", later, "indexVersion"),
        ("the head of a later version", head(VERSION + 1, 0), "indexVersion"),
        ("an earlier version", head(VERSION - 1, 0), "indexVersion"),
        ("no version", head(0, 0), "indexVersion"),
        ("a body that is not there", head(VERSION, 5), "indexDamaged"),
        ("a body of no bytes", head(VERSION, 0), "indexDamaged"),
        ("a body larger than all memory", head(VERSION, u64::MAX), "indexDamaged"),
        ("a length that comes round", head(VERSION, u64::MAX - 4095), "indexDamaged"),
    ];
    for (name, file, code) in files {
        let error = Library::load(file).unwrap_err();
        assert_eq!(error.code(), code, "{name}: {error}");
        if name.contains("later") {
            let versions = [VERSION + 1, VERSION].map(|version| format!("format {version}"));
            let message = error.to_string();
            assert!(versions.iter().all(|version| message.contains(version)), "{message}");
        }
    }
}

#[test]
fn a_head_that_was_sealed_again_is_still_held_to_its_length() {
    let file = small();
    let length = u64::from_le_bytes(*file[12..].first_chunk().unwrap());
    for wrong in [0, 1, length - 1, length + 1, 4096, u64::MAX, u64::from(u32::MAX), 1 << 40] {
        let mut changed = file.clone();
        changed[12..20].copy_from_slice(&wrong.to_le_bytes());
        let error = Library::load(sealed(changed)).unwrap_err();
        assert_eq!(error.code(), "indexDamaged", "{wrong} for {length}");
    }
}

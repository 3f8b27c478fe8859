//! How fast words are taken apart, and what other settings would give. docs/kazakh.md says how to
//! read it.
//!
//!     cargo bench --bench forms
//!     cargo bench --bench forms -- terms FILE [--margin BITS] [--most N] [--half SEED]
//!
//! The first measures words a second on one core. The second prints the terms of the words of FILE,
//! one a line, with FILE as the library: with other settings, or with half of the lexicon, drawn by
//! chance.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "a benchmark prints, and ends where it can't go on"
)]

use std::hint::black_box;
use std::time::Instant;
use std::{env, fs};

use jylnama::language::Language;
use jylnama::language::forms::Forms;
use jylnama::language::kazakh::Kazakh;
use jylnama::language::kazakh::morphology::reader::{Reader, Settings};
use jylnama::language::kazakh::words::KazakhForms;
use jylnama::text::token::{TokenKind, tokens};

/// How often each time is taken; the least counts.
const ROUNDS: usize = 9;

fn main() {
    let arguments: Vec<String> =
        env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.first().map(String::as_str) {
        Some("terms") => terms(&arguments[1], &arguments[2..]),
        _ => speed(),
    }
}

fn speed() {
    let texts = samples();
    let running: Vec<String> = tokens(&texts)
        .filter(|token| token.kind == TokenKind::Word)
        .map(|token| Kazakh.exact(token.span.slice(&texts)))
        .collect();
    let mut distinct = running.clone();
    distinct.sort_unstable();
    distinct.dedup();
    let mut reader = Reader::spelt();
    reader.learn(&distinct.iter().map(String::as_str).collect::<Vec<_>>());
    println!("| words | how many | million words a second |\n|---|---:|---:|");
    for (name, words) in [("of running text", &running), ("each form once", &distinct)] {
        let seconds = (0..ROUNDS).map(|_| read(&reader, words)).fold(f64::INFINITY, f64::min);
        println!("| {name} | {} | {:.2} |", words.len(), words.len() as f64 / seconds / 1e6);
    }
}

/// The seconds that it takes to read all words, some times over.
fn read(reader: &Reader, words: &[String]) -> f64 {
    const TIMES: usize = 20;
    let start = Instant::now();
    for _ in 0..TIMES {
        for word in words {
            black_box(reader.lemmas(black_box(word)));
        }
    }
    start.elapsed().as_secs_f64() / TIMES as f64
}

/// The sample texts of the page.
fn samples() -> String {
    let folder = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/samples")).unwrap();
    let files = folder.map(|file| file.unwrap().path());
    let texts = files.filter(|file| file.extension().is_some_and(|ending| ending == "txt"));
    texts.map(|file| fs::read_to_string(file).unwrap() + "\n").collect()
}

/// Prints the terms of each word of a file.
fn terms(file: &str, options: &[String]) {
    let option = |name: &str| {
        let place = options.iter().position(|option| option == name)?;
        options.get(place + 1)?.parse::<u16>().ok()
    };
    let mut settings = Settings::default();
    let choice = &mut settings.choice;
    choice.margin = option("--margin").unwrap_or(choice.margin);
    choice.most = option("--most").map_or(choice.most, usize::from);
    let seed = option("--half").map(u64::from);
    let keep = |stem: &str| seed.is_none_or(|seed| toss(stem, seed));
    let (reader, typed) = (Reader::with(settings, keep), Reader::typed_with(settings, keep));
    let text = fs::read_to_string(file).unwrap();
    let words: Vec<&str> = text.lines().filter(|word| !word.is_empty()).collect();
    let forms = KazakhForms::learn(reader, &words).0.with_typed(typed);
    for word in words {
        println!("{word}\t{}", forms.terms(word).join("\t"));
    }
}

/// Heads or tails, by chance and for each stem alike every time.
fn toss(stem: &str, seed: u64) -> bool {
    let mut hash = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    for byte in stem.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        hash ^= hash >> 29;
    }
    hash >> 40 & 1 == 0
}

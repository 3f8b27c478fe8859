//! The texts that are measured: the samples of the page, over and over, clean and spoilt.

use std::fs;
use std::path::Path;

use crate::noise::{Dice, spoil};

/// Bytes of the clean text; the spoilt one is a little longer.
const SIZE: usize = 8_000_000;

/// The clean text: paragraphs of the samples, drawn by chance, so that no processor learns their
/// order by heart.
pub fn clean() -> String {
    let paragraphs = paragraphs();
    let mut dice = Dice::new(1);
    let mut text = String::with_capacity(SIZE + 10_000);
    while text.len() < SIZE {
        text.push_str(&paragraphs[dice.below(paragraphs.len())]);
        text.push_str("\n\n");
    }
    text
}

/// The same with the damage that PDF export, copying and typing do.
pub fn noisy(clean: &str) -> String {
    spoil(clean, &mut Dice::new(2))
}

fn paragraphs() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/samples");
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let texts = files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
    let texts: String = texts.map(|path| fs::read_to_string(path).unwrap() + "\n").collect();
    texts.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
}

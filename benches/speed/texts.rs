//! The texts that are measured: the samples of the page, over and over, clean and spoilt; and one that
//! has a date in every sentence.

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
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let texts = files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
    let texts: String = texts.map(|path| fs::read_to_string(path).unwrap() + "\n").collect();
    texts.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
}

/// Sentences with a date: `Y` becomes a year, `D` a day and `M` the beginning of a month's name.
const DATED: [&str; 8] = [
    "Y жылғы D Mда қалада жаңа мектеп ашылды.",
    "Ақын Y жылы ауылда дүниеге келді, ал әкесі кейін қалаға көшті.",
    "Y жылдың Mында екі елдің басшылары кездесіп, келісімге қол қойды.",
    "Көпір Y жылдан бастап салынды, ол келесі жылы ғана бітті.",
    "Y-Y1 жылдары зауытта мың адам жұмыс істеді.",
    "ХХ ғасырдың 60-жылдары ауылда кітапхана мен емхана салынды.",
    "Осы жылы D Mда облыс орталығында үлкен жиын өтті.",
    "Шамамен Y жылы жазылған кітап бүгінге дейін сақталған.",
];

/// Months whose names take endings alike.
const MONTHS: [&str; 4] = ["қаңтар", "мамыр", "ақпан", "желтоқсан"];

/// A text with a date in every sentence, eight sentences a paragraph.
pub fn dense() -> String {
    let mut dice = Dice::new(3);
    let mut text = String::with_capacity(SIZE + 1000);
    for number in 0.. {
        let year = 1850 + dice.below(160);
        let sentence = DATED[dice.below(DATED.len())]
            .replace("Y1", &(year + 2).to_string())
            .replace('Y', &year.to_string())
            .replace('D', &(1 + dice.below(28)).to_string())
            .replace('M', MONTHS[dice.below(MONTHS.len())]);
        text.push_str(&sentence);
        text.push_str(if number % 8 == 7 { "\n\n" } else { " " });
        if text.len() >= SIZE {
            break;
        }
    }
    text
}

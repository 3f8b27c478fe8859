//! STUB: a few letters of each script, so that the page can be tried. To be dropped.

use wasm_bindgen::prelude::*;

const LATIN: [(&str, &str); 12] = [
    ("қ", "q"),
    ("Қ", "Q"),
    ("а", "a"),
    ("з", "z"),
    ("с", "s"),
    ("т", "t"),
    ("н", "n"),
    ("л", "l"),
    ("о", "o"),
    ("б", "b"),
    ("А", "A"),
    ("і", "ı"),
];
const ARABIC: [(&str, &str); 14] = [
    ("қ", "ق"),
    ("Қ", "ق"),
    ("а", "ا"),
    ("з", "ز"),
    ("с", "س"),
    ("т", "ت"),
    ("н", "ن"),
    ("л", "ل"),
    ("о", "و"),
    ("б", "ب"),
    ("А", "ا"),
    ("р", "ر"),
    ("ы", "ى"),
    ("д", "د"),
];

/// A text in another script, for display: "cyrillic", "latin" or "arabic".
#[wasm_bindgen]
pub fn convert(text: &str, script: &str) -> String {
    let table: &[(&str, &str)] = match script {
        "latin" => &LATIN,
        "arabic" => &ARABIC,
        _ => &[],
    };
    table.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

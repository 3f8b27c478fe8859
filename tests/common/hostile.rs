//! Texts that nobody would write, and that a careless program chokes on: each is one pattern, over
//! and over. A test sends them through the core; the benchmark shows that their time is linear.

/// The patterns: a name, what stands before, and what is repeated.
const PATTERNS: [(&str, &str, &str); 49] = [
    ("dots", "", "."),
    ("dots after a word", "Қ", "."),
    ("an endless word", "", "қ"),
    ("a word of capitals", "", "Қ"),
    ("quotes that open", "", "«"),
    ("quotes that close", "Иә.", "»"),
    ("brackets", "", "(["),
    ("line ends", "", "\n"),
    ("line ends and returns", "", "\r\n"),
    ("spaces", "а", " "),
    ("tabs and spaces that do not break", "а", "\t\u{a0}"),
    ("a letter and a stop a line", "", "а.\n"),
    ("soft hyphens", "қ", "\u{ad}"),
    ("letters and soft hyphens", "", "қ\u{ad}"),
    ("hyphens at line ends", "", "қа-\n"),
    ("ampersands", "", "&"),
    ("entities that never end", "", "&amp"),
    ("angle brackets", "", "<"),
    ("tags that never end", "", "<b "),
    ("Latin and Cyrillic letters by turns", "", "aб"),
    ("digits", "", "7"),
    ("digits and stops", "", "7."),
    ("initials", "", "А."),
    ("letters spaced out", "", "қ "),
    ("marks on no letter", "", "\u{306}"),
    ("footnotes", "Иә.", "[1]"),
    ("apostrophes", "қ", "’"),
    ("small numbers", "", "1 "),
    ("years", "", "1994 "),
    ("years and commas in a bracket", "(", "1994, "),
    ("years and dashes", "", "1994–"),
    ("dashes", "", "- "),
    ("dated years", "", "1994 жылы "),
    ("dated years of many kinds", "", "1991 жылы 1992 жылдан 1993 жылға дейін 1994 жылғы "),
    ("brackets around a date", "1994 жылы ", "(("),
    ("days without a year", "", "5 мамырда "),
    ("units of time", "", "жыл "),
    ("numerals", "", "мың тоғыз жүз "),
    ("eras", "", "б.з.д. "),
    ("pointers", "", "сол "),
    ("Russian years", "", "с 1996 по "),
    ("English months", "", "May and "),
    ("people", "", "Айдос Серіков "),
    ("people by initials", "", "А. Серіков, "),
    ("places in a list", "", "Алматы, "),
    ("places of which nothing is known", "", "Тасөткелде және "),
    ("bodies without their noun", "", "Ұлттық "),
    ("names in quotes", "", "«Арай» "),
    ("capitals and hyphens", "", "Қ-"),
];

/// Every hostile text with its name, of `length` characters.
pub fn texts(length: usize) -> impl Iterator<Item = (&'static str, String)> {
    PATTERNS.into_iter().map(move |(name, head, piece)| {
        let tail = piece.chars().cycle();
        (name, head.chars().chain(tail).take(length).collect())
    })
}

//! Words that a line or a phrase can't end in, those that a hyphen joins to the word before them, and
//! those that only link others.

/// Conjunctions and attributes that ask for the word behind them.
const OPEN_WORDS: [&str; 15] = [
    "және",
    "мен",
    "пен",
    "бен",
    "әрі",
    "ал",
    "бірақ",
    "немесе",
    "яғни",
    "осы",
    "сол",
    "бұл",
    "әр",
    "ең",
    "жылғы",
];

/// Endings of the genitive (ілік септік), whose word belongs to the next one, and of the attribute
/// in -ғы/-дағы. Each with its whole syllable, so that few stems end so.
const OPEN_ENDINGS: [&str; 10] =
    ["ның", "нің", "дың", "дің", "тың", "тің", "дағы", "дегі", "тағы", "тегі"];

/// Letters before such an ending: fewer, and it may be the stem itself («таң», «дің»).
const FEWEST: usize = 3;

/// Particles that are written behind a hyphen (шылаулар): «сондай-ақ», «келген-мыс», «бар-ау».
const PARTICLES: [&str; 5] = ["ақ", "ау", "ай", "мыс", "міс"];

/// Conjunctions and postpositions that stand inside names, and give no letter to their short forms.
const LINKS: [&str; 10] =
    ["және", "мен", "пен", "бен", "әрі", "немесе", "жөніндегі", "бойынша", "туралы", "үшін"];

/// Whether a phrase can't end in `word`, given as it stands.
pub fn expects_more(word: &str) -> bool {
    let small = word.to_lowercase();
    let stem = |ending: &str| small.strip_suffix(ending).map_or(0, |stem| stem.chars().count());
    OPEN_WORDS.contains(&small.as_str()) || OPEN_ENDINGS.iter().any(|end| stem(end) >= FEWEST)
}

/// Whether `word` is written behind a hyphen.
pub fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Whether a word, given in small letters, only links those on its sides.
pub fn links(word: &str) -> bool {
    LINKS.contains(&word)
}

/// Whether a letter is a vowel; у, и, ю and я count as such.
pub fn is_vowel(letter: char) -> bool {
    "аәеёиоөуұүыіэюя".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_and_conjunctions_ask_for_more() {
        for word in ["Республикасының", "мектептің", "қаладағы", "және", "Мен"]
        {
            assert!(expects_more(word), "{word}");
        }
        for word in ["мектеп", "таң", "кітабы", "келді", "тың", "алдың"]
        {
            assert!(!expects_more(word), "{word}");
        }
    }
}

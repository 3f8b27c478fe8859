//! The stems that the analyzer knows before it has read a text: `data/stems.tsv`, and the irregular
//! words of `data/irregular.tsv`.

use std::sync::LazyLock;

use super::alphabet::{NOUN, ROW};
use super::letters::{Alphabet, BACK, FRONT, Harmonies, code, letter};
use super::stems::{Bits, Stems};
use super::suffixes::{States, state};
use crate::text::table::{rows, text};

/// What a known stem costs, in bits: one of some ten thousand, which are not all as common.
pub(super) const KNOWN: Bits = 11;
/// What an irregular word costs: the pronouns are common.
pub(super) const IRREGULAR: Bits = 8;

/// A reading that the rules of sound do not give.
#[derive(Clone, Copy, Debug)]
pub(super) struct Irregular {
    /// Its parts with + between.
    pub(super) parts: &'static str,
    /// Its dictionary form.
    pub(super) lemma: &'static str,
    /// Where it stands.
    pub(super) state: States,
    /// The names of the parts behind the stem.
    pub(super) terms: &'static str,
}

/// All irregular readings, in the order of the table.
pub(super) fn irregulars() -> &'static [Irregular] {
    static ALL: LazyLock<Vec<Irregular>> = LazyLock::new(|| {
        let table = rows(text!("irregular"));
        let read = |[parts, lemma, at, terms]: [&'static str; 4]| Irregular {
            parts,
            lemma,
            state: state(at),
            terms,
        };
        table.map(read).collect()
    });
    &ALL
}

/// Codes of letters and joints are less than this, and so are told from classes and marks.
const LETTERS: u8 = b'A';

/// The table of stems, packed by the build script.
static STEMS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/stems.bin"));

/// The words that tell names, and are no stems.
static NAME_WORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/name-words.bin"));

/// A row of the table of stems.
#[derive(Clone, Copy)]
struct Row<'r> {
    /// The letters of the stem, as codes.
    letters: &'r [u8],
    /// Its classes, a small letter each, and its marks, a capital each.
    signs: &'static [u8],
}

impl Row<'_> {
    fn stem(&self) -> String {
        self.letters.iter().map(|&code| letter(code)).collect()
    }

    /// The letters of its classes, and its marks.
    fn classes_and_marks(&self) -> (&'static [u8], &'static [u8]) {
        let classes = self.signs.iter().take_while(|sign| sign.is_ascii_lowercase()).count();
        match self.signs.split_at(classes) {
            ([], marks) => (NOUN.as_bytes(), marks),
            both => both,
        }
    }

    /// Its classes as grammar terms.
    fn classes(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.classes_and_marks().0.iter().filter_map(|sign| {
            Some(match sign {
                b'a' => "adjective",
                b'd' => "adverb",
                b'f' => "function",
                b'm' => "numeral",
                b'n' => "noun",
                b'p' => "name",
                b'r' => "pronoun",
                b'v' => "verb",
                _ => return None,
            })
        })
    }
}

/// Shows the rows of the table of stems to `see`, as long as it gives nothing; gives what it gives.
fn find<T>(see: impl FnMut(Row<'_>) -> Option<T>) -> Option<T> {
    find_in(STEMS, see)
}

/// Shows the words that tell names and the stems that have marks, with their marks.
pub(in crate::language::kazakh) fn marked_words(mut see: impl FnMut(&str, &[u8])) {
    for list in [NAME_WORDS, STEMS] {
        find_in(list, |row| -> Option<()> {
            let (_, marks) = row.classes_and_marks();
            if !marks.is_empty() {
                see(&row.stem(), marks);
            }
            None
        });
    }
}

/// The stems of a list that the build script packed.
pub(in crate::language::kazakh) fn stems_of(packed: &'static [u8]) -> Vec<String> {
    let mut stems = Vec::new();
    find_in(packed, |row| -> Option<()> {
        stems.push(row.stem());
        None
    });
    stems
}

fn find_in<T>(packed: &'static [u8], mut see: impl FnMut(Row<'_>) -> Option<T>) -> Option<T> {
    let mut place = Place { rest: packed, letters: Vec::new() };
    loop {
        if let found @ Some(_) = see(place.next()?) {
            return found;
        }
    }
}

/// A place in a packed table, from which its rows are read one after another.
#[derive(Clone)]
struct Place {
    rest: &'static [u8],
    /// The letters of the row before, of which the next says how many it shares.
    letters: Vec<u8>,
}

impl Place {
    /// The row that comes next.
    fn next(&mut self) -> Option<Row<'_>> {
        let (&start, row) = self.rest.split_first()?;
        let end = row.iter().position(|&byte| byte >= ROW).unwrap_or(row.len());
        let (row, next) = row.split_at_checked(end)?;
        self.rest = next;
        let spelt = row.iter().position(|&byte| byte >= LETTERS).unwrap_or(row.len());
        let (own, signs) = row.split_at_checked(spelt)?;
        self.letters.truncate(self.letters.len().saturating_sub(usize::from(start - ROW)));
        for &code in own {
            self.letters.push(code);
        }
        Some(Row { letters: &self.letters, signs })
    }
}

/// How many rows of the table there are from one that is in its register to the next.
const STRIDE: usize = 32;

/// The first of every so many rows, and the place of it.
fn register() -> Vec<(String, Place)> {
    let mut register = Vec::new();
    let mut place = Place { rest: STEMS, letters: Vec::new() };
    for number in 0.. {
        let before = place.clone();
        let Some(row) = place.next() else { break };
        if number % STRIDE == 0 {
            register.push((row.stem(), before));
        }
    }
    register
}

/// The signs of a word in the table; none where it is not there. The table is sorted, so a register of
/// some of its rows says where to look: to read all of it for each word would take longer than all else
/// that is done with the word.
fn signs(lemma: &str) -> Option<&'static [u8]> {
    static REGISTER: LazyLock<Vec<(String, Place)>> = LazyLock::new(register);
    let behind = REGISTER.partition_point(|(first, _)| first.as_str() <= lemma);
    let mut place = REGISTER.get(behind.checked_sub(1)?)?.1.clone();
    let letters: Vec<u8> = lemma.chars().map(code).collect();
    for _ in 0..STRIDE {
        let row = place.next()?;
        if row.letters == letters {
            return Some(row.signs);
        }
    }
    None
}

/// The classes of a word that is in the lexicon, as grammar terms.
pub(super) fn classes(lemma: &str) -> impl Iterator<Item = &'static str> {
    signs(lemma).into_iter().flat_map(|signs| Row { letters: &[], signs }.classes())
}

/// What the letters of a stem do not tell of the way it takes endings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// Its last ы or і falls before one of these (орын, орны).
    pub(super) elides: bool,
    /// Its last к, қ or п is not voiced before a vowel (тип, типі).
    pub(super) hard: bool,
    /// Its endings have this harmony.
    pub(super) harmony: Option<Harmonies>,
    /// It is a verb that mostly helps others.
    weak: bool,
}

impl Marks {
    /// The marks of a stem; none where it is not in the lexicon.
    pub(super) fn of(lemma: &str) -> Self {
        signs(lemma).map_or(Self::default(), Self::read)
    }

    fn read(signs: &[u8]) -> Self {
        let harmony = match (signs.contains(&b'B'), signs.contains(&b'F')) {
            (true, _) => Some(BACK),
            (_, true) => Some(FRONT),
            _ => None,
        };
        let has = |mark| signs.contains(mark);
        Self { elides: has(&b'E'), hard: has(&b'H'), weak: has(&b'W'), harmony }
    }
}

/// The known stems, those that `keep` keeps if it is given, as a text in this alphabet has them.
pub(super) fn lexicon(alphabet: &Alphabet, keep: Option<&dyn Fn(&str) -> bool>) -> Stems {
    let mut stems = irregular_stems(alphabet);
    let mut letters = Vec::new();
    find(|row| -> Option<()> {
        if keep.is_some_and(|keep| !keep(&row.stem())) {
            return None;
        }
        letters.clear();
        letters.extend(row.letters.iter().map(|&code| alphabet.written_code(code)));
        let known = stems.entry(&letters)?;
        let (classes, marks) = row.classes_and_marks();
        for class in classes {
            if let Some(bits) = known.bits.get_mut(column(*class)) {
                *bits = KNOWN;
            }
            // A function word, or a pronoun.
            known.weak |= matches!(class, b'f' | b'r');
        }
        if !marks.is_empty() {
            let marks = Marks::read(marks);
            known.elides |= marks.elides;
            known.weak |= marks.weak;
        }
        None
    });
    stems
}

/// The irregular words alone, as a text in this alphabet has them.
pub(super) fn irregular_stems(alphabet: &Alphabet) -> Stems {
    let mut stems = Stems::default();
    let written = |word: &str| -> Vec<u8> {
        word.chars().filter(|&sign| sign != '+').map(|letter| alphabet.written(letter)).collect()
    };
    for (place, irregular) in (0..).zip(irregulars()) {
        let Some(known) = stems.entry(&written(irregular.parts)) else { continue };
        known.irregular.get_or_insert(place);
    }
    stems
}

/// Which of the costs of a stem a class sets: as a noun, as a verb, or as a word without endings.
fn column(class: u8) -> usize {
    match class {
        b'v' => 1,
        b'd' | b'f' => 2,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written() -> Vec<[&'static str; 3]> {
        rows(include_str!("../../../../data/stems.tsv")).collect()
    }

    #[test]
    fn the_table_of_stems_is_in_order_and_says_only_what_is_known() {
        let table = written();
        assert!(table.is_sorted_by(|[a, ..], [b, ..]| a < b), "sorted, and each stem once");
        for [stem, classes, marks] in table {
            let known = |signs: &str, of: &str| signs.chars().all(|sign| of.contains(sign));
            assert!(!classes.is_empty() && known(classes, "adfmnprv"), "{stem}: {classes}");
            assert!(known(marks, "befhw"), "{stem}: {marks}");
        }
    }

    #[test]
    fn what_was_packed_comes_out_again() {
        let mut table = written().into_iter();
        find(|row| -> Option<()> {
            let [stem, classes, _] = table.next().unwrap();
            assert_eq!((row.stem(), row.classes().count()), (stem.to_owned(), classes.len()));
            None
        });
        assert!(table.next().is_none());
        assert_eq!(classes("орын").collect::<Vec<_>>(), ["noun"]);
        assert!(Marks::of("орын").elides);
        assert_eq!(classes("орынды-ай").next(), None);
    }

    #[test]
    fn every_irregular_word_stands_somewhere() {
        for irregular in irregulars() {
            assert_ne!(irregular.state, 0, "{}", irregular.parts);
        }
    }
}

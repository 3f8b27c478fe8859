//! The forms of Kazakh words as texts and questions have them: in small letters or large, with
//! hyphens, typed without Kazakh letters, in Latin or Arabic script.

use std::cell::{OnceCell, RefCell};
use std::fmt;

use super::folding::fold;
use super::morphology::candidates::Trust;
use super::morphology::learned::Walks;
use super::morphology::paradigm::paradigms;
use super::morphology::reader::{Lemmas, Reader};
use super::{phrases, predicates, script};
use crate::hash::Numbers;
use crate::language::clauses::ClauseWord;
use crate::language::forms::{
    Analysis, Forms, FullForms, KnownStem, Names, Paradigm, Part, TaughtStem,
};

/// Reads the forms of Kazakh words.
pub struct KazakhForms {
    spelt: Reader,
    /// Reads what was typed without Kazakh letters; made when it is first needed, by `make_typed`.
    typed: OnceCell<Reader>,
    make_typed: fn(&[TaughtStem]) -> Reader,
    taught: Vec<TaughtStem>,
    /// The roots of the dictionary forms that were asked for.
    known_roots: RefCell<Known<Vec<String>>>,
    /// What the words that were asked for do in a clause: texts say most words again and again.
    clause_words: RefCell<Known<ClauseWord>>,
}

/// What is known of words, by their exact forms.
struct Known<T> {
    numbers: Numbers,
    all: Vec<T>,
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self { numbers: Numbers::default(), all: Vec::new() }
    }
}

impl<T: Clone> Known<T> {
    fn get(&self, exact: &str) -> Option<T> {
        self.all.get(self.numbers.get(exact)?).cloned()
    }

    fn add(&mut self, exact: &str, new: T) {
        if self.numbers.of(exact) == self.all.len() {
            self.all.push(new);
        }
    }
}

/// Ten thousand stems tell nobody anything, and what prints them would be two kilobytes of the
/// module.
impl fmt::Debug for KazakhForms {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("KazakhForms").field("taught", &self.taught.len()).finish_non_exhaustive()
    }
}

impl KazakhForms {
    /// What reads words as `reader` does, with the stems that these words teach, each an exact form; and
    /// how it read them.
    pub fn learn(mut reader: Reader, words: &[&str]) -> (Self, Walks) {
        let (taught, walks) = reader.learn(words);
        (Self::of(reader, Reader::typed, taught), walks)
    }

    /// The names of the words from which it learned.
    pub(super) fn names_of(&self, words: &[&str], walks: &Walks) -> Vec<Names> {
        let read = words.iter().zip(self.spelt.lemmas_of(words, walks));
        read.map(|(word, spelt)| self.names_after(word, spelt)).collect()
    }

    /// The names of a word, of which `spelt` was read as it is spelt.
    fn names_after(&self, exact: &str, spelt: Lemmas) -> Names {
        // A hyphen is read in a way of its own.
        if exact.contains(is_hyphen) {
            let read = self.read(exact);
            let (roots, weak) = (self.roots_of(&read), is_weak(&read));
            return Names { terms: self.terms(exact), roots, weak };
        }
        let read = self.read_after(exact, spelt);
        let mut terms = keys(read.iter().flat_map(|(lemmas, _)| &lemmas.texts), MOST_KEYS);
        if terms.is_empty() {
            terms.push(fold(exact));
        }
        Names { terms, roots: self.roots_of(&read), weak: is_weak(&read) }
    }

    /// What reads words with these stems.
    pub fn with(taught: Vec<TaughtStem>) -> Self {
        let mut spelt = Reader::spelt();
        spelt.take_in(&taught);
        Self::of(spelt, Reader::typed, taught)
    }

    fn of(spelt: Reader, make_typed: fn(&[TaughtStem]) -> Reader, taught: Vec<TaughtStem>) -> Self {
        let (known_roots, clause_words) = (RefCell::default(), RefCell::default());
        Self { spelt, typed: OnceCell::new(), make_typed, taught, known_roots, clause_words }
    }

    /// What reads words by the irregular words of the language alone, and by the stems that it is told.
    pub(super) fn alone() -> Self {
        let forms = Self::of(Reader::spelt_alone(), |_| Reader::typed_alone(), Vec::new());
        forms.with_typed(Reader::typed_alone())
    }

    /// Takes in stems, beside those that are known.
    pub(super) fn know(&mut self, stems: &[KnownStem]) {
        self.spelt.know(stems);
        if let Some(typed) = self.typed.get_mut() {
            typed.know(stems);
        }
        self.known_roots.take();
    }

    /// All stems that are known.
    pub(super) fn known(&self) -> Vec<KnownStem> {
        self.spelt.known()
    }

    /// The same, but for what was typed without Kazakh letters, which `typed` reads, with the stems
    /// that were learned.
    #[must_use]
    pub fn with_typed(mut self, mut typed: Reader) -> Self {
        typed.take_in(&self.taught);
        self.typed = OnceCell::from(typed);
        self
    }

    /// The readings of a word without a hyphen, in small letters, each with what read it: as it is spelt
    /// or, where that is dear, as typed without some of its Kazakh letters; in Latin or Arabic letters,
    /// as the likeliest of its spellings.
    fn read(&self, word: &str) -> Vec<(Lemmas, &Reader)> {
        self.read_after(word, self.spelt.lemmas(word))
    }

    fn read_after(&self, word: &str, spelt: Lemmas) -> Vec<(Lemmas, &Reader)> {
        let read = self.read_cyrillic(word, spelt);
        if read.0.texts.is_empty() { self.read_spellings(word) } else { vec![read] }
    }

    fn read_cyrillic(&self, word: &str, spelt: Lemmas) -> (Lemmas, &Reader) {
        let most = spelt.bits.saturating_sub(TYPED_MARGIN);
        let doubtful = !spelt.texts.is_empty() && spelt.trust != Trust::Lexicon;
        if doubtful && self.typed().knows_below(word, most) {
            let typed = self.typed().lemmas(word);
            if typed.trust == Trust::Lexicon && typed.bits < most {
                return (typed, self.typed());
            }
        }
        (spelt, &self.spelt)
    }

    /// The readings of a word in another script: those spellings that are about as likely as the
    /// likeliest. ASCII has no Kazakh letters, so a spelling is read as what was typed without them is.
    fn read_spellings(&self, word: &str) -> Vec<(Lemmas, &Reader)> {
        let spellings = script::spellings(word);
        let read = spellings.iter().map(|word| self.read_cyrillic(word, self.spelt.lemmas(word)));
        let mut read: Vec<(Lemmas, &Reader)> = read.collect();
        let least = read.iter().map(|(lemmas, _)| lemmas.bits).min().unwrap_or_default();
        read.retain(|(lemmas, _)| lemmas.bits <= least.saturating_add(SPELLING_MARGIN));
        read
    }

    /// The roots of the readings of a word.
    fn roots_of(&self, read: &[(Lemmas, &Reader)]) -> Vec<String> {
        let mut roots = Vec::new();
        for (lemmas, by) in read {
            for lemma in &lemmas.texts {
                if std::ptr::eq(*by, &raw const self.spelt) {
                    roots.extend(self.roots_of_lemma(lemma));
                } else {
                    roots.extend(by.roots(lemma));
                }
            }
        }
        keys(roots.iter(), MOST_KEYS)
    }

    /// The roots of a dictionary form, which is asked for once for each of its forms.
    fn roots_of_lemma(&self, lemma: &str) -> Vec<String> {
        if let Some(known) = self.known_roots.borrow().get(lemma) {
            return known;
        }
        let roots = self.spelt.roots(lemma);
        self.known_roots.borrow_mut().add(lemma, roots.clone());
        roots
    }

    /// A word without what stands behind its last hyphen, if that is its ending.
    fn without_tail<'w>(&self, word: &'w str) -> &'w str {
        let (head, tail) = halves(word);
        if !head.is_empty() && is_tail(tail, &self.spelt) {
            head.trim_end_matches(is_hyphen)
        } else {
            word
        }
    }

    /// The readings of a word before a particle, each with it.
    fn analyses_before(&self, word: &str, particle: &Part) -> Vec<Analysis> {
        let (head, last) = halves(word);
        let mut analyses = self.spelt.analyses(head, last);
        for analysis in &mut analyses {
            analysis.parts.push(particle.clone());
        }
        analyses
    }

    fn typed(&self) -> &Reader {
        self.typed.get_or_init(|| (self.make_typed)(&self.taught))
    }
}

/// How many bits cheaper a word must be as one typed without some of its Kazakh letters to be read so:
/// a word as it is spelt is not mended for a trifle.
const TYPED_MARGIN: u16 = 2;
/// How many bits dearer than the likeliest spelling another may be, and still give keys.
const SPELLING_MARGIN: u16 = 3;
/// The most keys of a word in another script.
const MOST_KEYS: usize = 3;

/// Words as keys, each once, at most `most`.
fn keys<'w>(words: impl Iterator<Item = &'w String>, most: usize) -> Vec<String> {
    let mut keys: Vec<String> = Vec::with_capacity(1);
    for word in words {
        let key = fold(word);
        if keys.len() < most && !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// Whether the likeliest reading of a word says little.
fn is_weak(read: &[(Lemmas, &Reader)]) -> bool {
    let first = read.first().and_then(|(lemmas, by)| Some((lemmas.texts.first()?, by)));
    first.is_some_and(|(lemma, by)| by.is_weak(lemma))
}

/// A word with a hyphen: what stands before the last one, that included, and what stands behind.
fn halves(word: &str) -> (&str, &str) {
    let place = word.rfind(['-', '\u{2010}', '\u{2011}']).map_or(0, |hyphen| {
        word.get(hyphen..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8) + hyphen
    });
    word.split_at_checked(place).unwrap_or(("", word))
}

/// Whether what stands behind a hyphen belongs to the word before as its ending: an ending of the
/// language (НАТО-ның) or a particle (сондай-ақ).
fn is_tail(tail: &str, reader: &Reader) -> bool {
    phrases::is_particle(tail) || reader.is_ending(tail)
}

impl Forms for KazakhForms {
    fn terms(&self, exact: &str) -> Vec<String> {
        let word = self.without_tail(exact);
        let (head, last) = halves(word);
        let start = fold(&head.replace(is_hyphen, ""));
        let lemmas = self.read(last).into_iter().flat_map(|(lemmas, _)| lemmas.texts);
        let lemmas: Vec<String> = lemmas.map(|lemma| format!("{start}{lemma}")).collect();
        let keys = keys(lemmas.iter(), MOST_KEYS);
        if keys.is_empty() { vec![fold(&word.replace(is_hyphen, ""))] } else { keys }
    }

    fn names(&self, exact: &str) -> Names {
        self.names_after(exact, self.spelt.lemmas(exact))
    }

    fn is_weak(&self, exact: &str) -> bool {
        is_weak(&self.read(exact))
    }

    fn analyses(&self, word: &str) -> Vec<Analysis> {
        let small = script::latin::small_letters(word);
        let (head, tail) = halves(&small);
        if head.is_empty() || !is_tail(tail, &self.spelt) {
            return self.spelt.analyses(head, tail);
        }
        let word = head.trim_end_matches(is_hyphen);
        if phrases::is_particle(tail) {
            let hyphen = head.get(word.len()..).unwrap_or_default();
            let particle = Part { text: format!("{hyphen}{tail}"), term: "particle" };
            return self.analyses_before(word, &particle);
        }
        let tail = self.spelt.endings(tail);
        let stem = Part { text: head.to_owned(), term: "stem" };
        let lemma = word.to_owned();
        let with = |endings: Vec<Part>| Analysis {
            lemma: lemma.clone(),
            class: "noun",
            known: false,
            origin: Vec::new(),
            parts: std::iter::once(stem.clone()).chain(endings).collect(),
        };
        tail.into_iter().map(with).collect()
    }

    fn taught(&self) -> &[TaughtStem] {
        &self.taught
    }
}

impl FullForms for KazakhForms {
    fn clause_word(&self, exact: &str) -> ClauseWord {
        if let Some(known) = self.clause_words.borrow().get(exact) {
            return known;
        }
        let word = predicates::clause_word(exact, &self.analyses(exact));
        self.clause_words.borrow_mut().add(exact, word);
        word
    }

    fn paradigms(&self, lemma: &str) -> Vec<Paradigm> {
        paradigms(lemma)
    }
}

pub(super) fn is_hyphen(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}' | '\u{2011}')
}

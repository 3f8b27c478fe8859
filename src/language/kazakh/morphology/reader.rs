//! Reads words: finds what stems and endings they may be made of, the likeliest first.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::super::folding::fold_letter;
use super::automaton::Automaton;
use super::candidates::{Candidate, Class, Costs, Letters, Search, Shape, Trust};
use super::learned::{Learning, Walks, learn};
use super::letters::{Alphabet, Word, letter};
use super::lexicon::{IRREGULAR, irregular_stems, irregulars, lexicon};
use super::stems::{Bits, NEVER, Stem, Stems};
use super::suffixes::{FINAL, NOUN, VERB, derivations, suffixes};
use super::walk::{Step, Walk};
use crate::language::forms::{KnownStem, TaughtStem};
use crate::order::sorted;

/// What is chosen, and argued for in `docs/kazakh.md`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Settings {
    /// What it costs to suppose a stem.
    pub costs: Costs,
    /// How stems are learned.
    pub learning: Learning,
    /// Which readings give index terms.
    pub choice: Choice,
}

/// Which readings of a word give index terms.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// How many bits dearer than the likeliest reading another may be. At 0 only readings as
    /// likely count; at 10 a word meets nearly all that it could be, and much that it is not.
    pub margin: Bits,
    /// The most terms of a word.
    pub most: usize,
}

impl Default for Choice {
    fn default() -> Self {
        Self { margin: 5, most: 3 }
    }
}

/// What all readers of one way of writing share.
#[derive(Debug)]
struct Writing {
    alphabet: Alphabet,
    letters: Letters,
    /// The endings that make forms.
    endings: Automaton,
    /// The endings that make words.
    derivations: Automaton,
    lexicon: Stems,
}

impl Writing {
    fn new(write: fn(char) -> char, keep: Option<&dyn Fn(&str) -> bool>) -> Self {
        Self::with(write, |alphabet| lexicon(alphabet, keep))
    }

    fn with(write: fn(char) -> char, lexicon: impl Fn(&Alphabet) -> Stems) -> Self {
        let alphabet = Alphabet::new(write);
        Self {
            letters: Letters::of(&alphabet),
            endings: Automaton::new(suffixes(), &alphabet),
            derivations: Automaton::new(derivations(), &alphabet),
            lexicon: lexicon(&alphabet),
            alphabet,
        }
    }
}

/// Words as they are spelt.
static SPELT: LazyLock<Writing> = LazyLock::new(|| Writing::new(|letter| letter, None));
/// Words typed without Kazakh letters.
static TYPED: LazyLock<Writing> = LazyLock::new(|| Writing::new(fold_letter, None));
/// The same two, for who is told the stems.
static SPELT_ALONE: LazyLock<Writing> =
    LazyLock::new(|| Writing::with(|letter| letter, irregular_stems));
static TYPED_ALONE: LazyLock<Writing> =
    LazyLock::new(|| Writing::with(fold_letter, irregular_stems));

/// Reads words, with the known stems and those that some texts taught.
#[derive(Clone, Debug)]
pub struct Reader {
    writing: &'static Writing,
    /// Those of the writing, until texts teach others: a copy of all costs as much as reading a page.
    stems: Cow<'static, Stems>,
    settings: Settings,
}

/// The readings of a word.
#[derive(Clone, Debug)]
pub(super) struct Readings {
    /// The word.
    pub(super) word: Word,
    /// What it may be made of, in no order.
    pub(super) candidates: Vec<Candidate>,
}

impl Reader {
    /// A reader of words as they are spelt, with the known stems alone.
    pub fn spelt() -> Self {
        Self::of(&SPELT, Settings::default())
    }

    /// A reader of words typed without Kazakh letters, with the known stems and these.
    pub fn typed(taught: &[TaughtStem]) -> Self {
        let mut reader = Self::of(&TYPED, Settings::default());
        reader.take_in(taught);
        reader
    }

    /// A reader of words as they are spelt that knows the irregular words alone, and what it is
    /// [told](Reader::know).
    pub fn spelt_alone() -> Self {
        Self::of(&SPELT_ALONE, Settings::default())
    }

    /// The same for words typed without Kazakh letters.
    pub fn typed_alone() -> Self {
        Self::of(&TYPED_ALONE, Settings::default())
    }

    /// A reader with other settings, which knows of the lexicon only what `keep` keeps: to measure
    /// what they are worth. What it reads with stays in memory for good.
    pub fn with(settings: Settings, keep: impl Fn(&str) -> bool) -> Self {
        Self::of(Box::leak(Box::new(Writing::new(|letter| letter, Some(&keep)))), settings)
    }

    /// The same for words typed without Kazakh letters.
    pub fn typed_with(settings: Settings, keep: impl Fn(&str) -> bool) -> Self {
        Self::of(Box::leak(Box::new(Writing::new(fold_letter, Some(&keep)))), settings)
    }

    fn of(writing: &'static Writing, settings: Settings) -> Self {
        Self { writing, stems: Cow::Borrowed(&writing.lexicon), settings }
    }

    /// Learns the stems of `words`, each in small letters and once, in place of those that it
    /// learned before, and gives them, and how it read the words. The same words, in the same order,
    /// teach the same.
    pub fn learn(&mut self, words: &[&str]) -> (Vec<TaughtStem>, Walks) {
        learn(self, words, self.settings.learning)
    }

    /// Takes in stems that were learned, in place of those before.
    pub fn take_in(&mut self, taught: &[TaughtStem]) {
        self.stems = Cow::Borrowed(&self.writing.lexicon);
        let mut letters = Vec::new();
        for stem in taught {
            letters.clear();
            letters.extend(stem.text.chars().map(|one| self.writing.alphabet.written(one)));
            if letters.contains(&0) {
                continue;
            }
            let Some(known) = self.stems.to_mut().entry(&letters) else { continue };
            for (own, bits) in known.bits.iter_mut().zip([stem.noun, stem.verb]) {
                *own = (*own).min(bits.map_or(Bits::MAX, Bits::from));
            }
        }
    }

    /// Takes in stems that another reader [knows](Reader::known), beside those that are there.
    pub fn know(&mut self, stems: &[KnownStem]) {
        let stems_known = self.stems.to_mut();
        let mut letters = Vec::new();
        for stem in stems {
            letters.clear();
            letters.extend(stem.text.chars().map(|one| self.writing.alphabet.written(one)));
            if letters.contains(&0) {
                continue;
            }
            let Some(known) = stems_known.entry(&letters) else { continue };
            for (own, bits) in known.bits.iter_mut().zip(stem.bits) {
                *own = (*own).min(bits.map_or(NEVER, Bits::from));
            }
            known.elides |= stem.elides;
            known.weak |= stem.weak;
        }
    }

    /// All stems that it knows, sorted, but for the irregular words, which every reader knows.
    pub fn known(&self) -> Vec<KnownStem> {
        let known = |stem: &Stem| KnownStem {
            text: self.stems.letters(stem).iter().map(|&code| letter(code)).collect(),
            bits: stem.bits.map(|bits| u8::try_from(bits).ok()),
            elides: stem.elides,
            weak: stem.weak,
        };
        let known: Vec<KnownStem> = self.stems.iter().map(known).collect();
        let mut known = sorted(&known, |a, b| a.text.cmp(&b.text));
        known.retain(|stem| stem.weak || stem.bits.iter().any(Option::is_some));
        known
    }

    /// A word in small letters, read letter by letter.
    pub(super) fn read(&self, word: &str) -> Option<Word> {
        let mut read = Word::empty();
        self.read_into(word, &mut read)?;
        Some(read)
    }

    /// Reads a word in place of another; `None` where it can't.
    pub(super) fn read_into(&self, word: &str, read: &mut Word) -> Option<()> {
        read.read(word, &self.writing.alphabet)
    }

    /// Whether a word in small letters may be a form of `lemma`, however unlikely that is.
    pub fn reads(&self, word: &str, lemma: &str) -> bool {
        let read = self.readings(word);
        read.is_some_and(|read| {
            read.candidates.iter().any(|found| found.lemma(&read.word) == lemma)
        })
    }

    /// Whether a dictionary form says little of what a text is about: a function word, a pronoun, or a
    /// verb that only helps others.
    pub fn is_weak(&self, lemma: &str) -> bool {
        let word = self.read(lemma);
        let stem = word.and_then(|word| self.stems.get(word.codes()));
        stem.is_some_and(|stem| stem.weak) || irregulars().iter().any(|one| one.lemma == lemma)
    }

    /// All that a word in small letters may be made of; `None` where it is not written in Kazakh
    /// letters, or too long to be a word.
    pub(super) fn readings(&self, word: &str) -> Option<Readings> {
        let word = self.read(word)?;
        let mut candidates = Vec::new();
        let walk = self.walk(&word);
        self.each(&word, walk.steps(), &mut |candidate| candidates.push(candidate));
        Some(Readings { word, candidates })
    }

    /// The steps by which endings come off a word.
    pub(super) fn walk(&self, word: &Word) -> Walk {
        Walk::over(word, FINAL, Bits::MAX, &self.writing.endings, &self.writing.alphabet)
    }

    /// The steps by which what made a dictionary form of another word comes off it.
    pub(super) fn walk_to_roots(&self, word: &Word) -> Walk {
        Walk::over(word, NOUN | VERB, Bits::MAX, &self.writing.derivations, &self.writing.alphabet)
    }

    /// Hands over all that a word may be made of, given the steps over it.
    pub(super) fn each(&self, word: &Word, steps: &[Step], take: &mut dyn FnMut(Candidate)) {
        let search = self.search(word);
        for (number, step) in (0..).zip(steps) {
            search.stems(number, step, take);
        }
    }

    pub(super) fn search<'s>(&'s self, word: &'s Word) -> Search<'s> {
        Search {
            word,
            alphabet: &self.writing.alphabet,
            letters: &self.writing.letters,
            stems: &self.stems,
            costs: &self.settings.costs,
        }
    }

    /// The dictionary forms that a word in small letters may be a form of, the likeliest first: those
    /// that [`Choice`] chooses.
    pub fn lemmas(&self, word: &str) -> Lemmas {
        self.readings(word).map_or_else(Lemmas::default, |read| self.choose(&read))
    }

    /// The dictionary forms of each of the words from which it learned.
    pub(in super::super) fn lemmas_of<'r>(
        &'r self,
        words: &'r [&str],
        walks: &'r Walks,
    ) -> impl Iterator<Item = Lemmas> + 'r {
        let mut read = Readings { word: Word::empty(), candidates: Vec::new() };
        words.iter().zip(walks.iter()).map(move |(word, steps)| {
            read.candidates.clear();
            if self.read_into(word, &mut read.word).is_none() {
                return Lemmas::default();
            }
            self.each(&read.word, steps, &mut |candidate| read.candidates.push(candidate));
            self.choose(&read)
        })
    }

    /// Whether a word may be a form of a word of the lexicon that, with its endings, costs less.
    pub(in super::super) fn knows_below(&self, word: &str, bits: Bits) -> bool {
        let Some(word) = self.read(word) else { return false };
        let most = bits.saturating_sub(IRREGULAR);
        let writing = self.writing;
        let walk = Walk::over(&word, FINAL, most, &writing.endings, &writing.alphabet);
        let mut known = false;
        self.each(&word, walk.steps(), &mut |found| {
            known |= found.trust == Trust::Lexicon && found.bits < bits;
        });
        known
    }

    fn choose(&self, read: &Readings) -> Lemmas {
        let Some(first) = read.candidates.iter().min_by_key(|found| found.order()) else {
            return Lemmas::default();
        };
        let Choice { margin, most } = self.settings.choice;
        let mut texts = vec![first.lemma(&read.word)];
        let mut last = first;
        // Few are near: to look for the next one each time is quicker than to sort.
        while texts.len() < most {
            let later = read.candidates.iter().filter(|found| found.order() > last.order());
            let Some(next) = later.min_by_key(|found| found.order()) else { break };
            if next.bits > first.bits + margin {
                break;
            }
            let lemma = next.lemma(&read.word);
            if !texts.contains(&lemma) {
                texts.push(lemma);
            }
            last = next;
        }
        Lemmas { texts, bits: first.bits, trust: first.trust }
    }
}

/// The dictionary forms of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lemmas {
    /// The forms, the likeliest first; none where nothing can be said.
    pub texts: Vec<String>,
    /// What the likeliest reading costs, in bits.
    pub bits: Bits,
    /// How the stem of that reading came to be known.
    pub trust: Trust,
}

impl Default for Lemmas {
    fn default() -> Self {
        Self { texts: Vec::new(), bits: Bits::MAX, trust: Trust::Guessed }
    }
}

impl Candidate {
    /// What candidates are sorted by: the likeliest first; among equals the longest stem.
    pub(super) fn order(&self) -> (Bits, std::cmp::Reverse<u8>, u8, Class, Shape) {
        (self.bits, std::cmp::Reverse(self.end), self.step, self.class, self.shape)
    }

    /// Puts the letters of its stem in place of `letters`.
    pub(super) fn spell(&self, word: &Word, letters: &mut Vec<u8>) {
        letters.clear();
        letters.extend(word.codes().iter().take(usize::from(self.end)));
        match self.shape {
            Shape::Same => {}
            Shape::Last(last) => {
                letters.pop();
                letters.push(last);
            }
            Shape::More(more) => letters.push(more),
            Shape::Inside(inside) => letters.insert(letters.len().saturating_sub(1), inside),
        }
    }

    /// Its dictionary form.
    pub(super) fn lemma(&self, word: &Word) -> String {
        if let Class::Irregular(place) = self.class {
            return irregulars().get(usize::from(place)).map_or("", |found| found.lemma).to_owned();
        }
        let mut letters = Vec::with_capacity(usize::from(self.end) + 1);
        self.spell(word, &mut letters);
        letters.into_iter().map(letter).collect()
    }
}

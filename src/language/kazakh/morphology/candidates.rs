//! The stems that a word may have, once endings are taken off, and what it costs to suppose each.
//!
//! Costs are counted in bits, as if the word were written down as a stem and its endings: a known
//! stem is a number in a list, an unknown one is spelt letter by letter, an ending costs what it is
//! rare. The reading that is shortest to write is the likeliest (the principle of minimum
//! description length, J. Rissanen 1978).

use super::letters::{Alphabet, BACK, FRONT, Hash, Word, hash_with};
use super::lexicon::{IRREGULAR, KNOWN, irregulars};
use super::seam::Loss;
use super::stems::{Bits, NEVER, Stem, Stems};
use super::suffixes::{FIXED, NOUN, States, VERB};
use super::walk::Step;

/// What it costs to suppose stems that are not known, and stems in a spelling out of the ordinary.
#[derive(Clone, Copy, Debug)]
pub struct Costs {
    /// A noun that is not known, before its letters.
    pub noun: Bits,
    /// A verb that is not known, before its letters.
    pub verb: Bits,
    /// Each letter of a stem that is not known, in quarters of a bit.
    pub letter_quarters: Bits,
}

impl Default for Costs {
    fn default() -> Self {
        Self { noun: 8, verb: 11, letter_quarters: 12 }
    }
}

/// How a stem is spelt, beside how it stands in the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shape {
    /// The same.
    Same,
    /// Its last letter is another (кітабы: кітап).
    Last(u8),
    /// It has one more letter at its end (оқу: оқы).
    More(u8),
    /// It has one more letter before its last (орны: орын).
    Inside(u8),
}

/// What a stem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// A noun, adjective, numeral or pronoun.
    Noun,
    /// A verb.
    Verb,
    /// A word without endings.
    Fixed,
    /// An irregular word, by its place in the table.
    Irregular(u16),
}

/// How a stem came to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    /// From the lexicon.
    Lexicon,
    /// From the words of the library.
    Learned,
    /// Not at all: it is supposed for this word alone.
    Guessed,
}

/// A stem that a word may have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// The number of the step that leads to it.
    pub(super) step: u8,
    /// Where it ends in the word.
    pub(super) end: u8,
    /// How it is spelt.
    pub(super) shape: Shape,
    /// What it is.
    pub(super) class: Class,
    /// How it came to be known.
    pub(super) trust: Trust,
    /// What it and its endings cost, in bits.
    pub(super) bits: Bits,
}

/// Letters that the search for stems asks about, as an alphabet writes them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letters {
    /// б г ғ, and п к қ, from which they are voiced.
    voiced: [(u8, u8); 3],
    /// п.
    p: u8,
    /// у.
    u: u8,
    /// й.
    yod: u8,
    /// ы.
    back: u8,
    /// і.
    front: u8,
    /// л.
    l: u8,
    /// ь.
    soft: u8,
}

impl Letters {
    /// The letters of an alphabet.
    pub(super) fn of(alphabet: &Alphabet) -> Self {
        let written = |letter| alphabet.written(letter);
        Self {
            voiced: [('б', 'п'), ('ғ', 'қ'), ('г', 'к')]
                .map(|(voiced, hard)| (written(voiced), written(hard))),
            p: written('п'),
            u: written('у'),
            yod: written('й'),
            back: written('ы'),
            front: written('і'),
            l: written('л'),
            soft: written('ь'),
        }
    }

    /// The voiceless letter that is voiced as this one before a vowel.
    fn hard(&self, letter: u8) -> Option<u8> {
        self.voiced.into_iter().find(|(voiced, _)| *voiced == letter).map(|(_, hard)| hard)
    }

    /// Whether a stem that ends so would be voiced before a vowel.
    fn turns(&self, letter: u8) -> bool {
        self.voiced.into_iter().any(|(_, hard)| hard == letter)
    }
}

/// Where stems are sought.
#[derive(Clone, Copy, Debug)]
pub(super) struct Search<'s> {
    pub(super) word: &'s Word,
    pub(super) alphabet: &'s Alphabet,
    pub(super) letters: &'s Letters,
    pub(super) stems: &'s Stems,
    pub(super) costs: &'s Costs,
}

/// What a voiced last letter costs in a stem that is not known: only loans have it (педагог).
const VOICED_END: Bits = 4;
/// What a stem costs that ought to be voiced and is not: only loans are so (факті).
const UNVOICED: Bits = 6;
/// What it costs to suppose that a vowel fell, in a stem not known to lose it.
const FALLEN: Bits = 4;
/// What a bare verb costs as a word: a command.
const COMMAND: Bits = 4;
/// The shortest stem that is supposed without being known.
const SHORTEST: usize = 2;

impl Search<'_> {
    /// Hands over every stem that `step`, with this number, may lead to.
    pub(super) fn stems(&self, number: u8, step: &Step, take: &mut dyn FnMut(Candidate)) {
        let end = usize::from(step.end);
        let last = self.word.before(end);
        let found = |shape, extra| Found { number, step: *step, shape, extra };
        match step.loss {
            Loss::Yod => self.look_up(found(Shape::More(self.letters.yod), 0), take),
            Loss::Close => {
                let harmony = self.word.harmony(end);
                if harmony & BACK != 0 {
                    self.look_up(found(Shape::More(self.letters.back), 0), take);
                }
                if harmony & FRONT != 0 {
                    self.look_up(found(Shape::More(self.letters.front), 0), take);
                }
            }
            Loss::None if !step.before_vowel => self.look_up(found(Shape::Same, 0), take),
            Loss::None => {
                if let Some(hard) = self.letters.hard(last) {
                    self.look_up(found(Shape::Last(hard), 0), take);
                    self.look_up(found(Shape::Same, VOICED_END), take);
                } else if self.letters.turns(last) {
                    self.look_up(found(Shape::Same, UNVOICED), take);
                } else {
                    self.look_up(found(Shape::Same, 0), take);
                }
                self.altered(end, last, found, take);
            }
        }
    }

    /// The stems whose last letters are others before a vowel.
    fn altered(
        &self,
        end: usize,
        last: u8,
        found: impl Fn(Shape, Bits) -> Found,
        take: &mut dyn FnMut(Candidate),
    ) {
        if last == self.letters.u {
            // тап + ып = тауып
            self.look_up(found(Shape::Last(self.letters.p), FALLEN), take);
        } else if last == self.letters.l {
            // рубль + і = рублі
            self.look_up(found(Shape::More(self.letters.soft), FALLEN), take);
        }
        let before = self.alphabet.letter(self.word.before(end.saturating_sub(1)));
        let here = self.alphabet.letter(last);
        if end > 2 && !before.is_vowel() && !here.is_vowel() {
            let fell = if self.word.harmony(end) & BACK != 0 {
                self.letters.back
            } else {
                self.letters.front
            };
            self.look_up(found(Shape::Inside(fell), 0), take);
        }
    }

    /// Hands over the readings of one spelling of a stem.
    fn look_up(&self, found: Found, take: &mut dyn FnMut(Candidate)) {
        let end = usize::from(found.step.end);
        let stem = self.find(end, found.shape);
        let guess = self.may_guess(end, &found);
        for (place, class) in [Class::Noun, Class::Verb, Class::Fixed].into_iter().enumerate() {
            let state = CLASS_STATES.get(place).copied().unwrap_or(0);
            if found.step.states & state == 0 {
                continue;
            }
            let known = stem.and_then(|stem| stem.bits.get(place).copied()).unwrap_or(NEVER);
            let unknown = if guess { self.unknown(end, class) } else { NEVER };
            let bits = known.min(unknown);
            if bits != NEVER {
                let trust = match bits {
                    _ if known > unknown => Trust::Guessed,
                    KNOWN => Trust::Lexicon,
                    _ => Trust::Learned,
                };
                take(found.candidate(class, bits, trust));
            }
        }
        let irregular = stem.and_then(|stem| stem.irregular).filter(|_| found.shape == Shape::Same);
        if let Some((place, reading)) =
            irregular.and_then(|place| Some((place, irregulars().get(usize::from(place))?)))
            && reading.state & found.step.states != 0
        {
            take(found.candidate(Class::Irregular(place), IRREGULAR, Trust::Lexicon));
        }
    }

    /// Whether a spelling may be that of a stem that is not known.
    fn may_guess(&self, end: usize, found: &Found) -> bool {
        let plain = match found.shape {
            Shape::Inside(_) => false,
            Shape::More(letter) => letter != self.letters.soft,
            Shape::Last(letter) => self.letters.hard(self.word.before(end)) == Some(letter),
            Shape::Same => true,
        };
        plain && end >= SHORTEST && self.word.has_vowel(end)
    }

    /// What an unknown stem of this length costs.
    fn unknown(&self, end: usize, class: Class) -> Bits {
        let spelt = self.costs.letter_quarters * end as Bits / 4;
        match class {
            Class::Noun => self.costs.noun + spelt,
            Class::Verb => self.costs.verb + spelt,
            _ => NEVER,
        }
    }

    /// The known stem that is the first `end` letters of the word in this shape.
    fn find(&self, end: usize, shape: Shape) -> Option<&Stem> {
        let word = self.word;
        match shape {
            Shape::Same => self.stems.beginning(word, end),
            Shape::Last(last) => {
                let rest = end.checked_sub(1)?;
                self.begun(rest, hash_with(word.hash(rest), last), &[last])
            }
            Shape::More(more) => self.begun(end, hash_with(word.hash(end), more), &[more]),
            Shape::Inside(inside) => {
                let rest = end.checked_sub(1)?;
                let last = word.before(end);
                let hash = hash_with(hash_with(word.hash(rest), inside), last);
                self.begun(rest, hash, &[inside, last]).filter(|stem| stem.elides)
            }
        }
    }

    /// The known stem with this hash that is the first `end` letters of the word and these.
    fn begun(&self, end: usize, hash: Hash, more: &[u8]) -> Option<&Stem> {
        let start = self.word.codes().get(..end)?;
        self.stems.find(hash, |own| own.strip_prefix(start) == Some(more))
    }
}

/// The state of each class of stems.
const CLASS_STATES: [States; 3] = [NOUN, VERB, FIXED];

/// A spelling of a stem that a step leads to.
#[derive(Clone, Copy, Debug)]
struct Found {
    number: u8,
    step: Step,
    shape: Shape,
    extra: Bits,
}

impl Found {
    fn candidate(&self, class: Class, bits: Bits, trust: Trust) -> Candidate {
        let bare = self.step.suffix.is_none() && class == Class::Verb;
        let command = if bare { COMMAND } else { 0 };
        Candidate {
            step: self.number,
            end: self.step.end,
            shape: self.shape,
            class,
            trust,
            bits: bits + self.step.bits + self.extra + command,
        }
    }
}

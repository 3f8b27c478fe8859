//! Reads a word backwards and finds every way to take endings off it.

use super::automaton::{Arc, Automaton, Turn};
use super::letters::{Alphabet, Word};
use super::seam::Loss;
use super::stems::Bits;
use super::suffixes::States;

/// The most steps that are taken over one word. The longest forms of Kazakh need some thirty; only
/// strings made of endings alone would go on.
const MOST_STEPS: usize = 128;
/// As many as most words take.
const USUAL_STEPS: usize = 16;

/// What is left of a word when some endings are taken off.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    /// How many letters are left.
    pub(super) end: u8,
    /// What these letters may be.
    pub(super) states: States,
    /// What the endings cost, in bits.
    pub(super) bits: Bits,
    /// The ending taken off last: its place in the table of endings; none at the end of the word.
    pub(super) suffix: Option<u16>,
    /// The step before this one.
    pub(super) from: u8,
    /// Whether what was taken off begins with a vowel.
    pub(super) before_vowel: bool,
    /// What the letters that are left lost before it.
    pub(super) loss: Loss,
    /// Whether it follows another harmony than theirs, as it may behind a loan (педагогке).
    pub(super) clashes: bool,
}

/// What it costs, in bits, that an ending does not follow the harmony of its stem.
const CLASH: Bits = 6;

/// The steps taken over a word.
#[derive(Clone, Debug)]
pub(super) struct Walk {
    steps: Vec<Step>,
    /// What a step may cost.
    most: Bits,
}

impl Walk {
    /// Takes all steps over `word`, which ends in one of these states, that cost at most so much.
    pub(super) fn over(
        word: &Word,
        states: States,
        most: Bits,
        automaton: &Automaton,
        alphabet: &Alphabet,
    ) -> Self {
        let start = Step {
            end: word.len() as u8,
            states,
            bits: 0,
            suffix: None,
            from: 0,
            before_vowel: false,
            loss: Loss::None,
            clashes: false,
        };
        let mut walk = Self { steps: Vec::with_capacity(USUAL_STEPS), most };
        walk.steps.push(start);
        let mut next = 0;
        while let Some(&step) = walk.steps.get(next) {
            // What lost a letter, or has another harmony than its ending, is a stem.
            if step.loss == Loss::None && !step.clashes {
                walk.take_endings(word, automaton, alphabet, next as u8, step);
            }
            next += 1;
        }
        walk
    }

    /// The steps, that of the whole word first.
    pub(super) fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The step with this number.
    pub(super) fn step(&self, number: u8) -> Option<&Step> {
        self.steps().get(usize::from(number))
    }

    fn take_endings(
        &mut self,
        word: &Word,
        automaton: &Automaton,
        alphabet: &Alphabet,
        from: u8,
        step: Step,
    ) {
        let mut node = automaton.root();
        let mut end = usize::from(step.end);
        while let Some(here) = node.filter(|_| end > 1) {
            node = automaton.step(here, word.before(end));
            end -= 1;
            let Some(there) = node else { return };
            for arc in automaton.arcs(there) {
                if fits(arc, word, alphabet, end, &step) {
                    let clashes = arc.harmony & word.harmony(end) == 0;
                    self.push(Step {
                        end: end as u8,
                        states: arc.after,
                        bits: step.bits + arc.bits + if clashes { CLASH } else { 0 },
                        suffix: Some(arc.suffix),
                        from,
                        before_vowel: arc.begins_with_vowel,
                        loss: arc.loss,
                        clashes,
                    });
                }
            }
        }
    }

    fn push(&mut self, step: Step) {
        if self.steps.len() < MOST_STEPS && step.bits <= self.most {
            self.steps.push(step);
        }
    }
}

/// Whether an ending may stand between the first `end` letters of a word and what was taken off in
/// `step`.
fn fits(arc: &Arc, word: &Word, alphabet: &Alphabet, end: usize, step: &Step) -> bool {
    let turned = match arc.turns {
        Turn::None => true,
        Turn::Hard => !step.before_vowel,
        Turn::Voiced => step.before_vowel,
    };
    arc.gives & step.states != 0
        && turned
        && arc.before & alphabet.letter(word.before(end)).sounds != 0
}

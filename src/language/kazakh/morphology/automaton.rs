//! The endings as an automaton that reads a word backwards.
//!
//! Every form of every ending, for each harmony and each sound before it, is a path from the root
//! through the letters of the ending, its last letter first. Where a path ends stands an [`Arc`]: which
//! ending it is, and what must hold before it.

use super::letters::{Alphabet, BACK, CODES, FRONT, Harmonies, KINDS, Sounds, code};
use super::seam::{Loss, before_loss, surface};
use super::suffixes::{States, Suffix};
use crate::order::sorted;

/// A form of an ending.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arc {
    /// The ending: its place in their table.
    pub(super) suffix: u16,
    /// The states that it may stand behind.
    pub(super) after: States,
    /// The state that it makes.
    pub(super) gives: States,
    /// How rare it is, in bits.
    pub(super) bits: u16,
    /// The harmonies that may stand before it.
    pub(super) harmony: Harmonies,
    /// The sounds that may stand before it.
    pub(super) before: Sounds,
    /// What the stem lost before it.
    pub(super) loss: Loss,
    /// Whether it begins with a vowel, before which қ, к and п are voiced.
    pub(super) begins_with_vowel: bool,
    /// Whether its last letter is қ, к or п, or voiced from one, and so depends on what follows.
    pub(super) turns: Turn,
}

/// How the end of an ending depends on what follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Turn {
    /// It does not.
    None,
    /// It stands before a consonant or at the end.
    Hard,
    /// It is voiced, and stands before a vowel.
    Voiced,
}

/// A place in the automaton.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    next: [u16; CODES],
    arcs: (u32, u32),
}

/// The automaton of all endings.
#[derive(Debug)]
pub(super) struct Automaton {
    nodes: Vec<Node>,
    arcs: Vec<Arc>,
}

/// A form of an ending, and what may stand before it.
#[derive(Clone, Debug)]
struct Form {
    /// Its letters, the ending, what the stem loses and how the end turns: what tells forms apart.
    what: (Vec<u8>, u16, Loss, Turn),
    harmony: Harmonies,
    before: Sounds,
}

impl Automaton {
    /// The automaton of these endings for texts in this alphabet.
    pub(super) fn new(suffixes: &[Suffix], alphabet: &Alphabet) -> Self {
        let mut arcs_of: Vec<Vec<Arc>> = vec![Vec::new()];
        let mut next: Vec<[u16; CODES]> = vec![[0; CODES]];
        for Form { what: (letters, number, loss, turns), harmony, before } in
            forms(suffixes, alphabet)
        {
            let mut node = 0;
            for &letter in letters.iter().rev() {
                node = step_or_grow(&mut next, node, letter);
            }
            arcs_of.resize(next.len(), Vec::new());
            let Some(suffix) = suffixes.get(usize::from(number)) else { continue };
            let first = letters.first().copied().unwrap_or(0);
            let arc = Arc {
                suffix: number,
                after: suffix.after,
                gives: suffix.gives,
                bits: suffix.bits,
                harmony,
                before,
                loss,
                begins_with_vowel: is_vowel(first),
                turns,
            };
            if let Some(arcs) = arcs_of.get_mut(node) {
                arcs.push(arc);
            }
        }
        Self::assemble(next, arcs_of)
    }

    fn assemble(next: Vec<[u16; CODES]>, arcs_of: Vec<Vec<Arc>>) -> Self {
        let mut arcs = Vec::new();
        let mut nodes = Vec::new();
        for (next, mut own) in next.into_iter().zip(arcs_of) {
            let start = arcs.len() as u32;
            arcs.append(&mut own);
            nodes.push(Node { next, arcs: (start, arcs.len() as u32) });
        }
        Self { nodes, arcs }
    }

    /// The root, where no letter is read yet.
    pub(super) fn root(&self) -> Option<&Node> {
        self.nodes.first()
    }

    /// The place after one more letter.
    pub(super) fn step(&self, node: &Node, letter: u8) -> Option<&Node> {
        let next = *node.next.get(usize::from(letter))?;
        if next == 0 { None } else { self.nodes.get(usize::from(next)) }
    }

    /// The forms that are read whole at a place.
    pub(super) fn arcs(&self, node: &Node) -> &[Arc] {
        self.arcs.get(node.arcs.0 as usize..node.arcs.1 as usize).unwrap_or_default()
    }
}

fn step_or_grow(next: &mut Vec<[u16; CODES]>, node: usize, letter: u8) -> usize {
    let fresh = next.len() as u16;
    let Some(slot) = next.get_mut(node).and_then(|next| next.get_mut(usize::from(letter))) else {
        return node;
    };
    if *slot == 0 {
        *slot = fresh;
        next.push([0; CODES]);
        return usize::from(fresh);
    }
    usize::from(*slot)
}

/// All forms of all endings, each once.
fn forms(suffixes: &[Suffix], alphabet: &Alphabet) -> Vec<Form> {
    let mut forms = Vec::new();
    for (number, suffix) in (0..).zip(suffixes) {
        for harmony in [BACK, FRONT] {
            for (sound, _) in KINDS.into_iter().filter(|(sound, _)| suffix.behind & sound != 0) {
                let (text, loss) = surface(suffix.form, harmony, sound);
                let before = before_loss(loss, sound);
                for (text, turns) in turned(&text) {
                    let letters = text.chars().map(|letter| alphabet.written(letter)).collect();
                    forms.push(Form { what: (letters, number, loss, turns), harmony, before });
                }
            }
        }
    }
    merged(&sorted(&forms, |a, b| a.what.cmp(&b.what)))
}

/// Forms in order, those that are alike as one that may stand where any of them may.
fn merged(forms: &[Form]) -> Vec<Form> {
    let mut merged: Vec<Form> = Vec::new();
    for form in forms {
        match merged.last_mut().filter(|last| last.what == form.what) {
            Some(last) => {
                last.harmony |= form.harmony;
                last.before |= form.before;
            }
            None => merged.push(form.clone()),
        }
    }
    merged
}

/// An ending as it is before a consonant, and as it is before a vowel.
fn turned(text: &str) -> Vec<(String, Turn)> {
    let Some(voiced) = voiced_end(text) else { return vec![(text.to_owned(), Turn::None)] };
    vec![(text.to_owned(), Turn::Hard), (voiced, Turn::Voiced)]
}

/// The ending before a vowel, if its last letter changes there.
fn voiced_end(text: &str) -> Option<String> {
    let voiced = super::super::sounds::voiced(text);
    (voiced != text).then_some(voiced)
}

/// Whether a letter begins an ending before which қ, к and п are voiced.
fn is_vowel(letter: u8) -> bool {
    "аеыіуияю".chars().any(|vowel| code(vowel) == letter)
}

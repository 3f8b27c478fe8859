//! The endings of `data/suffixes.tsv` and `data/derivations.tsv`, read.
//!
//! A word grows from a stem through states, and each ending leads from some of them to one:
//!
//! | state | what stands there |
//! |---|---|
//! | n, v, x | a bare noun or adjective; a bare verb; a word without endings of its own |
//! | pl, ps, pp, p3 | plural; owned by me or thee; by us or you; by him |
//! | ca, cl, cg, ci | in a case; the locative, genitive and instrumental apart |
//! | at, sm, cm | with -ғы or -нікі; with -дай, -ша and such; with -рақ |
//! | vg | a verb with its negation |
//! | pt, vn, ag | participle; verbal noun in -у; doer in -ушы: they go on as nouns |
//! | cp, cv | converb in -ып; in -а |
//! | pa, cd, op, im, dg | past; condition; wish; command; desire, which must be owned |
//! | fi | with its person: nothing follows |

use std::sync::LazyLock;

use super::letters::{KINDS, Sounds};
use crate::text::table::{rows, text};

/// States as a set, a bit each.
pub(super) type States = u32;

/// The names of the states, in the order of their bits.
const NAMES: [&str; 26] = [
    "n", "v", "x", "pl", "ps", "pp", "p3", "ca", "cl", "cg", "ci", "at", "sm", "cm", "vg", "pt",
    "vn", "ag", "cp", "cv", "pa", "cd", "op", "im", "fi", "dg",
];

/// The state of this name; 0 where there is none.
pub(super) fn state(name: &str) -> States {
    NAMES.iter().position(|known| *known == name).map_or(0, |place| 1 << place)
}

/// The states in a list with spaces between.
pub(super) fn states(list: &str) -> States {
    list.split_whitespace().map(state).fold(0, |all, state| all | state)
}

/// A bare noun, adjective, numeral or pronoun.
pub(super) const NOUN: States = 1;
/// A bare verb.
pub(super) const VERB: States = 1 << 1;
/// A word without endings of its own.
pub(super) const FIXED: States = 1 << 2;

/// The states in which a word may end: all but desire, the last.
pub(super) const FINAL: States = (1 << (NAMES.len() - 1)) - 1;

/// An ending.
#[derive(Clone, Copy, Debug)]
pub struct Suffix {
    /// Its name in the table.
    pub id: &'static str,
    /// What it may stand behind.
    pub(super) after: States,
    /// What it makes.
    pub(super) gives: States,
    /// Its sounds; see [`super::seam`].
    pub(super) form: &'static str,
    /// How rare it is, in bits.
    pub(super) bits: u16,
    /// Its name in grammar; see [`grammar`](super::super::grammar).
    pub term: &'static str,
    /// A word with it, its parts with + between.
    pub example: &'static str,
    /// The sounds that it may stand behind.
    pub(super) behind: Sounds,
}

impl Suffix {
    /// Whether it changes the voice of a verb.
    pub(super) fn is_voice(&self) -> bool {
        self.after == VERB && self.gives == VERB
    }
}

/// The sounds in a list of their names; all where it is empty.
fn sounds(list: &str) -> Sounds {
    let known = |(sound, name): &(Sounds, &str)| {
        let named = list.is_empty() || list.split_whitespace().any(|listed| listed == *name);
        if named { *sound } else { 0 }
    };
    KINDS.iter().map(known).fold(0, |all, sound| all | sound)
}

/// The endings of a table, in its order.
fn read(table: &'static str) -> Vec<Suffix> {
    let read = |[id, after, gives, form, bits, term, example, behind]: [&'static str; 8]| Suffix {
        id,
        after: states(after),
        gives: state(gives),
        form,
        bits: bits.parse().unwrap_or(0),
        term,
        example,
        behind: sounds(behind),
    };
    rows(table).map(read).collect()
}

/// The endings that make forms of a word (жалғау, and those of voice and mood), in the order of
/// the table.
pub fn suffixes() -> &'static [Suffix] {
    static ALL: LazyLock<Vec<Suffix>> = LazyLock::new(|| read(text!("suffixes")));
    &ALL
}

/// The endings that make words of other words (жұрнақ), in the order of the table.
pub fn derivations() -> &'static [Suffix] {
    static ALL: LazyLock<Vec<Suffix>> = LazyLock::new(|| read(text!("derivations")));
    &ALL
}

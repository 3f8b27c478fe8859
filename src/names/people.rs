//! Which names are of one person: a family name with what stands beside it, given names, their first
//! letters and the name after the father, where none of them says otherwise.

use super::forms::{Part, PartKind};
use crate::hash::Numbers;

/// A person as mentions name one.
#[derive(Clone, Debug)]
pub(super) struct Person {
    /// The number of the key of the family name, if that is given.
    pub(super) surname: Option<usize>,
    /// The given name, or its first letters, and the name after the father.
    others: [Given; 2],
}

/// The ranks of [`Person::rank`].
pub(super) const RANKS: u8 = 4;

/// A name, or its first letters alone, which may be none.
#[derive(Clone, Debug)]
struct Given {
    key: String,
    initial: bool,
}

impl Given {
    fn of(part: Option<Part>) -> Self {
        let none = Part { key: String::new(), kind: PartKind::Initial };
        let Part { key, kind } = part.unwrap_or(none);
        Self { key, initial: kind == PartKind::Initial }
    }

    /// Whether both may be one name.
    fn agrees(&self, other: &Self) -> bool {
        let longer = self.key.starts_with(&other.key);
        let shorter = other.key.starts_with(&self.key);
        if self.initial || other.initial { longer || shorter } else { longer && shorter }
    }
}

impl Person {
    /// The person that these words name; `keys` gives numbers to family names.
    pub(super) fn of(mut words: Vec<Part>, keys: &mut Numbers) -> Self {
        let surname = surname(&words).map(|at| keys.of(&words.remove(at).key));
        let given = words.iter().position(|part| part.kind != PartKind::Patronymic);
        let given = Given::of(given.map(|at| words.remove(at)));
        let patronymic = words.into_iter().find(|part| part.kind != PartKind::Unknown);
        Self { surname, others: [given, Given::of(patronymic)] }
    }

    /// How little of the name is told: 0 is a family name with a given one, then come a family name with
    /// first letters, one alone, and none.
    pub(super) fn rank(&self) -> u8 {
        let [given, _] = &self.others;
        match self.surname {
            None => 3,
            Some(_) if given.key.is_empty() => 2,
            Some(_) => u8::from(given.initial),
        }
    }

    /// Whether both may be one person, both of this family name or both without.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        self.others.iter().zip(&other.others).all(|(one, other)| one.agrees(other))
    }

    /// Takes over what another mention of the person tells more.
    pub(super) fn learn(&mut self, other: &Self) {
        for (own, new) in self.others.iter_mut().zip(&other.others) {
            if own.initial && !new.key.is_empty() {
                own.clone_from(new);
            }
        }
    }
}

/// Which of the words is the family name.
fn surname(words: &[Part]) -> Option<usize> {
    let first = |kind| words.iter().position(|part| part.kind == kind);
    let last = |kind| words.iter().rposition(|part| part.kind == kind);
    // «Айдос Бесағаш», «Бесағаш Айдос»: the one that is no given name, or else the last; but a given name
    // alone or before that after the father is no family name.
    let told = first(PartKind::Surname).or_else(|| last(PartKind::Unknown));
    let called = words.len() - usize::from(last(PartKind::Patronymic).is_some()) < 2;
    told.or_else(|| last(PartKind::Given).filter(|_| !called))
}

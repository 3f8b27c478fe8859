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
    others: [Option<Given>; 2],
}

/// The ranks of [`Person::rank`].
pub(super) const RANKS: u8 = 4;

/// A name, or its first letter alone.
#[derive(Clone, Debug)]
struct Given {
    key: String,
    initial: bool,
}

impl Given {
    fn of(part: &Part) -> Self {
        Self { key: part.key.clone(), initial: part.kind == PartKind::Initial }
    }

    /// Whether both may be one name.
    fn agrees(&self, other: &Self) -> bool {
        match (self.initial, other.initial) {
            (false, false) => self.key == other.key,
            _ => self.key.starts_with(&other.key) || other.key.starts_with(&self.key),
        }
    }
}

impl Person {
    /// The person that these words name; `keys` gives numbers to family names.
    pub(super) fn of(parts: &[Part], keys: &mut Numbers) -> Self {
        let words: Vec<&Part> = parts.iter().filter(|part| part.kind != PartKind::Other).collect();
        let place = surname(&words);
        let rest = || words.iter().enumerate().filter(|(at, _)| Some(*at) != place);
        let given = rest().find(|(_, part)| part.kind != PartKind::Patronymic);
        let after = given.map(|(at, _)| at);
        let mut last = rest().filter(|(at, _)| Some(*at) != after);
        let patronymic = last.find(|(_, part)| part.kind != PartKind::Unknown);
        let surname = place.and_then(|at| words.get(at)).map(|part| keys.of(&part.key));
        let others = [given, patronymic].map(|found| found.map(|(_, part)| Given::of(part)));
        Self { surname, others }
    }

    /// How little of the name is told: 0 is a family name with a given one, then come a family name with
    /// first letters, one alone, and none.
    pub(super) fn rank(&self) -> u8 {
        match &self.others {
            _ if self.surname.is_none() => 3,
            [None, _] => 2,
            [Some(given), _] => u8::from(given.initial),
        }
    }

    /// Whether both may be one person, both of this family name or both without.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        self.others.iter().zip(&other.others).all(|both| match both {
            (Some(one), Some(other)) => one.agrees(other),
            _ => true,
        })
    }

    /// Takes over what another mention of the person tells more.
    pub(super) fn learn(&mut self, other: &Self) {
        for (own, new) in self.others.iter_mut().zip(&other.others) {
            if new.is_some() && own.as_ref().is_none_or(|own| own.initial) {
                own.clone_from(new);
            }
        }
    }
}

/// Which of the words is the family name.
fn surname(words: &[&Part]) -> Option<usize> {
    let named = |kind| words.iter().position(|part| part.kind == kind);
    if let Some(place) = named(PartKind::Surname) {
        return Some(place);
    }
    let plain = |part: &&Part| matches!(part.kind, PartKind::Given | PartKind::Unknown);
    // «Айдос Бесағаш», «Бесағаш Айдос»: the one that is no given name, or else the last.
    if words.len() > 1
        && let Some(place) = words.iter().rposition(|part| part.kind == PartKind::Unknown)
    {
        return Some(place);
    }
    let last = words.iter().rposition(plain)?;
    let alone = words.len() == 1 && words.first().is_some_and(|part| part.kind == PartKind::Given);
    let called = words.iter().any(|part| part.kind == PartKind::Patronymic) && words.len() == 2;
    (!alone && !called).then_some(last)
}

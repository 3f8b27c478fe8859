//! Which names are of one person: a family name with what stands beside it, given names, their first
//! letters and the name after the father, where none of them says otherwise.

use super::forms::{Part, PartKind};

/// A person as mentions name one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Person {
    /// The key of the family name; empty where it is not given.
    pub(super) surname: String,
    /// The keys of the given name, or of its first letters.
    given: Option<Given>,
    patronymic: Option<Given>,
}

/// The ranks of [`Person::rank`].
pub(super) const RANKS: u8 = 4;

/// A name, or its first letter alone.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// The person that these words name.
    pub(super) fn of(parts: &[Part]) -> Self {
        let words: Vec<&Part> = parts.iter().filter(|part| part.kind != PartKind::Other).collect();
        let place = surname(&words);
        let rest = || words.iter().enumerate().filter(|(at, _)| Some(*at) != place);
        let given = rest().find(|(_, part)| part.kind != PartKind::Patronymic);
        let after = given.map(|(at, _)| at);
        let mut last = rest().filter(|(at, _)| Some(*at) != after);
        let patronymic = last.find(|(_, part)| part.kind != PartKind::Unknown);
        Self {
            surname: place
                .and_then(|at| words.get(at))
                .map(|part| part.key.clone())
                .unwrap_or_default(),
            given: given.map(|(_, part)| Given::of(part)),
            patronymic: patronymic.map(|(_, part)| Given::of(part)),
        }
    }

    /// How little of the name is told: 0 is a family name with a given one, then come a family name with
    /// first letters, one alone, and none.
    pub(super) fn rank(&self) -> u8 {
        match &self.given {
            _ if self.surname.is_empty() => 3,
            None => 2,
            Some(given) => u8::from(given.initial),
        }
    }

    /// Whether both may be one person, both of this family name or both without.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        let same = |one: &Option<Given>, other: &Option<Given>| match (one, other) {
            (Some(one), Some(other)) => one.agrees(other),
            _ => true,
        };
        same(&self.given, &other.given) && same(&self.patronymic, &other.patronymic)
    }

    /// Takes over what another mention of the person tells more.
    pub(super) fn learn(&mut self, other: &Self) {
        let fuller = |own: &Option<Given>, new: &Option<Given>| {
            new.is_some() && own.as_ref().is_none_or(|own| own.initial)
        };
        if fuller(&self.given, &other.given) {
            self.given.clone_from(&other.given);
        }
        if fuller(&self.patronymic, &other.patronymic) {
            self.patronymic.clone_from(&other.patronymic);
        }
        if self.surname.is_empty() {
            self.surname.clone_from(&other.surname);
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

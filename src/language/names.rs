//! What a language says of the words that names are made of.

use super::Inflection;

/// Reads words as parts of names. It remembers nothing of a text: the same word is always read alike.
pub trait NameReader {
    /// What a word, given as it stands, may be in a name.
    fn word(&self, word: &str) -> NameWord;

    /// What is known by this name of several words, of which the last may have an ending of case; and how
    /// many bytes of the last are its own.
    fn phrase(&self, words: &[&str]) -> Option<(Signs, usize)>;

    /// The number of what is known by this name, given in the nominative, and by others: a short one, a
    /// full one.
    fn number(&self, name: &str) -> Option<u32>;

    /// Whether a word, given as it stands, may do this beside others.
    fn may_be(&self, word: &str, role: Role) -> bool;
}

/// What a word may do beside others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Stand inside a name: a noun or an attribute without an ending of case.
    Inner,
    /// Stand before a verbal noun or another noun, and be a part of what is said of it: any but a predicate.
    Bound,
    /// Own what follows: it is in the genitive.
    Owner,
    /// Tell which: it is an adjective.
    Attribute,
    /// Open a sentence: it is an ordinary word of the language, so that its capital says nothing there.
    Ordinary,
}

/// A word as a part of a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NameWord {
    /// How many bytes are left of it without the endings that only say what it does in its sentence: the
    /// nominative.
    pub base: usize,
    /// What was taken off.
    pub form: Inflection,
    /// What it may be.
    pub signs: Signs,
}

impl NameWord {
    /// Whether it may be this.
    pub fn is(&self, sign: Sign) -> bool {
        self.signs.has(sign)
    }
}

/// What a word may be in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A given name.
    Given,
    /// A family name, known or by its ending.
    Surname,
    /// A name after the father, by its ending.
    Patronymic,
    /// A place with a government.
    Gpe,
    /// Another place.
    Location,
    /// A body that has this name alone.
    Body,
    /// A work, a programme or a treaty.
    Work,
    /// A noun that heads the name of a body: «министрлік».
    BodyHead,
    /// A noun that is a part of the name of a place with a government: «облыс».
    RegionHead,
    /// A noun behind the name of a place with a government: «қала».
    TownHead,
    /// A noun behind the name of another place: «өзен».
    LocationHead,
    /// A noun behind the name of a place of any kind: «өңір».
    AreaHead,
    /// A noun behind the name of a work, a programme or a treaty.
    WorkHead,
    /// A head with the possessive ending that ties it to the words before it.
    Owned,
    /// An office: «президент».
    Office,
    /// A title that is a part of a name: «лорд».
    Title,
    /// A noun that stands beside the name of a person: «мырза», «ақын».
    Calling,
    /// A word that is written large, and no name.
    Common,
    /// A given name that is also a word.
    AlsoWord,
    /// A place whose name is also a word or the name of a person, so that only its neighbours tell.
    AlsoOther,
    /// A noun that makes another thing, of no class, of the name before it: «көше», «порт», «доллар».
    ThingHead,
    /// A word inside the name of a person: «де», «фон».
    Particle,
    /// A word that links others inside a name: «және», «жөніндегі».
    Link,
    /// A link behind what a body is there for: «жөніндегі».
    About,
    /// A link behind the person whose name a body bears: «атындағы».
    NamedAfter,
    /// The first word of a known name of several.
    Begins,
}

/// Signs, any of them together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signs(u32);

impl Signs {
    /// Signs of places.
    pub const PLACE: Self = Self::of(&[Sign::Gpe, Sign::Location]);
    /// Signs of words that are parts of names of people.
    pub const HUMAN: Self = Self::of(&[Sign::Given, Sign::Surname, Sign::Patronymic]);
    /// Signs of words that say what somebody is.
    pub const ROLE: Self = Self::of(&[Sign::Office, Sign::Calling]);

    /// These together.
    pub const fn of(mut signs: &[Sign]) -> Self {
        let mut all = 0;
        while let [first, rest @ ..] = signs {
            all |= 1 << *first as u32;
            signs = rest;
        }
        Self(all)
    }

    /// These and another.
    #[must_use]
    pub fn with(self, sign: Sign) -> Self {
        Self(self.0 | 1 << sign as u32)
    }

    /// These and others.
    #[must_use]
    pub fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Those of these that are among others.
    #[must_use]
    pub fn only(self, others: Self) -> Self {
        Self(self.0 & others.0)
    }

    /// These but for one.
    #[must_use]
    pub fn without(self, sign: Sign) -> Self {
        Self(self.0 & !(1 << sign as u32))
    }

    /// Whether it is among them.
    pub fn has(self, sign: Sign) -> bool {
        self.0 & 1 << sign as u32 != 0
    }

    /// Whether one of these is among them.
    pub fn has_any(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

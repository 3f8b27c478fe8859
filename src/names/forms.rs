//! What a mention is called in a dictionary: its words in the nominative, and the key by which mentions
//! of one name meet, whatever their case, script and spacing.

use super::people::Person;
use super::pieces::is_large;
use crate::hash::Numbers;
use crate::language::FullLanguage;
use crate::language::names::{NameReader, Sign, Signs};
use crate::text::BeforeStop;

/// A mention by its words.
#[derive(Debug)]
pub(super) struct Form {
    /// Its words in the nominative.
    pub(super) name: String,
    /// The number of one form for it in all scripts and sizes of letters.
    pub(super) key: usize,
    /// Whom it names, if it is of a person.
    pub(super) person: Person,
    /// The keys of the place that owns what is named, and of the rest: «Қазақстанның Қарулы Күштері».
    pub(super) owned: Option<(usize, usize)>,
}

/// A word of the name of a person.
#[derive(Debug)]
pub(super) struct Part {
    /// One form for it in all scripts.
    pub(super) key: String,
    pub(super) kind: PartKind,
}

/// What a word of the name of a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PartKind {
    Given,
    Surname,
    Patronymic,
    Initial,
    Unknown,
    Other,
}

/// The first of the letters that Unicode leaves to whoever wants them. A number as one of them is no key of
/// words.
const PRIVATE: u32 = 0xF_0000;

/// Reads mentions.
pub(super) struct Forms<'l> {
    language: &'l dyn FullLanguage,
    reader: Box<dyn NameReader>,
    /// The mentions that were read.
    known: Numbers,
    /// What each is called.
    all: Vec<Form>,
    /// What names meet by.
    pub(super) keys: Numbers,
}

impl<'l> Forms<'l> {
    pub(super) fn new(language: &'l dyn FullLanguage) -> Self {
        let (reader, known) = (language.name_reader(), Numbers::default());
        Self { language, reader, known, all: Vec::new(), keys: Numbers::default() }
    }

    /// The number of what a mention, given as it stands, is called.
    pub(super) fn of(&mut self, mention: &str) -> usize {
        let number = self.known.of(mention);
        if number == self.all.len() {
            let form = self.read(mention);
            self.all.push(form);
        }
        number
    }

    /// What has this number.
    pub(super) fn get(&self, number: usize) -> Option<&Form> {
        self.all.get(number)
    }

    /// The key of what has this number.
    pub(super) fn key_of(&self, number: usize) -> usize {
        self.get(number).map_or(0, |form| form.key)
    }

    fn read(&mut self, mention: &str) -> Form {
        let words: Vec<&str> = mention.split_whitespace().collect();
        let base = self.known(&words).map_or(0, |(_, base)| base);
        let words = nominative(&words, base);
        let person = Person::of(self.parts(&words), &mut self.keys);
        let (key, owned) = (self.key(&words), self.owned(&words));
        Form { key, person, owned, name: words.join(" ") }
    }

    /// What these words are known to be, and how many bytes of the last are its own.
    fn known(&self, words: &[&str]) -> Option<(Signs, usize)> {
        let known = if words.len() > 1 { self.reader.phrase(words) } else { None };
        known.or_else(|| {
            let last = self.reader.word(words.last()?);
            let signs = if words.len() > 1 { Signs::default() } else { last.signs };
            Some((signs, last.base))
        })
    }

    /// The keys of the place that a name begins with, and of what is left, if that is a name.
    fn owned(&mut self, words: &[&str]) -> Option<(usize, usize)> {
        for count in (1..words.len()).rev() {
            let (owner, rest) = words.split_at_checked(count)?;
            let (signs, base) = self.known(owner)?;
            if signs.has(Sign::Gpe) && is_large(rest.first()?) {
                return Some((self.key(&nominative(owner, base)), self.key(rest)));
            }
        }
        None
    }

    /// The key of a name in the nominative. Words that only link others are no part of it: «ғылым және
    /// білім», «ғылым мен білім». What is known by several names has one for all of them.
    fn key(&mut self, words: &[&str]) -> usize {
        let mut key = String::new();
        if let Some(number) = self.reader.number(&words.join(" ")) {
            key.push(char::from_u32(PRIVATE + number).unwrap_or_default());
            return self.keys.of(&key);
        }
        for word in words {
            if !self.language.links(&word.to_lowercase()) {
                key.push_str(&self.comparable(word));
                key.push(' ');
            }
        }
        self.keys.of(&key)
    }

    fn comparable(&self, name: &str) -> String {
        self.language.comparable(&self.language.exact(name))
    }

    /// The words of the name of a person, without those that are no name of their own.
    fn parts(&self, words: &[&str]) -> Vec<Part> {
        let mut parts = Vec::new();
        for word in words {
            let mut rest = *word;
            while let Some((initial, behind)) = rest.split_once('.')
                && self.language.before_stop(initial) == BeforeStop::Initial
            {
                parts.push(Part { key: self.comparable(initial), kind: PartKind::Initial });
                rest = behind;
            }
            let kind = self.part_kind(rest);
            if kind != PartKind::Other && !rest.is_empty() {
                parts.push(Part { key: self.comparable(rest), kind });
            }
        }
        parts
    }

    fn part_kind(&self, word: &str) -> PartKind {
        let signs = self.reader.word(word).signs;
        let kinds: &[(Sign, PartKind)] = &[
            (Sign::Patronymic, PartKind::Patronymic),
            (Sign::Title, PartKind::Other),
            (Sign::Given, PartKind::Given),
            (Sign::Surname, PartKind::Surname),
            (Sign::Particle, PartKind::Other),
        ];
        let known = kinds.iter().find(|(sign, _)| signs.has(*sign));
        known.map_or(PartKind::Unknown, |(_, kind)| *kind)
    }
}

/// A name of which the last word has so many bytes of its own, in the nominative.
fn nominative<'t>(words: &[&'t str], base: usize) -> Vec<&'t str> {
    let mut words = words.to_vec();
    if let Some(last) = words.last_mut() {
        *last = last.get(..base).unwrap_or(last);
    }
    words
}

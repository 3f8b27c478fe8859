//! What a mention is called in a dictionary: its words in the nominative, and the key by which mentions
//! of one name meet, whatever their case, script and spacing.

use crate::language::FullLanguage;
use crate::language::names::{NameReader, Sign};
use crate::text::BeforeStop;

/// A mention by its words.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// Its words in the nominative.
    pub(super) name: String,
    /// One form for it in all scripts and sizes of letters.
    pub(super) key: String,
    /// Its words, if it is of a person.
    pub(super) parts: Vec<Part>,
    /// The keys of the place that owns what is named, and of the rest: «Қазақстанның Қарулы Күштері».
    pub(super) owned: Option<(String, String)>,
}

/// A word of the name of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// Reads mentions.
pub(super) struct Forms<'l> {
    language: &'l dyn FullLanguage,
    reader: Box<dyn NameReader>,
}

impl<'l> Forms<'l> {
    pub(super) fn new(language: &'l dyn FullLanguage) -> Self {
        Self { language, reader: language.name_reader() }
    }

    /// What a mention, given as it stands, is called.
    pub(super) fn of(&self, mention: &str) -> Form {
        let words: Vec<&str> = mention.split_whitespace().collect();
        let mut name = words.join(" ");
        if let Some(last) = words.last() {
            let own = self.own(&words);
            name.truncate(name.len() - (last.len() - own));
        }
        let key = self.key(&name);
        Form { parts: self.parts(&name), owned: self.owned(&name), name, key }
    }

    /// The keys of the place that a name begins with, and of what is left, if that is a name.
    fn owned(&self, name: &str) -> Option<(String, String)> {
        let words: Vec<&str> = name.split(' ').collect();
        (1..words.len()).rev().find_map(|count| {
            let (owner, rest) = words.split_at_checked(count)?;
            let last = owner.last()?;
            let (signs, base) = if count > 1 {
                self.reader.phrase(owner)?
            } else {
                let read = self.reader.word(last);
                (read.signs, read.base)
            };
            let named = rest.first()?.starts_with(char::is_uppercase) && signs.has(Sign::Gpe);
            let mut owner = owner.join(" ");
            owner.truncate(owner.len() - (last.len() - base));
            named.then(|| (self.key(&owner), self.key(&rest.join(" "))))
        })
    }

    /// How many bytes of the last of these words are its own.
    fn own(&self, words: &[&str]) -> usize {
        let known = (words.len() > 1).then(|| self.reader.phrase(words)).flatten();
        let last = words.last().copied().unwrap_or_default();
        known.map_or_else(|| self.reader.word(last).base, |(_, base)| base)
    }

    /// The key of a name in the nominative; by its full name, where that is known. Words that only link
    /// others are no part of it: «ғылым және білім», «ғылым мен білім».
    fn key(&self, name: &str) -> String {
        let full = self.reader.full(name).unwrap_or(name);
        let mut key = String::new();
        for word in full.split(' ') {
            if !self.language.links(&word.to_lowercase()) {
                key.push_str(&self.comparable(word));
                key.push(' ');
            }
        }
        key
    }

    fn comparable(&self, name: &str) -> String {
        self.language.comparable(&self.language.exact(name))
    }

    /// The words of the name of a person.
    fn parts(&self, name: &str) -> Vec<Part> {
        let mut parts = Vec::new();
        for word in name.split_whitespace() {
            let mut rest = word;
            while let Some((initial, behind)) = rest.split_once('.')
                && self.language.before_stop(initial) == BeforeStop::Initial
            {
                parts.push(Part { key: self.comparable(initial), kind: PartKind::Initial });
                rest = behind;
            }
            if !rest.is_empty() {
                parts.push(Part { key: self.comparable(rest), kind: self.part_kind(rest) });
            }
        }
        parts
    }

    fn part_kind(&self, word: &str) -> PartKind {
        let read = self.reader.word(word);
        let kinds = [
            (Sign::Patronymic, PartKind::Patronymic),
            (Sign::Title, PartKind::Other),
            (Sign::Given, PartKind::Given),
            (Sign::Surname, PartKind::Surname),
            (Sign::Particle, PartKind::Other),
        ];
        let known = kinds.into_iter().find(|(sign, _)| read.is(*sign));
        known.map_or(PartKind::Unknown, |(_, kind)| kind)
    }
}

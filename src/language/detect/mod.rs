//! Tells the language of a sentence: Kazakh, Russian, English, or another.
//!
//! Kazakh texts quote Russian and English, and what is true of Kazakh words is not true of theirs.
//! Each word votes by the surest thing it shows: a letter that only one language has, a common word,
//! an ending, or the mere shape of the word. Most votes win. The words and endings are the table
//! `data/languages.tsv`; [`letters`] says what letters give away.
//!
//! It does not know the sentences around this one, so a single name can be in doubt. Languages that
//! are near to Kazakh and written with its letters (Kyrgyz, Karakalpak, Tatar) are told apart only
//! where they have letters or common words of their own.

mod letters;
mod lists;

use letters::marks::{
    BACK, BORROWED, CLUSTER, DOTTED, ENGLISH, FRONT, KAZAKH, OTHER, RUSSIAN, VOWEL,
};
use letters::{Letter, Script, letter};
use lists::{TAIL, Tail};

/// A language, by its tag in BCP 47.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LanguageTag {
    /// Kazakh, in any of its three scripts.
    Kazakh,
    /// Russian.
    Russian,
    /// English.
    English,
    /// Another, or none that can be told.
    Other,
}

impl LanguageTag {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Kazakh, Self::Russian, Self::English, Self::Other];

    /// The tag: `kk`, `ru`, `en`, or `und` (undetermined).
    pub fn code(self) -> &'static str {
        match self {
            Self::Kazakh => "kk",
            Self::Russian => "ru",
            Self::English => "en",
            Self::Other => "und",
        }
    }

    fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tag| tag.code() == code)
    }
}

/// The language of a sentence. The time is linear in its length.
pub fn detect(sentence: &str) -> LanguageTag {
    let mut votes = Votes::default();
    let mut word = Word { first: true, ..Word::default() };
    for character in sentence.chars() {
        match letter(character) {
            Some(letter) => word.push(letter),
            // A mark on a letter is part of it.
            None if ('\u{300}'..='\u{36F}').contains(&character) => {}
            None => votes.take(&mut word),
        }
    }
    votes.take(&mut word);
    votes.winner()
}

/// Votes for each language.
#[derive(Default)]
struct Votes {
    kazakh: u32,
    russian: u32,
    english: u32,
    other: u32,
    /// Votes of words that Kazakh shares with Ukrainian, and with Turkish and German.
    dotted: u32,
    shared: u32,
    /// Whether a word spoke for Kazakh by more than its shape.
    proved: bool,
}

impl Votes {
    /// Counts the vote of a word, and empties it for the next one.
    fn take(&mut self, word: &mut Word) {
        if word.length == 0 {
            return;
        }
        match word.vote() {
            Some(Vote::For(LanguageTag::Kazakh, weight)) => {
                self.kazakh += weight;
                self.proved |= weight > SLIGHT || word.has(KAZAKH);
            }
            Some(Vote::For(LanguageTag::Russian, weight)) => self.russian += weight,
            Some(Vote::For(LanguageTag::English, weight)) => self.english += weight,
            Some(Vote::For(LanguageTag::Other, weight)) => self.other += weight,
            Some(Vote::Dotted) => self.dotted += LIKELY,
            Some(Vote::Shared) => self.shared += LIKELY,
            None => {}
        }
        *word = Word { first: false, ..Word::default() };
    }

    /// The language with the most votes; of those with as many, the first in the order of
    /// [`LanguageTag::ALL`]. With no vote at all nothing is known.
    ///
    /// What Kazakh shares with others goes to it where something else speaks for it. A word with і
    /// does so, too, where nothing speaks for another language.
    fn winner(mut self) -> LanguageTag {
        let alone = self.russian + self.other == 0;
        *(if self.proved || alone { &mut self.kazakh } else { &mut self.other }) += self.dotted;
        *(if self.proved { &mut self.kazakh } else { &mut self.other }) += self.shared;
        let most = self.kazakh.max(self.russian).max(self.english).max(self.other);
        match most {
            0 => LanguageTag::Other,
            _ if self.kazakh == most => LanguageTag::Kazakh,
            _ if self.russian == most => LanguageTag::Russian,
            _ if self.english == most => LanguageTag::English,
            _ => LanguageTag::Other,
        }
    }
}

/// What a word speaks for.
enum Vote {
    /// A language, and how loudly.
    For(LanguageTag, u32),
    /// Kazakh or Ukrainian: it has an і, and none of the other letters.
    Dotted,
    /// Kazakh or another language of Latin letters.
    Shared,
}

/// What is remembered of a word.
#[derive(Default)]
struct Word {
    /// How many letters it has.
    length: u32,
    /// Its last letters.
    tail: Tail,
    /// The marks of all its letters.
    marks: u16,
    script: Option<Script>,
    /// Whether it is the first of its sentence.
    first: bool,
    /// Whether it begins with a capital, as names do.
    capital: bool,
    last: Option<char>,
}

/// The weights of the votes: a letter of one language, or a common word, counts thrice what the
/// shape of a word does.
const SURE: u32 = 3;
const LIKELY: u32 = 2;
const SLIGHT: u32 = 1;

impl Word {
    fn push(&mut self, letter: Letter) {
        self.marks |= letter.marks;
        self.tail = lists::push(self.tail, letter.small);
        match self.last {
            None => (self.script, self.capital) = (Some(letter.script), letter.capital),
            Some(last) => self.marks |= pair(last, letter.small),
        }
        if self.length == 1 && !self.has(VOWEL) {
            self.marks |= CLUSTER;
        }
        self.length += 1;
        self.last = Some(letter.small);
    }

    /// What the word speaks for, if anything.
    fn vote(&self) -> Option<Vote> {
        if self.length <= TAIL
            && let Some(tag) = lists::word(self.tail)
        {
            return Some(Vote::For(tag, SURE));
        }
        if self.has(OTHER) {
            return Some(Vote::For(LanguageTag::Other, SURE));
        }
        match self.script? {
            Script::Cyrillic => self.cyrillic(),
            Script::Latin => self.latin(),
            Script::Arabic => self.has(KAZAKH).then_some(Vote::For(LanguageTag::Kazakh, LIKELY)),
            Script::Foreign => Some(Vote::For(LanguageTag::Other, LIKELY)),
        }
    }

    fn has(&self, mark: u16) -> bool {
        self.marks & mark != 0
    }

    /// Whether it seems to be a name, which says little of the language that it stands in. The
    /// first word of a sentence has a capital in any case.
    fn is_name(&self) -> bool {
        self.capital && !self.first
    }

    fn ending(&self) -> Option<Vote> {
        let weight = if self.is_name() { SLIGHT } else { LIKELY };
        lists::ending(self.tail, self.length).map(|tag| Vote::For(tag, weight))
    }

    fn cyrillic(&self) -> Option<Vote> {
        if self.has(KAZAKH) {
            // Also at the beginning: names stand there often, and the letter is Kazakh for sure.
            let weight = if self.capital { SLIGHT } else { SURE };
            return Some(Vote::For(LanguageTag::Kazakh, weight));
        }
        if let Some(vote) = self.ending() {
            return Some(vote);
        }
        if self.has(DOTTED) {
            return Some(Vote::Dotted);
        }
        if self.has(BORROWED | CLUSTER) {
            let sure = self.has(RUSSIAN) && !self.is_name();
            return Some(Vote::For(LanguageTag::Russian, if sure { LIKELY } else { SLIGHT }));
        }
        let native = self.length > 2 && self.has(FRONT) != self.has(BACK);
        (native && !self.is_name()).then_some(Vote::For(LanguageTag::Kazakh, SLIGHT))
    }

    fn latin(&self) -> Option<Vote> {
        if self.has(KAZAKH) {
            return Some(Vote::For(LanguageTag::Kazakh, LIKELY));
        }
        let ending = self.ending();
        if ending.is_some() {
            return ending;
        }
        if self.has(DOTTED) {
            return Some(Vote::Shared);
        }
        self.has(ENGLISH).then_some(Vote::For(LanguageTag::English, SLIGHT))
    }
}

/// What two letters give away that none of them does alone.
fn pair(last: char, next: char) -> u16 {
    match (last, next) {
        // In Arabic and Persian ى closes a word; in European languages u follows q.
        ('ى', _) | ('q', 'a'..='t' | 'v'..='z') => KAZAKH,
        // Long vowels are written twice in Kyrgyz, Mongolian and Finnish.
        ('ө', 'ө') | ('ү', 'ү') | ('э', 'э') | ('ä', 'ä') => OTHER,
        ('t' | 'w', 'h') | ('c', 'k') | ('e', 'e') | ('o', 'o') => ENGLISH,
        _ => 0,
    }
}

// The crates that they need are there for native builds alone.
#[cfg(test)]
#[cfg(not(target_family = "wasm"))]
mod tests;

//! Makes the forms of a word: puts endings on by the rules of [`seam`](super::seam) and of the
//! table of endings.

use super::super::sounds::{self, Harmony};
use super::letters::{BACK, FRONT, Harmonies, II, VOWELS, YOD, last_sound, sounds as sounds_of};
use super::lexicon::Marks;
use super::seam::{Loss, surface};
use super::suffixes::{FINAL, NOUN, States, Suffix, VERB, suffixes};

/// A word while endings are put on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Growth {
    /// The word so far.
    pub text: String,
    /// What it is.
    state: States,
    /// The harmony that an ending takes.
    harmony: Harmonies,
    /// What the rules of sound do not tell of the stem; nothing once an ending is on it.
    marks: Marks,
    /// Whether no ending is on it yet.
    bare: bool,
}

/// A harmony as the bit that endings know it by.
fn bit(harmony: Harmony) -> Harmonies {
    if harmony == Harmony::Back { BACK } else { FRONT }
}

impl Growth {
    /// A noun, adjective or numeral, in small letters.
    pub fn noun(stem: &str) -> Self {
        Self::new(stem, NOUN)
    }

    /// A verb, in small letters, without an ending.
    pub fn verb(stem: &str) -> Self {
        Self::new(stem, VERB)
    }

    fn new(stem: &str, state: States) -> Self {
        let marks = Marks::of(stem);
        let harmony = marks.harmony.unwrap_or(bit(sounds::harmony(stem)));
        Self { text: stem.to_owned(), state, harmony, marks, bare: true }
    }

    /// Whether it may stand as a word.
    pub fn is_word(&self) -> bool {
        self.state & FINAL != 0
    }

    /// The endings that may follow.
    pub fn endings(&self) -> impl Iterator<Item = &'static Suffix> {
        let state = self.state;
        suffixes().iter().filter(move |suffix| suffix.after & state != 0)
    }

    /// The word with this ending behind it, whose name is that of the table; `None` where it may
    /// not stand there.
    pub fn with(&self, id: &str) -> Option<Self> {
        let suffix = self.endings().find(|suffix| suffix.id == id)?;
        self.fits(suffix).then(|| self.attach(suffix))
    }

    /// Whether the sounds allow an ending that its states allow: voices have forms that only some
    /// stems take.
    pub fn fits(&self, suffix: &Suffix) -> bool {
        let last = last_sound(&self.text);
        last & suffix.behind != 0
    }

    /// The word with an ending that may follow.
    #[must_use]
    pub fn attach(&self, suffix: &Suffix) -> Self {
        let last = last_sound(&self.text);
        let (ending, loss) = surface(suffix.form, self.harmony, last);
        let stem = match loss {
            Loss::None => self.before(&ending, suffix),
            Loss::Yod | Loss::Close => without_last(&self.text).to_owned(),
        };
        let harmony = sounds::decided_harmony(&ending).map_or(self.harmony, bit);
        let (state, marks) = (suffix.gives, Marks::default());
        Self { text: stem + &ending, state, harmony, marks, bare: false }
    }

    /// The word as it stands before these letters.
    fn before(&self, ending: &str, suffix: &Suffix) -> String {
        let first = ending.chars().next();
        if !first.is_some_and(|letter| "аеыіуюя".contains(letter)) {
            return self.text.clone();
        }
        let text = self.text.as_str();
        let close = first.is_some_and(|letter| "ыі".contains(letter));
        if self.marks.elides && close && self.state == NOUN {
            return without_last_vowel(text);
        }
        if let Some(start) = text.strip_suffix('ь') {
            return start.to_owned();
        }
        if self.marks.hard || !after_vowel(text) {
            return text.to_owned();
        }
        match text.strip_suffix('п') {
            // тап + ып = тауып
            Some(start) if self.bare && suffix.id == "converb" => format!("{start}у"),
            _ => sounds::voiced(text),
        }
    }
}

fn without_last(text: &str) -> &str {
    let mut letters = text.chars();
    letters.next_back();
    letters.as_str()
}

/// орын → орн
fn without_last_vowel(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    if let Some(place) = letters.len().checked_sub(2) {
        letters.remove(place);
    }
    letters.into_iter().collect()
}

/// Whether the last letter stands behind a vowel, у and и included.
fn after_vowel(text: &str) -> bool {
    let before = text.chars().rev().nth(1);
    before.is_some_and(|letter| sounds_of(letter) & (VOWELS | II | YOD) != 0 || letter == 'у')
}

/// All forms of a word that are made without a change of voice and without one ending twice, each
/// once, in the order of the table; the dictionary form first.
pub fn forms(stem: &Growth) -> Vec<String> {
    let mut all = Vec::new();
    grow(stem, 0, &mut all);
    let mut seen = std::collections::HashSet::new();
    all.retain(|form| seen.insert(form.clone()));
    all
}

/// The most endings on a form that [`forms`] makes: negation, participle, possession and case, or
/// number, possession, place, -ғы and one more.
const MOST_ENDINGS: usize = 5;

fn grow(word: &Growth, endings: usize, all: &mut Vec<String>) {
    if word.is_word() {
        all.push(word.text.clone());
    }
    let next = word.endings().filter(|suffix| !suffix.is_voice() && word.fits(suffix));
    for suffix in next.filter(|_| endings < MOST_ENDINGS) {
        grow(&word.attach(suffix), endings + 1, all);
    }
}

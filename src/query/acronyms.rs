//! Meets a short form by the words that it stands for, and these by it, where a text of the library
//! gives both.
//!
//! What answers here is not a word of the index, but words side by side: so it is found as places, which
//! stand beside the words of a [`plan`](super::plan). Whether a word of the query is a word of a pair,
//! the plan tells: the index holds all words of all pairs. A short form stays whole under its endings, and
//! a word that does not begin with it is another, even if both are read as forms of one.
//!
//! A library keeps its pairs as numbers, those of each pair with their length before them: the short
//! form, then the words, each by its number in the index, counted from 1; 0 where a word only links
//! others.

use super::clause::Role;
use super::excerpt::Meeting;
use super::parse::Query;
use super::plan::Planned;
use super::{MatchKind, Words};
use crate::index::Field;
use crate::index::bytes::Reader;
use crate::index::dictionary::Entry;
use crate::index::segment::Segment;
use crate::order::sorted;

/// The most pairs that one query is met by. A short form stands for few things; a list of all that it
/// might stand for answers nothing.
const MOST_PAIRS: usize = 16;

/// The numbers of the next pair; `None` behind the last.
fn next(pairs: &mut Reader<'_>) -> Option<Vec<u32>> {
    let mut pair = Reader::new(pairs.bytes()?);
    Some(std::iter::from_fn(|| pair.small()).collect())
}

/// Adds to `plan` where the words of `query` are met by the pairs of a library.
pub fn meet(
    plan: &mut [Planned],
    query: &Query,
    segment: &Segment,
    words: Words<'_>,
    pairs: &[u8],
) {
    let finder = Finder { query, plan, segment, words, asked: asked(query) };
    let mut reader = Reader::new(pairs);
    let mut found = Vec::new();
    let mut left = MOST_PAIRS;
    while left > 0
        && let Some(pair) = next(&mut reader)
    {
        let before = found.len();
        finder.find(&pair, &mut found);
        left -= usize::from(found.len() > before);
    }
    let mut found = sorted(&found, Ord::cmp);
    // A short form before a hyphen stands there with its ending, too: the longer counts.
    found.dedup_by(|next, last| {
        let same = (next.unit, next.position, next.word) == (last.unit, last.position, last.word);
        if same {
            *last = *next;
        }
        same
    });
    for meeting in found {
        if let Some(planned) = plan.get_mut(meeting.word) {
            planned.beside.push(meeting);
        }
    }
}

/// What is between words that are not asked for side by side.
const APART: usize = usize::MAX;

/// The words that are wanted, in order: those that are free, then those of each run. Without what was
/// typed with hyphens: its parts are asked for, too.
fn asked(query: &Query) -> Vec<usize> {
    let mut asked: Vec<usize> =
        (0..query.words.len()).filter(|&word| query.role(word) == Role::Optional).collect();
    let terms = query.clauses.iter().filter(|clause| !clause.excluded);
    for run in terms.flat_map(|clause| &clause.any).flat_map(|term| &term.runs) {
        asked.push(APART);
        asked.extend(run.steps.iter().map(|step| step.word));
    }
    asked.retain(|&word| query.words.get(word).is_none_or(|word| !word.joined));
    asked
}

struct Finder<'q> {
    query: &'q Query,
    plan: &'q [Planned],
    segment: &'q Segment,
    words: Words<'q>,
    /// See [`asked`].
    asked: Vec<usize>,
}

impl Finder<'_> {
    /// Finds where the query is met by a pair.
    fn find(&self, pair: &[u32], found: &mut Vec<Meeting>) {
        let Some((&short, long)) = pair.split_first() else { return };
        for (at, &word) in self.asked.iter().enumerate() {
            if self.is_form(word, short) && self.is_short(word, short) {
                for name in self.long_places(long) {
                    for position in name.start..name.end {
                        found.push(Meeting { position, word, ..name });
                    }
                }
            }
            let words = self.long(at, long);
            if words.is_empty() {
                continue;
            }
            for mut name in self.short_places(short) {
                // The first word takes the place of the short form; the others take none behind it.
                for &word in &words {
                    found.push(Meeting { word, ..name });
                    name.start = name.end;
                }
            }
        }
    }

    /// Whether the word of the query with this number is a form of that word.
    fn is_form(&self, word: usize, number: u32) -> bool {
        let met = self.plan.get(word).map_or(&[][..], |planned| &planned.met);
        let place = met.binary_search_by(|(entry, _)| (entry.number + 1).cmp(&number));
        let found = place.ok().and_then(|place| met.get(place));
        found.is_some_and(|(_, kind)| *kind <= MatchKind::Lemma)
    }

    /// Whether a form of a short form is that, too.
    fn is_short(&self, word: usize, short: u32) -> bool {
        let short = self.words.language.keys(&self.text(short));
        let begins = |key: &String| short.first().is_some_and(|short| key.starts_with(short));
        self.query.words.get(word).is_some_and(|word| word.keys.iter().any(begins))
    }

    /// The words of the query, from this place of those that are asked for, that are these side by side;
    /// else none.
    fn long(&self, mut at: usize, words: &[u32]) -> Vec<usize> {
        let mut found = Vec::new();
        for &number in words {
            let fits = |&word: &usize| match number {
                0 => self.links(word),
                _ => self.is_form(word, number),
            };
            match self.asked.get(at).copied().filter(fits) {
                Some(word) => found.push(word),
                None if number == 0 => continue,
                None => return Vec::new(),
            }
            at += 1;
        }
        found
    }

    fn links(&self, word: usize) -> bool {
        self.query.words.get(word).is_some_and(|word| self.words.language.links(&word.exact))
    }

    /// Where a short form stands, with any ending.
    fn short_places(&self, short: u32) -> Vec<Meeting> {
        let text = self.text(short);
        let mut found = Vec::new();
        for form in self.forms(short) {
            if self.text(form.number + 1).starts_with(&text) {
                let length = if form.joined { 2 } else { 1 };
                for place in self.segment.places(&form) {
                    found.push(self.name(place, length));
                }
            }
        }
        found
    }

    /// Where words stand side by side, in any form; one word may stand where one links.
    fn long_places(&self, words: &[u32]) -> Vec<Meeting> {
        let units = self.segment.units();
        let mut chain = Chain { reached: vec![0; units.places() as usize], steps: Vec::new() };
        let mut ends = Vec::new();
        let mut step = 1;
        for &word in words {
            if word == 0 {
                step = 2;
                continue;
            }
            ends.clear();
            chain.steps.push(std::mem::replace(&mut step, 1));
            for form in self.forms(word).iter().filter(|form| !form.joined) {
                for place in self.segment.places(form) {
                    if chain.reach(place) {
                        ends.push(place);
                    }
                }
            }
        }
        let mut names = Vec::new();
        for end in ends {
            if let Some(start) = chain.start(end)
                && units.unit(start) == units.unit(end)
            {
                names.push(self.name(start, end - start + 1));
            }
        }
        names
    }

    /// A name from this place on, so many words long.
    fn name(&self, place: u32, length: u32) -> Meeting {
        let at = self.segment.units().occurrence(place);
        Meeting {
            unit: at.unit,
            position: at.position,
            word: 0,
            kind: MatchKind::Acronym,
            joined: false,
            start: at.position,
            end: at.position + length,
        }
    }

    /// The forms of a word, some several times.
    fn forms(&self, number: u32) -> Vec<Entry> {
        let mut forms = Vec::new();
        for term in self.words.forms.terms(&self.text(number)) {
            for (name, form) in self.segment.named(&term) {
                if name == Field::Lemma {
                    forms.push(form);
                }
            }
        }
        forms
    }

    /// The word with this number.
    fn text(&self, number: u32) -> String {
        let spelt = number.checked_sub(1).and_then(|number| self.segment.word_with(number));
        spelt.map(|spelt| spelt.exact).unwrap_or_default()
    }
}

/// Which places of a text are reached by the words of a name, one after the other.
struct Chain {
    /// For each place a bit for each word of the name that stands there with those before it.
    reached: Vec<u16>,
    /// For each word that was looked for, how many places it may be behind the one before.
    steps: Vec<u32>,
}

impl Chain {
    /// Takes a place where the last word stands; says whether those before it do, too.
    fn reach(&mut self, place: u32) -> bool {
        let word = self.steps.len().saturating_sub(1);
        let reaches = word == 0 || self.before(place, word).is_some();
        if let Some(reached) = self.reached.get_mut(place as usize).filter(|_| reaches) {
            *reached |= 1u16.wrapping_shl(word as u32);
        }
        reaches
    }

    /// The place of the word before that with this number, which stands at `place`.
    fn before(&self, place: u32, word: usize) -> Option<u32> {
        let bit = 1u16.wrapping_shl(word as u32 - 1);
        let mut places = (1..=*self.steps.get(word)?).filter_map(|step| place.checked_sub(step));
        places.find(|&place| self.reached.get(place as usize).is_some_and(|own| own & bit > 0))
    }

    /// The place of the first word, where the last stands at `place`.
    fn start(&self, place: u32) -> Option<u32> {
        (1..self.steps.len()).rev().try_fold(place, |place, word| self.before(place, word))
    }
}

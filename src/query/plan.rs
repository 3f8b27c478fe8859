//! Looks the words of a query up in an index: exact form, then the same word in the script of the
//! index, then other spellings, then other forms, then words of the same root and beginnings; what is
//! near only where the index has none of these. A word of the text in another script is met by its keys.

use super::clause::Role;
use super::excerpt::Meeting;
use super::fuzzy::Nearest;
use super::parse::{Query, QueryWord};
use super::{MatchKind, Words};
use crate::index::dictionary::Entry;
use crate::index::segment::{Segment, Spelt};
use crate::index::{Field, LONGEST_TERM};
use crate::language::Language;
use crate::language::forms::Forms;
use crate::order::sorted;

/// The most terms that one beginning stands for. One letter begins thousands of words; the reader
/// will type the next one, and must not wait for the answer to this one.
pub const MOST_BEGINNINGS: usize = 512;

/// A word of the index that answers a word of the query, and how they meet.
pub type Met = (Entry, MatchKind);

/// What the index has for one word of a query.
#[derive(Clone, Debug, Default)]
pub struct Planned {
    /// The words of the index that answer it, each once, in their order.
    pub met: Vec<Met>,
    /// Where it is met by another name; see [`acronyms`](super::acronyms). In order.
    pub beside: Vec<Meeting>,
    /// How much it counts; 0 where it was asked before, or must not be there.
    pub weight: f32,
    /// Whether it is looked for in titles alone.
    pub title: bool,
}

/// What a word counts that says little of what a text is about.
pub const WEAK: f32 = 0.2;

/// What the index has for each word of `query`, which learns what became of its words: which it stands
/// for, where the index has only words near by.
pub fn plan(query: &mut Query, segment: &Segment, words: Words<'_>) -> Vec<Planned> {
    let mut plan: Vec<Planned> = Vec::new();
    for number in 0..query.words.len() {
        let (role, title) = (query.role(number), query.is_of_title(number));
        let (before, rest) = query.words.split_at_mut(number);
        let Some(word) = rest.first_mut() else { break };
        let asked = plan
            .iter()
            .zip(before.iter())
            .find(|(planned, before)| planned.title == title && same_word(before, word));
        let same = asked.map(|(planned, _)| planned.met.clone());
        let repeated = same.is_some() || role == Role::Excluded;
        let met = same.unwrap_or_else(|| met(word, segment, words, role));
        let weight = match (repeated, word.weak) {
            (true, _) => 0.0,
            (false, true) => WEAK,
            (false, false) => 1.0,
        };
        plan.push(Planned { met, beside: Vec::new(), weight, title });
    }
    plan
}

fn same_word(one: &QueryWord, other: &QueryWord) -> bool {
    (&one.exact, one.joined, one.prefix) == (&other.exact, other.joined, other.prefix)
}

/// The words of the index that answer a word of the query. What is near is looked for only where the
/// index has nothing closer, and not for a word that must not be there.
fn met(word: &mut QueryWord, segment: &Segment, words: Words<'_>, role: Role) -> Vec<Met> {
    // No term is longer: what was cut to the same length need not be the same word.
    if word.exact.len() > LONGEST_TERM {
        return Vec::new();
    }
    let mut found = Found::close(word, segment, words.language);
    if !found.met.is_empty() || role == Role::Excluded {
        return found.closest();
    }
    let Guess { near, weak } = found.guess(words.forms);
    let met = found.closest();
    word.near = near;
    word.weak |= weak;
    met
}

/// How many keys of a word are compared: of one in another script the first is itself, the second its
/// likeliest spelling.
pub(crate) const COMPARED: usize = 2;

/// What a word was taken for.
struct Guess {
    /// The keys or lemmas that are near it.
    near: Vec<String>,
    /// Whether all of them say little of what a text is about.
    weak: bool,
}

/// The words of an index that answer a word of a query, some several times.
struct Found<'s> {
    segment: &'s Segment,
    word: &'s QueryWord,
    language: &'s dyn Language,
    met: Vec<Met>,
}

/// The words of an index that answer a word of a query without a slip, each once, in their order.
pub(crate) fn close(word: &QueryWord, segment: &Segment, language: &dyn Language) -> Vec<Met> {
    if word.exact.len() > LONGEST_TERM {
        return Vec::new();
    }
    Found::close(word, segment, language).closest()
}

/// Those that have one of these keys, or are forms of these lemmas, as what was meant by a word that is not
/// there.
pub(crate) fn meant(
    word: &QueryWord,
    segment: &Segment,
    language: &dyn Language,
    (keys, lemmas): (&[String], &[String]),
) -> Vec<Met> {
    let mut found = Found { segment, word, language, met: Vec::new() };
    for key in keys {
        let spelt = [segment.spelt(Field::Exact, key), segment.names(Field::Key, key)].concat();
        found.met.extend(spelt.into_iter().map(|one| (one.entry, MatchKind::Fuzzy)));
    }
    found.take_forms(lemmas);
    found.closest()
}

impl<'s> Found<'s> {
    fn close(word: &'s QueryWord, segment: &'s Segment, language: &'s dyn Language) -> Self {
        let mut found = Self { segment, word, language, met: Vec::new() };
        found.spelt();
        found.related();
        if word.prefix {
            found.beginnings();
        }
        found
    }
}

impl Found<'_> {
    /// The word itself, in whatever spelling or script.
    fn spelt(&mut self) {
        for key in &self.word.keys {
            for field in [Field::Joined, Field::Exact] {
                for spelt in self.segment.spelt(field, key) {
                    self.met.push((spelt.entry, self.kind(&spelt.exact)));
                }
            }
            for Spelt { entry, exact } in self.segment.names(Field::Key, key) {
                self.met.push((entry, self.kind(&exact)));
            }
        }
    }

    /// How the query's word meets one of the same key.
    fn kind(&self, exact: &str) -> MatchKind {
        if exact == self.word.exact {
            MatchKind::Exact
        } else if self.word.spellings.iter().any(|spelling| spelling == exact)
            || self.is_in_another_script(exact)
        {
            MatchKind::Script
        } else {
            MatchKind::Folded
        }
    }

    /// Whether a word of the text is the query's word in another script.
    fn is_in_another_script(&self, exact: &str) -> bool {
        let script = self.language.script(exact);
        script.is_some()
            && self.word.script.is_some()
            && script != self.word.script
            && self.language.comparable(exact) == self.word.comparable
    }

    /// Its other forms, and words of the same root.
    fn related(&mut self) {
        for term in &self.word.terms {
            for (name, entry) in self.segment.named(term) {
                let kind = if name == Field::Lemma { MatchKind::Lemma } else { MatchKind::Root };
                self.met.push((entry, kind));
            }
        }
        for root in &self.word.roots {
            let related = self.segment.named(root).into_iter();
            self.met.extend(related.map(|(_, entry)| (entry, MatchKind::Root)));
        }
    }

    /// The words that begin so.
    fn beginnings(&mut self) {
        for key in &self.word.keys {
            for field in [Field::Exact, Field::Key] {
                for Spelt { entry, exact } in self.segment.beginning(field, key, MOST_BEGINNINGS) {
                    let same = exact.starts_with(&self.word.exact);
                    let kind = if same { MatchKind::Prefix } else { MatchKind::FoldedPrefix };
                    self.met.push((entry, kind));
                }
            }
        }
    }

    /// What a word that is not there was meant to be: a whole word of the texts, whose ending speaks for it,
    /// too. Only where none is one letter away are lemmas compared, which have fewer letters and so more
    /// neighbours.
    fn guess(&mut self, forms: &dyn Forms) -> Guess {
        let mut whole = Nearest::none();
        for key in self.word.keys.iter().take(COMPARED) {
            whole.look(self.segment, Field::Exact, key);
            whole.look(self.segment, Field::Key, key);
        }
        let mut lemmas = Nearest::none();
        if whole.distance > 1 {
            self.word.terms.iter().for_each(|term| lemmas.look_for_lemmas(self.segment, term));
        }
        if lemmas.distance < whole.distance {
            self.take_forms(&lemmas.terms);
            return Guess { near: lemmas.terms, weak: false };
        }
        let mut spelt = Vec::new();
        for key in &whole.terms {
            spelt.extend(self.segment.spelt(Field::Exact, key));
            spelt.extend(self.segment.names(Field::Key, key));
        }
        // Who misspells «қандай» asks all the same.
        let weak = !spelt.is_empty() && spelt.iter().all(|one| forms.is_weak(&one.exact));
        for Spelt { entry, exact } in spelt {
            self.take_forms(&forms.terms(&exact));
            self.met.push((entry, MatchKind::Fuzzy));
        }
        Guess { near: whole.terms, weak }
    }

    /// Takes the forms of these lemmas for what was meant.
    fn take_forms(&mut self, lemmas: &[String]) {
        for lemma in lemmas {
            let forms = self.segment.named(lemma).into_iter();
            let forms = forms.filter(|(name, _)| *name == Field::Lemma);
            self.met.extend(forms.map(|(_, entry)| (entry, MatchKind::FuzzyLemma)));
        }
    }

    /// Each word once, with the closest way in which it is met.
    fn closest(self) -> Vec<Met> {
        let order = |(entry, kind): &Met| (entry.number, *kind);
        let mut met = sorted(&self.met, |a, b| order(a).cmp(&order(b)));
        met.dedup_by_key(|(entry, _)| entry.number);
        for (entry, kind) in &mut met {
            if entry.joined != self.word.joined && *kind <= MatchKind::Folded {
                *kind = MatchKind::Hyphen;
            }
        }
        met
    }
}

//! Brings the mentions of one event together.
//!
//! Two mentions are of one event where their dates agree and their clauses speak of the same:
//!
//! - the dates are equal, or one is a month or a year that the other lies in;
//! - the clauses share at least two terms, and half of those of the shorter one, or one that is no name
//!   where the date is one and the same day, or the same month and the shorter has hardly another; words that say little and the dates themselves do not
//!   count;
//! - not each of them has a name or a number that the other lacks: «1998 жылы Алматыда мектеп ашылды»
//!   and «1998 жылы Астанада мектеп ашылды» are two events;
//! - both tell of something that happens, or both of how things are.
//!
//! Mentions are taken from the finest date to the coarsest, and each joins the group whose first
//! mention it shares the most with: so the finer date and its label stand, and two days of one
//! year never meet through that year. Only mentions of one year that share a term are compared, and
//! a term that leads to very many leads to no more, so that a library of a hundred thousand dates
//! is merged in a moment.

use super::event::{Dated, Factuality};
use super::pieces::units;
use crate::hash::Numbers;
use crate::language::FullLanguage;
use crate::language::forms::FullForms;
use crate::order::sorted;
use crate::text::token::TokenKind;
use crate::time::value::Date;

/// The fewest terms that clauses about one event share.
const SHARED: usize = 2;
/// The most groups that a term leads to within a year, and mentions that are looked through for a twin.
const LEADS: usize = 64;
/// The days of the longest month.
const MONTH: i64 = 31;
/// The longest date, in days, that another may lie in: a year.
const YEAR: i64 = 366;

/// Numbers the terms of words.
#[derive(Debug)]
pub struct Words<'f> {
    language: &'f dyn FullLanguage,
    forms: &'f dyn FullForms,
    /// The terms.
    terms: Numbers,
    /// The words that were read, by their exact forms.
    known: Numbers,
    /// The numbers of the terms of each of them.
    read: Vec<Readings>,
}

/// The terms of the two likeliest readings of a word; [`NONE`] where it has fewer, or says little.
type Readings = [u32; 2];

/// In place of a term where there is none.
const NONE: u32 = u32::MAX;

/// The terms of a clause.
#[derive(Debug, Default)]
struct Content {
    /// Those of each word.
    words: Vec<Readings>,
    /// All of them, sorted.
    terms: Vec<u32>,
    /// Those of names and numbers.
    names: Vec<Readings>,
    /// The days that its date may be, from the first to the last.
    days: (i32, i32),
}

impl<'f> Words<'f> {
    /// Of a language, as its `forms` read words.
    pub fn new(language: &'f dyn FullLanguage, forms: &'f dyn FullForms) -> Self {
        let (terms, known) = (Numbers::default(), Numbers::default());
        Self { language, forms, terms, known, read: Vec::new() }
    }

    /// The terms of a word as it stands in a text.
    fn readings(&mut self, word: &str) -> Readings {
        let exact = self.language.exact(word);
        let number = self.known.of(&exact);
        if let Some(known) = self.read.get(number) {
            return *known;
        }
        let mut readings = [NONE; 2];
        if !self.forms.is_weak(&exact) {
            for (slot, term) in readings.iter_mut().zip(self.forms.terms(&exact)) {
                *slot = self.terms.of(&term) as u32;
            }
        }
        self.read.push(readings);
        readings
    }

    /// What a clause speaks of.
    fn content(&mut self, dated: &Dated<'_>) -> Content {
        let clause = dated.clause.span;
        let text = clause.slice(dated.sentence);
        let days = (dated.value.min_day(), dated.value.max_day());
        let mut content = Content { days, ..Content::default() };
        for (span, kind) in units(text) {
            let date = dated.time.span.overlaps(span.shifted(clause.start));
            if date || !matches!(kind, TokenKind::Word | TokenKind::Number) {
                continue;
            }
            let word = span.slice(text);
            let readings = self.readings(word);
            if readings == [NONE; 2] || content.words.contains(&readings) {
                continue;
            }
            content.words.push(readings);
            content.terms.extend(readings.iter().filter(|term| **term != NONE));
            let large = word.chars().next().is_some_and(|first| !first.is_lowercase());
            if large && span.start > 0 {
                content.names.push(readings);
            }
        }
        content.terms = sorted(&content.terms, u32::cmp);
        content.terms.dedup();
        content
    }
}

impl Content {
    /// Whether it has a word of these readings.
    fn has(&self, readings: Readings) -> bool {
        readings.iter().any(|term| self.terms.binary_search(term).is_ok())
    }

    /// In how many days its date may be.
    fn length(&self) -> i64 {
        i64::from(self.days.1) - i64::from(self.days.0) + 1
    }

    /// Whether its date lies in that of another, which is no longer than a year.
    fn lies_in(&self, other: &Self) -> bool {
        let within = self.days.0 >= other.days.0 && self.days.1 <= other.days.1;
        within && other.length() <= YEAR
    }

    /// Whether its date may be that of another, which may be on these days, or lie in it, or it in this one.
    fn may_meet(&self, days: (i32, i32)) -> bool {
        let within = |one: (i32, i32), other: (i32, i32)| one.0 >= other.0 && one.1 <= other.1;
        within(self.days, days) || within(days, self.days)
    }

    fn shared(&self, other: &Self) -> usize {
        self.words.iter().filter(|word| other.has(**word)).count()
    }

    /// Whether its date leaves no other event to speak of: the same single day, or where one of the two says
    /// hardly anything («оған қол қойылды»), the same month; and they share a word that is no name.
    fn is_of_one_time(&self, other: &Self) -> bool {
        let short = self.words.len().min(other.words.len()) <= SHARED;
        let near = self.length() <= if short { MONTH } else { 1 };
        let mut words = self.words.iter().filter(|word| !self.names.contains(word));
        self.days == other.days && near && words.any(|word| other.has(*word))
    }

    fn lacks_a_name_of(&self, other: &Self) -> bool {
        other.names.iter().any(|name| !self.has(*name))
    }

    /// How many terms it shares with another about the same; `None` where that is about something
    /// else.
    fn same(&self, other: &Self) -> Option<usize> {
        let shared = self.shared(other);
        let enough = shared >= SHARED && shared * 2 >= self.words.len().min(other.words.len());
        let enough = enough || self.is_of_one_time(other);
        let names = self.lacks_a_name_of(other) && other.lacks_a_name_of(self);
        (enough && !names).then_some(shared)
    }
}

/// Which groups have a term within a year. Two of them may share a slot: then clauses are compared
/// that have nothing in common, and nothing comes of it.
struct Leads {
    slots: Vec<Vec<Led>>,
}

/// A group, and the days that its date may be: most groups are told apart by these, without looking for more
/// of them all over the memory.
#[derive(Clone, Copy)]
struct Led {
    group: usize,
    days: (i32, i32),
}

impl Leads {
    /// For so many terms.
    fn new(terms: usize) -> Self {
        Self { slots: vec![Vec::new(); terms.next_power_of_two()] }
    }

    fn slot(&self, year: i32, term: u32) -> usize {
        let year = year.unsigned_abs().wrapping_mul(0x9E37_79B1);
        let mixed = (year ^ term.wrapping_mul(0x85EB_CA6B)) as usize;
        mixed & (self.slots.len() - 1)
    }

    fn of(&self, year: i32, term: u32) -> &[Led] {
        self.slots.get(self.slot(year, term)).map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, year: i32, term: u32, led: Led) {
        let slot = self.slot(year, term);
        if let Some(slot) = self.slots.get_mut(slot).filter(|slot| slot.len() < LEADS) {
            slot.push(led);
        }
    }
}

/// The mentions of each event, as places among `dated`: first the one whose date and label stand.
/// `dated` are in the order of their places.
pub fn merge(dated: &[Dated<'_>], words: &mut Words<'_>) -> Vec<Vec<usize>> {
    let content: Vec<Content> = dated.iter().map(|one| words.content(one)).collect();
    let mut leads = Leads::new(content.iter().map(|one| one.terms.len()).sum());
    let places: Vec<usize> = (0..dated.len()).collect();
    let length = |at: &usize| content.get(*at).map_or(0, Content::length);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    // The group of each mention that has one.
    let mut group_of = vec![usize::MAX; dated.len()];
    // The mention that each group was last compared with: several terms may lead to it.
    let mut met = vec![usize::MAX; dated.len()];
    for at in sorted(&places, |a, b| length(a).cmp(&length(b))) {
        let (Some(one), Some(own)) = (dated.get(at), content.get(at)) else { continue };
        let (from, to) = one.value.bounds();
        let year = from.or(to).and_then(Date::in_year).unwrap_or_default();
        let near = || {
            let led = own.terms.iter().flat_map(|term| leads.of(year, *term));
            let same =
                led.filter(|led| own.may_meet(led.days)).filter_map(|&Led { group, .. }| {
                    *met.get_mut(group).filter(|met| **met != at)? = at;
                    let first = *groups.get(group)?.first()?;
                    let (other, theirs) = (dated.get(first)?, content.get(first)?);
                    let days =
                        one.value == other.value || own.lies_in(theirs) || theirs.lies_in(own);
                    let may_be = days && agree(one, other);
                    let shared = may_be.then(|| own.same(theirs))??;
                    Some((shared, std::cmp::Reverse(group)))
                });
            same.max().map(|(_, group)| group.0)
        };
        let twin = said_before(dated, at).and_then(|twin| group_of.get(twin).copied());
        let group = twin.or_else(near).unwrap_or(groups.len());
        if let Some(place) = group_of.get_mut(at) {
            *place = group;
        }
        if let Some(group) = groups.get_mut(group) {
            group.push(at);
            continue;
        }
        let led = Led { group: groups.len(), days: own.days };
        own.terms.iter().for_each(|term| leads.add(year, *term, led));
        groups.push(vec![at]);
    }
    groups
}

/// The first mention of the same date for the same clause, if it is another and not very many stand
/// between. As long as each other, the two are taken in the order of their places.
fn said_before(dated: &[Dated<'_>], at: usize) -> Option<usize> {
    let one = dated.get(at)?;
    let before = dated.get(..at)?.iter().enumerate().rev().take(LEADS);
    let mut same = before.take_while(|(_, other)| place(one) == place(other));
    let twin =
        same.find(|(_, other)| one.value == other.value && one.clause.span == other.clause.span);
    twin.map(|(place, _)| place)
}

/// The sentence of a mention.
fn place(dated: &Dated<'_>) -> (usize, usize) {
    (dated.mention.document, dated.mention.sentence)
}

/// Whether two mentions stand in different sentences, and agree in whether something happened.
fn agree(one: &Dated<'_>, other: &Dated<'_>) -> bool {
    let state = |dated: &Dated<'_>| dated.clause.factuality == Factuality::State;
    place(one) != place(other) && state(one) == state(other)
}

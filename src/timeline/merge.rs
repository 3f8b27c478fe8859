//! Brings the mentions of one event together.
//!
//! Two mentions are of one event where their dates agree and their clauses speak of the same:
//!
//! - the dates are equal, or one is a month or a year that the other lies in;
//! - the clauses share at least two terms, and half of those of the shorter one; words that say little
//!   and the dates themselves do not count;
//! - not each of them has a name or a number that the other lacks: «1998 жылы Алматыда мектеп ашылды»
//!   and «1998 жылы Астанада мектеп ашылды» are two events;
//! - both tell of something that happens, or both of how things are.
//!
//! Mentions are taken from the finest date to the coarsest, and each joins the group whose first
//! mention it shares the most with: so the finer date and its label stand, and two days of one
//! year never meet through that year. Only mentions of one year that share a term are compared, and
//! a term that leads to very many leads to no more, so that a library of a hundred thousand dates
//! is merged in a moment.

use std::collections::HashMap;

use super::event::{Dated, Factuality};
use crate::language::Language;
use crate::language::forms::Forms;
use crate::order::sorted;
use crate::text::token::{TokenKind, compounds, tokens};

/// The fewest terms that clauses about one event share.
const SHARED: usize = 2;
/// The most groups that a term leads to within a year.
const LEADS: usize = 64;
/// The longest date, in days, that another may lie in: a year.
const YEAR: i64 = 366;

/// Numbers the terms of words.
#[derive(Debug)]
pub struct Words<'f> {
    language: &'f dyn Language,
    forms: &'f dyn Forms,
    /// The number of each term.
    terms: HashMap<String, u32>,
    /// The term of each word, by its exact form; none of words that say little.
    known: HashMap<String, Option<u32>>,
}

/// The terms of a clause.
#[derive(Debug, Default)]
struct Content {
    /// All of them, sorted.
    terms: Vec<u32>,
    /// Those of names and numbers.
    names: Vec<u32>,
}

impl<'f> Words<'f> {
    /// Of a language, as its `forms` read words.
    pub fn new(language: &'f dyn Language, forms: &'f dyn Forms) -> Self {
        Self { language, forms, terms: HashMap::new(), known: HashMap::new() }
    }

    fn number(&mut self, term: String) -> u32 {
        let next = u32::try_from(self.terms.len()).unwrap_or(u32::MAX);
        *self.terms.entry(term).or_insert(next)
    }

    /// The term of a word as it stands in a text.
    fn term(&mut self, word: &str) -> Option<u32> {
        let exact = self.language.exact(word);
        if let Some(known) = self.known.get(&exact) {
            return *known;
        }
        let weak = self.forms.is_weak(&exact);
        let term = if weak { None } else { self.forms.terms(&exact).into_iter().next() };
        let number = term.map(|term| self.number(term));
        self.known.insert(exact, number);
        number
    }

    /// What a clause speaks of.
    fn content(&mut self, dated: &Dated<'_>) -> Content {
        let text = dated.clause.span.slice(dated.sentence);
        let tokens: Vec<_> = tokens(text).collect();
        let mut whole = compounds(text, &tokens).peekable();
        let (mut content, mut at) = (Content::default(), 0);
        while let Some(token) = tokens.get(at) {
            let compound = whole.next_if(|compound| compound.first == at);
            let (span, end) = compound.map_or((token.span, at + 1), |one| (one.span, one.end));
            let opens = at == 0;
            at = end;
            let date = dated.time.span.overlaps(span.shifted(dated.clause.span.start));
            if date || !matches!(token.kind, TokenKind::Word | TokenKind::Number) {
                continue;
            }
            let word = span.slice(text);
            let Some(term) = self.term(word) else { continue };
            content.terms.push(term);
            let large = word.chars().next().is_some_and(|first| !first.is_lowercase());
            if large && !opens {
                content.names.push(term);
            }
        }
        content.terms.sort_unstable();
        content.terms.dedup();
        content
    }
}

impl Content {
    fn has(&self, term: u32) -> bool {
        self.terms.binary_search(&term).is_ok()
    }

    fn shared(&self, other: &Self) -> usize {
        self.terms.iter().filter(|term| other.has(**term)).count()
    }

    fn lacks_a_name_of(&self, other: &Self) -> bool {
        other.names.iter().any(|name| !self.has(*name))
    }

    /// How many terms it shares with another about the same; `None` where that is about something
    /// else.
    fn same(&self, other: &Self) -> Option<usize> {
        let shared = self.shared(other);
        let enough = shared >= SHARED && shared * 2 >= self.terms.len().min(other.terms.len());
        let names = self.lacks_a_name_of(other) && other.lacks_a_name_of(self);
        (enough && !names).then_some(shared)
    }
}

/// The mentions of each event, as places among `dated`: first the one whose date and label stand.
pub fn merge(dated: &[Dated<'_>], words: &mut Words<'_>) -> Vec<Vec<usize>> {
    let content: Vec<Content> = dated.iter().map(|one| words.content(one)).collect();
    let places: Vec<usize> = (0..dated.len()).collect();
    let length = |at: &usize| dated.get(*at).map_or(0, length);
    let finest = sorted(&places, |a, b| length(a).cmp(&length(b)));
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut leads: HashMap<(i32, u32), Vec<usize>> = HashMap::new();
    let mut clauses: HashMap<_, usize> = HashMap::new();
    for at in finest {
        let (Some(one), Some(own)) = (dated.get(at), content.get(at)) else { continue };
        let year = one.value.bounds().0.in_year();
        let clause =
            (one.mention.document, one.mention.sentence, one.clause.span, one.value.to_string());
        let near = || {
            let led = own.terms.iter().filter_map(|term| leads.get(&(year, *term))).flatten();
            let same = led.filter_map(|&group| {
                let first = *groups.get(group)?.first()?;
                let shared = own.same(content.get(first)?)?;
                agree(one, dated.get(first)?).then_some((shared, std::cmp::Reverse(group)))
            });
            same.max().map(|(_, group)| group.0)
        };
        if let Some(group) = clauses.get(&clause).copied().or_else(near) {
            groups.get_mut(group).into_iter().for_each(|group| group.push(at));
            clauses.insert(clause, group);
            continue;
        }
        clauses.insert(clause, groups.len());
        for term in &own.terms {
            let led = leads.entry((year, *term)).or_default();
            if led.len() < LEADS {
                led.push(groups.len());
            }
        }
        groups.push(vec![at]);
    }
    groups
}

/// Whether two mentions in different sentences may be of one event, by their dates and by whether
/// it happened.
fn agree(one: &Dated<'_>, other: &Dated<'_>) -> bool {
    let place = |dated: &Dated<'_>| (dated.mention.document, dated.mention.sentence);
    let state = |dated: &Dated<'_>| dated.clause.factuality == Factuality::State;
    let dates = one.value == other.value || lies_in(one, other) || lies_in(other, one);
    place(one) != place(other) && state(one) == state(other) && dates
}

fn lies_in(one: &Dated<'_>, other: &Dated<'_>) -> bool {
    let within = one.value.min_day() >= other.value.min_day();
    within && one.value.max_day() <= other.value.max_day() && length(other) <= YEAR
}

/// How many days a date may lie in.
fn length(dated: &Dated<'_>) -> i64 {
    i64::from(dated.value.max_day()) - i64::from(dated.value.min_day()) + 1
}

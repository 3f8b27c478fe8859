//! Answers queries from the shards that are at hand, and says which others it wants.

use super::check::holds;
use super::excerpt::{Answering, Excerpt, excerpt};
use super::lookup::{AtHand, Looked, Wanted};
use super::root::{Member, Root, Row};
use super::score::{Found, found, scores};
use super::shard::Shard;
use crate::error::Error;
use crate::language::Language;
use crate::language::kazakh::Kazakh;
use crate::language::kazakh::told::ToldForms;
use crate::query::Words;
use crate::query::clause::{Clause, Role};
use crate::query::parse::{Query, QueryWord, parse};
use crate::query::plan::WEAK;
use crate::query::rank::best;
use crate::span::Span;

/// A sharded library, as far as it is at hand.
#[derive(Debug)]
pub struct Catalogue {
    root: Root,
    forward: Vec<Option<Shard>>,
    backward: Vec<Option<Shard>>,
    language: &'static dyn Language,
    /// What reads words by the stems that the shards at hand tell.
    forms: ToldForms,
    /// The last query that was answered.
    asked: Option<Asked>,
}

/// A query that was answered.
#[derive(Debug)]
pub(super) struct Asked {
    text: String,
    pub(super) query: Query,
    /// For each of its words whether there is any form of it; `None` where it was not looked up.
    pub(super) known: Vec<Option<bool>>,
    pub(super) answering: Answering,
    /// How much each word of the query counts.
    pub(super) weights: Vec<f32>,
}

/// What is known of a query.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// These shards are wanted first, by the names of their files; see [`Catalogue::give`].
    Wants(Vec<String>),
    /// These documents answer.
    Found(Documents),
}

/// The documents that answer a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Documents {
    /// How many there are; where `more` says so, at least.
    pub total: usize,
    /// Whether one of the words stands in more documents than are listed.
    pub more: bool,
    /// Whether the query asks where words stand: then only their texts tell of which documents all holds, and
    /// there are at most `total`; see [`Catalogue::holds`].
    pub unsure: bool,
    /// Words that are not there, each with what it was taken for.
    pub near: Vec<(String, Vec<String>)>,
    /// Those that were asked for, the best first.
    pub best: Vec<Place>,
}

/// A document that answers, and where it lies.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its number, counted from 0.
    pub document: u32,
    /// How well it answers; comparable within one answer only.
    pub score: f32,
    /// The name of the file with its pack.
    pub pack: String,
    /// Which of the pack it is, counted from 0.
    pub place: u32,
}

impl Catalogue {
    /// The library with this root; no shard is at hand yet.
    ///
    /// # Errors
    ///
    /// The bytes are no root, are of another version, or are damaged.
    pub fn open(root: Vec<u8>) -> Result<Self, Error> {
        let root = Root::read(root)?;
        let none = |rows: usize| (0..rows).map(|_| None).collect();
        let (forward, backward) = (none(root.forward.len()), none(root.backward.len()));
        let forms = ToldForms::default();
        Ok(Self { root, forward, backward, language: &Kazakh, forms, asked: None })
    }

    /// How many documents there are.
    pub fn documents(&self) -> u32 {
        self.root.documents
    }

    /// The member of a pack that has a document; see [`Root::member`].
    pub fn member(&self, pack: &str, place: u32) -> Option<Member> {
        self.root.member(pack, place)
    }

    /// The documents that answer a query, or which shards are wanted to tell: these are to be
    /// [given](Catalogue::give), and then the same is asked again. Any string is a query. After `offset`
    /// documents it gives `limit`.
    ///
    /// # Errors
    ///
    /// A shard that was given makes no sense.
    pub fn search(&mut self, text: &str, offset: usize, limit: usize) -> Result<Answer, Error> {
        let hand = self.at_hand();
        let mut query = parse(text, Words { language: self.language, forms: &self.forms });
        let looked = match look_up(&query, &hand) {
            Ok(looked) => looked,
            Err(wanted) => return Ok(Answer::Wants(self.names(&wanted))),
        };
        let found = found_of(&query, &looked, &self.forward, self.root.documents);
        let mut scored = scores(&query, &found, self.root.documents);
        if scored.iter().all(|score| *score <= 0.0) && query.loosen() {
            scored = scores(&query, &found, self.root.documents);
        }
        let asked = asked(text, &query, &looked, &found, &self.forward);
        self.check()?;
        self.asked = Some(asked);
        let mut best = best(&scored, offset.saturating_add(limit));
        best.drain(..offset.min(best.len()));
        let place = |document, score| {
            let (pack, place) = self.root.pack(document)?;
            Some(Place { document, score, pack, place })
        };
        Ok(Answer::Found(Documents {
            total: scored.iter().filter(|score| **score > 0.0).count(),
            more: looked.iter().any(Looked::has_more),
            unsure: query.clauses.iter().any(Clause::asks_where),
            near: near(&query, &looked),
            best: best.iter().filter_map(|one| place(one.group, one.score)).collect(),
        }))
    }

    /// Takes a shard, by the name of its file, unpacked. One that no row of the root names is left.
    ///
    /// # Errors
    ///
    /// It is damaged.
    pub fn give(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), Error> {
        let (shard, told) = Shard::open(bytes, self.root.documents)?;
        let row = self.root.forward.iter().position(|row| row.name() == name);
        if let Some(place) = row.and_then(|row| self.forward.get_mut(row)) {
            *place = Some(shard);
            self.forms.know(&told);
            return Ok(());
        }
        let row = self.root.backward.iter().position(|row| row.name() == name);
        if let Some(place) = row.and_then(|row| self.backward.get_mut(row)) {
            *place = Some(shard);
        }
        Ok(())
    }

    /// The sentence of a text that answers the query that was asked last; without marks, the first, where
    /// `query` is another. `cuts` are the places of its sentences in `text`, in bytes.
    pub fn excerpt(&self, query: &str, text: &str, cuts: &[Span]) -> Excerpt {
        let first =
            || Excerpt { span: cuts.first().copied().unwrap_or_default(), ..Excerpt::default() };
        let asked = self.asked.as_ref().filter(|asked| asked.text == query);
        asked.map_or_else(first, |asked| excerpt(text, cuts, asked, self.language))
    }

    /// Whether all that the query that was asked last wants holds of a text; so it does where `query` is another.
    /// `cuts` are as for [`Catalogue::excerpt`].
    pub fn holds(&self, query: &str, title: &str, text: &str, cuts: &[Span]) -> bool {
        let asked = self.asked.as_ref().filter(|asked| asked.text == query);
        asked.is_none_or(|asked| holds(title, text, cuts, asked, self.language))
    }

    fn at_hand(&self) -> AtHand<'_> {
        AtHand {
            root: &self.root,
            forward: &self.forward,
            backward: &self.backward,
            language: self.language,
            forms: &self.forms,
        }
    }

    fn names(&self, wanted: &Wanted) -> Vec<String> {
        let name = |place: &super::lookup::Place| {
            let rows = if place.backward { &self.root.backward } else { &self.root.forward };
            rows.get(place.row).map(Row::name)
        };
        wanted.iter().filter_map(name).collect()
    }

    fn check(&self) -> Result<(), Error> {
        self.forward.iter().chain(&self.backward).flatten().try_for_each(Shard::check)
    }
}

/// What the shards have for each word, or which are wanted first. A common one is looked up where there is none that
/// says more. Words must be read before they are looked up: what they are forms of says where they are listed.
fn look_up(query: &Query, hand: &AtHand<'_>) -> Result<Vec<Looked>, Wanted> {
    let mut wanted = Wanted::new();
    let excluded = |number: usize| query.role(number) == Role::Excluded;
    let words = || query.words.iter().enumerate();
    for (_, word) in words().filter(|(at, word)| excluded(*at) || !hand.has_common_key(word)) {
        hand.can_read(word, &mut wanted);
    }
    if !wanted.is_empty() {
        return Err(wanted);
    }
    let says = |(number, word): (usize, &QueryWord)| {
        !excluded(number) && !word.weak && !hand.is_common(word)
    };
    let some_say = words().any(says);
    let look_up = |(number, word): (usize, &_)| {
        let skipped = some_say && !excluded(number) && hand.is_common(word);
        if skipped || !hand.can_read(word, &mut wanted) {
            return Looked { skipped, ..Looked::default() };
        }
        hand.look_up(word, !excluded(number), &mut wanted)
    };
    let looked = words().map(look_up).collect();
    if wanted.is_empty() { Ok(looked) } else { Err(wanted) }
}

/// What each word found. One that was asked before, or must not be there, counts nothing.
fn found_of(
    query: &Query,
    looked: &[Looked],
    shards: &[Option<Shard>],
    documents: u32,
) -> Vec<Found> {
    let share = |number: usize| {
        let word = query.words.get(number);
        let before = query.words.get(..number).unwrap_or_default();
        let again = before.iter().any(|one| word.is_some_and(|word| word.exact == one.exact));
        match word {
            _ if again || query.role(number) == Role::Excluded => 0.0,
            Some(word) if word.weak => WEAK,
            _ => 1.0,
        }
    };
    let words = looked.iter().enumerate();
    words.map(|(number, looked)| found(looked, shards, documents, share(number))).collect()
}

fn asked(
    text: &str,
    query: &Query,
    looked: &[Looked],
    found: &[Found],
    shards: &[Option<Shard>],
) -> Asked {
    let mut answering = Answering::default();
    for (number, looked) in looked.iter().enumerate() {
        for (row, (entry, kind)) in &looked.met {
            let shard = shards.get(*row).and_then(Option::as_ref);
            let word = shard.and_then(|shard| shard.segment.word_with(entry.number));
            if let Some(word) = word {
                answering.add(&word.exact, number, *kind);
            }
        }
    }
    let weights = found.iter().map(|found| found.weight).collect();
    let known = looked.iter().map(Looked::known).collect();
    Asked { text: text.to_owned(), query: query.clone(), known, answering, weights }
}

fn near(query: &Query, looked: &[Looked]) -> Vec<(String, Vec<String>)> {
    let words = query.words.iter().zip(looked).filter(|(_, looked)| !looked.near.is_empty());
    words.map(|(word, looked)| (word.text.clone(), looked.near.clone())).collect()
}

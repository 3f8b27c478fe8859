//! The clause that a date belongs to: the smallest one whose predicate or noun it dates.
//!
//! A sentence is cut where a clause surely ends: behind a predicate before a comma, a dash or a
//! conjunction (`level`). Within what is left the date belongs to the first of these that may
//! take it, and else to the whole (`governing`):
//!
//! - as an attribute, to the noun phrase behind it («1992 жылғы қарашадағы сапар»);
//! - to a participle close behind it, with the noun that this describes («2006 жылы қабылданған
//!   жоспар»);
//! - to an act that stands as a noun («2003 жылы қол қоюы», «2010 жылы төраға болғаны»);
//! - to what a proposal or an agreement is about («2009 жылы форум өткізу туралы ұсыныс»).
//!
//! Where it is not sure the clause is larger rather than smaller. No clause begins or ends within
//! brackets or quotation marks that it does not lie in.

use super::factuality::{Told, told};
use super::level::Level;
use super::phrase::{has_subject, owner, phrase};
use super::pieces::{Kind, Piece, pieces};
use crate::language::clauses::{Predicate, Sense};
use crate::language::forms::FullForms;
use crate::language::{Case, FullLanguage};
use crate::span::Span;
use crate::timeline::event::Factuality;

pub use super::pieces::Time;

/// What a date does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dating {
    /// It dates what this clause tells.
    Event(Clause),
    /// It dates a document: «1949 жылғы келісім».
    Document,
    /// Something is compared with it: «2002 жылмен салыстырғанда».
    Comparison,
    /// It is a part of a name: «„1941 жыл“ романы».
    Name,
}

/// A clause and what it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Its place in the repaired words of the sentence, in bytes.
    pub span: Span,
    /// Whether it happened.
    pub factuality: Factuality,
    /// Whether the form of the predicate alone says that it is planned.
    pub by_form: bool,
    /// The place of who does it, where that stands in a clause before; else empty.
    pub subject: Span,
}

/// Bytes beyond which a sentence is not even read: of so many, too many pieces come.
const LONGEST: usize = super::pieces::MOST * 32;

/// Bytes on either side of a date that its clause has where the sentence is not cut.
const AROUND: usize = 200;

/// What each of the dates of a sentence does in it; `times` are in order and apart. Total.
pub fn datings(
    sentence: &str,
    times: &[Time],
    language: &dyn FullLanguage,
    forms: &dyn FullForms,
) -> Vec<Dating> {
    let short = sentence.len() <= LONGEST;
    let pieces = short.then(|| pieces(sentence, times, language, forms)).flatten();
    let dating = |(number, time): (usize, &Time)| {
        let level = pieces.as_ref().and_then(|pieces| Level::of(pieces, number));
        level.map_or_else(|| around(sentence, time.span), |level| level.dating(time))
    };
    times.iter().enumerate().map(dating).collect()
}

/// What stands around a date of a sentence that is not cut: whole words, and not all of them, or a list
/// of many dates would have each tell of all the others.
fn around(sentence: &str, date: Span) -> Dating {
    let from = sentence.floor_char_boundary(date.start.saturating_sub(AROUND));
    let to = sentence.ceil_char_boundary(date.end + AROUND);
    let (head, tail) = (Span::new(from, date.start), Span::new(date.end, to));
    let (head, tail) = (head.slice(sentence), tail.slice(sentence));
    let head = match head.split_once(char::is_whitespace) {
        _ if from == 0 => head,
        Some((_, kept)) => kept,
        None => "",
    };
    let tail = match tail.rsplit_once(char::is_whitespace) {
        _ if to == sentence.len() => tail,
        Some((kept, _)) => kept,
        None => "",
    };
    let span = Span::new(date.start - head.len(), date.end + tail.len());
    Dating::Event(Clause {
        span,
        factuality: Factuality::Asserted,
        by_form: false,
        subject: Span::default(),
    })
}

/// The places of the first and the last piece of a clause, and what it tells if that is known.
#[derive(Clone, Copy)]
struct Found {
    from: usize,
    to: usize,
    told: Option<Told>,
}

impl Level<'_> {
    fn dating(&self, time: &Time) -> Dating {
        if self.compares(time) {
            return Dating::Comparison;
        }
        let quoted = self.open.is_some_and(|open| open.kind == Kind::Open(false));
        if quoted
            && !self.pieces.iter().any(|piece| piece.predicate().is_some_and(Predicate::is_finite))
        {
            return Dating::Name;
        }
        let (from, to) = self.segment();
        if time.attributive {
            let owner = owner(&self.pieces, from, self.at);
            let owners = usize::from(owner < self.at);
            let Some(found) = phrase(&self.pieces, self.at + 1, owners, true) else {
                return self.event(time, Found { from, to, told: None });
            };
            if found.document {
                return Dating::Document;
            }
            return self.event(time, self.around(owner, found.head, from, to));
        }
        let found = self.process(time).or_else(|| self.governing(from, to));
        self.event(time, found.unwrap_or(Found { from, to, told: None }))
    }

    /// Whether something is compared with the date.
    fn compares(&self, time: &Time) -> bool {
        let behind = self.pieces.iter().skip(self.at + 1).take(2);
        let comparing = behind.into_iter().any(|piece| piece.is(Sense::Comparing));
        comparing && matches!(time.case, Case::Instrumental | Case::Ablative)
    }

    /// The clause of a phrase with the date as its attribute: the phrase alone where it only gives
    /// another clause its time, or where the clause has more dates; else all that is told of it.
    fn around(&self, owner: usize, head: usize, from: usize, to: usize) -> Found {
        let piece = self.get(head);
        let during = self.get(head + 1).is_some_and(|next| next.is(Sense::During));
        let part = piece.is_some_and(|head| {
            !matches!(head.word.case, Case::Nominative | Case::Locative)
                || head.predicate() == Some(Predicate::VerbalNoun)
        });
        let act = self.get(head + 1).is_some_and(|next| {
            next.predicate() == Some(Predicate::VerbalNoun) && !next.word.possessed
        });
        if act && self.get(head + 2).is_some_and(|next| next.is(Sense::About)) {
            return Found { from, to, told: Some(Told::planned()) };
        }
        if !(during || part || self.dates(from, to) > 1) && to > head {
            return Found { from, to, told: None };
        }
        let planned = self.pieces.get(owner..=head).unwrap_or_default();
        let planned = planned.iter().any(|piece| piece.is(Sense::Plan));
        let told = if planned { Told::planned() } else { Told::asserted() };
        Found { from: owner, to: head, told: Some(told) }
    }

    fn event(&self, time: &Time, found: Found) -> Dating {
        let (from, to) = self.trimmed(found.from, found.to);
        let since = self.get(self.at + 1).filter(|next| next.is(Sense::Behind));
        let open = time.case == Case::Ablative && since.is_none_or(|next| next.is(Sense::Since));
        let last = self.pieces.len().saturating_sub(1);
        let told = found.told.or_else(|| told(&self.pieces, from, to, open));
        let told = told.or_else(|| told_by_all(&self.pieces, last, open));
        let Told { factuality, by_form } = told.unwrap_or_else(Told::asserted);
        let span = self.span(from, to);
        let subject = self.subject(from, to);
        Dating::Event(Clause { span, factuality, by_form, subject })
    }

    /// Words of a subject that is told again with a later clause.
    const SUBJECT: usize = 4;

    /// The place of the subject of a clause that has none of its own, since it shares that of the
    /// first: «Абылай» of «Абылай 1711 жылы туып, 1781 жылы қайтыс болды». It stands right before
    /// the first date.
    fn subject(&self, from: usize, to: usize) -> Span {
        let first = self.pieces.iter().position(|piece| matches!(piece.kind, Kind::Date(_)));
        let Some(words) = first.and_then(|first| self.pieces.get(..first)) else {
            return Span::default();
        };
        let own = self.pieces.get(from..=to).unwrap_or_default().iter().any(Piece::is_plain_noun);
        let part = |piece: &Piece| {
            piece.is_plain_noun()
                || (piece.is_word() && piece.predicate().is_none() && piece.word.is_attribute())
        };
        let (Some(start), Some(end)) = (words.first(), words.last()) else {
            return Span::default();
        };
        let whole = words.len() <= Self::SUBJECT && words.iter().all(part) && end.is_plain_noun();
        if own || !whole || words.len() >= from {
            return Span::default();
        }
        Span::new(start.span.start, end.span.end)
    }

    /// A clause without the commas and dashes at its ends.
    fn trimmed(&self, from: usize, to: usize) -> (usize, usize) {
        let between = |at: &usize| {
            let kind = self.get(*at).map(|piece| piece.kind);
            !matches!(kind, Some(Kind::Comma | Kind::Dash | Kind::Stop))
        };
        let first = (from..=to).find(between).unwrap_or(from);
        (first, (first..=to).rev().find(between).unwrap_or(to))
    }

    /// The place of a clause in the sentence. What stands in brackets is about the word before
    /// them, and would not be understood without it.
    fn span(&self, from: usize, to: usize) -> Span {
        let (Some(first), Some(last)) = (self.get(from), self.get(to)) else {
            return Span::default();
        };
        let span = Span::new(first.span.start, last.span.end);
        let all = from == 0 && to + 1 == self.pieces.len();
        let bracket = self.open.filter(|open| all && open.kind == Kind::Open(true));
        if bracket.is_none() || has_subject(&self.pieces, from, to) {
            return span;
        }
        let names = self.before.iter().rev().take_while(|piece| piece.is_word() && piece.large);
        let whose = names.last().or(self.before.last().filter(|piece| piece.is_word()));
        let start = whose.map_or(span.start, |piece| piece.span.start);
        let end = self.end.filter(|_| whose.is_some());
        Span::new(start, end.unwrap_or(span.end))
    }

    /// What went on from the date on, where that is what the clause speaks of: «1998 жылдан бастап өсу қарқынын
    /// атап өтті» notes a trend, and nothing was noted in 2002.
    fn process(&self, time: &Time) -> Option<Found> {
        let since = self.get(self.at + 1)?.is(Sense::Since);
        let (act, object) = (self.at + 1 + usize::from(since), self.at + 2 + usize::from(since));
        let (one, next) = (self.get(act)?, self.get(object)?);
        let goes_on = one.predicate() == Some(Predicate::VerbalNoun) && !one.word.possessed;
        let noted = next.word.possessed && next.word.case == Case::Accusative;
        let found = Found { from: self.at, to: object, told: Some(Told::state()) };
        (time.case == Case::Ablative && goes_on && noted && next.is_word()).then_some(found)
    }

    /// What takes the date before the predicate of the clause does.
    fn governing(&self, from: usize, to: usize) -> Option<Found> {
        (self.at + 1..=to).find_map(|at| {
            let piece = self.get(at)?;
            match piece.predicate()? {
                Predicate::Participle | Predicate::Habitual => self.participle(from, at),
                Predicate::Fact => self.fact(from, at),
                Predicate::VerbalNoun => self.verbal_noun(from, at, to),
                _ => None,
            }
        })
    }

    /// A participle close behind the date, with the noun that it describes; or one that a word of
    /// time follows («аяқталған соң»).
    fn participle(&self, from: usize, at: usize) -> Option<Found> {
        let (piece, next) = (self.get(at)?, self.get(at + 1)?);
        if next.is(Sense::Behind) {
            return Some(Found { from, to: at + 1, told: Some(Told::asserted()) });
        }
        let helps =
            next.is(Sense::Auxiliary) || next.is(Sense::Ongoing) || next.is(Sense::Conjunction);
        let describes = matches!(next.kind, Kind::Word | Kind::Open(_) | Kind::Number) && !helps;
        if !describes || piece.is(Sense::Named) || !self.is_near(at) {
            return None;
        }
        let head = phrase(&self.pieces, at + 1, 0, false)?.head;
        let told = match piece.predicate() {
            _ if piece.is(Sense::Plan) => Told::planned(),
            Some(Predicate::Habitual) => Told::planned(),
            _ => Told::asserted(),
        };
        Some(Found { from: self.at, to: head, told: Some(told) })
    }

    /// Whether a participle stands so close behind the date that nothing else can take it: with no
    /// more than words of place and manner between, or a single word.
    fn is_near(&self, at: usize) -> bool {
        let between = self.pieces.get(self.at + 1..at).unwrap_or_default();
        let adverbial = |piece: &Piece| {
            let case = matches!(
                piece.word.case,
                Case::Dative | Case::Locative | Case::Ablative | Case::Instrumental
            );
            piece.is_word()
                && (case || !piece.word.is_noun() || piece.predicate() == Some(Predicate::Converb))
        };
        let single =
            between.len() <= 1 && !between.iter().any(|piece| piece.word.case == Case::Genitive);
        let close = between.len() <= 4 && between.iter().all(adverbial);
        between.iter().all(Piece::is_word) && (single || close)
    }

    /// A participle that stands as a noun.
    fn fact(&self, from: usize, at: usize) -> Option<Found> {
        let (piece, next) = (self.get(at)?, self.get(at + 1));
        let temporal = !piece.word.possessed;
        let subject = has_subject(&self.pieces, self.at + 1, at);
        let takes = temporal || !subject || piece.word.case == Case::Nominative;
        if !takes || piece.is(Sense::Comparing) {
            return None;
        }
        let behind = temporal && next.is_some_and(|next| next.is(Sense::Behind));
        let from = if temporal { from } else { self.doer(from) };
        Some(Found { from, to: at + usize::from(behind), told: Some(Told::asserted()) })
    }

    /// An act that stands as a noun with its doer, or as what a plan is about.
    fn verbal_noun(&self, from: usize, at: usize, to: usize) -> Option<Found> {
        let (piece, next) = (self.get(at)?, self.get(at + 1)?);
        if next.is(Sense::About) && !piece.word.possessed {
            // «шілдеде форумды 2009 жылы өткізу туралы ұсыныс қолдау тапты»: the plan has a date of its
            // own.
            let other = self.at < at && self.dates(self.at + 1, at) > 0;
            return if other { None } else { self.plan(from, at, to) };
        }
        let helps = next.is(Sense::Need) || (next.is(Sense::Plan) && next.predicate().is_some());
        if !piece.word.possessed || helps {
            return None;
        }
        let own = piece.word.case == Case::Nominative || next.is(Sense::During);
        // «кездесуі өтті»: the few words behind it say only that it took place.
        if own && to - at <= 2 && piece.word.case == Case::Nominative {
            return None;
        }
        if !own && (next.predicate().is_some() || has_subject(&self.pieces, from, at)) {
            return None;
        }
        let between = self.pieces.get(self.at + 1..at).unwrap_or_default();
        let doer = between.iter().any(|piece| piece.word.case == Case::Genitive);
        let from = if doer { owner(&self.pieces, from, self.at) } else { self.doer(from) };
        Some(Found { from, to: at, told: Some(Told::asserted()) })
    }

    /// Where a clause begins whose doer is the owner right before the date, if there is one: «қаланың
    /// 1220 жылы қиратылғаны».
    fn doer(&self, from: usize) -> usize {
        let owner = owner(&self.pieces, from, self.at);
        if owner < self.at { owner } else { from }
    }

    /// Words between «туралы» and the plan that it is about: «туралы Қазақстанның ұсынысы».
    const NEAR: usize = 4;

    /// What a plan is about, with the plan, where nobody made it in the words before.
    fn plan(&self, from: usize, about: usize, to: usize) -> Option<Found> {
        let last = to.min(about + 1 + Self::NEAR);
        let plan = (about + 2..=last)
            .find(|at| self.get(*at).is_some_and(|piece| piece.is(Sense::Plan)))?;
        if has_subject(&self.pieces, from, about) {
            return None;
        }
        let other = (from..self.at)
            .rev()
            .find(|at| self.get(*at).is_some_and(|piece| matches!(piece.kind, Kind::Date(_))));
        let from = other.map_or(from, |other| other + 1);
        // The few words behind it say what became of the plan.
        let to = if to - plan <= Self::NEAR + 2 { to } else { plan };
        Some(Found { from, to, told: Some(Told::planned()) })
    }
}

/// What the last predicate tells.
fn told_by_all(pieces: &[Piece], last: usize, open: bool) -> Option<Told> {
    told(pieces, last, last, open).or_else(|| told(pieces, 0, last, open))
}

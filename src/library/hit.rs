//! What a search gives: hits, and how its query was understood.

use super::explain::Reason;
use super::facets::Facets;
use super::times::Period;
use crate::query::MatchKind;
use crate::query::correct::Correction;
use crate::query::parse::Query;
use crate::span::Span;

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchResult {
    /// How many hits there are, also those not given.
    pub total: usize,
    /// The query as it was understood.
    pub query: Query,
    /// The words that may have been meant where no text has those of the query.
    pub corrections: Vec<Correction>,
    /// The query with these words in place of its own; empty where there are none.
    pub corrected: String,
    /// What its times mean; `None` for those that can't be read.
    pub times: Vec<Option<Period>>,
    /// Whom its names mean, each by the numbers of entities; none where nobody is called so.
    pub named: Vec<Vec<usize>>,
    /// How all hits spread over documents, years and names, where that was asked for.
    pub facets: Option<Facets>,
    /// The hits asked for, the best first.
    pub hits: Vec<Hit>,
}

/// A sentence, or a document with its best sentence, that answers a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Which document of the library, counted from 0.
    pub document: usize,
    /// Which sentence of the document, counted from 0; of a document with no sentence that
    /// answers (its title does), the first.
    pub sentence: usize,
    /// The place of the sentence in the raw text, in bytes.
    pub span: Span,
    /// How well it answers; comparable within one answer only.
    pub score: f32,
    /// The words of the sentence, repaired.
    pub excerpt: String,
    /// The words of it that answer.
    pub matches: Vec<Match>,
    /// Why each of them is one, in the same order, where that was asked for.
    pub reasons: Vec<Reason>,
    /// The places in the excerpt, in bytes, of what it says of the times that were asked for: of dates
    /// first, then of decades.
    pub times: Vec<Span>,
    /// The places in the excerpt, in bytes, where it names those that were asked for.
    pub names: Vec<Span>,
}

/// A word of a hit that answers a word of the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// Its place in the raw text, in bytes.
    pub span: Span,
    /// Its place in the excerpt, in bytes.
    pub excerpt: Span,
    /// Which word of the query, counted from 0.
    pub word: usize,
    /// How they met.
    pub kind: MatchKind,
}

//! What a search cluster is asked for a query.
//!
//! Each word becomes a list of the terms that it is met by, of which the closest counts (`dis_max`), with the weights
//! that matches have in [`plan`](crate::query::plan). Clauses become `must` and `must_not`, and words that
//! stand side by side or near each other become spans, in which each word may be met in any of its ways.
//!
//! Two things can't be said so: that a word is taken for a slip only where the index has no such word, and that quotes
//! are no sign where nothing has their words side by side. Whoever asks can see both, and ask again. [`ways`](super::ways)
//! has the terms of a word, and [`spans`](super::spans) what stands side by side.

use std::fmt::Write as _;

use super::super::intake::KAZAKH_TEXTS;
use super::super::times::Period;
use super::other_names::TIE;
use super::ways::{How, WEAKER, Way, ways, weight};
use super::words::{KEY, LEMMA, OTHER};
use super::{NAMES, TITLE, WORDS, words_of_name};
use crate::query::clause::{Role, Term, Topic, TopicKind};
use crate::query::parse::{Query, QueryWord, parse_with_topics};
use crate::query::{MatchKind, Words};
use crate::timeline::export::Json;

/// The most words in which another name is looked for. A cluster takes so many clauses, and a longer query is a sentence.
const LONGEST_NAMED: usize = 12;

/// Reads a query. Whom a name means only the index knows, so that anything may be one.
pub(super) fn parsed(text: &str, words: Words<'_>) -> Query {
    parse_with_topics(text, words, &|kind, text| match kind {
        TopicKind::Time => period(text).is_some(),
        TopicKind::Name => true,
    })
}

fn period(text: &str) -> Option<Period> {
    Period::read(text, Some(KAZAKH_TEXTS))
}

/// Writes down what is asked.
pub(super) fn written(query: &Query, words: Words<'_>, near: &[usize]) -> String {
    let mut asking = Asking { text: String::new(), query, words, near };
    asking.raw("{\"query\":");
    asking.all();
    asking.raw("\"words\":[");
    for (number, word) in query.words.iter().enumerate() {
        asking.raw("{\"text\":");
        asking.quoted("", &word.text);
        asking.raw(",\"query\":");
        asking.word(number, Role::Optional, WORDS);
        asking.close("}");
    }
    asking.close("]}");
    asking.text.pop();
    asking.text.push('\n');
    asking.text
}

/// What is to be done where. It writes JSON in whole pieces, which is a third of the code that it would be with a
/// writer of fields: each item ends with a comma, which what closes the list takes away.
pub(super) struct Asking<'q> {
    pub(super) text: String,
    pub(super) query: &'q Query,
    words: Words<'q>,
    /// The words that the index was found not to have.
    near: &'q [usize],
}

impl Asking<'_> {
    // --- JSON ----------------------------------------------------------------------------------

    #[inline(never)]
    pub(super) fn raw(&mut self, json: &str) {
        self.text.push_str(json);
    }

    /// Ends lists and objects, and what follows is the next item.
    #[inline(never)]
    pub(super) fn close(&mut self, brackets: &str) {
        if self.text.ends_with(',') {
            self.text.pop();
        }
        self.raw(brackets);
        self.text.push(',');
    }

    /// A text behind a mark.
    #[inline(never)]
    pub(super) fn quoted(&mut self, mark: &str, text: &str) {
        Json::quoted(&mut self.text, &[mark, text]);
    }

    /// A number behind the name of its field.
    #[inline(never)]
    pub(super) fn number(&mut self, name: &str, number: i32) {
        self.raw(name);
        // Nothing can go wrong in a text that is made here.
        let _ = write!(self.text, "{number}");
    }

    /// By how many letters a word may differ from those of the index.
    pub(super) fn near_of(&self, number: usize) -> usize {
        self.near.iter().filter(|&&near| near == number).count()
    }

    // --- Clauses -------------------------------------------------------------------------------

    /// Writes what the field `query` is.
    fn all(&mut self) {
        let query = self.query;
        let (mut wanted, mut finds, mut titled, mut chosen) = (false, false, false, false);
        for clause in query.clauses.iter().filter(|clause| !clause.excluded) {
            wanted = true;
            chosen |= clause.is_of_topics();
            for term in &clause.any {
                titled |= term.title;
                // Titles and topics only choose among what other words find.
                finds |= !term.title && !term.runs.is_empty();
            }
        }
        let start = self.text.len();
        self.raw("{\"bool\":{\"must\":[");
        self.clauses(false);
        self.close("]");
        self.raw("\"should\":[");
        let before = self.text.len();
        let free = self.free();
        let asks = self.text.len() > before;
        self.close("]");
        if !wanted && !asks {
            self.text.truncate(start);
            self.raw("{\"match_none\":{}},");
            return;
        }
        self.raw("\"must_not\":[");
        self.clauses(true);
        self.close("]");
        if titled && !chosen && query.seeks_titles() {
            // Who asks for nothing but a title asks for the first sentence under it.
            self.raw("\"filter\":[{\"term\":{\"sentence\":0}}],");
        }
        self.number("\"minimum_should_match\":", i32::from(!finds && free));
        self.close("}}");
    }

    fn clauses(&mut self, excluded: bool) {
        for clause in self.query.clauses.iter().filter(|clause| clause.excluded == excluded) {
            self.raw("{\"dis_max\":{\"queries\":[");
            for term in &clause.any {
                self.term(term, clause.role());
            }
            self.close("]}}");
        }
    }

    /// What may be there: words, times that they name, and names that they are; says whether there is a word.
    fn free(&mut self) -> bool {
        let query = self.query;
        let mut free: Vec<&QueryWord> = Vec::new();
        for (number, word) in query.words.iter().enumerate() {
            let same = |before: &&QueryWord| {
                (&before.exact, before.joined, before.prefix)
                    == (&word.exact, word.joined, word.prefix)
            };
            if query.role(number) == Role::Optional && !free.iter().any(same) {
                self.word(number, Role::Optional, WORDS);
                free.push(word);
            }
        }
        self.names_of(&free);
        for number in 0..query.times.len() {
            let topic = Topic { kind: TopicKind::Time, number };
            if !query.is_filter(topic) && !query.is_excluded(topic) {
                self.topic(topic);
            }
        }
        !free.is_empty()
    }

    /// The names that words side by side may be, as one term each.
    fn names_of(&mut self, free: &[&QueryWord]) {
        if free.len() > LONGEST_NAMED {
            return;
        }
        for start in 0..free.len() {
            let (mut name, mut count) = (String::new(), 0);
            for word in free.iter().skip(start) {
                if self.words.language.links(&word.exact) {
                    continue;
                }
                let Some(term) = word.terms.first() else { break };
                if count > 0 {
                    name.push_str(TIE);
                }
                name.push_str(term);
                count += 1;
                if count > 1 {
                    let weight = weight(MatchKind::Acronym) * count;
                    self.leaf(How::Whole, WORDS, (OTHER, &name), weight);
                    self.raw(",");
                }
            }
        }
    }

    fn term(&mut self, term: &Term, role: Role) {
        let field = if term.title { TITLE } else { WORDS };
        if let Some(within) = term.within {
            self.raw("{\"span_near\":{\"clauses\":[");
            for run in &term.runs {
                self.span_of_run(run, field, MatchKind::FuzzyLemma, role);
            }
            self.close("]");
            self.number("\"slop\":", whole(within.saturating_sub(1) as usize));
            self.raw(",\"in_order\":false}},");
        } else if let Some(run) = term.runs.first() {
            self.run(run, field, role);
        }
        if let Some(topic) = term.topic {
            self.topic(topic);
        }
    }

    // --- Words ---------------------------------------------------------------------------------

    /// A word in all its ways, of which the closest counts.
    pub(super) fn word(&mut self, number: usize, role: Role, field: &str) {
        let Some(word) = self.query.words.get(number) else { return };
        let divisor = if word.weak { WEAKER } else { 1 };
        let field = if self.query.is_of_title(number) { TITLE } else { field };
        self.raw("{\"dis_max\":{\"queries\":[");
        for Way { how, mark, term, kind } in ways(word, role, self.near_of(number)) {
            self.leaf(how, field, (mark, term), weight(kind) / divisor);
            self.raw(",");
        }
        self.close("]}}");
    }

    /// A term; without a weight, one that is a part of a span.
    pub(super) fn leaf(&mut self, how: How, field: &str, (mark, term): (&str, &str), weight: i32) {
        self.raw(match how {
            How::Whole => "{\"term\":{",
            How::Beginning => "{\"prefix\":{",
            How::Near(_) => "{\"fuzzy\":{",
        });
        self.quoted("", field);
        self.raw(":{\"value\":");
        self.quoted(mark, term);
        if let How::Near(letters) = how {
            // The mark is none of the letters.
            self.number(",\"prefix_length\":2,\"fuzziness\":", whole(letters));
        }
        if weight > 0 {
            self.number(",\"boost\":", weight);
        } else {
            // A cluster refuses more terms within a span than it takes clauses.
            self.raw(",\"rewrite\":\"top_terms_512\"");
        }
        self.raw("}}}");
    }

    // --- Topics ----------------------------------------------------------------------------------

    /// A time or a name; nothing of one that can't be read.
    fn topic(&mut self, topic: Topic) {
        let Some(asked) = self.query.topic(topic).filter(|asked| asked.read) else { return };
        match topic.kind {
            TopicKind::Time => self.time(period(&asked.text)),
            TopicKind::Name => self.name(&asked.text),
        }
    }

    fn time(&mut self, period: Option<Period>) {
        let Some(Period { from, to }) = period else { return };
        self.raw("{\"range\":{\"days\":{");
        if let Some(from) = from {
            self.number("\"gte\":", from.first_day());
            self.raw(",");
        }
        if let Some(to) = to {
            self.number("\"lte\":", to.last_day());
            self.raw(",");
        }
        self.raw("\"relation\":\"INTERSECTS\",");
        self.number("\"boost\":", weight(MatchKind::Lemma));
        self.raw("}}},");
    }

    /// Somebody whose name has all of these words, in whatever form.
    fn name(&mut self, name: &str) {
        self.raw("{\"span_near\":{\"clauses\":[");
        for word in words_of_name(name, self.words).words {
            if !word.joined {
                self.raw("{\"span_or\":{\"clauses\":[");
                for (mark, terms) in [(KEY, &word.keys), (LEMMA, &word.terms)] {
                    for term in terms {
                        self.span(How::Whole, NAMES, (mark, term));
                    }
                }
                self.close("]}}");
            }
        }
        self.close("]");
        // The values of the field are farther from each other than that.
        self.raw("\"slop\":20,\"in_order\":false}},");
    }
}

/// A small number of things.
fn whole(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

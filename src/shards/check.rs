//! Tells of a text whether all holds of it that a query asks for. The lists of a shard say which documents have a
//! word, but not where: whether words stand side by side, near each other or in the title, the text tells.

use super::catalogue::Asked;
use crate::language::Language;
use crate::query::MatchKind;
use crate::query::clause::Clause;
use crate::query::filter::{Seen, all_hold, names};
use crate::query::parse::QueryWord;
use crate::span::Span;
use crate::text::forms::{Form, FormKind, forms};

/// Whether all clauses of the query hold of a text; `cuts` are the places of its sentences, in bytes.
pub(super) fn holds(
    title: &str,
    text: &str,
    cuts: &[Span],
    asked: &Asked,
    language: &dyn Language,
) -> bool {
    if !asked.query.clauses.iter().any(Clause::asks_where) {
        return true;
    }
    let units = std::iter::once(title).chain(cuts.iter().map(|cut| cut.slice(text)));
    let mut seen = Vec::new();
    for (unit, words) in (0..).zip(units) {
        for form in forms(words) {
            see(&form, unit, asked, language, &mut seen);
        }
    }
    all_hold(&asked.query, &seen)
}

/// Notes which words of the query a word of the text is.
fn see(form: &Form<'_>, unit: u32, asked: &Asked, language: &dyn Language, seen: &mut Vec<Seen>) {
    let exact = language.exact(&form.text);
    let mut note = |word: usize, kind| {
        let joined = form.kind == FormKind::Joined;
        seen.push(Seen { unit, position: form.place, joined, word, kind });
    };
    for &(word, kind) in asked.answering.get(&exact) {
        let known = asked.known.get(word).is_some_and(|known| *known == Some(true));
        if names(kind, asked.query.role(word), known) {
            note(word, kind);
        }
    }
    for (number, word) in asked.query.words.iter().enumerate() {
        if asked.known.get(number) == Some(&None)
            && let Some(kind) = unlisted(word, &exact, language)
        {
            note(number, kind);
        }
    }
}

/// How a word of a text meets one of the query that was not looked up: of a very common one no list was fetched.
fn unlisted(word: &QueryWord, exact: &str, language: &dyn Language) -> Option<MatchKind> {
    let keys = language.keys(exact);
    let (key, own) = (keys.first()?, word.keys.first()?);
    if *exact == word.exact {
        return Some(MatchKind::Exact);
    }
    key.starts_with(own.as_str()).then_some(MatchKind::Lemma)
}

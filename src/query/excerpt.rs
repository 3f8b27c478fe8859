//! Marks the words of a sentence that answer a query.

use super::MatchKind;
use super::Words;
use super::acronyms::{Name, Names};
use super::clause::{Role, Term};
use super::parse::{Met, Query, QueryWord};
use super::places::{Place, ordered, places_of};
use super::plan::Answers;
use crate::span::Span;
use crate::text::forms::{Form, FormKind, forms};

/// A word of a sentence that answers a word of the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its place in the sentence, in bytes.
    pub span: Span,
    /// Which word of the query, counted from 0; the one met most closely.
    pub word: usize,
    /// How they met.
    pub kind: MatchKind,
}

/// The words of `sentence` that answer `query`, in order and apart. A hyphenated word is marked as a
/// whole only where none of its parts answers; a word of a phrase, only where the phrase is. Only words
/// that are among `answers` are read: most are not, and reading takes time.
/// `names` are those by which the query is met in the unit that the sentence is.
pub fn marks(
    sentence: &str,
    query: &Query,
    words: Words<'_>,
    answers: &Answers,
    (names, unit): (&Names, u32),
) -> Vec<Mark> {
    let forms = forms(sentence);
    let names = names.within(unit, query);
    let mut met = meetings(&forms, query, words, answers);
    for (form, met) in forms.iter().zip(&mut met) {
        for name in &names {
            if (name.first..name.end).contains(&form.place) {
                met.push((name.word, name.place));
            }
        }
    }
    let met = apart(met, query, &names);
    let marks = forms.iter().zip(met).filter_map(|(form, met)| Some((form, closest(form, &met)?)));
    let (joined, plain): (Vec<_>, Vec<_>) =
        marks.partition(|(form, _)| form.kind == FormKind::Joined);
    let mut marks: Vec<Mark> = Vec::new();
    for (_, mark) in plain {
        // The parts of an address stand where it does.
        match marks.last_mut().filter(|last| last.span == mark.span) {
            Some(last) if (mark.kind, mark.word) < (last.kind, last.word) => *last = mark,
            Some(_) => {}
            None => marks.push(mark),
        }
    }
    for (_, mark) in joined {
        let place = marks.partition_point(|other| other.span.end <= mark.span.start);
        if !marks.get(place).is_some_and(|next| next.span.overlaps(mark.span)) {
            marks.insert(place, mark);
        }
    }
    marks
}

/// A word of the query that a form meets, and where.
type Meeting = (usize, Place);

/// For each form the words of the query that it meets, but for those that must not be there and those
/// that are looked for in titles.
fn meetings(
    forms: &[Form<'_>],
    query: &Query,
    words: Words<'_>,
    answers: &Answers,
) -> Vec<Vec<Meeting>> {
    let shown = |word: &usize| query.role(*word) != Role::Excluded && !query.is_of_title(*word);
    let asked: Vec<(usize, &QueryWord)> =
        query.words.iter().enumerate().filter(|(word, _)| shown(word)).collect();
    let meetings = forms.iter().map(|form| {
        let joined = form.kind == FormKind::Joined;
        if !answers.has(&words.language.exact(&form.text), joined) {
            return Vec::new();
        }
        let met = Met::new(&form.text, joined, words);
        let meeting = |&(word, asked): &(usize, &QueryWord)| {
            let kind = asked.meets(&met, words.language)?;
            Some((word, Place::of_word(0, form.place, joined, kind)))
        };
        asked.iter().filter_map(meeting).collect()
    });
    meetings.collect()
}

/// The meetings without those of words that must stand by others and do not.
fn apart(mut meetings: Vec<Vec<Meeting>>, query: &Query, names: &[Name]) -> Vec<Vec<Meeting>> {
    let bound = |term: &&Term| term.words().len() > 1;
    let terms: Vec<&Term> =
        query.clauses.iter().flat_map(|clause| &clause.any).filter(bound).collect();
    if terms.is_empty() {
        return meetings;
    }
    let mut places = vec![Vec::new(); query.words.len()];
    let names = names.iter().map(|name| (name.word, name.place));
    for (word, place) in meetings.iter().flatten().copied().chain(names) {
        if let Some(places) = places.get_mut(word) {
            places.push(place);
        }
    }
    for places in &mut places {
        *places = ordered(places);
    }
    let found: Vec<(&Term, Vec<Place>)> =
        terms.into_iter().map(|term| (term, reaches(places_of(term, &places)))).collect();
    let stands = |&(word, place): &Meeting| {
        let bound = found.iter().filter(|(term, _)| term.words().contains(&word));
        let mut bound = bound.map(|(_, reaches)| is_within(place, reaches)).peekable();
        bound.peek().is_none() || bound.any(|within| within)
    };
    for met in &mut meetings {
        met.retain(stands);
    }
    meetings
}

/// Places in order, each reaching as far as those before it do.
fn reaches(mut places: Vec<Place>) -> Vec<Place> {
    let mut reach = 0;
    for place in &mut places {
        reach = reach.max(place.end);
        place.end = reach;
    }
    places
}

fn is_within(place: Place, reaches: &[Place]) -> bool {
    let after = reaches.partition_point(|reach| reach.start <= place.start);
    let last = after.checked_sub(1).and_then(|last| reaches.get(last));
    last.is_some_and(|last| place.start < last.end)
}

fn closest(form: &Form<'_>, met: &[Meeting]) -> Option<Mark> {
    let closest = met.iter().map(|(word, place)| (place.kind, *word)).min();
    closest.map(|(kind, word)| Mark { span: form.span, word, kind })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::language::kazakh::Kazakh;
    use crate::query::parse::parse;

    #[test]
    fn every_answering_word_is_marked_with_its_reason() {
        let sentence = "Қазақстанның Арал өңірінде «Арал» қаласы бар.";
        let forms = Kazakh.learn(&[]);
        let words = Words { language: &Kazakh, forms: forms.as_ref() };
        let found = marks(
            sentence,
            &parse("арал казакстан", words),
            words,
            &Answers::Any,
            (&Names::default(), 0),
        );
        let found: Vec<_> =
            found.iter().map(|mark| (mark.span.slice(sentence), mark.word, mark.kind)).collect();
        assert_eq!(
            found,
            [
                ("Қазақстанның", 1, MatchKind::Lemma),
                ("Арал", 0, MatchKind::Exact),
                ("Арал", 0, MatchKind::Exact),
            ]
        );
    }

    #[test]
    fn a_lost_hyphen_is_met_from_both_sides() {
        let forms = Kazakh.learn(&[]);
        let words = Words { language: &Kazakh, forms: forms.as_ref() };
        let kinds = |sentence: &str, query: &str| {
            let found =
                marks(sentence, &parse(query, words), words, &Answers::Any, (&Names::default(), 0));
            let kinds = found.iter().map(|mark| (mark.span.slice(sentence).to_owned(), mark.kind));
            kinds.collect::<Vec<_>>()
        };
        let hyphen = |text: &str| vec![(text.to_owned(), MatchKind::Hyphen)];
        assert_eq!(kinds("Бұл қарым-қатынас.", "қарымқатынас "), hyphen("қарым-қатынас"));
        assert_eq!(kinds("Бұл қарымқатынас.", "қарым-қатынас "), hyphen("қарымқатынас"));
        assert_eq!(kinds("20062008 жылдар", "2006-2008 "), hyphen("20062008"));
        assert_eq!(kinds("Бұл іс-шара.", "іс-шара ").len(), 2, "each part");
        assert_eq!(kinds("Бұл мал-жан.", "малжанд "), []);
    }
}

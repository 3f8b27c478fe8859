//! What follows some words in the texts of a library: the next word, or the next two where they mostly
//! come together.
//!
//! What stands behind a place is read in the texts, for an index does not say. Of a frequent word only
//! some places are read, evenly spread; how many passages have what was found there, the index tells.

use super::Words;
use super::beginnings::{Beginning, is_dictionary_form};
use super::texts::{Texts, Written, is_capital};
use crate::index::Field;
use crate::index::postings::Occurrence;
use crate::index::segment::Segment;
use crate::order::sorted;

/// How many places are read.
const MOST_READ: usize = 512;
/// How often a phrase must have been read. One that stands once is no help, unless it is a name.
const OFTEN: usize = 2;

/// The words that were typed before.
#[derive(Clone, Debug, Default)]
pub(super) struct Before {
    /// They as exact forms, the last first, at most two.
    pub(super) words: Vec<String>,
    /// Whether a hyphen stands behind the last, and not a space.
    pub(super) hyphen: bool,
}

/// What follows.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    /// The next word or two.
    pub(super) text: String,
    /// How many units have it.
    pub(super) units: usize,
}

/// A word that follows, in one of its forms, where it was read.
#[derive(Clone, Debug)]
struct Follower<'t> {
    exact: String,
    text: &'t str,
    /// Whether it and the word before are written as a name.
    name: bool,
    /// The word behind it.
    next: Option<Written<'t>>,
}

/// What follows the words before most, the most frequent first, at most `limit`: of all that, or of
/// what begins so.
pub(super) fn follow(
    before: &Before,
    beginning: Option<&Beginning>,
    texts: Texts<'_>,
    words: Words<'_>,
    limit: usize,
) -> Vec<Phrase> {
    let places = places(before, texts.segment, words);
    let found = followers(&places, before.hyphen, texts, words);
    let fits = |follower: &Follower<'_>| match beginning {
        Some(beginning) => beginning.meets(&follower.exact, words),
        None => true,
    };
    let found: Vec<Follower<'_>> = found.into_iter().filter(fits).collect();
    let weak = |word: &str| words.forms.is_weak(word);
    let names = before.words.first().is_some_and(|word| !weak(word));
    let mut all: Vec<Phrase> = Vec::new();
    for word in together(&found, words, 2 * limit) {
        let Some(first) = word.first() else { continue };
        let often = word.iter().map(Vec::len).sum::<usize>() >= OFTEN;
        let name = names && first.iter().any(|follower| follower.name);
        let wanted = beginning.is_some() || first.first().is_some_and(|form| !weak(&form.exact));
        if wanted && (often || name) {
            all.extend(phrases(&word, &places, texts, words));
        }
    }
    let mut all = sorted(&all, |a, b| b.units.cmp(&a.units));
    all.truncate(limit);
    all
}

/// Where the last of the words before stands, behind the other one if it ever does.
fn places(before: &Before, segment: &Segment, words: Words<'_>) -> Vec<Occurrence> {
    let places_of = |word: Option<&String>| {
        let entry = Beginning::new(word?, segment, words).word(segment)?;
        Some(segment.occurrences(&entry).collect::<Vec<_>>())
    };
    let last = places_of(before.words.first()).unwrap_or_default();
    let both = places_of(before.words.get(1)).map(|first| beside(&first, &last));
    both.filter(|both| !both.is_empty()).unwrap_or(last)
}

/// Those of some places that are directly behind one of others. Both are in order.
fn beside(first: &[Occurrence], then: &[Occurrence]) -> Vec<Occurrence> {
    let mut first = first.iter().map(|place| Occurrence { position: place.position + 1, ..*place });
    let mut next = first.next();
    let behind = then.iter().filter(|place| {
        while next.is_some_and(|next| next < **place) {
            next = first.next();
        }
        next == Some(**place)
    });
    behind.copied().collect()
}

/// The words behind some places, with nothing else between.
fn followers<'t>(
    places: &[Occurrence],
    hyphen: bool,
    texts: Texts<'t>,
    words: Words<'_>,
) -> Vec<Follower<'t>> {
    let step = places.len() / MOST_READ + 1;
    let read = places.iter().step_by(step).filter_map(|&place| {
        let mut written = texts.words_at(place);
        let last = written.next()?;
        let next = written.next().filter(|next| parts(next.gap, hyphen))?;
        Some(Follower {
            exact: words.language.exact(next.text),
            text: next.text,
            name: last.is_capital() && next.is_capital(),
            next: written.next().filter(|third| parts(third.gap, false)),
        })
    });
    read.collect()
}

/// Whether two words are parted by a hyphen alone or by space alone.
pub(super) fn parts(gap: &str, hyphen: bool) -> bool {
    let hyphens = ['-', '\u{2010}', '\u{2011}'];
    let fits = |sign: char| if hyphen { hyphens.contains(&sign) } else { sign.is_whitespace() };
    !gap.is_empty() && gap.chars().all(fits)
}

/// A word that follows: for each of its forms, the one to show first, where it was read.
type Word<'t> = Vec<Vec<Follower<'t>>>;

/// Puts forms together and forms of one word together, the most frequent first, at most so many.
fn together<'t>(found: &[Follower<'t>], words: Words<'_>, most: usize) -> Vec<Word<'t>> {
    let mut forms: Word<'t> = Vec::new();
    for follower in sorted(found, |a, b| a.exact.cmp(&b.exact)) {
        match forms.last_mut().filter(|form| same_form(form, &follower)) {
            Some(form) => form.push(follower),
            None => forms.push(vec![follower]),
        }
    }
    let mut all: Vec<(String, Word<'t>)> = Vec::new();
    for form in sorted(&forms, |a, b| b.len().cmp(&a.len())).into_iter().take(2 * most) {
        let exact = form.first().map_or("", |follower| &follower.exact);
        let term = words.forms.terms(exact).into_iter().next().unwrap_or_default();
        match all.iter_mut().find(|(other, _)| *other == term) {
            Some((_, word)) if is_dictionary_form(exact, &term, words) => word.insert(0, form),
            Some((_, word)) => word.push(form),
            None => all.push((term, vec![form])),
        }
    }
    all.into_iter().map(|(_, word)| word).take(most).collect()
}

fn same_form(form: &[Follower<'_>], follower: &Follower<'_>) -> bool {
    form.first().is_some_and(|first| first.exact == follower.exact)
}

/// The phrases that a word which follows makes: itself and, where it mostly goes on with one more, the
/// two; the two alone where it always does.
fn phrases(
    word: &Word<'_>,
    places: &[Occurrence],
    texts: Texts<'_>,
    words: Words<'_>,
) -> Vec<Phrase> {
    let Some((form, first)) = word.first().and_then(|form| Some((form, form.first()?))) else {
        return Vec::new();
    };
    let behind = |exact: &str| behind(places, exact, texts.segment);
    let forms = word.iter().filter_map(|form| form.first());
    let all: Vec<Occurrence> = forms.flat_map(|form| behind(&form.exact)).collect();
    let text = in_letters(form.iter().map(|follower| follower.text), &first.exact);
    let one = Phrase { text: text.to_owned(), units: texts.units(&mut all.iter().copied()) };
    let Some(Next { exact, text: next }) = goes_on(form, words) else { return vec![one] };
    let both = self::behind(&behind(&first.exact), &exact, texts.segment);
    let text = format!("{text} {next}");
    let two = Phrase { text, units: texts.units(&mut both.into_iter()) };
    if two.units >= one.units { vec![two] } else { vec![one, two] }
}

/// Where a word stands directly behind some places.
fn behind(places: &[Occurrence], exact: &str, segment: &Segment) -> Vec<Occurrence> {
    let entry = segment.get(Field::Exact, exact);
    let then = entry.map(|entry| segment.occurrences(&entry).collect::<Vec<_>>());
    beside(places, &then.unwrap_or_default())
}

/// A word as it is written, where that is always with a capital; else its exact form.
fn in_letters<'t>(mut written: impl Iterator<Item = &'t str>, exact: &'t str) -> &'t str {
    let first = written.next().unwrap_or(exact);
    let capital = is_capital(first) && written.all(is_capital);
    if capital { first } else { exact }
}

/// The word behind one that follows.
#[derive(Clone, Debug)]
struct Next<'t> {
    exact: String,
    text: &'t str,
}

/// What comes behind a form most, where that is more often than not; once is enough within a name.
fn goes_on<'t>(form: &[Follower<'t>], words: Words<'_>) -> Option<Next<'t>> {
    let next = form.iter().filter_map(|follower| {
        let text = follower.next?.text;
        let name = follower.name && is_capital(text);
        Some((Next { exact: words.language.exact(text), text }, name))
    });
    let all: Vec<(Next<'t>, bool)> = next.collect();
    let all = sorted(&all, |(a, _), (b, _)| a.exact.cmp(&b.exact));
    let runs = all.chunk_by(|(a, _), (b, _)| a.exact == b.exact);
    let most = runs.max_by_key(|run| run.len())?;
    let (next, name) = most.first()?;
    let often = most.len() >= OFTEN || *name;
    let wanted = often && 2 * most.len() >= form.len() && !words.forms.is_weak(&next.exact);
    wanted.then(|| next.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(unit: u32, position: u32) -> Occurrence {
        Occurrence { unit, position }
    }

    #[test]
    fn beside_is_directly_behind_in_one_unit() {
        let first = [at(0, 3), at(0, 7), at(1, 0), at(4, 9)];
        let then = [at(0, 4), at(0, 9), at(1, 0), at(1, 1), at(5, 0)];
        assert_eq!(beside(&first, &then), [at(0, 4), at(1, 1)]);
    }

    #[test]
    fn space_parts_words_and_a_hyphen_the_parts_of_one() {
        assert!(parts(" ", false) && parts("\u{a0} ", false) && parts("-", true));
        for (gap, hyphen) in [("", false), (", ", false), (" - ", true), ("-", false), (" ", true)]
        {
            assert!(!parts(gap, hyphen), "{gap:?}");
        }
    }
}

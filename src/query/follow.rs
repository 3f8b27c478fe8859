//! What follows some words in the texts of a library: the next word, or the next two where they mostly
//! come together.
//!
//! What stands behind a place is read in the texts, for an index does not say. Of a frequent word only
//! some places are read, evenly spread; how many passages have what was found there, the index tells.

use super::Words;
use super::beginnings::{Beginning, first_term, is_dictionary_form};
use super::texts::{Known, Texts, heaviest_first, is_capital, is_too_long};
use crate::index::postings::Occurrence;

/// How many places are read for what follows, and how many for what comes behind that.
const MOST_READ: [usize; 2] = [512, 64];
/// How many forms that follow are read for what they are forms of.
const MOST_FORMS: usize = 64;
/// How often a phrase must have been read. One that stands once is no help, unless it is a name.
const OFTEN: u32 = 2;

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

/// A form that was read behind some places.
struct Form<'t> {
    exact: String,
    /// As it is written where it was read first.
    text: &'t str,
    /// How often it was read.
    count: u32,
    /// Whether it is always written with a capital.
    capital: bool,
    /// Whether it and the word before are written as a name.
    name: bool,
}

impl Form<'_> {
    fn shown(&self) -> &str {
        if self.capital { self.text } else { &self.exact }
    }

    /// How often it was read; a name, at least as often as a phrase must be.
    fn worth(&self) -> u32 {
        if self.name { self.count.max(OFTEN) } else { self.count }
    }
}

/// What follows the words before most, the most frequent first, at most `limit`: of all that, or of
/// what begins so.
pub(super) fn follow(
    before: &Before,
    beginning: Option<&Beginning<'_>>,
    texts: Texts<'_>,
    words: Words<'_>,
    limit: usize,
) -> Vec<Phrase> {
    let places = places(before, texts, words);
    let mut forms = read(&places, before.hyphen, MOST_READ[0], texts, words);
    if let Some(beginning) = beginning {
        forms.retain(|form| beginning.meets(&form.exact, words));
    }
    if before.words.first().is_some_and(|word| words.forms.is_weak(word)) {
        for form in &mut forms {
            form.name = false;
        }
    }
    let mut found = Vec::new();
    for word in together(forms, words) {
        let wanted = beginning.is_some() || !words.forms.is_weak(&word.shown.exact);
        if wanted && word.worth >= OFTEN && found.len() < 2 * limit {
            found.push(phrase(word, &places, texts));
        }
    }
    let weights: Vec<u32> = found.iter().map(|(phrase, ..)| phrase.units as u32).collect();
    let mut all = Vec::new();
    for place in heaviest_first(&weights) {
        if let Some((one, form, places)) = found.get(place)
            && all.len() < limit
        {
            let longer = longer(one, form, places, texts, words);
            // Where it always goes on so, the word alone is no help.
            if longer.as_ref().is_none_or(|two| two.units < one.units) {
                all.push(one.clone());
            }
            all.extend(longer);
        }
    }
    all.truncate(limit);
    all
}

/// A word that follows, in all its forms that were read.
struct Word<'t> {
    term: String,
    shown: Form<'t>,
    others: Vec<Form<'t>>,
    worth: u32,
}

/// The forms of one word together, the most frequent words first; each is shown in its dictionary
/// form, if that was read, or else in the one that was read most.
fn together<'t>(forms: Vec<Form<'t>>, words: Words<'_>) -> Vec<Word<'t>> {
    let worth: Vec<u32> = forms.iter().map(Form::worth).collect();
    let mut forms: Vec<Option<Form<'t>>> = forms.into_iter().map(Some).collect();
    let mut all: Vec<Word<'t>> = Vec::new();
    for place in heaviest_first(&worth).into_iter().take(MOST_FORMS) {
        let Some(mut form) = forms.get_mut(place).and_then(Option::take) else { continue };
        let term = first_term(&form.exact, words);
        let Some(word) = all.iter_mut().find(|word| word.term == term) else {
            all.push(Word { term, worth: form.worth(), shown: form, others: Vec::new() });
            continue;
        };
        word.worth += form.worth();
        if is_dictionary_form(&form.exact, &term, words) {
            std::mem::swap(&mut form, &mut word.shown);
        }
        word.others.push(form);
    }
    all
}

/// The phrase that a word makes behind some places; with its form that is shown, and where that stands.
fn phrase<'t>(
    word: Word<'t>,
    places: &[Occurrence],
    texts: Texts<'_>,
) -> (Phrase, Form<'t>, Vec<Occurrence>) {
    let first = behind(places, &word.shown.exact, texts);
    let mut all = first.clone();
    for form in &word.others {
        all.extend(behind(places, &form.exact, texts));
    }
    let text = word.shown.shown().to_owned();
    (Phrase { text, units: texts.units(&all) }, word.shown, first)
}

/// A phrase with the word that it goes on with more often than not; within a name, once is enough.
fn longer(
    phrase: &Phrase,
    form: &Form<'_>,
    places: &[Occurrence],
    texts: Texts<'_>,
    words: Words<'_>,
) -> Option<Phrase> {
    let next = read(places, false, MOST_READ[1], texts, words);
    let next = next.iter().filter(|next| !words.forms.is_weak(&next.exact));
    let next = next.max_by_key(|next| next.count)?;
    let worth = if form.name { next.worth() } else { next.count };
    let both = behind(places, &next.exact, texts);
    let units = texts.units(&both);
    let text = [&phrase.text, " ", next.shown()].concat();
    (worth >= OFTEN && 2 * both.len() >= places.len()).then_some(Phrase { text, units })
}

/// Where the last of the words before stands, behind the other one if it ever does.
fn places(before: &Before, texts: Texts<'_>, words: Words<'_>) -> Vec<Occurrence> {
    let known = |word: &String| closed(word, texts, words).map(|word| texts.places(&word));
    let last = before.words.first().and_then(known).unwrap_or_default();
    let first = before.words.get(1).and_then(known).unwrap_or_default();
    let both = beside(&first, &last);
    if both.is_empty() { last } else { both }
}

/// A word that was typed, an exact form: just so or else, of its other spellings, the most frequent.
fn closed(typed: &str, texts: Texts<'_>, words: Words<'_>) -> Option<Known> {
    if is_too_long(typed) {
        return None;
    }
    let plain = words.language.keys(typed).iter().any(|key| key == typed);
    let word = texts.word(typed).filter(|_| !plain);
    let spelt = || {
        let keys = words.language.keys(typed).into_iter();
        keys.flat_map(|key| texts.spelt(&key)).max_by_key(|word| word.weight)
    };
    word.or_else(spelt)
}

/// Those of some places that are directly behind one of others. Both are in order.
fn beside(first: &[Occurrence], then: &[Occurrence]) -> Vec<Occurrence> {
    let after = |place: &Occurrence| place.position.saturating_add(1);
    let mut first = first.iter().map(|place| Occurrence { position: after(place), ..*place });
    let mut next = first.next();
    let behind = then.iter().filter(|place| {
        while next.is_some_and(|next| next < **place) {
            next = first.next();
        }
        next == Some(**place)
    });
    behind.copied().collect()
}

/// The forms behind some places, with nothing else between, each once. About `most` places are read.
fn read<'t>(
    places: &[Occurrence],
    hyphen: bool,
    most: usize,
    texts: Texts<'t>,
    words: Words<'_>,
) -> Vec<Form<'t>> {
    let mut forms: Vec<Form<'t>> = Vec::new();
    for &place in places.iter().step_by(places.len() / most + 1) {
        let mut written = texts.words_at(place);
        let (Some(last), Some(next)) = (written.next(), written.next()) else { continue };
        if !parts(next.gap, hyphen) {
            continue;
        }
        let exact = words.language.exact(next.text);
        let capital = is_capital(next.text);
        let name = capital && is_capital(last.text);
        if let Some(form) = forms.iter_mut().find(|form| form.exact == exact) {
            form.count += 1;
            form.capital &= capital;
            form.name |= name;
        } else {
            forms.push(Form { exact, text: next.text, count: 1, capital, name });
        }
    }
    forms
}

/// Whether two words are parted by a hyphen alone or by space alone.
pub(super) fn parts(gap: &str, hyphen: bool) -> bool {
    let hyphens = ['-', '\u{2010}', '\u{2011}'];
    let fits = |sign: char| if hyphen { hyphens.contains(&sign) } else { sign.is_whitespace() };
    !gap.is_empty() && gap.chars().all(fits)
}

/// Where a word stands directly behind some places.
fn behind(places: &[Occurrence], exact: &str, texts: Texts<'_>) -> Vec<Occurrence> {
    let word = texts.word(exact);
    beside(places, &word.map(|word| texts.places(&word)).unwrap_or_default())
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

//! What follows some words in the texts of a library: the next word, or the next two where they mostly
//! come together.
//!
//! What stands behind a place is read in the texts, for an index does not say. Of a frequent word only
//! some places are read, evenly spread; how many passages have what was found there, the index tells.

use super::beginnings::Beginning;
use super::texts::{Found, Texts, is_capital, most_frequent};
use crate::index::segment::Spelt;

/// How many places are read for what follows, and how many for what comes behind that.
const MOST_READ: [usize; 2] = [512, 64];
/// How many forms that follow are read for what they are forms of.
const MOST_FORMS: usize = 64;
/// How often a phrase must have been read. One that stands once is no help, unless it is a name.
const OFTEN: f32 = 2.0;

/// The words that were typed before.
#[derive(Clone, Default)]
pub(super) struct Before {
    /// They as exact forms, the last first, at most two.
    pub(super) words: Vec<String>,
    /// Whether a hyphen stands behind the last, and not a space.
    pub(super) hyphen: bool,
}

/// A form that was read behind some places.
struct Form {
    exact: String,
    /// How often it was read; a name, at least [`OFTEN`].
    worth: f32,
    /// Whether it and the word before are written as a name.
    name: bool,
}

/// What follows the words before most, the most frequent first, at most `limit`: of all that, or of
/// what begins so.
pub(super) fn follow(
    before: &Before,
    beginning: Option<&Beginning<'_>>,
    limit: usize,
    texts: &Texts<'_>,
) -> Vec<Found> {
    let places = places(before, texts);
    // A word that helps others begins a sentence, and no name.
    let names = before.words.first().is_some_and(|word| !texts.words.forms.is_weak(word));
    let mut forms = read(&places, before.hyphen, MOST_READ[0], names, texts);
    forms.retain(|form| beginning.is_none_or(|beginning| beginning.meets(&form.exact, texts)));
    let found = phrases(&forms, beginning.is_some(), 2 * limit, &places, texts);
    let mut all = Vec::new();
    for one in most_frequent(&found, limit) {
        let longer = longer(&one, texts);
        // Where it always goes on so, the word alone is no help.
        if longer.as_ref().is_none_or(|two| two.units < one.units) {
            all.push(one);
        }
        all.extend(longer);
    }
    all.truncate(limit);
    all
}

/// The words of which these are forms, those that were read most first: each shown in its dictionary
/// form, if that was read, or else in the one that was read most.
fn phrases(
    forms: &[Form],
    weak: bool,
    most: usize,
    places: &[u32],
    texts: &Texts<'_>,
) -> Vec<Found> {
    let weights: Vec<f32> = forms.iter().map(|form| form.worth).collect();
    let exact = |number| forms.get(number).map_or("", |form: &Form| &form.exact).to_owned();
    let mut found = Vec::new();
    for (term, numbers) in texts.together(&weights, MOST_FORMS, &exact) {
        let own: Vec<&Form> = numbers.iter().filter_map(|number| forms.get(*number)).collect();
        let Some(shown) = own.first() else { continue };
        let often = own.iter().map(|form| form.worth).sum::<f32>() >= OFTEN;
        if !often || found.len() >= most || !weak && texts.words.forms.is_weak(&shown.exact) {
            continue;
        }
        let mut one = behind(shown, places, texts);
        let mut all = one.places.clone();
        for form in own.iter().skip(1) {
            all.extend(behind(form, places, texts).places);
        }
        (one.term, one.units) = (term, texts.units(&all));
        found.push(one);
    }
    found
}

/// A phrase with the word that it goes on with more often than not; within a name, once is enough.
fn longer(phrase: &Found, texts: &Texts<'_>) -> Option<Found> {
    let next = read(&phrase.places, false, MOST_READ[1], phrase.name, texts);
    let next = next.iter().filter(|next| !texts.words.forms.is_weak(&next.exact));
    let next = next.max_by(|a, b| a.worth.total_cmp(&b.worth))?;
    let both = behind(next, &phrase.places, texts);
    let text = [&phrase.text, " ", &both.text].concat();
    let units = texts.units(&both.places);
    let mostly = next.worth >= OFTEN && 2 * both.places.len() >= phrase.places.len();
    mostly.then_some(Found { text, units, ..Found::default() })
}

/// Where the last of the words before stands, behind the other one if it ever does.
fn places(before: &Before, texts: &Texts<'_>) -> Vec<u32> {
    let mut places = Vec::new();
    for typed in before.words.iter().rev() {
        let Some(Spelt { entry, .. }) = closed(typed, texts) else { return Vec::new() };
        let both = texts.behind(&places, &entry);
        places = if both.is_empty() { texts.segment.places(&entry).collect() } else { both };
    }
    places
}

/// A word that was typed, an exact form: just so where it has letters that some keyboards lack, or else
/// the most frequent of its spellings.
fn closed(typed: &str, texts: &Texts<'_>) -> Option<Spelt> {
    let plain = texts.keys(typed).iter().any(|key| key == typed);
    let weight = |word: &Spelt| (!plain && word.exact == typed, word.entry.count);
    texts.spelt(typed).into_iter().max_by_key(weight)
}

/// The forms behind some places, with nothing else between, each once. About `most` places are read.
fn read(places: &[u32], hyphen: bool, most: usize, names: bool, texts: &Texts<'_>) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    for &place in places.iter().step_by(places.len() / most + 1) {
        let mut written = texts.words_at(place);
        let (Some((_, last)), Some((gap, next))) = (written.next(), written.next()) else {
            continue;
        };
        if !parts(gap, hyphen) {
            continue;
        }
        let exact = texts.words.language.exact(next);
        let name = names && is_capital(last) && is_capital(next);
        match forms.iter_mut().find(|form| form.exact == exact) {
            Some(form) => {
                form.worth += 1.0;
                form.name |= name;
            }
            None => forms.push(Form { exact, worth: 1.0, name }),
        }
    }
    for form in forms.iter_mut().filter(|form| form.name) {
        form.worth = form.worth.max(OFTEN);
    }
    forms
}

/// Whether two words are parted by a hyphen alone or by space alone.
pub(super) fn parts(gap: &str, hyphen: bool) -> bool {
    let hyphens = ['-', '\u{2010}', '\u{2011}'];
    let fits = |sign: char| if hyphen { hyphens.contains(&sign) } else { sign.is_whitespace() };
    !gap.is_empty() && gap.chars().all(fits)
}

/// A form that was read, as it is shown, and where it stands directly behind some places.
fn behind(form: &Form, places: &[u32], texts: &Texts<'_>) -> Found {
    let word = texts.spelt(&form.exact).into_iter().find(|word| word.exact == form.exact);
    let Some(word) = word else { return Found::default() };
    let (text, places) = (texts.written(&word), texts.behind(places, &word.entry));
    Found { text, places, name: form.name, ..Found::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn space_parts_words_and_a_hyphen_the_parts_of_one() {
        assert!(parts(" ", false) && parts("\u{a0} ", false) && parts("-", true));
        for (gap, hyphen) in [("", false), (", ", false), (" - ", true), ("-", false), (" ", true)]
        {
            assert!(!parts(gap, hyphen), "{gap:?}");
        }
    }
}

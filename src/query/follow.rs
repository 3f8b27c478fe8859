//! What follows some words in the texts of a library: the next word, or the next two where they mostly
//! come together.
//!
//! What stands behind a place is read in the texts, for an index does not say. Of a frequent word only
//! some places are read, evenly spread; how many passages have what was found there, the index tells.

use super::beginnings::Beginning;
use super::texts::{Form, Found, Texts, Wanted, is_capital};
use crate::index::dictionary::Entry;
use crate::index::segment::Spelt;

/// How many places are read for what follows, and how many for what comes behind that.
const MOST_READ: [usize; 2] = [512, 64];
/// How often a phrase must have been read. One that stands once is no help, unless it is a name.
const OFTEN: f32 = 2.0;

/// The words that were typed before.
#[derive(Default)]
pub(super) struct Before {
    /// They as exact forms, the last first, at most two.
    pub(super) words: Vec<String>,
    /// Whether a hyphen stands behind the last, and not a space.
    pub(super) hyphen: bool,
}

/// What follows the words before most, the most frequent first, at most `most`: of all that, or of
/// what begins so.
pub(super) fn follow(
    before: &Before,
    beginning: Option<&Beginning<'_>>,
    most: usize,
    texts: &Texts<'_>,
) -> Vec<Found> {
    let places = places(before, texts);
    // A word that helps others begins a sentence, and no name.
    let names = before.words.first().is_some_and(|word| !texts.words.forms.is_weak(word));
    let mut forms = read(&places, before.hyphen, MOST_READ[0], names, texts);
    forms.retain(|form| beginning.is_none_or(|beginning| beginning.meets(&form.exact, texts)));
    let mut all = Vec::new();
    for one in behind(&places, &forms, most, beginning.is_some(), texts) {
        let longer = longer(&one, &texts.behind(&places, &one.entry), texts);
        // Where it always goes on so, the word alone is no help.
        if longer.as_ref().is_none_or(|two| two.units < one.units) {
            all.push(one);
        }
        all.extend(longer);
    }
    all.truncate(most);
    all
}

/// A phrase with the word that it goes on with more often than not, given where it stands.
fn longer(phrase: &Found, places: &[u32], texts: &Texts<'_>) -> Option<Found> {
    let mut forms = read(places, false, MOST_READ[1], true, texts);
    forms.retain(|form| form.weight >= OFTEN);
    let next = behind(places, &forms, 1, false, texts).pop()?;
    let text = [&phrase.text, " ", &next.text].concat();
    let mostly = 2 * next.units >= texts.units(places);
    mostly.then_some(Found { term: String::new(), text, ..next })
}

/// The words of which these forms were read behind some places.
fn behind(
    places: &[u32],
    forms: &[Form],
    most: usize,
    weak: bool,
    texts: &Texts<'_>,
) -> Vec<Found> {
    let places = |entry: &Entry| texts.behind(places, entry);
    texts.found(forms, Wanted { most, least: OFTEN, weak, places: &places })
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

/// The forms behind some places, with nothing else between, each once. About `most` places are read. A
/// form that is written as a name with the word before, where `names` are looked for, counts often enough.
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
        let least = if name { OFTEN } else { 1.0 };
        match forms.iter_mut().find(|form| form.exact == exact) {
            Some(form) => form.weight = least.max(form.weight + 1.0),
            None => forms.push(Form { exact, weight: least }),
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

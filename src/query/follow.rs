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
    let last = before.words.first().and_then(|word| closed(word, texts));
    let names = last.is_some_and(|word| !word.entry.weak);
    let meets = |exact: &str| beginning.is_none_or(|beginning| beginning.meets(exact, texts));
    let read =
        Reading { hyphen: before.hyphen, most: MOST_READ[0], once: 1.0, names, meets: &meets };
    let forms = read.forms(&places, texts);
    let mut all = Vec::new();
    for one in behind(&places, &forms, most, beginning.is_some(), texts) {
        let longer = longer(&one, &texts.places(Some(&places), &one.entry), texts);
        // Where it always goes on so, the word alone is no help.
        if longer.as_ref().is_none_or(|two| two.units < one.units) {
            all.push(one);
        }
        if let Some(two) = longer {
            all.push(two);
        }
    }
    all.truncate(most);
    all
}

/// A phrase with the word that it goes on with more often than not, given where it stands.
fn longer(phrase: &Found, places: &[u32], texts: &Texts<'_>) -> Option<Found> {
    // What was read once does not count.
    let read =
        Reading { hyphen: false, most: MOST_READ[1], once: 0.0, names: true, meets: &|_| true };
    let forms = read.forms(places, texts);
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
    let places = |entry: &Entry| texts.places(Some(places), entry);
    texts.found(forms, Wanted { most, least: OFTEN, weak, places: &places })
}

/// Where the last of the words before stands, behind the other one if it ever does.
fn places(before: &Before, texts: &Texts<'_>) -> Vec<u32> {
    let mut places = Vec::new();
    for typed in before.words.iter().rev() {
        let Some(Spelt { entry, .. }) = closed(typed, texts) else { return Vec::new() };
        let both = texts.places(Some(&places), &entry);
        places = if both.is_empty() { texts.places(None, &entry) } else { both };
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

/// How the texts are read behind some places.
struct Reading<'r> {
    /// Whether a hyphen stands between, and not a space.
    hyphen: bool,
    /// About how many places are read.
    most: usize,
    /// What a form weighs that was read once; each further time adds 1.
    once: f32,
    /// Whether a form that is written as a name with the word before weighs enough.
    names: bool,
    /// Which forms count.
    meets: &'r dyn Fn(&str) -> bool,
}

impl Reading<'_> {
    /// The forms behind some places, with nothing else between, each once.
    fn forms(&self, places: &[u32], texts: &Texts<'_>) -> Vec<Form> {
        let mut forms: Vec<Form> = Vec::new();
        for &place in places.iter().step_by(places.len() / self.most + 1) {
            let [word, gap, next] = texts.words_at(place);
            if !parts(gap, self.hyphen) {
                continue;
            }
            let exact = texts.words.language.exact(next);
            let name = self.names && is_capital(word) && is_capital(next);
            let least = if name { OFTEN } else { self.once };
            match forms.iter_mut().find(|form| form.exact == exact) {
                Some(form) if form.weight < 0.0 => {}
                Some(form) => form.weight = least.max(form.weight + 1.0),
                None => {
                    // One that does not count weighs less than nothing, however often it is read.
                    let weight = if (self.meets)(&exact) { least } else { -1.0 };
                    forms.push(Form { exact, weight });
                }
            }
        }
        forms
    }
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

//! The endings that only say what a name does in its sentence: those of number and case, and the
//! attributes made of them. [`generate`](super::super::morphology::generate) puts them on stems of every
//! kind of last sound, so no list of endings stands here.

use std::sync::LazyLock;

use super::super::cases::cases;
use super::super::morphology::generate::Growth;
use super::super::morphology::{Sounds, last_sound};
use super::super::sounds::{decided_harmony, harmony};
use crate::language::{Case, Inflection};
use crate::order::sorted;

/// Stems of every harmony and kind of last sound.
const STEMS: [&str; 18] = [
    "та", "те", "ты", "ті", "ан", "ен", "ал", "ел", "ар", "ер", "ай", "ей", "қи", "ки", "аз", "ез",
    "ат", "ет",
];

/// Endings that names seldom have, and that many names end in: «Айша», «Қасым».
const SELDOM: [&str; 3] = ["as", "my", "our"];

/// An ending: its letters, what it may stand behind, and what it says.
#[derive(Clone, Debug)]
struct Ending {
    letters: String,
    form: Inflection,
    /// The kinds of last sound.
    behind: Sounds,
    /// Whether only a known name is believed to have it.
    seldom: bool,
}

/// A way to take an ending off a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut {
    /// How many bytes are left.
    pub(super) base: usize,
    /// What the ending says.
    pub(super) form: Inflection,
    /// Whether only a known name is believed to have it.
    pub(super) seldom: bool,
    /// Whether its vowels follow those before it.
    pub(super) harmonic: bool,
}

/// The endings, the longer before the shorter.
static ENDINGS: LazyLock<Vec<Ending>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for stem in STEMS {
        let bare = Growth::noun(stem);
        let form = Inflection::default();
        add(&mut all, stem, &bare, form, false);
        if let Some(many) = bare.with("plural") {
            add(&mut all, stem, &many, Inflection { plural: true, ..form }, false);
        }
        if let Some(his) = bare.with("his") {
            add(&mut all, &his.text, &his, Inflection { possessed: true, ..form }, false);
        }
        for word in SELDOM.iter().filter_map(|id| bare.with(id)) {
            add(&mut all, stem, &word, form, true);
        }
    }
    sorted(&all, |one, other| other.letters.len().cmp(&one.letters.len()))
});

/// Puts in what `word` and its cases, and what belongs to it, have behind `stem`.
fn add(all: &mut Vec<Ending>, stem: &str, word: &Growth, form: Inflection, seldom: bool) {
    let mut forms = cases(word, form);
    if let Some(found) = word.with("belonging").filter(|_| !seldom) {
        forms.push((found.text, Inflection { case: Case::Genitive, attributive: true, ..form }));
    }
    for (text, form) in forms {
        let Some(letters) = text.strip_prefix(stem).filter(|ending| !ending.is_empty()) else {
            continue;
        };
        let (behind, seldom) = (last_sound(stem), seldom || form.case == Case::Similative);
        let same =
            |one: &&mut Ending| one.form == form && one.seldom == seldom && one.letters == letters;
        match all.iter_mut().find(same) {
            Some(known) => known.behind |= behind,
            None => all.push(Ending { letters: letters.to_owned(), form, behind, seldom }),
        }
    }
}

/// The fewest bytes of a name before an ending: two letters.
const FEWEST: usize = 4;

/// The ways to take endings off a word in small letters, the longest ending first; the word as it stands
/// is the last.
pub(super) fn cuts(word: &str) -> Vec<Cut> {
    let mut cuts = Vec::new();
    let last = word.bytes().next_back();
    // Of most, a byte tells that the word does not end so.
    for one in ENDINGS.iter().filter(|one| one.letters.bytes().next_back() == last) {
        let ending = one.letters.as_str();
        let Some(base) = word.strip_suffix(ending).filter(|base| base.len() >= FEWEST) else {
            continue;
        };
        // «Брюссельде»: the sign says nothing of the sound before it.
        let sound = last_sound(base.strip_suffix('ь').unwrap_or(base));
        if one.behind & sound != 0 {
            let harmonic = decided_harmony(ending).is_none_or(|own| harmony(base) == own);
            let Ending { form, seldom, .. } = *one;
            cuts.push(Cut { base: base.len(), form, seldom, harmonic });
        }
    }
    cuts.push(Cut { base: word.len(), form: Inflection::default(), seldom: false, harmonic: true });
    cuts
}

/// Whether a string is an ending of case, whatever it stands behind: of «НАТО-ның», «ның».
pub(super) fn tail(ending: &str) -> Option<Inflection> {
    ENDINGS.iter().find(|one| one.letters == ending).map(|one| one.form)
}

//! The endings that only say what a name does in its sentence: those of number and case, and the
//! attributes made of them. [`generate`](super::super::morphology::generate) puts them on stems of every
//! kind of last sound, so no list of endings stands here.

use std::sync::LazyLock;

use super::super::morphology::generate::Growth;
use super::super::sounds::{Harmony, decided_harmony, final_sound, harmony};
use crate::hash::Numbers;
use crate::language::{Case, Inflection};

/// Stems of every harmony and kind of last sound.
const STEMS: [&str; 12] = ["та", "те", "ан", "ен", "ал", "ел", "ар", "ер", "аз", "ез", "ат", "ет"];

/// The endings of case, as the table of endings names them behind a bare noun and behind a possessive
/// ending.
const CASES: [(Case, &str, &str); 7] = [
    (Case::Genitive, "genitive", "genitive"),
    (Case::Dative, "dative", "dative-his"),
    (Case::Accusative, "accusative", "accusative-his"),
    (Case::Locative, "locative", "locative-his"),
    (Case::Ablative, "ablative", "ablative-his"),
    (Case::Instrumental, "instrumental", "instrumental"),
    (Case::Similative, "like", "like-his"),
];

/// Endings that names seldom have, and that many names end in: «Айша», «Қасым».
const SELDOM: [&str; 3] = ["as", "my", "our"];

/// What an ending may stand behind, and what it says.
#[derive(Clone, Copy, Debug)]
struct Ending {
    form: Inflection,
    /// The kinds of last sound, a bit each.
    behind: u16,
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

/// Endings by their letters.
#[derive(Default)]
struct Endings {
    known: Numbers,
    /// What each may be.
    all: Vec<Vec<Ending>>,
}

impl Endings {
    fn get(&self, ending: &str) -> Option<&[Ending]> {
        self.all.get(self.known.get(ending)?).map(Vec::as_slice)
    }

    /// Adds what an ending may be.
    fn put(&mut self, ending: &str, new: Ending) {
        let number = self.known.of(ending);
        if number == self.all.len() {
            self.all.push(Vec::new());
        }
        let Some(known) = self.all.get_mut(number) else { return };
        match known.iter_mut().find(|one| one.form == new.form && one.seldom == new.seldom) {
            Some(one) => one.behind |= new.behind,
            None => known.push(new),
        }
    }
}

static ENDINGS: LazyLock<Endings> = LazyLock::new(|| {
    let mut all = Endings::default();
    for stem in STEMS {
        let bare = Growth::noun(stem);
        let many = bare.with("plural");
        add(&mut all, &bare, &bare, "", Inflection::default());
        if let Some(many) = &many {
            let form = Inflection { plural: true, ..Inflection::default() };
            put(&mut all, &bare, many, form, false);
            add(&mut all, &bare, many, "", form);
        }
        if let Some(his) = bare.with("his") {
            add(
                &mut all,
                &his,
                &his,
                "-his",
                Inflection { possessed: true, ..Inflection::default() },
            );
        }
        for id in SELDOM {
            let Some(word) = bare.with(id) else { continue };
            put(&mut all, &bare, &word, Inflection::default(), true);
            if id != "as" {
                add_seldom(&mut all, &bare, &word);
            }
        }
    }
    all
});

/// Puts in the endings of case that `word` takes, as endings of `stem`, and that of what belongs to it.
fn add(all: &mut Endings, stem: &Growth, word: &Growth, kind: &str, form: Inflection) {
    if let Some(found) = word.with("belonging") {
        let form = Inflection { case: Case::Genitive, attributive: true, ..form };
        put(all, stem, &found, form, false);
    }
    for (case, bare, his) in CASES {
        let Some(found) = word.with(if kind.is_empty() { bare } else { his }) else { continue };
        let form = Inflection { case, ..form };
        put(all, stem, &found, form, case == Case::Similative);
        if case == Case::Locative
            && let Some(attribute) = found.with("attribute")
        {
            put(all, stem, &attribute, Inflection { attributive: true, ..form }, false);
        }
    }
}

fn add_seldom(all: &mut Endings, stem: &Growth, word: &Growth) {
    for (case, bare, _) in CASES {
        if let Some(found) = word.with(bare) {
            put(all, stem, &found, Inflection { case, ..Inflection::default() }, true);
        }
    }
}

fn put(all: &mut Endings, stem: &Growth, word: &Growth, form: Inflection, seldom: bool) {
    let Some(ending) = word.text.strip_prefix(stem.text.as_str()) else { return };
    all.put(ending, Ending { form, behind: kind(&stem.text), seldom });
}

/// The kind of last sound of a word, as a bit.
fn kind(word: &str) -> u16 {
    // «Брюссельде»: the sign says nothing of the sound before it.
    1 << final_sound(word.trim_end_matches('ь')) as u16
}

/// The fewest letters of a name before an ending.
const FEWEST: usize = 2;
/// The longest ending, in letters.
const LONGEST: usize = 9;

/// The ways to take endings off a word in small letters, the longest ending first; the word as it stands
/// is the last.
pub(super) fn cuts(word: &str) -> Vec<Cut> {
    let mut cuts = Vec::new();
    let places: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    let first = FEWEST.max(places.len().saturating_sub(LONGEST));
    for &at in places.get(first..).unwrap_or_default() {
        let (base, ending) = word.split_at(at);
        let Some(endings) = ENDINGS.get(ending) else { continue };
        let harmonic = decided_harmony(ending).is_none_or(|own| agrees(base, own));
        for one in endings {
            let fits = one.behind & kind(base) != 0;
            let owned = !one.form.possessed || base.ends_with(['ы', 'і']);
            if fits && owned {
                cuts.push(Cut { base: at, form: one.form, seldom: one.seldom, harmonic });
            }
        }
    }
    cuts.push(Cut { base: word.len(), form: Inflection::default(), seldom: false, harmonic: true });
    cuts
}

fn agrees(base: &str, own: Harmony) -> bool {
    harmony(base) == own
}

/// Whether a string is an ending of case, whatever it stands behind: of «НАТО-ның», «ның».
pub(super) fn tail(ending: &str) -> Option<Inflection> {
    ENDINGS.get(ending)?.first().map(|one| one.form)
}

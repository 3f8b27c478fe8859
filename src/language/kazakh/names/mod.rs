//! What Kazakh says of the words that names are made of.
//!
//! A word is read by taking endings of case off it in every way that the rules of sound allow
//! ([`endings`]), and looking what is left up among the known words ([`tables`]); of a name that is not
//! known, its ending may still tell what it is ([`surnames`]).
//!
//! Start reading at [`Names`].

mod endings;
mod packed;
mod prints;
mod surnames;
mod tables;

use self::endings::{Cut, cuts, tail};
use super::words::KazakhForms;
use super::{phrases, script};
use crate::language::clauses::Predicate;
use crate::language::forms::{Forms as _, FullForms as _};
use crate::language::names::{NameReader, NameWord, Role, Sign, Signs};
use crate::language::{Case, Script};
use crate::text::has_capital;

/// Reads Kazakh words as parts of names.
#[derive(Debug)]
pub struct Names {
    forms: KazakhForms,
}

impl Default for Names {
    fn default() -> Self {
        Self { forms: KazakhForms::with(Vec::new()) }
    }
}

/// The ending that makes adjectives of nouns, in all its forms: texts make more of them than lists have.
const ADJECTIVES: [&str; 6] = ["лық", "лік", "дық", "дік", "тық", "тік"];
/// The longest word that is read, in bytes.
const LONGEST: usize = 96;
/// Bytes of a name that is not known before an ending, at least: three letters.
const FEWEST: usize = 6;

impl NameReader for Names {
    fn word(&self, word: &str) -> NameWord {
        let whole = NameWord { base: word.len(), ..NameWord::default() };
        if word.len() > LONGEST {
            return whole;
        }
        let small = word.to_lowercase();
        if small.len() != word.len() {
            return whole;
        }
        if script::script_of(word) == Some(Script::Latin) {
            return other_script(word).unwrap_or(whole);
        }
        let read = read(&small, word);
        let signs = if phrases::links(&small) { read.signs.with(Sign::Link) } else { read.signs };
        NameWord { signs, ..read }
    }

    fn phrase(&self, words: &[&str]) -> Option<(Signs, usize)> {
        let small = words.join(" ").to_lowercase();
        let ((begin, _), (_, last)) = (small.split_once(' ')?, small.rsplit_once(' ')?);
        if !tables::signs(begin, true).has(Sign::Begins) {
            return None;
        }
        let start = small.len() - last.len();
        cuts(last).iter().rev().find_map(|cut| {
            let signs = tables::signs(small.get(..start + cut.base)?, true);
            (!signs.is_empty()).then_some((signs, cut.base))
        })
    }

    fn number(&self, name: &str) -> Option<u32> {
        tables::number(&name.to_lowercase())
    }

    fn may_be(&self, word: &str, role: Role) -> bool {
        let word = &word.to_lowercase();
        if role == Role::Ordinary {
            let readings = self.forms.analyses(word);
            return readings.first().is_some_and(|first| first.known && first.class != "name");
        }
        let known = self.forms.clause_word(word);
        let nominative = known.case == Case::Nominative;
        match (role, known.predicate) {
            (Role::Inner | Role::Attribute, _) if is_quality(word) => true,
            (Role::Bound, predicate) => !predicate.is_some_and(Predicate::is_finite),
            (Role::Owner, _) => known.case == Case::Genitive,
            (_, Some(Predicate::Participle)) if nominative => true,
            // «денсаулық сақтау министрлігі»
            (Role::Inner, Some(Predicate::VerbalNoun)) => nominative,
            (Role::Inner, None) => (known.is_attribute() || known.is_noun()) && nominative,
            (Role::Attribute, _) => known.is_attribute(),
            _ => false,
        }
    }
}

/// Whether a word ends as qualities do: «ұлттық», and «ынтымақтастық», which may also be read as a verb.
fn is_quality(word: &str) -> bool {
    ADJECTIVES.iter().any(|ending| word.ends_with(ending))
}

/// A word in another script, by the likeliest of its spellings.
fn other_script(word: &str) -> Option<NameWord> {
    let spelling = script::spellings(word).into_iter().next()?;
    let read = read(&spelling, word);
    let mut base = word.chars();
    // As many letters as the ending has.
    for _ in spelling.get(read.base..).filter(|ending| !ending.is_empty())?.chars() {
        base.next_back();
    }
    Some(NameWord { base: base.as_str().len(), ..read })
}

/// Reads a word in small letters; `shown` is the word as it stands.
fn read(small: &str, shown: &str) -> NameWord {
    let large = has_capital(shown);
    if let Some(word) = hyphened(small, large) {
        return word;
    }
    let cuts = cuts(small);
    // That a longer name begins with the word as it stands says nothing of the word itself.
    let whole = tables::signs(small, large);
    let begins = whole.has(Sign::Begins);
    // The word as it stands before its beginnings, the longer before the shorter.
    let mut known = None;
    for cut in cuts.iter().rev() {
        let signs = small.get(..cut.base).map(|base| tables::signs(base, large));
        let signs = signs.unwrap_or_default();
        if signs.without(Sign::Begins).is_empty() {
            continue;
        }
        let found = word(cut, if begins { signs.with(Sign::Begins) } else { signs });
        if cut.harmonic {
            return found;
        }
        known = known.or(Some(found));
    }
    if let Some(found) = known {
        return found;
    }
    if begins {
        return NameWord { base: small.len(), signs: whole, ..NameWord::default() };
    }
    if !large {
        return NameWord { base: small.len(), ..NameWord::default() };
    }
    for cut in cuts.iter().rev().filter(|cut| !cut.seldom) {
        let base = small.get(..cut.base).unwrap_or_default();
        let signs = joined(base).unwrap_or_else(|| surnames::ending(base));
        if !signs.is_empty() {
            return word(cut, signs);
        }
    }
    let likely = cuts.iter().find(|cut| is_likely(small, cut)).or(cuts.last());
    likely.map_or_else(NameWord::default, |cut| word(cut, Signs::default()))
}

fn word(cut: &Cut, signs: Signs) -> NameWord {
    NameWord { base: cut.base, form: cut.form, signs }
}

fn is_hyphen(mark: char) -> bool {
    matches!(mark, '-' | '‐' | '‑')
}

/// What stands before the last hyphen of a word, and behind it.
fn parts(word: &str) -> Option<(&str, &str)> {
    word.rsplit_once(is_hyphen)
}

/// What a name with a hyphen is by its first part: «әл-Фараби», «Қасым-Жомарт».
fn joined(name: &str) -> Option<Signs> {
    let signs = tables::signs(parts(name)?.0, true);
    let told = if signs.has(Sign::Particle) { Sign::Surname } else { Sign::Given };
    (told == Sign::Surname || signs.has(told)).then(|| Signs::of(&[told]))
}

/// A word with a hyphen before its ending: «НАТО-ның».
fn hyphened(small: &str, large: bool) -> Option<NameWord> {
    let (start, ending) = parts(small)?;
    let form = tail(ending).filter(|_| !start.is_empty())?;
    // «Нысанбай-тегі»
    if !surnames::said(ending).is_empty() && !surnames::ending(small).is_empty() {
        return None;
    }
    let signs = tables::signs(start, large);
    Some(NameWord { base: start.len(), form, signs })
}

/// Whether a name of which nothing is known may be what is left by a cut.
fn is_likely(small: &str, cut: &Cut) -> bool {
    let base = small.get(..cut.base).unwrap_or_default();
    let many = cut.form.plural && cut.form.case == Case::Nominative;
    // «-стан» ends the names of countries.
    let country = base.ends_with('с') && small.get(cut.base..) == Some("тан");
    !cut.seldom
        && cut.base < small.len()
        && cut.harmonic
        && !many
        && !country
        && cut.base >= FEWEST
        && base.contains(phrases::is_vowel)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(word: &str) -> &str {
        let read = Names::default().word(word);
        &word[..read.base]
    }

    #[test]
    fn endings_of_case_come_off_and_those_of_possession_stay() {
        for (word, nominative) in [
            ("Назарбаевтың", "Назарбаев"),
            ("Қазақстандағы", "Қазақстан"),
            ("Қазақстан", "Қазақстан"),
            ("Дағыстан", "Дағыстан"),
            ("Дағыстанның", "Дағыстан"),
            ("Марсельде", "Марсель"),
            ("Марсельден", "Марсель"),
            ("министрлігінің", "министрлігі"),
            ("министрлігіне", "министрлігі"),
            ("облысындағы", "облысы"),
            ("НАТО-ның", "НАТО"),
            ("Нұр-Сұлтаннан", "Нұр-Сұлтан"),
        ] {
            assert_eq!(base(word), nominative, "{word}");
        }
    }
}

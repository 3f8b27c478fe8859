//! The words that are known to stand in names, with their signs: the tables of names in `data/`.

use std::sync::LazyLock;

use super::super::morphology::generate::Growth;
use super::packed::{self, Names};
use super::prints::print;
use super::surnames;
use crate::hash::Numbers;
use crate::language::names::{Sign, Signs};

/// What is known, by words in small letters.
static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let mut known = Known { names: Names::read(), ..Known::default() };
    packed::words(|word, signs| known.word(word, signs));
    known
});

/// What a word, or several with spaces between, may be, in small letters and without endings; `large`, where
/// it is written with a capital, as all names are.
pub(super) fn signs(words: &str, large: bool) -> Signs {
    let mut signs = listed(words);
    if large {
        signs = signs.and(KNOWN.names.signs(print(words)));
    }
    // What its ending tells of a word that begins a name, no table need say. «Әуезов» is a district, and a
    // family name more often.
    if signs.has_any(const { Signs::of(&[Sign::Begins, Sign::AlsoOther]) }) {
        signs = signs.and(surnames::ending(words));
    }
    signs
}

/// The same of those that are kept with their letters: of words that tell names, and names that are stems.
pub(super) fn listed(word: &str) -> Signs {
    let known = KNOWN.words.get(word).and_then(|number| KNOWN.signs.get(number));
    known.copied().unwrap_or_default()
}

/// The number of what is known by this name, in small letters, and by others.
pub(super) fn number(name: &str) -> Option<u32> {
    KNOWN.names.number(print(name))
}

#[derive(Default)]
struct Known {
    /// Words that tell names, and names that are stems.
    words: Numbers,
    /// What each of them may be.
    signs: Vec<Signs>,
    names: Names,
}

impl Known {
    fn add(&mut self, words: &str, signs: Signs) {
        let number = self.words.of(words);
        match self.signs.get_mut(number) {
            Some(own) => *own = own.and(signs),
            None => self.signs.push(signs),
        }
    }

    /// Adds a word; nouns that head names and offices with their possessive forms, too.
    fn word(&mut self, word: &str, signs: Signs) {
        self.add(word, signs);
        let heads = signs.only(HEADS);
        if !heads.is_empty() {
            let one = heads.has_any(const { Signs::of(&[Sign::BodyHead, Sign::WorkHead]) });
            let many = if one { heads } else { heads.with(Sign::Owned) };
            self.owned(word, heads, Some(many));
        }
        let office = signs.only(Signs::ROLE);
        if !office.is_empty() {
            self.owned(word, office, None);
        }
    }

    /// A noun with the possessive ending of the third person; `many` is what that of many may be, where it
    /// may be anything: the schools of a town are no body, but several bodies share a noun.
    fn owned(&mut self, noun: &str, signs: Signs, many: Option<Signs>) {
        let one = Growth::noun(noun);
        if let Some(his) = one.with("his") {
            // Texts have «ұйымы» beside «ұймы», whatever the rule, and loans are written with either vowel:
            // «округі», «округы».
            let start = his.text.strip_suffix('ы').or(his.text.strip_suffix('і')).unwrap_or(noun);
            for stem in [noun, start] {
                for vowel in ["ы", "і"] {
                    self.add(&[stem, vowel].concat(), signs.with(Sign::Owned));
                }
            }
        }
        let their = one.with("plural").and_then(|many| many.with("his"));
        if let (Some(their), Some(signs)) = (their, many) {
            self.add(&their.text, signs);
        }
    }
}

/// Signs of nouns that head names or stand behind them.
const HEADS: Signs = Signs::of(&[
    Sign::BodyHead,
    Sign::RegionHead,
    Sign::TownHead,
    Sign::LocationHead,
    Sign::AreaHead,
    Sign::WorkHead,
    Sign::ThingHead,
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_the_table_is_known_by_its_fingerprint() {
        let table = include_str!("../../../../data/places.tsv");
        let rows = table.lines().filter(|row| !row.is_empty() && !row.starts_with('#'));
        let names = rows.filter_map(|row| row.split('\t').next()).map(str::to_lowercase);
        // What has a dash between its words is never met.
        let names = names.filter(|name| !name.contains('—'));
        let unknown: Vec<String> =
            names.filter(|name| !signs(name, true).has_any(Signs::PLACE)).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }

    #[test]
    fn what_has_several_names_has_one_number() {
        assert!(number("қытай").is_some());
        for other in ["қытай халық республикасы", "қхр"] {
            assert_eq!(number(other), number("қытай"), "{other}");
        }
        for lone in ["мали", "гаити", "тунис", "тасөткел"] {
            assert_eq!(number(lone), None, "{lone}");
        }
    }

    #[test]
    fn a_name_is_known_by_its_fingerprint_only_where_it_is_large() {
        assert!(signs("гренада", true).has(Sign::Gpe));
        assert!(signs("гренада", false).is_empty());
    }
}

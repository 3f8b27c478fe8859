//! The words that are known to stand in names, with their signs: the tables of names in `data/`.

use std::sync::LazyLock;

use super::super::morphology::generate::Growth;
use super::super::sounds::{Harmony, harmony};
use super::{packed, surnames};
use crate::hash::Map;
use crate::language::names::{Sign, Signs};

/// What is known, by words in small letters.
static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let mut known = Known::default();
    known.names();
    known.links();
    known
});

/// What a word, or several with spaces between, may be, in small letters and without endings.
pub(super) fn signs(words: &str) -> Signs {
    KNOWN.signs.get(words).copied().unwrap_or_default()
}

/// The full name of what is known by this one, in small letters.
pub(super) fn full(name: &str) -> Option<&'static str> {
    KNOWN.full.get(name).map(String::as_str)
}

#[derive(Default)]
struct Known {
    /// Words and names of several words, with what they may be.
    signs: Map<String, Signs>,
    /// The full names of what is known by another.
    full: Map<String, String>,
}

impl Known {
    fn add(&mut self, words: &str, signs: Signs) {
        if let Some((first, _)) = words.split_once(' ') {
            let own = self.signs.entry(first.to_owned()).or_default();
            *own = own.with(Sign::Begins);
            // What its ending tells of a word, its row need not say.
            if let Some(sign) = surnames::ending(first) {
                *own = own.with(sign);
            }
        }
        // «Әуезов» is a district, and a family name more often.
        let told = surnames::ending(words).filter(|_| signs.has(Sign::AlsoOther));
        let signs = told.map_or(signs, |sign| signs.with(sign));
        let own = self.signs.entry(words.to_owned()).or_default();
        *own = own.and(signs);
    }

    /// The words of the tables; nouns that head names and offices with their possessive forms, too.
    fn names(&mut self) {
        let names = packed::names();
        for row in &names {
            self.add(&row.name, row.signs);
            if let Some(full) = row.full.and_then(|number| names.get(number)) {
                self.full.insert(row.name.clone(), full.name.clone());
            }
            let heads = row.signs.only(&HEADS);
            if !heads.is_empty() {
                let one = heads.has(Sign::BodyHead) || heads.has(Sign::WorkHead);
                let many = if one { heads } else { heads.with(Sign::Owned) };
                self.owned(&row.name, heads, Some(many));
            }
            let office = row.signs.only(&[Sign::Office, Sign::Calling]);
            if !office.is_empty() {
                self.owned(&row.name, office, None);
            }
        }
    }

    /// A noun with the possessive ending of the third person; `many` is what that of many may be, where it
    /// may be anything: the schools of a town are no body, but several bodies share a noun.
    fn owned(&mut self, noun: &str, signs: Signs, many: Option<Signs>) {
        let one = Growth::noun(noun);
        let owned = signs.with(Sign::Owned);
        if let Some(his) = one.with("his") {
            // Texts have «ұйымы» beside «ұймы» and «аулы» beside «ауылы», whatever the rule.
            let whole = if harmony(noun) == Harmony::Back { 'ы' } else { 'і' };
            let falls = !his.text.starts_with(noun) && noun.ends_with(['л', 'м', 'н', 'р']);
            if falls {
                self.add(&format!("{noun}{whole}"), owned);
            } else if let Some(start) = noun.strip_suffix("уыл") {
                self.add(&format!("{start}улы"), owned);
            }
            self.add(&his.text, owned);
            // Loans are written with either vowel: «округі», «округы».
            if let Some(start) = his.text.strip_suffix(['ы', 'і']) {
                self.add(&format!("{start}ы"), owned);
                self.add(&format!("{start}і"), owned);
            }
        }
        let their = one.with("plural").and_then(|many| many.with("his"));
        if let (Some(their), Some(signs)) = (their, many) {
            self.add(&their.text, signs);
        }
    }

    fn links(&mut self) {
        for word in PARTICLES {
            self.add(word, Signs::default().with(Sign::Particle));
        }
        self.add("жанындағы", Signs::default().with(Sign::Link));
        self.add("атындағы", Signs::default().with(Sign::Link).with(Sign::NamedAfter));
        for word in ABOUT {
            self.add(word, Signs::default().with(Sign::Link).with(Sign::About));
        }
    }
}

/// Signs of nouns that head names or stand behind them.
const HEADS: [Sign; 7] = [
    Sign::BodyHead,
    Sign::RegionHead,
    Sign::TownHead,
    Sign::LocationHead,
    Sign::AreaHead,
    Sign::WorkHead,
    Sign::ThingHead,
];

/// Words of other languages inside the names of people.
const PARTICLES: [&str; 14] =
    ["де", "ди", "да", "дель", "дер", "ван", "фон", "ла", "ле", "ибн", "бин", "әл", "аль", "дос"];

/// What stands behind that which a body is there for.
const ABOUT: [&str; 3] = ["жөніндегі", "саласындағы", "туралы"];

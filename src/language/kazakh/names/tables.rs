//! The words that are known to stand in names, with their signs: the tables of names in `data/`.

use std::sync::LazyLock;

use super::super::morphology::generate::Growth;
use super::super::sounds::{Harmony, harmony};
use crate::hash::Map;
use crate::language::names::{Sign, Signs};
use crate::text::table::{rows, text};

/// Known words and names of several words, in small letters, with what they may be.
static KNOWN: LazyLock<Map<String, Signs>> = LazyLock::new(|| {
    let mut known = Known::default();
    known.places();
    known.people();
    known.heads();
    known.others();
    known.0
});

/// What a word, or several with spaces between, may be, in small letters and without endings.
pub(super) fn signs(words: &str) -> Signs {
    KNOWN.get(words).copied().unwrap_or_default()
}

/// The full names of what is known by another, in small letters.
static FULL: LazyLock<Map<String, &'static str>> = LazyLock::new(|| {
    let mut full = Map::default();
    for [name, _, others] in rows(text!("places")) {
        for other in others.split('|').filter(|other| !other.is_empty()) {
            full.insert(other.to_lowercase(), name);
        }
    }
    for [short, name, _] in rows(text!("short-names")) {
        if !name.is_empty() {
            full.insert(short.to_lowercase(), name);
        }
    }
    full
});

/// The full name of what is known by this one, in small letters.
pub(super) fn full(name: &str) -> Option<&'static str> {
    FULL.get(name).copied()
}

#[derive(Default)]
struct Known(Map<String, Signs>);

impl Known {
    fn add(&mut self, words: &str, signs: Signs) {
        if words.is_empty() {
            return;
        }
        let small = words.to_lowercase();
        if let Some((first, _)) = small.split_once(' ') {
            let own = self.0.entry(first.to_owned()).or_default();
            *own = own.with(Sign::Begins);
        }
        let own = self.0.entry(small).or_default();
        *own = own.and(signs);
    }

    fn places(&mut self) {
        for [name, kind, others, mark] in rows(text!("places")) {
            let signs = Signs::default().with(place(kind));
            let own = if mark == "word" { signs.with(Sign::AlsoOther) } else { signs };
            self.add(name, own);
            others.split('|').for_each(|other| self.add(other, signs));
        }
    }

    fn people(&mut self) {
        for [name, _, mark] in rows(text!("given-names")) {
            let signs = Signs::default().with(Sign::Given);
            self.add(name, if mark == "word" { signs.with(Sign::AlsoWord) } else { signs });
        }
    }

    /// Heads, as they stand alone and with the possessive ending.
    fn heads(&mut self) {
        for [head, class] in rows(text!("name-heads")) {
            let Some(sign) = head_sign(class) else { continue };
            let signs = Signs::default().with(sign);
            self.add(head, signs);
            self.owned(head, signs, sign != Sign::BodyHead);
        }
    }

    /// A noun with the possessive ending of the third person; `many` says whether that of many is as
    /// good: the schools of a town are no body.
    fn owned(&mut self, noun: &str, signs: Signs, many: bool) {
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
        }
        if let Some(their) = one.with("plural").and_then(|many| many.with("his")) {
            self.add(&their.text, if many { signs.with(Sign::Owned) } else { signs });
        }
    }

    fn others(&mut self) {
        for [word, kind] in rows(text!("offices")) {
            let Some(sign) = office(kind) else { continue };
            let signs = Signs::default().with(sign);
            self.add(word, signs);
            if sign == Sign::Office {
                self.owned(word, signs, false);
            }
        }
        for [short, full, class] in rows(text!("short-names")) {
            let signs = Signs::default().with(named(class));
            self.add(short, signs);
            self.add(full, signs);
        }
        for [word] in rows(text!("common-capitals")) {
            self.add(word, Signs::default().with(Sign::Common));
        }
        for word in PARTICLES {
            self.add(word, Signs::default().with(Sign::Particle));
        }
        for word in LINKS {
            self.add(word, Signs::default().with(Sign::Link));
        }
        for word in ABOUT {
            self.add(word, Signs::default().with(Sign::Link).with(Sign::About));
        }
    }
}

/// Words of other languages inside the names of people.
const PARTICLES: [&str; 14] =
    ["де", "ди", "да", "дель", "дер", "ван", "фон", "ла", "ле", "ибн", "бин", "әл", "аль", "дос"];

/// What links others inside the names of bodies, beside the conjunctions.
const LINKS: [&str; 2] = ["атындағы", "жанындағы"];

/// What stands behind that which a body is there for.
const ABOUT: [&str; 3] = ["жөніндегі", "саласындағы", "туралы"];

fn place(kind: &str) -> Sign {
    match kind {
        "country" | "capital" | "region" | "city" | "district" | "village" => Sign::Gpe,
        _ => Sign::Location,
    }
}

fn head_sign(class: &str) -> Option<Sign> {
    Some(match class {
        "organisation" => Sign::BodyHead,
        "gpe-inside" => Sign::RegionHead,
        "gpe" => Sign::TownHead,
        "location" => Sign::LocationHead,
        "work" => Sign::WorkHead,
        "thing" => Sign::ThingHead,
        _ => return None,
    })
}

fn office(kind: &str) -> Option<Sign> {
    Some(match kind {
        "office" => Sign::Office,
        "title-inside" => Sign::Title,
        "title" | "kin" | "trade" => Sign::Calling,
        _ => return None,
    })
}

fn named(class: &str) -> Sign {
    match class {
        "gpe" => Sign::Gpe,
        "location" => Sign::Location,
        "work" => Sign::Work,
        _ => Sign::Body,
    }
}

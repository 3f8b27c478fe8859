//! The words that are known to stand in names, with their signs: the tables of names in `data/`.

use std::sync::LazyLock;

use super::super::morphology::generate::Growth;
use super::super::sounds::{Harmony, harmony};
use super::{packed, surnames};
use crate::hash::Map;
use crate::language::names::{Sign, Signs};
use crate::text::table::{rows, text};

/// What is known, by words in small letters.
static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let mut known = Known::default();
    known.names();
    known.heads();
    known.others();
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
            if surnames::ending(first) == Some(Sign::Given) {
                *own = own.with(Sign::Given);
            }
        }
        let own = self.signs.entry(words.to_owned()).or_default();
        *own = own.and(signs);
    }

    /// Places and given names.
    fn names(&mut self) {
        let names = packed::names();
        for row in &names {
            self.add(&row.name, row.signs);
            if let Some(full) = row.full.and_then(|number| names.get(number)) {
                self.full.insert(row.name.clone(), full.name.clone());
            }
        }
    }

    /// Heads, as they stand alone and with the possessive ending.
    fn heads(&mut self) {
        for [head, class] in rows(text!("name-heads")) {
            let Some(sign) = head_sign(class) else { continue };
            let signs = Signs::default().with(sign);
            self.add(head, signs);
            let body = sign == Sign::BodyHead;
            self.owned(head, signs, Some(if body { signs } else { signs.with(Sign::Owned) }));
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

    fn others(&mut self) {
        for [word, kind] in rows(text!("offices")) {
            let Some(sign) = office(kind) else { continue };
            let signs = Signs::default().with(sign);
            self.add(word, signs);
            if sign == Sign::Office {
                self.owned(word, signs, None);
            }
        }
        for [short, full, class] in rows(text!("short-names")) {
            let signs = Signs::default().with(named(class));
            let [short, full] = [short, full].map(str::to_lowercase);
            self.add(&short, signs);
            if !full.is_empty() {
                self.add(&full, signs);
                self.full.insert(short, full);
            }
        }
        for [word] in rows(text!("common-capitals")) {
            self.add(&word.to_lowercase(), Signs::default().with(Sign::Common));
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

fn head_sign(class: &str) -> Option<Sign> {
    Some(match class {
        "organisation" => Sign::BodyHead,
        "gpe-inside" => Sign::RegionHead,
        "gpe" => Sign::TownHead,
        "location" => Sign::LocationHead,
        "work" => Sign::WorkHead,
        "area" => Sign::AreaHead,
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

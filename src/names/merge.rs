//! Which mentions name one: the same words in another case or script, a short form and what it stands
//! for, a family name and a full one. What is doubtful stays apart.

use super::forms::{Form, Forms};
use super::people::{Person, RANKS};
use super::{Certainty, Class, Entity, Found, Mention};
use crate::hash::Map;
use crate::language::FullLanguage;
use crate::text::acronyms::acronyms;

/// A mention with its name.
struct Named {
    mention: Mention,
    class: Class,
    certainty: Certainty,
    form: Form,
    person: Person,
}

/// Who and what is named in documents: for each, its sentences and what was [found](super::find) in them.
/// In order of the first mention; the same documents, in the same order, give the same.
pub fn entities(documents: &[(Vec<&str>, Vec<Found>)], language: &dyn FullLanguage) -> Vec<Entity> {
    let forms = Forms::new(language);
    let mut named = named(documents, &forms);
    let short = short_forms(documents, language, &forms);
    for one in &mut named {
        if let Some(full) = short.get(&one.form.key) {
            one.form.key.clone_from(full);
        }
    }
    disown(&mut named);
    settle(&mut named);
    Groups::new(&named).entities(&named)
}

fn named(documents: &[(Vec<&str>, Vec<Found>)], forms: &Forms<'_>) -> Vec<Named> {
    let mut all = Vec::new();
    let mut known: Map<String, Form> = Map::default();
    for (document, (sentences, found)) in documents.iter().enumerate() {
        for one in found {
            let text = sentences.get(one.sentence).map_or("", |text| one.span.slice(text));
            let form = known.entry(text.to_owned()).or_insert_with(|| forms.of(text)).clone();
            let person = if one.class == Class::Person {
                Person::of(&form.parts)
            } else {
                Person::default()
            };
            let Found { sentence, span, class, certainty } = *one;
            let mention = Mention { document, sentence, span, class, certainty };
            all.push(Named { mention, class, certainty, form, person });
        }
    }
    all
}

/// Gives a body that a place owns the key that it has without the place, where all documents know one owner
/// of that name: «Қазақстанның Қарулы Күштері» are the «Қарулы Күштер» of them.
fn disown(named: &mut [Named]) {
    let mut owners: Map<String, Option<String>> = Map::default();
    let body = |one: &&mut Named| one.class == Class::Organisation;
    for one in named.iter_mut().filter(body) {
        if let Some((owner, rest)) = &one.form.owned {
            let known = owners.entry(rest.clone()).or_insert_with(|| Some(owner.clone()));
            if known.as_ref() != Some(owner) {
                *known = None;
            }
        }
    }
    for one in named.iter_mut().filter(body) {
        if let Some((_, rest)) = &one.form.owned
            && owners.get(rest).is_some_and(Option::is_some)
        {
            one.form.key.clone_from(rest);
        }
    }
}

/// Gives a name whose class was doubtful the class that is surest of the same name.
fn settle(named: &mut [Named]) {
    let mut surest: Map<String, (Certainty, Class)> = Map::default();
    for one in named.iter() {
        let own = (one.certainty, one.class);
        let known = surest.entry(one.form.key.clone()).or_insert(own);
        if own.0 < known.0 {
            *known = own;
        }
    }
    for one in named {
        if one.certainty == Certainty::Doubtful
            && let Some((certainty, class)) = surest.get(&one.form.key)
            && *certainty < Certainty::Doubtful
        {
            one.class = *class;
            one.certainty = Certainty::Likely;
            one.person = Person::of(&one.form.parts);
        }
    }
}

/// The keys of the short forms that the sentences give with their words, and the keys of these.
fn short_forms(
    documents: &[(Vec<&str>, Vec<Found>)],
    language: &dyn FullLanguage,
    forms: &Forms<'_>,
) -> Map<String, String> {
    let mut short = Map::default();
    for text in documents.iter().flat_map(|(sentences, _)| sentences) {
        for pair in acronyms(text, language) {
            let words = forms.of(&pair.words.join(" "));
            short.entry(forms.of(pair.short).key).or_insert(words.key);
        }
    }
    short
}

/// The number of its entity for each mention.
struct Groups {
    of: Vec<usize>,
    count: usize,
}

impl Groups {
    fn new(named: &[Named]) -> Self {
        let mut groups = Self { of: vec![0; named.len()], count: 0 };
        groups.people(named);
        groups.others(named);
        groups
    }

    fn put(&mut self, number: usize, group: usize) {
        if let Some(own) = self.of.get_mut(number) {
            *own = group;
        }
        self.count = self.count.max(group + 1);
    }

    /// People: first those of whom most is told, so that what tells less finds them.
    fn people(&mut self, named: &[Named]) {
        let mut people = People::default();
        for rank in 0..RANKS {
            for (number, one) in named.iter().enumerate() {
                if one.class == Class::Person && one.person.rank() == rank {
                    self.put(number, people.group(one));
                }
            }
        }
    }

    fn others(&mut self, named: &[Named]) {
        let mut known: Map<String, usize> = Map::default();
        for (number, one) in named.iter().enumerate() {
            if one.class == Class::Person {
                continue;
            }
            let key = format!("{} {}", one.class.name(), one.form.key);
            let group = *known.entry(key).or_insert(self.count);
            self.put(number, group);
        }
    }

    /// The entities, in order of their first mention.
    fn entities(&self, named: &[Named]) -> Vec<Entity> {
        let mut places: Vec<Option<usize>> = vec![None; self.count];
        let mut all: Vec<Vec<&Named>> = Vec::new();
        for (one, &group) in named.iter().zip(&self.of) {
            let Some(place) = places.get_mut(group) else { continue };
            let place = *place.get_or_insert(all.len());
            match all.get_mut(place) {
                Some(mentions) => mentions.push(one),
                None => all.push(vec![one]),
            }
        }
        all.iter().map(|mentions| entity(mentions)).collect()
    }
}

/// The people known so far.
#[derive(Default)]
struct People {
    all: Vec<Known>,
    /// The numbers of those of a family name, or of a given name where that is all.
    named: Map<String, Vec<usize>>,
}

struct Known {
    person: Person,
    /// The documents that name this person in full, in order.
    documents: Vec<usize>,
}

impl People {
    /// The number of the person whom a mention names; a new one where it fits none, or several.
    fn group(&mut self, one: &Named) -> usize {
        let person = &one.person;
        let document = one.mention.document;
        let key = if person.surname.is_empty() { &one.form.key } else { &person.surname };
        let near = self.named.get(key).map(Vec::as_slice).unwrap_or_default();
        let number = match self.choose(near, person, document) {
            Some(number) => number,
            None => self.add(key.clone(), person.clone()),
        };
        if let Some(known) = self.all.get_mut(number) {
            known.person.learn(person);
            if known.documents.last() != Some(&document) {
                known.documents.push(document);
            }
        }
        number
    }

    /// The only one that agrees, or the only one of those that this document names.
    fn choose(&self, near: &[usize], person: &Person, document: usize) -> Option<usize> {
        let near = near.iter().take(MOST_NAMESAKES).copied();
        let fits =
            |number: &usize| self.all.get(*number).is_some_and(|known| known.person.agrees(person));
        let here = |number: &usize| {
            self.all.get(*number).is_some_and(|known| known.documents.last() == Some(&document))
        };
        let fitting: Vec<usize> = near.filter(fits).collect();
        if let [only] = fitting.as_slice() {
            return Some(*only);
        }
        let mut here = fitting.into_iter().filter(here);
        here.next().filter(|_| here.next().is_none())
    }

    fn add(&mut self, key: String, person: Person) -> usize {
        let number = self.all.len();
        self.all.push(Known { person, documents: Vec::new() });
        self.named.entry(key).or_default().push(number);
        number
    }
}

/// The most people of one family name that are told apart: of more, each name stays alone.
const MOST_NAMESAKES: usize = 64;

/// The most names of an entity that are told apart. A text can write a name in as many ways as it likes.
const MOST_NAMES: usize = 64;

/// The entity of some mentions.
fn entity(mentions: &[&Named]) -> Entity {
    let mut names: Vec<(&str, usize)> = Vec::new();
    for one in mentions {
        let name = one.form.name.as_str();
        if let Some((_, count)) = names.iter_mut().find(|(known, _)| *known == name) {
            *count += 1;
        } else if names.len() < MOST_NAMES {
            names.push((name, 1));
        }
    }
    let class = mentions.first().map_or(Class::Work, |one| one.class);
    let place = matches!(class, Class::Gpe | Class::Location);
    // «НАТО ұйымы» tells no more than «НАТО».
    let known = |first: &str| names.iter().any(|(name, _)| *name == first && fullness(name) == 0);
    let longer = |name: &str| name.split_once(' ').is_some_and(|(first, _)| known(first));
    let full = |name: &str| if longer(name) { 0 } else { fullness(name) };
    let weight = |name: &str, count: usize| (if place { count } else { 0 }, full(name), count);
    let best = names.iter().rev().max_by_key(|(name, count)| weight(name, *count));
    let best = best.map_or("", |(name, _)| name);
    let certainty = mentions.iter().map(|one| one.certainty).min().unwrap_or(Certainty::Doubtful);
    Entity {
        name: best.to_owned(),
        class,
        certainty,
        aliases: names
            .iter()
            .map(|(name, _)| *name)
            .filter(|name| *name != best)
            .map(str::to_owned)
            .collect(),
        mentions: mentions.iter().map(|one| one.mention).collect(),
    }
}

/// How much a name tells: the letters of its words, but for those that are their first letters alone.
fn fullness(name: &str) -> usize {
    let words = name.split([' ', '.']).filter(|word| word.chars().any(char::is_lowercase));
    words.map(str::len).sum()
}

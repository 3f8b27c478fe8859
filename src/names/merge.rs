//! Which mentions name one: the same words in another case or script, a short form and what it stands
//! for, a family name and a full one. What is doubtful stays apart.

use super::forms::Forms;
use super::people::{Person, RANKS};
use super::{Certainty, Class, Entity, Found, Mention};
use crate::language::FullLanguage;
use crate::text::acronyms::acronyms;

/// A mention with its name.
#[derive(Clone, Copy)]
struct Named {
    mention: Mention,
    class: Class,
    certainty: Certainty,
    /// The number of its form.
    form: usize,
    /// What it meets others by.
    key: usize,
}

/// A number for each of the keys; none for one that did not come before.
struct ByKey(Vec<Option<usize>>);

impl ByKey {
    fn of(keys: usize) -> Self {
        Self(vec![None; keys])
    }

    fn get(&self, key: usize) -> Option<usize> {
        self.0.get(key).copied().flatten()
    }

    /// The number of a key; `new`, if it has none.
    fn entry(&mut self, key: usize, new: usize) -> usize {
        let known = self.get(key).unwrap_or(new);
        self.set(key, known);
        known
    }

    fn set(&mut self, key: usize, number: usize) {
        if let Some(own) = self.0.get_mut(key) {
            *own = Some(number);
        }
    }
}

/// Who and what is named in documents: for each, its sentences and what was [found](super::find) in them.
/// In order of the first mention; the same documents, in the same order, give the same.
pub fn entities(documents: &[(Vec<&str>, Vec<Found>)], language: &dyn FullLanguage) -> Vec<Entity> {
    let mut forms = Forms::new(language);
    let mut named = named(documents, &mut forms);
    expand(&mut named, &short_forms(documents, language, &mut forms), &forms);
    disown(&mut named, &forms);
    settle(&mut named, &forms);
    let groups = Groups::of(&named, &forms);
    groups.entities(&named, &forms)
}

fn named(documents: &[(Vec<&str>, Vec<Found>)], forms: &mut Forms<'_>) -> Vec<Named> {
    let mut all = Vec::new();
    for (document, (sentences, found)) in documents.iter().enumerate() {
        for &Found { sentence, span, class, certainty } in found {
            let text = sentences.get(sentence).map_or("", |text| span.slice(text));
            let form = forms.of(text);
            let key = forms.key_of(form);
            let mention = Mention { document, sentence, span, class, certainty };
            all.push(Named { mention, class, certainty, form, key });
        }
    }
    all
}

/// Gives short forms the keys of the words that sentences give with them.
fn expand(named: &mut [Named], short: &[(usize, usize)], forms: &Forms<'_>) {
    let mut full = ByKey::of(forms.keys.len());
    for &(short, words) in short {
        full.entry(short, words);
    }
    for one in named {
        one.key = full.get(one.key).unwrap_or(one.key);
    }
}

/// The keys of the short forms that the sentences give with their words, and the keys of these.
fn short_forms(
    documents: &[(Vec<&str>, Vec<Found>)],
    language: &dyn FullLanguage,
    forms: &mut Forms<'_>,
) -> Vec<(usize, usize)> {
    let mut short = Vec::new();
    for text in documents.iter().flat_map(|(sentences, _)| sentences) {
        for pair in acronyms(text, language) {
            let both = [pair.short, &pair.words.join(" ")].map(|words| forms.of(words));
            short.push((forms.key_of(both[0]), forms.key_of(both[1])));
        }
    }
    short
}

/// Gives a body that a place owns the key that it has without the place, where all documents know one owner
/// of that name: «Қазақстанның Қарулы Күштері» are the «Қарулы Күштер» of them.
fn disown(named: &mut [Named], forms: &Forms<'_>) {
    let owned = |one: &Named| {
        let form = forms.get(one.form).filter(|_| one.class == Class::Organisation);
        form.and_then(|form| form.owned)
    };
    let mut owners = ByKey::of(forms.keys.len());
    for (owner, rest) in named.iter().filter_map(owned) {
        if owners.entry(rest, owner) != owner {
            owners.set(rest, SEVERAL);
        }
    }
    for one in named {
        if let Some((_, rest)) = owned(one)
            && owners.get(rest) != Some(SEVERAL)
        {
            one.key = rest;
        }
    }
}

/// In the place of the only owner, where there are more.
const SEVERAL: usize = usize::MAX;

/// Gives a name whose class was doubtful the class that is surest of the same name.
fn settle(named: &mut [Named], forms: &Forms<'_>) {
    let certainty = |number: usize| named.get(number).map(|one| one.certainty);
    // The first of those mentions that are surest.
    let mut surest = ByKey::of(forms.keys.len());
    for (number, one) in named.iter().enumerate() {
        if Some(one.certainty) < certainty(surest.entry(one.key, number)) {
            surest.set(one.key, number);
        }
    }
    for number in 0..named.len() {
        let Some(&Named { key, certainty, .. }) = named.get(number) else { continue };
        let sure = surest.get(key).and_then(|sure| named.get(sure)).copied();
        if certainty == Certainty::Doubtful
            && let Some(sure) = sure.filter(|sure| sure.certainty < certainty)
            && let Some(one) = named.get_mut(number)
        {
            (one.class, one.certainty) = (sure.class, Certainty::Likely);
        }
    }
}

/// The number of its entity for each mention.
struct Groups {
    of: Vec<usize>,
    count: usize,
}

impl Groups {
    fn of(named: &[Named], forms: &Forms<'_>) -> Self {
        let mut groups = Self { of: vec![0; named.len()], count: 0 };
        groups.people(named, forms);
        groups.others(named, forms);
        groups
    }

    fn put(&mut self, number: usize, group: usize) {
        if let Some(own) = self.of.get_mut(number) {
            *own = group;
        }
        self.count = self.count.max(group + 1);
    }

    /// People: first those of whom most is told, so that what tells less finds them.
    fn people(&mut self, named: &[Named], forms: &Forms<'_>) {
        let mut people = People { all: Vec::new(), named: Vec::new() };
        people.named.resize_with(forms.keys.len(), Vec::new);
        for rank in 0..RANKS {
            for (number, one) in named.iter().enumerate() {
                let form = forms.get(one.form).filter(|_| one.class == Class::Person);
                if let Some(form) = form.filter(|form| form.person.rank() == rank) {
                    self.put(number, people.group(one, &form.person));
                }
            }
        }
    }

    fn others(&mut self, named: &[Named], forms: &Forms<'_>) {
        let mut known = ByKey::of(forms.keys.len() * Class::ALL.len());
        for (number, one) in named.iter().enumerate() {
            if one.class != Class::Person {
                let key = one.key * Class::ALL.len() + one.class as usize;
                let group = known.entry(key, self.count);
                self.put(number, group);
            }
        }
    }

    /// The entities, in order of their first mention.
    fn entities(&self, named: &[Named], forms: &Forms<'_>) -> Vec<Entity> {
        let mut places = ByKey::of(self.count);
        let mut all: Vec<Vec<Named>> = Vec::new();
        for (one, &group) in named.iter().zip(&self.of) {
            let place = places.entry(group, all.len());
            if place == all.len() {
                all.push(Vec::new());
            }
            if let Some(mentions) = all.get_mut(place) {
                mentions.push(*one);
            }
        }
        all.iter().map(|mentions| entity(mentions, forms)).collect()
    }
}

/// The people known so far.
struct People {
    all: Vec<Known>,
    /// The numbers of those of a family name, or of a given name where that is all, by its key.
    named: Vec<Vec<usize>>,
}

struct Known {
    person: Person,
    /// The last document that names this person, as far as they were read.
    document: usize,
}

impl People {
    /// The number of the person whom a mention names; a new one where it fits none, or several.
    fn group(&mut self, one: &Named, person: &Person) -> usize {
        let document = one.mention.document;
        let key = person.surname.unwrap_or(one.key);
        let near = self.named.get(key).map(Vec::as_slice).unwrap_or_default();
        let number = match self.choose(near, person, document) {
            Some(number) => number,
            None => self.add(key, person, document),
        };
        if let Some(known) = self.all.get_mut(number) {
            known.person.learn(person);
            known.document = document;
        }
        number
    }

    /// The only one that agrees, or the only one of those that this document names.
    fn choose(&self, near: &[usize], person: &Person, document: usize) -> Option<usize> {
        let (mut all, mut here) = (Only::default(), Only::default());
        for &number in near.iter().take(MOST_NAMESAKES) {
            let Some(known) = self.all.get(number) else { continue };
            if known.person.agrees(person) {
                all.see(number);
                if known.document == document {
                    here.see(number);
                }
            }
        }
        all.only().or(here.only())
    }

    fn add(&mut self, key: usize, person: &Person, document: usize) -> usize {
        let number = self.all.len();
        self.all.push(Known { person: person.clone(), document });
        if let Some(named) = self.named.get_mut(key) {
            named.push(number);
        }
        number
    }
}

/// How many were seen, and the last of them.
#[derive(Default)]
struct Only {
    count: usize,
    last: usize,
}

impl Only {
    fn see(&mut self, number: usize) {
        (self.count, self.last) = (self.count + 1, number);
    }

    /// The one that was seen, if it is one.
    fn only(&self) -> Option<usize> {
        (self.count == 1).then_some(self.last)
    }
}

/// The most people of one family name that are told apart: of more, each name stays alone.
const MOST_NAMESAKES: usize = 64;

/// The most names of an entity that are told apart. A text can write a name in as many ways as it likes.
const MOST_NAMES: usize = 64;

/// The entity of some mentions.
fn entity(mentions: &[Named], forms: &Forms<'_>) -> Entity {
    let names = names(mentions, forms);
    let class = mentions.first().map_or(Class::Work, |one| one.class);
    let place = matches!(class, Class::Gpe | Class::Location);
    // «НАТО ұйымы» tells no more than «НАТО».
    let short = |first: &str| names.iter().any(|(name, _)| *name == first && fullness(name) == 0);
    let longer = |name: &str| name.split_once(' ').is_some_and(|(first, _)| short(first));
    let mut best = ("", (0, 0, 0));
    for &(name, count) in &names {
        let full = if longer(name) { 0 } else { fullness(name) };
        let weight = (if place { count } else { 0 }, full, count);
        if weight > best.1 {
            best = (name, weight);
        }
    }
    let aliases = names.iter().map(|(name, _)| *name).filter(|name| *name != best.0);
    Entity {
        name: best.0.to_owned(),
        class,
        certainty: mentions.iter().map(|one| one.certainty).min().unwrap_or(Certainty::Doubtful),
        aliases: aliases.map(str::to_owned).collect(),
        mentions: mentions.iter().map(|one| one.mention).collect(),
    }
}

/// The names in mentions, in the order in which they come, with how often each does.
fn names<'f>(mentions: &[Named], forms: &'f Forms<'_>) -> Vec<(&'f str, usize)> {
    let mut names: Vec<(&str, usize)> = Vec::new();
    for form in mentions.iter().filter_map(|one| forms.get(one.form)) {
        let name = form.name.as_str();
        if let Some((_, count)) = names.iter_mut().find(|(known, _)| *known == name) {
            *count += 1;
        } else if names.len() < MOST_NAMES {
            names.push((name, 1));
        }
    }
    names
}

/// How much a name tells: the letters of its words, but for those that are their first letters alone.
fn fullness(name: &str) -> usize {
    let words = name.split(ends_word);
    words.filter(|word| word.chars().any(char::is_lowercase)).map(str::len).sum()
}

fn ends_word(mark: char) -> bool {
    mark == ' ' || mark == '.'
}

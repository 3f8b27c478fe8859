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
    /// The number of what it is of.
    group: usize,
}

/// A number for each of some keys.
#[derive(Default)]
struct ByKey(Vec<Option<usize>>);

impl ByKey {
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
        if self.0.len() <= key {
            self.0.resize(key + 1, None);
        }
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
    expand(&mut named, documents, language, &mut forms);
    disown(&mut named, &forms);
    settle(&mut named);
    group(&mut named, &forms);
    by_group(&named).iter().map(|mentions| entity(mentions, &forms)).collect()
}

fn named(documents: &[(Vec<&str>, Vec<Found>)], forms: &mut Forms<'_>) -> Vec<Named> {
    let mut all = Vec::new();
    for (document, (sentences, found)) in documents.iter().enumerate() {
        for &Found { sentence, span, class, certainty } in found {
            let text = sentences.get(sentence).map_or("", |text| span.slice(text));
            let form = forms.of(text);
            let key = forms.key_of(form);
            let mention = Mention { document, sentence, span, class, certainty };
            all.push(Named { mention, class, certainty, form, key, group: 0 });
        }
    }
    all
}

/// Gives short forms the keys of the words that any sentence gives with them.
fn expand(
    named: &mut [Named],
    documents: &[(Vec<&str>, Vec<Found>)],
    language: &dyn FullLanguage,
    forms: &mut Forms<'_>,
) {
    let mut full = ByKey::default();
    for text in documents.iter().flat_map(|(sentences, _)| sentences) {
        for pair in acronyms(text, language) {
            let [short, words] = [pair.short, &pair.words.join(" ")].map(|words| forms.of(words));
            full.entry(forms.key_of(short), forms.key_of(words));
        }
    }
    for one in named {
        one.key = full.get(one.key).unwrap_or(one.key);
    }
}

/// Gives a body that a place owns the key that it has without the place, where all documents know one owner
/// of that name: «Қазақстанның Қарулы Күштері» are the «Қарулы Күштер» of them.
fn disown(named: &mut [Named], forms: &Forms<'_>) {
    let owned = |one: &Named| {
        let form = forms.get(one.form).filter(|_| one.class == Class::Organisation);
        form.and_then(|form| form.owned)
    };
    let mut owners = ByKey::default();
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
fn settle(named: &mut [Named]) {
    let all = named.to_vec();
    let certainty = |number: usize| all.get(number).map(|one| one.certainty);
    // The first of those mentions that are surest.
    let mut surest = ByKey::default();
    for (number, one) in all.iter().enumerate() {
        if Some(one.certainty) < certainty(surest.entry(one.key, number)) {
            surest.set(one.key, number);
        }
    }
    for one in named.iter_mut().filter(|one| one.certainty == Certainty::Doubtful) {
        if let Some(sure) = surest.get(one.key).and_then(|sure| all.get(sure))
            && sure.certainty < Certainty::Doubtful
        {
            (one.class, one.certainty) = (sure.class, Certainty::Likely);
        }
    }
}

/// Gives each mention the number of what it is of.
fn group(named: &mut [Named], forms: &Forms<'_>) {
    let mut people = People { all: Vec::new(), named: Vec::new() };
    people.named.resize_with(forms.keys.len(), Vec::new);
    // First those of whom most is told, so that what tells less finds them.
    for rank in 0..RANKS {
        for one in named.iter_mut().filter(|one| one.class == Class::Person) {
            let person = forms.get(one.form).map(|form| &form.person);
            if let Some(person) = person.filter(|person| person.rank() == rank) {
                one.group = people.group(one, person);
            }
        }
    }
    let (mut known, mut count) = (ByKey::default(), people.all.len());
    for one in named.iter_mut().filter(|one| one.class != Class::Person) {
        let key = one.key * Class::ALL.len() + one.class as usize;
        one.group = known.entry(key, count);
        count = count.max(one.group + 1);
    }
}

/// The mentions of each group, these in order of their first.
fn by_group(named: &[Named]) -> Vec<Vec<Named>> {
    let mut places = ByKey::default();
    let mut all: Vec<Vec<Named>> = Vec::new();
    for one in named {
        let place = places.entry(one.group, all.len());
        if place == all.len() {
            all.push(Vec::new());
        }
        if let Some(mentions) = all.get_mut(place) {
            mentions.push(*one);
        }
    }
    all
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
    let short = |first: &str| names.iter().any(|one| one.full == 0 && one.name == first);
    let longer = |name: &str| name.split_once(' ').is_some_and(|(first, _)| short(first));
    let mut best = ("", [0; 3]);
    for one in &names {
        let full = if longer(one.name) { 0 } else { one.full };
        let weight = [if place { one.count } else { 0 }, full, one.count];
        if weight > best.1 {
            best = (one.name, weight);
        }
    }
    let (name, _) = best;
    let certainty = mentions.iter().map(|one| one.certainty).min().unwrap_or(Certainty::Doubtful);
    let name = name.to_owned();
    let mut entity = Entity { name, class, certainty, aliases: Vec::new(), mentions: Vec::new() };
    for one in names.iter().filter(|one| one.name != entity.name) {
        entity.aliases.push(one.name.to_owned());
    }
    for one in mentions {
        entity.mentions.push(one.mention);
    }
    entity
}

/// A name of an entity.
struct Called<'f> {
    name: &'f str,
    /// How often it comes.
    count: usize,
    /// How much it tells.
    full: usize,
}

/// The names in mentions, in the order in which they come.
fn names<'f>(mentions: &[Named], forms: &'f Forms<'_>) -> Vec<Called<'f>> {
    let mut names: Vec<Called<'_>> = Vec::new();
    for form in mentions.iter().filter_map(|one| forms.get(one.form)) {
        let name = form.name.as_str();
        if let Some(known) = names.iter_mut().find(|known| known.name == name) {
            known.count += 1;
        } else if names.len() < MOST_NAMES {
            names.push(Called { name, count: 1, full: fullness(name) });
        }
    }
    names
}

/// How much a name tells: the bytes of its words, but for those that are their first letters alone.
fn fullness(name: &str) -> usize {
    let words = name.split([' ', '.']);
    words.filter(|word| word.chars().any(char::is_lowercase)).map(str::len).sum()
}

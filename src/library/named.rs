//! Who and what is named in a library, and where; found once, when it is first asked for, and saved with it.

use std::cell::OnceCell;

use super::documents::Documents;
use super::shape::Shape;
use super::{LARGEST_TEXT, Library};
use crate::index::bytes::{Reader, put_bytes, put_number};
use crate::names::{Certainty, Class, Entity, Mention};
use crate::order::sorted;
use crate::query::Words;
use crate::span::Span;
use crate::text::token::{TokenKind, tokens};

/// In the order of their numbers in a file.
const CERTAINTIES: [Certainty; 3] = [Certainty::Sure, Certainty::Likely, Certainty::Doubtful];

/// The entities of a library, and their places.
#[derive(Debug, Default)]
pub(super) struct Named {
    pub(super) entities: Vec<Entity>,
    /// In order.
    places: Vec<Naming>,
    /// The words of their names, read when somebody is first asked for.
    words: OnceCell<Vec<NameWords>>,
}

/// That a sentence names an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Naming {
    pub(super) document: usize,
    pub(super) sentence: usize,
    /// The place in the repaired words of the sentence.
    pub(super) span: Span,
    /// Who is named, by number.
    pub(super) entity: u32,
}

impl Named {
    pub(super) fn of(entities: Vec<Entity>) -> Self {
        let mut places = Vec::new();
        for (entity, named) in (0..).zip(&entities) {
            for &Mention { document, sentence, span, .. } in &named.mentions {
                places.push(Naming { document, sentence, span, entity });
            }
        }
        // None overlaps another.
        let place = |one: &Naming| (one.document, one.sentence, one.span.start);
        let places = sorted(&places, |one, other| place(one).cmp(&place(other)));
        Self { entities, places, words: OnceCell::new() }
    }

    /// Who is named in a document, in order.
    pub(super) fn of_document(&self, document: usize) -> &[Naming] {
        self.between((document, 0), (document + 1, 0))
    }

    /// Who is named in a sentence, in order.
    pub(super) fn of_sentence(&self, document: usize, sentence: usize) -> &[Naming] {
        self.between((document, sentence), (document, sentence + 1))
    }

    fn between(&self, from: (usize, usize), to: (usize, usize)) -> &[Naming] {
        let place = |at| self.places.partition_point(|one| (one.document, one.sentence) < at);
        self.places.get(place(from)..place(to)).unwrap_or_default()
    }

    /// The units that name one of these entities, in order.
    pub(super) fn units(&self, entities: &[u32], shape: &Shape) -> Vec<u32> {
        let mut units = Vec::new();
        for named in entities.iter().filter_map(|entity| self.entities.get(*entity as usize)) {
            let unit = |one: &Mention| shape.title(one.document as u32) + 1 + one.sentence as u32;
            units.extend(named.mentions.iter().map(unit));
        }
        let mut units = sorted(&units, Ord::cmp);
        units.dedup();
        units
    }

    /// As bytes, for a file.
    pub(super) fn write(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for entity in &self.entities {
            write_entity(&mut bytes, entity);
        }
        bytes
    }

    /// What was written; `None` where the bytes are damaged.
    pub(super) fn read(bytes: &[u8], documents: &Documents) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        let mut entities = Vec::new();
        while !reader.is_empty() {
            entities.push(read_entity(&mut reader, documents)?);
        }
        Some(Self::of(entities))
    }
}

fn write_entity(bytes: &mut Vec<u8>, entity: &Entity) {
    put_number(bytes, entity.class as u64);
    let mixed = entity.mentions.iter().any(|one| !is_alike(one, entity));
    put_number(bytes, entity.certainty as u64 * 2 + u64::from(mixed));
    put_bytes(bytes, entity.name.as_bytes());
    put_number(bytes, entity.aliases.len() as u64);
    for alias in &entity.aliases {
        put_bytes(bytes, alias.as_bytes());
    }
    put_number(bytes, entity.mentions.len() as u64);
    let mut last = 0;
    for mention in &entity.mentions {
        put_number(bytes, mention.document.saturating_sub(last) as u64);
        for number in [mention.sentence, mention.span.start, mention.span.len()] {
            put_number(bytes, number as u64);
        }
        last = mention.document;
    }
    if mixed {
        write_kinds(bytes, entity);
    }
}

/// Whether a mention is as sure as its entity.
fn is_alike(mention: &Mention, entity: &Entity) -> bool {
    (mention.class, mention.certainty) == (entity.class, entity.certainty)
}

/// In place of how sure a mention is, where it is doubtful and was taken for something else at first.
const OTHER: u8 = CERTAINTIES.len() as u8;
/// Bits of how sure a mention is.
const BITS: usize = 2;
/// How many mentions a byte tells of.
const IN_BYTE: usize = 8 / BITS;

/// Writes how sure each mention of an entity is by itself, and behind that the classes of those that were
/// taken for something else.
fn write_kinds(bytes: &mut Vec<u8>, entity: &Entity) {
    let other = |one: &Mention| one.class != entity.class;
    let kind = |one: &Mention| if other(one) { OTHER } else { one.certainty as u8 };
    for four in entity.mentions.chunks(IN_BYTE) {
        let kinds = (0..).step_by(BITS).zip(four);
        bytes.push(kinds.fold(0, |byte, (at, one)| byte | kind(one) << at));
    }
    for one in entity.mentions.iter().filter(|one| other(one)) {
        put_number(bytes, one.class as u64);
    }
}

fn read_kinds(reader: &mut Reader<'_>, mentions: &mut [Mention]) -> Option<()> {
    let kinds = reader.take(mentions.len().div_ceil(IN_BYTE))?;
    for (at, one) in mentions.iter_mut().enumerate() {
        let kind = kinds.get(at / IN_BYTE)? >> (at % IN_BYTE * BITS) & OTHER;
        one.certainty = CERTAINTIES.get(usize::from(kind)).copied().unwrap_or(Certainty::Doubtful);
        if kind == OTHER {
            one.class = *Class::ALL.get(reader.small()? as usize)?;
        }
    }
    Some(())
}

fn read_entity(reader: &mut Reader<'_>, documents: &Documents) -> Option<Entity> {
    let class = *Class::ALL.get(reader.small()? as usize)?;
    let number = reader.small()?;
    let certainty = *CERTAINTIES.get(number as usize / 2)?;
    let name = reader.string()?.to_owned();
    let mut entity = Entity { name, class, certainty, aliases: Vec::new(), mentions: Vec::new() };
    for _ in 0..reader.count()? {
        entity.aliases.push(reader.string()?.to_owned());
    }
    let mut last = 0;
    for _ in 0..reader.count()? {
        let (document, sentence, span) = read_mention(reader, &mut last, documents)?;
        entity.mentions.push(Mention { document, sentence, span, class, certainty });
    }
    if number % 2 == 1 {
        read_kinds(reader, &mut entity.mentions)?;
    }
    Some(entity)
}

fn read_mention(
    reader: &mut Reader<'_>,
    last: &mut usize,
    documents: &Documents,
) -> Option<(usize, usize, Span)> {
    let mut number = || usize::try_from(reader.number()?).ok();
    *last = last.checked_add(number()?)?;
    let (document, sentence, start) = (*last, number()?, number()?);
    let span = Span::new(start, start.checked_add(number()?)?);
    // Whether that is a place of the sentence, who reads the sentence tells.
    let sound = span.end <= LARGEST_TEXT && sentence < documents.sentences(document);
    sound.then_some((document, sentence, span))
}

// --- Whom a name means -----------------------------------------------------------------------------

/// A name or an alias of an entity, word by word.
#[derive(Debug)]
struct NameWords {
    entity: u32,
    words: Vec<Word>,
}

/// A word, as names are compared.
#[derive(Debug)]
struct Word {
    exact: String,
    /// What it meets other spellings and forms by.
    keys: Vec<String>,
}

impl Word {
    /// Whether it is one of these words, in whatever form; or `begins` one of them.
    fn is_among(&self, words: &[Self], begins: bool) -> bool {
        let meets = |own: &String, other: &String| {
            if begins { other.starts_with(own.as_str()) } else { own == other }
        };
        // What is only begun is met as it stands.
        let own = self.keys.get(..if begins { 1 } else { self.keys.len() }).unwrap_or_default();
        let keys = || words.iter().flat_map(|word| &word.keys);
        own.iter().any(|own| keys().any(|other| meets(own, other)))
    }
}

/// How the words of a name fit what was asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// They are these very words.
    Same,
    /// All that were asked for are among them, in whatever form.
    All,
    /// The same, and of the last the beginning will do.
    Begun,
}

impl Fit {
    fn holds(self, asked: &[Word], words: &[Word]) -> bool {
        if self == Self::Same {
            let mut both = words.iter().zip(asked);
            return words.len() == asked.len() && both.all(|(one, other)| one.exact == other.exact);
        }
        let met = |(place, one): (usize, &Word)| {
            one.is_among(words, self == Self::Begun && place + 1 == asked.len())
        };
        asked.iter().enumerate().all(met)
    }
}

/// What finds out whom a name means.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asking<'a> {
    pub(super) library: &'a Library,
    pub(super) words: Words<'a>,
}

impl<'a> Asking<'a> {
    /// Who is named where in the library.
    pub(super) fn named(&self) -> &'a Named {
        self.library.named()
    }

    /// The entities that a name means, by number: those with this very name, else those whose name has its
    /// words in whatever form, else those that it is the beginning of. None where nobody is called so.
    pub(super) fn whom(&self, name: &str) -> Vec<u32> {
        let asked = self.read(name);
        let mut found = Vec::new();
        if asked.is_empty() {
            return found;
        }
        let all = self.all();
        for fit in [Fit::Same, Fit::All, Fit::Begun] {
            for name in all.iter().filter(|name| fit.holds(&asked, &name.words)) {
                if found.last() != Some(&name.entity) {
                    found.push(name.entity);
                }
            }
            if !found.is_empty() {
                break;
            }
        }
        found
    }

    /// Whether an entity has this very name. Of no other name it is sure whom it means, where words in other scripts
    /// can't be read.
    pub(super) fn is_called(&self, name: &str) -> bool {
        let asked = self.read(name);
        self.all().iter().any(|name| Fit::Same.holds(&asked, &name.words))
    }

    /// The names of all entities, read when somebody is first asked for.
    fn all(&self) -> &'a [NameWords] {
        self.named().words.get_or_init(|| self.names())
    }

    /// The names of all entities, word by word; those of one entity side by side.
    fn names(&self) -> Vec<NameWords> {
        let mut all = Vec::new();
        for (entity, named) in (0..).zip(&self.named().entities) {
            for name in std::iter::once(&named.name).chain(&named.aliases) {
                all.push(NameWords { entity, words: self.read(name) });
            }
        }
        all
    }

    fn read(&self, name: &str) -> Vec<Word> {
        let mut words = Vec::new();
        for token in tokens(name).filter(|token| token.kind != TokenKind::Mark) {
            words.push(self.word(token.span.slice(name)));
        }
        words
    }

    fn word(&self, text: &str) -> Word {
        let exact = self.words.language.exact(text);
        let mut keys = self.words.language.keys(&exact);
        keys.extend(self.words.forms.terms(&exact));
        Word { exact, keys }
    }
}

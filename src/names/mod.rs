//! Names: who, which body, where. Finds them in sentences, and tells which mentions are of one.
//!
//! Charter: merging is the same for all languages; what a name looks like, a language tells. It may use
//! text, language and spans; it knows nothing of time or of the index.
//!
//! [`find`] reads one document alone, so that a document added to a library never changes what is found in
//! another; [`entities`] then looks over all of them. A sentence is cut into [`pieces`], which [`rules`] read
//! from left to right, and [`echoes`] finds what they name again by one word; [`forms`] says what a mention is called, and [`people`] which names are of one person.
//!
//! Start reading at [`rules`].

mod echoes;
mod forms;
mod merge;
mod people;
mod pieces;
mod rules;
mod sentence;

use std::fmt;

pub use merge::entities;

use self::echoes::Echoes;
use self::pieces::Pieces;
use self::sentence::Sentence;
use crate::language::FullLanguage;
use crate::span::Span;
use crate::text::has_capital;

/// What a name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// A human being.
    Person,
    /// A body of people: an office, a union, a firm, a school.
    Organisation,
    /// A place with a government: a country, a region, a town, a village.
    Gpe,
    /// Another place: a river, a mountain, a part of the world.
    Location,
    /// A work, a programme or a treaty.
    Work,
}

impl Class {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Person, Self::Organisation, Self::Gpe, Self::Location, Self::Work];

    /// Its name in exported data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "PERSON",
            Self::Organisation => "ORGANISATION",
            Self::Gpe => "GPE",
            Self::Location => "LOCATION",
            Self::Work => "WORK",
        }
    }

    /// The class with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }
}

/// How sure it is that a name is one, and of its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// It is known, or its own words tell.
    Sure,
    /// Its neighbours or its other mentions tell.
    Likely,
    /// Its capitals alone tell.
    Doubtful,
}

impl Certainty {
    /// Its name in exported data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Likely => "likely",
            Self::Doubtful => "doubtful",
        }
    }
}

/// A name that was found in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The number of its sentence, counted from 0.
    pub sentence: usize,
    /// Its place in the words of the sentence, in bytes, with its endings.
    pub span: Span,
    /// What it is of, as far as this document tells.
    pub class: Class,
    /// How sure that is.
    pub certainty: Certainty,
}

/// Where an entity is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    /// Which document, counted from 0.
    pub document: usize,
    /// Which of its sentences, counted from 0.
    pub sentence: usize,
    /// The place in the words of the sentence, in bytes, with endings.
    pub span: Span,
    /// What it is of, as far as its own document tells.
    pub class: Class,
    /// How sure that is.
    pub certainty: Certainty,
}

/// Somebody or something that is named, in all its mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Its name as a dictionary would have it, in the nominative: the fullest that the texts give; of a
    /// place, the one that they give most.
    pub name: String,
    /// What it is.
    pub class: Class,
    /// How sure that is.
    pub certainty: Certainty,
    /// The other names that the texts call it by, in the nominative, without doubles: a surname alone, a
    /// short form.
    pub aliases: Vec<String>,
    /// Where it is named, in order.
    pub mentions: Vec<Mention>,
}

/// The names in the sentences of one document, in order; none overlaps another. Total, and linear in their
/// length.
pub fn find(sentences: &[&str], language: &dyn FullLanguage) -> Vec<Found> {
    Finder::new(language).find(sentences)
}

/// Finds names, document by document. What it finds in one hangs on that document alone; it only remembers
/// how words are read, for texts say most of them again and again.
pub struct Finder<'l>(Pieces<'l>);

/// The words that it remembers tell nobody anything.
impl fmt::Debug for Finder<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Finder").finish_non_exhaustive()
    }
}

impl<'l> Finder<'l> {
    /// For texts of this language.
    pub fn new(language: &'l dyn FullLanguage) -> Self {
        Self(Pieces::new(language))
    }

    /// The names in the sentences of one document; see [`find`].
    pub fn find(&mut self, sentences: &[&str]) -> Vec<Found> {
        let Self(reader) = self;
        let mut echoes = Echoes::default();
        let mut found = Vec::new();
        for (number, text) in sentences.iter().enumerate() {
            if !has_capital(text) {
                continue;
            }
            echoes.learn_short(text, reader.language, reader.reader.as_ref());
            let pieces = reader.of(text);
            let sentence = Sentence { text, pieces: &pieces, reader: reader.reader.as_ref() };
            find_in(number, &sentence, &mut found, &mut echoes);
        }
        echoes.join(found)
    }
}

/// Adds the names of a sentence with this number.
fn find_in<'t>(
    number: usize,
    sentence: &Sentence<'_, 't>,
    found: &mut Vec<Found>,
    echoes: &mut Echoes<'t>,
) {
    let mut at = 0;
    while at < sentence.pieces.len() {
        let step = rules::RULES.iter().find_map(|rule| rule(sentence, at));
        let Some(step) = step else {
            echoes.hear(number, sentence, at);
            at += 1;
            continue;
        };
        if step.name.is_none() {
            echoes.hear_quote(number, sentence, at, step.end);
        }
        at = step.end.max(at + 1);
        if let Some(name) = step.name
            && let Some(span) = sentence.span(name.first, name.last)
            && sentence.ends_a_word(span)
        {
            echoes.learn(sentence, name);
            let (class, certainty) = (name.class, name.certainty);
            found.push(Found { sentence: number, span, class, certainty });
        }
    }
}

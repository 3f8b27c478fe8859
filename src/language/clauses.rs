//! What a language says of the words of a clause: which of them may be its predicate, and which tell
//! what kind of clause it is.

use super::Case;

/// What a word may do in a clause, as far as its form tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClauseWord {
    /// What predicate it may be, if any.
    pub predicate: Option<Predicate>,
    /// Whether another reading of it, that of an attribute, is as good («атты»: shot, or named).
    pub doubtful: bool,
    /// What it is in a noun phrase.
    pub role: Role,
    /// The case of the word as a noun.
    pub case: Case,
    /// Whether it is a noun with an owner: the head of what stands before it («сапары»).
    pub possessed: bool,
    /// Whether it is more than one.
    pub plural: bool,
    /// What its dictionary form says of a clause.
    pub senses: Senses,
}

/// What a word is in a noun phrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// A noun, a name or a pronoun, for all that is known.
    Noun,
    /// It asks for a noun behind it: adjectives, numerals, «қаладағы».
    Attribute,
    /// Neither.
    #[default]
    Other,
}

/// A predicate by its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Predicate {
    /// It happened: «ашылды», «ашылыпты», «еді».
    Past,
    /// It happens, or will: «ашылады».
    Present,
    /// It is going on: «ашылуда».
    Ongoing,
    /// It shall happen: «ашылмақ», «ашылар», «ашылсын».
    Intention,
    /// «ашылған»: an attribute before a noun, and what happened where nothing follows.
    Participle,
    /// «ашылатын»: an attribute before a noun.
    Habitual,
    /// A participle that stands as a noun: «ашылғаны», «ашылғанда», «ашылғаннан».
    Fact,
    /// «ашылып», «ашыла»: more of the predicate or another clause follows.
    Converb,
    /// «ашылса».
    Condition,
    /// «ашылу», «ашылуы»: the act as a noun.
    VerbalNoun,
}

impl Predicate {
    /// Whether it can close a sentence, and nothing but a clause can.
    pub fn is_finite(self) -> bool {
        matches!(self, Self::Past | Self::Present | Self::Ongoing | Self::Intention)
    }
}

/// What a dictionary form says of a clause that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// Something is so, and does not happen: «бар», «болып табылады».
    State,
    /// Behind a converb: it is going on («жасалып жатыр»).
    Ongoing,
    /// It must or may be: «тиіс», «мүмкін».
    Need,
    /// It is planned, proposed or expected: «көзделген», «ұсыныс».
    Plan,
    /// A verb that helps another to be a predicate: «болатын», «еді».
    Auxiliary,
    /// What is written or agreed: a year before it is the year of the paper.
    Document,
    /// Opens a clause: «ал», «бірақ».
    Conjunction,
    /// Joins words to a phrase: «мен», «және».
    Link,
    /// Makes the date before it a measure: «салыстырғанда».
    Comparing,
    /// Makes a time of the word before it: «кейін», «бері».
    Behind,
    /// Makes a beginning of the date before it: «бері», «бастап».
    Since,
    /// A noun that makes a time or a cause of what stands before it: «кезінде», «нәтижесінде».
    During,
    /// Says of what a plan is, or for what: «туралы».
    About,
    /// A participle that only points back: «аталған».
    Named,
    /// A pronoun that stands for somebody: «ол».
    Person,
}

/// Senses, any of them together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Senses(u16);

impl Senses {
    /// These and another.
    #[must_use]
    pub fn with(self, sense: Sense) -> Self {
        Self(self.0 | 1 << sense as u16)
    }

    /// Whether it is among them.
    pub fn has(self, sense: Sense) -> bool {
        self.0 & 1 << sense as u16 != 0
    }
}

impl ClauseWord {
    /// Whether it is a noun.
    pub fn is_noun(&self) -> bool {
        self.role == Role::Noun
    }

    /// Whether it asks for a noun behind it.
    pub fn is_attribute(&self) -> bool {
        self.role == Role::Attribute
    }

    /// Whether its dictionary form has this sense.
    pub fn is(&self, sense: Sense) -> bool {
        self.senses.has(sense)
    }
}

//! What must hold of everything that a query finds.
//!
//! The words of a query stand in [`Query::words`](super::parse::Query::words), one after the other;
//! clauses say which of them must be there, which must not, and where they must stand. They refer to
//! words by number. A query without signs has no clause: any of its words may answer it.
//!
//! Topics, which are times and names, are asked for in the words of the query, and the clauses refer to them
//! by number, too. What they mean, this module does not know: who does, says which units speak of them.

use super::parse::Query;

/// What a query wants of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// It may be there, and counts where it is.
    #[default]
    Optional,
    /// It must be there, alone or as one of several.
    Required,
    /// It must not be there.
    Excluded,
}

impl Role {
    /// Its name in results.
    pub fn name(self) -> &'static str {
        match self {
            Self::Optional => "optional",
            Self::Required => "required",
            Self::Excluded => "excluded",
        }
    }
}

/// Something that must hold of every hit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Whether none of its terms may be in a hit; otherwise one of them must.
    pub excluded: bool,
    /// Its terms, at least one.
    pub any: Vec<Term>,
    /// Whether it is a phrase that no sign but its quotes asks for. They may be no sign at all, but
    /// stand around a name in a question.
    pub quoted: bool,
}

/// What passages speak of, whichever words they do it in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TopicKind {
    /// A time: `date:1994`, `1992..1996`, «90-жылдар».
    Time,
    /// Somebody or something by name: `name:Абай`.
    Name,
}

/// One of the topics of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    /// What it is.
    pub kind: TopicKind,
    /// Which of that kind in the query, counted from 0.
    pub number: usize,
}

/// A topic as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryTopic {
    /// Its words.
    pub text: String,
    /// Whether it can be read as one. What can't stays words of the query.
    pub read: bool,
}

/// A word, a phrase, two of these near each other, or a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What it is made of: one run, or two that must be near each other; none of a topic alone.
    pub runs: Vec<Run>,
    /// How many words lie at most from one run to the other, the last counted; `None` for one run.
    pub within: Option<u32>,
    /// Whether it was typed in quotes.
    pub phrase: bool,
    /// Whether it must stand in the title.
    pub title: bool,
    /// Which topic of the query it is, or may be met by.
    pub topic: Option<Topic>,
}

/// What a term is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermKind {
    /// A word, with or without hyphens.
    Word,
    /// Words that stand side by side.
    Phrase,
    /// Words that are near each other.
    Near,
    /// A time that is spoken of.
    Time,
    /// Somebody or something that is named.
    Name,
}

impl TermKind {
    /// Its name in results.
    pub fn name(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Phrase => "phrase",
            Self::Near => "near",
            Self::Time => "time",
            Self::Name => "name",
        }
    }
}

/// Words that stand side by side. A hyphenated word is a run of its parts, and can be met without its
/// hyphens: so there are several ways from the first place of a run to behind its last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// Its words, in order of where they start.
    pub steps: Vec<Step>,
    /// How many places it has.
    pub length: u32,
}

/// A word of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which word of the query, counted from 0.
    pub word: usize,
    /// Its place in the run, counted from 0.
    pub start: u32,
    /// The place behind it.
    pub end: u32,
}

impl Clause {
    /// What it wants of its words.
    pub fn role(&self) -> Role {
        if self.excluded { Role::Excluded } else { Role::Required }
    }

    /// Whether it asks for topics, and for nothing else.
    pub fn is_of_topics(&self) -> bool {
        self.any.iter().all(|term| term.runs.is_empty())
    }

    /// Whether it asks where words stand, and not only whether they are there.
    pub fn asks_where(&self) -> bool {
        let asks = |term: &Term| {
            term.title || term.runs.len() > 1 || term.runs.iter().any(|run| run.length > 1)
        };
        self.any.iter().any(asks)
    }

    /// The words of all its terms, by number.
    pub fn words(&self) -> Vec<usize> {
        let mut words = Vec::new();
        for term in &self.any {
            words.extend(term.words());
        }
        words
    }
}

impl Term {
    /// What it is.
    pub fn kind(&self) -> TermKind {
        match (self.alone().map(|topic| topic.kind), self.within, self.phrase) {
            (Some(TopicKind::Time), ..) => TermKind::Time,
            (Some(TopicKind::Name), ..) => TermKind::Name,
            (None, Some(_), _) => TermKind::Near,
            (None, None, true) => TermKind::Phrase,
            (None, None, false) => TermKind::Word,
        }
    }

    /// The topic that it is, if it is one and no words.
    fn alone(&self) -> Option<Topic> {
        self.topic.filter(|_| self.runs.is_empty())
    }

    /// Which topic of this kind it is or may be met by, counted from 0.
    pub fn number(&self, kind: TopicKind) -> Option<usize> {
        self.topic.filter(|topic| topic.kind == kind).map(|topic| topic.number)
    }

    /// As it was typed, without its quotes; `query` is the one that it is of.
    pub fn text(&self, query: &Query) -> String {
        if let Some(topic) = self.alone().and_then(|topic| query.topic(topic)) {
            return topic.text.clone();
        }
        let runs: Vec<String> = self.runs.iter().map(|run| run.text(query)).collect();
        runs.join(&self.within.map(|within| format!(" ~{within} ")).unwrap_or_default())
    }

    /// Its words, by number.
    pub fn words(&self) -> Vec<usize> {
        let mut words = Vec::new();
        for run in &self.runs {
            words.extend(run.steps.iter().map(|step| step.word));
        }
        words
    }
}

impl Run {
    /// Its words as they were typed, a hyphenated one whole.
    fn text(&self, query: &Query) -> String {
        let mut text = String::new();
        let mut at = 0;
        while let Some(step) = self.longest_from(at) {
            let gap = if at > 0 { " " } else { "" };
            text.push_str(gap);
            text.push_str(query.words.get(step.word).map_or("", |word| &word.text));
            at = step.end;
        }
        text
    }

    fn longest_from(&self, start: u32) -> Option<Step> {
        let steps = self.steps.iter().copied();
        steps.filter(|step| step.start == start).max_by_key(|step| step.end)
    }
}

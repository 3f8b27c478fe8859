//! Events as other programs read them: one format a file.
//!
//! [`Exported`] is all that a format may tell of an event. [`json`] tells all of it; the others tell
//! what their readers know how to read, and say how many events they had to leave out.

pub mod when;

mod csv;
mod escape;
mod icalendar;
mod json;
mod json_ld;
mod timeline_js;
mod writer;

pub(crate) use writer::Json;

#[cfg(test)]
#[cfg(not(target_family = "wasm"))]
mod samples;

use when::When;

/// An event, and where it stands, in words and numbers that need no library any more.
#[derive(Clone, Debug)]
pub struct Exported<'e> {
    /// Its name, the same as long as the text is.
    pub id: String,
    /// What: words of the text.
    pub label: &'e str,
    /// When, in the Extended Date/Time Format.
    pub edtf: String,
    /// How exactly that is given.
    pub precision: &'static str,
    /// The first day that it may be, since 1 January 1970; `i32::MIN` where it has no beginning.
    pub min_day: i32,
    /// The last day that it may be; `i32::MAX` where it has no end.
    pub max_day: i32,
    /// Its beginning, where that is known.
    pub start: Option<When>,
    /// Its end, where that is known; the same as the beginning where it is one date.
    pub end: Option<When>,
    /// Whether it was, is meant to be, or lasts: `asserted`, `planned` or `state`.
    pub factuality: &'static str,
    /// What the date was reckoned from.
    pub anchor: Anchored<'e>,
    /// Where the texts say so, in order; never empty.
    pub mentions: Vec<Told<'e>>,
}

/// What a date was reckoned from.
#[derive(Clone, Debug)]
pub struct Anchored<'e> {
    /// `absolute`, `writing` or `previous`.
    pub base: &'static str,
    /// The date that it was reckoned from, in EDTF, where it was from one.
    pub from: Option<String>,
    /// The sentence that gives that date.
    pub evidence: Option<Evidence<'e>>,
    /// Whether the text only lets one suppose it.
    pub inferred: bool,
}

/// A sentence that gives the date from which another is reckoned.
#[derive(Clone, Debug)]
pub struct Evidence<'e> {
    /// The id of the document.
    pub document: &'e str,
    /// Which sentence of it, counted from 0.
    pub sentence: usize,
    /// The place of the sentence.
    pub place: Place,
}

/// A place in a text: Unicode scalars, then UTF-16 units.
#[derive(Clone, Copy, Debug, Default)]
pub struct Place {
    /// First and one past the last, in Unicode scalars.
    pub scalars: (usize, usize),
    /// The same in UTF-16 units.
    pub utf16: (usize, usize),
}

/// Where a text tells of an event.
#[derive(Clone, Debug)]
pub struct Told<'e> {
    /// The id of the document.
    pub document: &'e str,
    /// Its title; may be empty.
    pub title: &'e str,
    /// Which sentence of it, counted from 0.
    pub sentence: usize,
    /// The place of the date.
    pub place: Place,
    /// The place of the sentence.
    pub around: Place,
    /// The place of the clause that the date belongs to.
    pub clause: Place,
    /// The words of the date.
    pub text: &'e str,
    /// The words of the sentence.
    pub quote: &'e str,
}

impl Exported<'_> {
    /// Whether its date is given as approximate.
    pub fn is_approximate(&self) -> bool {
        self.is_marked(b'~')
    }

    /// Whether its date is given as uncertain.
    pub fn is_uncertain(&self) -> bool {
        self.is_marked(b'?')
    }

    /// Whether a date of it has this mark, or the one that means both.
    fn is_marked(&self, mark: u8) -> bool {
        self.edtf.bytes().any(|byte| byte == mark || byte == b'%')
    }

    /// Where it is told first.
    fn told(&self) -> Option<&Told<'_>> {
        self.mentions.first()
    }

    /// The words of the sentence that tells it first.
    fn quote(&self) -> &str {
        self.told().map_or("", |told| told.quote)
    }

    /// What the document that tells it first is called.
    fn source(&self) -> &str {
        self.told()
            .map_or("", |told| if told.title.is_empty() { told.document } else { told.title })
    }
}

/// A format that events can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// All that is known, as JSON.
    Json,
    /// A table, for spreadsheets.
    Csv,
    /// For calendars; what has exact days.
    ICalendar,
    /// Events of schema.org, for search engines.
    JsonLd,
    /// For `TimelineJS`.
    TimelineJs,
}

impl Format {
    /// The format with this name: `json`, `csv`, `ics`, `jsonld` or `timelinejs`.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "json" => Self::Json,
            "csv" => Self::Csv,
            "ics" => Self::ICalendar,
            "jsonld" => Self::JsonLd,
            "timelinejs" => Self::TimelineJs,
            _ => return None,
        })
    }
}

/// Events, written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// What a file of the format holds.
    pub text: String,
    /// How many events are not in it, since the format can't say when they were.
    pub left_out: usize,
}

/// Writes events down, in the order in which they come.
pub fn write(events: &[Exported<'_>], format: Format) -> Export {
    let told: Vec<&Exported<'_>> = events.iter().filter(|event| takes(format, event)).collect();
    let text = match format {
        Format::Json => json::write(&told),
        Format::Csv => csv::write(&told),
        Format::ICalendar => icalendar::write(&told),
        Format::JsonLd => json_ld::write(&told),
        Format::TimelineJs => timeline_js::write(&told),
    };
    Export { text, left_out: events.len() - told.len() }
}

/// Whether a format can say when an event was.
fn takes(format: Format, event: &Exported<'_>) -> bool {
    match format {
        Format::Json | Format::Csv => true,
        Format::ICalendar => icalendar::days(event).is_some(),
        Format::JsonLd | Format::TimelineJs => event.start.is_some() || event.end.is_some(),
    }
}

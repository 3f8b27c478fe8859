//! Search and timelines for Kazakh text: in the browser, with no server, and on the command line.
//!
//! ```
//! use jylnama::library::{Library, NewDocument, SearchOptions, TimelineOptions};
//!
//! # fn main() -> Result<(), jylnama::error::Error> {
//! let mut library = Library::new();
//! let text = "Қазақстан 1991 жылғы 16 желтоқсанда тәуелсіз болды. Ел қуанды.".to_owned();
//! library.add(NewDocument { text, ..NewDocument::default() })?;
//!
//! let found = library.search("казакстан", &SearchOptions::default())?;
//! assert_eq!(found.hits[0].excerpt, "Қазақстан 1991 жылғы 16 желтоқсанда тәуелсіз болды.");
//!
//! let events = library.timeline(&TimelineOptions::default())?;
//! assert_eq!(events[0].value.to_string(), "1991-12-16");
//! # Ok(())
//! # }
//! ```
//!
//! # Searching
//!
//! Any string is a query, and any of its words may answer it: in every form, spelling and script, or
//! with a slip where the texts have no form of it. Each [`Match`](library::Match) says where it stands
//! and [how it meets](query::MatchKind) the query. Signs ask for more: `"…"` for a phrase, `+` and `-` for what
//! must and must not be there, `OR`, `NEAR/5`, parentheses, `title:` and times. What was understood of it is
//! in the [`Query`](library::Query) of the answer.
//!
//! ```
//! use jylnama::library::{Library, NewDocument, SearchOptions};
//! use jylnama::query::MatchKind;
//!
//! # fn main() -> Result<(), jylnama::error::Error> {
//! let mut library = Library::new();
//! let text = "Ауылда мектеп салынды. Мектептің жанында құдық бар.".to_owned();
//! library.add(NewDocument { id: "auyl".to_owned(), text, ..NewDocument::default() })?;
//!
//! let found = library.search("мектебінен", &SearchOptions::default())?;
//! assert_eq!(found.total, 2);
//! let matched = &found.hits[0].matches[0];
//! assert_eq!(matched.kind, MatchKind::Lemma);
//! // Spans lead to the text as it was given.
//! let text = library.document("auyl")?.raw();
//! assert_eq!(matched.span.slice(text).to_lowercase(), "мектеп");
//!
//! let found = library.search("+мектеп -құдық", &SearchOptions::default())?;
//! assert_eq!(found.total, 1);
//! # Ok(())
//! # }
//! ```
//!
//! # Times
//!
//! A date is found in digits and in words, and is as exact as the text gives it. One that is reckoned
//! from another, or from when the text was written, says so in its [anchor](timeline::event::Anchor).
//!
//! ```
//! use jylnama::library::{Format, Library, NewDocument, TimelineOptions};
//!
//! # fn main() -> Result<(), jylnama::error::Error> {
//! let mut library = Library::new();
//! let text = "Көпір былтыр салынды. Мектеп 1990-жылдары ашылды.".to_owned();
//! let written = "2003-04".parse().ok();
//! library.add(NewDocument { text, written, ..NewDocument::default() })?;
//!
//! let events = library.timeline(&TimelineOptions::default())?;
//! let times: Vec<_> = events.iter().map(|event| event.value.to_string()).collect();
//! assert_eq!(times, ["199X", "2002"]);
//!
//! let from = Some(TimelineOptions::date("from", "2000")?);
//! let late = TimelineOptions { from, ..TimelineOptions::default() };
//! let table = library.export(&late, Format::Csv)?;
//! assert!(table.text.contains("2002"));
//! # Ok(())
//! # }
//! ```
//!
//! # Saving
//!
//! A library is saved with its index and its events. It is opened without being read: what is asked for is
//! read, and checked, then. The same texts, added in the same order, give the same bytes.
//!
//! ```
//! use jylnama::library::{Library, NewDocument, SearchOptions};
//!
//! # fn main() -> Result<(), jylnama::error::Error> {
//! let mut library = Library::new();
//! library.add(NewDocument { text: "Құдық қазылды.".to_owned(), ..NewDocument::default() })?;
//! let bytes = library.save();
//!
//! let again = Library::load(bytes.clone())?;
//! assert_eq!(again.search("құдықты", &SearchOptions::default())?.total, 1);
//!
//! // What was cut is not believed.
//! let error = Library::load(&bytes[..bytes.len() - 1]).err().map(|error| error.code());
//! assert_eq!(error, Some("indexDamaged"));
//! # Ok(())
//! # }
//! ```
//!
//! # Words
//!
//! The words used here: a *document* is a text that was added to a [library](library::Library); it
//! is cut into *sentences*, and those into *tokens*. A *term* is what a word is indexed by. A *hit*
//! is a sentence or document that answers a query. An *event* is a date and the sentence it stands
//! in; dates are written in *EDTF*. Offsets in Rust count bytes; see [`span`].
//!
//! ARCHITECTURE.md in the repository has the map. Without the feature `cli` the crate is the
//! library alone, and for a wasm target it is the JavaScript module.

pub mod error;
mod hash;
pub mod index;
pub mod language;
pub mod library;
pub mod names;
mod order;
pub mod query;
pub mod shards;
#[cfg(feature = "site")]
pub mod site;
pub mod span;
pub mod text;
pub mod time;
pub mod timeline;

#[cfg(target_family = "wasm")]
pub mod bindings;

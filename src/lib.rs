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
//! The words used here: a *document* is a text that was added to a [library](library::Library); it
//! is cut into *sentences*, and those into *tokens*. A *term* is what a word is indexed by. A *hit*
//! is a sentence or document that answers a query. An *event* is a date and the sentence it stands
//! in; dates are written in *EDTF*. Offsets in Rust count bytes; see [`span`].
//!
//! What it does not do yet: meet the inflected forms of a word (but for longer forms of the word
//! being typed), forgive typing errors, or read dates that are relative, in words, or less exact
//! than a year.
//!
//! ARCHITECTURE.md in the repository has the map. Without the feature `cli` the crate is the
//! library alone, and for a wasm target it is the JavaScript module.

pub mod error;
mod hash;
pub mod index;
pub mod language;
pub mod library;
mod order;
pub mod query;
#[cfg(feature = "site")]
pub mod site;
pub mod span;
pub mod text;
pub mod time;
pub mod timeline;

#[cfg(target_family = "wasm")]
pub mod bindings;

//! Search and timelines for Kazakh text.

#![cfg_attr(target_family = "wasm", allow(missing_docs))]

pub mod error;
pub mod index;
pub mod language;
pub mod library;
pub mod query;
pub mod span;
pub mod text;
pub mod time;
pub mod timeline;

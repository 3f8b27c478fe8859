//! The only place that knows JavaScript.
//!
//! Charter: converts, and nothing else. Plain objects in and out, offsets in UTF-16 code units,
//! errors as `Error` with a `code`. What is done with a library is in [`library`](mod@library); what takes texts in,
//! in `intake`, which the smaller module of the page is made without; what makes sites, in `publish`, is in that
//! of the program for Node alone. The module that searches sharded libraries has [`shards`] and nothing else. The
//! types of the objects are written by hand in `types.d.ts`, those of [`shards`] in `catalogue.d.ts`; `given` reads those that come in, the others are the
//! twins of those that go out.

mod convert;
#[cfg_attr(not(feature = "full"), allow(dead_code, reason = "only the full module asks for all"))]
mod given;
#[cfg(feature = "full")]
mod intake;
#[cfg(not(feature = "catalogue"))]
mod layout;
#[cfg(not(feature = "catalogue"))]
mod library;
#[cfg(not(feature = "catalogue"))]
mod names;
#[cfg(feature = "site")]
mod publish;
#[cfg(feature = "full")]
mod reasons;
#[cfg(not(feature = "catalogue"))]
#[cfg_attr(not(feature = "full"), allow(dead_code, reason = "only the full module gives all"))]
mod records;
#[cfg(feature = "catalogue")]
mod shards;
#[cfg(not(feature = "catalogue"))]
mod timeline;
#[cfg(not(feature = "catalogue"))]
mod times;

#[cfg(feature = "full")]
pub use intake::{analyze, analyze_query, convert_text, decode, export_timeline, paradigms};
#[cfg(not(feature = "catalogue"))]
pub use library::{Library, layout, names, search, suggest, timeline};
#[cfg(feature = "site")]
pub use publish::{Site, SiteFile, is_text, no_text, part_size};
#[cfg(feature = "catalogue")]
pub use shards::Catalogue;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = include_str!("types.d.ts");

#[cfg(feature = "catalogue")]
#[wasm_bindgen(typescript_custom_section)]
const CATALOGUE_TYPES: &'static str = include_str!("catalogue.d.ts");

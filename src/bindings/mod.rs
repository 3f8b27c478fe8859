//! The only place that knows JavaScript.
//!
//! Charter: converts, and nothing else. Plain objects in and out, offsets in UTF-16 code units,
//! errors as `Error` with a `code`. What takes texts in is in [`intake`], which the smaller of the two
//! browser modules is made without; what makes sites, in [`publish`], is in that of the program for Node alone. The types of the objects are written by hand in `types.d.ts`;
//! [`given`] reads those that come in, [`records`], [`reasons`], [`mod@timeline`], [`mod@layout`],
//! [`mod@names`] and [`times`] are the twins of those that go out.

mod convert;
#[cfg_attr(not(feature = "full"), allow(dead_code, reason = "only the full module asks for all"))]
mod given;
#[cfg(feature = "full")]
mod intake;
mod layout;
mod names;
#[cfg(feature = "site")]
mod publish;
#[cfg(feature = "full")]
mod reasons;
#[cfg_attr(not(feature = "full"), allow(dead_code, reason = "only the full module gives all"))]
mod records;
mod timeline;
mod times;

#[cfg(feature = "full")]
pub use intake::{analyze, analyze_query, convert_text, decode, export_timeline, paradigms};
#[cfg(feature = "site")]
pub use publish::{Site, SiteFile, is_text, no_text};
use wasm_bindgen::prelude::*;

use crate::library;
use convert::to_js;
use given::Given;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = include_str!("types.d.ts");

/// Texts that can be searched and laid out in time.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Library {
    inner: library::Library,
}

#[wasm_bindgen]
impl Library {
    /// Opens what `save` gave without reading it: what is asked for is read and checked then, and every
    /// method throws when it meets what is damaged. Throws when the bytes are something else, are cut
    /// or damaged at their beginning, or were saved by a version that writes another format.
    pub fn load(bytes: Vec<u8>) -> Result<Self, JsValue> {
        Ok(Self { inner: open(bytes).map_err(convert::error)? })
    }

    /// What there is, in the order in which it was added.
    #[wasm_bindgen(unchecked_return_type = "DocumentInfo[]")]
    pub fn documents(&self) -> Result<JsValue, JsValue> {
        let documents = records::documents(&self.inner);
        self.inner.check().map_err(convert::error)?;
        to_js(&documents)
    }

    /// Checks all of the bytes that the library was loaded from, of which `load` reads next to nothing.
    /// Throws when they are damaged.
    pub fn verify(&self) -> Result<(), JsValue> {
        self.inner.verify().map_err(convert::error)
    }

    /// The text of a document as it was given. Throws when there is no such document.
    pub fn text(&self, document: &str) -> Result<String, JsValue> {
        let document = self.inner.document(document).map_err(convert::error)?;
        Ok(document.raw().to_owned())
    }

    /// The sentences of a document, in order: all, or those from number `from` to before number
    /// `to`, counted from 0. Throws when there is no such document.
    #[wasm_bindgen(unchecked_return_type = "Sentence[]")]
    pub fn sentences(
        &self,
        document: &str,
        from: Option<u32>,
        to: Option<u32>,
    ) -> Result<JsValue, JsValue> {
        let document = self.inner.document(document).map_err(convert::error)?;
        let (from, to) = (from.unwrap_or(0) as usize, to.unwrap_or(u32::MAX) as usize);
        to_js(&records::sentences(document, from, to))
    }

    /// The repairs of a document, in order: all, or those from the start of sentence `from` to
    /// before the start of sentence `to`, counted from 0. Throws when there is no such document
    /// or an option can't be used.
    #[wasm_bindgen(unchecked_return_type = "Repair[]")]
    pub fn repairs(
        &self,
        document: &str,
        #[wasm_bindgen(unchecked_optional_param_type = "number | null")] from: Option<u32>,
        #[wasm_bindgen(unchecked_optional_param_type = "number | null")] to: Option<u32>,
        #[wasm_bindgen(unchecked_optional_param_type = "RepairOptions")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let document = self.inner.document(document).map_err(convert::error)?;
        let given = Given::new(options, "options").and_then(|given| given::page(&given));
        let page = given.map_err(convert::error)?;
        let (from, to) = (from.unwrap_or(0) as usize, to.unwrap_or(u32::MAX) as usize);
        to_js(&records::repairs(document, (from, to), page))
    }

    /// Where a document names whom, in order: in all sentences, or in those from number `from` to before
    /// number `to`, counted from 0. Throws when there is no such document.
    #[wasm_bindgen(js_name = namesIn, unchecked_return_type = "NamePlace[]")]
    pub fn names_in(
        &self,
        document: &str,
        from: Option<u32>,
        to: Option<u32>,
    ) -> Result<JsValue, JsValue> {
        let (from, to) = (from.unwrap_or(0) as usize, to.unwrap_or(u32::MAX) as usize);
        let places = self.inner.names_in(document, from, to).map_err(convert::error)?;
        let document = self.inner.document(document).map_err(convert::error)?;
        to_js(&names::places(&self.inner, document, &places))
    }

    /// Whether the forms of all words of a query can be read. The module for reading knows those of the
    /// library's own words; of others it finds the words that are written so, begin so, or are near.
    pub fn knows(&self, query: &str) -> Result<bool, JsValue> {
        knows(&self.inner, query).map_err(convert::error)
    }

    /// The whole library with its index, for a file (`.jyl`) and for `load`.
    pub fn save(&self) -> Vec<u8> {
        self.inner.save()
    }
}

/// Opens a library to be changed, too, where the module can.
#[cfg(feature = "full")]
fn open(bytes: Vec<u8>) -> Result<library::Library, crate::error::Error> {
    library::Library::load(bytes)
}

#[cfg(not(feature = "full"))]
fn open(bytes: Vec<u8>) -> Result<library::Library, crate::error::Error> {
    library::Library::open(bytes)
}

/// What takes texts in takes words apart, too.
#[cfg(feature = "full")]
fn knows(_: &library::Library, _: &str) -> Result<bool, crate::error::Error> {
    Ok(true)
}

#[cfg(not(feature = "full"))]
fn knows(library: &library::Library, query: &str) -> Result<bool, crate::error::Error> {
    library.knows(query)
}

/// The sentences (or documents) that answer a query, the best first. Any string is a query; one
/// without a word or a time finds nothing. Throws when an option can't be used.
#[wasm_bindgen(unchecked_return_type = "SearchResult")]
pub fn search(
    library: &Library,
    query: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "SearchOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let given = Given::new(options, "options").and_then(|given| given::search_options(&given));
    let result = given.and_then(|options| library.inner.search(query, &options));
    to_js(&records::answer(&library.inner, &result.map_err(convert::error)?))
}

/// What a query may go on with while it is typed, the best first: words and phrases of the library. Any
/// string is the beginning of a query. Throws when an option can't be used.
#[wasm_bindgen(unchecked_return_type = "Suggestion[]")]
pub fn suggest(
    library: &Library,
    text: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "SuggestOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let given = Given::new(options, "options").and_then(|given| given::suggestions(&given));
    let found = given.and_then(|limit| library.inner.suggest(text, limit));
    to_js(&records::suggestions(&found.map_err(convert::error)?))
}

/// The dated events of a library, in order of time, and what the texts say of times that have no place on
/// a line. Throws when an option can't be used.
#[wasm_bindgen(unchecked_return_type = "Timeline")]
pub fn timeline(
    library: &Library,
    #[wasm_bindgen(unchecked_optional_param_type = "TimelineOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let given = Given::new(options, "options").map_err(convert::error)?;
    let page = given::page(&given).map_err(convert::error)?;
    let options = given::timeline_options(&given).map_err(convert::error)?;
    let events = library.inner.timeline(&options).map_err(convert::error)?;
    let undated = library.inner.undated(&options).map_err(convert::error)?;
    to_js(&timeline::timeline(&library.inner, (&events, &undated), page))
}

/// Who and what the texts of a library name, the most often first. Throws when an option can't be used.
#[wasm_bindgen(unchecked_return_type = "Names")]
pub fn names(
    library: &Library,
    #[wasm_bindgen(unchecked_optional_param_type = "NameOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let given = Given::new(options, "options").map_err(convert::error)?;
    let page = given::page(&given).map_err(convert::error)?;
    let found = given::name_options(&given).and_then(|options| library.inner.names(&options));
    to_js(&names::names(&library.inner, &found.map_err(convert::error)?, page))
}

/// The events that `timeline` gives, laid out on a line: where each is drawn and in which lane, which lie
/// too close to be told apart, where the line is marked, and how many events begin in each stretch of it.
/// Throws when an option can't be used.
#[wasm_bindgen(unchecked_return_type = "TimelineLayout")]
pub fn layout(
    library: &Library,
    #[wasm_bindgen(unchecked_param_type = "LayoutOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let given = Given::new(options, "options").and_then(|given| given::layout_options(&given));
    let layout = given.and_then(|options| library.inner.layout(&options));
    to_js(&layout::layout(&layout.map_err(convert::error)?))
}

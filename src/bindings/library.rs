//! A library: what it holds, and the questions one can ask of it.

use std::fmt;

use js_sys::Uint8Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::*;

use super::convert::{self, to_js};
use super::given::{self, Given};
use super::{layout as layouts, names as named, records, timeline as timelines};
use crate::library;

/// Texts that can be searched and laid out in time.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Library {
    pub(super) inner: library::Library,
}

#[wasm_bindgen]
impl Library {
    /// Opens what `save` gave without reading it: what is asked for is read and checked then, and every
    /// method throws when it meets what is damaged. Throws when the bytes are something else, are cut
    /// or damaged at their beginning, or were saved by a version that writes another format. The bytes stay
    /// where they are, and are read there: as long as the library is used, they must not be changed or
    /// transferred.
    pub fn load(
        #[wasm_bindgen(unchecked_param_type = "Uint8Array | number[]")] bytes: JsValue,
    ) -> Result<Self, JsValue> {
        Ok(Self { inner: open(Bytes::of(bytes)).map_err(convert::error)? })
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
        to_js(&named::places(&self.inner, document, &places))
    }

    /// Whether a query is answered as well as it can be. The module for reading knows the forms of the library's
    /// own words; of others, and of words in Latin or Arabic letters, it finds those that are written so, begin
    /// so, or are near. What was typed with faults it does not repair.
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
fn open(bytes: Bytes) -> Result<library::Library, crate::error::Error> {
    library::Library::load_from(bytes)
}

#[cfg(not(feature = "full"))]
fn open(bytes: Bytes) -> Result<library::Library, crate::error::Error> {
    library::Library::open_from(bytes)
}

/// A file in the memory of JavaScript.
struct Bytes(Uint8Array);

/// What a value of JavaScript is takes a kilobyte to say.
impl fmt::Debug for Bytes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Bytes")
    }
}

impl Bytes {
    /// The bytes themselves; of a list of numbers, a copy.
    fn of(bytes: JsValue) -> Self {
        Self(bytes.dyn_into().unwrap_or_else(|list| Uint8Array::new(&list)))
    }
}

impl library::Source for Bytes {
    fn len(&self) -> usize {
        self.0.length() as usize
    }

    /// Those that were transferred have no length any more.
    fn read(&self, start: usize, into: &mut [u8]) -> bool {
        let end = start + into.len();
        let there = end <= library::Source::len(self);
        if there {
            self.0.subarray(start as u32, end as u32).copy_to(into);
        }
        there
    }
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
    to_js(&timelines::timeline(&library.inner, (&events, &undated), page))
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
    to_js(&named::names(&library.inner, &found.map_err(convert::error)?, page))
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
    to_js(&layouts::layout(&layout.map_err(convert::error)?))
}

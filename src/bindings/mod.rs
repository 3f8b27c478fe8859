//! The only place that knows JavaScript.
//!
//! Charter: converts, and nothing else. Plain objects in and out, offsets in UTF-16 code units,
//! errors as `Error` with a `code`. The types of the objects are written by hand in `types.d.ts`;
//! [`given`] reads those that come in, [`records`], [`reasons`], [`mod@timeline`], [`mod@layout`] and
//! [`times`] are the twins of those that go out.

mod convert;
mod given;
mod layout;
mod reasons;
mod records;
mod timeline;
mod times;

use wasm_bindgen::prelude::*;

use crate::library;
use convert::to_js;
use given::Given;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = include_str!("types.d.ts");

/// Texts that can be searched and laid out in time.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Library {
    inner: library::Library,
}

#[wasm_bindgen]
impl Library {
    /// An empty library.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Opens what `save` gave without reading it: what is asked for is read and checked then, and every
    /// method throws when it meets what is damaged. Throws when the bytes are something else, are cut
    /// or damaged at their beginning, or were saved by a version that writes another format.
    pub fn load(bytes: Vec<u8>) -> Result<Self, JsValue> {
        let inner = library::Library::load(bytes).map_err(convert::error)?;
        Ok(Self { inner })
    }

    /// Adds a text and returns its id. Throws when the id is taken or the text is too large.
    pub fn add(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "DocumentInput")] document: JsValue,
    ) -> Result<String, JsValue> {
        let given = Given::new(document, "document").and_then(|given| given::document(&given));
        let added = given.and_then(|document| self.inner.add(document));
        added.map(|document| document.id().to_owned()).map_err(convert::error)
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

    /// Takes a text out. Throws when there is no such document.
    pub fn remove(&mut self, document: &str) -> Result<(), JsValue> {
        self.inner.remove(document).map_err(convert::error)
    }

    /// Says when the text of a document was written, as `DocumentInput.written` does; left out, it is
    /// gathered from the text again. Throws when there is no such document, or it is no date.
    #[wasm_bindgen(js_name = setWritten)]
    pub fn set_written(&mut self, document: &str, written: Option<String>) -> Result<(), JsValue> {
        let written = given::date_of("written", written);
        let set = written.and_then(|written| self.inner.set_written(document, written));
        set.map_err(convert::error)
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

    /// The readings of a word of the texts, the likeliest first; none where it is no Kazakh word.
    #[wasm_bindgen(unchecked_return_type = "Analysis[]")]
    pub fn analyze(&self, word: &str) -> Result<JsValue, JsValue> {
        to_js(&records::analyses(&self.inner.analyze(word).map_err(convert::error)?))
    }

    /// The whole library with its index, for a file (`.jyl`) and for `load`.
    pub fn save(&self) -> Vec<u8> {
        self.inner.save()
    }
}

/// The bytes of a file as text: in `encoding`, or else in the one they seem to be written in. Throws
/// when they are no text, or none in that encoding.
#[wasm_bindgen(unchecked_return_type = "Decoded")]
pub fn decode(
    bytes: &[u8],
    #[wasm_bindgen(unchecked_optional_param_type = "Encoding")] encoding: JsValue,
) -> Result<JsValue, JsValue> {
    let encoding = given::encoding(&encoding).map_err(convert::error)?;
    let decoded = library::decode(bytes, encoding).map_err(convert::error)?;
    to_js(&records::decoded(&decoded))
}

/// A text with its Kazakh words written in another script; all else stays. Throws when there is no
/// such script.
#[wasm_bindgen(js_name = convert)]
pub fn convert_text(
    text: &str,
    #[wasm_bindgen(unchecked_param_type = "Script")] script: &str,
) -> Result<String, JsValue> {
    let script = library::script_named(script).map_err(convert::error)?;
    Ok(library::convert(text, script))
}

/// The readings of a word, the likeliest first, by the known stems alone: `Library.analyze` knows
/// those of its texts, too. None where it is no Kazakh word.
#[wasm_bindgen(unchecked_return_type = "Analysis[]")]
pub fn analyze(word: &str) -> Result<JsValue, JsValue> {
    to_js(&records::analyses(&library::analyze(word)))
}

/// The forms of a word given by its dictionary form (of a verb, its stem), for each class that it is
/// of.
#[wasm_bindgen(unchecked_return_type = "Paradigm[]")]
pub fn paradigms(lemma: &str) -> Result<JsValue, JsValue> {
    to_js(&records::paradigms(&library::paradigms(lemma)))
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

/// The events that `timeline` gives as the text of a file that other programs read. What a format can't
/// say when it was, is left out: a calendar has exact days alone. Throws when there is no such format or
/// an option can't be used.
#[wasm_bindgen(js_name = exportTimeline)]
pub fn export_timeline(
    library: &Library,
    #[wasm_bindgen(unchecked_param_type = "ExportFormat")] format: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "ExportOptions")] options: JsValue,
) -> Result<String, JsValue> {
    let format = library::format_named(format).map_err(convert::error)?;
    let given = Given::new(options, "options").and_then(|given| given::timeline_options(&given));
    let export = given.and_then(|options| library.inner.export(&options, format));
    export.map(|export| export.text).map_err(convert::error)
}

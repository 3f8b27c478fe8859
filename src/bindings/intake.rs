//! What takes texts in, writes them in other scripts, takes words apart and sets out their forms, and gives
//! timelines away: the part that the module for reading does without.

use std::arch::wasm32::memory_size;
use std::hint::black_box;

use wasm_bindgen::prelude::*;

use super::convert::{self, to_js};
use super::given::{self, Given};
use super::{Library, records};
use crate::library;

#[wasm_bindgen]
impl Library {
    /// An empty library.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self { inner: library::Library::new() }
    }

    /// Adds a text and returns its id. Throws when the id is taken or the text is too large.
    pub fn add(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "DocumentInput")] document: JsValue,
    ) -> Result<String, JsValue> {
        let given = Given::new(document, "document").and_then(|given| given::document(&given));
        let pages = memory_size::<0>();
        let added = given.and_then(|document| self.inner.add(document));
        if memory_size::<0>() > pages {
            grow_ahead();
        }
        added.map(|document| document.id().to_owned()).map_err(convert::error)
    }

    /// The readings of a word of the texts, the likeliest first; none where it is no Kazakh word.
    #[wasm_bindgen(unchecked_return_type = "Analysis[]")]
    pub fn analyze(&self, word: &str) -> Result<JsValue, JsValue> {
        to_js(&records::analyses(&self.inner.analyze(word).map_err(convert::error)?))
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
}

/// Bytes of a page of memory.
const PAGE: usize = 1 << 16;

/// Makes the memory grow by a quarter, for what comes next. The engine of Chrome and Node takes all of a memory that
/// grows for new garbage: with many texts and much memory it would go and look for what is none after every other text, which
/// takes longer than all that is done with them.
fn grow_ahead() {
    let mut room: Vec<u8> = Vec::new();
    // Where there is none, nothing is lost. What is asked for and given back would else be left out by the compiler.
    if room.try_reserve_exact(memory_size::<0>() * PAGE / 4).is_ok() {
        drop(black_box(room));
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

/// What a search cluster (OpenSearch, Elasticsearch) that was given a library by `jylnama export` is to be asked for a
/// query. Any string is a query. Throws when an option can't be used.
#[wasm_bindgen(js_name = analyzeQuery, unchecked_return_type = "ClusterQuery")]
pub fn analyze_query(
    query: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "ClusterQueryOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let near = Given::new(options, "options").and_then(|given| given::near(&given));
    js_sys::JSON::parse(&library::handover_query(query, &near.map_err(convert::error)?))
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

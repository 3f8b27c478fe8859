//! Values and errors that are given to JavaScript.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::error::Error;

/// An error as JavaScript throws it: an `Error` with a `code`.
pub(super) fn error(error: Error) -> JsValue {
    let thrown = js_sys::Error::new(&error.to_string());
    // Setting a property of an object made here can't fail; were it to, the message remains.
    let _ = js_sys::Reflect::set(&thrown, &JsValue::from("code"), &JsValue::from(error.code()));
    thrown.into()
}

/// A plain object; numbers as numbers, lists as arrays.
pub(super) fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let failure = |error: serde_wasm_bindgen::Error| error.into();
    value.serialize(&Serializer::json_compatible()).map_err(failure)
}

//! Values over the line, both ways.

use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::error::Error;

/// An error as JavaScript throws it: an `Error` with a `code`.
pub(super) fn error(error: Error) -> JsValue {
    coded(&error.to_string(), error.code())
}

fn coded(message: &str, code: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    // Setting a property of an object made here can't fail; were it to, the message remains.
    let _ = js_sys::Reflect::set(&error, &JsValue::from("code"), &JsValue::from(code));
    error.into()
}

/// A plain object; numbers as numbers, lists as arrays.
pub(super) fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let failure = |error: serde_wasm_bindgen::Error| error.into();
    value.serialize(&Serializer::json_compatible()).map_err(failure)
}

/// What an object says; `undefined` and `null` say nothing. `name` is that of the parameter.
pub(super) fn from_js<T>(value: JsValue, name: &str) -> Result<T, JsValue>
where
    T: for<'de> Deserialize<'de>,
{
    let value =
        if value.is_undefined() || value.is_null() { js_sys::Object::new().into() } else { value };
    let failure = |error| coded(&format!("{name} can't be used: {error}"), "invalidOptions");
    serde_wasm_bindgen::from_value(value).map_err(failure)
}

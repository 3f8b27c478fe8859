//! The module in a browser: its offsets are those of the browser's own texts.

#![cfg(target_family = "wasm")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

use js_sys::{Array, Object, Reflect};
use jylnama::bindings::{Library, search};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn number(value: &JsValue, name: &str) -> u32 {
    Reflect::get(value, &name.into()).unwrap().as_f64().unwrap() as u32
}

fn list(value: &JsValue, name: &str) -> Array {
    Reflect::get(value, &name.into()).unwrap().unchecked_into()
}

#[wasm_bindgen_test]
fn offsets_cut_a_text_of_the_page_where_the_words_are() {
    let raw = "😀😀 Қазақстан  мен қазақстандық. 𐰴𐰀𐰔𐰀𐰴 және Қазақстанға";
    let document = Object::new();
    Reflect::set(&document, &"text".into(), &raw.into()).unwrap();
    let mut library = Library::new();
    library.add(document.into()).unwrap();

    let page = web_sys::window().unwrap().document().unwrap();
    let node = page.create_text_node(raw);
    let result = search(&library, "казакстан", JsValue::UNDEFINED).unwrap();
    let mut words = Vec::new();
    for hit in list(&result, "hits").iter() {
        for found in list(&hit, "matches").iter() {
            let (start, end) = (number(&found, "start"), number(&found, "end"));
            words.push(node.substring_data(start, end - start).unwrap());
        }
    }
    words.sort();
    assert_eq!(words, ["Қазақстан", "Қазақстанға", "қазақстандық"]);
}

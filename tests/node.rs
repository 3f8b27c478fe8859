//! The module in Node: what crosses the line to JavaScript, and how it fails.

#![cfg(target_family = "wasm")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

use js_sys::{Array, JSON, Reflect, Uint8Array};
use jylnama::bindings::{Library, convert_text, decode, search, suggest, timeline};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const TEXT: &str = "😀 Қазақ  елі. Ол 1994 жылғы 27 мамырда келді.";

fn parsed(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

fn library() -> Library {
    let mut library = Library::new();
    let document = js_sys::Object::new();
    Reflect::set(&document, &"text".into(), &TEXT.into()).unwrap();
    assert_eq!(library.add(document.into()).unwrap(), "document-1");
    library
}

fn load(bytes: &[u8]) -> Result<Library, JsValue> {
    Library::load(Uint8Array::from(bytes).into())
}

/// Follows a path of names and numbers into an object.
fn at(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, name| match name.parse() {
        Ok(place) => value.unchecked_into::<Array>().get(place),
        Err(_) => Reflect::get(&value, &name.into()).unwrap(),
    })
}

fn number(value: &JsValue, path: &str) -> f64 {
    at(value, path).as_f64().unwrap_or_else(|| panic!("{path} is no number"))
}

fn text(value: &JsValue, path: &str) -> String {
    at(value, path).as_string().unwrap_or_else(|| panic!("{path} is no string"))
}

fn code(error: &JsValue) -> String {
    assert!(error.is_instance_of::<js_sys::Error>());
    text(error, "code")
}

#[wasm_bindgen_test]
fn a_text_is_written_in_another_script() {
    assert_eq!(convert_text("Қазақ тілі", "latin").unwrap(), "Qazaq tılı");
    assert_eq!(code(&convert_text("Қазақ", "greek").unwrap_err()), "invalidOptions");
}

#[wasm_bindgen_test]
fn offsets_count_utf16_units() {
    let found = search(&library(), "қазақ", JsValue::UNDEFINED).unwrap();
    assert_eq!(number(&found, "total"), 1.0);
    assert_eq!(text(&found, "hits.0.excerpt"), "😀 Қазақ елі.");
    assert_eq!((number(&found, "hits.0.start"), number(&found, "hits.0.end")), (0.0, 14.0));
    let highlight = "hits.0.highlights.0";
    assert_eq!(number(&found, &format!("{highlight}.start")), 3.0);
    assert_eq!(number(&found, &format!("{highlight}.end")), 8.0);
    assert_eq!(number(&found, "hits.0.matches.0.start"), 3.0);
    assert_eq!(text(&found, "hits.0.matches.0.kind"), "exact");
}

#[wasm_bindgen_test]
fn a_suggestion_crosses_whole() {
    let found = suggest(&library(), "😀 ел", JsValue::NULL).unwrap();
    assert_eq!(text(&found, "0.text"), "😀 елі");
    assert_eq!((number(&found, "0.start"), number(&found, "0.end")), (5.0, 6.0));
    assert_eq!((text(&found, "0.kind").as_str(), number(&found, "0.count")), ("word", 1.0));
    assert_eq!(
        code(&suggest(&library(), "қаз", parsed(r#"{"limit":-1}"#)).unwrap_err()),
        "invalidOptions"
    );
}

#[wasm_bindgen_test]
fn an_event_crosses_whole() {
    let line = timeline(&library(), JsValue::NULL).unwrap();
    assert_eq!(number(&line, "total"), 1.0);
    assert_eq!(text(&line, "events.0.edtf"), "1994-05-27");
    assert_eq!(text(&line, "events.0.id"), "1994-05-27@document-1.2");
    assert_eq!(text(&line, "events.0.precision"), "day");
    assert_eq!(number(&line, "events.0.min"), 8912.0);
    // "😀 Қазақ  елі. Ол " is 18 units long, and the date 21.
    let mention = at(&line, "events.0.mentions.0");
    assert_eq!((number(&mention, "start"), number(&mention, "end")), (18.0, 39.0));
    assert_eq!(number(&mention, "sentenceStart"), 15.0);
}

#[wasm_bindgen_test]
fn options_choose_and_page() {
    let library = library();
    let before = timeline(&library, parsed(r#"{"to": "1993"}"#)).unwrap();
    assert_eq!(number(&before, "total"), 0.0);
    let during = timeline(&library, parsed(r#"{"from": "1994-05", "to": "1994"}"#)).unwrap();
    assert_eq!(number(&during, "total"), 1.0);
    let past = search(&library, "ол", parsed(r#"{"offset": 1}"#)).unwrap();
    assert_eq!(number(&past, "total"), 1.0);
    assert_eq!(at(&past, "hits").unchecked_into::<Array>().length(), 0);
    let sentences = library.sentences("document-1", Some(1), Some(2)).unwrap();
    assert_eq!(text(&sentences, "0.language"), "kk");
    assert_eq!(sentences.unchecked_into::<Array>().length(), 1);
}

#[wasm_bindgen_test]
fn repairs_are_told_in_places_of_the_raw_text() {
    let library = library();
    let repairs = library.repairs("document-1", None, None, JsValue::UNDEFINED).unwrap();
    // "😀 Қазақ" is 8 units long.
    assert_eq!((number(&repairs, "0.start"), number(&repairs, "0.end")), (8.0, 10.0));
    assert_eq!(
        (text(&repairs, "0.text"), text(&repairs, "0.replacement")),
        ("  ".into(), " ".into())
    );
    assert_eq!(number(&repairs, "0.sentence"), 0.0);
    assert_eq!(text(&repairs, "0.reasons.0"), "spaces");
    assert_eq!(repairs.unchecked_into::<Array>().length(), 1);
    let second = library.repairs("document-1", Some(1), None, JsValue::UNDEFINED).unwrap();
    assert_eq!(second.unchecked_into::<Array>().length(), 0);
    for page in [r#"{"offset": 1}"#, r#"{"limit": 0}"#] {
        let none = library.repairs("document-1", None, None, parsed(page)).unwrap();
        assert_eq!(none.unchecked_into::<Array>().length(), 0, "{page}");
    }
    assert_eq!(number(&library.documents().unwrap(), "0.repairs"), 1.0);
}

#[wasm_bindgen_test]
fn errors_carry_a_code() {
    let library = library();
    let failed = [
        (search(&library, "ол", parsed(r#"{"unit": "page"}"#)).err(), "invalidOptions"),
        (search(&library, "ол", parsed(r#"{"limit": "many"}"#)).err(), "invalidOptions"),
        (search(&library, "ол", parsed(r#"{"documents": ["x"]}"#)).err(), "unknownDocument"),
        (timeline(&library, parsed(r#"{"from": "soon"}"#)).err(), "invalidOptions"),
        (timeline(&library, parsed(r#"{"from": 1994}"#)).err(), "invalidOptions"),
        (library.text("x").err().map(JsValue::from), "unknownDocument"),
        (library.repairs("x", None, None, JsValue::UNDEFINED).err(), "unknownDocument"),
        (load(b"text").err(), "notAnIndex"),
        (load(&library.save()[..60]).err(), "indexDamaged"),
        (Library::new().add(JsValue::from(5)).err(), "invalidOptions"),
        (decode(b"a\0b", JsValue::UNDEFINED).err(), "notText"),
        (decode(b"a", JsValue::from("koi8-r")).err(), "invalidOptions"),
        (decode(b"a", JsValue::from(5)).err(), "invalidOptions"),
    ];
    for (error, expected) in failed {
        assert_eq!(code(&error.unwrap()), expected);
    }
}

#[wasm_bindgen_test]
fn bytes_become_text() {
    // «Қала» in KZ-1048; the same bytes are «Ќала» in Windows-1251.
    let read = decode(b"\x8D\xE0\xEB\xE0", JsValue::UNDEFINED).unwrap();
    assert_eq!((text(&read, "text"), text(&read, "encoding")), ("Қала".into(), "kz-1048".into()));
    assert_eq!(number(&read, "replaced"), 0.0);
    let read = decode(b"\x8D\xE0\xEB\xE0", JsValue::from("windows-1251")).unwrap();
    assert_eq!(text(&read, "text"), "Ќала");
}

#[wasm_bindgen_test]
fn a_saved_library_loads() {
    let loaded = load(&library().save()).unwrap();
    assert_eq!(loaded.text("document-1").unwrap(), TEXT);
    let documents = loaded.documents().unwrap();
    assert_eq!(number(&documents, "0.length"), TEXT.encode_utf16().count() as f64);
    assert_eq!(number(&documents, "0.sentences"), 2.0);
}

#[wasm_bindgen_test]
fn a_saved_library_loads_from_a_list_of_numbers() {
    let bytes: Array =
        library().save().into_iter().map(|byte| JsValue::from(f64::from(byte))).collect();
    assert_eq!(Library::load(bytes.into()).unwrap().text("document-1").unwrap(), TEXT);
}

#[wasm_bindgen_test]
fn bytes_that_were_changed_since_are_damaged() {
    let bytes = Uint8Array::from(&library().save()[..]);
    let loaded = Library::load(bytes.clone().into()).unwrap();
    bytes.fill(0, 0, bytes.length());
    assert_eq!(code(&loaded.verify().unwrap_err()), "indexDamaged");
}

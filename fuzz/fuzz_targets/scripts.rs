//! Any text can be converted to any script, once and for all; comparable forms know no capitals.

#![no_main]

#[path = "../../tests/common/script_laws.rs"]
mod script_laws;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    script_laws::conversion_is_done_once(&text).unwrap();
    script_laws::comparable_forms_know_no_capitals(&text).unwrap();
});

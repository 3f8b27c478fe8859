//! Repair holds its laws on any text: it can be replayed, it is done once, and every place leads
//! back to the raw text.

#![no_main]

#[path = "../../tests/common/laws.rs"]
mod laws;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    laws::repair_is_sound(&text).unwrap();
});

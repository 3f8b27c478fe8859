//! Any bytes are decoded or refused, always alike; and a text that was written as Unicode comes back.

#![no_main]

#[path = "../../tests/common/decode_laws.rs"]
mod decode_laws;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    decode_laws::bytes_are_decoded_soundly(bytes).unwrap();
    decode_laws::a_text_comes_back(&String::from_utf8_lossy(bytes)).unwrap();
});

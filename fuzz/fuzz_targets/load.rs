//! Any bytes that claim to be a saved library are refused, or opened and answered from, without a panic
//! and within bounds: as they are, as a body under right checksums, and as damage to a sound one.

#![no_main]

#[path = "../../tests/common/load_laws.rs"]
mod load_laws;
#[path = "../../tests/common/query_laws.rs"]
mod query_laws;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    load_laws::any_bytes_open_soundly(bytes).unwrap();
});

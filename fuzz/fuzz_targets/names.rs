//! Names of any text are sound, and so is what is merged of them.

#![no_main]

#[path = "../../tests/common/name_laws.rs"]
mod name_laws;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    name_laws::names_are_sound(&String::from_utf8_lossy(bytes)).unwrap();
});

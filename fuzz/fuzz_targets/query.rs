//! Whatever is typed into the field is understood and answered, and every place in the answer is one.

#![no_main]

#[path = "../../tests/common/query_laws.rs"]
mod query_laws;

use jylnama::library::Library;
use libfuzzer_sys::fuzz_target;

thread_local! {
    static LIBRARY: Library = query_laws::library();
}

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    LIBRARY.with(|library| query_laws::any_query_is_answered_soundly(library, &text)).unwrap();
});

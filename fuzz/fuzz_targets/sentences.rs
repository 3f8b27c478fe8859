//! All ink of any text is in sentences, and all ink of a sentence in tokens, in order; before repair
//! and after it.

#![no_main]

#[path = "../../tests/common/laws.rs"]
mod laws;

use jylnama::language::kazakh::Kazakh;
use jylnama::text::repair::repair;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let raw = String::from_utf8_lossy(bytes);
    for text in [&*raw, repair(&raw, &Kazakh).text()] {
        laws::sentences_hold_all_ink(text).unwrap();
        laws::tokens_give_the_text(text).unwrap();
    }
});

//! Times of any text are sound, and so are the events that they date; noise that repair undoes changes
//! none of them.

#![no_main]

#[path = "../../tests/common/time_laws.rs"]
mod time_laws;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    time_laws::times_are_sound(&String::from_utf8_lossy(bytes)).unwrap();
    if let [which, noise @ ..] = bytes {
        time_laws::noise_changes_no_date(usize::from(*which), noise).unwrap();
    }
});

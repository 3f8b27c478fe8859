//! Hostile texts of a million characters go through: the core ends, and loses nothing of them.
//!
//! Nothing here looks at a clock; `cargo xtask bench` does.

#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, reason = "a test that can't go on fails")]

#[path = "common/hostile.rs"]
mod hostile;
#[path = "common/laws.rs"]
mod laws;

use jylnama::language::kazakh::Kazakh;
use jylnama::library::{Library, NewDocument, TimelineOptions};

const LENGTH: usize = 1_000_000;

#[test]
fn hostile_texts_are_cut_like_any_other() {
    for (name, text) in hostile::texts(LENGTH) {
        assert_eq!(text.chars().count(), LENGTH, "{name}");
        let mut library = Library::new();
        library.add(NewDocument { text, ..NewDocument::default() }).unwrap();
        assert!(library.timeline(&TimelineOptions::default()).is_ok(), "{name}");
        let document = library.documents().get(0).unwrap();
        let named = document.entities(&Kazakh);
        assert!(named.iter().all(|one| !one.mentions.is_empty()), "{name}");
        let repaired = document.repaired();
        laws::edits_lead_there(document.raw(), repaired)
            .unwrap_or_else(|law| panic!("{name}: {law}"));
        for law in [laws::sentences_hold_all_ink, laws::tokens_give_the_text] {
            law(repaired.text()).unwrap_or_else(|law| panic!("{name}: {law}"));
        }
    }
}

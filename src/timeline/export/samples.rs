//! Events for the tests of formats.

use super::when::When;
use super::{Anchored, Exported, Place, Told};
use crate::time::value::Edtf;

/// An event of this time and with this label, told in the third sentence of a text.
pub(super) fn event(edtf: &str, label: &'static str) -> Exported<'static> {
    let value: Edtf = edtf.parse().unwrap();
    let (from, to) = value.bounds();
    let told = Told {
        document: "doc",
        title: "Мәтін",
        sentence: 2,
        place: Place { scalars: (10, 14), utf16: (11, 15) },
        around: Place { scalars: (8, 40), utf16: (9, 41) },
        clause: Place { scalars: (8, 39), utf16: (9, 40) },
        text: "сол жылы",
        quote: "Сол жылы болды.",
    };
    Exported {
        id: format!("{edtf}@doc.3"),
        label,
        edtf: edtf.to_owned(),
        precision: value.precision().name(),
        min_day: value.min_day(),
        max_day: value.max_day(),
        start: from.and_then(|date| When::ends(date.first_day(), date.last_day()).0),
        end: to.and_then(|date| When::ends(date.first_day(), date.last_day()).1),
        factuality: "asserted",
        anchor: Anchored { base: "absolute", from: None, evidence: None, inferred: false },
        mentions: vec![told],
    }
}

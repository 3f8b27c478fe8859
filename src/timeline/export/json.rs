//! All that is known of events, as JSON: `{"format":"jylnama-timeline","version":1,"events":[…]}`.
//!
//! Nothing is lost: what reads it can make every other format of it. Days are counted from 1 January
//! 1970, and `null` where there is no first or last one. Places are Unicode scalars (`start`, `end`) and
//! UTF-16 units (`start16`, `end16`) of the text as it was given. Fields may be added within a version.

use super::writer::Json;
use super::{Anchored, Exported, Place, Told};

pub(super) fn write(events: &[&Exported<'_>]) -> String {
    let mut json = Json::default();
    json.open('{');
    json.string("format", "jylnama-timeline");
    json.number("version", &1);
    json.open_field("events", '[');
    for event in events {
        self::event(&mut json, event);
    }
    json.close(']');
    json.close('}');
    json.finish()
}

fn event(json: &mut Json, event: &Exported<'_>) {
    json.open('{');
    json.string("id", &event.id);
    json.string("label", event.label);
    json.string("edtf", &event.edtf);
    json.string("precision", event.precision);
    day(json, "min", event.min_day);
    day(json, "max", event.max_day);
    json.flag("approximate", event.is_approximate());
    json.flag("uncertain", event.is_uncertain());
    json.string("factuality", event.factuality);
    anchor(json, &event.anchor);
    json.open_field("mentions", '[');
    for told in &event.mentions {
        mention(json, told);
    }
    json.close(']');
    json.close('}');
}

/// A day, where there is one.
fn day(json: &mut Json, name: &str, day: i32) {
    match day {
        i32::MIN | i32::MAX => json.null(name),
        _ => json.number(name, &day),
    }
}

fn anchor(json: &mut Json, anchor: &Anchored<'_>) {
    json.open_field("anchor", '{');
    json.string("base", anchor.base);
    if let Some(from) = &anchor.from {
        json.string("from", from);
    }
    if let Some(evidence) = &anchor.evidence {
        json.open_field("evidence", '{');
        json.string("document", evidence.document);
        json.number("sentence", &evidence.sentence);
        place(json, evidence.place);
        json.close('}');
    }
    json.flag("inferred", anchor.inferred);
    json.close('}');
}

fn mention(json: &mut Json, told: &Told<'_>) {
    json.open('{');
    json.string("document", told.document);
    json.string("title", told.title);
    place(json, told.place);
    json.number("sentence", &told.sentence);
    json.number("sentenceStart", &told.around.scalars.0);
    json.number("sentenceEnd", &told.around.scalars.1);
    json.open_field("clause", '{');
    place(json, told.clause);
    json.close('}');
    json.string("text", told.text);
    json.string("quote", told.quote);
    json.close('}');
}

fn place(json: &mut Json, Place { scalars, utf16 }: Place) {
    json.number("start", &scalars.0);
    json.number("end", &scalars.1);
    json.number("start16", &utf16.0);
    json.number("end16", &utf16.1);
}

#[cfg(test)]
#[cfg(not(target_family = "wasm"))]
mod tests {
    use super::super::{Evidence, Place, samples};
    use serde_json::{Value, json};

    #[test]
    fn every_field_is_there() {
        let event = samples::event("2001/2002~", "Бірінші");
        let read: Value = serde_json::from_str(&super::write(&[&event])).unwrap();
        assert_eq!((&read["format"], &read["version"]), (&json!("jylnama-timeline"), &json!(1)));
        let expected = json!({
            "id": "2001/2002~@doc.3",
            "label": "Бірінші",
            "edtf": "2001/2002~",
            "precision": "range",
            "min": 11_323,
            "max": 12_052,
            "approximate": true,
            "uncertain": false,
            "factuality": "asserted",
            "anchor": {"base": "absolute", "inferred": false},
            "mentions": [{
                "document": "doc", "title": "Мәтін", "sentence": 2,
                "start": 10, "end": 14, "start16": 11, "end16": 15,
                "sentenceStart": 8, "sentenceEnd": 40,
                "clause": {"start": 8, "end": 39, "start16": 9, "end16": 40},
                "text": "сол жылы", "quote": "Сол жылы болды.",
            }],
        });
        assert_eq!(read["events"], json!([expected]));
    }

    #[test]
    fn an_event_without_end_has_no_last_day() {
        let mut event = samples::event("1996", "Басталды");
        event.max_day = i32::MAX;
        event.anchor.from = Some("1996".to_owned());
        let place = Place { scalars: (0, 7), utf16: (1, 8) };
        event.anchor.evidence = Some(Evidence { document: "doc", sentence: 1, place });
        let read: Value = serde_json::from_str(&super::write(&[&event])).unwrap();
        assert_eq!(read["events"][0]["max"], Value::Null);
        let anchor = &read["events"][0]["anchor"];
        let evidence = json!({
            "document": "doc", "sentence": 1, "start": 0, "end": 7, "start16": 1, "end16": 8,
        });
        assert_eq!(anchor["evidence"], evidence);
        assert_eq!(anchor["from"], "1996");
    }
}

//! Events in the words of schema.org, as JSON-LD, for search engines and whoever links data.
//!
//! Dates are those of ISO 8601, as exact as the text gives them; that one is approximate can't be said.
//! An event without end has no `endDate`, and one without beginning no `startDate`. One with neither is
//! left out.

use super::Exported;
use super::writer::Json;

pub(super) fn write(events: &[&Exported<'_>]) -> String {
    let mut json = Json::default();
    json.open('{');
    json.string("@context", "https://schema.org");
    json.open_field("@graph", '[');
    for event in events {
        self::event(&mut json, event);
    }
    json.close(']');
    json.close('}');
    json.finish()
}

fn event(json: &mut Json, event: &Exported<'_>) {
    json.open('{');
    json.string("@type", "Event");
    json.string("identifier", &event.id);
    json.string("name", event.label);
    if let Some(start) = event.start {
        json.string("startDate", &start.to_string());
    }
    if let Some(end) = event.end.filter(|end| event.start != Some(*end)) {
        json.string("endDate", &end.to_string());
    }
    json.string("description", event.quote());
    json.open_field("subjectOf", '{');
    json.string("@type", "CreativeWork");
    json.string("name", event.source());
    json.close('}');
    json.close('}');
}

#[cfg(test)]
#[cfg(not(target_family = "wasm"))]
mod tests {
    use super::super::{Format, samples, write};
    use serde_json::{Value, json};

    #[test]
    fn an_event_says_what_it_is_in_words_of_others() {
        let text = write(&[samples::event("2003-11-17/2003-11-19", "Сапар")], Format::JsonLd).text;
        let expected = json!({"@context": "https://schema.org", "@graph": [{
            "@type": "Event",
            "identifier": "2003-11-17/2003-11-19@doc.3",
            "name": "Сапар",
            "startDate": "2003-11-17",
            "endDate": "2003-11-19",
            "description": "Сол жылы болды.",
            "subjectOf": {"@type": "CreativeWork", "name": "Мәтін"},
        }]});
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), expected);
    }

    #[test]
    fn dates_are_as_exact_as_the_text_and_sides_that_are_not_known_are_not_there() {
        let year = samples::event("1994", "Болды");
        let (mut open, mut undated) = (year.clone(), year.clone());
        open.start = None;
        (undated.start, undated.end) = (None, None);
        let export = write(&[year, open, undated], Format::JsonLd);
        let read: Value = serde_json::from_str(&export.text).unwrap();
        let [year, open] = [&read["@graph"][0], &read["@graph"][1]];
        assert_eq!((&year["startDate"], &year["endDate"]), (&json!("1994"), &Value::Null));
        assert_eq!((&open["startDate"], &open["endDate"]), (&Value::Null, &json!("1994")));
        assert_eq!(export.left_out, 1);
    }
}

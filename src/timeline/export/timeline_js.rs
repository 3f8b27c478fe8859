//! Events for `TimelineJS`, as its JSON has them.
//!
//! It has no uncertain dates, and shows in their place what `display_date` says: the words of the text.
//! It needs a beginning: an event of which only the end is known stands there. It puts texts into the
//! page as HTML, so all that comes from texts is escaped here. Its years are numbered as ours, with a
//! year 0.

use super::Exported;
use super::when::When;
use super::writer::Json;

/// The years that dates of JavaScript reach to; beyond them `TimelineJS` counts in years alone.
const HUMAN: std::ops::RangeInclusive<i32> = -271_000..=275_000;

pub(super) fn write(events: &[&Exported<'_>]) -> String {
    let ends = events.iter().flat_map(|event| [event.start, event.end]).flatten();
    let human = ends.into_iter().all(|when| HUMAN.contains(&when.year));
    let mut json = Json::default();
    json.open('{');
    json.string("scale", if human { "human" } else { "cosmological" });
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
    if let Some(start) = event.start.or(event.end) {
        date(json, "start_date", start);
        if let Some(end) = event.end.filter(|end| *end != start) {
            date(json, "end_date", end);
        }
    }
    json.string("display_date", &escaped(event.told().map_or("", |told| told.text)));
    json.open_field("text", '{');
    json.string("headline", &escaped(event.label));
    json.string("text", &escaped(event.quote()));
    json.close('}');
    json.string("group", &escaped(event.source()));
    json.string("unique_id", &event.id);
    json.close('}');
}

fn date(json: &mut Json, name: &str, When { year, month, day }: When) {
    json.open_field(name, '{');
    json.number("year", &year);
    for (name, part) in [("month", month), ("day", day)] {
        if let Some(part) = part {
            json.number(name, &part);
        }
    }
    json.close('}');
}

/// A text as HTML that shows it and does nothing.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::{Exported, Format, samples, write};
    use serde_json::{Value, json};

    fn read(events: &[Exported<'_>]) -> Value {
        serde_json::from_str(&write(events, Format::TimelineJs).text).unwrap()
    }

    #[test]
    fn a_slide_has_a_date_words_and_a_group() {
        let expected = json!({"scale": "human", "events": [{
            "start_date": {"year": 2001, "month": 12},
            "end_date": {"year": 2002},
            "display_date": "сол жылы",
            "text": {"headline": "Сапар", "text": "Сол жылы болды."},
            "group": "Мәтін",
            "unique_id": "2001-12/2002@doc.3",
        }]});
        assert_eq!(read(&[samples::event("2001-12/2002", "Сапар")]), expected);
    }

    #[test]
    fn one_date_has_no_end_and_an_open_beginning_stands_at_the_end() {
        let day = samples::event("1994-05-27", "Болды");
        let mut open = day.clone();
        open.start = None;
        let expected = json!({"year": 1994, "month": 5, "day": 27});
        for event in read(&[day, open])["events"].as_array().unwrap() {
            assert_eq!((&event["start_date"], &event["end_date"]), (&expected, &Value::Null));
        }
    }

    #[test]
    fn texts_are_no_markup() {
        let event = samples::event("1994", "<img onerror=\"x\">'&amp;");
        let headline = &read(&[event])["events"][0]["text"]["headline"];
        assert_eq!(headline, "&lt;img onerror=&quot;x&quot;&gt;&#39;&amp;amp;");
    }

    #[test]
    fn years_that_no_clock_knows_are_counted_alone() {
        let mut event = samples::event("1994", "Тас дәуірі");
        event.start.as_mut().unwrap().year = -300_000;
        assert_eq!(read(&[event])["scale"], "cosmological");
    }
}

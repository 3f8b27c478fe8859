//! Events for `TimelineJS`, as its JSON has them.
//!
//! It has no uncertain dates, and shows in their place what `display_date` says: the words of the text.
//! It needs a beginning: an event of which only the end is known stands there. It puts texts into the
//! page as HTML, so all that comes from texts is escaped here; twice where it takes markup out first, by
//! reading the HTML, and then puts what it read into the page as HTML again: the date and the group. Its
//! years are numbered as ours, with a year 0.

use super::Exported;
use super::escape::{escape, in_html};
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
    json.string("display_date", &twice_escaped(event.told().map_or("", |told| told.text)));
    json.open_field("text", '{');
    json.string("headline", &escaped(event.label));
    json.string("text", &escaped(event.quote()));
    json.close('}');
    json.string("group", &twice_escaped(event.source()));
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

/// A text as HTML that shows the HTML that shows it.
fn twice_escaped(text: &str) -> String {
    escaped(&escaped(text))
}

/// A text as HTML that shows it and does nothing.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    escape(&mut escaped, text, in_html);
    escaped
}

#[cfg(test)]
#[cfg(not(target_family = "wasm"))]
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
        let mut event = samples::event("1994", "<img onerror=\"x\">'&amp;");
        event.mentions[0].title = "<b>";
        let slide = &read(&[event])["events"][0];
        let headline = "&lt;img onerror=&quot;x&quot;&gt;&#39;&amp;amp;";
        assert_eq!(slide["text"]["headline"], headline);
        assert_eq!(slide["group"], "&amp;lt;b&amp;gt;");
    }

    #[test]
    fn years_that_no_clock_knows_are_counted_alone() {
        let mut event = samples::event("1994", "Тас дәуірі");
        event.start.as_mut().unwrap().year = -300_000;
        assert_eq!(read(&[event])["scale"], "cosmological");
    }
}

//! The pages of the timeline: all events of the texts in order of time, each leading to its sentence.

use super::frame::{Leaf, TIMELINE, framed, page_name, pages};
use super::markup::{Html, address};
use super::sentences::time;
use super::{Options, Text, linked};
use crate::timeline::event::{Event, Factuality, Mention};

/// How many events a page has.
const LISTED: usize = 500;

/// The pages, each with its name. The events are those of the library that has these texts in this order.
pub(super) fn chronicle(
    events: &[&Event],
    texts: &[Text],
    options: &Options,
) -> Vec<(String, String)> {
    let mut parts: Vec<&[&Event]> = events.chunks(LISTED).collect();
    if parts.is_empty() {
        parts.push(&[]);
    }
    let names =
        |(number, part): (usize, &&[&Event])| (page_name(TIMELINE, number), years(part, options));
    let names: Vec<_> = parts.iter().enumerate().map(names).collect();
    let page = |(number, part): (usize, &&[&Event])| {
        let words = options.tongue.words();
        let (title, name) = (words.timeline, page_name(TIMELINE, number));
        let mut main = Html::default();
        main.raw("<h1>").text(title).raw("</h1>\n");
        pages(&mut main, &names, number, options);
        if part.is_empty() {
            main.raw("<p>").text(words.no_events).raw("</p>\n");
        }
        by_year(&mut main, part, texts, options);
        let data = Some(linked::events(part, texts, options));
        let page = framed(&Leaf { name: &name, title, data, main }, options);
        (name, page)
    };
    parts.iter().enumerate().map(page).collect()
}

/// The year that an event stands under: that in which it may begin or, where nobody knows when, end.
fn year(event: &Event) -> Option<i32> {
    let (from, to) = event.value.bounds();
    from.or(to)?.in_year()
}

fn heading(event: &Event, options: &Options) -> String {
    year(event).map_or_else(String::new, |year| options.tongue.year(year))
}

/// From which year to which events are.
fn years(part: &[&Event], options: &Options) -> String {
    let ends = [part.first(), part.last()]
        .map(|end| end.map_or_else(String::new, |event| heading(event, options)));
    ends.join(" – ")
}

fn by_year(html: &mut Html, part: &[&Event], texts: &[Text], options: &Options) {
    for events in part.chunk_by(|one, next| year(one) == year(next)) {
        let Some(first) = events.first() else { continue };
        html.raw("<h2>").text(&heading(first, options)).raw("</h2>\n<ol>\n");
        for event in events {
            listed(html, event, texts, options);
        }
        html.raw("</ol>\n");
    }
}

fn listed(html: &mut Html, event: &Event, texts: &[Text], options: &Options) {
    let mut mentions = event.mentions.iter().filter_map(|mention| place(mention, texts));
    let Some((first, text, said)) = mentions.next() else { return };
    html.raw("<li>");
    time(html, &event.value, said);
    html.raw(" <a").attribute("href", &first).raw(">").text(&event.label).raw("</a>");
    if event.factuality == Factuality::Planned {
        html.raw(" <span class=\"more\">(").text(options.tongue.words().planned).raw(")</span>");
    }
    html.raw(" <span class=\"more\">").text(&text.about.title);
    for (other, text, _) in mentions {
        html.raw("; <a").attribute("href", &other).raw(">").text(&text.about.title).raw("</a>");
    }
    html.raw("</span></li>\n");
}

/// The address of the sentence that tells of an event, its text, and the words of the date.
fn place<'t>(mention: &'t Mention, texts: &'t [Text]) -> Option<(String, &'t Text, &'t str)> {
    let text = texts.get(mention.document)?;
    Some((format!("{}#s{}", address(&text.page), mention.sentence + 1), text, &mention.text))
}

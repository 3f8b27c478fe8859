//! The pages of the timeline: all events of the texts in order of time, each leading to its sentence.

use super::frame::{Leaf, TIMELINE, framed, page_name, pages};
use super::markup::{Html, address};
use super::sentences::time;
use super::{Options, Text, linked};
use crate::timeline::event::{Event, Factuality, Mention};
use crate::timeline::export::when::When;

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
        |(number, part): (usize, &&[&Event])| (page_name(TIMELINE, number), span(part, options));
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

/// The years that an event stands under: all in which it may lie, for more is not known of it.
fn years(event: &Event, options: &Options) -> String {
    let [first, last] = ends(event).map(|year| year.map(|year| options.tongue.year(year)));
    match (first, last) {
        (Some(first), Some(last)) if first == last => first,
        (first, last) => format!("{}–{}", first.unwrap_or_default(), last.unwrap_or_default()),
    }
}

/// The first and the last year in which an event may lie, where there is one.
fn ends(event: &Event) -> [Option<i32>; 2] {
    let (first, last) = When::ends(event.value.min_day(), event.value.max_day());
    [first, last].map(|end| end.map(|when| when.year))
}

/// From which years to which the events of a page are.
fn span(part: &[&Event], options: &Options) -> String {
    let ends = [part.first(), part.last()];
    let ends = ends.map(|end| end.map(|event| years(event, options)).unwrap_or_default());
    ends.join(" – ")
}

fn by_year(html: &mut Html, part: &[&Event], texts: &[Text], options: &Options) {
    for events in part.chunk_by(|one, next| ends(one) == ends(next)) {
        let Some(first) = events.first() else { continue };
        html.raw("<h2>").text(&years(first, options)).raw("</h2>\n<ol>\n");
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

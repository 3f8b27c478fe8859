//! The page of a text: what is known of it, and its sentences.

use super::frame::{Leaf, ROOM, framed};
use super::markup::{Html, address};
use super::sentences::{Writer, time};
use super::{Options, Text, linked};
use crate::library::Document;
use crate::time::value::Edtf;

/// The page of a text.
pub(super) fn page(text: &Text, document: &Document, options: &Options) -> String {
    let language = language(text, document);
    let words = options.tongue.words();
    let writer = Writer { text, document, language: &language, words };
    let mut main = Html::default();
    main.raw("<article").attribute("lang", &language).raw(" dir=\"auto\">\n");
    let title = writer.title();
    if title == 0 {
        main.raw("<h1>").text(&text.about.title).raw("</h1>\n");
    } else {
        writer.element(&mut main, "<h1>", 0..title, "</h1>\n");
    }
    about(&mut main, text, options);
    writer.blocks(&mut main, title);
    main.raw("</article>\n");
    let data = Some(linked::article(text, &language, options));
    framed(&Leaf { name: &text.page, title: &text.about.title, data, main }, options)
}

/// The language of a text: as it says itself, or that of most of its sentences.
fn language(text: &Text, document: &Document) -> String {
    if let Some(language) = &text.about.language {
        return language.clone();
    }
    let mut counted = [("kk", 0_usize), ("ru", 0), ("en", 0)];
    for number in 0..document.sentences().len() {
        let code = document.sentence_language(number).code();
        counted.iter_mut().filter(|(known, _)| *known == code).for_each(|(_, count)| *count += 1);
    }
    // Of equals the first.
    let most = counted.iter().rev().max_by_key(|(_, count)| *count);
    most.map_or("kk", |(code, _)| code).to_owned()
}

/// What is known of a text, and the way to it in the reading room.
fn about(html: &mut Html, text: &Text, options: &Options) {
    let words = options.tongue.words();
    html.raw("<div class=\"about\"").attribute("lang", options.tongue.tag()).raw(">\n");
    let about = &text.about;
    if !about.authors.is_empty() || about.date.is_some() || !about.tags.is_empty() {
        html.raw("<dl>\n");
        line(html, words.author, &about.authors.join(", "));
        if let Some(date) = about.date {
            html.raw("<dt>").text(words.written).raw("</dt><dd>");
            time(html, &Edtf::Date(date), &date.to_string());
            html.raw("</dd>\n");
        }
        line(html, words.tags, &about.tags.join(", "));
        html.raw("</dl>\n");
    }
    let room = format!("{ROOM}?doc={}", address(&text.id).replace('/', "%2F"));
    html.raw("<p><a")
        .link("href", 1, &room)
        .raw(">")
        .text(words.open_in_room)
        .raw("</a></p>\n</div>\n");
}

fn line(html: &mut Html, name: &str, value: &str) {
    if !value.is_empty() {
        html.raw("<dt>").text(name).raw("</dt><dd>").text(value).raw("</dd>\n");
    }
}

//! The list of all texts.

use super::frame::{Leaf, TEXTS, framed, page_name, pages};
use super::markup::{Html, address};
use super::{Options, Text};

/// How many texts a page lists.
const LISTED: usize = 1000;

/// The pages of the list, each with its name.
pub(super) fn contents(texts: &[Text], options: &Options) -> Vec<(String, String)> {
    let names: Vec<(String, String)> = texts.chunks(LISTED).enumerate().map(named).collect();
    let chunks = texts.chunks(LISTED).enumerate();
    chunks
        .map(|(number, texts)| {
            let mut main = Html::default();
            let title = options.tongue.words().texts;
            main.raw("<h1>").text(title).raw("</h1>\n");
            pages(&mut main, &names, number, options);
            main.raw("<ul class=\"texts\">\n");
            for text in texts {
                listed(&mut main, text);
            }
            main.raw("</ul>\n");
            let name = page_name(TEXTS, number);
            let page = framed(&Leaf { name: &name, title, data: None, main }, options);
            (name, page)
        })
        .collect()
}

/// The name of a page of the list, and which texts it has.
fn named((number, texts): (usize, &[Text])) -> (String, String) {
    let (from, to) = (number * LISTED + 1, number * LISTED + texts.len());
    (page_name(TEXTS, number), format!("{from}–{to}"))
}

fn listed(html: &mut Html, text: &Text) {
    html.raw("<li><a")
        .attribute("href", &address(&text.page))
        .raw(">")
        .text(&text.about.title)
        .raw("</a>");
    let date = text.about.date.map(|date| date.to_string());
    let more: Vec<&str> = text.about.authors.iter().chain(&date).map(String::as_str).collect();
    if !more.is_empty() {
        html.raw(" <span class=\"more\">").text(&more.join(", ")).raw("</span>");
    }
    html.raw("</li>\n");
}

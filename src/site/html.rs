//! Reads the text of HTML, as a browser would show it, and of Markdown, as the HTML that is made of it.
//!
//! Only the tokens are read, and no tree is built: which words stand apart can be told from the tags as they
//! come, and what is no good HTML reads all the same. Nothing in it is run or fetched.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{EndTag, HtmlString, StartTag, Token, Tokenizer};
use pulldown_cmark::{Options, Parser};

use super::About;
use super::body::{Body, Kind};
use super::front::{date, is_language};

/// What is never shown.
const HIDDEN: [&str; 11] = [
    "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "textarea",
    "select", "datalist",
];

/// Elements in whose place words stand apart from those before and behind.
const BLOCKS: [&str; 40] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "td",
    "th",
    "tr",
    "ul",
];

/// The text of Markdown.
pub(super) fn markdown(text: &str) -> Body {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let mut markup = String::new();
    pulldown_cmark::html::push_html(&mut markup, Parser::new_ext(text, options));
    html(&markup).1
}

/// What HTML says of itself, and its text.
pub(super) fn html(markup: &str) -> (About, Body) {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut reader = Reader::default();
    for token in Tokenizer::new_with_emitter(markup, emitter).flatten() {
        match token {
            Token::StartTag(tag) => reader.start(&tag),
            Token::EndTag(EndTag { name, .. }) => reader.end(&words(&name)),
            Token::String(string) => reader.text(&words(&string)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    reader.flush();
    (reader.about, reader.body)
}

fn words(bytes: &HtmlString) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[derive(Default)]
struct Reader {
    about: About,
    body: Body,
    /// The words of the block that is being read.
    block: String,
    /// What hides the words that come, and how often it is open.
    hidden: Option<(String, usize)>,
    in_title: bool,
    heading: Option<u8>,
    item: bool,
    quotes: usize,
    lines: usize,
}

impl Reader {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = words(&tag.name);
        if let Some((hiding, depth)) = &mut self.hidden {
            *depth += usize::from(*hiding == name && !tag.self_closing);
            return;
        }
        match name.as_str() {
            "br" => self.block.push('\n'),
            "title" => self.in_title = true,
            "html" => self.language(tag),
            "meta" => self.meta(tag),
            hidden if HIDDEN.contains(&hidden) && !tag.self_closing => {
                self.hidden = Some((name, 1));
            }
            block if BLOCKS.contains(&block) => {
                self.flush();
                self.open(block);
            }
            _ => {}
        }
    }

    fn open(&mut self, block: &str) {
        match block {
            "li" => self.item = true,
            "blockquote" => self.quotes += 1,
            "pre" => self.lines += 1,
            _ => self.heading = level(block),
        }
    }

    fn end(&mut self, name: &str) {
        if let Some((hiding, depth)) = &mut self.hidden {
            *depth -= usize::from(hiding == name);
            if *depth == 0 {
                self.hidden = None;
            }
            return;
        }
        if name == "title" {
            self.in_title = false;
        } else if BLOCKS.contains(&name) {
            self.flush();
            match name {
                "li" | "ul" | "ol" => self.item = false,
                "blockquote" => self.quotes = self.quotes.saturating_sub(1),
                "pre" => self.lines = self.lines.saturating_sub(1),
                _ => self.heading = None,
            }
        }
    }

    fn text(&mut self, text: &str) {
        if self.hidden.is_some() {
            return;
        }
        if self.in_title {
            push_spaced(&mut self.about.title, text);
        } else if self.lines > 0 {
            self.block.push_str(text);
        } else {
            push_spaced(&mut self.block, text);
        }
    }

    /// Ends the block that is being read.
    fn flush(&mut self) {
        let kind = match self.heading {
            Some(level) => Kind::Heading(level),
            None if self.lines > 0 => Kind::Lines,
            None if self.item => Kind::Item,
            None if self.quotes > 0 => Kind::Quote,
            None => Kind::Paragraph,
        };
        self.body.push(kind, &std::mem::take(&mut self.block));
    }

    fn language(&mut self, tag: &StartTag<()>) {
        self.about.language = attribute(tag, "lang").filter(|tag| is_language(tag));
    }

    fn meta(&mut self, tag: &StartTag<()>) {
        let name =
            attribute(tag, "name").or_else(|| attribute(tag, "property")).unwrap_or_default();
        let content = attribute(tag, "content").unwrap_or_default().trim().to_owned();
        if content.is_empty() {
            return;
        }
        match name.to_lowercase().as_str() {
            "author" => self.about.authors.push(content),
            "keywords" => {
                let tags = content.split(',').map(str::trim).filter(|tag| !tag.is_empty());
                self.about.tags.extend(tags.map(str::to_owned));
            }
            "date" | "dcterms.date" | "article:published_time" => {
                self.about.date = self.about.date.or_else(|| date(&content));
            }
            _ => {}
        }
    }
}

fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|value| words(value))
}

/// The level of a heading by the name of its element.
fn level(name: &str) -> Option<u8> {
    let digit = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&digit).then_some(digit)
}

/// Adds words with one space in the place of many, as a browser shows them.
fn push_spaced(into: &mut String, text: &str) {
    for letter in text.chars() {
        let space = matches!(letter, ' ' | '\t' | '\n' | '\r' | '\x0c');
        if !space {
            into.push(letter);
        } else if !into.is_empty() && !into.ends_with([' ', '\n']) {
            into.push(' ');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(body: &Body) -> Vec<(Kind, &str)> {
        let ends = body.blocks.iter().skip(1).map(|(start, _)| *start).chain([body.text.len()]);
        let starts = body.blocks.iter().zip(ends);
        starts.map(|(&(start, kind), end)| (kind, body.text[start..end].trim_end())).collect()
    }

    #[test]
    fn marks_of_markdown_become_blocks() {
        let text = "# Арал\n\nТеңіз **тартылды**.\nЕл көшті.\n\n* балық\n* тұз\n\n> Су – өмір.\n\n```\na  b\n```\n\
                    \n| қала | жыл |\n|---|---|\n| Арал | 1905 |\n";
        let body = markdown(text);
        let expected = [
            (Kind::Heading(1), "Арал"),
            (Kind::Paragraph, "Теңіз тартылды. Ел көшті."),
            (Kind::Item, "балық"),
            (Kind::Item, "тұз"),
            (Kind::Quote, "Су – өмір."),
            (Kind::Lines, "a  b"),
            (Kind::Paragraph, "қала"),
            (Kind::Paragraph, "жыл"),
            (Kind::Paragraph, "Арал"),
            (Kind::Paragraph, "1905"),
        ];
        assert_eq!(blocks(&body), expected);
        assert_eq!(body.heading(), Some("Арал"));
    }

    #[test]
    fn what_a_browser_does_not_show_is_not_read() {
        let markup = "<html lang=kk><head><title>Көл\n &amp; су</title><style>p{}</style>\
                      <meta name=author content='А. Кім'><meta name=keywords content='су, көл'>\
                      <meta property='article:published_time' content='2003-04-12T08:00'></head>\
                      <body><script>alert(1)</script><svg><svg></svg><text>сурет</text></svg>\
                      <p>Көл <b>үл</b>кен.<br>Терең.<p>Екінші<template><p>жоқ</template>";
        let (about, body) = html(markup);
        assert_eq!(
            blocks(&body),
            [(Kind::Paragraph, "Көл үлкен.\nТерең."), (Kind::Paragraph, "Екінші")]
        );
        assert_eq!(
            (about.title.as_str(), about.authors.as_slice()),
            ("Көл & су", &["А. Кім".to_owned()][..])
        );
        assert_eq!(about.tags, ["су", "көл"]);
        assert_eq!(about.date.unwrap().to_string(), "2003-04-12");
        assert_eq!(about.language.as_deref(), Some("kk"));
    }

    #[test]
    fn broken_markup_reads_all_the_same() {
        for markup in
            ["<p", "</", "<!--", "<svg>жоқ", "<li><li></blockquote></pre>а", "<p a='", "&#x110000;"]
        {
            let _ = html(markup);
        }
        assert_eq!(html("а<li>б</pre></blockquote>в").1.text, "а\n\nб\n\nв");
    }
}

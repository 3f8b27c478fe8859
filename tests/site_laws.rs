//! The laws of a site, on files that nobody would write: whatever is in them, the site is made, and its pages are
//! whole.

#![cfg(all(not(target_family = "wasm"), feature = "site"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]
#![allow(clippy::case_sensitive_file_extension_comparisons, reason = "these names are our own")]

#[path = "common/hostile.rs"]
mod hostile;

use std::collections::BTreeSet;

use jylnama::site::{Before, Content, Made, OneHand, Options, Source, Tongue, make};
use proptest::prelude::*;

const INDEX: &str = "<html>\n  <head content=\"a; script-src 'self' b\">\n    <title>Жылнама</title>\n  </head>\n\
                     <header class=\"bar\"><span data-words=\"name\">Жылнама</span></header>\
                     <a data-words=\"samples\" hidden></a></html>";
const WORKER: &str = "const SITE={\"version\":\"1\",\"first\":[],\"rest\":[]};\n";

/// Marks of all formats, and words with dates among them.
const PIECES: [&str; 44] = [
    "---\n",
    "title: ",
    "date: ",
    "tags: [",
    "]",
    "- ",
    "\n",
    "\n\n",
    " ",
    "# ",
    "## ",
    "* ",
    "> ",
    "    ",
    "```\n",
    "|",
    "|-|-|\n",
    "[",
    "](",
    "![",
    "<p>",
    "</p>",
    "<h1>",
    "<h3>",
    "</h1>",
    "<li>",
    "</ul>",
    "<blockquote>",
    "<pre>",
    "<script>",
    "</script>",
    "<svg>",
    "<!--",
    "&lt;b&gt;",
    "\"",
    "'",
    "{\"id\":\"a\",\"text\":\"",
    "\"}",
    "\u{0}",
    "1994 жылы ",
    "Көл тартылды. ",
    "Это было. ",
    "بالا ",
    "былтыр ",
];

fn source(path: &str, bytes: &[u8]) -> Source {
    Source { path: path.to_owned(), bytes: bytes.to_vec() }
}

fn site(sources: &[Source]) -> Made {
    let page = vec![
        source("index.html", INDEX.as_bytes()),
        source("service-worker.js", WORKER.as_bytes()),
    ];
    let options = Options {
        title: "Т".to_owned(),
        tongue: Tongue::Kazakh,
        url: Some("https://a.kz/".to_owned()),
        encoding: None,
    };
    make(sources.to_vec(), page, &options, "test", Before::default(), &OneHand).unwrap()
}

/// All that stands between `before` and `after`.
fn between<'p>(page: &'p str, before: &str, after: char) -> Vec<&'p str> {
    page.split(before).skip(1).map(|rest| rest.split(after).next().unwrap()).collect()
}

/// Whatever is in a file, as each of the formats.
fn is_whole(bytes: &[u8]) {
    let files = ["a.txt", "b.md", "c.html", "d.jsonl"].map(|name| source(name, bytes));
    let made = site(&files);
    let pages = made.files.iter().filter(|file| file.name.starts_with("texts/"));
    assert_eq!(pages.count(), made.report.texts, "a page for each text");
    for file in made.files.iter().filter(|file| file.name.ends_with(".html")) {
        let Content::Made(page) = &file.content else { panic!("{} was not made", file.name) };
        let page = std::str::from_utf8(page).unwrap();
        let ids = between(page, " id=\"", '"');
        let apart: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), apart.len(), "{}: no name twice", file.name);
        if file.name != "index.html" {
            for kind in between(page, "<script", '>') {
                assert_eq!(kind, " type=\"application/ld+json\"", "{}", file.name);
            }
            is_balanced(&file.name, page);
        }
    }
}

/// Every element that is opened is closed, in order.
fn is_balanced(name: &str, page: &str) {
    let mut open = Vec::new();
    for tag in between(page, "<", '>') {
        let element = tag.split([' ', '\n']).next().unwrap();
        match element.strip_prefix('/') {
            Some(closed) => assert_eq!(open.pop(), Some(closed), "{name}: {tag}"),
            None if ["!DOCTYPE", "meta", "link", "input", "br"].contains(&element) => {}
            None => open.push(element),
        }
    }
    assert!(open.is_empty(), "{name}: {open:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn any_text_becomes_pages_that_are_whole(
        pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60),
    ) {
        is_whole(pieces.concat().as_bytes());
    }

    #[test]
    fn any_bytes_become_pages_that_are_whole_or_are_left_out(
        bytes in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        is_whole(&bytes);
    }

    #[test]
    fn texts_in_any_order_make_one_site(order in Just(vec![0, 1, 2, 3]).prop_shuffle()) {
        let texts = ["Көл 1994 жылы тартылды.", "Қала өсті.", "Ауыл 1931 жылы көшті.", "Су."];
        let file = |number: &usize| source(&format!("{number}.txt"), texts[*number].as_bytes());
        let shuffled: Vec<_> = order.iter().map(file).collect();
        let ordered: Vec<_> = (0..4).map(|number| file(&number)).collect();
        prop_assert_eq!(site(&shuffled).files, site(&ordered).files);
    }
}

#[test]
fn patterns_over_and_over_become_pages_that_are_whole() {
    for (name, text) in hostile::texts(4000) {
        named(name, || is_whole(text.as_bytes()));
    }
}

/// Names what was tried where it fails.
fn named(name: &str, act: impl FnOnce() + std::panic::UnwindSafe) {
    assert!(std::panic::catch_unwind(act).is_ok(), "with {name}");
}

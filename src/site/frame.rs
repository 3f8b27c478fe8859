//! What every page of the site has around what it shows: a head, the way to the other pages, and a field that
//! asks the reading room.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::Options;
use super::markup::{Html, address};

/// The look of the pages.
const STYLE: &str = include_str!("reading.css");

/// Where the texts are listed.
pub(super) const TEXTS: &str = "texts.html";
/// Where the events are.
pub(super) const TIMELINE: &str = "timeline.html";
/// The reading room. Hosts lead to it by the name of the folder, too; a page from a disk does not.
pub(super) const ROOM: &str = "index.html";

/// What a page may load: its style sheet and pictures of the site. No script is in it, and none may be.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'";

/// A page, before it is framed.
#[derive(Debug, Default)]
pub(super) struct Leaf<'l> {
    /// Its name within the site.
    pub(super) name: &'l str,
    pub(super) title: &'l str,
    /// What it tells machines.
    pub(super) data: Option<serde_json::Value>,
    /// What it shows.
    pub(super) main: Html,
}

/// The name of the style sheet and what is in it.
pub(super) fn style() -> (String, &'static str) {
    (hashed("reading.css", STYLE.as_bytes()), STYLE)
}

/// The page with all around it.
pub(super) fn framed(leaf: &Leaf<'_>, options: &Options) -> String {
    let depth = leaf.name.matches('/').count();
    let mut html = Html::default();
    html.raw("<!DOCTYPE html>\n<html").attribute("lang", options.tongue.tag()).raw(">\n<head>\n");
    head(&mut html, leaf, depth, options);
    html.raw("</head>\n<body>\n<header>\n");
    ways(&mut html, leaf, depth, options);
    html.raw("</header>\n<main>\n").html(&leaf.main).raw("</main>\n</body>\n</html>\n");
    html.finish()
}

fn head(html: &mut Html, leaf: &Leaf<'_>, depth: usize, options: &Options) {
    html.raw("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"");
    html.attribute("content", POLICY).raw(">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>").text(leaf.title);
    if leaf.title != options.title {
        html.raw(" – ").text(&options.title);
    }
    html.raw("</title>\n<link rel=\"icon\" type=\"image/svg+xml\"").link(
        "href",
        depth,
        "ornament.svg",
    );
    html.raw(">\n<link rel=\"stylesheet\"").link("href", depth, &style().0).raw(">\n");
    if let Some(url) = &options.url {
        html.raw("<link rel=\"canonical\"");
        html.attribute("href", &format!("{url}{}", address(leaf.name))).raw(">\n");
    }
    if let Some(data) = &leaf.data {
        html.data(data);
    }
}

/// The ways to the other pages.
fn ways(html: &mut Html, leaf: &Leaf<'_>, depth: usize, options: &Options) {
    let words = options.tongue.words();
    html.raw("<p class=\"site\"><a").link("href", depth, ROOM).raw(">");
    html.text(&options.title)
        .raw("</a></p>\n<nav")
        .attribute("aria-label", words.site)
        .raw(">\n<ul>\n");
    for (name, word) in [(ROOM, words.room), (TEXTS, words.texts), (TIMELINE, words.timeline)] {
        html.raw("<li><a").link("href", depth, name);
        if leaf.name == name {
            html.raw(" aria-current=\"page\"");
        }
        html.raw(">").text(word).raw("</a></li>\n");
    }
    html.raw("</ul>\n</nav>\n<form role=\"search\"").link("action", depth, ROOM);
    html.raw(">\n<input type=\"search\" name=\"q\"").attribute("aria-label", words.search);
    html.raw(">\n<button type=\"submit\">").text(words.search).raw("</button>\n</form>\n");
}

/// The pages of a list that is too long for one, and which of them this is; nothing where it is one.
/// `names` has each with what it shows.
pub(super) fn pages(
    html: &mut Html,
    names: &[(String, String)],
    current: usize,
    options: &Options,
) {
    if names.len() < 2 {
        return;
    }
    html.raw("<nav class=\"pages\"")
        .attribute("aria-label", options.tongue.words().pages)
        .raw(">\n<ul>\n");
    for (number, (name, label)) in names.iter().enumerate() {
        html.raw("<li><a").attribute("href", name);
        if number == current {
            html.raw(" aria-current=\"page\"");
        }
        html.raw(">").text(label).raw("</a></li>\n");
    }
    html.raw("</ul>\n</nav>\n");
}

/// The name of a page of a list: the first has the name of the list.
pub(super) fn page_name(first: &str, number: usize) -> String {
    let name = first.trim_end_matches(".html");
    if number == 0 { first.to_owned() } else { format!("{name}-{}.html", number + 1) }
}

/// A name with a hash of what is in the file: what it stands for never changes.
pub(super) fn hashed(name: &str, bytes: &[u8]) -> String {
    let (name, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let hash: String = hash(bytes).chars().take(10).collect();
    format!("{name}-{hash}.{ending}")
}

/// The SHA-256 of bytes, in digits of 16.
pub fn hash(bytes: &[u8]) -> String {
    let mut digits = String::new();
    for byte in Sha256::digest(bytes) {
        // A string takes all that is written.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

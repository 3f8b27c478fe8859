//! The reading room of the site: the built page with the library of the site in the place of its samples.
//!
//! The page is taken as it was built. Two of its files say which library it opens and which files it keeps
//! for times without a network, and these are written anew: `index.html` and `service-worker.js`.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::frame::{ROOM, TEXTS, TIMELINE, hashed};
use super::markup::{Html, address, escaped};
use super::read::has_ending;
use super::single::LEAD;
use super::{Options, Source};
use crate::error::Error;

/// What shows the ways to the pages where scripts are off.
const UNSCRIPTED: &str = include_str!("unscripted.css");

/// The page for frames of other sites.
const FRAME: &str = "frame.html";
pub(super) const WORKER: &str = "service-worker.js";
/// What the worker begins with, before and behind the list of the files.
const LIST: (&str, &str) = ("const SITE=", ";");

/// Between these the page brings its sample library along (xtask/site/html.mjs).
const SAMPLES: (&str, &str) =
    ("    <script type=\"application/octet-stream\" id=\"library\">", "</script>\n");

/// What of the page is not taken along: its samples, and what is there for people who read its folder.
fn is_left_out(name: &str) -> bool {
    name.starts_with("samples/") || has_ending(name, "md")
}

/// The files of the page that a site takes along.
pub(super) fn taken(page: Vec<Source>) -> Vec<Source> {
    let mut files: Vec<Source> = page.into_iter().filter(|file| !is_left_out(&file.path)).collect();
    for file in files.iter_mut().filter(|file| file.path == ROOM) {
        if let Some(bare) = std::str::from_utf8(&file.bytes).ok().and_then(without_samples) {
            file.bytes = bare.into_bytes();
        }
    }
    files
}

/// The page without its sample library; `None` where it has none.
fn without_samples(index: &str) -> Option<String> {
    let (before, rest) = index.split_once(SAMPLES.0)?;
    let (_, behind) = rest.split_once(SAMPLES.1)?;
    Some([before, behind].concat())
}

/// The files of the worker, by name, with the hash of each: those of the first view apart.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct List {
    pub(super) version: String,
    pub(super) first: Vec<(String, String)>,
    pub(super) rest: Vec<(String, String)>,
}

/// The files of the room; `library` is the name and the bytes of the library, and `single` says whether there
/// is a room in one file, too.
///
/// # Errors
///
/// The files are not those of the built page.
pub(super) fn room(
    page: Vec<Source>,
    library: (&str, &[u8]),
    single: bool,
    options: &Options,
) -> Result<Vec<Source>, Error> {
    let mut files = taken(page);
    let style = hashed("unscripted.css", UNSCRIPTED.as_bytes());
    let list = list_of(&files)?;
    let index = text_of(&files, ROOM)?;
    let mut index = opened(index, library.0, &style, options)?;
    if single {
        index = led(&index)?;
    }
    let index = index.into_bytes();
    let frame = framed(&files, library.0);
    let worker = text_of(&files, WORKER)?;
    let mut added = vec![("./", index.as_slice()), library, (&style, UNSCRIPTED.as_bytes())];
    added.extend(frame.as_ref().map(|frame| (FRAME, frame.as_bytes())));
    let worker = relisted(worker, list, &added)?.into_bytes();
    for file in &mut files {
        match file.path.as_str() {
            ROOM => file.bytes.clone_from(&index),
            FRAME => file.bytes = frame.clone().unwrap_or_default().into_bytes(),
            WORKER => file.bytes.clone_from(&worker),
            _ => {}
        }
    }
    files.push(Source { path: style, bytes: UNSCRIPTED.into() });
    Ok(files)
}

/// The files that the worker of the built page names.
pub(super) fn list_of(files: &[Source]) -> Result<List, Error> {
    let list = files.iter().find(|file| file.path == WORKER).and_then(|file| read(&file.bytes));
    list.ok_or_else(|| Error::not_the_page("service-worker.js has no list"))
}

/// The text of the file of this name.
pub(super) fn text_of<'f>(files: &'f [Source], name: &'static str) -> Result<&'f str, Error> {
    let file = files.iter().find(|file| file.path == name);
    let text = file.and_then(|file| std::str::from_utf8(&file.bytes).ok());
    text.ok_or_else(|| Error::not_the_page(name))
}

// --- The page ------------------------------------------------------------------------------------

/// The page with its library named in its head, by which it knows that it has one (www/sources.js).
fn opened(index: &str, library: &str, style: &str, options: &Options) -> Result<String, Error> {
    let title = escaped(&options.title);
    let changes = [
        // Before any script, which may run before the page is read to its end.
        ("<title>Жылнама</title>", format!("<title>{title}</title>\n{}", named(library))),
        ("<span data-words=\"name\">Жылнама</span>", format!("<span>{title}</span>")),
        ("data-words=\"samples\" hidden></a>", ways(options)),
        ("  </head>", format!("{}  </head>", head(style, options))),
        ("<header class=\"bar\">", format!("{}<header class=\"bar\">", unscripted(options))),
    ];
    replaced(index, &changes)
}

/// The page for frames with the library in its head, which it shows where no other is asked for; none where there
/// is no such page.
fn framed(files: &[Source], library: &str) -> Option<String> {
    let frame = text_of(files, FRAME).ok()?;
    Some(frame.replacen("  </head>", &format!("{}\n  </head>", named(library)), 1))
}

/// The page with a first line that leads to the room in one file, where the page lies on a disk.
fn led(index: &str) -> Result<String, Error> {
    let allowed = BASE64_STANDARD.encode(Sha256::digest(LEAD));
    let changes = [
        ("; script-src 'self'", format!("; script-src 'self' 'sha256-{allowed}'")),
        ("    <title>", format!("    <script>{LEAD}</script>\n    <title>")),
    ];
    replaced(index, &changes)
}

/// Bytes of a hash that the list of the worker has (`www/service-worker.js`).
const LISTED: usize = 12;

/// What stands in a page once, and what shall stand there.
pub(super) type Change<'c> = (&'c str, String);

/// A page with each of these in the place of what it has once.
pub(super) fn replaced(index: &str, changes: &[Change<'_>]) -> Result<String, Error> {
    let mut index = index.to_owned();
    for (from, to) in changes {
        if index.matches(from).count() != 1 {
            return Err(Error::not_the_page("index.html is not as this program knows it"));
        }
        index = index.replace(from, to);
    }
    Ok(index)
}

/// What names the library in the head of a page.
fn named(library: &str) -> String {
    let mut head = Html::default();
    head.raw("    <meta name=\"jylnama-library\"").attribute("content", library).raw(" />");
    head.finish()
}

fn head(style: &str, options: &Options) -> String {
    let mut head = Html::default();
    head.raw("    <noscript><link rel=\"stylesheet\"")
        .attribute("href", style)
        .raw("></noscript>\n");
    if let Some(url) = &options.url {
        head.raw("    <link rel=\"canonical\"").attribute("href", url).raw(" />\n");
    }
    head.finish()
}

/// The ways from the room to its own library, where another is open, and to the list of the texts.
fn ways(options: &Options) -> String {
    let mut html = Html::default();
    html.raw("data-words=\"siteLibrary\" hidden></a> <a").attribute("href", TEXTS);
    html.attribute("lang", options.tongue.tag())
        .raw(">")
        .text(options.tongue.words().texts)
        .raw("</a>");
    html.finish()
}

/// What is shown where scripts are off.
fn unscripted(options: &Options) -> String {
    let words = options.tongue.words();
    let mut html = Html::default();
    html.raw("<noscript>\n      <h1>").text(&options.title).raw("</h1>\n      <p>");
    html.text(words.needs_scripts).raw(" ").text(words.unscripted).raw("</p>\n      <ul>\n");
    for (name, word) in [(TEXTS, words.texts), (TIMELINE, words.timeline)] {
        html.raw("        <li><a").attribute("href", name).raw(">").text(word).raw("</a></li>\n");
    }
    html.raw("      </ul>\n    </noscript>\n    ");
    html.finish()
}

// --- The worker ----------------------------------------------------------------------------------

fn read(worker: &[u8]) -> Option<List> {
    let first = std::str::from_utf8(worker).ok()?.lines().next()?;
    let list = first.strip_prefix(LIST.0)?.strip_suffix(LIST.1)?;
    serde_json::from_str(list).ok()
}

/// A file as the list has it: how the page asks for it, and the beginning of its hash.
pub(super) fn listed(name: &str, bytes: &[u8]) -> (String, String) {
    let name = if name == "./" { name.to_owned() } else { address(name) };
    let hash = Sha256::digest(bytes);
    (name, BASE64_STANDARD.encode(hash.first_chunk::<LISTED>().unwrap_or(&[0; LISTED])))
}

/// The worker with the list of this site. The pages of texts are not in it: all texts are in the library, and
/// a visitor shall not load them twice.
pub(super) fn relisted(worker: &str, list: List, added: &[(&str, &[u8])]) -> Result<String, Error> {
    let stays = |(name, _): &(String, String)| {
        !is_left_out(name) && added.iter().all(|(known, _)| known != name)
    };
    let new = added.iter().map(|(name, bytes)| listed(name, bytes));
    let first: Vec<_> = new.chain(list.first.into_iter().filter(stays)).collect();
    let rest: Vec<_> = list.rest.into_iter().filter(stays).collect();
    let failure = |_| Error::not_the_page("its list can't be written");
    let all = serde_json::to_vec(&(&first, &rest)).map_err(failure)?;
    let version = super::frame::hash(&all).chars().take(12).collect();
    let list = serde_json::to_string(&List { version, first, rest }).map_err(failure)?;
    let code = worker.split_once('\n').map_or("", |(_, code)| code);
    Ok(format!("{}{list}{}\n{code}", LIST.0, LIST.1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Tongue;

    fn options() -> Options {
        let (title, url) = ("А & <Б>".to_owned(), None);
        Options { title, tongue: Tongue::English, url, encoding: None }
    }

    fn file(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), bytes: text.into() }
    }

    fn page() -> Vec<Source> {
        let index = "<head content=\"a; script-src 'self' b\">\n    <title>Жылнама</title>\n  </head>\n<header class=\"bar\"><span \
                     data-words=\"name\">Жылнама</span><a data-words=\"samples\" hidden></a>";
        let worker = "const SITE={\"version\":\"1\",\"first\":[[\"./\",\"old\"],[\"samples/library-1.jyl\",\"s\"],\
                      [\"app.js\",\"a\"]],\"rest\":[[\"samples/a.txt\",\"t\"],[\"pdf.js\",\"p\"]]};\nself.x=SITE;";
        vec![
            file("index.html", index),
            file("service-worker.js", worker),
            file("samples/a.txt", ""),
            file("app.js", ""),
            file("frame.html", "<head>\n  </head>"),
        ]
    }

    fn made(name: &str) -> String {
        let files = room(page(), ("library-1.jyl", b"l"), true, &options()).unwrap();
        let file = files.into_iter().find(|file| file.path == name).unwrap();
        String::from_utf8(file.bytes).unwrap()
    }

    #[test]
    fn the_page_names_the_library_and_the_title() {
        let index = made("index.html");
        assert!(index.contains("<meta name=\"jylnama-library\" content=\"library-1.jyl\" />"));
        assert!(index.contains("<title>А &amp; &lt;Б&gt;</title>"), "{index}");
        assert!(index.contains("<noscript>\n      <h1>"));
        assert!(
            index.ends_with("hidden></a> <a href=\"texts.html\" lang=\"en\">Texts</a>"),
            "{index}"
        );
    }

    #[test]
    fn the_page_brings_no_samples_along() {
        let mut page = page();
        let index = String::from_utf8(page[0].bytes.clone()).unwrap();
        let held = format!("{index}\n{}QUJD{}  </body>", SAMPLES.0, SAMPLES.1);
        page[0].bytes = held.into_bytes();
        let files = taken(page);
        assert_eq!(files[0].bytes, format!("{index}\n  </body>").into_bytes());
        assert!(files.iter().all(|file| file.path != "samples/a.txt"));
    }

    #[test]
    fn the_page_for_frames_names_the_library() {
        let expected =
            "<head>\n    <meta name=\"jylnama-library\" content=\"library-1.jyl\" />\n  </head>";
        assert_eq!(made("frame.html"), expected);
    }

    #[test]
    fn the_page_may_start_the_one_line_that_leads_from_a_disk() {
        let index = made("index.html");
        let line = index.split("<script>").nth(1).unwrap().split("</script>").next().unwrap();
        let allowed = BASE64_STANDARD.encode(Sha256::digest(line));
        assert!(index.contains(&format!("script-src 'self' 'sha256-{allowed}' b")), "{index}");
        let plain = room(page(), ("l.jyl", b"l"), false, &options()).unwrap();
        assert!(!String::from_utf8_lossy(&plain[0].bytes).contains("<script>"));
    }

    #[test]
    fn the_worker_keeps_the_files_of_this_site_and_no_samples() {
        let worker = made("service-worker.js");
        let list = read(worker.as_bytes()).unwrap();
        let names = |list: &[(String, String)]| {
            list.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>()
        };
        let style = hashed("unscripted.css", UNSCRIPTED.as_bytes());
        assert_eq!(names(&list.first), ["./", "library-1.jyl", &style, "frame.html", "app.js"]);
        assert_eq!(names(&list.rest), ["pdf.js"]);
        // printf l | openssl dgst -sha256 -binary | head -c 12 | base64
        assert_eq!(list.first[1].1, "rKyGwOYJypBvYysO");
        assert!(worker.ends_with("\nself.x=SITE;"));
    }

    #[test]
    fn what_is_not_the_page_is_refused() {
        let refused = |page| room(page, ("l.jyl", b"l"), false, &options()).unwrap_err().code();
        assert_eq!(refused(vec![]), "notThePage");
        let mut other = page();
        other[0].bytes = b"<html>".to_vec();
        assert_eq!(refused(other), "notThePage");
        let again = room(page(), ("l.jyl", b"l"), false, &options()).unwrap();
        assert_eq!(
            refused(again),
            "notThePage",
            "a site that was made is no page to make one with"
        );
    }
}

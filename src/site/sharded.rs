//! The page of a library that is too large for a reading room: a search that fetches what it needs.
//!
//! The built page has it beside the room (`shards.html`). In such a site it stands first, and the room is
//! where a reader takes the texts that were found.

use super::frame::ROOM;
use super::markup::escaped;
use super::room::{Change, List, WORKER, list_of, listed, relisted, replaced, taken, text_of};
use super::{Options, Source};
use crate::error::Error;

/// The page, as the built page has it.
const PAGE: &str = "shards.html";

/// What the room is called beside it.
const BESIDE: &str = "room.html";

/// The folder of the shards, within the site.
pub const SHARDS: &str = "library/";

/// The files of the page of a sharded library, made of those of the built page.
///
/// # Errors
///
/// The files are not those of the built page.
pub fn sharded(page: Vec<Source>, options: &Options) -> Result<Vec<Source>, Error> {
    let mut files = taken(page);
    let own = text_of(&files, PAGE)?;
    let mut list = divided(list_of(&files)?, own);
    let own = replaced(own, &changes(options))?.into_bytes();
    let room = replaced(text_of(&files, ROOM)?, &beside(options))?.into_bytes();
    list.rest.retain(|(name, _)| name != "./");
    list.rest.push(listed(BESIDE, &room));
    let added = [("./", own.as_slice())];
    let worker = relisted(text_of(&files, WORKER)?, list, &added)?.into_bytes();
    files.retain(|file| ![ROOM, WORKER, PAGE].contains(&file.path.as_str()));
    let made = [(ROOM, own), (BESIDE, room), (WORKER, worker)];
    files.extend(made.map(|(path, bytes)| Source { path: path.to_owned(), bytes }));
    Ok(files)
}

/// What is new in the page: its title, what the room is called beside it, and what it needs.
fn changes(options: &Options) -> [Change<'static>; 4] {
    let needs = options.tongue.words().needs_scripts;
    let title = escaped(&options.title);
    [
        ("<title>Жылнама</title>", format!("<title>{title}</title>")),
        ("<span data-words=\"name\">Жылнама</span>", format!("<span>{title}</span>")),
        (
            "<meta name=\"jylnama-room\" content=\"index.html\" />",
            format!("<meta name=\"jylnama-room\" content=\"{BESIDE}\" />"),
        ),
        ("    <main>", format!("    <noscript><p>{}</p></noscript>\n    <main>", escaped(needs))),
    ]
}

/// What is new in the room: the title of the site, and where its library is searched, for who comes without texts.
fn beside(options: &Options) -> [Change<'static>; 3] {
    let title = escaped(&options.title);
    let search =
        format!("<title>{title}</title>\n    <meta name=\"jylnama-search\" content=\"./\" />");
    [
        ("<title>Жылнама</title>", search),
        ("<span data-words=\"name\">Жылнама</span>", format!("<span>{title}</span>")),
        ("data-words=\"samples\" hidden></a>", "data-words=\"siteLibrary\" hidden></a>".to_owned()),
    ]
}

/// What a page runs: what else it names is for the browser, which shows it beside the page, and comes when the browser
/// wants it.
const RUN: [&str; 2] = [".js", ".wasm"];

/// The list of the worker, with what this page runs as what is seen first: the room is loaded when a reader
/// goes there, or takes the library to the device.
fn divided(list: List, page: &str) -> List {
    let all = list.first.into_iter().chain(list.rest).filter(|(name, _)| name != PAGE);
    let is_first = |(name, _): &(String, String)| {
        RUN.iter().any(|ending| name.ends_with(ending)) && page.contains(&format!("\"{name}\""))
    };
    let (first, rest) = all.partition(is_first);
    List { first, rest, ..list }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Tongue;

    fn file(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), bytes: text.into() }
    }

    #[test]
    fn the_search_stands_first_and_the_room_beside_it() {
        let worker = "const SITE={\"version\":\"1\",\"first\":[[\"./\",\"old\"],[\"room.js\",\"r\"]],\
                      \"rest\":[[\"a.js\",\"a\"],[\"a.png\",\"p\"],[\"shards.html\",\"s\"]]};\nself.x=SITE;";
        let own = "<title>Жылнама</title><meta name=\"jylnama-room\" content=\"index.html\" />\
                   <link href=\"a.png\" /><script src=\"a.js\"></script><span data-words=\"name\">Жылнама</span>    <main>";
        let room = "<title>Жылнама</title><span data-words=\"name\">Жылнама</span>\
                    <a data-words=\"samples\" hidden></a>";
        let page = vec![
            file("index.html", room),
            file("shards.html", own),
            file("service-worker.js", worker),
            file("samples/a.jyl", ""),
            file("a.js", ""),
        ];
        let options =
            Options { title: "<А>".to_owned(), tongue: Tongue::Kazakh, url: None, encoding: None };
        let made = sharded(page, &options).unwrap();
        let names: Vec<_> = made.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(names, ["a.js", "index.html", "room.html", "service-worker.js"]);
        let expected = "<title>&lt;А&gt;</title><meta name=\"jylnama-room\" content=\"room.html\" />\
                        <link href=\"a.png\" /><script src=\"a.js\"></script><span>&lt;А&gt;</span>    <noscript><p>Іздеу үшін \
                        браузерде JavaScript қосылуы керек.</p></noscript>\n    <main>";
        assert_eq!(made[1].bytes, expected.as_bytes());
        let expected = "<title>&lt;А&gt;</title>\n    <meta name=\"jylnama-search\" content=\"./\" />\
                        <span>&lt;А&gt;</span><a data-words=\"siteLibrary\" hidden></a>";
        assert_eq!(made[2].bytes, expected.as_bytes());
        let list = list_of(&made).unwrap();
        let names = |list: &[(String, String)]| {
            list.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>()
        };
        assert_eq!(names(&list.first), ["./", "a.js"]);
        let later = ["room.js", "a.png", "room.html"];
        assert_eq!(names(&list.rest), later, "what the page does not run comes later");
        assert!(sharded(vec![file("index.html", "")], &options).is_err());
    }
}

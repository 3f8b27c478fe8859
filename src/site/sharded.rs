//! The page of a library that is too large for a reading room: a search that fetches what it needs.
//!
//! The built page has it beside the room (`shards.html`). In such a site it stands first, and the room is
//! where a reader takes the texts that were found.

use super::frame::ROOM;
use super::markup::escaped;
use super::room::{Change, WORKER, is_left_out, list_of, relisted, replaced, text_of};
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
    let list = list_of(&page)?;
    let title = escaped(&options.title);
    let titled: [Change<'_>; 1] = [("<title>Жылнама</title>", format!("<title>{title}</title>"))];
    let own = replaced(text_of(&page, PAGE)?, &titled)?.into_bytes();
    let room = text_of(&page, ROOM)?.as_bytes().to_vec();
    let added = [("./", own.as_slice()), (BESIDE, &room)];
    let worker = relisted(text_of(&page, WORKER)?, list, &added)?.into_bytes();
    let mut files: Vec<Source> = page.into_iter().filter(|file| !is_left_out(&file.path)).collect();
    files.retain(|file| ![ROOM, WORKER, PAGE].contains(&file.path.as_str()));
    let made = [(ROOM, own), (BESIDE, room), (WORKER, worker)];
    files.extend(made.map(|(path, bytes)| Source { path: path.to_owned(), bytes }));
    Ok(files)
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
        let worker = "const SITE={\"version\":\"1\",\"first\":[[\"./\",\"old\"],[\"shards.html\",\"s\"]],\
                      \"rest\":[]};\nself.x=SITE;";
        let page = vec![
            file("index.html", "room"),
            file("shards.html", "<title>Жылнама</title>"),
            file("service-worker.js", worker),
            file("samples/a.jyl", ""),
            file("a.js", ""),
        ];
        let options =
            Options { title: "<А>".to_owned(), tongue: Tongue::Kazakh, url: None, encoding: None };
        let made = sharded(page, &options).unwrap();
        let names: Vec<_> = made.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(names, ["a.js", "index.html", "room.html", "service-worker.js"]);
        assert_eq!(made[1].bytes, "<title>&lt;А&gt;</title>".as_bytes());
        assert_eq!(made[2].bytes, b"room");
        let worker = String::from_utf8(made[3].bytes.clone()).unwrap();
        assert!(worker.contains("\"room.html\"") && !worker.contains("\"old\""), "{worker}");
        assert!(sharded(vec![file("index.html", "")], &options).is_err());
    }
}

//! The reading room as one file, with the library in it: it opens by a double click from a disk or a stick, where
//! scripts of a site may not be loaded. The page itself makes such files of what is open in it
//! (www/page-file.js); here its template is filled in the same way.

use std::io::Write as _;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::frame::hash;
use super::markup::escaped;
use super::{Options, Source};

/// The name of the file.
pub(super) const SINGLE: &str = "room.html";
/// The template, among the files of the built page.
const TEMPLATE: &str = "single.html";

/// The largest library that is put into one file, in bytes: a browser reads all of it before it shows anything.
const LARGEST: usize = 32 << 20;

/// What leads from the page of the site to the file, where it lies on a disk.
pub(super) const LEAD: &str = "if (location.protocol === \"file:\") location.replace(`room.html${location.search}${location.hash}`);";

/// The template, where there is one, and the library is small enough.
pub(super) fn template<'p>(page: &'p [Source], library: &[u8]) -> Option<&'p str> {
    let file = page.iter().find(|file| file.path == TEMPLATE)?;
    std::str::from_utf8(&file.bytes).ok().filter(|_| library.len() <= LARGEST)
}

/// What the file is made of: a hash of it all.
pub(super) fn made_of(template: &str, library: &str, options: &Options) -> String {
    // The names of library and modules have hashes in them.
    hash([template, library, &options.title].join("\0").as_bytes())
}

/// The file: the template with what belongs into its holes. What looks like a hole, and is none, stays.
pub(super) fn single(template: &str, page: &[Source], library: &[u8], options: &Options) -> String {
    let mut parts = template.split("{{");
    let mut filled = parts.next().unwrap_or("").to_owned();
    for part in parts {
        let hole = part.split_once("}}").and_then(|(name, rest)| {
            let content = match name {
                "library" => Some(packed(library)),
                "title" => Some(escaped(&options.title)),
                _ => page.iter().find(|file| file.path == name).map(|file| packed(&file.bytes)),
            };
            Some((content?, rest))
        });
        match hole {
            Some((content, rest)) => filled.extend([content.as_str(), rest]),
            None => filled.extend(["{{", part]),
        }
    }
    filled
}

/// Bytes as www/embedded.js takes them out.
fn packed(bytes: &[u8]) -> String {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    // What is written into memory is written.
    let packed = gzip.write_all(bytes).and_then(|()| gzip.finish());
    BASE64_STANDARD.encode(packed.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Tongue;

    #[test]
    fn holes_are_filled_and_what_is_no_hole_stays() {
        let options =
            Options { title: "<А>".to_owned(), tongue: Tongue::Kazakh, url: None, encoding: None };
        let page = [Source { path: "a.wasm".to_owned(), bytes: vec![7; 3] }];
        let template = "{{title}} {{a.wasm}}{{library}} `${{x}}` {{b.wasm}} {{";
        let single = single(template, &page, b"l", &options);
        let expected = format!(
            "&lt;А&gt; {}{} `${{{{x}}}}` {{{{b.wasm}}}} {{{{",
            packed(&[7; 3]),
            packed(b"l")
        );
        assert_eq!(single, expected);
        // The head of gzip: its sign, its method, and no name and no time.
        let head = BASE64_STANDARD.decode(packed(b"l")).unwrap();
        assert_eq!(head[..8], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
    }
}

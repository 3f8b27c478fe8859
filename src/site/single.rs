//! The reading room as one file, with the library in it: it opens by a double click from a disk or a stick, where
//! scripts of a site may not be loaded. The page itself makes such files of what is open in it
//! (www/page-file.js); here its template is filled in the same way.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::{Compress, Compression, Crc, FlushCompress, Status};

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
    BASE64_STANDARD.encode(gzip(bytes))
}

/// The head of a gzip file that says nothing but what it is: no name, no time, no system.
const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
/// How much room is made at a time.
const ROOM: usize = 1 << 16;

/// Bytes as a gzip file (RFC 1952).
pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut file = HEAD.to_vec();
    let mut packer = Compress::new(Compression::default(), false);
    let mut ended = false;
    while !ended {
        file.reserve(ROOM);
        let rest = bytes.get(packer.total_in() as usize..).unwrap_or_default();
        let status = packer.compress_vec(rest, &mut file, FlushCompress::Finish);
        // It only ever wants more room.
        ended = !matches!(status, Ok(Status::Ok | Status::BufError));
    }
    let mut checksum = Crc::new();
    checksum.update(bytes);
    file.extend(checksum.sum().to_le_bytes());
    file.extend((bytes.len() as u32).to_le_bytes());
    file
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Tongue;
    use std::io::Read as _;

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
    }

    #[test]
    fn what_is_packed_is_read_as_gzip() {
        // The last is longer than the room that is made at a time, and can't be made shorter.
        let mut state = 1_u32;
        let mut noise = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        };
        let long: Vec<u8> = (0..200_000).map(|_| noise()).collect();
        for bytes in [&b""[..], b"l", &vec![7; 100_000], &long] {
            let mut read = Vec::new();
            flate2::read::GzDecoder::new(&gzip(bytes)[..]).read_to_end(&mut read).unwrap();
            assert_eq!(read, bytes);
        }
    }
}

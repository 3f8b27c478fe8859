//! A pack of documents: a gzip file of several members (RFC 1952), each with the texts of some documents, a line
//! of JSON each. So a page can ask the host for the bytes of a member alone.
//!
//! A member says in an extra field of its head, named «Jy», which one it is and how many bytes it has: who has
//! a piece of a pack finds the members in it, and who unpacks the pack as a whole need not know of them.

use crate::site::gzip;

/// Bytes of the head of a gzip file.
const HEAD: usize = 10;

/// Where the head says which fields follow, and that an extra one does.
const FLAGS: usize = 3;
const EXTRA: u8 = 1 << 2;

/// The extra field: how long it is, its name, how long what it says is; then a byte for the number of the
/// member, and four for its length.
const FIELD: [u8; 6] = [9, 0, b'J', b'y', 5, 0];

/// The member with this number, of these lines of JSON.
pub(super) fn member(number: u8, texts: &[String]) -> Vec<u8> {
    let lines: String = texts.iter().flat_map(|text| [text, "\n"]).collect();
    let plain = gzip(lines.as_bytes());
    let (head, rest) = plain.split_at_checked(HEAD).unwrap_or_default();
    let mut member = head.to_vec();
    if let Some(flags) = member.get_mut(FLAGS) {
        *flags |= EXTRA;
    }
    let length = head.len() + FIELD.len() + 5 + rest.len();
    member.extend(FIELD);
    member.push(number);
    member.extend((length as u32).to_le_bytes());
    member.extend_from_slice(rest);
    member
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn members_say_where_they_end_and_a_pack_is_a_gzip_file_as_a_whole() {
        let texts = ["{\"a\":1}", "{}", "{\"b\":2}"].map(str::to_owned);
        let (first, second) = (member(0, &texts[..2]), member(7, &texts[2..]));
        assert_eq!(first[12..16], *b"Jy\x05\0");
        assert_eq!((first[16], second[16]), (0, 7));
        assert_eq!(u32::from_le_bytes(first[17..21].try_into().unwrap()) as usize, first.len());
        let pack = [first, second].concat();
        let mut lines = String::new();
        flate2::read::MultiGzDecoder::new(&pack[..]).read_to_string(&mut lines).unwrap();
        assert_eq!(lines, "{\"a\":1}\n{}\n{\"b\":2}\n");
    }
}

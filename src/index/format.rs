//! What a saved file begins with, and the checks that it is whole.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | [`MAGIC`] |
//! | 4 | [`VERSION`], little-endian |
//! | 8 | length of the body, little-endian |
//! | 4 | CRC-32 of the body, little-endian |
//! | rest | the body |

use crate::error::Error;

/// How every saved file begins. The bytes around the letters show at once when a file was sent as
/// text: its line ends, or its high bit, would be changed.
pub const MAGIC: [u8; 8] = *b"\x89JYL\r\n\x1a\n";

/// The format that this version writes and reads. Raised whenever old bytes would be misread, and
/// that includes a change in how words become terms.
pub const VERSION: u32 = 3;

/// Bytes before the body.
const HEADER: usize = 24;

/// A file with this body.
pub fn seal(body: &[u8]) -> Vec<u8> {
    let mut file = Vec::with_capacity(HEADER + body.len());
    file.extend_from_slice(&MAGIC);
    file.extend_from_slice(&VERSION.to_le_bytes());
    file.extend_from_slice(&(body.len() as u64).to_le_bytes());
    file.extend_from_slice(&crc32fast::hash(body).to_le_bytes());
    file.extend_from_slice(body);
    file
}

/// The body of a file, once it is known to be whole.
///
/// # Errors
///
/// The bytes do not begin with [`MAGIC`]; they are of another version; they are cut, grown or
/// changed.
pub fn open(file: &[u8]) -> Result<&[u8], Error> {
    let rest = file.strip_prefix(&MAGIC).ok_or_else(Error::not_an_index)?;
    let (version, rest) = number::<4>(rest)?;
    let version = u32::from_le_bytes(version);
    if version != VERSION {
        return Err(Error::version(version, VERSION));
    }
    let (length, rest) = number::<8>(rest)?;
    let (checksum, body) = number::<4>(rest)?;
    if u64::from_le_bytes(length) != body.len() as u64 {
        return Err(Error::damaged("its length is not what it says"));
    }
    if u32::from_le_bytes(checksum) != crc32fast::hash(body) {
        return Err(Error::damaged("its checksum is not what it says"));
    }
    Ok(body)
}

fn number<const N: usize>(bytes: &[u8]) -> Result<([u8; N], &[u8]), Error> {
    let cut = || Error::damaged("it ends in its header");
    let (number, rest) = bytes.split_first_chunk::<N>().ok_or_else(cut)?;
    Ok((*number, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_body_opens() {
        assert_eq!(open(&seal(b"body")), Ok(&b"body"[..]));
        assert_eq!(open(&seal(b"")), Ok(&b""[..]));
    }

    #[test]
    fn every_changed_byte_and_every_cut_is_noticed() {
        let file = seal("кітап".as_bytes());
        for place in 0..file.len() {
            let mut changed = file.clone();
            changed[place] ^= 0x20;
            assert!(open(&changed).is_err(), "byte {place} changed");
            assert!(open(&file[..place]).is_err(), "cut at {place}");
        }
        assert!(open(&[file, vec![0]].concat()).is_err(), "grown");
    }

    #[test]
    fn a_newer_file_says_which_version_it_is() {
        let mut file = seal(b"body");
        file[8] = VERSION as u8 + 1;
        assert_eq!(open(&file), Err(Error::version(VERSION + 1, VERSION)));
    }
}

//! Web and e-mail addresses at the start of a text.
//!
//! An address keeps its stops, so that no sentence ends in it, and is found whole. Only what is
//! surely one counts: «https://…», «www.…», a name in small ASCII letters with an ending of two
//! letters or more («egemen.kz»), and «name@host.kz».

use super::token::TokenKind;

/// Bytes of an address that are looked at.
const LONGEST: usize = 2048;

/// The kind and length in bytes of the address that `text` begins with.
pub(super) fn address(text: &str) -> Option<(TokenKind, usize)> {
    // A word without a colon, a stop or an at sign is none: told without looking far.
    let plain =
        run(text, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'+'));
    match text.as_bytes().get(plain)? {
        b':' => linked(text),
        b'.' | b'@' => email(text).or_else(|| named(text)),
        _ => None,
    }
}

/// «https://…»
fn linked(text: &str) -> Option<(TokenKind, usize)> {
    let scheme =
        ["https://", "http://", "ftp://"].into_iter().find(|scheme| text.starts_with(scheme));
    let scheme = scheme?.len();
    let rest = url_length(text.get(scheme..)?);
    (rest > 0).then_some((TokenKind::Url, scheme + rest))
}

/// «name@host.kz»
fn email(text: &str) -> Option<(TokenKind, usize)> {
    let name = run(text, |byte| byte.is_ascii_alphanumeric() || b"._+-".contains(&byte));
    let host = text.get(name..)?.strip_prefix('@')?;
    let length = host_length(host)?;
    Some((TokenKind::Email, name + 1 + length))
}

/// «www.…» or «egemen.kz», with the path behind it.
fn named(text: &str) -> Option<(TokenKind, usize)> {
    let host = host_length(text)?;
    let name = text.get(..host)?;
    let small = !name.bytes().any(|byte| byte.is_ascii_uppercase());
    let letters = name.starts_with(|first: char| first.is_ascii_lowercase());
    if !(small && letters) {
        return None;
    }
    let path = text.get(host..).filter(|rest| rest.starts_with('/')).map_or(0, url_length);
    Some((TokenKind::Url, host + path))
}

/// Bytes of the host name that `text` begins with: parts between stops, the last of two ASCII
/// letters or more.
fn host_length(text: &str) -> Option<usize> {
    let length = run(text, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
    let host = text.get(..length)?.trim_end_matches(['.', '-']);
    let (name, ending) = host.rsplit_once('.')?;
    let sound = !name.is_empty() && !name.starts_with('.') && !host.contains("..");
    let ending = (2..=10).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_lowercase());
    (sound && ending).then_some(host.len())
}

/// Bytes of the rest of an address: to a space, a quotation mark or a bracket, without the marks of
/// the sentence at its end.
fn url_length(text: &str) -> usize {
    let ends = |c: char| {
        c.is_whitespace() || matches!(c, '<' | '>' | '"' | '«' | '»' | '“' | '”' | '(' | ')')
    };
    let near = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or("");
    let length = near.find(ends).unwrap_or(near.len());
    let url = near.get(..length).unwrap_or("");
    url.trim_end_matches(['.', ',', ';', ':', '!', '?', '…', ']', '\'']).len()
}

fn run(text: &str, wanted: impl Fn(u8) -> bool) -> usize {
    text.bytes().take(LONGEST).take_while(|&byte| wanted(byte)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_to_their_end() {
        for (text, kind, found) in [
            ("https://egemen.kz/a-b?c=1.", TokenKind::Url, "https://egemen.kz/a-b?c=1"),
            (
                "http://kk.wikipedia.org/wiki/Абай, сонда",
                TokenKind::Url,
                "http://kk.wikipedia.org/wiki/Абай",
            ),
            ("www.nato.int!", TokenKind::Url, "www.nato.int"),
            ("egemen.kz-тен", TokenKind::Url, "egemen.kz"),
            ("a.b+c@mail.kz.", TokenKind::Email, "a.b+c@mail.kz"),
        ] {
            assert_eq!(address(text), Some((kind, found.len())), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_one_is_none() {
        for text in [
            "Node.JS",
            "a.b",
            "1.5",
            "2.kz",
            "http://",
            "a@b",
            "x..kz",
            "ж.kz",
            "COVID.Бұл",
            "e.g.",
            "a:b",
        ] {
            assert_eq!(address(text), None, "{text}");
        }
    }
}

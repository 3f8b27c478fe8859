//! Serves a folder of files, as a plain static host would.
//!
//! It is no part of the command line alone: `xtask` serves the page by this very file. So it names nothing else
//! of the crate.

use core::time::Duration;
use std::fs::File;
use std::io::{self, BufRead as _, BufReader, BufWriter, Read as _, Seek as _, SeekFrom, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

/// Bytes of the head of a request that are read.
const LONGEST_HEAD: u64 = 1 << 16;
/// How long a browser that opened a connection may take to ask.
const PATIENCE: Duration = Duration::from_secs(30);

/// Lines of the head of an answer: names with their values.
pub(crate) type Lines = &'static [(&'static str, &'static str)];
/// Those that are sent with the file that an address means.
pub(crate) type Headers = fn(address: &str) -> Lines;

/// A folder that is being served: a thread a connection, a request a connection. The small servers on
/// crates.io keep connections open and share threads out among them; the one used before gave two
/// connections to one thread now and then, and the second waited for ever.
#[derive(Debug)]
pub(crate) struct Site {
    /// Its address, without a slash at the end.
    pub(crate) origin: String,
    listening: thread::JoinHandle<()>,
}

impl Site {
    /// Serves `folder` on `port` of this machine, or on any free port where that one is taken. `headers` gives
    /// what is sent beside what every host sends.
    ///
    /// # Errors
    ///
    /// No port is free.
    pub(crate) fn open(folder: PathBuf, port: u16, headers: Headers) -> io::Result<Self> {
        let listen = |port| TcpListener::bind(("127.0.0.1", port));
        let listener = listen(port).or_else(|_| listen(0))?;
        let origin = format!("http://{}", listener.local_addr()?);
        let folder = Arc::new(folder);
        let listening = thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let folder = Arc::clone(&folder);
                // Whoever asked may be gone before the answer: that is no concern of the server's.
                thread::spawn(move || drop(answer(&connection, &folder, headers)));
            }
        });
        Ok(Self { origin, listening })
    }

    /// Waits until the process is ended.
    pub(crate) fn join(self) {
        // It ends only with the process.
        let _ = self.listening.join();
    }
}

/// What is asked for.
#[derive(Debug, Default)]
struct Request {
    method: String,
    address: String,
    /// Which bytes of the file.
    range: Option<String>,
}

/// Reads one request and answers it.
fn answer(connection: &TcpStream, folder: &Path, headers: Headers) -> io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    let request = request(connection)?;
    let headers = headers(&request.address);
    let readable = matches!(request.method.as_str(), "GET" | "HEAD");
    let path = file(folder, &request.address).filter(|_| readable);
    let found = path.and_then(|path| Some((File::open(&path).ok()?, kind(&path))));
    let mut out = BufWriter::new(connection);
    let Some((mut file, kind)) = found else {
        let body = "not found";
        let lines = [("Content-Type", "text/plain; charset=utf-8")];
        head(&mut out, "404 Not Found", body.len() as u64, headers, &lines)?;
        out.write_all(body.as_bytes())?;
        return out.flush();
    };
    let length = file.metadata()?.len();
    let lines = [("Content-Type", kind), ("Accept-Ranges", "bytes")];
    let (start, end) = match request.range.as_deref().map(|range| part(range, length)) {
        None | Some(Part::Whole) => {
            head(&mut out, "200 OK", length, headers, &lines)?;
            (0, length)
        }
        Some(Part::Bytes(start, end)) => {
            let range = format!("bytes {start}-{}/{length}", end - 1);
            let lines = [lines[0], lines[1], ("Content-Range", range.as_str())];
            head(&mut out, "206 Partial Content", end - start, headers, &lines)?;
            (start, end)
        }
        Some(Part::Outside) => {
            let range = format!("bytes */{length}");
            let lines = [("Content-Range", range.as_str())];
            head(&mut out, "416 Range Not Satisfiable", 0, headers, &lines)?;
            (0, 0)
        }
    };
    if request.method == "GET" {
        file.seek(SeekFrom::Start(start))?;
        io::copy(&mut file.take(end - start), &mut out)?;
    }
    out.flush()
}

fn request(connection: &TcpStream) -> io::Result<Request> {
    let mut head = BufReader::new(connection.take(LONGEST_HEAD)).lines();
    let first = head.next().transpose()?.unwrap_or_default();
    let mut words = first.split(' ').map(str::to_owned);
    let (method, address) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let mut request = Request { method, address, range: None };
    while let Some(line) = head.next().transpose()?.filter(|line| !line.is_empty()) {
        let range = line.split_once(':').filter(|(name, _)| name.eq_ignore_ascii_case("range"));
        request.range = range.map(|(_, value)| value.trim().to_owned()).or(request.range);
    }
    Ok(request)
}

fn head(
    out: &mut impl Write,
    status: &str,
    length: u64,
    headers: Lines,
    lines: &[(&str, &str)],
) -> io::Result<()> {
    write!(out, "HTTP/1.1 {status}\r\nContent-Length: {length}\r\n")?;
    for (name, value) in ALWAYS.iter().chain(headers).chain(lines) {
        write!(out, "{name}: {value}\r\n")?;
    }
    out.write_all(b"\r\n")
}

const ALWAYS: Lines = &[
    ("X-Content-Type-Options", "nosniff"),
    ("Cache-Control", "no-cache"),
    ("Connection", "close"),
];

/// Which bytes of a file are asked for.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    /// All; also where it is asked in a way that is not known here.
    Whole,
    /// From one to before another.
    Bytes(u64, u64),
    /// None that are there.
    Outside,
}

/// Reads what is asked of a file of so many bytes: `bytes=5-9`, `bytes=5-` or, of the last ones, `bytes=-5`.
fn part(range: &str, length: u64) -> Part {
    let ends = range.strip_prefix("bytes=").and_then(|ends| ends.split_once('-'));
    let Some((first, last)) = ends else { return Part::Whole };
    let (start, end) = match (first.parse::<u64>(), last.parse::<u64>()) {
        (Ok(start), Ok(last)) if start <= last => (start, last.saturating_add(1).min(length)),
        (Ok(start), Err(_)) if last.is_empty() => (start, length),
        (Err(_), Ok(count)) if first.is_empty() => (length.saturating_sub(count), length),
        _ => return Part::Whole,
    };
    if start < end { Part::Bytes(start, end) } else { Part::Outside }
}

/// The file that an address means, if it lies in the folder; of a folder in it, its page.
fn file(folder: &Path, url: &str) -> Option<PathBuf> {
    let path = decoded(url.split(['?', '#']).next()?.trim_start_matches('/'))?;
    let path = Path::new(&path);
    let plain = path.components().all(|part| matches!(part, Component::Normal(_)));
    let file = folder.join(path);
    let file = if file.is_dir() && (url.ends_with('/') || path.as_os_str().is_empty()) {
        file.join("index.html")
    } else {
        file
    };
    (plain && file.is_file()).then_some(file)
}

/// A path whose letters are written by their bytes: `%D2%9B` is қ.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&byte, behind)) = rest.split_first() {
        rest = behind;
        let digits = behind.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match digits.filter(|_| byte == b'%').map(|two| u8::from_str_radix(two, 16)) {
            Some(Ok(letter)) => {
                bytes.push(letter);
                rest = behind.get(2..).unwrap_or_default();
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).ok()
}

/// The media type of a file.
fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        Some("xml") => "application/xml; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("webmanifest") => "application/manifest+json",
        Some("pdf") => "application/pdf",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn addresses_stay_in_the_folder() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        assert!(file(&folder, "/main.rs?x=1").is_some());
        assert!(file(&folder, "/m%61in.rs").is_some());
        for address in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/./../Cargo.toml",
            "//etc/passwd",
            "/%2Fetc/passwd",
            "/absent",
            "/%FF",
            "/%",
        ] {
            assert_eq!(file(&folder, address), None, "{address}");
        }
    }

    #[test]
    fn letters_are_read_by_their_bytes() {
        assert_eq!(decoded("%D2%9B%20%zz%4").as_deref(), Some("қ %zz%4"));
        assert_eq!(decoded("%D2"), None);
    }

    #[test]
    fn ranges_are_read_as_browsers_write_them() {
        let cases = [
            ("bytes=0-3", Part::Bytes(0, 4)),
            ("bytes=6-", Part::Bytes(6, 10)),
            ("bytes=-4", Part::Bytes(6, 10)),
            ("bytes=-40", Part::Bytes(0, 10)),
            ("bytes=8-99", Part::Bytes(8, 10)),
            ("bytes=10-", Part::Outside),
            ("bytes=-0", Part::Outside),
            ("bytes=5-3", Part::Whole),
            ("bytes=0-1,3-4", Part::Whole),
            ("lines=0-1", Part::Whole),
            ("bytes=", Part::Whole),
        ];
        for (range, expected) in cases {
            assert_eq!(part(range, 10), expected, "{range}");
        }
        assert_eq!(part("bytes=0-", 0), Part::Outside);
    }

    fn asked(request: &str) -> String {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let site = Site::open(folder, 0, |_| &[("X-Own", "1")]).unwrap();
        let mut connection = TcpStream::connect(site.origin.trim_start_matches("http://")).unwrap();
        connection.write_all(request.as_bytes()).unwrap();
        let mut said = String::new();
        connection.read_to_string(&mut said).unwrap();
        said
    }

    #[test]
    fn files_are_served_with_their_headers() {
        let main = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/main.rs");
        let main = fs::read_to_string(main).unwrap();
        let said = asked("GET /main.rs HTTP/1.1\r\nHost: x\r\n\r\n");
        assert!(said.starts_with("HTTP/1.1 200 OK\r\nContent-Length: "), "{said}");
        assert!(said.contains("\r\nX-Own: 1\r\n") && said.contains("\r\nAccept-Ranges: bytes\r\n"));
        assert!(said.ends_with(&main));
        assert!(asked("HEAD /main.rs HTTP/1.1\r\n\r\n").ends_with("\r\n\r\n"));
        let said = asked("GET /main.rs HTTP/1.1\r\nrange: bytes=1-3\r\n\r\n");
        assert!(
            said.starts_with("HTTP/1.1 206 Partial Content\r\nContent-Length: 3\r\n"),
            "{said}"
        );
        assert!(said.contains(&format!("\r\nContent-Range: bytes 1-3/{}\r\n", main.len())));
        assert!(said.ends_with(&format!("\r\n\r\n{}", &main[1..4])));
        let said = asked("GET /main.rs HTTP/1.1\r\nRange: bytes=9999999-\r\n\r\n");
        assert!(said.starts_with("HTTP/1.1 416 "), "{said}");
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        for request in
            ["GET /absent HTTP/1.1\r\n\r\n", "POST /main.rs HTTP/1.1\r\n\r\n", "\r\n\r\n"]
        {
            assert!(asked(request).starts_with("HTTP/1.1 404 "), "{request}");
        }
    }
}

//! Serves a folder, as a plain static host would: the built site, or in tests its sources.

use std::fs;
use std::io::{self, BufRead as _, BufReader, BufWriter, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result};

use crate::{Project, site};

/// Where the page is served when nothing else is asked for.
pub const USUAL_PORT: u16 = 8080;

/// What the page may load and do. The page says the same in its own head, for hosts that send no
/// headers; but that it is not framed can be said only here.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; \
                      manifest-src 'self'; base-uri 'none'; form-action 'none'; \
                      require-trusted-types-for 'script'; trusted-types jylnama jylnama-inert; \
                      frame-ancestors 'none'";

/// Bytes of the head of a request that are read.
const LONGEST_HEAD: u64 = 1 << 16;
/// How long a browser that opened a connection may take to ask.
const PATIENCE: Duration = Duration::from_secs(30);

/// Builds the site and serves it until it is stopped.
pub fn serve(project: &Project, port: u16) -> Result<()> {
    site::build(project)?;
    let site = Site::open(site::folder(project), port)?;
    println!("xtask: the page is at {} (Ctrl+C ends it)", site.origin);
    site.join();
    Ok(())
}

/// A folder that is being served: a thread a connection, a request a connection. The small servers on
/// crates.io keep connections open and share threads out among them; the one used before gave two
/// connections to one thread now and then, and the second waited for ever.
pub struct Site {
    /// Its address, without a slash at the end.
    pub origin: String,
    listening: thread::JoinHandle<()>,
}

impl Site {
    /// Serves `folder` on `port` of this machine, or on any free port where that one is taken.
    pub fn open(folder: PathBuf, port: u16) -> Result<Self> {
        let listen = |port| TcpListener::bind(("127.0.0.1", port));
        let listener = listen(port).or_else(|_| listen(0)).context("no port to serve on")?;
        let origin = format!("http://{}", listener.local_addr()?);
        let folder = Arc::new(folder);
        let listening = thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let folder = Arc::clone(&folder);
                // Whoever asked may be gone before the answer: that is no concern of the server's.
                thread::spawn(move || drop(answer(&connection, &folder)));
            }
        });
        Ok(Self { origin, listening })
    }

    fn join(self) {
        // It ends only with the process.
        let _ = self.listening.join();
    }
}

/// Reads one request and answers it.
fn answer(connection: &TcpStream, folder: &Path) -> io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    let mut head = BufReader::new(connection.take(LONGEST_HEAD)).lines();
    let first = head.next().transpose()?.unwrap_or_default();
    while head.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let mut words = first.split(' ');
    let (method, address) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let readable = matches!(method, "GET" | "HEAD");
    let path = file(folder, address).filter(|_| readable);
    let found = path.and_then(|path| Some((fs::read(&path).ok()?, kind(&path))));
    let (status, (body, kind)) = match found {
        Some(found) => ("200 OK", found),
        None => ("404 Not Found", (b"not found".to_vec(), "text/plain; charset=utf-8")),
    };
    let mut out = BufWriter::new(connection);
    write!(out, "HTTP/1.1 {status}\r\nContent-Length: {}\r\n", body.len())?;
    for (name, value) in HEADERS.into_iter().chain([("Content-Type", kind)]) {
        write!(out, "{name}: {value}\r\n")?;
    }
    out.write_all(b"\r\n")?;
    out.write_all(if method == "HEAD" { &[] } else { &body })?;
    out.flush()
}

const HEADERS: [(&str, &str); 4] = [
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Cache-Control", "no-cache"),
    ("Connection", "close"),
];

/// The file that an address means, if it lies in the folder.
fn file(folder: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    let plain = path.components().all(|part| matches!(part, Component::Normal(_)));
    let file = folder.join(path);
    (plain && file.is_file()).then_some(file)
}

/// The media type of a file.
fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("txt" | "md") => "text/plain; charset=utf-8",
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

    #[test]
    fn addresses_stay_in_the_folder() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        assert!(file(&folder, "/serve.rs?x=1").is_some());
        for address in ["/../Cargo.toml", "/./../Cargo.toml", "//etc/passwd", "/absent", "/install"]
        {
            assert_eq!(file(&folder, address), None, "{address}");
        }
    }

    #[test]
    fn the_page_says_the_same_policy_in_its_head() {
        let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../www/index.html");
        let page = fs::read_to_string(page).unwrap();
        let policy = POLICY.strip_suffix("; frame-ancestors 'none'").unwrap();
        assert!(page.contains(&format!("content=\"{policy}\"")));
    }

    fn asked(request: &str) -> String {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let site = Site::open(folder, 0).unwrap();
        let mut connection = TcpStream::connect(site.origin.trim_start_matches("http://")).unwrap();
        connection.write_all(request.as_bytes()).unwrap();
        let mut said = String::new();
        connection.read_to_string(&mut said).unwrap();
        said
    }

    #[test]
    fn files_are_served_with_their_headers() {
        let said = asked("GET /command.rs HTTP/1.1\r\nHost: x\r\n\r\n");
        assert!(said.starts_with("HTTP/1.1 200 OK\r\nContent-Length: "), "{said}");
        assert!(said.contains("\r\nContent-Security-Policy: default-src 'none'; "));
        assert!(said.ends_with(include_str!("command.rs")));
        assert!(asked("HEAD /command.rs HTTP/1.1\r\n\r\n").ends_with("\r\n\r\n"));
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

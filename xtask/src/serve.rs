//! Serves the page from `www`, as a plain static host would.

use std::fs::File;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::{Project, wasm};

/// Where the page is served when nothing else is asked for.
pub const USUAL_PORT: u16 = 8080;

/// What the page may load and do. The page says the same in its own head, for hosts that send no
/// headers; but that it is not framed can be said only here.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; \
                      manifest-src 'self'; base-uri 'none'; form-action 'none'; \
                      frame-ancestors 'none'";

/// Requests that are answered at a time.
const WORKERS: usize = 4;

/// Builds the module and serves the page until it is stopped.
pub fn serve(project: &Project, port: u16) -> Result<()> {
    wasm::build(project)?;
    let site = Site::open(project.root.join("www"), port)?;
    println!("xtask: the page is at {} (Ctrl+C ends it)", site.origin);
    site.join();
    Ok(())
}

/// A folder that is being served.
pub struct Site {
    /// Its address, without a slash at the end.
    pub origin: String,
    workers: Vec<thread::JoinHandle<()>>,
}

impl Site {
    /// Serves `folder` on `port` of this machine, or on any free port where that one is taken.
    pub fn open(folder: PathBuf, port: u16) -> Result<Self> {
        let listen = |port| Server::http(("127.0.0.1", port));
        let server = listen(port).or_else(|_| listen(0));
        let server = Arc::new(server.map_err(|error| anyhow!("no port to serve on: {error}"))?);
        let origin = format!("http://{}", server.server_addr());
        let folder = Arc::new(folder);
        let worker = |_| {
            let (server, folder) = (Arc::clone(&server), Arc::clone(&folder));
            thread::spawn(move || server.incoming_requests().for_each(|ask| answer(ask, &folder)))
        };
        Ok(Self { origin, workers: (0..WORKERS).map(worker).collect() })
    }

    fn join(self) {
        for worker in self.workers {
            // A worker ends only with the process.
            let _ = worker.join();
        }
    }
}

fn answer(request: Request, folder: &Path) {
    let path = file(folder, request.url());
    let readable = matches!(request.method(), Method::Get | Method::Head);
    let opened = path.filter(|_| readable).and_then(|path| Some((File::open(&path).ok()?, path)));
    // Whoever asked may be gone before the answer: that is no concern of the server's.
    let _ = match opened {
        Some((file, path)) => request.respond(with_headers(Response::from_file(file), &path)),
        None => request.respond(Response::from_string("not found").with_status_code(404)),
    };
}

fn with_headers<R: std::io::Read>(response: Response<R>, path: &Path) -> Response<R> {
    let headers = [
        ("Content-Type", kind(path)),
        ("Content-Security-Policy", POLICY),
        ("X-Content-Type-Options", "nosniff"),
        ("Cache-Control", "no-cache"),
    ];
    headers.into_iter().fold(response, |response, (name, value)| {
        match Header::from_bytes(name, value) {
            Ok(header) => response.with_header(header),
            Err(()) => response,
        }
    })
}

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
}

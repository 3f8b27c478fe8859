//! Serves the built page, or in tests its sources, with the policy that it has in its head.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::host::{Lines, Site};
use crate::{Project, site};

/// Where the page is served when nothing else is asked for.
pub const USUAL_PORT: u16 = 8080;

/// What the page may load and do: it asks what it loads of its own site and of `connect` alone. The page says the
/// same in its own head, for hosts that send no headers; but that it is not framed can be said only here.
macro_rules! policy {
    ($connect:literal, $frames:literal) => {
        concat!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; ",
            "font-src 'self'; connect-src 'self'",
            $connect,
            "; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; ",
            "require-trusted-types-for 'script'; trusted-types jylnama jylnama-inert",
            $frames
        )
    };
}

/// The page for frames: it may be framed, and may have its library from another site.
const FRAME: &str = "frame.html";

/// What is sent with the file that an address means.
fn headers(address: &str) -> Lines {
    let name = address.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    match name {
        FRAME => &[("Content-Security-Policy", policy!(" https:", ""))],
        _ => &[("Content-Security-Policy", policy!("", "; frame-ancestors 'none'"))],
    }
}

/// Builds the site and serves it until it is stopped.
pub fn serve(project: &Project, port: u16) -> Result<()> {
    site::build(project)?;
    let site = open(site::folder(project), port)?;
    println!("xtask: the page is at {} (Ctrl+C ends it)", site.origin);
    site.join();
    Ok(())
}

/// Serves a folder; see [`Site`].
pub fn open(folder: PathBuf, port: u16) -> Result<Site> {
    Site::open(folder, port, headers).context("no port to serve on")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::Path;

    #[test]
    fn the_pages_say_the_same_policy_in_their_heads() {
        for name in ["index.html", "shards.html", FRAME] {
            let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../www").join(name);
            let page = fs::read_to_string(page).unwrap();
            let [(_, policy)] = headers(&format!("/{name}?q=x")) else { panic!("one line") };
            let policy = policy.replace("; frame-ancestors 'none'", "");
            assert!(page.contains(&format!("content=\"{policy}\"")), "{name}");
        }
        assert_ne!(headers("/frame.html"), headers("/www/frame.html"));
    }
}

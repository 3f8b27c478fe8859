//! Serves the built page, or in tests its sources, with the policy that it has in its head.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::host::{Headers, Site};
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

/// What is sent with every file.
const HEADERS: Headers = &[("Content-Security-Policy", POLICY)];

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
    Site::open(folder, port, HEADERS).context("no port to serve on")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::Path;

    #[test]
    fn the_page_says_the_same_policy_in_its_head() {
        let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../www/index.html");
        let page = fs::read_to_string(page).unwrap();
        let policy = POLICY.strip_suffix("; frame-ancestors 'none'").unwrap();
        assert!(page.contains(&format!("content=\"{policy}\"")));
    }
}

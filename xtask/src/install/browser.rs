//! Chromium and its driver, for tests.

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use super::{debian, installing, there};
use crate::command::find;

/// A browser to test in.
pub struct Browser {
    pub chromium: PathBuf,
    pub driver: PathBuf,
}

/// The browser, installed if need be.
pub fn ensure() -> Result<Browser> {
    if let Some(browser) = look() {
        there("Chromium and its driver");
        return Ok(browser);
    }
    let advice = "install Chromium and chromedriver of the same version (on Debian: apt-get \
                  install chromium chromium-driver fonts-noto-core), or name them in CHROMIUM and \
                  CHROMEDRIVER";
    if !(debian::is_here() && debian::is_root()) {
        bail!("no browser to test in: {advice}");
    }
    installing("chromium, chromium-driver, fonts-noto-core", "the page is tested in a browser");
    debian::install(&["chromium", "chromium-driver", "fonts-noto-core"])?;
    look().context(advice)
}

fn look() -> Option<Browser> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let chromium = find("CHROMIUM", &names)?;
    let driver = find("CHROMEDRIVER", &["chromedriver"])?;
    Some(Browser { chromium, driver })
}

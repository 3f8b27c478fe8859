//! Chromium and its driver, for tests; and other engines, where they can be had.

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

/// Other engines that the page is tried in: Firefox, and `WebKit` on a screen that nobody sees.
#[derive(Debug)]
pub struct Others {
    pub firefox: Option<PathBuf>,
    pub webkit_driver: Option<PathBuf>,
    pub screen: Option<PathBuf>,
}

impl Others {
    fn look() -> Self {
        Self {
            firefox: find("FIREFOX", &["firefox-esr", "firefox"]),
            webkit_driver: find("WEBKIT_DRIVER", &["WebKitWebDriver"]),
            screen: find("XVFB", &["Xvfb"]),
        }
    }

    /// Those that are missing, in words.
    pub fn missing(&self) -> Vec<&'static str> {
        let firefox = self.firefox.is_none().then_some("Firefox (firefox-esr)");
        let webkit = self.webkit_driver.is_none() || self.screen.is_none();
        let webkit = webkit.then_some("WebKit (webkit2gtk-driver, xvfb)");
        firefox.into_iter().chain(webkit).collect()
    }
}

/// The other engines, installed if need be; what can't be had is told, and the page is not tried in it.
pub fn ensure_others() -> Others {
    let others = Others::look();
    if others.missing().is_empty() {
        there("Firefox, and WebKit with a driver and a screen");
        return others;
    }
    if debian::is_here() && debian::is_root() {
        let packages = ["firefox-esr", "webkit2gtk-driver", "xvfb"];
        installing(&packages.join(", "), "the page is tried in other engines, too");
        if let Err(error) = debian::install(&packages) {
            eprintln!("xtask: {error:#}");
        }
    }
    let others = Others::look();
    for engine in others.missing() {
        eprintln!(
            "xtask: the page will NOT be tried in {engine}: install it, or name it in FIREFOX, or \
             in WEBKIT_DRIVER and XVFB"
        );
    }
    others
}

fn look() -> Option<Browser> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let chromium = find("CHROMIUM", &names)?;
    let driver = find("CHROMEDRIVER", &["chromedriver"])?;
    Some(Browser { chromium, driver })
}

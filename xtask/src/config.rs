//! Reads `wasm-pack.toml`.

use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Config {
    pub tools: Tools,
    pub build: Build,
    pub budget: Budget,
    #[expect(dead_code, reason = "a test of the page holds it to this")]
    pub site: Site,
    #[expect(dead_code, reason = "a test of the package holds it to this")]
    pub package: Package,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Tools {
    pub wasm_pack: String,
    pub wasm_bindgen: String,
    pub binaryen: String,
    pub cargo_deny: String,
    pub cargo_fuzz: String,
    pub node: u32,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Build {
    pub target: String,
    pub out_dir: String,
    pub out_name: String,
    pub profile: String,
    #[cfg_attr(not(test), expect(dead_code, reason = "a test compares it with Cargo.toml"))]
    pub wasm_opt: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    pub full: usize,
    pub reading: usize,
    pub catalogue: usize,
    pub site: usize,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(dead_code, reason = "a test of the page reads it")]
pub struct Site {
    pub first_visit: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "a test of the package reads it")]
pub struct Package {
    pub packed: usize,
}

impl Config {
    pub fn read(root: &Path) -> Result<Self> {
        let path = root.join("wasm-pack.toml");
        let text = std::fs::read_to_string(&path).context("reading wasm-pack.toml")?;
        toml::from_str(&text).context("wasm-pack.toml can't be used")
    }
}

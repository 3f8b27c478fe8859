//! Tests that what is said twice is said alike: versions and settings stand in `wasm-pack.toml`,
//! and again where cargo, npm and wasm-pack look for them.

#![cfg(test)]

use crate::Project;

fn read(name: &str) -> String {
    std::fs::read_to_string(Project::open().unwrap().root.join(name)).unwrap()
}

/// The versions of `package` in a Cargo.lock.
fn locked(lock: &str, package: &str) -> Vec<String> {
    let lock: toml::Table = toml::from_str(&read(lock)).unwrap();
    let packages = lock["package"].as_array().unwrap().iter();
    let named = packages.filter(|entry| entry["name"].as_str() == Some(package));
    named.map(|entry| entry["version"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_tools_are_of_the_versions_that_the_locks_hold() {
    let tools = Project::open().unwrap().config.tools;
    assert_eq!(locked("Cargo.lock", "wasm-bindgen"), [tools.wasm_bindgen.as_str()]);
    assert_eq!(locked("tools/Cargo.lock", "wasm-bindgen-cli"), [tools.wasm_bindgen.as_str()]);
    assert_eq!(locked("tools/Cargo.lock", "wasm-pack"), [tools.wasm_pack.as_str()]);
    let lock = read("package-lock.json");
    let place = lock.find("\"node_modules/binaryen\"").unwrap();
    assert!(lock[place..place + 120].contains(&format!("\"version\": \"{}\"", tools.binaryen)));
}

#[test]
fn the_npm_locks_name_no_place_to_download_from() {
    let folders = ["", "benches/rivals/", "benches/shards/", "tests/package/"];
    for lock in folders.map(|folder| format!("{folder}package-lock.json")) {
        assert!(!read(&lock).contains("resolved"), "{lock}");
    }
}

#[test]
fn the_package_for_npm_is_of_the_version_of_the_crate() {
    let crates: toml::Table = toml::from_str(&read("Cargo.toml")).unwrap();
    let version = crates["package"]["version"].as_str().unwrap();
    assert!(read("npm/package.json").contains(&format!("\"version\": \"{version}\"")));
}

#[test]
fn wasm_pack_finds_the_settings_in_the_manifest() {
    let workspace: toml::Table = toml::from_str(&read("Cargo.toml")).unwrap();
    let build = Project::open().unwrap().config.build;
    assert!(workspace["profile"].get(&build.profile).is_some(), "the profile is there");
    let manifest: toml::Table = toml::from_str(&read("module/Cargo.toml")).unwrap();
    let settings = &manifest["package"]["metadata"]["wasm-pack"]["profile"]["custom"]["wasm-opt"];
    let settings: Vec<_> =
        settings.as_array().unwrap().iter().map(|s| s.as_str().unwrap()).collect();
    assert_eq!(settings, build.wasm_opt);
}

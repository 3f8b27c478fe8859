//! Gets what the build and the tests need, from package registries alone; one thing a file.
//!
//! Each says what it installs, and why, or that it is there.

pub mod browser;
mod crates_io;
pub mod debian;
pub mod deny;
pub mod fuzz;
pub mod node;
pub mod target;
pub mod tools;

/// Says that something is being installed.
fn installing(what: &str, why: &str) {
    println!("xtask: installing {what}: {why}");
}

/// Says that something is there.
fn there(what: &str) {
    println!("xtask: there already: {what}");
}

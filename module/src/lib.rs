//! The module for browsers: all that [`jylnama::bindings`] gives to JavaScript, and nothing else.
//!
//! Why it is a package of its own is said in its Cargo.toml.

#![cfg(target_family = "wasm")]

pub use jylnama::bindings::*;

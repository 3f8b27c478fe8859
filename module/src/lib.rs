//! The module for browsers: all that [`jylnama::bindings`] gives to JavaScript, and nothing else.
//!
//! Why it is a package of its own is said in its Cargo.toml. With the feature `bench` it also holds
//! what the benchmark in Node measures.

#![cfg(target_family = "wasm")]

#[cfg(feature = "bench")]
mod bench;

pub use jylnama::bindings::*;

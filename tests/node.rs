//! The module in Node: what crosses the line to JavaScript, and how it fails.

#![cfg(target_family = "wasm")]

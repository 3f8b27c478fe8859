//! What the benchmark in Node calls: the text stages alone, on a text that lies in the module.
//!
//! It is compiled into the benchmark's own build and never shipped. Times are taken outside.

#[path = "../../benches/speed/stages.rs"]
mod stages;

use wasm_bindgen::prelude::*;

/// A text to run stages over.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Bench {
    work: stages::Work,
}

#[wasm_bindgen]
impl Bench {
    /// Takes a text into the module.
    #[wasm_bindgen(constructor)]
    pub fn new(text: String) -> Self {
        Self { work: stages::Work::new(text) }
    }

    /// Makes ready what `stage` starts from.
    pub fn prepare(&mut self, stage: &str) {
        self.work.prepare(stage);
    }

    /// Runs `stage` and counts what it gives.
    pub fn run(&self, stage: &str) -> usize {
        self.work.run(stage)
    }
}

/// Bytes of memory that the module has taken so far; it never gives any back.
#[wasm_bindgen]
pub fn taken() -> usize {
    core::arch::wasm32::memory_size::<0>() * 65_536
}

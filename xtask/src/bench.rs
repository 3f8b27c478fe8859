//! Measures the speed and the memory of the text stages, natively and in the browser module.

use anyhow::Result;

use crate::Project;
use crate::command::{cargo, run};
use crate::wasm::{self, Workshop};

/// Builds the module with what the benchmark calls in it, for Node but otherwise as it is shipped,
/// and runs the benchmark.
pub fn bench(project: &Project) -> Result<()> {
    let workshop = Workshop::open(project)?;
    let package = project.root.join("target/bench-pkg");
    wasm::make(project, &workshop, "nodejs", &package, &["--features", "bench"])?;
    let mut command = cargo(&project.root);
    command.args(["bench", "--bench", "speed", "--locked"]);
    run(command.env("JYLNAMA_BENCH_PACKAGE", package))
}

//! Runs every test there is, one step after another.

use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};

use crate::Project;
use crate::command::{cargo, run};
use crate::install::browser::{Browser, Others};
use crate::install::{browser, deny as cargo_deny};
use crate::package;
use crate::serve;
use crate::site;
use crate::wasm::{self, Workshop};

/// A named step.
struct Step<'s> {
    name: &'static str,
    run: Box<dyn Fn() -> Result<()> + 's>,
}

impl<'s> Step<'s> {
    fn new(name: &'static str, run: impl Fn() -> Result<()> + 's) -> Self {
        Self { name, run: Box::new(run) }
    }
}

/// Installs what is needed, then runs all tests; ends at the first step that fails.
pub fn test(project: &Project) -> Result<()> {
    let begun = Instant::now();
    let workshop = site::build(project)?;
    wasm::build_program(project, &workshop)?;
    let browser = browser::ensure()?;
    let others = browser::ensure_others();
    let prepared = begun.elapsed();
    let steps = [
        Step::new("native tests and examples in docs", || native(project)),
        Step::new("docs", || docs(project)),
        Step::new("the size of the module", || wasm::hold_to_budget(project)),
        Step::new("the module in Node", || in_node(project, &workshop)),
        Step::new("the module in Chromium", || in_chromium(project, &workshop, &browser)),
        Step::new("the package and the page", || page(project, &browser)),
        Step::new("the package for npm", || package::test(project, &browser, &built(project))),
        Step::new("the page in every engine", || engines(project, &browser, &others)),
    ];
    let times = steps.iter().map(timed).collect::<Result<Vec<_>>>()?;
    println!(
        "\nxtask: all passed\n{:>6.1} s  tools and the browser module",
        prepared.as_secs_f32()
    );
    for (step, time) in steps.iter().zip(times) {
        println!("{:>6.1} s  {}", time.as_secs_f32(), step.name);
    }
    for engine in others.missing() {
        println!("NOT run: the page in {engine}");
    }
    Ok(())
}

fn timed(step: &Step<'_>) -> Result<Duration> {
    println!("\nxtask: {}", step.name);
    let begun = Instant::now();
    (step.run)().context(step.name)?;
    Ok(begun.elapsed())
}

fn native(project: &Project) -> Result<()> {
    run(cargo(&project.root).args(["test", "--workspace", "--locked"]))
}

fn docs(project: &Project) -> Result<()> {
    let mut command = cargo(&project.root);
    command.args([
        "doc",
        "--no-deps",
        "--document-private-items",
        "--locked",
        "--package",
        "jylnama",
        "--lib",
    ]);
    run(command.env("RUSTDOCFLAGS", "-D warnings"))
}

fn in_node(project: &Project, workshop: &Workshop) -> Result<()> {
    let arguments = ["test", "--node", "--mode", "no-install", ".", "--no-default-features"];
    let rest = ["--features", "full", "--locked", "--test", "node"];
    workshop.wasm_pack(project, &[&arguments[..], &rest].concat())
}

fn in_chromium(project: &Project, workshop: &Workshop, browser: &Browser) -> Result<()> {
    let driver = browser.driver.to_string_lossy();
    let arguments = ["test", "--headless", "--chrome", "--chromedriver", &driver];
    let rest = ["--mode", "no-install", ".", "--no-default-features", "--features", "full"];
    let test = ["--locked", "--test", "web"];
    workshop.wasm_pack(project, &[&arguments[..], &rest, &test].concat())
}

/// The package as the page gets it, and the page in a browser: the site as `serve` serves it, and, for
/// tests that look inside, its sources as they lie; and a site that the command line makes of texts.
fn page(project: &Project, browser: &Browser) -> Result<()> {
    let site = serve::open(site::folder(project), 0)?;
    let sources = serve::open(project.root.join("www"), 0)?;
    let mut node = Command::new("node");
    node.args(["--test", "--test-concurrency=2", "tests/api/", "tests/browser/"]);
    node.args(["benches/rivals/rivals.test.mjs", "benches/shards/shards.test.mjs"]);
    node.env("JYLNAMA_ORIGIN", &site.origin).env("JYLNAMA_SOURCES", &sources.origin);
    node.env("CHROMIUM", &browser.chromium);
    run(cargo(&project.root).args(["build", "--locked"]))?;
    node.env("JYLNAMA", built(project));
    run(node.current_dir(&project.root))
}

/// Where cargo puts the command line.
fn built(project: &Project) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target = target.unwrap_or_else(|| project.root.join("target"));
    target.join("debug").join(format!("jylnama{}", std::env::consts::EXE_SUFFIX))
}

/// Journeys through the page in Chromium and in whatever other engine is here, one after another.
fn engines(project: &Project, browser: &Browser, others: &Others) -> Result<()> {
    let mut node = Command::new("node");
    node.args(["--test", "--test-concurrency=1", "tests/engines/"]);
    node.env("CHROMIUM", &browser.chromium);
    let found = [
        ("FIREFOX", &others.firefox),
        ("WEBKIT_DRIVER", &others.webkit_driver),
        ("XVFB", &others.screen),
    ];
    // An empty name is none.
    node.envs(found.map(|(name, path)| (name, path.clone().unwrap_or_default())));
    run(node.current_dir(&project.root))
}

/// Checks the licences and sources of all that is depended on.
pub fn deny(project: &Project) -> Result<()> {
    let program = cargo_deny::ensure(project)?;
    for manifest in ["Cargo.toml", "tools/Cargo.toml", "fuzz/Cargo.toml"] {
        let mut check = Command::new(&program);
        check.args(["--manifest-path", manifest, "--locked", "check"]);
        run(check.args(["licenses", "bans", "sources"]).current_dir(&project.root))?;
    }
    Ok(())
}

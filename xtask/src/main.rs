//! Builds, serves and tests Jylnama: `cargo xtask serve`, `cargo xtask test`.
//!
//! Each command installs what it needs and says so; what is there already is left alone. Start
//! reading at [`run`]. [`config`] reads `wasm-pack.toml`, [`install`] gets the tools, [`wasm`]
//! builds the module, [`site`] bundles the page with it, [`package`] makes the package for npm, [`serve`] shows it, [`checks`] runs every test there is, [`bench`] measures,
//! [`rivals`] measures others beside it, [`shards`] what a search fetches from large libraries, [`fuzz`] looks for what no test thought of.

mod agreement;
mod bench;
mod checks;
mod command;
mod config;
mod fuzz;
#[path = "../../src/cli/host.rs"]
mod host;
mod install;
mod lighthouse;
mod package;
mod rivals;
mod serve;
mod shards;
mod site;
mod wasm;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use config::Config;

const USAGE: &str = "\
cargo xtask serve [--port N]  build the site and serve it
cargo xtask test              run every test there is
cargo xtask build             build the module and the site, and say what they weigh
cargo xtask package           build the module and make the package for npm
cargo xtask bench             measure the text stages: speed, memory, and whether time is linear
cargo xtask rivals [OPTIONS]  run other search engines beside ours (docs/rivals.md)
cargo xtask shards [OPTIONS]  measure what a search fetches from large libraries (benches/shards/README.md)
cargo xtask lighthouse        judge the built site as a slow phone would load it
cargo xtask fuzz [--seconds N] [TARGET]
                              look for texts that break a law of the text stages
cargo xtask deny              check the licences and sources of all dependencies";

/// The checkout, and how it is built.
struct Project {
    root: PathBuf,
    config: Config,
}

impl Project {
    fn open() -> Result<Self> {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let root = root.parent().context("xtask lies in the project")?.to_path_buf();
        let config = Config::read(&root)?;
        Ok(Self { root, config })
    }

    /// Where the tools are put that this build installs.
    fn tools(&self) -> PathBuf {
        self.root.join(".tools")
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let project = Project::open()?;
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["serve"] => serve::serve(&project, serve::USUAL_PORT),
        ["serve", "--port", port] => {
            serve::serve(&project, port.parse().with_context(|| format!("{port} is no port"))?)
        }
        ["test"] => checks::test(&project),
        ["build"] => site::build(&project).map(|_| ()),
        ["package"] => package::build(&project),
        ["bench"] => bench::bench(&project),
        ["lighthouse"] => lighthouse::lighthouse(&project),
        ["rivals", options @ ..] => rivals::rivals(&project, options),
        ["shards", options @ ..] => shards::shards(&project, options),
        ["fuzz", rest @ ..] => fuzzed(&project, rest),
        ["deny"] => checks::deny(&project),
        _ => bail!("what shall be done?\n{USAGE}"),
    }
}

fn fuzzed(project: &Project, arguments: &[&str]) -> Result<()> {
    let (seconds, rest) = match arguments {
        ["--seconds", seconds, rest @ ..] => {
            (seconds.parse().with_context(|| format!("{seconds} are no seconds"))?, rest)
        }
        rest => (fuzz::USUAL_SECONDS, rest),
    };
    match rest {
        [] => fuzz::fuzz(project, seconds, None),
        [target] if !target.starts_with('-') => fuzz::fuzz(project, seconds, Some(target)),
        _ => bail!("what shall be fuzzed?\n{USAGE}"),
    }
}

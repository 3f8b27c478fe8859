//! The native command line; see `jylnama --help`.

mod cli;

fn main() -> std::process::ExitCode {
    cli::main()
}

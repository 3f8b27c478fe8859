//! `wasm-bindgen-test-runner`, which runs tests of a wasm module in Node and in browsers.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}

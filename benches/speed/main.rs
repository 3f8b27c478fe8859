//! How fast the text stages, dates and events are, natively and in the browser module, what memory they take, and
//! whether their time stays linear. `cargo xtask bench` runs it; docs/speed.md says how to read it.
//!
//! Each process works on one thread. Both builds are measured in the same run, turn by turn, and
//! the least time of all rounds counts: what else the machine does can only add to it. Time is that
//! of the processor where the system tells it.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "a benchmark prints, and ends where it can't go on"
)]

#[path = "../../tests/common/hostile.rs"]
mod hostile;
mod noise;
mod stages;
mod texts;
mod worker;

use std::fs;
use std::path::{Path, PathBuf};

use worker::Worker;

const STAGES: [&str; 7] = ["repair", "sentences", "tokens", "all", "dates", "names", "events"];

/// How often each time is taken.
const ROUNDS: usize = 9;

/// Characters of a hostile text; the time of twice as many is set against it.
const HOSTILE: usize = 1_000_000;

fn main() {
    if std::env::args().any(|argument| argument == worker::NATIVE) {
        return worker::serve();
    }
    let package = std::env::var_os("JYLNAMA_BENCH_PACKAGE").map(PathBuf::from);
    if package.is_none() {
        println!("Without the browser module: `cargo xtask bench` measures it, too.\n");
    }
    let clean = texts::clean();
    let files = [
        ("clean", file("clean", &clean)),
        ("noisy", file("noisy", &texts::noisy(&clean))),
        ("dense", file("dense", &texts::dense())),
    ];
    speed(&files, package.as_deref());
    memory(&files, package.as_deref());
    for stage in ["all", "names", "events"] {
        linearity(stage);
    }
}

/// Writes a text where the workers can read it.
fn file(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name).with_extension("txt");
    fs::write(&path, text).unwrap();
    path
}

fn size(file: &Path) -> f64 {
    fs::metadata(file).unwrap().len() as f64
}

/// The native worker and, where there is one, that with the browser module.
fn workers(package: Option<&Path>) -> Vec<Worker> {
    let node = package.map(Worker::node);
    std::iter::once(Worker::native()).chain(node).collect()
}

fn speed(files: &[(&str, PathBuf)], package: Option<&Path>) {
    println!("| text | stage | native MB/s | module MB/s | module / native |");
    println!("|---|---|---:|---:|---:|");
    for (name, file) in files {
        let mut workers = workers(package);
        for worker in &mut workers {
            worker.load(file);
        }
        for stage in STAGES {
            let times = least(&mut workers, stage, ROUNDS);
            let speeds: Vec<f64> = times.iter().map(|time| size(file) / 1000.0 / time).collect();
            let module =
                speeds.get(1).map(|speed| format!("{speed:.1} | {:.2}", speed / speeds[0]));
            let module = module.unwrap_or("– | –".to_owned());
            println!("| {name} | {stage} | {:.1} | {module} |", speeds[0]);
        }
    }
}

/// The least milliseconds that each worker takes for `stage`. All must count the same.
fn least(workers: &mut [Worker], stage: &str, rounds: usize) -> Vec<f64> {
    let mut least = vec![f64::INFINITY; workers.len()];
    for _ in 0..rounds {
        let mut counts = Vec::new();
        for (worker, least) in workers.iter_mut().zip(&mut least) {
            let (time, count) = worker.run(stage);
            *least = least.min(time);
            counts.push(count);
        }
        assert!(counts.iter().all(|count| *count == counts[0]), "{stage} counts {counts:?}");
    }
    least
}

/// The most memory at a time, as a multiple of the text, which is counted itself.
fn memory(files: &[(&str, PathBuf)], package: Option<&Path>) {
    println!("\n| text | native memory / text | module memory / text |\n|---|---:|---:|");
    for (name, file) in files {
        // New processes: what a stage took before would be counted again.
        let mut workers = workers(package);
        let ratios = workers.iter_mut().map(|worker| {
            let before = worker.memory();
            worker.load(file);
            worker.run("all");
            format!("{:.2}", (worker.memory() - before) as f64 / size(file))
        });
        let mut ratios: Vec<String> = ratios.collect();
        ratios.resize(2, "–".to_owned());
        println!("| {name} | {} |", ratios.join(" | "));
    }
}

fn linearity(stage: &str) {
    println!(
        "\n| hostile text | {stage}, ms | ms for twice as much | times |\n|---|---:|---:|---:|"
    );
    for ((name, once), (_, twice)) in hostile::texts(HOSTILE).zip(hostile::texts(2 * HOSTILE)) {
        let mut worker = [Worker::native()];
        let mut time = |text: &str| {
            worker[0].load(&file("hostile", text));
            least(&mut worker, stage, 3)[0]
        };
        let (once, twice) = (time(&once), time(&twice));
        println!("| {name} | {once:.1} | {twice:.1} | {:.2} |", twice / once);
    }
}

//! Processes that run stages: one native, one with the browser module in Node. Both speak the same
//! few lines, so that the same questions are put to both.
//!
//! `load⇥FILE` takes a text in; `run⇥STAGE` answers with milliseconds and a count; `memory` answers
//! with the most bytes that the process has held so far.

use std::fs;
use std::io::{BufRead as _, BufReader, Lines, Write as _, stdin};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::stages::Work;

/// The argument that makes this program the native worker.
pub const NATIVE: &str = "--worker";

/// A process that runs stages.
pub struct Worker {
    process: Child,
    questions: ChildStdin,
    answers: Lines<BufReader<ChildStdout>>,
}

impl Worker {
    /// This program, once more.
    pub fn native() -> Self {
        Self::start(Command::new(std::env::current_exe().unwrap()).arg(NATIVE))
    }

    /// Node, with the browser module in the folder `package`.
    pub fn node(package: &Path) -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/speed/worker.mjs");
        Self::start(Command::new("node").arg(script).arg(package.join("jylnama.js")))
    }

    fn start(command: &mut Command) -> Self {
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let questions = process.stdin.take().unwrap();
        let answers = BufReader::new(process.stdout.take().unwrap()).lines();
        Self { process, questions, answers }
    }

    fn ask(&mut self, command: &str, argument: &str) -> String {
        writeln!(self.questions, "{command}\t{argument}").unwrap();
        self.answers.next().unwrap().unwrap()
    }

    /// Takes a text in.
    pub fn load(&mut self, file: &Path) {
        self.ask("load", &file.to_string_lossy());
    }

    /// Runs a stage over the text: milliseconds, and the count.
    pub fn run(&mut self, stage: &str) -> (f64, usize) {
        let answer = self.ask("run", stage);
        let (time, count) = answer.split_once(' ').unwrap();
        (time.parse().unwrap(), count.parse().unwrap())
    }

    /// The most bytes that it has held so far.
    pub fn memory(&mut self) -> usize {
        self.ask("memory", "").parse().unwrap()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Answers, as the native worker, until nothing more is asked.
pub fn serve() {
    let start = Instant::now();
    let mut work = Work::new(String::new());
    for line in stdin().lines() {
        let line = line.unwrap();
        match line.split_once('\t').unwrap() {
            ("load", file) => {
                work = Work::new(fs::read_to_string(file).unwrap());
                println!();
            }
            ("run", stage) => {
                work.prepare(stage);
                let begun = clock(&start);
                let count = work.run(stage);
                println!("{} {count}", clock(&start) - begun);
            }
            _ => println!("{}", peak()),
        }
    }
}

/// Milliseconds that this thread has worked, as Linux counts them; on other systems, those since
/// `start`, which other programs lengthen.
fn clock(start: &Instant) -> f64 {
    // Linux brings its count up to date when a thread goes to sleep.
    thread::sleep(Duration::from_millis(1));
    let counted = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = counted.split(' ').next().and_then(|count| count.parse::<f64>().ok());
    nanoseconds.map_or_else(|| start.elapsed().as_secs_f64() * 1e3, |count| count / 1e6)
}

/// The most memory that this process has held, as Linux counts it; 0 on other systems.
fn peak() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<usize>().ok());
    kilobytes.unwrap_or(0) * 1024
}

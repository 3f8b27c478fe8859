//! A site takes its place whole or not at all, and is served as it lies there.

#![cfg(all(not(target_family = "wasm"), feature = "cli"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

#[path = "common/press.rs"]
mod press;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use press::{Press, files, press};

// --- Whole or not at all -------------------------------------------------------------------------

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_old_site_and_says_so() {
    let press = press();
    press.builds();
    let old = files(&press.path("site"));
    fs::write(press.path("texts/long.txt"), "Көл тартылды. ".repeat(20_000)).unwrap();
    // No file may be larger than so many kilobytes: writing then fails as on a full disk.
    let script = "trap '' XFSZ; ulimit -f 64; exec \"$@\"";
    let mut shell = Command::new("bash");
    shell.args(["-c", script, "-", env!("CARGO_BIN_EXE_jylnama")]);
    shell.args(["build", "texts", "--page", "page", "--out", "site"]);
    let output = shell.current_dir(press.path("")).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("can't be written, and the site stays as it was: "), "{said}");
    assert_eq!(files(&press.path("site")), old);
    assert!(!press.path(".site.jylnama").exists());
}

/// How often a build is killed, at moments all over the time that it takes.
const ROUNDS: usize = 40;

#[test]
fn a_build_that_is_killed_leaves_the_old_site_or_the_new_one_whole() {
    let press = Press::new(&[]);
    let write = |word: &str| {
        for number in 0..40 {
            let year = 1900 + number;
            let text =
                format!("{word} {number}\n\n") + &format!("{year} жылы {word} өсті. ").repeat(40);
            fs::write(press.path(&format!("texts/t{number}.txt")), text).unwrap();
        }
    };
    let mut whole: Vec<BTreeMap<String, Vec<u8>>> = Vec::new();
    let mut length = Duration::ZERO;
    for word in ["Қала", "Ауыл"] {
        write(word);
        let begun = Instant::now();
        press.builds();
        // How long a build takes only spreads the moments; which of them is hit decides nothing.
        length = begun.elapsed();
        whole.push(files(&press.path("site")));
    }
    let mut seed = 20_260_101_u64;
    let mut counts = [0; 2];
    for round in 0..ROUNDS {
        write(["Қала", "Ауыл"][round % 2]);
        let mut build = press.command(&["--fresh"]).stdout(Stdio::null()).spawn().unwrap();
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        thread::sleep(length.mul_f64(1.5 * (seed >> 33) as f64 / f64::from(1_u32 << 31)));
        let _ = build.kill();
        build.wait().unwrap();
        let site = files(&press.path("site"));
        let which = whole.iter().position(|whole| *whole == site);
        counts[which.unwrap_or_else(|| panic!("round {round}: neither the old nor the new"))] += 1;
    }
    assert_eq!(counts.iter().sum::<usize>(), ROUNDS);
    write("Қала");
    press.builds();
    assert_eq!(files(&press.path("site")), whole[0]);
    assert!(!press.path(".site.jylnama").exists(), "what the killed ones left is cleared away");
}

#[test]
fn a_site_that_was_laid_aside_is_put_back() {
    let press = press();
    press.builds();
    let old = files(&press.path("site"));
    // As a build leaves it that was killed between two steps, where folders can't change places in one.
    fs::create_dir(press.path(".site.jylnama")).unwrap();
    fs::rename(press.path("site"), press.path(".site.jylnama/old")).unwrap();
    fs::create_dir(press.path("empty")).unwrap();
    press.refuses(&["empty", "--out", "site"], "holds no text");
    assert_eq!(files(&press.path("site")), old);
}

#[test]
fn two_builds_of_one_site_do_not_get_into_each_other() {
    if std::env::var_os("JYLNAMA_PROGRAM").is_some() {
        // The program for Node can't lock files, and has a test of its own.
        return;
    }
    let press = press();
    press.builds();
    fs::create_dir(press.path(".site.jylnama")).unwrap();
    let lock = fs::File::create(press.path(".site.jylnama/lock")).unwrap();
    lock.lock().unwrap();
    press.refuses(&["texts", "--out", "site"], "site is being built already: wait for that");
    assert!(press.path(".site.jylnama/lock").exists(), "what the other has begun stays");
    drop(lock);
    press.builds();
}

// --- Serving -------------------------------------------------------------------------------------

#[test]
fn a_site_is_served_with_its_types_and_by_ranges() {
    let press = press();
    press.builds();
    let mut serve = Command::new(press::program());
    serve.args(["serve", "site", "--port", "0"]).current_dir(press.path("")).stdout(Stdio::piped());
    let mut serve = serve.spawn().unwrap();
    let mut line = String::new();
    BufReader::new(serve.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let origin = line.split("http://").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let ask = |request: &str| {
        let mut connection = TcpStream::connect(&origin).unwrap();
        connection.write_all(request.as_bytes()).unwrap();
        let mut said = Vec::new();
        connection.read_to_end(&mut said).unwrap();
        String::from_utf8_lossy(&said).into_owned()
    };
    let page = ask("GET /texts/abai.html HTTP/1.1\r\n\r\n");
    let part = ask("GET / HTTP/1.1\r\nRange: bytes=0-4\r\n\r\n");
    let absent = ask("GET /absent HTTP/1.1\r\n\r\n");
    serve.kill().unwrap();
    serve.wait().unwrap();
    assert!(page.starts_with("HTTP/1.1 200 OK\r\n") && page.contains("Content-Type: text/html;"));
    assert!(page.ends_with(&press.site("texts/abai.html")));
    assert!(part.starts_with("HTTP/1.1 206 ") && part.ends_with("\r\n\r\n<html"), "{part}");
    assert!(absent.starts_with("HTTP/1.1 404 "));
    press.jylnama_refuses(&["serve", "texts"], "is no site: make one with jylnama build");
}

//! A folder of texts, a page for the reading room that is as small as may be, and the command line run beside
//! them.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A text in Markdown, with all that it may have.
pub const ABAI: &str = "---\nauthor: [А. Кім, Б. Сан]\ndate: 2003-04-12\ntags: [ақын, өлең]\n---\n\n# Абай\n\n\
                        ## Өмірі\n\n**Абай** 1845 жылғы 10 тамызда туған. Это был великий поэт.\n\n\
                        * Бірінші сөз\n* Екінші сөз\n";

const KOL: &str = "---\ntitle: Көл\ndate: 1999\n---\nБылтыр су кетті. Ел көшті.\n";

const INDEX: &str = "<html lang=\"kk\">\n  <head content=\"a; script-src 'self' b\">\n    <title>Жылнама</title>\n  </head>\n<header class=\"bar\">\
                     <span data-words=\"name\">Жылнама</span></header><a data-words=\"samples\" hidden></a>\n</html>\n";

const WORKER: &str = "const SITE={\"version\":\"1\",\"first\":[[\"./\",\"a\"],[\"samples/library-1.jyl\",\"b\"]],\
                      \"rest\":[[\"samples/abai.txt\",\"c\"],[\"app.js\",\"d\"]]};\nself.site=SITE;\n";

/// A folder with `texts`, `page` and, when it is built, `site`.
pub struct Press {
    folder: TempDir,
}

/// One with four texts, one of each kind.
pub fn press() -> Press {
    let record = "{\"id\":\"r1\",\"title\":\"Жазба\",\"text\":\"Жазба 1990 жылы табылды.\",\"author\":\"В. Ли\"}\n";
    let html = "<!doctype html><title>Қала</title><p>Қала өсті.<script>alert(1)</script>";
    Press::new(&[
        ("abai.md", ABAI.as_bytes()),
        ("kol.md", KOL.as_bytes()),
        ("records.jsonl", record.as_bytes()),
        ("sub/qala.html", html.as_bytes()),
    ])
}

/// The program that is tried: this crate's or, where `JYLNAMA_PROGRAM` names another, that.
pub fn program() -> std::ffi::OsString {
    std::env::var_os("JYLNAMA_PROGRAM").unwrap_or_else(|| env!("CARGO_BIN_EXE_jylnama").into())
}

impl Press {
    pub fn new(texts: &[(&str, &[u8])]) -> Self {
        let press = Self { folder: TempDir::new().unwrap() };
        fs::create_dir(press.path("texts")).unwrap();
        for (name, bytes) in texts {
            let path = press.path("texts").join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        fs::create_dir_all(press.path("page/samples")).unwrap();
        let page = [
            ("index.html", INDEX),
            ("service-worker.js", WORKER),
            ("app.js", "1"),
            ("ornament.svg", "<svg/>"),
            ("single.html", "<title>{{title}}</title>{{library}}"),
            ("samples/abai.txt", "2"),
        ];
        for (name, text) in page {
            fs::write(press.path("page").join(name), text).unwrap();
        }
        press
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The command that builds the site of the texts.
    pub fn command(&self, more: &[&str]) -> Command {
        let mut command = Command::new(program());
        command.args(["build", "texts", "--page", "page", "--out", "site"]).args(more);
        command.current_dir(self.folder.path());
        command
    }

    pub fn run(&self, more: &[&str]) -> Output {
        self.command(more).output().unwrap()
    }

    pub fn jylnama(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(program());
        command.args(arguments).current_dir(self.folder.path()).output().unwrap()
    }

    /// Builds the site without anything to complain of; gives what is told of it.
    pub fn builds(&self) -> String {
        let output = self.run(&[]);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && errors.is_empty(), "{errors}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Asserts that a build is refused with one clear line that holds `words`.
    pub fn refuses(&self, arguments: &[&str], words: &str) {
        let mut all = vec!["build"];
        all.extend(arguments);
        if !arguments.contains(&"--page") {
            all.extend(["--page", "page"]);
        }
        self.jylnama_refuses(&all, words);
    }

    pub fn jylnama_refuses(&self, arguments: &[&str], words: &str) {
        let output = self.jylnama(arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert_eq!(said.lines().count(), 1, "one line: {said}");
        assert!(said.contains(words), "{arguments:?}: {said}");
    }

    /// A file of the site.
    pub fn site(&self, name: &str) -> String {
        let path = self.path("site").join(name);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// When each file of the site was written.
    pub fn stamps(&self) -> BTreeMap<String, std::time::SystemTime> {
        let stamp = |name: String| {
            let written = fs::metadata(self.path("site").join(&name)).unwrap().modified().unwrap();
            (name, written)
        };
        files(&self.path("site")).into_keys().map(stamp).collect()
    }
}

/// All files below a folder, by their names.
pub fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                all.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    all
}

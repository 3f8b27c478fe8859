//! A library that is asked out of a file which stays where it is.

#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, reason = "a test that can't go on fails")]

#[path = "common/inquiry.rs"]
mod inquiry;

use std::cell::{Cell, RefCell};
use std::fs;
use std::rc::Rc;

use inquiry::{Change, Question, ask, change};
use jylnama::library::{Library, NameOptions, NewDocument, Source};

/// A file, and how many bytes of it were read.
#[derive(Clone, Debug)]
struct Lender {
    file: Rc<RefCell<Vec<u8>>>,
    read: Rc<Cell<usize>>,
}

impl Lender {
    fn of(file: Vec<u8>) -> Self {
        Self { file: Rc::new(RefCell::new(file)), read: Rc::default() }
    }
}

impl Source for Lender {
    fn len(&self) -> usize {
        self.file.borrow().len()
    }

    fn read(&self, start: usize, into: &mut [u8]) -> bool {
        self.read.set(self.read.get() + into.len());
        let file = self.file.borrow();
        let found = file.get(start..start + into.len());
        found.map(|found| into.copy_from_slice(found)).is_some()
    }
}

/// The texts of the page, paragraph by paragraph, and one whole: documents shorter and longer than a page.
fn file() -> Vec<u8> {
    let mut library = Library::new();
    for name in ["abai", "aral-tenizi", "nato", "turksib"] {
        let text = fs::read_to_string(format!("samples/{name}.txt")).unwrap();
        let paragraphs = text.lines().filter(|line| !line.trim().is_empty());
        for (number, paragraph) in paragraphs.enumerate() {
            library.add(document(&format!("{name}-{number}"), paragraph)).unwrap();
        }
        library.add(document(name, &text)).unwrap();
    }
    library.save()
}

fn document(id: &str, text: &str) -> NewDocument {
    NewDocument { id: id.to_owned(), text: text.to_owned(), ..NewDocument::default() }
}

const QUESTIONS: [Question; 12] = [
    Question::Search("теңіздің суы"),
    Question::Search("\"қазақ халқы\" тари"),
    Question::Search("мектпе -су"),
    Question::Search("title:абай 1845"),
    Question::Search("Turksib temirzholy"),
    Question::Search("ыыыы"),
    Question::SearchIn("abai", "ақын"),
    Question::Timeline,
    Question::TimelineOf("nato"),
    Question::Analyze("теміржолшылардың"),
    Question::Summaries,
    Question::Document("aral-tenizi"),
];

const CHANGES: [Change; 2] = [Change::Add("жаңа"), Change::Remove("turksib")];

#[test]
fn it_answers_as_one_that_has_the_bytes() {
    let file = file();
    let held = Library::load(&file[..]).unwrap();
    let lent = Library::load_from(Lender::of(file.clone())).unwrap();
    for question in QUESTIONS {
        // One that is asked for nothing else reads all for itself.
        let fresh = Library::load_from(Lender::of(file.clone())).unwrap();
        let said = ask(&held, question);
        assert!(said.is_ok(), "{question:?}");
        assert_eq!(ask(&lent, question), said, "{question:?}");
        assert_eq!(ask(&fresh, question), said, "{question:?}, first");
    }
    let names = |library: &Library| format!("{:?}", library.names(&NameOptions::default()));
    assert_eq!(names(&lent), names(&held));
    assert!(lent.verify().is_ok());
    assert_eq!(lent.save(), file);
}

#[test]
fn it_changes_as_one_that_has_the_bytes() {
    let file = file();
    for wanted in CHANGES {
        let said = change(&mut Library::load(&file[..]).unwrap(), wanted);
        assert!(said.is_ok(), "{wanted:?}");
        let lender = Lender::of(file.clone());
        assert_eq!(change(&mut Library::load_from(lender).unwrap(), wanted), said, "{wanted:?}");
    }
}

#[test]
fn it_answers_to_be_read_alone_as_one_that_has_the_bytes() {
    let file = file();
    let held = Library::open(&file[..]).unwrap();
    let lent = Library::open_from(Lender::of(file)).unwrap();
    for question in QUESTIONS {
        assert_eq!(ask(&lent, question), ask(&held, question), "{question:?}");
    }
}

#[test]
fn to_open_a_file_next_to_nothing_of_it_is_read() {
    let lender = Lender::of(file());
    assert!(Library::load_from(lender.clone()).is_ok());
    // The head, four bytes for each page of 4096, and the page that says where the parts are.
    let head = 24 + lender.len().div_ceil(4096) * 4 + 4096;
    assert!(lender.read.get() <= head, "{} of {}", lender.read.get(), lender.len());
    assert!(lender.len() > 10 * head);
}

#[test]
fn what_was_changed_since_it_was_opened_is_damaged() {
    for gone in [false, true] {
        let lender = Lender::of(file());
        let library = Library::load_from(lender.clone()).unwrap();
        if gone {
            lender.file.borrow_mut().clear();
        } else {
            lender.file.borrow_mut().iter_mut().for_each(|byte| *byte ^= 1);
        }
        for question in QUESTIONS {
            let error = ask(&library, question).map(|_| ()).unwrap_err();
            assert_eq!(error.code(), "indexDamaged", "{question:?}");
        }
        assert!(library.verify().is_err());
    }
}

//! The laws of scripts, said once; see `laws.rs` beside this file.

#![allow(dead_code, reason = "each program that includes this file asks for laws of its own")]

use jylnama::language::kazakh::Kazakh;
use jylnama::language::{FullLanguage as _, Language as _, Script};
use jylnama::text::token::{TokenKind, tokens};

/// A text that was converted to a script stays when it is converted to it again, and keeps its
/// digits and line ends, in order. Not told of texts with Latin words, but for those converted to
/// Latin: one alphabet is chosen for all of them, and where a text mixes several, another one may be
/// chosen when the words that fitted the first are gone.
pub fn conversion_is_done_once(text: &str) -> Result<(), String> {
    let kept = |text: &str| -> String {
        text.chars().filter(|c| c.is_ascii_digit() || *c == '\n').collect()
    };
    for script in Script::ALL {
        let once = Kazakh.convert(text, script);
        let twice = Kazakh.convert(&once, script);
        let told = script == Script::Latin || !text.contains(is_latin);
        if told && once != twice {
            return Err(format!("to {script:?}: {once:?}, then {twice:?}"));
        }
        if kept(&once) != kept(text) {
            return Err(format!("to {script:?}: {text:?} lost digits or lines: {once:?}"));
        }
    }
    Ok(())
}

fn is_latin(letter: char) -> bool {
    letter.is_alphabetic() && letter < '\u{370}'
}

/// The comparable form of a word is that of its exact form: the size of letters says nothing.
pub fn comparable_forms_know_no_capitals(text: &str) -> Result<(), String> {
    for token in tokens(text).filter(|token| token.kind == TokenKind::Word) {
        let word = token.span.slice(text);
        let (found, exact) = (Kazakh.comparable(word), Kazakh.comparable(&Kazakh.exact(word)));
        if found != exact {
            return Err(format!("{word:?} compares as {found:?}, its exact form as {exact:?}"));
        }
    }
    Ok(())
}

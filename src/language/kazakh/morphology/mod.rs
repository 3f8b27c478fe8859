//! The forms of Kazakh words: taken apart and put together.
//!
//! A word is read backwards. [`automaton`] holds every form of every ending of `data/suffixes.tsv`
//! as a path of letters; [`walk`] follows all paths from the end of the word at once; where one
//! leaves a stem, [`candidates`] looks it up among the known stems ([`lexicon`]) and those that the
//! texts taught ([`learned`]), and counts what the reading costs. [`reader`] chooses the cheapest
//! readings, [`analysis`] tells them part by part, and [`roots`] what a dictionary form was made of. The
//! other way, [`generate`] puts endings on, and [`paradigm`] sets the forms out. How an ending sounds
//! behind a stem, both learn from [`seam`].
//!
//! Start reading at [`reader::Reader`].

pub(super) mod alphabet;
mod analysis;
mod automaton;
pub mod candidates;
pub mod generate;
pub mod learned;
mod letters;
mod lexicon;
pub mod paradigm;
pub mod reader;
mod roots;
mod seam;
mod stems;
pub mod suffixes;
mod walk;

pub(super) use letters::{Sounds, last_sound};
pub(super) use lexicon::{marked_words, stems_of};

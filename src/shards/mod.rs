//! A library that is too large to be loaded: cut into shards, of which a search fetches a few.
//!
//! Charter: cuts the index of many documents into shards, and answers queries from those that are at hand. It
//! composes stages as the library does, and may use what these use. It fetches nothing: it says which shards
//! it wants, and is given them. It reads and writes no file.
//!
//! The documents lie in packs, which are texts and no index. Their words are listed in one dictionary with the
//! documents that hold each, cut into shards by the order of *addresses*: the key of a word, and each of its
//! names. A word is in the shard of each of its addresses, so that all that a query needs of a word lies in the
//! shard of its own address, whatever form it has. Words that nothing has are looked for once more in shards of
//! keys read backwards: a slip at the beginning of a word leaves its end whole.
//!
//! [`root`] says which shards there are; [`shard`] is one of them; [`catalogue`] answers from them, by
//! [`lookup`], [`score`], [`excerpt`] and [`check`]; words are taken apart by the [`stems`] that the shards tell. [`make`] makes
//! all of it, texts in [`packs`], [`shares`] says which word goes where, and [`publish`] makes a site of it. Start reading at
//! [`catalogue::Catalogue`].

pub mod catalogue;
pub mod excerpt;
#[cfg(feature = "site")]
pub mod make;
#[cfg(feature = "site")]
pub mod publish;
pub mod root;

mod check;
mod lookup;
#[cfg(feature = "site")]
mod packs;
mod score;
mod shard;
#[cfg(feature = "site")]
mod shares;
mod stems;

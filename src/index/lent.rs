//! The body of a file that somebody else holds, such as the memory of a page: each of its pages is fetched when
//! it is first read, and nothing else is.
//!
//! To copy a file into fresh memory takes longer than to answer from it: the system must find room for each
//! of its pages. What was fetched is kept, for what was read of it is lent on. So that is held to its checksum
//! here, and what becomes of the file behind our back later shows in other pages, or not at all.

use std::cell::{Cell, OnceCell};
use std::fmt::Debug;
use std::iter::repeat_with;
use std::ops::Range;

use super::checksum::crc32;

/// Bytes of a page. Smaller ones would make the table of checksums larger, larger ones a first question
/// slower.
pub(super) const PAGE: usize = 4096;

/// Pages for which there is room together, once one of them is read: so nothing need be made ready for a large
/// file when it is opened.
const GROUP: usize = 64;

/// Bytes of a checksum.
const SUM: usize = 4;

/// Who holds a file.
pub trait Source: Debug {
    /// How many bytes it has.
    fn len(&self) -> usize;

    /// Whether it has none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Copies what stands from `start` on, as many bytes as there is room for; gives whether they were there.
    fn read(&self, start: usize, into: &mut [u8]) -> bool;
}

/// A body in the hands of somebody else.
#[derive(Debug)]
pub(super) struct Lent {
    source: Box<dyn Source>,
    /// Where it begins in the file.
    start: usize,
    /// How many bytes it has.
    length: usize,
    /// The checksums of its pages.
    sums: Vec<u8>,
    groups: Vec<OnceCell<Vec<Page>>>,
    /// Bytes of what goes beyond a page.
    beyond: Cell<usize>,
    /// The whole of it, where it was asked for in pieces that run into each other; pages that are damaged are
    /// zeros in it.
    all: OnceCell<Vec<u8>>,
}

/// A page of it.
#[derive(Debug, Default)]
struct Page {
    /// Its bytes, once they were fetched; `None` where they are damaged.
    bytes: OnceCell<Option<Vec<u8>>>,
    /// What begins in it and ends in a later one, with where that begins in the body. What a library is read
    /// in lies one behind the other, so that there is one such piece a page.
    beyond: OnceCell<Option<(usize, Vec<u8>)>>,
}

impl Lent {
    /// What stands behind `start` in a file, with the sums of its pages.
    pub(super) fn new(source: Box<dyn Source>, start: usize, sums: Vec<u8>) -> Self {
        let length = source.len().saturating_sub(start);
        let groups = repeat_with(OnceCell::new).take(length.div_ceil(PAGE * GROUP)).collect();
        Self { source, start, length, sums, groups, beyond: Cell::new(0), all: OnceCell::new() }
    }

    /// How many bytes it has.
    pub(super) fn len(&self) -> usize {
        self.length
    }

    /// The whole file, as it is now; nothing where it is gone.
    pub(super) fn file(&self) -> Vec<u8> {
        let mut file = vec![0; self.start + self.length];
        if self.source.read(0, &mut file) { file } else { Vec::new() }
    }

    /// The bytes in `range`; `None` where it reaches past the end or into a page that is damaged.
    pub(super) fn get(&self, range: Range<usize>) -> Option<&[u8]> {
        (range.start <= range.end && range.end <= self.length).then_some(())?;
        if range.is_empty() {
            return Some(&[]);
        }
        let (first, last) = (range.start / PAGE, (range.end - 1) / PAGE);
        if first == last {
            return self.page(first)?.get(range.start % PAGE..=(range.end - 1) % PAGE);
        }
        self.across(range)
    }

    /// The same, to be read once: what was fetched for it is not kept.
    pub(super) fn once(&self, range: Range<usize>) -> Option<Vec<u8>> {
        self.fetch(range)
    }

    /// Whether all of it is whole.
    pub(super) fn is_whole(&self) -> bool {
        (0..self.pages()).all(|page| self.fetch(self.place(page)).is_some())
    }

    /// How many pages it has.
    fn pages(&self) -> usize {
        self.length.div_ceil(PAGE)
    }

    /// Where a page is in the body.
    fn place(&self, page: usize) -> Range<usize> {
        let start = page * PAGE;
        start..self.length.min(start + PAGE)
    }

    fn kept(&self, page: usize) -> Option<&Page> {
        let group = self.groups.get(page / GROUP)?;
        group.get_or_init(|| repeat_with(Page::default).take(GROUP).collect()).get(page % GROUP)
    }

    fn page(&self, number: usize) -> Option<&[u8]> {
        let page = self.kept(number)?;
        page.bytes.get_or_init(|| self.fetch(self.place(number))).as_deref()
    }

    /// What lies in several pages.
    fn across(&self, range: Range<usize>) -> Option<&[u8]> {
        let page = self.kept(range.start / PAGE)?;
        let kept = page.beyond.get_or_init(|| {
            let beyond = self.beyond.get() + range.len();
            // More than there is in all can't lie one behind the other.
            (beyond <= self.length).then_some(())?;
            self.beyond.set(beyond);
            Some((range.start, self.joined(range.clone())?))
        });
        let piece = kept.as_ref().and_then(|(start, bytes)| {
            bytes.get(range.start.checked_sub(*start)?..range.end - start)
        });
        piece.or_else(|| self.of_all(range))
    }

    /// What lies in several pages as one. Two of them have other things in them, too, and are kept.
    fn joined(&self, range: Range<usize>) -> Option<Vec<u8>> {
        let (first, last) = (range.start / PAGE, (range.end - 1) / PAGE);
        if last > first + 1 {
            return self.fetch(range);
        }
        let head = self.page(first)?.get(range.start % PAGE..)?;
        Some([head, self.page(last)?.get(..=(range.end - 1) % PAGE)?].concat())
    }

    /// Bytes in a copy of the whole body.
    fn of_all(&self, range: Range<usize>) -> Option<&[u8]> {
        let whole = |page| self.page(page).is_some();
        (range.start / PAGE..range.end.div_ceil(PAGE)).all(whole).then_some(())?;
        let all = self.all.get_or_init(|| {
            let mut all = vec![0; self.length];
            for (number, into) in all.chunks_mut(PAGE).enumerate() {
                if let Some(page) = self.page(number) {
                    into.copy_from_slice(page);
                }
            }
            all
        });
        all.get(range)
    }

    /// Fetches what is in `range`, once the pages that it lies in were found whole.
    fn fetch(&self, range: Range<usize>) -> Option<Vec<u8>> {
        (range.start <= range.end && range.end <= self.length).then_some(())?;
        let start = range.start / PAGE * PAGE;
        let end = range.end.next_multiple_of(PAGE).min(self.length);
        let mut bytes = vec![0; end - start];
        self.source.read(self.start + start, &mut bytes).then_some(())?;
        let sums = self.sums.chunks(SUM).skip(start / PAGE);
        let mut pages = bytes.chunks(PAGE).zip(sums);
        pages.all(|(page, sum)| crc32(&[page]).to_le_bytes() == *sum).then_some(())?;
        bytes.truncate(range.end - start);
        bytes.drain(..range.start - start);
        Some(bytes)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::*;

    /// A body without a head, and how many bytes of it were read.
    #[derive(Clone, Debug, Default)]
    struct Lender {
        bytes: Rc<RefCell<Vec<u8>>>,
        read: Rc<Cell<usize>>,
    }

    impl Source for Lender {
        fn len(&self) -> usize {
            self.bytes.borrow().len()
        }

        fn read(&self, start: usize, into: &mut [u8]) -> bool {
            self.read.set(self.read.get() + into.len());
            let bytes = self.bytes.borrow();
            let found = bytes.get(start..start + into.len());
            found.map(|found| into.copy_from_slice(found)).is_some()
        }
    }

    fn lent(length: usize) -> (Vec<u8>, Lender, Lent) {
        let body: Vec<u8> = (0..length).map(|place| (place % 251) as u8).collect();
        let lender = Lender { bytes: Rc::new(RefCell::new(body.clone())), ..Lender::default() };
        let sums: Vec<u8> =
            body.chunks(PAGE).flat_map(|page| crc32(&[page]).to_le_bytes()).collect();
        let lent = Lent::new(Box::new(lender.clone()), 0, sums);
        (body, lender, lent)
    }

    /// Places around the borders of pages.
    fn places(length: usize) -> impl Iterator<Item = usize> {
        let around = |border: usize| [border.saturating_sub(5), border, border + 1, border + 100];
        (0..=length).step_by(PAGE).flat_map(around).chain([length - 1, length])
    }

    #[test]
    fn every_range_is_what_stands_there() {
        let length = 5 * PAGE + 300;
        let (body, _, lent) = lent(length);
        for start in places(length) {
            for end in places(length) {
                assert_eq!(lent.get(start..end), body.get(start..end), "{start}..{end}");
                assert_eq!(lent.once(start..end).as_deref(), body.get(start..end));
            }
        }
        assert_eq!(lent.get(0..length + 1), None);
        assert_eq!(lent.get(length..usize::MAX), None);
    }

    /// A body made on purpose may say that all its pieces lie over each other.
    #[test]
    fn ranges_that_run_into_each_other_are_not_fetched_again_and_again() {
        let length = 40 * PAGE;
        let (body, lender, lent) = lent(length);
        for start in 0..3 * PAGE {
            assert_eq!(lent.get(start..length - start), body.get(start..length - start));
        }
        assert!(lender.read.get() <= 3 * length, "{} of {length}", lender.read.get());
    }

    #[test]
    fn what_lies_side_by_side_is_fetched_once() {
        let length = 40 * PAGE;
        let (body, lender, lent) = lent(length);
        for start in (0..length - 700).step_by(700) {
            assert_eq!(lent.get(start..start + 700), body.get(start..start + 700));
        }
        assert_eq!(lender.read.get(), length);
    }

    #[test]
    fn what_changed_since_is_not_believed() {
        let (body, lender, lent) = lent(3 * PAGE);
        assert_eq!(lent.get(5..9), body.get(5..9));
        lender.bytes.borrow_mut().fill(1);
        assert_eq!(lent.get(7..20), body.get(7..20), "its page was fetched before");
        assert_eq!(lent.get(PAGE..PAGE + 1), None);
        assert_eq!(lent.get(5..PAGE + 1), None);
        assert_eq!(lent.once(5..9), None);
        assert!(!lent.is_whole());
        lender.bytes.borrow_mut().clear();
        assert_eq!(lent.get(2 * PAGE..2 * PAGE + 1), None);
    }
}

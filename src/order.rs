//! One sort for all.
//!
//! Charter: knows nothing of what it sorts. A sort is compiled anew for every type, at five
//! kilobytes of the browser module each; this one is compiled once, for it orders places, and asks
//! of any two which comes first. It is a merge sort of our own, which takes a tenth of that. Where time counts more than size ([`query::rank`](crate::query::rank)),
//! the sort of the standard library is at its place.

use std::cmp::Ordering;

/// The items in order; equal ones stay as they stood.
pub(crate) fn sorted<T: Clone>(items: &[T], compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let order = order(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut sorted = Vec::with_capacity(items.len());
    for place in order {
        sorted.extend(items.get(place).cloned());
    }
    sorted
}

/// The places from 0 to `count` in the order that `compare` gives them: runs of twice the length are
/// merged from two that are in order, until one run is left.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    let mut run = 1;
    while run < count {
        places = places.chunks(run * 2).flat_map(|both| merged(both, run, compare)).collect();
        run *= 2;
    }
    places
}

/// Two runs as one, of which the first has `run` places, or as many as there are.
fn merged(
    both: &[usize],
    run: usize,
    compare: &dyn Fn(usize, usize) -> Ordering,
) -> impl Iterator<Item = usize> {
    let (first, second) = both.split_at(run.min(both.len()));
    let mut ends = (first.iter().copied().peekable(), second.iter().copied().peekable());
    std::iter::from_fn(move || {
        let (one, other) = &mut ends;
        match (one.peek(), other.peek()) {
            // Equal ones stay as they stood: the first run goes first.
            (Some(&a), Some(&b)) if compare(a, b) == Ordering::Greater => other.next(),
            (Some(_), _) => one.next(),
            _ => other.next(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_keep_their_order() {
        let words = ["бес", "екі", "бір", "он", "үш"];
        let sorted = sorted(&words, |a, b| a.chars().count().cmp(&b.chars().count()));
        assert_eq!(sorted, ["он", "үш", "бес", "екі", "бір"]);
    }

    #[test]
    fn numbers_of_any_count_come_in_order() {
        for count in 0..70_u32 {
            let numbers: Vec<u32> = (0..count).map(|number| number * 37 % 64).collect();
            let mut expected = numbers.clone();
            expected.sort_unstable();
            assert_eq!(sorted(&numbers, u32::cmp), expected);
        }
    }
}

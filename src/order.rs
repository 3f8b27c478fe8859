//! One sort for all.
//!
//! Charter: knows nothing of what it sorts. A sort is compiled anew for every type, at five
//! kilobytes of the browser module each; this one is compiled once, for it orders places, and asks
//! of any two which comes first. Where time counts more than size ([`query::rank`](crate::query::rank)),
//! the sort of the standard library is at its place.

use std::cmp::Ordering;

/// The items in order; equal ones stay as they stood.
pub(crate) fn sorted<T: Clone>(items: &[T], compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let order = order(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    order.into_iter().filter_map(|place| items.get(place)).cloned().collect()
}

/// The places from 0 to `count` in the order that `compare` gives them.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_unstable_by(|&a, &b| compare(a, b).then(a.cmp(&b)));
    places
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
}

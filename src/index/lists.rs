//! Where words stand: of the places of all, each with its word, those of each word.

/// The places of words, those of each word one behind the other.
pub(super) struct Lists {
    /// For each word where its places begin; and where the last ones end.
    starts: Vec<usize>,
    places: Vec<u32>,
}

impl Lists {
    /// The places of so many words: `own` has for each place its word, counted from 1, or 0; `beside` has places
    /// in order, each with another word.
    pub(super) fn of(own: &[u32], beside: &[(u32, u32)], words: usize) -> Self {
        let starts = starts(own, beside, words);
        let mut places = vec![0; starts.last().copied().unwrap_or_default()];
        let mut next = starts.clone();
        let mut put = |place: u32, word: u32| {
            let Some(at) = next.get_mut(word as usize) else { return };
            if let Some(own) = places.get_mut(*at) {
                *own = place;
            }
            *at += 1;
        };
        let mut beside = beside.iter().peekable();
        for (place, word) in (0..).zip(own) {
            if let Some(word) = word.checked_sub(1) {
                put(place, word);
            }
            while let Some((_, word)) = beside.next_if(|(at, _)| *at == place) {
                put(place, *word);
            }
        }
        for (place, word) in beside {
            put(*place, *word);
        }
        Self { starts, places }
    }

    pub(super) fn places(&self, word: u32) -> &[u32] {
        let at = |word: usize| self.starts.get(word).copied().unwrap_or_default();
        self.places.get(at(word as usize)..at(word as usize + 1)).unwrap_or_default()
    }
}

/// Where the places of each word begin, and where the last ones end; see [`Lists::of`].
fn starts(own: &[u32], beside: &[(u32, u32)], words: usize) -> Vec<usize> {
    let mut starts = vec![0; words + 1];
    let mut count = |word: u32| {
        // What counts for the word before is summed up to where a word begins.
        if let Some(count) = starts.get_mut(word as usize) {
            *count += 1;
        }
    };
    for word in own {
        count(*word);
    }
    for (_, word) in beside {
        count(word + 1);
    }
    let mut sum = 0;
    // The first has counted the places without a word.
    for start in starts.iter_mut().skip(1) {
        sum += *start;
        *start = sum;
    }
    if let Some(first) = starts.first_mut() {
        *first = 0;
    }
    starts
}

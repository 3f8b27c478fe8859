//! Spoils a clean text by chance, but always alike: what is thrown depends on the seed alone.

/// Chances that come out the same every time (`SplitMix64`, from Steele, Lea and Flood, "Fast
/// splittable pseudorandom number generators", 2014).
#[derive(Debug)]
pub struct Dice(u64);

impl Dice {
    /// Dice that always fall as this seed lets them.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to before `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        (self.throw() % bound as u64) as usize
    }

    /// Whether something happens that does so once in `times`.
    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// Cyrillic letters and the Latin ones that look alike.
const LOOK_ALIKES: [(char, char); 8] = [
    ('а', 'a'),
    ('с', 'c'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('х', 'x'),
    ('і', 'i'),
    ('һ', 'h'),
];

/// The text with damage of every kind that repair knows, about once in forty characters.
pub fn spoil(clean: &str, dice: &mut Dice) -> String {
    let mut spoilt = String::with_capacity(clean.len() + clean.len() / 20);
    let mut previous = ' ';
    for character in clean.chars() {
        match character {
            ' ' => space(previous, dice, &mut spoilt),
            letter if letter.is_alphabetic() => {
                if previous.is_alphabetic() {
                    inside_word(dice, &mut spoilt);
                }
                spell(letter, dice, &mut spoilt);
            }
            mark => punctuation(mark, dice, &mut spoilt),
        }
        previous = character;
    }
    spoilt
}

/// Writes a space, or what became of it.
fn space(previous: char, dice: &mut Dice, spoilt: &mut String) {
    if previous == '.' && dice.once_in(4) {
        // The stop is glued to what follows.
        return;
    }
    spoilt.push_str(match dice.below(60) {
        0 => "  ",
        1 => "\u{a0}",
        2 => " \u{2009} ",
        // A paragraph wrapped by PDF.
        3..=7 => "\n",
        _ => " ",
    });
}

/// Puts something between two letters, now and then.
fn inside_word(dice: &mut Dice, spoilt: &mut String) {
    spoilt.push_str(match dice.below(1500) {
        0..3 => "\u{ad}",
        3 => "\u{200b}",
        4..6 => "-\n",
        6 => " ",
        _ => "",
    });
}

/// Writes a letter, or what is taken for it.
fn spell(letter: char, dice: &mut Dice, spoilt: &mut String) {
    let twin = LOOK_ALIKES.iter().find(|(cyrillic, _)| *cyrillic == letter);
    match twin {
        Some((_, latin)) if dice.once_in(100) => spoilt.push(*latin),
        _ if letter == 'й' && dice.once_in(20) => spoilt.push_str("и\u{306}"),
        _ => spoilt.push(letter),
    }
}

/// Writes a mark, or what became of it.
fn punctuation(mark: char, dice: &mut Dice, spoilt: &mut String) {
    match mark {
        '«' if dice.once_in(20) => spoilt.push_str("&laquo;"),
        '»' if dice.once_in(20) => spoilt.push_str("&raquo;"),
        '.' if dice.once_in(30) => spoilt.push_str(".."),
        '-' if dice.once_in(20) => {}
        mark => spoilt.push(mark),
    }
}

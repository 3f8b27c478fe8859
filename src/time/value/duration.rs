//! How long something lasts, and how often it comes again.

use std::fmt;

/// What a duration is counted in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// How the count of a duration is to be taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Modifier {
    /// As it stands.
    None,
    /// As less than there was: «жеті жылдан астам».
    MoreThan,
    /// As more than there was: «бес жылдан аз».
    LessThan,
    /// As about right: «бес жылға жуық».
    Approximate,
}

/// A length of time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Duration {
    /// The count, or the least of it; `None` where the text gives none: «бірнеше жыл».
    pub least: Option<u16>,
    /// The most of the count: 3 of «екі-үш жыл»; that of `least` where the text gives only one.
    pub most: Option<u16>,
    /// Whether half a unit comes on top: «бір жарым жыл», and with a count of 0 «жарты жыл».
    pub half: bool,
    /// What is counted.
    pub unit: Unit,
    /// How the count is to be taken.
    pub modifier: Modifier,
}

impl Duration {
    /// So many units.
    pub fn of(count: u16, unit: Unit) -> Self {
        Self::between(count, count, unit)
    }

    /// From `least` to `most` units.
    pub fn between(least: u16, most: u16, unit: Unit) -> Self {
        Self { least: Some(least), most: Some(most), ..Self::some(unit) }
    }

    /// Some units, the text does not say how many.
    pub fn some(unit: Unit) -> Self {
        Self { least: None, most: None, half: false, unit, modifier: Modifier::None }
    }

    /// Half a unit more.
    #[must_use]
    pub fn and_half(self) -> Self {
        Self { half: true, ..self }
    }

    /// The same duration, its count taken so.
    #[must_use]
    pub fn taken_as(self, modifier: Modifier) -> Self {
        Self { modifier, ..self }
    }

    /// Whether the text gives two counts, one of which it is, or something between.
    pub fn is_range(&self) -> bool {
        self.least.zip(self.most).is_some_and(|(least, most)| least < most)
    }
}

/// As ISO 8601 writes it: `P7Y`, `PT10M`, `P18M` of one and a half years; `PXY` of some years, as TIMEX3
/// does. Of two counts it is the lesser, which is true of both; ISO has no way to write both.
impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (prefix, letter) = designators(self.unit);
        match self.least {
            None => write!(f, "{prefix}X{letter}"),
            Some(count) if self.half => {
                let (in_unit, prefix, letter) = smaller(self.unit);
                let count = u32::from(count) * in_unit + in_unit / 2;
                write!(f, "{prefix}{count}{letter}")
            }
            Some(count) => write!(f, "{prefix}{count}{letter}"),
        }
    }
}

/// The letters before and behind a count of units.
fn designators(unit: Unit) -> (&'static str, char) {
    match unit {
        Unit::Minute => ("PT", 'M'),
        Unit::Hour => ("PT", 'H'),
        Unit::Day => ("P", 'D'),
        Unit::Week => ("P", 'W'),
        Unit::Month => ("P", 'M'),
        Unit::Year => ("P", 'Y'),
    }
}

/// A unit that goes evenly into half of this one: how many make up a whole, and the letters before and
/// behind a count of them. A month counts as thirty days here: half of it is said of no month in
/// particular.
fn smaller(unit: Unit) -> (u32, &'static str, char) {
    match unit {
        Unit::Minute => (60, "PT", 'S'),
        Unit::Hour => (60, "PT", 'M'),
        Unit::Day => (24, "PT", 'H'),
        Unit::Week => (7 * 24, "PT", 'H'),
        Unit::Month => (30, "P", 'D'),
        Unit::Year => (12, "P", 'M'),
    }
}

/// Something that comes again and again: «жыл сайын», «жылына екі рет», «екі жылда бір».
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Set {
    /// After how long it comes again.
    pub every: Duration,
    /// How many times in each such length, where the text says so: 2 of «жылына екі рет».
    pub times: Option<u16>,
}

/// The length after which it comes again: `P1Y`.
impl fmt::Display for Set {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.every.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_print_as_iso_has_them() {
        let texts = [
            (Duration::of(7, Unit::Year), "P7Y"),
            (Duration::of(3, Unit::Week), "P3W"),
            (Duration::of(10, Unit::Minute), "PT10M"),
            (Duration::of(10, Unit::Month), "P10M"),
            (Duration::some(Unit::Year), "PXY"),
            (Duration::some(Unit::Hour), "PTXH"),
            (Duration::between(2, 3, Unit::Year), "P2Y"),
        ];
        for (duration, text) in texts {
            assert_eq!(duration.to_string(), text);
        }
    }

    #[test]
    fn halves_are_counted_in_smaller_units() {
        let texts = [
            (1, Unit::Year, "P18M"),
            (0, Unit::Year, "P6M"),
            (0, Unit::Month, "P15D"),
            (1, Unit::Week, "PT252H"),
            (0, Unit::Day, "PT12H"),
            (2, Unit::Hour, "PT150M"),
            (0, Unit::Minute, "PT30S"),
        ];
        for (count, unit, text) in texts {
            assert_eq!(Duration::of(count, unit).and_half().to_string(), text);
        }
    }
}

//! Values in the terms of TIMEX3, the annotation of times that taggers share (ISO 24617-1).
//!
//! TIMEX3 says less than EDTF: it has no interval but a duration between two points, no choice of two
//! dates, and no mark of what is uncertain. Where it has no word for a value, the form given here says
//! less than the text, never more.

use super::{Date, Duration, Edtf, Modifier, Part, Set};

/// The attributes of a TIMEX3 tag.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Timex {
    /// `DATE`, `TIME`, `DURATION` or `SET`.
    pub kind: &'static str,
    /// The value, of the form that the kind asks for.
    pub value: String,
    /// `mod`: `APPROX`, `MORE_THAN` and the like.
    pub modifier: Option<&'static str>,
    /// `quant`: `EVERY` of a set.
    pub quantifier: Option<&'static str>,
    /// `freq`: how many times in each length of a set, `2X`.
    pub frequency: Option<String>,
    /// `beginPoint`: the value of the date that a duration begins with.
    pub begin: Option<String>,
    /// `endPoint`: the value of the date that a duration ends with.
    pub end: Option<String>,
}

/// A length of which neither the unit nor the count is known.
const SOME_TIME: &str = "PXX";

impl Timex {
    /// A value of some kind, with nothing else said.
    pub fn new(kind: &'static str, value: String) -> Self {
        let (modifier, quantifier, frequency) = (None, None, None);
        Self { kind, value, modifier, quantifier, frequency, begin: None, end: None }
    }

    /// Of a date or one of two a `DATE`, of an interval a `DURATION` between two points, with the days,
    /// months or years in it, both ends included, where both are given in that unit; else its value is
    /// `PXX`. Of one of two dates it keeps what they share: `146X` of 1465 or 1466.
    pub fn of_date(value: &Edtf) -> Self {
        let (from, to) = value.bounds();
        let [begin, end] = [from, to].map(|end| end.map(date));
        let rough = [from, to].into_iter().flatten().any(Date::is_approximate);
        let modifier = rough.then_some("APPROX");
        match value {
            Edtf::Date(one) => Self { modifier, ..Self::new("DATE", date(*one)) },
            Edtf::OneOf(one, other) => {
                Self { modifier, ..Self::new("DATE", shared(&date(*one), &date(*other))) }
            }
            Edtf::Interval(..) => {
                let length = from.zip(to).and_then(|(from, to)| length(from, to));
                let value = length.unwrap_or_else(|| SOME_TIME.to_owned());
                Self { modifier, begin, end, ..Self::new("DURATION", value) }
            }
        }
    }

    /// A `DURATION`. Of two counts, which TIMEX3 cannot give both, it has the lesser as the one that
    /// holds in any case, with `EQUAL_OR_MORE`.
    pub fn of_duration(duration: &Duration) -> Self {
        let modifier = match duration.modifier {
            Modifier::None => duration.is_range().then_some("EQUAL_OR_MORE"),
            Modifier::MoreThan => Some("MORE_THAN"),
            Modifier::LessThan => Some("LESS_THAN"),
            Modifier::Approximate => Some("APPROX"),
        };
        Self { modifier, ..Self::new("DURATION", duration.to_string()) }
    }

    /// A `SET`: every so often, or so many times in each such length.
    pub fn of_set(set: &Set) -> Self {
        let frequency = set.times.map(|times| format!("{times}X"));
        let (kind, quantifier) = ("SET", Some("EVERY"));
        Self { kind, quantifier, frequency, ..Self::of_duration(&set.every) }
    }
}

/// The value of a date: `1994-05-27`, `199`, `18`, `2009-SU`, `2008-Q2`, `BC0044`.
fn date(date: Date) -> String {
    let Some(year) = date.in_year() else { return date.unqualified().to_string() };
    let year = match date.part() {
        Part::Century => return format!("{:02}", year / 100),
        Part::Decade => return format!("{:03}", year / 10),
        _ if year <= 0 => format!("BC{:04}", 1 - year),
        _ => format!("{year:04}"),
    };
    match date.part() {
        Part::Season(code) => season(year, code),
        Part::Month(month) => format!("{year}-{month:02}"),
        Part::Day(month, day) => format!("{year}-{month:02}-{day:02}"),
        Part::Century | Part::Decade | Part::Year => year,
    }
}

/// A part of a year; just the year where TIMEX3 has no name for the part.
fn season(year: String, code: u8) -> String {
    match code {
        21 | 25 | 29 => year + "-SP",
        22 | 26 | 30 => year + "-SU",
        23 | 27 | 31 => year + "-FA",
        24 | 28 | 32 => year + "-WI",
        33..=36 => format!("{year}-Q{}", code - 32),
        40 | 41 => format!("{year}-H{}", code - 39),
        _ => year,
    }
}

/// How long it is from one date to another, if both are given in the same unit of known years.
fn length(from: Date, to: Date) -> Option<String> {
    let years = to.in_year()? - from.in_year()?;
    let length = match (from.part(), to.part()) {
        (Part::Day(..), Part::Day(..)) => format!("P{}D", to.last_day() - from.first_day() + 1),
        (Part::Month(first), Part::Month(last)) => {
            format!("P{}M", years * 12 + i32::from(last) - i32::from(first) + 1)
        }
        (Part::Year, Part::Year) => format!("P{}Y", years + 1),
        _ => return None,
    };
    Some(length)
}

/// What two values share from their beginning, with `X` for every other sign; of an era each they
/// share nothing.
fn shared(one: &str, other: &str) -> String {
    if one.starts_with("BC") != other.starts_with("BC") {
        return "XXXX".to_owned();
    }
    let pairs = one.chars().zip(other.chars());
    pairs.map(|(one, other)| if one == other { one } else { 'X' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::value::Unit;

    fn of(text: &str) -> Timex {
        Timex::of_date(&text.parse().unwrap())
    }

    #[test]
    fn dates_have_the_values_of_timex() {
        for (edtf, value) in [
            ("1994-05-27", "1994-05-27"),
            ("1994-05", "1994-05"),
            ("1994", "1994"),
            ("199X", "199"),
            ("18XX", "18"),
            ("00XX", "00"),
            ("2009-22", "2009-SU"),
            ("2009-31", "2009-FA"),
            ("2008-34", "2008-Q2"),
            ("2008-38", "2008"),
            ("2008-40", "2008-H1"),
            ("-0043", "BC0044"),
            ("0000-03", "BC0001-03"),
            ("XXXX-05-05", "XXXX-05-05"),
            ("XXXX-05?", "XXXX-05"),
            ("[1465,1466]", "146X"),
            ("[1999,2000]", "XXXX"),
            ("[-0001,0001]", "XXXX"),
        ] {
            let timex = of(edtf);
            assert_eq!((timex.kind, timex.value.as_str(), timex.modifier), ("DATE", value, None));
        }
        assert_eq!(of("1465~").modifier, Some("APPROX"));
        assert_eq!(of("1465~").value, "1465");
    }

    #[test]
    fn intervals_are_durations_between_two_points() {
        for (edtf, value, begin, end) in [
            ("2003-11-17/2003-11-19", "P3D", Some("2003-11-17"), Some("2003-11-19")),
            ("2003-11/2004-02", "P4M", Some("2003-11"), Some("2004-02")),
            ("2001/2002", "P2Y", Some("2001"), Some("2002")),
            ("-0299/-0200", "P100Y", Some("BC0300"), Some("BC0201")),
            ("2001/2002-05", "PXX", Some("2001"), Some("2002-05")),
            ("1996/..", "PXX", Some("1996"), None),
            ("../2025", "PXX", None, Some("2025")),
        ] {
            let timex = of(edtf);
            assert_eq!((timex.kind, timex.value.as_str()), ("DURATION", value), "{edtf}");
            assert_eq!((timex.begin.as_deref(), timex.end.as_deref()), (begin, end), "{edtf}");
        }
    }

    #[test]
    fn durations_keep_how_they_are_to_be_taken() {
        let seven = Duration::of(7, Unit::Year);
        let modifier = |duration: Duration| Timex::of_duration(&duration).modifier;
        assert_eq!(modifier(seven), None);
        assert_eq!(modifier(seven.taken_as(Modifier::MoreThan)), Some("MORE_THAN"));
        assert_eq!(modifier(Duration::between(2, 3, Unit::Year)), Some("EQUAL_OR_MORE"));
        assert_eq!(Timex::of_duration(&seven).value, "P7Y");
    }

    #[test]
    fn sets_say_how_often() {
        let set = Set { every: Duration::of(1, Unit::Year), times: Some(2) };
        let timex = Timex::of_set(&set);
        assert_eq!((timex.kind, timex.value.as_str()), ("SET", "P1Y"));
        assert_eq!((timex.quantifier, timex.frequency.as_deref()), (Some("EVERY"), Some("2X")));
    }
}

//! What is found: a time expression, and what its words say before anybody knows when they were
//! written.

use super::value::{Date, Edtf};
use super::value::{Duration, Set, Timex};
use crate::language::{Case, Inflection, TimePart};
use crate::span::Span;

/// A time expression of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeExpression {
    /// Its place, in bytes: from its first determiner or number to its last inflected word.
    pub span: Span,
    /// Its place with the postposition that says how it is meant: «дейін», «бері», «бойы», «астам».
    pub extent: Span,
    /// What its words say.
    pub meaning: Meaning,
    /// Which part of that time it names («басында»), if one.
    pub part: Option<TimePart>,
    /// The form of its last word, which says what the date does in its sentence.
    pub form: Inflection,
    /// Whether it says which year is that of writing: «үстіміздегі 2003 жылы».
    pub now: bool,
}

impl TimeExpression {
    /// The case of its last word.
    pub fn case(&self) -> Case {
        self.form.case
    }

    /// Whether something is dated by it. «2002 жылмен салыстырғанда» only compares.
    pub fn locates(&self) -> bool {
        self.form.case != Case::Instrumental
    }

    /// Its form in TIMEX3, if its date is `value`.
    pub fn timex(&self, value: Option<Edtf>) -> Timex {
        let timex = match (self.meaning, value) {
            (_, Some(value)) => Timex::of_date(&value),
            (Meaning::Duration(length) | Meaning::Age(length), _) => Timex::of_duration(&length),
            (Meaning::Set(set), _) => Timex::of_set(&set),
            (meaning, _) => Timex::new(meaning.kind(), meaning.without_date()),
        };
        let part = self.part.map(|part| match part {
            TimePart::Start => "START",
            TimePart::Middle => "MID",
            TimePart::End => "END",
        });
        Timex { modifier: part.or(timex.modifier), ..timex }
    }

    /// Its date, where its words alone say it; one without its century is of the twentieth.
    pub fn absolute(&self) -> Option<Edtf> {
        match self.meaning {
            Meaning::Date(value) => Some(value),
            Meaning::Relative(Relative {
                base: Base::Century,
                reckoned: Reckoned::Years(value),
            }) => value.shift_years(1900),
            _ => None,
        }
    }
}

/// What the words of a time expression say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A date of the calendar.
    Date(Edtf),
    /// A date that is reckoned from another.
    Relative(Relative),
    /// A length of time.
    Duration(Duration),
    /// What comes again and again.
    Set(Set),
    /// The age of somebody.
    Age(Duration),
    /// A time of the day.
    Clock {
        /// The hour.
        hour: u8,
        /// The minute, if it is said.
        minute: Option<u8>,
    },
    /// A time that is past, present or to come, and no more is said.
    Vague(Tense),
    /// A season, a month or a day of the week that comes in every year or week, and nothing says which.
    Recurring(Recurring),
}

/// Past, present and future.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// What was.
    Past,
    /// What is.
    Present,
    /// What will be.
    Future,
}

/// What comes again and is not said which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recurring {
    /// A season, by its EDTF code from 21.
    Season(u8),
    /// A day of the week, counted from Monday as 1.
    Weekday(u8),
}

/// A date that is reckoned from another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relative {
    /// The one that it is reckoned from.
    pub base: Base,
    /// How far it is from there.
    pub reckoned: Reckoned,
}

/// What a date is reckoned from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// The time of writing.
    Writing,
    /// The date before it in the text.
    Previous,
    /// The date before it in its sentence; the time of writing where none is.
    Told,
    /// The date before it in a story: where nobody said outright when the text was written. Else the time
    /// of writing.
    Story,
    /// The year that was last mentioned; the year of writing where none was.
    Mentioned,
    /// The century of a year that is given without it: the last one in which that year was past. The
    /// twentieth where nobody knows when the text was written.
    Century,
}

impl Base {
    /// Its name in exported data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Writing => "writing",
            Self::Previous | Self::Told | Self::Story => "previous",
            Self::Mentioned => "mentioned",
            Self::Century => "century",
        }
    }
}

impl Reckoned {
    /// What TIMEX3 says of it where the base is not known: past, present or future as seen from there.
    fn reference(&self) -> &'static str {
        let distance = match self {
            Self::Years(value) => value.bounds().1.and_then(Date::in_year).unwrap_or_default(),
            Self::Months(distance, _) | Self::Weeks(distance) | Self::Days(distance) => *distance,
            Self::Stretch(_, onward) => {
                if *onward {
                    1
                } else {
                    -1
                }
            }
            Self::Since | Self::Same => 0,
        };
        match distance.signum() {
            -1 => "PAST_REF",
            0 => "PRESENT_REF",
            _ => "FUTURE_REF",
        }
    }
}

/// How a date is reckoned from its base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reckoned {
    /// The years of the value count from that of the base.
    Years(Edtf),
    /// So many months on, and the day of that month if one is said.
    Months(i32, Option<u8>),
    /// So many weeks on: a week from Monday to Sunday.
    Weeks(i32),
    /// So many days on.
    Days(i32),
    /// From so many days, weeks, months or years away up to the base, or from it on.
    Stretch(Duration, bool),
    /// From the base on.
    Since,
    /// The base itself.
    Same,
}

impl Meaning {
    /// The value in TIMEX3 of what has no date.
    fn without_date(&self) -> String {
        match *self {
            Self::Clock { hour, minute: Some(minute) } => format!("T{hour:02}:{minute:02}"),
            Self::Clock { hour, minute: None } => format!("T{hour:02}:00"),
            Self::Vague(Tense::Past) => "PAST_REF".to_owned(),
            Self::Vague(Tense::Present) => "PRESENT_REF".to_owned(),
            Self::Vague(Tense::Future) => "FUTURE_REF".to_owned(),
            Self::Recurring(Recurring::Weekday(day)) => format!("XXXX-WXX-{day}"),
            Self::Recurring(Recurring::Season(21)) => "XXXX-SP".to_owned(),
            Self::Recurring(Recurring::Season(22)) => "XXXX-SU".to_owned(),
            Self::Recurring(Recurring::Season(23)) => "XXXX-FA".to_owned(),
            Self::Recurring(Recurring::Season(_)) => "XXXX-WI".to_owned(),
            // A relative date whose base nobody knows.
            Self::Relative(Relative { reckoned, .. }) => reckoned.reference().to_owned(),
            _ => "XXXX".to_owned(),
        }
    }

    /// What it is reckoned from, if from anything.
    pub fn base(&self) -> Option<Base> {
        match self {
            Self::Relative(relative) => Some(relative.base),
            _ => None,
        }
    }

    /// Its name in exported data.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Date(_) => "date",
            Self::Relative(_) => "relative",
            Self::Duration(_) => "duration",
            Self::Set(_) => "set",
            Self::Age(_) => "age",
            Self::Clock { .. } => "clock",
            Self::Vague(_) => "vague",
            Self::Recurring(_) => "recurring",
        }
    }

    /// Whether it is a date of the calendar, known or not.
    pub fn is_date(&self) -> bool {
        matches!(self, Self::Date(_) | Self::Relative(_))
    }

    /// The class of the expression in TIMEX3: `DATE`, `TIME`, `DURATION` or `SET`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Duration(_) | Self::Age(_) => "DURATION",
            Self::Set(_) => "SET",
            Self::Clock { .. } => "TIME",
            _ => "DATE",
        }
    }
}

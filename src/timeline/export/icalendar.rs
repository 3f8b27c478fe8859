//! A calendar (iCalendar, RFC 5545) of the events whose days are known.
//!
//! A calendar has days and nothing less exact: an event of a year or a month would have to lie on days
//! that no text names, so it is left out. The stamp of each event, which shall say when it was made, is
//! a fixed one, since the same events give the same bytes. They take up nobody's time (`TRANSPARENT`).

use super::Exported;
use super::escape::{escape, in_calendar};
use super::when::When;

const HEAD: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Jylnama//Timeline//KK\r\n";
const STAMP: &str = "DTSTAMP:19700101T000000Z\r\n";

/// The most octets of a line.
const LONGEST_LINE: usize = 75;

pub(super) fn write(events: &[&Exported<'_>]) -> String {
    let mut calendar = HEAD.to_owned();
    for event in events {
        if let Some(days) = days(event) {
            self::event(&mut calendar, event, &days);
        }
    }
    calendar.push_str("END:VCALENDAR\r\n");
    calendar
}

/// The first day and the day after the last, as calendars write them, where both are days of years of
/// four digits.
pub(super) fn days(event: &Exported<'_>) -> Option<[String; 2]> {
    let exact = |when: Option<When>| when.is_some_and(|when| when.day.is_some());
    let after = event.max_day.checked_add(1)?;
    let days = [day(event.min_day)?, day(after)?];
    (exact(event.start) && exact(event.end)).then_some(days)
}

fn day(number: i32) -> Option<String> {
    let (when, _) = When::ends(number, number);
    let When { year, month, day } = when?;
    let four_digits = (0..=9999).contains(&year);
    four_digits.then_some(format!("{year:04}{:02}{:02}", month?, day?))
}

fn event(calendar: &mut String, event: &Exported<'_>, [first, after]: &[String; 2]) {
    calendar.push_str("BEGIN:VEVENT\r\n");
    line(calendar, "UID:", &event.id);
    calendar.push_str(STAMP);
    line(calendar, "DTSTART;VALUE=DATE:", first);
    line(calendar, "DTEND;VALUE=DATE:", after);
    line(calendar, "SUMMARY:", event.label);
    line(calendar, "DESCRIPTION:", &[event.quote(), "\n", event.source()].concat());
    if event.factuality == "planned" || event.is_approximate() || event.is_uncertain() {
        calendar.push_str("STATUS:TENTATIVE\r\n");
    }
    calendar.push_str("TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");
}

/// A line, folded where it is too long: a line that goes on begins with a space, which counts. No
/// letter is cut.
fn line(calendar: &mut String, name: &str, value: &str) {
    let mut whole = name.to_owned();
    escape(&mut whole, value, in_calendar);
    let mut room = LONGEST_LINE;
    for letter in whole.chars() {
        if letter.len_utf8() > room {
            calendar.push_str("\r\n ");
            room = LONGEST_LINE - 1;
        }
        calendar.push(letter);
        room -= letter.len_utf8();
    }
    calendar.push_str("\r\n");
}

#[cfg(test)]
#[cfg(not(target_family = "wasm"))]
mod tests {
    use super::super::{Exported, Format, samples, write};

    fn calendar(events: &[Exported<'_>]) -> (String, usize) {
        let export = write(events, Format::ICalendar);
        (export.text, export.left_out)
    }

    #[test]
    fn a_day_and_a_range_of_days_are_whole_days() {
        let events =
            ["1994-05-27", "2003-11-17/2003-11-30"].map(|day| samples::event(day, "Болды"));
        let (text, left_out) = calendar(&events);
        let all = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Jylnama//Timeline//KK\r\n\
            BEGIN:VEVENT\r\nUID:1994-05-27@doc.3\r\nDTSTAMP:19700101T000000Z\r\n\
            DTSTART;VALUE=DATE:19940527\r\nDTEND;VALUE=DATE:19940528\r\nSUMMARY:Болды\r\n\
            DESCRIPTION:Сол жылы болды.\\nМәтін\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n\
            BEGIN:VEVENT\r\nUID:2003-11-17/2003-11-30@doc.3\r\nDTSTAMP:19700101T000000Z\r\n\
            DTSTART;VALUE=DATE:20031117\r\nDTEND;VALUE=DATE:20031201\r\nSUMMARY:Болды\r\n\
            DESCRIPTION:Сол жылы болды.\\nМәтін\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n\
            END:VCALENDAR\r\n";
        assert_eq!((text.as_str(), left_out), (all, 0));
    }

    #[test]
    fn what_has_no_exact_days_is_left_out_and_counted() {
        let mut open = samples::event("1994-05-27", "Болды");
        open.max_day = i32::MAX;
        open.end = None;
        let mut old = samples::event("1994-05-27", "Болды");
        old.min_day -= 800_000;
        let others = ["1994", "1994-05", "1994-05-27/1995"].map(|day| samples::event(day, "Болды"));
        let events: Vec<_> = others.into_iter().chain([open, old]).collect();
        let (text, left_out) = calendar(&events);
        assert!(!text.contains("VEVENT"), "{text}");
        assert_eq!(left_out, 5);
    }

    #[test]
    fn long_lines_are_folded_between_letters() {
        let label = "қазақ тілінде ".repeat(12);
        let mut calendar = String::new();
        super::line(&mut calendar, "SUMMARY:", &label);
        for line in calendar.split("\r\n") {
            assert!(line.len() <= 75, "{line}");
        }
        assert!(calendar.split("\r\n").next().unwrap().len() >= 74, "{calendar}");
        assert_eq!(calendar.replace("\r\n ", ""), format!("SUMMARY:{label}\r\n"));
    }

    #[test]
    fn what_is_planned_or_approximate_is_tentative() {
        let mut planned = samples::event("1994-05-27", "Болмақ");
        planned.factuality = "planned";
        for event in [planned, samples::event("1994-05-27~", "Болды")] {
            assert!(calendar(&[event]).0.contains("\r\nSTATUS:TENTATIVE\r\n"));
        }
    }
}

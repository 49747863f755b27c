//! Dates as days since 1970-01-01, and the rules that compare them.

use flow_doc::Value;

use super::{date_format, date_order, date_out_of_range};
use crate::{
    cx::Cx,
    text::{Shape, is_blank, shape},
};

/// The day that `YYYY-MM-DD` names, if there is such a day.
pub(crate) fn day(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number = |range: std::ops::Range<usize>| -> Option<i64> {
        let digits = text.get(range)?;
        digits
            .bytes()
            .all(|b| b.is_ascii_digit())
            .then(|| digits.parse().ok())?
    };
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    if !(1..=last).contains(&day) {
        return None;
    }
    // Years that start in March put the leap day last.
    let (y, m) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let era = y.div_euclid(400);
    let year_of_era = y.rem_euclid(400);
    let day_of_year = (153 * m + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

/// Whether it is written as `YYYY-MM-DD`, whatever the digits say.
pub(super) fn has_form(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| match at {
            4 | 7 => b == b'-',
            _ => b.is_ascii_digit(),
        })
}

/// The day of a number of milliseconds since 1970.
pub(crate) fn day_of_millis(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain =
        !digits.is_empty() && digits.len() <= 15 && digits.bytes().all(|b| b.is_ascii_digit());
    let millis: i64 = plain.then(|| text.parse().ok())??;
    Some(millis.div_euclid(86_400_000))
}

/// `YYYY-MM-DD` of a day.
pub(crate) fn text(day: i64) -> String {
    let z = day + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let day = doy - (153 * mp + 2) / 5 + 1;
    let month = if mp < 10 { mp + 3 } else { mp - 9 };
    let year = yoe + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Checks every date of a DatePicker or CalendarPicker.
pub(super) fn check(cx: &mut Cx<'_, '_>, component: Value<'_>) {
    let min = component.get("min-date");
    let max = component.get("max-date");
    let first = min.and_then(|value| one(cx, value));
    let last = max.and_then(|value| one(cx, value));
    if let (Some(min), Some(max), Some(first), Some(last)) = (min, max, first, last)
        && first > last
    {
        // Nothing can lie within such a range.
        return date_order::report(cx, min, max);
    }
    let within = |cx: &mut Cx<'_, '_>, value: Value<'_>| {
        let day = one(cx, value)?;
        let outside = first.is_some_and(|first| day < first) || last.is_some_and(|last| day > last);
        if outside {
            date_out_of_range::report(cx, value);
        }
        Some(day)
    };
    if let Some(list) = component.get("unavailable-dates") {
        for value in list.items() {
            within(cx, value);
        }
    }
    let Some(init) = component.get("init-value") else {
        return;
    };
    if !init.is_object() {
        within(cx, init);
        return;
    }
    let start = init
        .get("start-date")
        .and_then(|v| Some((v, within(cx, v)?)));
    let end = init.get("end-date").and_then(|v| Some((v, within(cx, v)?)));
    if let (Some((start, from)), Some((end, to))) = (start, end)
        && from > to
    {
        date_order::report(cx, start, end);
    }
}

/// The day of a value that is written out.
fn one(cx: &mut Cx<'_, '_>, value: Value<'_>) -> Option<i64> {
    let text = value.str()?;
    if is_blank(&text) || shape(&text) != Shape::Plain {
        return None;
    }
    date_format::check(cx, value, &text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_texts() {
        for (date, number) in [
            ("1970-01-01", 0),
            ("2000-02-29", 11_016),
            ("2026-11-22", 20_779),
            ("1900-01-01", -25_567),
        ] {
            assert_eq!(day(date), Some(number), "{date}");
            assert_eq!(text(number), date);
        }
        for wrong in [
            "2026-02-29",
            "2026-13-01",
            "2026-1-1",
            "26-01-01",
            "2026/01/01",
            "é026-01-1",
        ] {
            assert_eq!(day(wrong), None, "{wrong}");
        }
        assert_eq!(
            day_of_millis("1735689600000").map(text).as_deref(),
            Some("2025-01-01")
        );
        assert_eq!(day_of_millis("-1").map(text).as_deref(), Some("1969-12-31"));
        assert_eq!(day_of_millis("2025-01-01"), None);
    }
}

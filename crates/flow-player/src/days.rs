//! Days without a clock: YYYY-MM-DD and, before Flow JSON 5.0, milliseconds since 1970 as a text.

const MS_PER_DAY: i64 = 86_400_000;

/// Days since 1970-01-01, from either spelling; `None` for anything that is no day.
pub(crate) fn of(text: &str) -> Option<i64> {
    from_date(text).or_else(|| from_ms(text))
}

/// Days since 1970-01-01 of a YYYY-MM-DD.
pub(crate) fn from_date(text: &str) -> Option<i64> {
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !shaped {
        return None;
    }
    let number = |part: &str| part.parse::<i64>().ok();
    let (year, month, day) = (
        number(&text[..4])?,
        number(&text[5..7])?,
        number(&text[8..])?,
    );
    if !(1..=12).contains(&month) || day < 1 {
        return None;
    }
    // Years are counted from March, so that the leap day comes last.
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let of_era = shifted.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
    // The 31st of April is no day.
    (to_date(days) == text).then_some(days)
}

fn from_ms(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let ms = is_number.then(|| text.parse::<i64>().ok()).flatten()?;
    Some(ms.div_euclid(MS_PER_DAY))
}

/// As YYYY-MM-DD.
pub(crate) fn to_date(days: i64) -> String {
    let days = days.saturating_add(719_468);
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = era * 400 + year + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// As milliseconds since 1970, in UTC.
pub(crate) fn to_ms(days: i64) -> String {
    days.saturating_mul(MS_PER_DAY).to_string()
}

/// As `include-days` names it.
pub(crate) fn weekday(days: i64) -> &'static str {
    const NAMES: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    NAMES[days.rem_euclid(7) as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_mean_the_same_days() {
        for (text, days, name) in [
            ("1970-01-01", 0, "Thu"),
            ("2000-02-29", 11_016, "Tue"),
            ("2024-11-05", 20_032, "Tue"),
            ("1900-01-01", -25_567, "Mon"),
            ("2100-12-31", 47_846, "Fri"),
        ] {
            assert_eq!(of(text), Some(days), "{text}");
            assert_eq!(to_date(days), text);
            assert_eq!(weekday(days), name, "{text}");
            assert_eq!(of(&to_ms(days)), Some(days));
        }
        for text in [
            "",
            "2024-02-30",
            "2023-02-29",
            "2024-13-01",
            "2024-1-01",
            "soon",
            "-",
            "2024-01-é",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
        for days in (-200_000..200_000).step_by(97) {
            assert_eq!(from_date(&to_date(days)), Some(days));
        }
    }
}

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;

/// How long a preview link lives (AWS: "Publishing, deprecating, and previewing").
const LIFE_MS: i64 = 30 * 24 * 60 * 60 * 1000;

/// When a link dies, in milliseconds since 1970. The service's text is not specified; one that
/// cannot be read counts as a fresh link of the documented life.
pub fn expires_at(text: &str, now_ms: i64) -> i64 {
    let meta = format_description!(
        "[year]-[month]-[day]T[hour]:[minute]:[second][offset_hour sign:mandatory][offset_minute]"
    );
    let text = text.trim();
    let read = OffsetDateTime::parse(text, &Rfc3339).or_else(|_| OffsetDateTime::parse(text, meta));
    match read {
        Ok(time) => time.unix_timestamp() * 1000 + i64::from(time.millisecond()),
        Err(_) => now_ms + LIFE_MS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_seen() {
        assert_eq!(expires_at("1970-01-02T00:00:00+0000", 5), 86_400_000);
        assert_eq!(expires_at("1970-01-02T01:00:00+01:00", 5), 86_400_000);
        assert_eq!(expires_at("1970-01-01T00:00:01.5Z", 5), 1500);
        for odd in ["", "soon", "99999-01-01"] {
            assert_eq!(expires_at(odd, 5), 5 + LIFE_MS, "{odd}");
        }
    }
}

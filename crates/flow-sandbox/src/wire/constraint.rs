//! The limits of the service model (botocore, `socialmessaging` 2024-01-01), each written once.

/// The limits of a string: length in characters, and a pattern with its spelling for the message.
pub(crate) struct Text {
    pub min: usize,
    pub max: usize,
    pub pattern: Option<Pattern>,
}

pub(crate) struct Pattern {
    pub spelling: &'static str,
    pub matches: fn(&str) -> bool,
}

const fn text(min: usize, max: usize) -> Text {
    Text {
        min,
        max,
        pattern: None,
    }
}

pub(crate) const ACCOUNT_ID: Text = Text {
    min: 1,
    max: 115,
    pattern: Some(Pattern {
        spelling: ".*(^waba-.*$)|(^arn:.*:waba/[0-9a-zA-Z]+$).*",
        matches: |text| id_or_arn(text, "waba-", ":waba/"),
    }),
};
pub(crate) const PHONE_NUMBER_ID: Text = Text {
    min: 1,
    max: 115,
    pattern: Some(Pattern {
        spelling: ".*(^phone-number-id-.*$)|(^arn:.*:phone-number-id/[0-9a-zA-Z]+$).*",
        matches: |text| id_or_arn(text, "phone-number-id-", ":phone-number-id/"),
    }),
};
pub(crate) const FLOW_ID: Text = Text {
    min: 1,
    max: 100,
    pattern: Some(Pattern {
        spelling: "[0-9]+",
        matches: |text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()),
    }),
};
pub(crate) const FLOW_NAME: Text = text(1, 200);
pub(crate) const ENDPOINT_URI: Text = text(1, 2048);
pub(crate) const META_APP_ID: Text = text(1, 100);
pub(crate) const NEXT_TOKEN: Text = text(1, 600);

pub(crate) const CATEGORIES: [&str; 9] = [
    "SIGN_UP",
    "SIGN_IN",
    "APPOINTMENT_BOOKING",
    "LEAD_GENERATION",
    "SHOPPING",
    "CONTACT_US",
    "CUSTOMER_SUPPORT",
    "SURVEY",
    "OTHER",
];
pub(crate) const MAX_CATEGORIES: usize = 9;
/// In bytes, before base64.
pub(crate) const MAX_FLOW_JSON: usize = 10_485_760;
pub(crate) const MAX_RESULTS: std::ops::RangeInclusive<i64> = 1..=100;

/// The patterns of the two ids as the regular expression engines of AWS read them: the anchors
/// inside make the loose ends around the groups empty, and a dot is no line break.
fn id_or_arn(text: &str, prefix: &str, middle: &str) -> bool {
    if text.contains('\n') {
        return false;
    }
    let arn = text
        .strip_prefix("arn:")
        .and_then(|rest| rest.rsplit_once(middle))
        .is_some_and(|(_, last)| {
            !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
    text.starts_with(prefix) || arn
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn account_ids() {
        let matches = ACCOUNT_ID.pattern.map(|pattern| pattern.matches).unwrap();
        assert!(matches("waba-0123"));
        assert!(matches("waba-"));
        assert!(matches("arn:aws:social-messaging:eu-central-1:1:waba/0a9Z"));
        for bad in [
            "",
            "1234",
            "xwaba-1",
            "arn:aws:waba/",
            "arn:aws:waba/a-b",
            "waba-1\n",
        ] {
            assert!(!matches(bad), "{bad}");
        }
    }
}

//! Meta's error numbers: finding one in any text, and saying what it means.
//!
//! AWS passes Meta's refusals on inside the `message` of whichever error it chooses, so the text of
//! every error is searched. The table restates Meta's "Error Codes" page of the Flows documentation
//! (and, for sending, the Cloud API's).

use serde::Serialize;

/// One of Meta's numbers in words for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct MetaCode {
    pub code: u32,
    pub plain: &'static str,
}

const fn row(code: u32, plain: &'static str) -> MetaCode {
    MetaCode { code, plain }
}

/// Sorted by number.
pub const META_CODES: &[MetaCode] = &[
    row(
        100,
        "Meta did not accept a value: the name is already used by another Flow of the account, or \
         the Flow JSON version, the endpoint or the Flow to clone is not one it knows.",
    ),
    row(
        2066,
        "This Flow is a draft; it can only be sent as a draft, to try it out.",
    ),
    row(2067, "Meta does not allow this account to send drafts."),
    row(
        131_000,
        "Something failed at Meta. At publishing this usually means that the Flow's endpoint did \
         not answer Meta's health check.",
    ),
    row(
        131_026,
        "The message could not be delivered to this number.",
    ),
    row(
        131_047,
        "More than 24 hours have passed since this person wrote to the business. Ask them to \
         write to the number first.",
    ),
    row(132_000, "The number of values does not match the template."),
    row(
        132_001,
        "The template does not exist in this language, or is not approved yet.",
    ),
    row(132_015, "The template is paused because of its quality."),
    row(132_016, "The template is disabled because of its quality."),
    row(132_068, "The Flow is blocked, so it cannot be sent."),
    row(
        132_069,
        "The Flow is throttled: only ten messages an hour can be sent with it.",
    ),
    row(
        139_000,
        "Meta has blocked this because of the account's integrity. Contact Meta.",
    ),
    row(
        139_001,
        "This Flow cannot be changed in its present state, or Meta could not process its JSON. A \
         copy of it can be changed.",
    ),
    row(
        139_002,
        "Meta refused to publish the Flow. It has to be a draft without errors; an account needs a \
         phone number, and a Flow with an endpoint needs a signed key and an endpoint that answers.",
    ),
    row(
        139_003,
        "Only a published Flow can be deprecated; this one is a draft or already deprecated.",
    ),
    row(
        139_004,
        "This Flow was published; only drafts can be deleted. A published Flow can be deprecated.",
    ),
    row(139_006, "There is not enough data yet for these figures."),
];

/// What a number means, if it is in the table.
pub fn explain(code: u32) -> Option<&'static MetaCode> {
    META_CODES.iter().find(|row| row.code == code)
}

/// Whether the number says that Meta will not do it. 131000 only says that something failed.
pub fn is_refusal(code: u32) -> bool {
    code != 131_000 && explain(code).is_some()
}

/// The first of Meta's numbers in a text.
///
/// A number of six digits counts wherever it stands alone. Shorter ones (100, 2066) are ordinary
/// numbers in English too ("at most 100 characters"), so they count only where the text calls them
/// a code: `(#100)`, `#100`, `code 100`, `code: 100`, `"code":100`, `error 100`.
pub fn find_code(text: &str) -> Option<u32> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            at += 1;
        }
        let alone = !text[..start].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '.')
            && !text[at..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
        let Some(row) = text[start..at].parse().ok().and_then(explain) else {
            continue;
        };
        if alone && (row.code >= 100_000 || called_a_code(&text[..start])) {
            return Some(row.code);
        }
    }
    None
}

fn called_a_code(before: &str) -> bool {
    if before.ends_with('#') {
        return true;
    }
    let before = before
        .trim_end_matches([' ', ':', '"', '=', '\''])
        .to_ascii_lowercase();
    before.ends_with("code") || before.ends_with("error")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_codes_where_they_are_codes() {
        for (text, expected) in [
            ("(#139002) Publishing failed", Some(139_002)),
            ("Publishing failed with error 131000.", Some(131_000)),
            ("(#100) Flow name is not unique", Some(100)),
            (r#"{"error":{"code":100,"message":"x"}}"#, Some(100)),
            ("Meta error code: 100", Some(100)),
            ("flowName must have at most 100 characters", None),
            ("request 1390021 of 7", None),
            ("flow-139002x", None),
            ("version 2.139002", None),
            ("", None),
            ("(#999999)", None),
            ("99999999999999999999999", None),
            ("naïve ✓ 139004", Some(139_004)),
        ] {
            assert_eq!(find_code(text), expected, "{text}");
        }
    }

    #[test]
    fn the_table_is_sorted_and_in_sentences() {
        assert!(
            META_CODES
                .windows(2)
                .all(|pair| pair[0].code < pair[1].code)
        );
        assert!(META_CODES.iter().all(|row| row.plain.ends_with('.')));
    }
}

//! The canonical request of Signature Version 4: what both sides hash.

use axum::http::request::Parts;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};
use sha2::{Digest, Sha256};

/// Everything but the unreserved characters of RFC 3986 is encoded.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');
const RESERVED_IN_PATH: &AsciiSet = &RESERVED.remove(b'/');

/// `None` when a signed header is not in the request.
pub(super) fn request(parts: &Parts, signed_headers: &[String], body: &[u8]) -> Option<String> {
    let mut text = String::new();
    for line in [
        parts.method.as_str(),
        &path(parts.uri.path()),
        &query(parts.uri.query()),
    ] {
        text.push_str(line);
        text.push('\n');
    }
    for name in signed_headers {
        let mut values = parts.headers.get_all(name).iter().peekable();
        values.peek()?;
        let values: Option<Vec<String>> = values
            .map(|value| value.to_str().ok().map(one_space))
            .collect();
        text.push_str(&format!("{name}:{}\n", values?.join(",")));
    }
    text.push('\n');
    text.push_str(&signed_headers.join(";"));
    text.push('\n');
    text.push_str(&hex::encode(Sha256::digest(body)));
    Some(text)
}

/// Dot segments and doubled slashes are removed, then what arrived is encoded once more (every
/// service but S3 signs the path encoded twice).
fn path(path: &str) -> String {
    let mut segments = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                segments.pop();
            }
            other => segments.push(other),
        }
    }
    let mut normal = format!("/{}", segments.join("/"));
    if path.ends_with('/') && !segments.is_empty() {
        normal.push('/');
    }
    percent_encode(normal.as_bytes(), RESERVED_IN_PATH).to_string()
}

fn query(query: Option<&str>) -> String {
    let again = |part: &str| {
        let raw: Vec<u8> = percent_decode_str(part).collect();
        percent_encode(&raw, RESERVED).to_string()
    };
    let mut pairs: Vec<(String, String)> = query
        .unwrap_or_default()
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (again(name), again(value)))
        .collect();
    pairs.sort();
    let pairs: Vec<String> = pairs
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    pairs.join("&")
}

/// Trims a header's value and turns runs of spaces into one.
fn one_space(value: &str) -> String {
    value
        .split(' ')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_and_queries() {
        assert_eq!(path("/v1/whatsapp/flow"), "/v1/whatsapp/flow");
        assert_eq!(path("/a//b/../c%20d/"), "/a/c%2520d/");
        assert_eq!(path("/"), "/");
        assert_eq!(query(Some("b=2&a=1&a=0&c")), "a=0&a=1&b=2&c=");
        assert_eq!(query(Some("id=arn%3Aaws%2F1")), "id=arn%3Aaws%2F1");
        assert_eq!(query(Some("x=a+b~*")), "x=a%2Bb~%2A");
        assert_eq!(query(None), "");
        assert_eq!(one_space("  a   b "), "a b");
    }
}

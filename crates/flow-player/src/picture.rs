//! Pictures inside a Flow are base64 texts. They travel by address: in their place stands
//! `{"$image": "<sha256 of the base64 text>", "bytes": n}`, and inside a longer text (RichText)
//! `flow-image:<sha256 of the data URI>`.

use std::borrow::Cow;
use std::ops::Range;

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use flow_doc::Value;
use serde_json::{Map, Value as Json, json};
use sha2::{Digest, Sha256};

/// Starts of the base64 of JPEG, PNG, WebP and GIF files.
const STARTS: &[&str] = &["/9j/", "iVBORw0KGgo", "UklGR", "R0lGOD"];

/// Whether a text is a picture: base64 of a known kind of file, with or without `data:` prefix.
pub fn is_picture(text: &str) -> bool {
    let body = base64_of(text);
    STARTS.iter().any(|start| body.starts_with(start))
        && body.len() >= 40
        && body
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"+/=\r\n".contains(&b))
}

/// The base64 text without a `data:...;base64,` prefix.
fn base64_of(text: &str) -> &str {
    match text
        .strip_prefix("data:")
        .and_then(|rest| rest.split_once(";base64,"))
    {
        Some((_, body)) => body,
        None => text,
    }
}

/// What an inline picture in a longer text begins with, and what its address begins with.
const DATA_URI: &str = "data:image/";
pub const INLINE: &str = "flow-image:";

/// Where the data URIs of pictures stand in a text.
fn inline_pictures(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + text.get(from..)?.find(DATA_URI)?;
            let kind = start + DATA_URI.len();
            from = kind;
            let kind_ends = kind
                + text[kind..]
                    .bytes()
                    .take_while(u8::is_ascii_alphanumeric)
                    .count();
            let Some(body) = text[kind_ends..].strip_prefix(";base64,") else {
                continue;
            };
            let in_alphabet = |b: &u8| b.is_ascii_alphanumeric() || b"+/=".contains(b);
            let body_starts = text.len() - body.len();
            let end = body_starts + body.bytes().take_while(in_alphabet).count();
            from = end;
            if is_picture(&text[start..end]) {
                return Some(start..end);
            }
        }
    })
}

/// The pictures of one text: the whole of it, or the data URIs inside it.
pub fn pictures_in(text: &str) -> Vec<&str> {
    if is_picture(text) {
        return vec![text];
    }
    inline_pictures(text).map(|place| &text[place]).collect()
}

/// A longer text with the pictures inside it replaced by `flow-image:<address>`.
fn without_inline_pictures(text: &str) -> Cow<'_, str> {
    let mut short = String::new();
    let mut done = 0;
    for place in inline_pictures(text) {
        short.push_str(&text[done..place.start]);
        short.push_str(INLINE);
        short.push_str(&address(&text[place.clone()]));
        done = place.end;
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    short.push_str(&text[done..]);
    Cow::Owned(short)
}

/// A text as it travels.
fn text_by_address(text: Cow<'_, str>) -> Json {
    if is_picture(&text) {
        return stand_in(&text);
    }
    match without_inline_pictures(&text) {
        Cow::Owned(short) => Json::String(short),
        Cow::Borrowed(_) => Json::String(text.into_owned()),
    }
}

/// The text of the picture with this address, in a value or anywhere below it.
pub fn find_picture(value: Value<'_>, wanted: &str) -> Option<String> {
    if let Some(text) = value.str() {
        let found = pictures_in(&text).into_iter();
        return found
            .filter(|picture| address(picture) == wanted)
            .map(str::to_owned)
            .next();
    }
    let mut items = value.items();
    let mut members = value.members();
    items
        .find_map(|item| find_picture(item, wanted))
        .or_else(|| members.find_map(|(_, member)| find_picture(member, wanted)))
}

/// A decoded picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

/// Files come with and without padding, and cut short; browsers and phones read as far as they get.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

impl Picture {
    /// The picture that a text is; `None` for anything that is none WhatsApp knows.
    pub fn decode(text: &str) -> Option<Picture> {
        let plain: String = base64_of(text)
            .chars()
            .filter(|c| !c.is_ascii_whitespace())
            .collect();
        let bytes = BASE64.decode(plain).ok()?;
        let media_type = match bytes.as_slice() {
            [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            [0x89, b'P', b'N', b'G', ..] => "image/png",
            [b'G', b'I', b'F', b'8', ..] => "image/gif",
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => "image/webp",
            _ => return None,
        };
        Some(Picture { media_type, bytes })
    }
}

/// Address of a picture: sha256 of its text, in hexadecimal.
pub fn address(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// What stands in the place of a picture.
pub fn stand_in(text: &str) -> Json {
    let body = base64_of(text).trim_end_matches('=');
    json!({ "$image": address(text), "bytes": body.len() * 3 / 4 })
}

/// A value of the document with its pictures replaced.
pub fn without_pictures(value: Value<'_>) -> Json {
    if let Some(text) = value.str() {
        return text_by_address(text);
    }
    if value.is_array() {
        return Json::Array(value.items().map(without_pictures).collect());
    }
    if value.is_object() {
        let members = value
            .members()
            .map(|(key, value)| (key.into_owned(), without_pictures(value)));
        return Json::Object(members.collect::<Map<_, _>>());
    }
    value.to_json()
}

/// A value with its pictures replaced.
pub fn by_address(value: Json) -> Json {
    match value {
        Json::String(text) => text_by_address(Cow::Owned(text)),
        Json::Array(items) => Json::Array(items.into_iter().map(by_address).collect()),
        Json::Object(members) => Json::Object(
            members
                .into_iter()
                .map(|(key, value)| (key, by_address(value)))
                .collect(),
        ),
        other => other,
    }
}

/// The members of an object with their pictures replaced.
pub(crate) fn members_by_address(members: Map<String, Json>) -> Map<String, Json> {
    let members = members.into_iter();
    members
        .map(|(key, value)| (key, by_address(value)))
        .collect()
}

/// Puts pictures back where their addresses stand, as far as they are among the known values.
pub(crate) fn restore<'v>(members: &mut Map<String, Json>, known: impl Iterator<Item = &'v Json>) {
    if !members.values().any(holds_address) {
        return;
    }
    let mut pictures = BTreeMap::new();
    known.for_each(|value| collect(value, &mut pictures));
    members
        .values_mut()
        .for_each(|value| put_back(value, &pictures));
}

fn holds_address(value: &Json) -> bool {
    match value {
        Json::Array(items) => items.iter().any(holds_address),
        Json::Object(members) => {
            members.contains_key("$image") || members.values().any(holds_address)
        }
        _ => false,
    }
}

fn collect(value: &Json, pictures: &mut BTreeMap<String, String>) {
    match value {
        Json::String(text) if is_picture(text) => {
            pictures.insert(address(text), text.clone());
        }
        Json::Array(items) => items.iter().for_each(|item| collect(item, pictures)),
        Json::Object(members) => members.values().for_each(|value| collect(value, pictures)),
        _ => {}
    }
}

fn put_back(value: &mut Json, pictures: &BTreeMap<String, String>) {
    let address = value.get("$image").and_then(Json::as_str);
    if let Some(picture) = address.and_then(|address| pictures.get(address)) {
        *value = Json::String(picture.clone());
        return;
    }
    match value {
        Json::Array(items) => items.iter_mut().for_each(|item| put_back(item, pictures)),
        Json::Object(members) => members
            .values_mut()
            .for_each(|value| put_back(value, pictures)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_picture_is() {
        let png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        assert!(is_picture(png));
        assert!(is_picture(&format!("data:image/png;base64,{png}")));
        for other in [
            "",
            "iVBORw0KGgo",
            "${data.picture}",
            "https://example.com/a.png",
        ] {
            assert!(!is_picture(other), "{other}");
        }
        let whole = Picture::decode(&format!("data:image/png;base64,{png}")).unwrap();
        assert_eq!((whole.media_type, whole.bytes.len()), ("image/png", 70));
        let bare = png.trim_end_matches('=');
        assert_eq!(Picture::decode(bare).as_ref(), Some(&whole));
        // Cut in the middle of a byte.
        let cut = bare.replace("ggg", "ggh");
        assert_eq!(Picture::decode(&cut), Some(whole));
        assert_eq!(Picture::decode("aGVsbG8gd29ybGQ="), None);
        assert_eq!(stand_in(png)["bytes"], json!(70));
        assert_eq!(stand_in(png)["$image"].as_str().map(str::len), Some(64));

        let data = json!({ "list": [{ "image": png }], "n": 1 });
        let data = data.as_object().unwrap();
        let mut sent = members_by_address(data.clone());
        assert_eq!(sent["list"][0]["image"]["bytes"], 70);
        sent.insert("other".into(), json!({ "$image": "nobody knows" }));
        restore(&mut sent, data.values());
        assert_eq!(sent["list"], data["list"]);
        assert_eq!(sent["other"]["$image"], "nobody knows");
    }

    #[test]
    fn pictures_inside_a_longer_text() {
        let png = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        let text =
            format!("# Map\n![here]({png}) and ![again]({png})é data:image/png;base64,short");
        assert_eq!(pictures_in(&text), [png, png]);
        let hash = address(png);
        let short = by_address(Json::String(text));
        let expected = format!(
            "# Map\n![here](flow-image:{hash}) and ![again](flow-image:{hash})é data:image/png;base64,short"
        );
        assert_eq!(short, Json::String(expected));
        for other in [
            "data:image/",
            "data:image/png;base64,",
            "data:image/é;base64,iVBORw0KGgo",
        ] {
            assert!(pictures_in(other).is_empty(), "{other}");
            assert_eq!(by_address(json!(other)), json!(other));
        }
    }
}

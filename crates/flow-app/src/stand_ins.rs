//! The window knows pictures by address only. Where it hands values back (a list in a new order, a
//! pasted component, a text with pictures inside), the pictures themselves come back in.

use flow_doc::{Edit, JsonText};
use flow_player::INLINE;

use crate::App;
use crate::error::Answer;
use crate::protocol::{ErrorCode, WireError};

impl App {
    /// Edits of the window with every `{"$image": "<address>", ...}`, and every
    /// `flow-image:<address>` in a text, replaced by its picture.
    pub(crate) fn with_pictures(&self, mut edits: Vec<Edit>) -> Answer<Vec<Edit>> {
        for edit in &mut edits {
            let (Edit::Set {
                value: JsonText(json),
                ..
            }
            | Edit::InsertComponent {
                component: JsonText(json),
                ..
            }
            | Edit::InsertScreen {
                screen: JsonText(json),
                ..
            }) = edit
            else {
                continue;
            };
            if let Some(whole) = fill_in(json, |address| self.picture_text(address))? {
                *json = whole;
            }
        }
        Ok(edits)
    }
}

/// `None`: there is nothing to replace.
fn fill_in(json: &str, picture: impl Fn(&str) -> Option<String>) -> Answer<Option<String>> {
    let mut whole = String::new();
    let mut done = 0;
    while let Some(found) = next_stand_in(&json[done..]) {
        let text = picture(found.address).ok_or_else(|| {
            WireError::new(
                ErrorCode::Refused,
                "A picture in this is not open any more. Choose it again.",
            )
        })?;
        whole.push_str(&json[done..done + found.start]);
        // A data URI has no letter that JSON would escape.
        match found.inline {
            true => whole.push_str(&text),
            false => whole.push_str(&serde_json::Value::String(text).to_string()),
        }
        done += found.end;
    }
    if done == 0 {
        return Ok(None);
    }
    whole.push_str(&json[done..]);
    Ok(Some(whole))
}

struct StandIn<'a> {
    start: usize,
    end: usize,
    address: &'a str,
    /// Inside a longer text.
    inline: bool,
}

const KEY: &str = "\"$image\"";

fn next_stand_in(json: &str) -> Option<StandIn<'_>> {
    let all = [next_object(json), next_inline(json)].into_iter().flatten();
    all.min_by_key(|found| found.start)
}

fn is_address(text: &&str) -> bool {
    text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// The first `flow-image:` with an address.
fn next_inline(json: &str) -> Option<StandIn<'_>> {
    json.match_indices(INLINE).find_map(|(start, _)| {
        let from = start + INLINE.len();
        let address = json.get(from..from + 64).filter(is_address)?;
        Some(StandIn {
            start,
            end: from + 64,
            address,
            inline: true,
        })
    })
}

/// The first object whose first member is `$image` with an address. Texts that merely speak of it
/// have their quotes escaped.
fn next_object(json: &str) -> Option<StandIn<'_>> {
    let mut from = 0;
    while let Some(key) = json[from..].find(KEY).map(|at| from + at) {
        from = key + KEY.len();
        let before = json[..key].trim_end();
        let Some(after) = json[from..].trim_start().strip_prefix(':') else {
            continue;
        };
        let address = after
            .trim_start()
            .strip_prefix('"')
            .and_then(|rest| rest.get(..64));
        let Some(address) = address.filter(is_address) else {
            continue;
        };
        // Nothing but a number follows in a stand-in: its end is the next brace.
        let end = json[from..].find('}').map(|at| from + at + 1);
        if let (true, Some(end)) = (before.ends_with('{'), end) {
            return Some(StandIn {
                start: before.len() - 1,
                end,
                address,
                inline: false,
            });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(json: &str) -> Option<String> {
        let known = |address: &str| address.starts_with('a').then(|| "iVBOR/+=".to_owned());
        fill_in(json, known).unwrap()
    }

    #[test]
    fn pictures_come_back_whatever_the_spacing() {
        let a = "a".repeat(64);
        let json = format!(r#"[{{"$image":"{a}","bytes":12}},{{ "x": {{ "$image" : "{a}" }} }}]"#);
        let whole = r#"["iVBOR/+=",{ "x": "iVBOR/+=" }]"#;
        assert_eq!(filled(&json).as_deref(), Some(whole));
    }

    #[test]
    fn pictures_inside_texts_come_back() {
        let a = "a".repeat(64);
        let json =
            format!(r#"{{"text":"![x](flow-image:{a}) y","p":{{"$image":"{a}","bytes":1}}}}"#);
        let whole = r#"{"text":"![x](iVBOR/+=) y","p":"iVBOR/+="}"#;
        assert_eq!(filled(&json).as_deref(), Some(whole));
        assert_eq!(filled(r#""flow-image:short""#), None);
    }

    #[test]
    fn other_values_stay() {
        let a = "a".repeat(64);
        assert_eq!(filled(r#""$image""#), None);
        assert_eq!(filled(r#"{"$image":"short"}"#), None);
        let spoken = format!(r#""{{\"$image\":\"{a}\"}}""#);
        assert_eq!(filled(&spoken), None);
    }

    #[test]
    fn a_picture_that_is_gone_is_refused() {
        let b = "b".repeat(64);
        assert!(fill_in(&format!(r#"{{"$image":"{b}"}}"#), |_| None).is_err());
    }
}

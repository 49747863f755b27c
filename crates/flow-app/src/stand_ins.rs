//! The window knows pictures by address only. Where it hands values back (a list in a new order, a
//! pasted component), the pictures themselves come back in.

use flow_doc::{Edit, JsonText};

use crate::App;
use crate::error::Answer;
use crate::protocol::{ErrorCode, WireError};

impl App {
    /// Edits of the window with every `{"$image": "<address>", ...}` replaced by its picture.
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
        whole.push_str(&serde_json::Value::String(text).to_string());
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
}

const KEY: &str = "\"$image\"";

/// The first object whose first member is `$image` with an address. Texts that merely speak of it
/// have their quotes escaped.
fn next_stand_in(json: &str) -> Option<StandIn<'_>> {
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
        let Some(address) = address.filter(|text| text.bytes().all(|b| b.is_ascii_hexdigit()))
        else {
            continue;
        };
        // Nothing but a number follows in a stand-in: its end is the next brace.
        let end = json[from..].find('}').map(|at| from + at + 1);
        if let (true, Some(end)) = (before.ends_with('{'), end) {
            return Some(StandIn {
                start: before.len() - 1,
                end,
                address,
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

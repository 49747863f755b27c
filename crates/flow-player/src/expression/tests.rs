use flow_doc::reference::Reference;
use serde_json::{Value as Json, json};

use super::*;
use crate::scope::Scope;

struct Fixed;

impl Scope for Fixed {
    fn value(&self, reference: &Reference<'_>) -> Option<Json> {
        match reference {
            Reference::Form("age") => Some(json!(18)),
            Reference::Form("name") => Some(json!("Ada")),
            Reference::Form("empty") => Some(json!("")),
            Reference::Data("on") => Some(json!(true)),
            _ => None,
        }
    }
}

fn value(text: &str) -> Option<Json> {
    evaluate(
        &parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}")),
        &Fixed,
    )
}

#[test]
fn values() {
    for (text, expected) in [
        ("${form.age} >= 18", json!(true)),
        ("(${form.age} == 18) && !${data.on}", json!(false)),
        ("${form.age} + 2 * 3", json!(24)),
        ("1 / 3", json!(0.33)),
        ("7 % 0", json!(0)),
        (
            "'Hello ' ${form.name} ', ' ${form.age} + 1",
            json!("Hello Ada, 19"),
        ),
        ("${form.empty} == ''", json!(true)),
        ("${form.nothing} == ''", json!(true)),
        ("${form.nothing} != 'x'", json!(true)),
        ("${form.nothing} < 3", json!(false)),
        ("-(2) + +3", json!(1)),
        (r"'it\'s'", json!("it's")),
        ("'a' != 'b' || false", json!(true)),
    ] {
        assert_eq!(value(text), Some(expected), "{text}");
    }
    assert_eq!(value("${form.nothing}"), None);
}

#[test]
fn faults_say_where() {
    for (text, at) in [
        ("", 0..0),
        ("1 +", 3..3),
        ("(1", 0..1),
        ("1)", 1..2),
        ("hello", 0..1),
        ("'open", 0..1),
        ("${form.a", 0..1),
        ("1 = 2", 2..3),
        ("&& true", 0..2),
        ("()", 1..2),
        ("1.2.3", 0..1),
    ] {
        assert_eq!(
            parse(text).map(|node| node.at).map_err(|error| error.at),
            Err(at),
            "{text}"
        );
    }
    assert!(parse(&"(".repeat(100_000)).is_err());
    assert!(parse(&"!".repeat(100_000)).is_err());
}

proptest::proptest! {
    /// Anything can be read without a panic, and what is said lies inside the text.
    #[test]
    fn any_text_is_read(text in r"[a-z0-9'()!&|<>=+*/%. ${}`\\é-]{0,40}") {
        match parse(&text) {
            Ok(node) => {
                proptest::prop_assert!(text.get(node.at.clone()).is_some());
                evaluate(&node, &Fixed);
            }
            Err(error) => proptest::prop_assert!(text.get(error.at.clone()).is_some()),
        }
    }
}

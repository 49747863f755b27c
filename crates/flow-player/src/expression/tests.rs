use flow_doc::expression::read_condition;
use flow_doc::reference::Reference;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::*;
use crate::scope::{Scope, resolve_condition, resolve_text};

struct Fixed;

impl Scope for Fixed {
    fn value(&self, reference: &Reference<'_>) -> Option<Json> {
        match reference {
            Reference::Form("age") => Some(json!(18)),
            Reference::Form("name") => Some(json!("Ada")),
            Reference::Form("price") => Some(json!(1.005)),
            Reference::Form("empty") => Some(json!("")),
            Reference::Data("on") => Some(json!(true)),
            _ => None,
        }
    }
}

fn value(text: &str) -> Option<Json> {
    let text = format!("`{text}`");
    let expression = read_condition(&text);
    let tree = expression.sound();
    evaluate(tree.unwrap_or_else(|| panic!("{expression:?}")), &Fixed)
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
fn arithmetic_is_rounded_and_literals_are_not() {
    for (text, expected) in [
        ("2 / 3", json!(0.67)),
        ("1 / 3 * 3", json!(0.99)),
        ("0.1 + 0.2", json!(0.3)),
        ("5 % 3", json!(2)),
        ("-5 % 3", json!(-2)),
        ("0.005", json!(0.005)),
        ("-0.005", json!(-0.005)),
        ("+${form.price}", json!(1.005)),
        ("${form.price} * 1", json!(1)),
        ("0.005 == 0.005", json!(true)),
        ("3 / 0", json!(0)),
        ("3 % 0", json!(0)),
        ("3 / ${form.nothing}", json!(0)),
        ("${form.nothing} / 3", json!(0)),
        ("${form.nothing} + 3", json!(3)),
    ] {
        assert_eq!(value(text), Some(expected), "{text}");
    }
}

#[test]
fn empties() {
    for (text, expected) in [
        ("${form.nothing} == ${form.empty}", true),
        ("${form.empty} == ''", true),
        ("${form.empty} != ''", false),
        ("${form.empty} == ${form.name}", false),
        ("${form.nothing} != 0", true),
        ("${form.nothing} == false", false),
        ("${form.nothing} < 3", false),
        ("${form.nothing} >= ${form.nothing}", false),
        ("3 > ${form.empty}", false),
        ("!${form.nothing}", true),
        ("${form.nothing} || ${data.on}", true),
        ("${form.nothing} && ${data.on}", false),
    ] {
        assert_eq!(value(text), Some(json!(expected)), "{text}");
    }
}

#[test]
fn members_are_joined() {
    for (text, expected) in [
        ("'a' ${data.on} 'b'", "atrueb"),
        ("${form.age} ' years'", "18 years"),
        ("1 / 3 ' of it'", "0.33 of it"),
        ("'a' ${form.nothing} 'b'", "ab"),
        ("(1 + 2)'c'", "3c"),
        ("'a' (${form.age} > 3)", "atrue"),
    ] {
        assert_eq!(value(text), Some(json!(expected)), "{text}");
    }
}

/// I11: `&&` before `||`, parentheses first.
#[test]
fn what_comes_first() {
    for (text, expected) in [
        ("${data.on} || ${data.on} && ${data.off}", true),
        ("(${data.on} || ${data.on}) && ${data.off}", false),
        ("!(${data.off} || ${data.on})", false),
        ("${form.age} - 1 == 17 && 2 + 2 * 2 == 6", true),
    ] {
        assert_eq!(value(text), Some(json!(expected)), "{text}");
        assert_eq!(resolve_condition(&format!("`{text}`"), &Fixed), expected);
    }
}

#[test]
fn what_cannot_be_read_stays_as_it_is() {
    for text in [
        "`'open`",
        "`1 = 2`",
        "`hello`",
        "`1 ? 2 : 3`",
        "`${form.age`",
        "``",
    ] {
        assert_eq!(resolve_text(text, &Fixed), Some(json!(text)));
        assert!(!resolve_condition(text, &Fixed));
    }
    assert!(!resolve_condition("${data.on} &", &Fixed));
    // WhatsApp refuses it, but there is no doubt what it means.
    assert!(resolve_condition("${form.age} == 18 && ${data.on}", &Fixed));
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Type {
    Text,
    Number,
    Bool,
}

/// The text of an expression that gives a value of this type.
fn typed(depth: u32, wanted: Type) -> BoxedStrategy<String> {
    let leaf = match wanted {
        Type::Text => prop::sample::select(vec![
            "'x'",
            "'it\\'s'",
            "''",
            "${form.name}",
            "${form.empty}",
        ]),
        Type::Number => {
            prop::sample::select(vec!["0", "1", "-2", "0.5", "${form.age}", "${form.price}"])
        }
        Type::Bool => prop::sample::select(vec!["true", "false", "${data.on}"]),
    }
    .prop_map(str::to_owned);
    if depth == 0 {
        return leaf.boxed();
    }
    let of = move |wanted| typed(depth - 1, wanted);
    let pair = move |wanted, signs: &'static [&'static str]| {
        (of(wanted), prop::sample::select(signs), of(wanted))
            .prop_map(|(a, sign, b)| format!("({a} {sign} {b})"))
    };
    match wanted {
        Type::Text => {
            let member = prop_oneof![of(Type::Text), of(Type::Number), of(Type::Bool)];
            // A minus would take the member before it as its left side.
            let member = member.prop_map(|member| match member.strip_prefix('-') {
                Some(_) => format!("({member})"),
                None => member,
            });
            let more = prop::collection::vec(member, 2..4);
            prop_oneof![
                leaf,
                more.prop_map(|members| format!("({})", members.join(" ")))
            ]
            .boxed()
        }
        Type::Number => prop_oneof![
            leaf,
            pair(Type::Number, &["+", "-", "*", "/", "%"]),
            of(Type::Number).prop_map(|of| format!("-({of})")),
        ]
        .boxed(),
        Type::Bool => prop_oneof![
            leaf,
            pair(Type::Bool, &["&&", "||", "==", "!="]),
            pair(Type::Number, &["<", "<=", ">", ">=", "==", "!="]),
            pair(Type::Text, &["==", "!="]),
            of(Type::Bool).prop_map(|of| format!("!{of}")),
        ]
        .boxed(),
    }
}

proptest! {
    #[test]
    fn expressions_give_their_type(
        (wanted, text) in prop::sample::select(vec![Type::Text, Type::Number, Type::Bool])
            .prop_flat_map(|wanted| (Just(wanted), typed(3, wanted)))
    ) {
        let found = value(&text);
        let fits = match wanted {
            Type::Text => matches!(found, Some(Json::String(_))),
            Type::Number => matches!(found, Some(Json::Number(_))),
            Type::Bool => matches!(found, Some(Json::Bool(_))),
        };
        prop_assert!(fits, "{} gives {:?}", text, found);
    }

    /// Whatever stands there, it is evaluated or left alone.
    #[test]
    fn anything_is_survived(text in r"[a-z0-9'()!&|<>=+*/%. ${}`\\é-]{0,40}") {
        resolve_condition(&text, &Fixed);
        resolve_text(&format!("`{text}`"), &Fixed);
    }
}

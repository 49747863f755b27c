//! Components that break one rule each, wherever they are added to a sound screen.

use flow_catalog::{Version, v};
use serde_json::{Value as Json, json};

use super::sites::{Owner, Site, sites};
use crate::{Choices, Wishes, fill::picture, flow};

/// Components to add, the rule they break, since when, and what is pointed at: a path in the list
/// of added components.
pub struct Added {
    pub rule: &'static str,
    pub since: Version,
    pub at: &'static str,
    pub components: Json,
    pub endpoint: bool,
}

impl Added {
    /// A flow of [`base`] with the components at the end of its first screen, and the place where
    /// they begin.
    pub fn put(&self, sound: &Json) -> (Json, usize) {
        let mut flow = sound.clone();
        let list = flow.pointer_mut("/screens/0/layout/children");
        let list = list.and_then(Json::as_array_mut).expect("components");
        let at = list.len();
        list.extend(self.components.as_array().into_iter().flatten().cloned());
        (flow, at)
    }
}

/// A sound flow whose first screen holds no fields and no pictures, and declares data of each
/// type; nothing leads to it, so nothing has to send these. `None` where these choices make none.
pub fn base(version: Version, endpoint: bool, bytes: &[u8]) -> Option<Json> {
    let wishes = Wishes {
        screens: Some(2),
        endpoint: Some(endpoint),
        component: None,
    };
    let mut made = flow(version, wishes, &mut Choices::new(bytes));
    // Beside these some components could not stand.
    let unfit = |site: &Site| {
        let Owner::Component(type_name) = site.owner else {
            return false;
        };
        let is_input = site.component.is_some_and(|component| component.is_input());
        let others = ["Form", "Image", "ImageCarousel", "RichText", "EmbeddedLink"];
        site.screen == 0 && (is_input || others.contains(&type_name))
    };
    if sites(&made).iter().any(unfit) {
        return None;
    }
    let text = json!({"type": "string"});
    let rows = |members: Json| json!({"type": "array", "items": {"type": "object", "properties": members}, "__example__": []});
    let first = &mut made["screens"][0];
    if first.get("data").is_none() {
        first["data"] = json!({});
    }
    let data = &mut first["data"];
    data["zz_text"] = json!({"type": "string", "__example__": "a"});
    data["zz_number"] = json!({"type": "number", "__example__": 1});
    data["zz_flag"] = json!({"type": "boolean", "__example__": true});
    data["zz_list"] = json!({"type": "array", "items": text, "__example__": ["a"]});
    data["zz_object"] =
        json!({"type": "object", "properties": {"name": text}, "__example__": {"name": "a"}});
    data["zz_rows"] = rows(json!({"id": text, "title": text}));
    data["zz_bare"] = rows(json!({"title": text}));
    Some(made)
}

fn text(text: &str) -> Json {
    json!([{"type": "TextBody", "text": text}])
}

fn condition(condition: &str) -> Json {
    json!([{"type": "If", "condition": condition, "then": [{"type": "TextBody", "text": "A"}]}])
}

fn input(more: Json) -> Json {
    field("TextInput", more)
}

fn field(type_name: &str, more: Json) -> Json {
    let mut made = json!({"type": type_name, "name": "zz", "label": "Word"});
    for (key, value) in more.as_object().into_iter().flatten() {
        made[key] = value.clone();
    }
    json!([made])
}

fn choice(items: Json) -> Json {
    field("Dropdown", json!({"data-source": items}))
}

fn nested(depth: usize) -> Json {
    let inner = match depth {
        0 => json!({"type": "TextBody", "text": "A"}),
        depth => nested(depth - 1),
    };
    json!({"type": "If", "condition": "${data.zz_flag}", "then": [inner]})
}

/// All of them.
pub fn added() -> Vec<Added> {
    let (first, fields, ticks) = (v(2, 1), v(4, 0), v(6, 0));
    let image = picture();
    let option = |id: &str| json!({"id": id, "title": "Word"});
    let rows: Vec<(&'static str, Version, &'static str, Json)> = vec![
        (
            "unknown-component",
            first,
            "/0/type",
            json!([{"type": "Divider"}]),
        ),
        ("missing-type", first, "/0", json!([{"text": "Word"}])),
        (
            "wrong-place",
            fields,
            "/0/cases/a/0",
            json!([{"type": "Switch", "value": "${data.zz_text}", "cases": {"a": [nested(0)]}}]),
        ),
        (
            "if-too-deep",
            fields,
            "/0/then/0/then/0/then/0",
            json!([nested(3)]),
        ),
        (
            "case-name",
            fields,
            "/0/cases/9",
            json!([{"type": "Switch", "value": "${data.zz_text}", "cases": {"9": []}}]),
        ),
        (
            "components-outside-form",
            fields,
            "/1",
            json!([{"type": "Form", "name": "zz_form", "children": [{"type": "TextBody", "text": "A"}]}, {"type": "TextArea", "name": "zz", "label": "Word"}]),
        ),
        (
            "form-as-value",
            first,
            "/0/children/0/text",
            json!([{"type": "Form", "name": "zz_form", "children": [{"type": "TextBody", "text": "${form.zz_form}"}]}]),
        ),
        (
            "form-values",
            v(7, 0),
            "/0/init-values/nobody",
            json!([{"type": "Form", "name": "zz_form", "init-values": {"nobody": "a"}, "children": [{"type": "TextArea", "name": "zz", "label": "Word"}]}]),
        ),
        (
            "too-many-of-type",
            first,
            "/3",
            json!([{"type": "Image", "src": image}, {"type": "Image", "src": image}, {"type": "Image", "src": image}, {"type": "Image", "src": image}]),
        ),
        (
            "unlisted-place",
            fields,
            "/0/then/0",
            json!([{"type": "If", "condition": "${data.zz_flag}", "then": [{"type": "PhotoPicker", "name": "zz", "label": "Word"}]}]),
        ),
        (
            "one-picker",
            fields,
            "/1",
            json!([{"type": "PhotoPicker", "name": "zz_a", "label": "Word"}, {"type": "DocumentPicker", "name": "zz_b", "label": "Word"}]),
        ),
        (
            "duplicate-field-name",
            fields,
            "/1/name",
            json!([{"type": "TextArea", "name": "zz", "label": "Word"}, {"type": "TextArea", "name": "zz", "label": "Word"}]),
        ),
        (
            "field-name-letters",
            fields,
            "/0/name",
            field("TextArea", json!({"name": "z z"})),
        ),
        (
            "picture",
            first,
            "/0/src",
            json!([{"type": "Image", "src": "https://example.com/a.png"}]),
        ),
        (
            "reference-in-line",
            v(5, 1),
            "/0/text/0",
            json!([{"type": "TextBody", "text": ["${data.zz_text}"]}]),
        ),
        (
            "reference-to-own-screen",
            fields,
            "/0/text",
            text("${screen.STEP_AA.data.zz_text}"),
        ),
        (
            "unknown-global-value",
            fields,
            "/0/text",
            text("${screen.STEP_AB.form.nobody_zz}"),
        ),
        (
            "broken-path",
            first,
            "/0/text",
            text("${data.zz_object.nowhere}"),
        ),
        (
            "type-mismatch",
            first,
            "/0/visible",
            json!([{"type": "TextBody", "text": "A", "visible": "${data.zz_text}"}]),
        ),
        (
            "list-shape",
            fields,
            "/0/data-source",
            choice(json!("${data.zz_bare}")),
        ),
        (
            "color-format",
            v(5, 0),
            "/0/data-source/0/color",
            choice(json!([{"id": "a", "title": "Word", "color": "red"}])),
        ),
        (
            "image-and-color",
            v(5, 0),
            "/0/data-source",
            choice(
                json!([{"id": "a", "title": "Word", "color": "#25D366"}, {"id": "b", "title": "Word", "image": image}]),
            ),
        ),
        (
            "duplicate-option",
            fields,
            "/0/data-source/1/id",
            choice(json!([option("a"), option("a")])),
        ),
        (
            "first-value",
            fields,
            "/0/init-value",
            field("OptIn", json!({"init-value": ["a"]})),
        ),
        (
            "min-above-max",
            fields,
            "/0/min-chars",
            input(json!({"min-chars": 9, "max-chars": 3})),
        ),
        (
            "pattern-syntax",
            v(6, 2),
            "/0/pattern",
            input(json!({"pattern": "[a", "helper-text": "Word"})),
        ),
        (
            "pattern-with-type",
            v(6, 2),
            "/0/pattern",
            input(json!({"pattern": "[a]", "helper-text": "Word", "input-type": "email"})),
        ),
        (
            "pattern-without-hint",
            v(6, 2),
            "/0/pattern",
            input(json!({"pattern": "[a]"})),
        ),
        (
            "date-format",
            v(5, 0),
            "/0/min-date",
            field("DatePicker", json!({"min-date": "31.1.2026"})),
        ),
        (
            "date-order",
            v(5, 0),
            "/0/min-date",
            field(
                "DatePicker",
                json!({"min-date": "2026-02-01", "max-date": "2026-01-01"}),
            ),
        ),
        (
            "date-out-of-range",
            v(5, 0),
            "/0/unavailable-dates/0",
            field(
                "DatePicker",
                json!({"min-date": "2026-02-01", "unavailable-dates": ["2026-01-01"]}),
            ),
        ),
        (
            "range-value",
            v(6, 1),
            "/0/label",
            field("CalendarPicker", json!({"mode": "range"})),
        ),
        (
            "action-not-here",
            fields,
            "/0/on-click-action/name",
            field(
                "OptIn",
                json!({"on-click-action": {"name": "complete", "payload": {}}}),
            ),
        ),
        (
            "unknown-action",
            fields,
            "/0/on-click-action/name",
            field(
                "OptIn",
                json!({"on-click-action": {"name": "teleport", "payload": {}}}),
            ),
        ),
        (
            "action-without-name",
            fields,
            "/0/on-click-action",
            field("OptIn", json!({"on-click-action": {"payload": {}}})),
        ),
        (
            "web-address",
            ticks,
            "/0/on-click-action/url",
            field(
                "OptIn",
                json!({"on-click-action": {"name": "open_url", "url": "example"}}),
            ),
        ),
        (
            "update-data-field",
            ticks,
            "/0/on-select-action/payload/nowhere",
            field(
                "OptIn",
                json!({"on-select-action": {"name": "update_data", "payload": {"nowhere": 1}}}),
            ),
        ),
        (
            "action-on-both-levels",
            ticks,
            "/0/on-unselect-action",
            field(
                "Dropdown",
                json!({"on-unselect-action": {"name": "update_data", "payload": {}}, "data-source": [{"id": "a", "title": "Word", "on-unselect-action": {"name": "update_data", "payload": {}}}]}),
            ),
        ),
        (
            "unknown-target",
            fields,
            "/0/on-click-action/next/name",
            field(
                "OptIn",
                json!({"on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "NOWHERE"}, "payload": {}}}),
            ),
        ),
        (
            "target-is-itself",
            fields,
            "/0/on-click-action/next/name",
            field(
                "OptIn",
                json!({"on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "STEP_AA"}, "payload": {}}}),
            ),
        ),
        (
            "must-be-alone",
            v(5, 1),
            "/0",
            json!([{"type": "RichText", "text": "Word"}, {"type": "RichText", "text": "Word"}]),
        ),
        (
            "empty-else",
            fields,
            "/0/else",
            json!([{"type": "If", "condition": "${data.zz_flag}", "then": [{"type": "TextBody", "text": "A"}], "else": []}]),
        ),
        (
            "date-as-text",
            fields,
            "/0/label",
            input(json!({"label": "Date of birth"})),
        ),
        (
            "markdown-not-shown",
            v(5, 1),
            "/0/text",
            json!([{"type": "TextBody", "markdown": true, "text": "# Heading"}]),
        ),
        (
            "expression-too-deep",
            fields,
            "/0/condition",
            condition(&format!(
                "{}${{data.zz_flag}}{}",
                "(".repeat(400),
                ")".repeat(400)
            )),
        ),
        // Conditions (fact base 10.3).
        (
            "condition-not-boolean",
            fields,
            "/0/condition",
            condition("${data.zz_text}"),
        ),
        ("same-always", fields, "/0/condition", condition("1 == 1")),
        (
            "literal-condition",
            ticks,
            "/0/condition",
            json!([{"type": "If", "condition": true, "then": [{"type": "TextBody", "text": "A"}]}]),
        ),
        (
            "two-literals",
            fields,
            "/0/condition",
            condition("(1 == 2) && ${data.zz_flag}"),
        ),
        (
            "arithmetic-in-condition",
            fields,
            "/0/condition",
            condition("${data.zz_number} + 1 == 2"),
        ),
        (
            "comparison-parentheses",
            fields,
            "/0/condition",
            condition("${data.zz_number} == 2 && ${data.zz_flag}"),
        ),
        (
            "compared-types",
            fields,
            "/0/condition",
            condition("${data.zz_number} == 'a'"),
        ),
        (
            "operand-type",
            fields,
            "/0/condition",
            condition("${data.zz_text} > 1"),
        ),
        (
            "misplaced-not",
            fields,
            "/0/condition",
            condition("${data.zz_flag} == !${data.zz_flag}"),
        ),
        (
            "missing-operand",
            fields,
            "/0/condition",
            condition("${data.zz_number} =="),
        ),
        (
            "missing-operator",
            fields,
            "/0/condition",
            condition("${data.zz_flag} ${data.zz_flag}"),
        ),
        (
            "missing-quote",
            fields,
            "/0/condition",
            condition("${data.zz_text} == 'a"),
        ),
        (
            "invalid-operator",
            fields,
            "/0/condition",
            condition("${data.zz_text} = 'a'"),
        ),
        (
            "unknown-character",
            fields,
            "/0/condition",
            condition("${data.zz_text} == # 'a'"),
        ),
        (
            "unmatched-parenthesis",
            fields,
            "/0/condition",
            condition("(${data.zz_flag}"),
        ),
        (
            "empty-parentheses",
            fields,
            "/0/condition",
            condition("${data.zz_flag} && ()"),
        ),
        (
            "number-spelling",
            fields,
            "/0/condition",
            condition("${data.zz_number} == 007"),
        ),
        (
            "other-quotes",
            fields,
            "/0/condition",
            condition("${data.zz_text} == \"a\""),
        ),
        (
            "bare-word",
            fields,
            "/0/condition",
            condition("${data.zz_text} == yes"),
        ),
        (
            "list-in-expression",
            fields,
            "/0/condition",
            condition("${data.zz_list} == 'a'"),
        ),
        (
            "nested-in-condition",
            fields,
            "/0/condition",
            condition("${data.zz_object.name} == 'a'"),
        ),
        // Expressions (fact base 10.2).
        (
            "ternary",
            ticks,
            "/0/text",
            text("`${data.zz_flag} ? 'a' : 'b'`"),
        ),
        (
            "function-call",
            ticks,
            "/0/text",
            text("`len(${data.zz_text})`"),
        ),
        // The same without backticks, in a condition.
        (
            "ternary",
            fields,
            "/0/condition",
            condition("${data.zz_flag} ? true : false"),
        ),
        (
            "function-call",
            fields,
            "/0/condition",
            condition("len(${data.zz_text}) == 1"),
        ),
        (
            "null-in-expression",
            ticks,
            "/0/visible",
            json!([{"type": "TextBody", "text": "A", "visible": "`${data.zz_text} == null`"}]),
        ),
        (
            "plus-between-texts",
            ticks,
            "/0/text",
            text("`${data.zz_text} + 'a'`"),
        ),
        ("empty-expression", ticks, "/0/text", text("``")),
        (
            "result-type",
            ticks,
            "/0/visible",
            json!([{"type": "TextBody", "text": "A", "visible": "`${data.zz_number} + 1`"}]),
        ),
    ];
    let mut all: Vec<Added> = rows
        .into_iter()
        .map(|(rule, since, at, components)| Added {
            rule,
            since,
            at,
            components,
            endpoint: false,
        })
        .collect();
    all.push(Added {
        rule: "action-without-payload",
        since: fields,
        at: "/0/on-select-action",
        components: field(
            "DatePicker",
            json!({"on-select-action": {"name": "data_exchange"}}),
        ),
        endpoint: true,
    });
    all
}

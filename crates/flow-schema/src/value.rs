use flow_catalog::{
    Binding, EnumValue, Evidence, Kind, LimitKind, Property, Yields, components, v,
};
use serde_json::{Value as Json, json};

use crate::{
    schemas::{Schemas, is_firm},
    text::{DYNAMIC, DYNAMIC_OR_BLANK, EXPRESSION, VISIBLE},
};

const DATE: &str = r"^\d{4}-\d{2}-\d{2}$";
const COLOR: &str = "^#[0-9A-Fa-f]{6}$";
const ADDRESS: &str = r"^[Hh][Tt][Tt][Pp][Ss]?://[^/\s]\S*$";
/// In place of a component's type: an entry of a `data-source`.
const OPTION: &str = "option";
const SCREEN_ID: &str = "^[A-Za-z_]+$";

impl Schemas {
    /// What may stand as the value of a property of `type_name` (a component's type, or "").
    pub fn value(&mut self, type_name: &str, property: &Property) -> Json {
        let literal = property.binding == Binding::Literal;
        match property.kind {
            Kind::Text | Kind::LongText | Kind::FieldName | Kind::Image => {
                let visible = self.must_be_visible(property);
                // One source lets the texts of options be references (fact base 6.5).
                if literal && type_name == OPTION {
                    self.any_text(visible)
                } else if literal {
                    self.fixed_text(visible)
                } else {
                    self.text(visible)
                }
            }
            Kind::ScreenId => json!({ "type": "string", "pattern": SCREEN_ID }),
            Kind::TextOrLines(since) => {
                let visible = self.must_be_visible(property);
                let text = if type_name == "RichText" {
                    self.bound_or_visible()
                } else {
                    self.text(visible)
                };
                if since <= self.version {
                    json!({
                        "if": { "type": "array" },
                        "then": { "type": "array", "minItems": 1, "items": { "type": "string" } },
                        "else": text,
                    })
                } else {
                    text
                }
            }
            Kind::Bool => self.plain(property, json!({ "type": "boolean" })),
            Kind::Number => self.number(property, "number"),
            Kind::Integer => self.number(property, "integer"),
            Kind::Enum(words) => self.word(property, words),
            Kind::Date => self.date(),
            Kind::DateList => self.date_list(property),
            Kind::Color => self.formed(COLOR),
            Kind::Url if literal => {
                let fixed = self.fixed_text(false);
                json!({ "allOf": [fixed, { "type": "string", "pattern": ADDRESS }] })
            }
            Kind::Url => self.formed(ADDRESS),
            Kind::Pattern => {
                let mut text = json!({ "type": "string" });
                if self.blanks_are_refused() {
                    text["pattern"] = json!(VISIBLE);
                }
                text
            }
            Kind::Action(kinds) => self.action(property, kinds),
            Kind::Options(items) | Kind::Items(items) => {
                let is_option = matches!(property.kind, Kind::Options(_));
                let owner = if is_option { OPTION } else { "" };
                let item = self.object(None, owner, items);
                let list = self.list(property, item);
                self.or_bound_if(literal, list)
            }
            Kind::Object(properties) => {
                let object = self.object(None, "", properties);
                self.or_bound_if(literal, object)
            }
            Kind::EnumList(words) => {
                let mut item = json!({ "type": "string" });
                if is_firm(property.evidence) {
                    item["enum"] = values(words);
                }
                let list = self.list(property, item);
                self.or_bound_if(literal, list)
            }
            Kind::TextList | Kind::FieldNames => {
                let item = if literal && is_firm(property.evidence) {
                    json!({ "type": "string", "not": { "pattern": DYNAMIC } })
                } else {
                    json!({ "type": "string" })
                };
                let list = self.list(property, item);
                self.or_bound_if(literal, list)
            }
            Kind::RangePair(inner) => {
                let single = self.value(
                    type_name,
                    &Property {
                        kind: *inner,
                        ..*property
                    },
                );
                let value = self.inner_value();
                json!({
                    "if": { "type": "object" },
                    "then": { "type": "object", "additionalProperties": value },
                    "else": single,
                })
            }
            Kind::TextOrMap => {
                let visible = self.must_be_visible(property);
                let text = self.text(visible);
                let value = self.inner_value();
                json!({
                    "if": { "type": "object" },
                    "then": {
                        "type": "object",
                        "minProperties": 1,
                        "additionalProperties": {
                            "allOf": [value, { "type": "string", "pattern": VISIBLE }],
                        },
                    },
                    "else": text,
                })
            }
            Kind::FieldValues | Kind::FieldMessages => {
                let value = self.inner_value();
                self.or_bound(json!({ "type": "object", "additionalProperties": value }))
            }
            Kind::InitValue => self.init_value(type_name),
            // What the list holds depends on where it stands; see place.rs.
            Kind::Children => self.list(property, json!({ "type": "object" })),
            Kind::Cases => {
                let mut cases = json!({
                    "type": "object",
                    "additionalProperties": { "type": "array", "items": { "type": "object" } },
                });
                if let Some(least) = firm(self, property, |what| match what {
                    LimitKind::MinItems(n) => Some(n),
                    _ => None,
                }) {
                    cases["minProperties"] = json!(least);
                }
                cases
            }
            Kind::Condition => self.condition(),
            Kind::SwitchValue => self.bound(),
            Kind::Payload => {
                // Where types are compared with a data model, null fits none of them.
                let compared = ["navigate", "update_data"].contains(&type_name);
                let value = self.payload_value(compared);
                json!({ "type": "object", "additionalProperties": value })
            }
            Kind::DataModel => self.data_model(),
            Kind::Routes => self.routes(),
            Kind::Screens => {
                let screen = self.screen();
                self.list(property, screen)
            }
            Kind::Free => json!({}),
        }
    }

    fn or_bound_if(&mut self, literal: bool, inner: Json) -> Json {
        if literal { inner } else { self.or_bound(inner) }
    }

    fn must_be_visible(&self, property: &Property) -> bool {
        self.blanks_are_refused()
            || property
                .limits_in(self.version)
                .any(|limit| limit.what == LimitKind::NotBlank && is_firm(limit.evidence))
    }

    /// A bare value that may be bound; in frozen versions a text in its place was let through.
    fn plain(&mut self, property: &Property, inner: Json) -> Json {
        let literal = property.binding == Binding::Literal;
        let text = match (literal, self.is_frozen()) {
            (true, true) => self.fixed_text(false),
            // Only seen in WhatsApp's web checker, so that a reference is no error.
            (true, false) if property.evidence == Evidence::Observed => self.dynamic_text(),
            (true, false) => return inner,
            (false, true) => self.bound_or_plain(),
            (false, false) => self.bound(),
        };
        json!({ "if": { "type": "string" }, "then": text, "else": inner })
    }

    fn number(&mut self, property: &Property, kind: &str) -> Json {
        let mut number = json!({ "type": kind });
        for limit in property
            .limits_in(self.version)
            .filter(|l| is_firm(l.evidence))
        {
            match limit.what {
                LimitKind::Min(least) => number["minimum"] = json!(least),
                LimitKind::Max(most) => number["maximum"] = json!(most),
                _ => {}
            }
        }
        self.plain(property, number)
    }

    fn word(&mut self, property: &Property, words: &[EnumValue]) -> Json {
        let firm = is_firm(property.evidence);
        match (property.binding, firm) {
            (Binding::Literal, true) => json!({ "type": "string", "enum": values(words) }),
            (_, false) => self.text(false),
            _ => {
                let bound = self.bound();
                json!({
                    "type": "string",
                    "if": { "pattern": DYNAMIC },
                    "then": bound,
                    "else": { "enum": values(words) },
                })
            }
        }
    }

    /// A written text of this form, or a bound one.
    fn formed(&mut self, pattern: &str) -> Json {
        let text = self.text(false);
        json!({
            "type": "string",
            "if": { "pattern": DYNAMIC },
            "then": text,
            "else": { "pattern": pattern },
        })
    }

    /// Before 5.0 dates were milliseconds, of which little is known: any text.
    fn date(&mut self) -> Json {
        let text = self.text(false);
        if self.version < v(5, 0) {
            return text;
        }
        json!({
            "type": "string",
            "if": { "pattern": DYNAMIC_OR_BLANK },
            "then": text,
            "else": { "pattern": DATE },
        })
    }

    fn date_list(&mut self, property: &Property) -> Json {
        let mut item = json!({ "type": "string" });
        if self.version >= v(5, 0) {
            item["if"] = json!({ "not": { "pattern": DYNAMIC_OR_BLANK } });
            item["then"] = json!({ "pattern": DATE });
        }
        if !self.has_expressions() {
            item["not"] = json!({ "pattern": EXPRESSION });
        }
        let list = self.list(property, item);
        self.or_bound(list)
    }

    /// An array within the property's limits.
    fn list(&mut self, property: &Property, items: Json) -> Json {
        let mut list = json!({ "type": "array", "items": items });
        for limit in property
            .limits_in(self.version)
            .filter(|l| is_firm(l.evidence))
        {
            match limit.what {
                LimitKind::MinItems(least) => list["minItems"] = json!(least),
                LimitKind::MaxItems(most) => list["maxItems"] = json!(most),
                LimitKind::MaxItemsWithImages(most) => {
                    list["if"] = json!({ "contains": { "type": "object", "required": ["image"] } });
                    list["then"] = json!({ "maxItems": most });
                }
                _ => {}
            }
        }
        list
    }

    /// What a field of this type may start with.
    fn init_value(&mut self, type_name: &str) -> Json {
        let text = self.text(false);
        match components::find(type_name).and_then(|c| c.yields) {
            Some(Yields::TextOrNumber) => {
                json!({ "if": { "type": "number" }, "else": text })
            }
            Some(Yields::TextList) => {
                let bound = self.dynamic_text();
                json!({ "if": { "type": "string" }, "then": bound, "else": { "type": "array" } })
            }
            Some(Yields::Bool) => {
                let bound = self.dynamic_text();
                json!({ "if": { "type": "string" }, "then": bound, "else": { "type": "boolean" } })
            }
            // One source writes a list for a single choice.
            Some(Yields::Text) if type_name == "RadioButtonsGroup" => {
                json!({ "if": { "type": "array" }, "else": text })
            }
            _ => text,
        }
    }

    /// A condition has a grammar of its own, which the checks read.
    fn condition(&mut self) -> Json {
        let mut text = json!({ "type": "string" });
        if self.blanks_are_refused() {
            text["pattern"] = json!(VISIBLE);
        } else {
            text["not"] = json!({ "pattern": EXPRESSION });
        }
        // WhatsApp's web checker lets true and false through, though they are of no use.
        json!({ "if": { "type": "string" }, "then": text, "else": { "type": "boolean" } })
    }
}

fn values(words: &[EnumValue]) -> Json {
    words.iter().map(|word| word.value).collect()
}

fn firm<T>(
    all: &Schemas,
    property: &Property,
    wanted: impl Fn(LimitKind) -> Option<T>,
) -> Option<T> {
    property
        .limits_in(all.version)
        .filter(|limit| is_firm(limit.evidence))
        .find_map(|limit| wanted(limit.what))
}

//! Texts, references and backtick expressions as patterns (fact base 10.1, 10.2 and the blank rule
//! of section 0). Only what every engine for regular expressions knows.

use flow_catalog::v;
use serde_json::{Value as Json, json};

use crate::schemas::Schemas;

/// One reference fills the whole text; what stands in its braces may be anything.
const WHOLE: &str = r"^\$\{(?:[^$}]|\$+[^${}])*\$*\}$";

/// A text that starts and ends with a backtick.
pub(crate) const EXPRESSION: &str = r"^\s*`[\s\S]*`\s*$";

/// A text with a reference somewhere in it, or an expression.
pub(crate) const DYNAMIC: &str = r"\$\{|^\s*`[\s\S]*`\s*$";

/// A text with a reference somewhere in it, an expression, or a blank.
pub(crate) const DYNAMIC_OR_BLANK: &str = r"\$\{|^\s*`[\s\S]*`\s*$|^\s*$";

pub(crate) const VISIBLE: &str = r"\S";

/// Steps of letters, digits, underscore and hyphen with dots between.
const STEP: &str = r"[\p{Alphabetic}\p{N}_-]+";

impl Schemas {
    fn reference_pattern(&self) -> String {
        let path = format!(r"{STEP}(?:\.{STEP})*");
        let global = if self.version >= v(4, 0) {
            format!(r"(?:screen\.{STEP}\.)?")
        } else {
            String::new()
        };
        format!(r"\$\{{{global}(?:data|form)\.{path}\}}")
    }

    pub fn has_expressions(&self) -> bool {
        self.version >= v(6, 0)
    }

    /// From 6.0 every text needs a visible character.
    pub fn blanks_are_refused(&self) -> bool {
        self.version >= v(6, 0)
    }

    /// A text that may be written or bound, and perhaps must not be blank.
    pub fn text(&mut self, visible: bool) -> Json {
        let visible = visible || self.blanks_are_refused();
        self.define(if visible { "visible-text" } else { "text" }, |all| {
            let mut text = all.sound(json!({ "type": "string" }));
            let what = if all.has_expressions() {
                "Text, a reference such as ${data.field}, or an expression in backticks."
            } else {
                "Text, or a reference such as ${data.field}."
            };
            text["description"] = json!(what);
            if visible {
                text["pattern"] = json!(VISIBLE);
            }
            text
        })
    }

    /// A text that must be written out.
    pub fn fixed_text(&mut self, visible: bool) -> Json {
        let visible = visible || self.blanks_are_refused();
        let name = if visible {
            "visible-fixed-text"
        } else {
            "fixed-text"
        };
        self.define(name, |_| {
            let mut text = json!({
                "description": "Text that is written out: neither a reference nor an expression.",
                "type": "string",
                "not": { "pattern": DYNAMIC },
            });
            if visible {
                text["pattern"] = json!(VISIBLE);
            }
            text
        })
    }

    /// A text that is one reference, or from 6.0 an expression.
    pub fn bound(&mut self) -> Json {
        self.define("bound", |all| {
            let reference = all.reference_pattern();
            let (pattern, what) = if all.has_expressions() {
                (
                    format!(r"^(?:{reference}|\s*`[\s\S]*`\s*)$"),
                    "A reference such as ${data.field} or ${form.field}, or an expression in backticks.",
                )
            } else {
                (
                    format!("^{reference}$"),
                    "A reference such as ${data.field} or ${form.field}.",
                )
            };
            json!({ "description": what, "type": "string", "pattern": pattern })
        })
    }

    /// Any text without a reference, or one that is nothing else.
    pub fn bound_or_plain(&mut self) -> Json {
        let bound = self.bound();
        self.define(
            "bound-or-plain",
            |_| json!({ "type": "string", "if": { "pattern": DYNAMIC }, "then": bound }),
        )
    }

    /// Words to read or a reference to them, but not both.
    pub fn bound_or_visible(&mut self) -> Json {
        let bound = self.bound();
        self.define("bound-or-visible", |_| {
            json!({
                "description": "Text, or a reference such as ${data.field}, but not both.",
                "type": "string",
                "pattern": VISIBLE,
                "if": { "pattern": DYNAMIC },
                "then": bound,
            })
        })
    }

    /// Whatever is text, perhaps not blank.
    pub fn any_text(&mut self, visible: bool) -> Json {
        if visible {
            json!({ "type": "string", "pattern": VISIBLE })
        } else {
            json!({ "type": "string" })
        }
    }

    /// A text with a reference in it.
    pub fn dynamic_text(&mut self) -> Json {
        self.define("dynamic-text", |all| {
            all.sound(json!({
                "description": "A reference such as ${data.field} or ${form.field}.",
                "type": "string",
                "pattern": DYNAMIC,
            }))
        })
    }

    /// `schema` for a text whose reference, if one fills it, can be read.
    fn sound(&self, mut schema: Json) -> Json {
        schema["if"] = json!({ "pattern": WHOLE });
        schema["then"] = json!({ "pattern": format!("^{}$", self.reference_pattern()) });
        if !self.has_expressions() {
            schema["not"] = json!({ "pattern": EXPRESSION });
        }
        schema
    }

    /// Whatever `inner` takes, or a reference to it.
    pub fn or_bound(&mut self, inner: Json) -> Json {
        let bound = self.bound();
        json!({ "if": { "type": "string" }, "then": bound, "else": inner })
    }

    /// Any value in an object with free keys; references in it can be read.
    pub fn inner_value(&mut self) -> Json {
        self.define("inner-value", |all| {
            let itself = json!({ "$ref": "#/definitions/inner-value" });
            let reference = format!("^{}$", all.reference_pattern());
            json!({
                "allOf": [
                    {
                        "if": { "type": "string", "pattern": WHOLE },
                        "then": { "type": "string", "pattern": reference },
                    },
                    {
                        "if": { "type": "array" },
                        "then": { "type": "array", "items": itself },
                    },
                    {
                        "if": { "type": "object" },
                        "then": { "type": "object", "additionalProperties": itself },
                    },
                ]
            })
        })
    }

    /// One value of a payload; null only where it is not `compared` with a declared type.
    pub fn payload_value(&mut self, compared: bool) -> Json {
        let any = self.define("payload-value", |all| {
            let text = all.sound(json!({ "type": "string" }));
            json!({
                "description": "Any value: written out, a reference such as ${form.field}, or in an object or list of such.",
                "if": { "type": "string" },
                "then": text,
            })
        });
        if compared {
            json!({ "allOf": [any, { "not": { "type": "null" } }] })
        } else {
            any
        }
    }
}

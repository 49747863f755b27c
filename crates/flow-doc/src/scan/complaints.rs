//! What the scanner says when the text is not JSON, in words for people.

use super::Scanner;
use crate::{fault::Fault, node::Kind};

impl Scanner<'_> {
    pub(super) fn fault(&self, message: &str) -> Fault {
        Fault::syntax(message, self.at)
    }

    fn at_end(&self) -> bool {
        self.at >= self.bytes.len()
    }

    fn cut_off(&self) -> Fault {
        let missing: String = self
            .open
            .iter()
            .rev()
            .map(|open| closing(open.kind))
            .collect();
        match missing.chars().count() {
            0 => self.fault("The text ends too early: a value is missing."),
            1..=8 => self.fault(&format!(
                "The text ends too early: {missing} is missing at the end."
            )),
            n => self.fault(&format!(
                "The text ends too early: {n} closing brackets are missing."
            )),
        }
    }

    pub(super) fn no_value(&self) -> Fault {
        if self.at_end() {
            return self.cut_off();
        }
        self.fault(match self.peek() {
            b',' => "A value is missing before this comma.",
            b'}' | b']' => "A value is missing before this bracket.",
            b'\'' => "Texts stand in double quotes \" in JSON, not in single ones.",
            b'/' | b'#' => "JSON has no comments. Remove this one.",
            b'+' | b'.' => "A number starts with a digit or a minus sign.",
            b':' => "This colon is one too many.",
            b'T' | b'F' | b'N' | b't' | b'f' | b'n' => {
                "Only true, false and null are written without quotes, in small letters."
            }
            0xE2 if self.is_curly_quote() => CURLY,
            byte if byte < 0x20 => "A control character stands here that JSON does not allow.",
            _ => "A value should stand here: a text in double quotes, a number, true, false, null, { or [.",
        })
    }

    pub(super) fn no_key(&self) -> Fault {
        if self.at_end() {
            return self.cut_off();
        }
        self.fault(match self.peek() {
            b'}' => "A comma stands before the closing } with nothing after it. Remove the comma.",
            b',' => "This comma is one too many.",
            b'\'' => "Names stand in double quotes \" in JSON, not in single ones.",
            b'/' | b'#' => "JSON has no comments. Remove this one.",
            0xE2 if self.is_curly_quote() => CURLY,
            _ => "The name of a property should stand here, in double quotes.",
        })
    }

    pub(super) fn no_separator(&self, inside: Kind) -> Fault {
        if self.at_end() {
            return self.cut_off();
        }
        let end = closing(inside);
        match self.peek() {
            b'}' | b']' => self.fault(&format!(
                "This bracket does not fit: {end} is expected first."
            )),
            b'/' | b'#' => self.fault("JSON has no comments. Remove this one."),
            b':' if inside == Kind::Array => {
                self.fault("A list in [ ] holds values only. For names with values use { }.")
            }
            _ => self.fault(&format!("A comma or {end} is missing before this.")),
        }
    }

    pub(super) fn after_the_end(&self) -> Fault {
        match self.peek() {
            b'}' | b']' => self.fault("This closing bracket is one too many."),
            b'/' | b'#' => self.fault("JSON has no comments. Remove this one."),
            _ => self.fault("The JSON ends before this. Remove what follows."),
        }
    }

    fn is_curly_quote(&self) -> bool {
        matches!(
            self.bytes.get(self.at..self.at + 3),
            Some([0xE2, 0x80, 0x98..=0x9F])
        )
    }
}

const CURLY: &str =
    "This is a typographic quote, as word processors make them. JSON needs the plain one: \".";

fn closing(kind: Kind) -> char {
    if kind == Kind::Array { ']' } else { '}' }
}

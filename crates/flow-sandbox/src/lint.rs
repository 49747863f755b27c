use std::sync::Arc;

use flow_doc::{Document, Position};
use flow_lint::{RulesOff, Severity};

use crate::validate::{Problem, Validator};

/// The application's own checks, all of them: rules that a person switched off are not switched off
/// here. Only errors count.
pub fn lint_validator() -> Arc<dyn Validator> {
    Arc::new(LintValidator)
}

struct LintValidator;

impl Validator for LintValidator {
    fn errors(&self, json: &[u8]) -> Vec<Problem> {
        let document = Document::open(json.to_vec());
        let lines = document.line_index();
        let found = flow_lint::check(&document, &RulesOff::none());
        found
            .into_iter()
            .filter(|diagnostic| diagnostic.severity == Severity::Error)
            .map(|diagnostic| {
                let (start, end) = diagnostic.range(&document, &lines);
                Problem {
                    code: diagnostic.code.unwrap_or(diagnostic.rule).to_owned(),
                    start: place(start),
                    end: place(end),
                    pointer: diagnostic.node.map(|_| diagnostic.pointer(&document)),
                    message: diagnostic.message,
                }
            })
            .collect()
    }
}

fn place(position: Position) -> (u32, u32) {
    let short = |number| u32::try_from(number).unwrap_or(u32::MAX);
    (short(position.line), short(position.column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_errors_and_where_they_are() {
        let broken = LintValidator.errors(b"{\n  \"version\": \n}");
        assert!(!broken.is_empty() && broken[0].start.0 >= 2, "{broken:?}");
        let unknown = LintValidator.errors(
            br#"{"version":"7.3","screens":[{"id":"A","terminal":true,"layout":{"type":"SingleColumnLayout","children":[{"type":"Nonsense"}]}}]}"#,
        );
        let at = |problem: &Problem| {
            problem
                .pointer
                .as_deref()
                .is_some_and(|p| p.starts_with("/screens/0/layout/children/0"))
        };
        assert!(unknown.iter().any(at), "{unknown:?}");
        assert!(unknown.iter().all(|problem| problem.start <= problem.end));
    }

    #[test]
    fn a_plain_flow_has_no_errors() {
        let flow =
            br#"{"version":"7.3","screens":[{"id":"ASK","title":"Ask","terminal":true,"data":{},
            "layout":{"type":"SingleColumnLayout","children":[
              {"type":"TextInput","name":"answer","label":"Your answer","required":true},
              {"type":"Footer","label":"Send","on-click-action":
                {"name":"complete","payload":{"answer":"${form.answer}"}}}]}}]}"#;
        assert_eq!(LintValidator.errors(flow), []);
    }

    #[test]
    fn anything_can_be_uploaded() {
        let deep = b"[".repeat(100_000);
        for odd in [
            &b""[..],
            b"\xff\xfe",
            b"\0",
            b"\xef\xbb\xbf",
            b"7",
            b"[]",
            b"\"\\ud800\"",
            &deep,
        ] {
            assert!(!LintValidator.errors(odd).is_empty());
        }
    }
}

//! WhatsApp's own complaints about a JSON, as problems of the document.

use flow_catalog::Evidence;
use flow_cloud::ValidationProblem;
use flow_doc::flow::Flow;
use flow_doc::{Document, LineIndex, pointer};

use super::place;
use crate::protocol::Problem;
use flow_lint::Severity;

/// What these problems have instead of the id of a rule of ours.
pub const RULE: &str = "whatsapp";

/// One complaint and where it stands in the JSON that was sent.
#[derive(Clone, Debug)]
pub struct Complaint {
    pub code: Option<String>,
    pub message: String,
    /// RFC 6901.
    pub pointer: Option<String>,
}

/// Finds the places in `sent`, the bytes that were uploaded: lines and columns count in those, not
/// in what the document has become meanwhile.
pub fn complaints(sent: &[u8], problems: Vec<ValidationProblem>) -> Vec<Complaint> {
    if problems.is_empty() {
        return Vec::new();
    }
    let document = Document::open(sent.to_vec());
    let lines = document.line_index();
    problems
        .into_iter()
        .map(|problem| Complaint {
            pointer: place::pointer_of(&document, &lines, &problem),
            code: problem.code,
            message: problem.message,
        })
        .collect()
}

/// The complaints as problems of the document as it is now. Offsets are filled when the JSON pane
/// is open.
pub fn problems(
    document: &Document,
    complaints: &[Complaint],
    pane: Option<&LineIndex>,
) -> Vec<Problem> {
    let flow = Flow::of(document);
    let problem = |(number, complaint): (usize, &Complaint)| {
        let pointer = complaint.pointer.as_deref();
        let value = pointer.and_then(|pointer| document.at(pointer));
        let node = value.map(|value| value.id());
        let span = node.and_then(|node| document.span(node));
        let range = pane.zip(span);
        let offset = |byte: usize, lines: &LineIndex| u32::try_from(lines.utf16(byte)).ok();
        let screen = node.and_then(|node| Some(flow.screen_of(node)?.node()));
        let component = node.and_then(|node| Some(flow.component_of(node)?.node()));
        let inside = |value| pointer::within(value, component.or(screen));
        Problem {
            key: format!("{RULE}:{number}"),
            rule: RULE.to_owned(),
            code: complaint.code.clone(),
            severity: Severity::Error,
            evidence: Evidence::Refused,
            message: complaint.message.clone(),
            screen,
            component,
            node,
            pointer: value.map(inside).unwrap_or_default(),
            from: range
                .as_ref()
                .and_then(|(lines, span)| offset(span.start, lines)),
            to: range
                .as_ref()
                .and_then(|(lines, span)| offset(span.end, lines)),
            fixes: Vec::new(),
            sure: false,
            upgrade: false,
        }
    };
    complaints.iter().enumerate().map(problem).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FLOW: &str =
        r#"{"screens":[{"id":"A","layout":{"children":[{"type":"TextBody","text":1}]}}]}"#;

    #[test]
    fn a_complaint_finds_its_component_in_the_document_of_now() {
        let record = r#"{"error":"INVALID_PROPERTY_TYPE","message":"Bad text.",
            "pointers":[{"path":"screens[0].layout.children[0].text"}]}"#;
        let read = [record, "Something else."].map(ValidationProblem::read);
        let complaints = complaints(FLOW.as_bytes(), read.into());
        // Another layout of the same text: lines moved, the place is the same.
        let now = FLOW.replace("{\"type\"", "\n\n  {\"type\"");
        let document = Document::open(now.into_bytes());
        let lines = document.line_index();
        let found = problems(&document, &complaints, Some(&lines));
        assert_eq!(found[0].pointer, "/text");
        assert_eq!(found[0].code.as_deref(), Some("INVALID_PROPERTY_TYPE"));
        let node = |pointer: &str| document.at(pointer).map(|value| value.id());
        assert_eq!(found[0].screen, node("/screens/0"));
        assert_eq!(found[0].component, node("/screens/0/layout/children/0"));
        assert_eq!(found[0].node, node("/screens/0/layout/children/0/text"));
        let (from, to) = (found[0].from.unwrap(), found[0].to.unwrap());
        assert_eq!(&document.text()[from as usize..to as usize], "1");
        assert_eq!(found[1].message, "Something else.");
        assert_eq!((found[1].node, found[1].pointer.as_str()), (None, ""));
        assert_ne!(found[0].key, found[1].key);
    }

    #[test]
    fn a_place_that_is_gone_leaves_the_words() {
        let record = r#"{"message":"m","pointers":[{"path":"screens[0].id"}]}"#;
        let complaints = complaints(FLOW.as_bytes(), vec![ValidationProblem::read(record)]);
        let found = problems(&Document::open(b"{}".to_vec()), &complaints, None);
        assert_eq!((found[0].node, found[0].message.as_str()), (None, "m"));
        assert!(
            problems(&Document::open(b"{".to_vec()), &complaints, None)[0]
                .screen
                .is_none()
        );
    }
}

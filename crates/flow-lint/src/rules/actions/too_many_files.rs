//! # Too many files at the end
//!
//! ## What it does
//!
//! Adds up the files that the message at the end of the flow would carry.
//!
//! ## Why it matters
//!
//! It carries at most 10 files, together at most 100 MB (before 5.0 one single file). An upload
//! without a maximum counts as 30 files of 25 MB. The size is only seen in WhatsApp's checker, so
//! beyond it this is a warning.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "PhotoPicker", "name": "photo", "label": "Photo"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {"photo": "${form.photo}"}}}]
//! ```
//!
//! ## Fix
//!
//! Set a maximum on the upload.
//!
//! ```json component
//! [{"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 4}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {"photo": "${form.photo}"}}}]
//! ```

use flow_catalog::{ActionName, Evidence, components::PHOTO_PICKER, limits, v};
use flow_doc::{Edit, JsonText};

use crate::{Diagnostic, Group, Rule, Severity};
use crate::{
    cx::Cx,
    facts::{Field, Payload, Reference, Source},
    flow::Screens,
};

pub static RULE: Rule = Rule {
    id: "too-many-files",
    group: Group::Actions,
    severity: Severity::Error,
    since: PHOTO_PICKER.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_ON_CLICK_ACTION_PAYLOAD"),
    title: "Too many files at the end",
    fixable: true,
    source: include_str!("too_many_files.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>) {
    let before_five = cx.version() < v(5, 0);
    for facts in screens.all() {
        for action in facts
            .actions
            .iter()
            .filter(|a| a.name == ActionName::Complete)
        {
            let Payload::Known(node, entries) = &action.payload else {
                continue;
            };
            let pickers: Vec<&Field> = entries
                .iter()
                .filter_map(|entry| match &entry.source {
                    Source::Reference(Reference::Form(name)) => Some((*facts, name)),
                    Source::Reference(Reference::ScreenForm { screen, path }) => {
                        Some((screens.get(screen)?, path))
                    }
                    _ => None,
                })
                .filter_map(|(screen, name)| screen.fields.iter().find(|f| f.name == *name))
                .filter(|field| field.files.is_some())
                .collect();
            let counted = pickers.iter().filter_map(|p| p.files);
            let files: u64 = counted.clone().map(|(count, _)| count).sum();
            let size: u64 = counted
                .map(|(count, size)| count.saturating_mul(size))
                .sum();
            let most = if before_five {
                1
            } else {
                limits::MAX_RESPONSE_FILES
            };
            let place = (Some(facts.node), Some(action.component));
            if files > most {
                let message = format!(
                    "The message at the end could carry {files} files, but WhatsApp allows {most}; it refuses the flow. Set a lower maximum on the upload."
                );
                let found = cx.report_at(&RULE, Some(*node), place, message);
                if let [only] = pickers.as_slice() {
                    fewer(found, only, if before_five { 1 } else { 4 });
                }
            } else if size > limits::MAX_RESPONSE_KB && !before_five {
                let message = format!(
                    "The files at the end could have {} MB together, but WhatsApp's checker allows 100. Set fewer files or a smaller size on the upload.",
                    size.div_ceil(1024)
                );
                let found = cx
                    .report_at(&RULE, Some(*node), place, message)
                    .only_warn(Evidence::Observed);
                if let [only] = pickers.as_slice()
                    && let Some((_, each)) = only.files
                    && let Some(most @ 1..) = limits::MAX_RESPONSE_KB.checked_div(each)
                {
                    fewer(found, only, most);
                }
            }
        }
    }
}

/// Offers a lower maximum of one upload.
fn fewer(found: &mut Diagnostic, picker: &Field, to: u64) {
    let key = if picker.type_name == "PhotoPicker" {
        "max-uploaded-photos"
    } else {
        "max-uploaded-documents"
    };
    let edit = Edit::Set {
        node: picker.node,
        path: format!("/{key}"),
        value: JsonText(to.to_string()),
    };
    found.fix(format!("Allow {to} at most"), vec![edit]);
}

#[cfg(test)]
mod tests {
    use flow_doc::{Document, Step};

    use crate::rules::testing::{component, found};

    #[test]
    fn as_many_as_their_size_allows() {
        let text = component(
            r#"[{"type":"DocumentPicker","name":"papers","label":"Papers","max-uploaded-documents":8,"max-file-size-kb":20480},{"type":"Footer","label":"Send answers","on-click-action":{"name":"complete","payload":{"papers":"${form.papers}"}}}]"#,
        );
        let problem = &found(&text, "too-many-files")[0];
        assert_eq!(problem.fixes[0].title, "Allow 5 at most");
        let mut doc = Document::open(text.into());
        doc.apply(&problem.fixes[0].edits, Step::default())
            .expect("it can be set");
        assert!(found(&doc.text(), "too-many-files").is_empty());
    }
}

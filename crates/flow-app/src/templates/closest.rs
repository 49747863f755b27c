use std::collections::BTreeSet;

use flow_doc::Document;
use flow_doc::flow::Flow;

use super::{TEMPLATES, Template};

/// The template that a flow was most likely made from: most of its fields are there, on the screens
/// they stand on in the template. Told by content, so that it holds after saving and reopening.
pub fn closest(flow: &Flow<'_>) -> Option<&'static Template> {
    let own = fields(flow);
    let shared = |template: &'static Template| {
        let document = Document::open(template.json.as_bytes().to_vec());
        let theirs = fields(&Flow::of(&document));
        let both = theirs.intersection(&own).count();
        (2 * both > theirs.len()).then_some((both, template))
    };
    let likely = TEMPLATES.iter().filter_map(shared);
    likely
        .max_by_key(|(both, _)| *both)
        .map(|(_, template)| template)
}

/// Every field with the id of its screen.
fn fields(flow: &Flow<'_>) -> BTreeSet<(String, String)> {
    let on_screens = flow.screens().flat_map(|screen| {
        let id = screen.id().unwrap_or_default().into_owned();
        let names = screen
            .components()
            .filter(|component| component.type_name != "Form")
            .filter_map(|component| component.name);
        names
            .map(|name| (id.clone(), name.into_owned()))
            .collect::<Vec<_>>()
    });
    on_screens.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(json: &str) -> Option<&'static str> {
        let document = Document::open(json.as_bytes().to_vec());
        closest(&Flow::of(&document)).map(|template| template.id)
    }

    #[test]
    fn a_template_is_known_again_after_some_work_on_it() {
        for template in TEMPLATES.iter().filter(|template| template.id != "blank") {
            assert_eq!(told(template.json), Some(template.id));
            let title = template.json.replace("(1 of ", "(first of ");
            assert_eq!(told(&title), Some(template.id));
        }
        let survey = super::super::find("survey").unwrap().json;
        assert_eq!(
            told(&survey.replace("\"again\"", "\"return\"")),
            Some("survey")
        );
    }

    #[test]
    fn other_flows_are_none_of_them() {
        let blank = super::super::find("blank").unwrap().json;
        for other in [blank, "{}", "", "[1]"] {
            assert_eq!(told(other), None);
        }
        // One field by the same name is no likeness.
        let one = r#"{"screens": [{"id": "DETAILS", "layout": {"children": [
            {"type": "TextInput", "name": "email"}]}}]}"#;
        assert_eq!(told(one), None);
    }
}

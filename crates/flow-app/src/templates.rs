//! Flows to begin with: plain Flow JSON files under `templates/`.

use flow_doc::Document;
use flow_doc::flow::Flow;

use crate::protocol::TemplateView;

pub struct Template {
    pub id: &'static str,
    pub name: &'static str,
    /// One of AWS's nine categories.
    pub category: &'static str,
    pub json: &'static str,
}

pub const TEMPLATES: &[Template] = &[
    Template {
        id: "blank",
        name: "Blank flow",
        category: "OTHER",
        json: include_str!("../templates/blank.json"),
    },
    Template {
        id: "sign-up",
        name: "Sign-up",
        category: "SIGN_UP",
        json: include_str!("../templates/sign-up.json"),
    },
    Template {
        id: "appointment",
        name: "Appointment booking",
        category: "APPOINTMENT_BOOKING",
        json: include_str!("../templates/appointment.json"),
    },
    Template {
        id: "survey",
        name: "Customer survey",
        category: "SURVEY",
        json: include_str!("../templates/survey.json"),
    },
];

pub fn find(id: &str) -> Option<&'static Template> {
    TEMPLATES.iter().find(|template| template.id == id)
}

/// Cards of the start screen.
pub fn views() -> Vec<TemplateView> {
    TEMPLATES.iter().map(view).collect()
}

fn view(template: &Template) -> TemplateView {
    let document = Document::open(template.json.as_bytes().to_vec());
    let flow = Flow::of(&document);
    let sketch = flow.screens().take(2).map(|screen| {
        let components = screen
            .components()
            .filter(|component| component.type_name != "Form");
        components
            .map(|component| component.type_name.into_owned())
            .collect()
    });
    TemplateView {
        id: template.id.to_owned(),
        name: template.name.to_owned(),
        category: template.category.to_owned(),
        screens: flow.screens().count() as u32,
        sketch: sketch.collect(),
    }
}

#[cfg(test)]
mod tests {
    use flow_lint::{RulesOff, check};

    use super::*;

    #[test]
    fn templates_are_free_of_problems() {
        for template in TEMPLATES {
            let document = Document::open(template.json.as_bytes().to_vec());
            let found = check(&document, &RulesOff::none());
            let found: Vec<_> = found
                .iter()
                .map(|d| (d.rule, d.pointer(&document), &d.message))
                .collect();
            assert!(found.is_empty(), "{}: {found:#?}", template.id);
            assert_eq!(document.to_bytes(), template.json.as_bytes());
        }
    }

    #[test]
    fn cards_show_what_is_inside() {
        let views = views();
        assert!(views.iter().skip(1).all(|view| view.screens > 1));
        assert!(views.iter().all(|view| !view.sketch[0].is_empty()));
        assert!(find("no such").is_none());
    }
}

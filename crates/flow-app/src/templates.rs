//! Flows to begin with: plain Flow JSON files under `templates/`, each with an example of answers
//! under `templates/answers/` that its pictures are filled in with.

mod closest;
mod list;
mod pictures;
mod screens;

use std::sync::OnceLock;

use flow_cloud::Category;

use crate::protocol::TemplateView;

pub use closest::closest;
pub use list::TEMPLATES;
pub use pictures::picture;
pub use screens::screens;

pub struct Template {
    pub id: &'static str,
    pub name: &'static str,
    /// One line: what it is for.
    pub about: &'static str,
    /// One of AWS's nine categories.
    category: &'static str,
    /// What people may search for besides the words above.
    pub keywords: &'static [&'static str],
    pub json: &'static str,
    /// As [`flow_player::Answers::read`] takes them; they lead to the end.
    answers: &'static str,
}

impl Template {
    pub fn category(&self) -> Category {
        Category::from(self.category.to_owned())
    }
}

pub fn find(id: &str) -> Option<&'static Template> {
    TEMPLATES.iter().find(|template| template.id == id)
}

/// Cards of the gallery; the same for as long as the program runs.
pub fn views() -> Vec<TemplateView> {
    static VIEWS: OnceLock<Vec<TemplateView>> = OnceLock::new();
    VIEWS
        .get_or_init(|| TEMPLATES.iter().filter_map(view).collect())
        .clone()
}

fn view(template: &Template) -> Option<TemplateView> {
    let screens = screens(template);
    let count = screens.len() as u32;
    let first = screens.into_iter().next()?;
    Some(TemplateView {
        id: template.id.to_owned(),
        name: template.name.to_owned(),
        about: template.about.to_owned(),
        category: template.category.to_owned(),
        keywords: template
            .keywords
            .iter()
            .map(|&word| word.to_owned())
            .collect(),
        screens: count,
        has_endpoint: first.has_endpoint,
        first,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use flow_catalog::RECOMMENDED;
    use flow_doc::Document;
    use flow_doc::flow::Flow;
    use flow_lint::{RulesOff, check};
    use flow_player::{Answers, Drawn};

    use super::*;

    fn document(template: &Template) -> Document {
        Document::open(template.json.as_bytes().to_vec())
    }

    #[test]
    fn templates_are_free_of_problems() {
        for template in TEMPLATES {
            let document = document(template);
            let found = check(&document, &RulesOff::none());
            let found: Vec<_> = found
                .iter()
                .map(|d| (d.rule, d.pointer(&document), &d.message))
                .collect();
            assert!(found.is_empty(), "{}: {found:#?}", template.id);
            assert_eq!(document.to_bytes(), template.json.as_bytes());
            assert_eq!(
                Flow::of(&document).version(),
                Some(RECOMMENDED),
                "{}",
                template.id
            );
        }
    }

    #[test]
    fn every_template_plays_to_its_end_with_its_own_answers() {
        for template in TEMPLATES {
            let answers = serde_json::from_str(template.answers).expect("JSON");
            Answers::read(answers).expect("answers");
            let document = document(template);
            let walked = screens::way(template, &document);
            assert_eq!(walked.stopped, None, "{}", template.id);
            assert!(walked.payload.is_some(), "{}", template.id);
            assert_eq!(walked.frames.len(), walked.screens.len(), "{}", template.id);
        }
    }

    #[test]
    fn pictures_show_every_screen_filled_in() {
        for template in TEMPLATES {
            let frames = super::screens(template);
            let ids: Vec<String> = Flow::of(&document(template))
                .screens()
                .map(|screen| screen.id().unwrap_or_default().into_owned())
                .collect();
            let shown: Vec<_> = frames.iter().map(|frame| frame.screen.id.clone()).collect();
            assert_eq!(shown, ids, "{}", template.id);
            for frame in &frames {
                let id = format!("{} {}", template.id, frame.screen.id);
                assert_eq!(frame.notices, Vec::<String>::new(), "{id}");
                assert!(frame.exchange.is_none() && frame.finished.is_none(), "{id}");
                let footer = frame.components.iter().find_map(footer);
                assert!(footer.is_none_or(|footer| footer.enabled), "{id}");
            }
        }
    }

    fn footer(drawn: &Drawn) -> Option<&Drawn> {
        (drawn.type_name == "Footer")
            .then_some(drawn)
            .or_else(|| drawn.children.iter().find_map(footer))
    }

    #[test]
    fn pictures_of_templates_are_found_by_address() {
        let carousel = views().into_iter().find(|view| view.id == "event").unwrap();
        let images = &carousel.first.components[0].props["images"];
        let address = images[2]["src"]["$image"].as_str().unwrap();
        let text = picture(address).unwrap();
        assert_eq!(flow_player::address(&text), address);
        assert_eq!(picture(&"0".repeat(64)), None);
    }

    #[test]
    fn the_gallery_covers_every_category() {
        let categories: BTreeSet<_> = TEMPLATES.iter().map(|one| one.category).collect();
        let all: BTreeSet<_> = Category::ALL.iter().map(Category::as_str).collect();
        assert_eq!(categories, all);
        let ids: BTreeSet<_> = TEMPLATES.iter().map(|one| one.id).collect();
        assert_eq!(ids.len(), TEMPLATES.len());
        assert!(find("no such").is_none());
        for view in views().iter().filter(|view| view.id != "blank") {
            assert!(view.screens > 1 && !view.keywords.is_empty(), "{}", view.id);
        }
        let asking = |view: &&TemplateView| view.has_endpoint;
        assert_eq!(views().iter().filter(asking).count(), 1);
    }
}

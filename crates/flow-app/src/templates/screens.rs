use flow_doc::Document;
use flow_doc::flow::Flow;
use flow_player::{Answers, Frame, Inputs, Player, Walk, walk};
use serde_json::Value as Json;

use super::Template;

/// Every screen with the template's own answers filled in, in the order of the file. A screen beside
/// the way, such as terms, is shown as it opens.
pub fn screens(template: &Template) -> Vec<Frame> {
    let document = Document::open(template.json.as_bytes().to_vec());
    let mut walked = way(template, &document).frames;
    let screens = Flow::of(&document).screens().enumerate();
    let frames = screens.map(|(index, screen)| {
        let id = screen.id().unwrap_or_default();
        match walked.iter().position(|frame| frame.screen.id == id) {
            Some(at) => walked.swap_remove(at),
            None => aside(&document, &id, index),
        }
    });
    frames.collect()
}

fn aside(document: &Document, id: &str, index: usize) -> Frame {
    let inputs = Inputs {
        first_screen: Some(id.to_owned()),
        ..Inputs::default()
    };
    let mut frame = Player::start(document, inputs).frame(document);
    frame.screen.can_go_back = index > 0;
    frame
}

/// From the first screen to the end.
pub(super) fn way(template: &Template, document: &Document) -> Walk {
    let answers = serde_json::from_str::<Json>(template.answers).unwrap_or_default();
    // A test reads them all.
    let answers = Answers::read(answers).unwrap_or_default();
    walk(document, &answers, Inputs::default())
}

//! Blocks: components or screens under a name. Some come with the program, the others are the
//! person's own. The window knows them by id; their JSON comes in here.

use flow_doc::flow::Flow;
use flow_doc::{Document, Edit, JsonText, Pasted};

use crate::App;
use crate::app::lock;
use crate::error::Answer;
use crate::files::Block;
use crate::protocol::{BlockView, WireError};

/// In the order of the palette.
const BUILT_IN: &[(&str, &str)] = &[
    ("contact", include_str!("../blocks/contact.json")),
    ("address", include_str!("../blocks/address.json")),
    ("consent", include_str!("../blocks/consent.json")),
    ("rating", include_str!("../blocks/rating.json")),
    ("thank-you", include_str!("../blocks/thank-you.json")),
];

fn built_in() -> impl Iterator<Item = Block> {
    BUILT_IN
        .iter()
        .filter_map(|(id, text)| Block::read(id, text))
}

pub fn view(block: &Block, own: bool) -> BlockView {
    let document = Document::open(block.parts.clone().into_bytes());
    let root = document.root().into_iter();
    let parts: Vec<_> = root
        .flat_map(|root| match root.is_array() {
            true => root.items().collect(),
            false => vec![root],
        })
        .collect();
    let types = parts.iter().filter_map(|part| part.get("type")?.str());
    BlockView {
        id: block.id.clone(),
        name: block.name.clone(),
        own,
        screens: match Pasted::of(&block.parts) {
            Some(Pasted::Screens) => Flow::of(&document).screens().count().max(parts.len()) as u32,
            _ => 0,
        },
        types: types.map(|name| name.into_owned()).collect(),
    }
}

impl App {
    /// The person's own, by name, then those that come with the program.
    pub(crate) fn block_views(&self) -> Vec<BlockView> {
        let own = lock(&self.inner.blocks);
        let own = own.all().iter().map(|block| view(block, true));
        own.chain(built_in().map(|block| view(&block, false)))
            .collect()
    }

    fn block_text(&self, id: &str) -> Option<String> {
        let own = lock(&self.inner.blocks)
            .find(id)
            .map(|block| block.parts.clone());
        own.or_else(|| Some(built_in().find(|block| block.id == id)?.parts))
    }

    /// Edits of the window with every `{"$block": "<id>"}` replaced by the block.
    pub(crate) fn with_blocks(&self, mut edits: Vec<Edit>) -> Answer<Vec<Edit>> {
        for edit in &mut edits {
            let text = match edit {
                Edit::InsertComponent {
                    component: JsonText(json),
                    ..
                } => json,
                Edit::Paste { text, .. } => text,
                _ => continue,
            };
            if let Some(id) = stand_in(text) {
                *text = self.block_text(&id).ok_or_else(no_such_block)?;
            }
        }
        Ok(edits)
    }
}

pub fn no_such_block() -> WireError {
    WireError::not_found("This block is not there any more.")
}

/// The id in `{"$block": "<id>"}`.
fn stand_in(text: &str) -> Option<String> {
    let start = text.trim_start().strip_prefix('{')?.trim_start();
    start.starts_with("\"$block\"").then_some(())?;
    let json: serde_json::Value = serde_json::from_str(text).ok()?;
    Some(json.get("$block")?.as_str()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_in_blocks_are_read() {
        let views: Vec<_> = built_in().map(|block| view(&block, false)).collect();
        assert_eq!(views.len(), BUILT_IN.len());
        let screens: Vec<_> = views.iter().filter(|view| view.screens > 0).collect();
        assert_eq!((screens.len(), &*screens[0].id), (1, "thank-you"));
        let rating = views.iter().find(|view| view.id == "rating").unwrap();
        assert_eq!(rating.types, ["RadioButtonsGroup", "If"]);
    }

    #[test]
    fn a_stand_in_is_nothing_but_itself() {
        assert_eq!(stand_in(r#" { "$block" : "a" } "#).as_deref(), Some("a"));
        for other in [
            r#"{"type": "$block"}"#,
            r#""$block""#,
            r#"{"$block": 1}"#,
            "",
            "{",
        ] {
            assert_eq!(stand_in(other), None);
        }
    }
}

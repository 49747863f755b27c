use flow_doc::Document;
use flow_player::find_picture;

use super::TEMPLATES;

/// The text of the picture with this address in any template.
pub fn picture(wanted: &str) -> Option<String> {
    TEMPLATES.iter().find_map(|template| {
        let document = Document::open(template.json.as_bytes().to_vec());
        find_picture(document.root()?, wanted)
    })
}

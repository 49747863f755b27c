//! Pictures of open documents by address, for the picture scheme of the host.

use std::collections::HashMap;

use flow_doc::NodeId;
pub use flow_player::Picture;
use flow_player::{address, pictures_in};

use crate::App;
use crate::app::lock;
use crate::session::Session;
use crate::templates;

/// Where pictures were found last; looked up again when a node has changed.
#[derive(Default)]
pub struct Addresses(HashMap<String, NodeId>);

impl App {
    /// The picture with this address in any open document or template.
    pub fn image(&self, wanted: &str) -> Option<Picture> {
        let known = wanted.len() == 64 && wanted.bytes().all(|b| b.is_ascii_hexdigit());
        if !known {
            return None;
        }
        self.sessions()
            .iter()
            .find_map(|session| find(&mut lock(session), wanted))
            .or_else(|| templates::picture(wanted))
            .and_then(|text| Picture::decode(&text))
    }

    /// Its text as it stands in the document.
    pub(crate) fn picture_text(&self, wanted: &str) -> Option<String> {
        self.sessions()
            .iter()
            .find_map(|session| find(&mut lock(session), wanted))
    }
}

fn find(session: &mut Session, wanted: &str) -> Option<String> {
    let text_of = |session: &Session, node| {
        let text = session.document.value(node)?.str()?;
        let found = pictures_in(&text)
            .into_iter()
            .find(|picture| address(picture) == wanted);
        found.map(str::to_owned)
    };
    let known = session.pictures.0.get(wanted).copied();
    known.and_then(|node| text_of(session, node)).or_else(|| {
        session.pictures = addresses(session);
        text_of(session, *session.pictures.0.get(wanted)?)
    })
}

fn addresses(session: &Session) -> Addresses {
    let root = session.document.root();
    let texts = root.into_iter().flat_map(|root| root.descendants());
    let pictures = texts.flat_map(|value| {
        let text = value.str().unwrap_or_default();
        let found = pictures_in(&text).into_iter().map(address);
        let found: Vec<_> = found.map(|address| (address, value.id())).collect();
        found
    });
    Addresses(pictures.collect())
}

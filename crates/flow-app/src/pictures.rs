//! Pictures of open documents by address, for the picture scheme of the host.

use std::collections::HashMap;

use base64::Engine;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use flow_doc::NodeId;
use flow_player::{address, base64_of, is_picture};

use crate::App;
use crate::app::lock;
use crate::session::Session;

/// A decoded picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

/// Where pictures were found last; looked up again when a node has changed.
#[derive(Default)]
pub struct Addresses(HashMap<String, NodeId>);

/// Files come with and without padding.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

impl App {
    /// The picture with this address in any open document.
    pub fn image(&self, wanted: &str) -> Option<Picture> {
        let known = wanted.len() == 64 && wanted.bytes().all(|b| b.is_ascii_hexdigit());
        if !known {
            return None;
        }
        self.sessions()
            .iter()
            .find_map(|session| find(&mut lock(session), wanted))
            .and_then(|text| decode(&text))
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
        let text = session.document.value(node)?.str()?.into_owned();
        (is_picture(&text) && address(&text) == wanted).then_some(text)
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
    let pictures = texts.filter_map(|value| {
        let text = value.str().filter(|text| is_picture(text))?;
        Some((address(&text), value.id()))
    });
    Addresses(pictures.collect())
}

fn decode(text: &str) -> Option<Picture> {
    let plain: String = base64_of(text)
        .chars()
        .filter(|c| !c.is_ascii_whitespace())
        .collect();
    let bytes = BASE64.decode(plain).ok()?;
    let media_type = match bytes.as_slice() {
        [0xFF, 0xD8, ..] => "image/jpeg",
        [0x89, b'P', b'N', b'G', ..] => "image/png",
        [b'R', b'I', b'F', b'F', ..] => "image/webp",
        [b'G', b'I', b'F', ..] => "image/gif",
        _ => return None,
    };
    Some(Picture { media_type, bytes })
}

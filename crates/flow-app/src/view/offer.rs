use flow_doc::flow::{Flow, ScreenRef};
use flow_doc::{Document, NodeId};
use flow_lint::{Offer, Source};

use crate::protocol::{OfferView, SourceView};

/// What a value can be taken from, in words for people.
pub fn offer(document: &Document, offer: Offer) -> OfferView {
    let flow = Flow::of(document);
    let screens: Vec<ScreenRef<'_>> = flow.screens().collect();
    let title = |node: NodeId| {
        let screen = screens.iter().find(|screen| screen.node() == node)?;
        let words = screen.title().filter(|title| is_plain(title));
        words.or_else(|| screen.id()).map(|text| text.into_owned())
    };
    let view = |source: Source| SourceView {
        label: source
            .field
            .and_then(|field| label(document, field))
            .unwrap_or_else(|| source.name.clone()),
        reference: source.reference,
        name: source.name,
        origin: source.origin,
        screen: source.screen.and_then(title),
        field: source.field,
        value_type: source.value_type,
        fits: source.fits,
    };
    OfferView {
        wanted: offer.wanted,
        sources: offer.sources.into_iter().map(view).collect(),
    }
}

/// The label of a field as it stands there, or in range mode that of its first day.
fn label(document: &Document, field: NodeId) -> Option<String> {
    let label = document.value(field)?.get("label")?;
    let text = label.str().or_else(|| label.get("start-date")?.str())?;
    is_plain(&text).then(|| text.into_owned())
}

/// Says something by itself, and not only once it is filled in.
fn is_plain(text: &str) -> bool {
    !text.trim().is_empty() && !text.contains("${") && !text.starts_with('`')
}

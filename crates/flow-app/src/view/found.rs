//! What was found, for a list that people read.

use std::collections::HashMap;

use flow_doc::find::{self, Hit, Means, Query};
use flow_doc::flow::Flow;
use flow_doc::{Document, NodeId};

use crate::protocol::{Found, HitMeans, HitPlace, HitView};

/// Hits shown at once; nobody reads more, and a short text stands in a large file everywhere.
const SHOWN: usize = 500;
/// Letters shown before and after a piece.
const BEFORE: usize = 32;
const AFTER: usize = 80;

pub fn found(document: &Document, query: &Query) -> Found {
    let mut found = Found {
        total: 0,
        replaceable: 0,
        hits: Vec::new(),
    };
    find::find(document, query, &mut |hit, text| {
        found.total += 1;
        found.replaceable += u32::from(hit.means != Means::Nothing);
        if found.hits.len() < SHOWN {
            found.hits.push(view(hit, text));
        }
    });
    let types = types(document, &found.hits);
    for hit in &mut found.hits {
        hit.component = types.get(&hit.place.node).cloned();
    }
    found
}

/// Types of the components among the places.
fn types(document: &Document, hits: &[HitView]) -> HashMap<NodeId, String> {
    let flow = Flow::of(document);
    let screens: Vec<NodeId> = flow.screens().map(|screen| screen.node()).collect();
    let mut types = HashMap::new();
    for hit in hits {
        let node = hit.place.node;
        if hit.screen.is_none() || screens.contains(&node) || types.contains_key(&node) {
            continue;
        }
        let kind = document.value(node).and_then(|value| value.get("type"));
        let words = kind.and_then(|kind| kind.str()).unwrap_or_default();
        types.insert(node, words.into_owned());
    }
    types
}

fn view(hit: Hit, text: &str) -> HitView {
    let (start, end) = (hit.at.start, hit.at.end);
    HitView {
        screen: hit.screen,
        component: None,
        setting: hit.setting.map_or_else(|| hit.path.clone(), str::to_owned),
        before: last(&text[..start], BEFORE),
        piece: text[start..end].to_owned(),
        after: first(&text[end..], AFTER),
        means: match hit.means {
            Means::Words => HitMeans::Words,
            Means::FieldName => HitMeans::FieldName,
            Means::ScreenId => HitMeans::ScreenId,
            Means::Nothing => HitMeans::Nothing,
        },
        place: HitPlace {
            node: hit.node,
            path: hit.path,
            nth: hit.nth,
        },
    }
}

fn first(text: &str, letters: usize) -> String {
    match text.char_indices().nth(letters) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn last(text: &str, letters: usize) -> String {
    let mut kept = text.char_indices().rev();
    let start = kept.by_ref().take(letters).last().map(|(at, _)| at);
    match (start, kept.next()) {
        (Some(start), Some(_)) => format!("…{}", &text[start..]),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_is_cut_at_letters() {
        assert_eq!(first("añb", 2), "añ…");
        assert_eq!(first("ab", 2), "ab");
        assert_eq!(last("aéb", 2), "…éb");
        assert_eq!(last("éb", 2), "éb");
        assert_eq!(last("", 2), "");
    }

    /// A 10 MB file full of hits: all are counted, some are shown.
    #[test]
    fn the_list_is_short_and_the_count_is_whole() {
        let body = r#"{"type":"TextBody","text":"A town and a town"}"#;
        let bodies = vec![body; 2_000].join(",");
        let text = format!(
            r#"{{"version":"7.3","screens":[{{"id":"A","title":"Town","layout":{{"children":[{bodies}]}}}}]}}"#
        );
        let document = Document::open(text.into_bytes());
        let query = Query {
            text: "town".to_owned(),
            ..Query::default()
        };
        let found = found(&document, &query);
        assert_eq!((found.total, found.replaceable), (4_001, 4_001));
        assert_eq!(found.hits.len(), SHOWN);
        assert_eq!(found.hits[0].component, None);
        assert_eq!(found.hits[1].component.as_deref(), Some("TextBody"));
        assert_eq!(found.hits[2].before, "A town and a ");
    }
}

//! 6.0: pictures of options may have 100 KB instead of 300 (fact base 6.5).

use flow_catalog::{Kind, LimitKind, Property};
use flow_doc::{
    NodeId, Value,
    flow::{Flow, ScreenRef},
    reference::{self, Reference},
};

use super::{SIX, Topic, work::Work};

pub(super) fn run(work: &mut Work) {
    if !work.crosses(SIX) {
        return;
    }
    let mut found: Vec<(NodeId, usize, usize)> = Vec::new();
    for screen in Flow::of(&work.doc).screens() {
        for component in screen.components() {
            let Some(known) = component.catalogue() else {
                continue;
            };
            for property in known.properties {
                let Kind::Options(item) = property.kind else {
                    continue;
                };
                let Some(list) = component.value.get(property.name) else {
                    continue;
                };
                for option in options(list, screen).into_iter().flat_map(|l| l.items()) {
                    found.extend(item.iter().filter_map(|p| too_big(work, p, option)));
                }
            }
        }
    }
    // One list of data may feed several components.
    found.sort_unstable();
    found.dedup();
    for (node, bytes, most) in found {
        work.tells("picture", node);
        work.look(
            Topic::Pictures,
            node,
            format!(
                "This picture of an option has {} KB; from version 6.0 only {} KB are shown. Make it smaller.",
                bytes.div_ceil(1024),
                most / 1024
            ),
        );
    }
}

/// The options as written, or the example of the data they are bound to.
fn options<'d>(list: Value<'d>, screen: ScreenRef<'d>) -> Option<Value<'d>> {
    if list.is_array() {
        return Some(list);
    }
    let text = list.str()?;
    match reference::whole(&text)? {
        Reference::Data(name) => screen.data()?.get(name)?.get("__example__"),
        _ => None,
    }
}

fn too_big(work: &Work, property: &Property, option: Value<'_>) -> Option<(NodeId, usize, usize)> {
    let value = option.get(property.name)?;
    let most = property
        .limits_in(work.to)
        .find_map(|limit| match limit.what {
            LimitKind::ImageBytes(most) => Some(most as usize),
            _ => None,
        })?;
    let text = value.str().filter(|text| !text.contains("${"))?;
    let bytes = text.trim_end_matches('=').len() * 3 / 4;
    (bytes > most).then_some((value.id(), bytes, most))
}

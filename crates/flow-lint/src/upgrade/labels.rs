//! 4.0: groups of choices need a label (fact base 6.4).

use flow_catalog::{Required, v};
use flow_doc::flow::Flow;

use super::{Topic, work::Work};
use crate::rules::words;

pub(super) fn run(work: &mut Work) {
    let mut missing = Vec::new();
    for screen in Flow::of(&work.doc).screens() {
        for component in screen.components() {
            let Some(known) = component.catalogue() else {
                continue;
            };
            let newly = known.properties.iter().filter(|property| {
                matches!(property.required, Required::Since(since) if work.crosses(since))
            });
            for property in newly.filter(|p| component.value.get(p.name).is_none()) {
                missing.push((component.node(), known.type_name, property));
            }
        }
    }
    for (node, type_name, property) in missing {
        work.tells("missing-property", node);
        work.look(
            Topic::Labels,
            node,
            format!(
                "{} needs {} from version {} ({}). Write one.",
                words::owner(type_name),
                words::property(property),
                match property.required {
                    Required::Since(since) => since,
                    _ => v(4, 0),
                },
                property.help.trim_end_matches('.')
            ),
        );
    }
}

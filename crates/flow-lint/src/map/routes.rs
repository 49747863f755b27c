//! Letting the routing model follow.

use flow_doc::{Document, Edit, JsonText, Value, flow::Flow, pointer};

/// Adds a target to the routes of a screen, or removes one, where routes are written down.
pub(crate) fn edit(
    doc: &Document,
    from: &str,
    add: Option<&str>,
    remove: Option<&str>,
) -> Option<Edit> {
    let model = Flow::of(doc).routing_model().filter(Value::is_object)?;
    let list = model.get(from);
    if list.is_some_and(|list| !list.is_array()) {
        return None;
    }
    let mut targets: Vec<String> = Vec::new();
    let mut differs = false;
    for item in list.into_iter().flat_map(|list| list.items()) {
        let name = item.str();
        if remove.is_some() && name.as_deref() == remove {
            differs = true;
        } else {
            targets.push(item.raw().into_owned());
        }
    }
    if let Some(add) = add {
        let text = serde_json::Value::from(add).to_string();
        let there =
            list.is_some_and(|list| list.items().any(|item| item.str().as_deref() == Some(add)));
        if !there {
            targets.push(text);
            differs = true;
        }
    }
    differs.then(|| Edit::Set {
        node: model.id(),
        path: format!("/{}", pointer::escape(from)),
        value: JsonText(format!("[{}]", targets.join(","))),
    })
}

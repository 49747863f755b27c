//! Where actions lead.

use super::{rename::targets_of, wrong_shape};
use crate::{
    NodeId, Refusal, RefusalCode, Value, draft::Draft, flow::ScreenRef, json_string::encode,
};

impl Draft<'_> {
    pub(super) fn navigate_to(
        &mut self,
        node: u32,
        path: &str,
        screen: &str,
    ) -> Result<(), Refusal> {
        let flow = self.flow();
        let Some(target) = flow.screen(screen) else {
            let message = format!("There is no screen “{screen}” in this flow.");
            return Err(Refusal::new(RefusalCode::NoScreen, message));
        };
        let here = flow.screen_of(NodeId(node));
        let action = self.value(node).at(path).filter(Value::is_object);
        if let Some(action) = action
            && action.id() == NodeId(node)
            && action.get("type").is_some()
        {
            return Err(wrong_shape("A component is no action."));
        }
        let payload = action
            .and_then(|action| action.get("payload"))
            .filter(Value::is_object);
        let fields: Vec<_> = target
            .fields()
            .map(|(key, declaration)| {
                let kept = payload.and_then(|payload| payload.get(&key));
                let value = kept.map(|value| value.raw().into_owned());
                let value = value.unwrap_or_else(|| first_value(&key, declaration, here));
                format!("{}:{value}", encode(&key))
            })
            .collect();
        let next = format!(r#"{{"type":"screen","name":{}}}"#, encode(screen));
        let mut members = vec![r#""name":"navigate""#.to_owned()];
        // What else stands in the action stays, but for what only other actions may have.
        for (key, value) in action.into_iter().flat_map(|action| action.members()) {
            if !matches!(key.as_ref(), "name" | "next" | "payload" | "url") {
                members.push(format!("{}:{}", encode(&key), value.raw()));
            }
        }
        members.push(format!(r#""next":{next}"#));
        let needs_payload =
            !fields.is_empty() || action.is_none_or(|action| action.get("payload").is_some());
        if needs_payload {
            members.push(format!(r#""payload":{{{}}}"#, fields.join(",")));
        }
        let json = format!("{{{}}}", members.join(","));
        self.set(node, path, &json)
    }

    pub(super) fn route_from_actions(&mut self) -> Result<(), Refusal> {
        let flow = self.flow();
        let ids: Vec<_> = flow
            .screens()
            .filter_map(|screen| screen.id().map(|id| id.into_owned()))
            .collect();
        let mut routes: Vec<String> = Vec::new();
        let mut done: Vec<&str> = Vec::new();
        for (screen, id) in flow.screens().filter(|s| s.id().is_some()).zip(&ids) {
            if done.contains(&id.as_str()) {
                continue;
            }
            done.push(id);
            // Targets that are no screen, and the screen itself, would be errors in the model.
            let targets: Vec<_> = targets_of(screen)
                .into_iter()
                .filter(|target| target != id && ids.contains(target))
                .map(|target| encode(&target))
                .collect();
            routes.push(format!("{}:[{}]", encode(id), targets.join(",")));
        }
        self.set(
            self.doc.state.root,
            "/routing_model",
            &format!("{{{}}}", routes.join(",")),
        )
    }
}

/// What a new field of a payload starts with: the answer or data of the same name, else the
/// declared example, else an empty value of the declared type. As JSON.
fn first_value(key: &str, declaration: Value<'_>, here: Option<ScreenRef<'_>>) -> String {
    if let Some(here) = here {
        let is_field = here.components().any(|component| {
            component.name.as_deref() == Some(key)
                && component.catalogue().is_some_and(|known| known.is_input())
        });
        if is_field {
            return encode(&format!("${{form.{key}}}"));
        }
        if here.fields().any(|(name, _)| name == key) {
            return encode(&format!("${{data.{key}}}"));
        }
    }
    if let Some(example) = declaration.get("__example__") {
        return example.raw().into_owned();
    }
    let declared = declaration.get("type").and_then(|value| value.str());
    match declared.as_deref() {
        Some("number" | "integer") => "0",
        Some("boolean") => "false",
        Some("array") => "[]",
        Some("object") => "{}",
        _ => r#""""#,
    }
    .to_owned()
}

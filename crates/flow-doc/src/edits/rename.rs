//! Renaming screens and fields with everything that names them.

use super::names::free_screen_id;
use crate::{
    Kind, NodeId, Refusal, RefusalCode, Value, draft::Draft, flow::ScreenRef, json_string,
    reference::Reference,
};

impl Draft<'_> {
    pub(super) fn rename_screen(&mut self, node: u32, id: &str) -> Result<(), Refusal> {
        not_empty(id, "A screen needs an id.")?;
        let old = self
            .value(node)
            .get("id")
            .and_then(|id| id.str())
            .map(|id| id.into_owned());
        if old.as_deref() == Some(id) {
            return Ok(());
        }
        if self.screen_id_count(id) > 0 {
            return Err(taken(format!(
                "There is a screen “{id}” already. Choose another id."
            )));
        }
        // While two screens share an id, it stays open which of them the references mean.
        let old = old.filter(|old| self.screen_id_count(old) == 1);
        self.set_text(node, "id", id);
        let Some(old) = old else { return Ok(()) };
        let root = self.doc.state.root;
        let targets: Vec<_> = self
            .value(root)
            .descendants()
            .filter_map(navigate_target)
            .filter(|target| target.str().as_deref() == Some(&old))
            .map(|target| target.id().0)
            .collect();
        for target in targets {
            self.set_scalar(target, &json_string::encode(id));
        }
        self.reroute(&old, Some(id));
        self.rewrite_references(root, &|found| {
            (found.screen() == Some(&old)).then(|| (old.clone(), id.to_owned()))
        });
        Ok(())
    }

    /// Lets the routing model follow a screen to its new id, or forget it.
    pub(super) fn reroute(&mut self, old: &str, new: Option<&str>) {
        let root = self.doc.state.root;
        let Some(model) = self.store().member(root, "routing_model") else {
            return;
        };
        let lists = self.children(model);
        for list in lists {
            for target in self.children(list) {
                if self.value(target).str().as_deref() != Some(old) {
                    continue;
                }
                match new {
                    Some(new) => self.set_scalar(target, &json_string::encode(new)),
                    None => self.remove_item(target),
                }
            }
            if self.store().has_key(list, old) {
                match new {
                    Some(new) => self.rename_key(list, new),
                    None => self.remove_item(list),
                }
            }
        }
    }

    fn screen_id_count(&self, id: &str) -> usize {
        self.flow()
            .screens()
            .filter(|screen| screen.id().as_deref() == Some(id))
            .count()
    }

    pub(super) fn free_screen_id(&self, id: &str) -> String {
        free_screen_id(id, |id| self.screen_id_count(id) > 0)
    }

    pub(super) fn rename_field(&mut self, node: u32, name: &str) -> Result<(), Refusal> {
        not_empty(name, "A field needs a name.")?;
        let Some(screen) = self.flow().screen_of(NodeId(node)) else {
            return Ok(());
        };
        let component = screen
            .components()
            .find(|component| component.node().0 == node);
        let Some(component) = component else {
            return Ok(());
        };
        let old = component.name.as_deref().map(str::to_owned);
        if old.as_deref() == Some(name) {
            return Ok(());
        }
        let is_form = component.type_name == "Form";
        // The Form's own name is not compared with those of fields (fact base P5).
        let same = |wanted: &str| {
            let others = screen
                .components()
                .filter(|c| (c.type_name == "Form") == is_form);
            others.filter(|c| c.name.as_deref() == Some(wanted)).count()
        };
        if same(name) > 0 {
            return Err(taken(format!(
                "There is a field “{name}” on this screen already. Choose another name."
            )));
        }
        let old = old.filter(|old| same(old) == 1 && !is_form);
        let screen_node = screen.node().0;
        let screen_id = screen.id().map(|id| id.into_owned());
        let screen_id = screen_id.filter(|id| self.screen_id_count(id) == 1);
        self.set_text(node, "name", name);
        let Some(old) = old else { return Ok(()) };
        let renamed = [(old.clone(), name.to_owned())].into();
        self.follow_fields(screen_node, &renamed);
        let sensitive = self.store().member(screen_node, "sensitive");
        for entry in sensitive
            .map(|list| self.children(list))
            .unwrap_or_default()
        {
            if self.value(entry).str().as_deref() == Some(&old) {
                self.set_scalar(entry, &json_string::encode(name));
            }
        }
        if let Some(id) = screen_id {
            self.rewrite_references(self.doc.state.root, &|found| match found {
                Reference::ScreenForm { screen, .. } if *screen == id && found.field() == old => {
                    Some((old.clone(), name.to_owned()))
                }
                _ => None,
            });
        }
        Ok(())
    }
}

/// The name of the screen that a value, if it is a navigate action, leads to.
pub(super) fn navigate_target(action: Value<'_>) -> Option<Value<'_>> {
    if action.kind() != Kind::Object {
        return None;
    }
    let next = action.get("next")?;
    let is_navigate = action.get("name")?.str().as_deref() == Some("navigate");
    let target = next.get("name").filter(|_| is_navigate)?;
    (target.kind() == Kind::String).then_some(target)
}

/// Ids of the screens that the actions of a screen lead to, each once, in document order.
pub(super) fn targets_of(screen: ScreenRef<'_>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for target in screen.value.descendants().filter_map(navigate_target) {
        let id = target.str().unwrap_or_default();
        if !found.iter().any(|known| *known == id) {
            found.push(id.into_owned());
        }
    }
    found
}

fn not_empty(name: &str, message: &str) -> Result<(), Refusal> {
    if name.trim().is_empty() {
        return Err(Refusal::new(RefusalCode::NameEmpty, message));
    }
    Ok(())
}

fn taken(message: String) -> Refusal {
    Refusal::new(RefusalCode::NameTaken, message)
}

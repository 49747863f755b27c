//! What each edit does. None knows how to undo itself.

use crate::{
    Edit, NodeId, Refusal, RefusalCode, draft::Draft, flow::Flow, history::faulty, record::Lens,
    role::Role, view::View,
};

mod actions;
mod components;
mod convert;
mod gaps;
mod names;
mod paste;
mod rename;
mod screens;
mod source;
mod values;
mod wrap;

pub use paste::Pasted;

impl Draft<'_> {
    pub fn run(&mut self, edit: &Edit) -> Result<(), Refusal> {
        if let Edit::ReplaceSource { text } = edit {
            self.replace_source(text);
            return Ok(());
        }
        if self.doc.state.root == 0 || self.doc.fault().is_some() {
            return Err(faulty());
        }
        match edit {
            Edit::InsertComponent {
                parent,
                slot,
                index,
                component,
            } => {
                let parent = self.there(*parent)?;
                self.insert_component(parent, slot, *index as usize, &component.0)
            }
            Edit::MoveComponent {
                node,
                parent,
                slot,
                index,
            } => {
                let (node, parent) = (self.there(*node)?, self.there(*parent)?);
                self.move_components(&[node], parent, slot, *index as usize)
            }
            Edit::MoveComponents {
                nodes,
                parent,
                slot,
                index,
            } => {
                let (nodes, parent) = (self.all_there(nodes)?, self.there(*parent)?);
                self.move_components(&nodes, parent, slot, *index as usize)
            }
            Edit::MoveToScreen { nodes, screen } => {
                let (nodes, screen) = (self.all_there(nodes)?, self.screen_there(*screen)?);
                self.move_to_screen(&nodes, screen)
            }
            Edit::Paste { at, text } => {
                let at = self.there(*at)?;
                self.paste(at, text)
            }
            Edit::Wrap { nodes, container } => {
                let nodes = self.all_there(nodes)?;
                self.wrap(&nodes, container)
            }
            Edit::Unwrap { node } => {
                let node = self.there(*node)?;
                self.unwrap(node)
            }
            Edit::Convert { node, to } => {
                let node = self.there(*node)?;
                self.convert(node, to)
            }
            Edit::Duplicate { node } => {
                let node = self.there(*node)?;
                match self.role(node) {
                    Role::Screen => self.duplicate_screen(node),
                    Role::Component => self.duplicate_component(node),
                    _ => Err(no_part()),
                }
            }
            Edit::Remove { node } => {
                let node = self.there(*node)?;
                match self.role(node) {
                    Role::Screen => self.remove_screen(node),
                    Role::Component => self.remove_component(node),
                    _ => Err(no_part()),
                }
            }
            Edit::Set { node, path, value } => {
                let node = self.there(*node)?;
                self.set(node, path, &value.0)
            }
            Edit::Unset { node, path } => {
                let node = self.there(*node)?;
                self.unset(node, path)
            }
            Edit::RenameKey { node, path, key } => {
                let node = self.there(*node)?;
                self.rename_key_at(node, path, key)
            }
            Edit::InsertScreen { index, screen } => self.insert_screen(*index as usize, &screen.0),
            Edit::MoveScreen { node, index } => {
                let node = self.screen_there(*node)?;
                self.move_screen(node, *index as usize)
            }
            Edit::RenameScreen { node, id } => {
                let node = self.screen_there(*node)?;
                self.rename_screen(node, id)
            }
            Edit::RenameField { node, name } => {
                let node = self.there(*node)?;
                if self.role(node) != Role::Component {
                    return Err(no_part());
                }
                self.rename_field(node, name)
            }
            Edit::NavigateTo { node, path, screen } => {
                let node = self.there(*node)?;
                self.navigate_to(node, path, screen)
            }
            Edit::RouteFromActions => self.route_from_actions(),
            Edit::ReplaceSource { .. } => Ok(()),
        }
    }

    pub(crate) fn flow(&self) -> Flow<'_> {
        Flow::of(self.doc)
    }

    fn there(&self, node: NodeId) -> Result<u32, Refusal> {
        match self.doc.value(node) {
            Some(_) => Ok(node.0),
            None => Err(Refusal::new(
                RefusalCode::NodeGone,
                "This part is no longer in the document.",
            )),
        }
    }

    fn all_there(&self, nodes: &[NodeId]) -> Result<Vec<u32>, Refusal> {
        nodes.iter().map(|node| self.there(*node)).collect()
    }

    fn screen_there(&self, node: NodeId) -> Result<u32, Refusal> {
        let node = self.there(node)?;
        if self.role(node) != Role::Screen {
            return Err(Refusal::new(
                RefusalCode::WrongShape,
                "This is not a screen.",
            ));
        }
        Ok(node)
    }

    pub(crate) fn role(&self, id: u32) -> Role {
        let lens = Lens::default();
        let view = View::new(self.store(), self.doc.state.root, None, &lens);
        view.standing(id)
            .map_or(Role::Other, |standing| standing.role)
    }
}

fn no_part() -> Refusal {
    Refusal::new(
        RefusalCode::WrongShape,
        "This is neither a component nor a screen.",
    )
}

fn wrong_shape(message: impl Into<String>) -> Refusal {
    Refusal::new(RefusalCode::WrongShape, message)
}

#[cfg(test)]
mod tests;

//! What a value is for in a Flow, by where it stands.

use crate::node::Kind;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Root,
    Screens,
    Screen,
    Layout,
    /// An array of components.
    Components,
    Component,
    Cases,
    Other,
}

impl Role {
    /// The role of a value directly inside one of this role.
    pub fn inside(self, kind: Kind, key: Option<&str>) -> Role {
        match (self, kind, key) {
            (Role::Root, Kind::Array, Some("screens")) => Role::Screens,
            (Role::Screens, Kind::Object, _) => Role::Screen,
            (Role::Screen, Kind::Object, Some("layout")) => Role::Layout,
            (Role::Layout, Kind::Array, Some("children"))
            | (Role::Component, Kind::Array, Some("children" | "then" | "else"))
            | (Role::Cases, Kind::Array, _) => Role::Components,
            (Role::Components, Kind::Object, _) => Role::Component,
            (Role::Component, Kind::Object, Some("cases")) => Role::Cases,
            _ => Role::Other,
        }
    }

    /// The window keeps these by number.
    pub fn is_entity(self) -> bool {
        matches!(self, Role::Root | Role::Screen | Role::Component)
    }
}

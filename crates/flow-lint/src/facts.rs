//! The summary of one screen: all that rules across screens may read, and all that is kept of a
//! screen that did not change.

use flow_catalog::{ActionName, Yields};
use flow_doc::NodeId;

use crate::{data_type::DataType, rules::skipped::Skipped};

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ScreenFacts {
    pub node: NodeId,
    /// `id` as it stands there, if it is a text.
    pub id: Option<(Box<str>, NodeId)>,
    pub terminal: bool,
    /// The title is there, is fixed, and counts nothing.
    pub plain_title: bool,
    /// A text or property takes an answer or data.
    pub shows_values: bool,
    /// The first field that asks for a password or passcode.
    pub password: Option<NodeId>,
    /// `success` is false.
    pub fails: bool,
    pub data: DataModel,
    pub fields: Vec<Field>,
    pub actions: Vec<ActionFact>,
    pub globals: Vec<Use>,
    /// The list of components could be read.
    pub readable: bool,
    /// Every component in it is of a known type, so that what is not seen is not there.
    pub complete: bool,
    /// A field has no name that can be read, so that an unknown name may be meant for it.
    pub unnamed_field: bool,
    pub has_footer: bool,
    pub has_navigation_list: bool,
    pub carousels: usize,
    /// An action whose name could not be read.
    pub unreadable_action: bool,
    /// Data fields that nothing on the screen itself uses.
    pub unused: Vec<(Box<str>, NodeId)>,
    /// Expressions that name another screen: their types are known once all screens are.
    pub expressions: Vec<ExpressionFact>,
    /// Fields whose answer nothing on the screen itself takes: name, value of `name`, component.
    pub untaken: Vec<(Box<str>, NodeId, NodeId)>,
    pub layout_list: Option<NodeId>,
    pub components: usize,
}

impl ScreenFacts {
    /// Whether the field of this name is an upload.
    pub fn uploads(&self, name: &str) -> bool {
        self.fields
            .iter()
            .any(|f| *f.name == *name && f.yields == Some(Yields::Files))
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum DataModel {
    #[default]
    Absent,
    /// Not an object: nothing can be said about its fields.
    Unreadable,
    Known(Vec<DataField>),
}

impl DataModel {
    pub fn fields(&self) -> &[DataField] {
        match self {
            DataModel::Known(fields) => fields,
            _ => &[],
        }
    }

    pub fn field(&self, name: &str) -> Option<&DataField> {
        self.fields().iter().find(|field| &*field.name == name)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DataField {
    pub name: Box<str>,
    pub node: NodeId,
    pub data_type: DataType,
}

/// A component with a name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field {
    pub name: Box<str>,
    /// The component.
    pub node: NodeId,
    /// The value of `name`.
    pub name_node: NodeId,
    pub type_name: &'static str,
    /// `None` for a Form.
    pub yields: Option<Yields>,
    pub data_type: DataType,
    /// Of a picker: most files, and most kilobytes of each.
    pub files: Option<(u64, u64)>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ActionFact {
    pub name: ActionName,
    /// The action object.
    pub node: NodeId,
    pub component: NodeId,
    pub component_type: &'static str,
    /// The component stands in an If or a Switch.
    pub in_branch: bool,
    /// Path of the action inside the component.
    pub path: Box<str>,
    /// `next.name`, and whether `next` could be read at all.
    pub target: Option<(Box<str>, NodeId)>,
    pub payload: Payload,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Payload {
    #[default]
    Missing,
    /// Not an object.
    Unreadable,
    Known(NodeId, Vec<Entry>),
}

/// One key of a payload.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    pub key: Box<str>,
    pub node: NodeId,
    pub source: Source,
}

/// Where a payload's value comes from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Source {
    Literal(DataType),
    /// A reference that fills the value.
    Reference(Reference),
    /// An expression that is nothing but a reference.
    InBackticks(Reference),
    /// An expression that gives this.
    Computed(DataType),
    /// What could not be read.
    Unknown,
}

/// A reference that outlives the text it stood in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reference {
    Data(Box<str>),
    Form(Box<str>),
    ScreenData { screen: Box<str>, path: Box<str> },
    ScreenForm { screen: Box<str>, path: Box<str> },
}

impl Reference {
    pub fn of(found: flow_doc::reference::Reference<'_>) -> Option<Reference> {
        use flow_doc::reference::Reference as Found;
        Some(match found {
            Found::Data(path) => Reference::Data(path.into()),
            Found::Form(path) => Reference::Form(path.into()),
            Found::ScreenData { screen, path } => Reference::ScreenData {
                screen: screen.into(),
                path: path.into(),
            },
            Found::ScreenForm { screen, name } => Reference::ScreenForm {
                screen: screen.into(),
                path: name.into(),
            },
            Found::Malformed(_) => return None,
        })
    }

    pub fn path(&self) -> &str {
        match self {
            Reference::Data(path)
            | Reference::Form(path)
            | Reference::ScreenData { path, .. }
            | Reference::ScreenForm { path, .. } => path,
        }
    }

    pub fn screen(&self) -> Option<&str> {
        match self {
            Reference::ScreenData { screen, .. } | Reference::ScreenForm { screen, .. } => {
                Some(screen)
            }
            _ => None,
        }
    }

    /// First step of the path: the field.
    pub fn field(&self) -> &str {
        self.path().split('.').next().unwrap_or_default()
    }
}

/// One place where a reference is used.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Use {
    pub reference: Reference,
    /// The text value it stands in.
    pub node: NodeId,
    /// Bytes of the reference within the value's raw text; `None` when it fills the text.
    pub range: Option<(usize, usize)>,
    pub component: Option<NodeId>,
    /// What the place expects; `Any` inside expressions, payloads and the like.
    pub wanted: Wanted,
    /// The reference is the whole text.
    pub whole: bool,
    pub in_payload: bool,
    /// The component it is in stands in an If or a Switch.
    pub in_branch: bool,
    /// In an expression or condition, whose types are compared as a whole.
    pub site: Option<Site>,
    /// In a Form's `init-values` or `error-messages`, which the checker passes over.
    pub property: &'static str,
}

/// An expression or condition that could be read, kept until the types in it are known.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ExpressionFact {
    /// The text value.
    pub node: NodeId,
    pub component: Option<NodeId>,
    pub text: Box<str>,
    pub site: Site,
}

/// What an expression stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Site {
    pub place: Place,
    /// The check that some versions leave out.
    pub skipped: Option<Skipped>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// The condition of an If.
    Condition,
    /// A property, by its key and what the inspector calls it.
    Property {
        name: &'static str,
        label: &'static str,
        wanted: Wanted,
    },
    /// Something that an action sends or sets.
    Payload,
}

/// What a property takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    Any,
    Text,
    /// Text, or a list of texts.
    TextOrList,
    /// Text; that a list of texts may stand here too is documented for RichText only.
    TextOrPerhapsList,
    Number,
    Bool,
    /// Options of a choice: objects with id and title; the second says which component type.
    Options,
    Texts,
    /// Entries of a component that shows several: lines, pictures.
    Items,
    Object,
    TextOrObject,
    /// Compared with case names.
    Scalar,
}

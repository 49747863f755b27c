//! One pass over a screen: every value is looked at once, compared with the catalogue, and what
//! other rules need is noted down.

mod action;
mod component;
mod data;
mod expression;
mod members;
mod property;
mod screen;
mod slots;
mod uses;

pub(crate) use component::Placed;
pub(crate) use expression::Kept;
pub(crate) use members::{Owner, members};
pub(crate) use property::{OPTION, wanted};
pub(crate) use screen::screen;
pub(crate) use slots::Counts;
pub(crate) use uses::note_uses;

use flow_doc::Value;

use crate::facts::{ScreenFacts, Use};

/// What a walk over a screen has gathered so far.
#[derive(Default)]
pub(crate) struct Gathered<'d> {
    pub facts: ScreenFacts,
    /// Local references, resolved once all fields are known.
    pub uses: Vec<Use>,
    /// Expressions that only name the screen itself, looked at once all fields are known.
    pub expressions: Vec<Kept<'d>>,
    /// References to fields inside objects and lists of payloads: component, text, field.
    pub inner_form_uses: Vec<(Option<Value<'d>>, Value<'d>, Box<str>)>,
    pub forms: Vec<Value<'d>>,
    pub placed: Vec<Placed<'d>>,
}

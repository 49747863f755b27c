//! Finding words in a document, and replacing them without breaking what refers to what.
//!
//! Words that people see are found by the catalogue ([`flow_catalog::Property::seen`]); wider, every
//! text in the file. What stands inside `${...}`, or is code of an expression, is never changed as
//! text: names and ids change by [`Edit::RenameField`](crate::Edit) and
//! [`Edit::RenameScreen`](crate::Edit), which take every reference along.

mod places;
mod replace;
mod search;
mod shape;

use std::ops::Range;

use crate::{Document, NodeId};

pub use replace::{One, Replacement, replace};

/// What to look for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Nothing is found of an empty text.
    pub text: String,
    /// Capitals matter.
    pub case: bool,
    /// Not inside a longer word.
    pub words: bool,
    /// Also names, ids and every other text of the file.
    pub everything: bool,
}

/// What a change of the words found would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// Other words, nothing else.
    Words,
    /// Another name of a field, and of everything that refers to it.
    FieldName,
    /// Another id of a screen, likewise.
    ScreenId,
    /// It is not offered: a reference, code, or a word that WhatsApp gives a meaning.
    Nothing,
}

/// One place where the text stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The component or screen it belongs to, else the root.
    pub node: NodeId,
    pub screen: Option<NodeId>,
    /// From `node` to the text, RFC 6901.
    pub path: String,
    /// What the inspector calls the setting, where the catalogue knows it.
    pub setting: Option<&'static str>,
    /// Bytes in the decoded text.
    pub at: Range<usize>,
    /// How many hits stand before it in the same text.
    pub nth: u32,
    pub means: Means,
}

/// Every hit in file order, a screen's own words before those of its components; hands each to
/// `found` with the whole text it stands in.
pub fn find(document: &Document, query: &Query, found: &mut dyn FnMut(Hit, &str)) {
    let Some(search) = search::Search::of(query) else {
        return;
    };
    places::visit(document, query.everything, &mut |place, text| {
        let mut nth = 0;
        let mut shape = None;
        search.each(text, &mut |at| {
            let shape = shape.get_or_insert_with(|| shape::Shape::of(text));
            let loose = shape.holds_words(&at);
            if !loose && !query.everything {
                return;
            }
            let means = if loose { place.means } else { Means::Nothing };
            found(
                Hit {
                    node: place.node,
                    screen: place.screen,
                    path: place.path.to_owned(),
                    setting: place.setting,
                    at,
                    nth,
                    means,
                },
                text,
            );
            nth += 1;
        });
    });
}

#[cfg(test)]
mod tests;

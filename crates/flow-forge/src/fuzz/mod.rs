//! What fuzzers run: each takes any bytes and panics when something that must always hold does
//! not. `tests/fuzz.rs` runs them as ordinary tests, `fuzz/` with cargo-fuzz.

mod check;
mod document;
mod editing;
mod expression;
mod play;

pub use check::check;
pub use document::document;
pub use editing::{Editing, editing};
pub use expression::expression;
pub use play::play;

use flow_catalog::VERSIONS;
use flow_doc::Document;

use crate::{Choices, Wishes, flow};

/// A body by name.
pub type Body = fn(&[u8]);

/// Every body, under the name of its target.
pub const BODIES: &[(&str, Body)] = &[
    ("document", document),
    ("expression", expression),
    ("check", check),
    ("play", play),
];

/// A document and choices of what to do with it: a sound flow made of the first half of the bytes,
/// or those bytes as they are.
fn open(bytes: &[u8]) -> (Document, Choices<'_>) {
    let Some((kind, rest)) = bytes.split_first() else {
        return (Document::open(Vec::new()), Choices::new(&[]));
    };
    let (first, second) = rest.split_at(rest.len() / 2);
    let text = match VERSIONS.get(usize::from(*kind) % (VERSIONS.len() + 2)) {
        Some(row) => {
            let made = flow(row.version, Wishes::default(), &mut Choices::new(first));
            let pretty = kind.is_ascii_alphabetic();
            match pretty {
                true => serde_json::to_vec_pretty(&made).unwrap_or_default(),
                false => made.to_string().into_bytes(),
            }
        }
        None => first.to_vec(),
    };
    (Document::open(text), Choices::new(second))
}

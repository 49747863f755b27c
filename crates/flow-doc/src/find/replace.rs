use super::{Hit, Means, Query, find, shape::Shape};
use crate::{Document, Edit, JsonText, NodeId, Step};

/// Names one hit: it must still stand where it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct One {
    pub node: NodeId,
    pub path: String,
    pub nth: u32,
}

/// What a replacement does. Nothing is done to the document yet: apply `edits` as one step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Replacement {
    pub edits: Vec<Edit>,
    /// Hits that are replaced.
    pub replaced: u32,
    /// Hits that stay: not offered, or a name that is taken or that no reference could hold.
    pub left: u32,
}

/// Plans putting `with` in the place of every hit, or of `only` one.
pub fn replace(document: &Document, query: &Query, with: &str, only: Option<&One>) -> Replacement {
    let mut texts: Vec<Text> = Vec::new();
    find(document, query, &mut |hit, text| {
        let asked = only
            .is_none_or(|one| one.node == hit.node && one.path == hit.path && one.nth == hit.nth);
        if !asked {
            return;
        }
        match texts.last_mut() {
            Some(last) if last.is_of(&hit) => last.hits.push(hit),
            _ => texts.push(Text {
                text: text.to_owned(),
                hits: vec![hit],
            }),
        }
    });
    let mut plan = Replacement::default();
    let mut renames = Vec::new();
    for text in texts {
        let (offered, rest): (Vec<Hit>, Vec<Hit>) = text
            .hits
            .into_iter()
            .partition(|hit| hit.means != Means::Nothing);
        plan.left += rest.len() as u32;
        let Some(first) = offered.first() else {
            continue;
        };
        let count = offered.len() as u32;
        let next = replaced(&text.text, &offered, with);
        if next == text.text {
            continue;
        }
        let (node, path) = (first.node, first.path.clone());
        match first.means {
            Means::FieldName => renames.push((Edit::RenameField { node, name: next }, count)),
            Means::ScreenId => renames.push((Edit::RenameScreen { node, id: next }, count)),
            _ => {
                let value = JsonText(serde_json::Value::String(next).to_string());
                plan.edits.push(Edit::Set { node, path, value });
                plan.replaced += count;
            }
        }
    }
    // Words first: a rename rewrites references in the words as they are then.
    rename(document, renames, &mut plan);
    plan
}

/// Adds the renames that can be done one after the other.
fn rename(document: &Document, renames: Vec<(Edit, u32)>, plan: &mut Replacement) {
    if renames.is_empty() {
        return;
    }
    let mut tried = document.fork();
    let step = || Step {
        label: String::new(),
        coalesce: None,
        now_ms: 0,
        selection: Vec::new(),
    };
    for (edit, count) in renames {
        if can_be_referred_to(&edit) && tried.apply(std::slice::from_ref(&edit), step()).is_ok() {
            plan.edits.push(edit);
            plan.replaced += count;
        } else {
            plan.left += count;
        }
    }
}

/// Whether references can hold the new name: letters, digits and underscore; of a screen no digits.
fn can_be_referred_to(edit: &Edit) -> bool {
    let of_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    match edit {
        Edit::RenameField { name, .. } => !name.is_empty() && name.chars().all(of_name),
        Edit::RenameScreen { id, .. } => {
            !id.is_empty() && id.chars().all(|c| c.is_ascii_alphabetic() || c == '_')
        }
        _ => false,
    }
}

/// One text with its hits, from left to right.
struct Text {
    text: String,
    hits: Vec<Hit>,
}

impl Text {
    fn is_of(&self, hit: &Hit) -> bool {
        self.hits
            .first()
            .is_some_and(|first| first.node == hit.node && first.path == hit.path)
    }
}

fn replaced(text: &str, hits: &[Hit], with: &str) -> String {
    let with = Shape::of(text).written(with);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for hit in hits {
        out.push_str(&text[at..hit.at.start]);
        out.push_str(&with);
        at = hit.at.end;
    }
    out.push_str(&text[at..]);
    out
}

use flow_doc::{LineIndex, TextSplice};

use crate::protocol::{SourceSplice, WireError};

/// The JSON pane, while it is open: it counts in UTF-16 units of the text at hand.
pub struct SourcePane {
    pub lines: LineIndex,
}

impl SourcePane {
    pub fn over(text: &str) -> SourcePane {
        SourcePane {
            lines: LineIndex::of(text),
        }
    }

    /// A change in bytes of the text before it, as the pane takes it: one splice after the other.
    pub fn splices(&self, change: &[TextSplice]) -> Vec<SourceSplice> {
        let mut shift = 0i64;
        change
            .iter()
            .map(|splice| {
                let from = self.lines.utf16(splice.at) as i64;
                let to = self.lines.utf16(splice.at + splice.remove) as i64;
                let at = (from + shift).max(0) as u32;
                let added = splice.insert.encode_utf16().count() as i64;
                shift += added - (to - from);
                SourceSplice {
                    at,
                    remove: (to - from) as u32,
                    insert: splice.insert.clone(),
                }
            })
            .collect()
    }
}

/// Applies the pane's own splices, one after the other, to a text.
pub fn apply_utf16(text: &str, splices: &[SourceSplice]) -> Result<String, WireError> {
    let mut units: Vec<u16> = text.encode_utf16().collect();
    for splice in splices {
        let at = splice.at as usize;
        let end = at + splice.remove as usize;
        if end > units.len() {
            return Err(WireError::failed(
                "The text of the JSON pane is not the document's.",
            ));
        }
        units.splice(at..end, splice.insert.encode_utf16());
    }
    Ok(String::from_utf16_lossy(&units))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_agree() {
        let before = "é😀 abc";
        let change = [
            TextSplice {
                at: 2,
                remove: 4,
                insert: "xyz".into(),
            },
            TextSplice {
                at: 8,
                remove: 1,
                insert: "😀".into(),
            },
        ];
        let pane = SourcePane::over(before).splices(&change);
        assert_eq!((pane[0].at, pane[0].remove), (1, 2));
        assert_eq!((pane[1].at, pane[1].remove), (6, 1));
        let after = TextSplice::apply_all(&change, before);
        assert_eq!(apply_utf16(before, &pane).unwrap(), after);
        assert!(
            apply_utf16(
                "a",
                &[SourceSplice {
                    at: 1,
                    remove: 1,
                    insert: String::new()
                }]
            )
            .is_err()
        );
    }
}

use flow_doc::{LineIndex, TextSplice};

use crate::protocol::{ErrorCode, SourceSplice, WireError};

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

/// Applies the pane's own splices, one after the other, to the text that `lines` belongs to.
pub fn apply_utf16(
    text: &str,
    lines: &LineIndex,
    splices: &[SourceSplice],
) -> Result<String, WireError> {
    let [first, rest @ ..] = splices else {
        return Ok(text.to_owned());
    };
    let start = lines.byte_of_utf16(first.at as usize);
    let end = lines.byte_of_utf16(first.at as usize + first.remove as usize);
    // Beyond the end the index gives the end: then the pane has another text.
    let units = lines.utf16(end) - lines.utf16(start);
    if lines.utf16(start) != first.at as usize || units != first.remove as usize {
        return Err(WireError::new(
            ErrorCode::Stale,
            "The JSON pane shows an older text.",
        ));
    }
    let mut after = String::with_capacity(text.len() + first.insert.len());
    after.push_str(&text[..start]);
    after.push_str(&first.insert);
    after.push_str(&text[end..]);
    if rest.is_empty() {
        return Ok(after);
    }
    apply_utf16(&after, &LineIndex::of(&after), rest)
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
        assert_eq!(
            apply_utf16(before, &LineIndex::of(before), &pane).unwrap(),
            after
        );
        let beyond = [SourceSplice {
            at: 1,
            remove: 1,
            insert: String::new(),
        }];
        assert!(apply_utf16("a", &LineIndex::of("a"), &beyond).is_err());
    }
}

use crate::protocol::{ChangeKind, ChangeLine};

/// More than anybody reads; the rest is counted.
const MOST: usize = 500;

#[derive(Default)]
pub struct Lines {
    lines: Vec<ChangeLine>,
    left_out: usize,
}

impl Lines {
    pub fn push(&mut self, kind: ChangeKind, place: &str, what: String) {
        if self.lines.len() == MOST {
            self.left_out += 1;
            return;
        }
        self.lines.push(ChangeLine {
            kind,
            place: place.to_owned(),
            what,
        });
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    pub fn finish(mut self) -> Vec<ChangeLine> {
        if self.left_out > 0 {
            self.lines.push(ChangeLine {
                kind: ChangeKind::Changed,
                place: super::WHOLE.to_owned(),
                what: format!("and {} more changes", self.left_out),
            });
        }
        self.lines
    }
}

//! Byte offsets, lines and columns, and the UTF-16 offsets that the JSON pane counts in.

use serde::Serialize;

/// Both from 1; columns count code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

/// Where lines start in one text and where its bytes and characters diverge. A line ends with
/// `\n`, `\r\n` or a lone `\r`.
#[derive(Clone, Debug)]
pub struct LineIndex {
    len: usize,
    /// Byte offset of each line's first character.
    starts: Vec<u32>,
    /// One entry per character of more than one byte.
    wide: Vec<Wide>,
}

#[derive(Clone, Copy, Debug)]
struct Wide {
    start: u32,
    end: u32,
    /// Bytes minus code points, up to and including this character.
    extra_points: u32,
    /// Bytes minus UTF-16 units, up to and including this character.
    extra_units: u32,
}

impl LineIndex {
    pub fn of(text: &str) -> LineIndex {
        let bytes = text.as_bytes();
        let mut index = LineIndex {
            len: text.len(),
            starts: vec![0],
            wide: Vec::new(),
        };
        let (mut points, mut units) = (0, 0);
        let mut at = 0;
        while at < bytes.len() {
            let byte = bytes[at];
            if byte < 0x80 {
                at += 1;
                if byte == b'\n' || (byte == b'\r' && bytes.get(at) != Some(&b'\n')) {
                    index.starts.push(at as u32);
                }
                continue;
            }
            let (len, utf16) = match byte {
                0xF0.. => (4, 2),
                0xE0.. => (3, 1),
                _ => (2, 1),
            };
            points += len - 1;
            units += len - utf16;
            let start = at as u32;
            let end = start + len;
            index.wide.push(Wide {
                start,
                end,
                extra_points: points,
                extra_units: units,
            });
            at = end as usize;
        }
        index
    }

    /// Line and column of a byte offset; offsets beyond the end give the end, those within a
    /// character its start.
    pub fn position(&self, byte: usize) -> Position {
        let byte = self.boundary(byte);
        let line = self.starts.partition_point(|start| *start as usize <= byte);
        let start = self.starts[line - 1] as usize;
        Position {
            line,
            column: self.points(byte) - self.points(start) + 1,
        }
    }

    /// Byte offset of a line and column; beyond the end of the line or the text, that end.
    pub fn byte(&self, position: Position) -> usize {
        let line = position.line.max(1);
        let Some(start) = self.starts.get(line - 1).map(|start| *start as usize) else {
            return self.len;
        };
        let end = self
            .starts
            .get(line)
            .map_or(self.len, |next| *next as usize - 1);
        let wanted = self.points(start) + position.column.max(1) - 1;
        self.search(
            wanted,
            |w| w.start - before(w, w.extra_points, 1),
            |w| w.extra_points,
        )
        .min(end)
    }

    /// UTF-16 offset of a byte offset.
    pub fn utf16(&self, byte: usize) -> usize {
        let byte = self.boundary(byte);
        byte - self
            .wide_before(byte)
            .map_or(0, |wide| wide.extra_units as usize)
    }

    /// Byte offset of a UTF-16 offset; within a pair, the start of its character.
    pub fn byte_of_utf16(&self, offset: usize) -> usize {
        let units = |w: &Wide| if w.end - w.start == 4 { 2 } else { 1 };
        self.search(
            offset,
            |w| w.start - before(w, w.extra_units, units(w)),
            |w| w.extra_units,
        )
    }

    /// Number of lines; at least 1.
    pub fn lines(&self) -> usize {
        self.starts.len()
    }

    fn points(&self, byte: usize) -> usize {
        byte - self
            .wide_before(byte)
            .map_or(0, |wide| wide.extra_points as usize)
    }

    fn wide_before(&self, byte: usize) -> Option<&Wide> {
        let count = self.wide.partition_point(|wide| wide.end as usize <= byte);
        count.checked_sub(1).map(|last| &self.wide[last])
    }

    fn boundary(&self, byte: usize) -> usize {
        let byte = byte.min(self.len);
        let next = self.wide.partition_point(|wide| wide.end as usize <= byte);
        match self.wide.get(next) {
            Some(wide) if (wide.start as usize) < byte => wide.start as usize,
            _ => byte,
        }
    }

    /// Byte offset of the `wanted`-th unit, given at which unit each wide character starts and how
    /// many bytes more than units there are after it.
    fn search(
        &self,
        wanted: usize,
        unit_of: impl Fn(&Wide) -> u32,
        extra: impl Fn(&Wide) -> u32,
    ) -> usize {
        let count = self
            .wide
            .partition_point(|wide| unit_of(wide) as usize <= wanted);
        let Some(last) = count.checked_sub(1).map(|last| &self.wide[last]) else {
            return wanted.min(self.len);
        };
        let byte = wanted + extra(last) as usize;
        if byte < last.end as usize {
            last.start as usize
        } else {
            byte.min(self.len)
        }
    }
}

/// Bytes more than units before a wide character.
fn before(wide: &Wide, extra: u32, units: u32) -> u32 {
    extra - (wide.end - wide.start - units)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "aé\r\n😀b\nc\rñ";

    #[test]
    fn every_offset_agrees_with_counting() {
        let index = LineIndex::of(TEXT);
        let (mut line, mut column, mut units) = (1, 1, 0);
        let mut chars = TEXT.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            assert_eq!(index.position(at), Position { line, column }, "{at}");
            assert_eq!(index.byte(Position { line, column }), at);
            assert_eq!(index.utf16(at), units);
            assert_eq!(index.byte_of_utf16(units), at);
            units += c.len_utf16();
            let crlf = c == '\r' && chars.peek().is_some_and(|(_, next)| *next == '\n');
            if c == '\n' || (c == '\r' && !crlf) {
                (line, column) = (line + 1, 1);
            } else {
                column += 1;
            }
        }
        assert_eq!(index.position(TEXT.len()), Position { line, column });
        assert_eq!(index.position(999), Position { line, column });
        assert_eq!(index.byte_of_utf16(units), TEXT.len());
    }

    #[test]
    fn what_points_into_a_character_gets_its_start() {
        let index = LineIndex::of("é😀");
        assert_eq!(index.position(1), Position { line: 1, column: 1 });
        assert_eq!(index.utf16(4), 1);
        assert_eq!(index.byte_of_utf16(2), 2);
    }

    #[test]
    fn beyond_the_line_is_its_end() {
        let index = LineIndex::of("ab\ncd");
        assert_eq!(
            index.byte(Position {
                line: 1,
                column: 50
            }),
            2
        );
        assert_eq!(index.byte(Position { line: 9, column: 1 }), 5);
        assert_eq!(
            LineIndex::of("").position(0),
            Position { line: 1, column: 1 }
        );
    }
}

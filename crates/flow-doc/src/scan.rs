//! The scanner: RFC 8259 to the letter, without recursion, keeping every byte and position.

use crate::{
    fault::{Fault, MAX_BYTES, MAX_DEPTH},
    node::{ESCAPED, KEY_ESCAPED, Kind, Node, Span},
};

/// The values of one text. Number 0 is nobody, the root is number 1.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    pub nodes: Vec<Node>,
    pub lists: Vec<u32>,
    /// Whitespace before and after the root.
    pub lead: Span,
    pub trail: Span,
}

pub(crate) const ROOT: u32 = 1;

impl Tree {
    pub fn children(&self, id: u32) -> &[u32] {
        let node = &self.nodes[id as usize];
        if !node.kind.is_container() {
            return &[];
        }
        &self.lists[node.kids as usize..(node.kids + node.count) as usize]
    }
}

/// Builds the tree of `text`, or says where it stops being JSON.
pub(crate) fn scan(text: &str) -> Result<Tree, Fault> {
    scan_within(text, MAX_DEPTH)
}

/// The same with fewer levels of nesting left.
pub(crate) fn scan_within(text: &str, levels: usize) -> Result<Tree, Fault> {
    if text.len() > MAX_BYTES {
        return Err(Fault::too_large(MAX_BYTES));
    }
    let mut scanner = Scanner {
        bytes: text.as_bytes(),
        at: 0,
        nodes: Vec::with_capacity(64 + text.len() / 24),
        lists: Vec::with_capacity(64 + text.len() / 24),
        waiting: Vec::with_capacity(256),
        open: Vec::with_capacity(32),
        key: 0,
        key_flags: 0,
        levels,
    };
    scanner.nodes.push(Node::NONE);
    scanner.skip_whitespace();
    let lead = Span::new(0, scanner.at as u32);
    if scanner.at == text.len() {
        return Err(Fault::syntax(
            "There is no JSON in here: the text is empty.",
            scanner.at,
        ));
    }
    scanner.value()?;
    let end = scanner.at as u32;
    scanner.skip_whitespace();
    if scanner.at < text.len() {
        return Err(scanner.after_the_end());
    }
    scanner.nodes.shrink_to_fit();
    scanner.lists.shrink_to_fit();
    Ok(Tree {
        nodes: scanner.nodes,
        lists: scanner.lists,
        lead,
        trail: Span::new(end, text.len() as u32),
    })
}

struct Scanner<'t> {
    bytes: &'t [u8],
    at: usize,
    nodes: Vec<Node>,
    lists: Vec<u32>,
    /// Children of the containers that are still open, innermost last.
    waiting: Vec<u32>,
    open: Vec<Open>,
    /// Key of the value that comes next; 0 for none.
    key: u32,
    key_flags: u8,
    levels: usize,
}

struct Open {
    id: u32,
    kind: Kind,
    /// Where its children start in `waiting`.
    first: u32,
}

impl Scanner<'_> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    fn skip_whitespace(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.bytes.get(self.at) {
            self.at += 1;
        }
    }

    fn value(&mut self) -> Result<(), Fault> {
        loop {
            let opened = match self.peek() {
                b'"' => {
                    self.string_value()?;
                    false
                }
                b'{' => self.open(Kind::Object)?,
                b'[' => self.open(Kind::Array)?,
                b'-' | b'0'..=b'9' => {
                    self.number()?;
                    false
                }
                b't' => self.word(b"true", Kind::Bool)?,
                b'f' => self.word(b"false", Kind::Bool)?,
                b'n' => self.word(b"null", Kind::Null)?,
                _ => return Err(self.no_value()),
            };
            if opened {
                continue;
            }
            if self.close_and_advance()? {
                return Ok(());
            }
        }
    }

    /// After a value: closes what ends here and moves to the next value; true when all is closed.
    fn close_and_advance(&mut self) -> Result<bool, Fault> {
        loop {
            let Some(kind) = self.open.last().map(|open| open.kind) else {
                return Ok(true);
            };
            self.skip_whitespace();
            match (kind, self.peek()) {
                (Kind::Object, b',') => {
                    self.at += 1;
                    self.skip_whitespace();
                    self.member_key()?;
                    return Ok(false);
                }
                (_, b',') => {
                    self.at += 1;
                    self.skip_whitespace();
                    if self.peek() == b']' {
                        return Err(self.fault("A comma stands before the closing ] with nothing after it. Remove the comma."));
                    }
                    return Ok(false);
                }
                (Kind::Object, b'}') | (Kind::Array, b']') => self.close(),
                _ => return Err(self.no_separator(kind)),
            }
        }
    }

    fn push(&mut self, start: usize, kind: Kind, flags: u8) -> u32 {
        let id = self.nodes.len() as u32;
        let parent = self.open.last().map_or(0, |open| open.id);
        self.nodes.push(Node {
            start: start as u32,
            end: self.at as u32,
            key: self.key,
            parent,
            kids: 0,
            count: 0,
            stamp: 0,
            kind,
            flags: flags | self.key_flags,
        });
        self.key = 0;
        self.key_flags = 0;
        self.waiting.push(id);
        id
    }

    /// Starts a container; false when it is empty and already closed.
    fn open(&mut self, kind: Kind) -> Result<bool, Fault> {
        if self.open.len() >= self.levels {
            return Err(Fault::too_deep(self.at));
        }
        let start = self.at;
        self.at += 1;
        let id = self.push(start, kind, 0);
        self.open.push(Open {
            id,
            kind,
            first: self.waiting.len() as u32,
        });
        self.skip_whitespace();
        if kind == Kind::Object {
            if self.peek() == b'}' {
                self.close();
                return Ok(false);
            }
            self.member_key()?;
        } else if self.peek() == b']' {
            self.close();
            return Ok(false);
        }
        Ok(true)
    }

    fn close(&mut self) {
        self.at += 1;
        let Some(open) = self.open.pop() else { return };
        let first = open.first as usize;
        let node = &mut self.nodes[open.id as usize];
        node.end = self.at as u32;
        node.kids = self.lists.len() as u32;
        node.count = (self.waiting.len() - first) as u32;
        self.lists.extend_from_slice(&self.waiting[first..]);
        self.waiting.truncate(first);
    }

    fn member_key(&mut self) -> Result<(), Fault> {
        if self.peek() != b'"' {
            return Err(self.no_key());
        }
        let start = self.at;
        let escaped = self.string()?;
        self.skip_whitespace();
        if self.peek() != b':' {
            return Err(self.fault("A colon is missing here, between the name and its value."));
        }
        self.at += 1;
        self.skip_whitespace();
        self.key = start as u32;
        self.key_flags = if escaped { KEY_ESCAPED } else { 0 };
        Ok(())
    }

    fn string_value(&mut self) -> Result<(), Fault> {
        let start = self.at;
        let escaped = self.string()?;
        self.push(start, Kind::String, if escaped { ESCAPED } else { 0 });
        Ok(())
    }

    /// Passes over a string token; true when it contains a backslash.
    fn string(&mut self) -> Result<bool, Fault> {
        let start = self.at;
        let mut escaped = false;
        self.at += 1;
        loop {
            self.at = plain_end(self.bytes, self.at);
            match self.bytes.get(self.at) {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(escaped);
                }
                Some(b'\\') => {
                    escaped = true;
                    self.escape()?;
                }
                Some(_) => {
                    return Err(self.fault("A line break or another control character stands inside a text. Write it as \\n (or \\t for a tab), or close the text with a quote."));
                }
                None => {
                    let message = "This text is never closed: its second quote is missing.";
                    return Err(Fault::syntax(message, start));
                }
            }
        }
    }

    fn escape(&mut self) -> Result<(), Fault> {
        match self.bytes.get(self.at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 2,
            Some(b'u') => {
                let digits = self.bytes.get(self.at + 2..self.at + 6).unwrap_or_default();
                if digits.len() != 4 || !digits.iter().all(u8::is_ascii_hexdigit) {
                    return Err(self.fault("After \\u four digits 0-9 or letters a-f must follow."));
                }
                self.at += 6;
            }
            _ => {
                return Err(self.fault(
                    "A backslash inside a text must be followed by one of \" \\ / b f n r t u. For a plain backslash write two.",
                ));
            }
        }
        Ok(())
    }

    fn number(&mut self) -> Result<(), Fault> {
        let start = self.at;
        if self.peek() == b'-' {
            self.at += 1;
        }
        match self.peek() {
            b'0' => {
                self.at += 1;
                if self.peek().is_ascii_digit() {
                    return Err(Fault::syntax(
                        "A number must not start with 0. If this is a code or a phone number, put it in quotes.",
                        start,
                    ));
                }
            }
            _ => self.digits(start)?,
        }
        if self.peek() == b'.' {
            self.at += 1;
            self.digits(start)?;
        }
        if let b'e' | b'E' = self.peek() {
            self.at += 1;
            if let b'+' | b'-' = self.peek() {
                self.at += 1;
            }
            self.digits(start)?;
        }
        self.push(start, Kind::Number, 0);
        Ok(())
    }

    fn digits(&mut self, number: usize) -> Result<(), Fault> {
        let start = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        if self.at == start {
            return Err(Fault::syntax("This number is not complete.", number));
        }
        Ok(())
    }

    fn word(&mut self, word: &[u8], kind: Kind) -> Result<bool, Fault> {
        if !self.bytes[self.at..].starts_with(word) {
            return Err(self.no_value());
        }
        let start = self.at;
        self.at += word.len();
        self.push(start, kind, 0);
        Ok(false)
    }
}

/// First byte from `at` on that a string cannot just contain: quote, backslash, control character.
fn plain_end(bytes: &[u8], mut at: usize) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = 0x8080_8080_8080_8080;
    let mut words = 0;
    // Eight bytes at a time: a byte is zero after the exclusive-or exactly when it is the one
    // looked for, and the borrow of the subtraction then shows in its high bit.
    while let Some(chunk) = bytes
        .get(at..at + 8)
        .and_then(|c| <[u8; 8]>::try_from(c).ok())
    {
        let word = u64::from_le_bytes(chunk);
        let quote = word ^ (ONES * b'"' as u64);
        let backslash = word ^ (ONES * b'\\' as u64);
        let hit = (quote.wrapping_sub(ONES) & !quote)
            | (backslash.wrapping_sub(ONES) & !backslash)
            | (word.wrapping_sub(ONES * 0x20) & !word);
        let hit = hit & HIGHS;
        if hit != 0 {
            return at + (hit.trailing_zeros() / 8) as usize;
        }
        at += 8;
        words += 1;
        if words == 8 {
            at = long_run(bytes, at);
        }
    }
    while at < bytes.len() && is_plain(bytes[at]) {
        at += 1;
    }
    at
}

fn is_plain(byte: u8) -> bool {
    byte >= 0x20 && byte != b'"' && byte != b'\\'
}

/// Pictures are texts of a hundred thousand characters: passes over many at once, in a form that
/// the compiler turns into vector instructions.
fn long_run(bytes: &[u8], mut at: usize) -> usize {
    while let Some(chunk) = bytes.get(at..at + 64) {
        let plain = chunk
            .iter()
            .fold(true, |plain, byte| plain & is_plain(*byte));
        if !plain {
            break;
        }
        at += 64;
    }
    at
}

mod complaints;
#[cfg(test)]
mod tests;

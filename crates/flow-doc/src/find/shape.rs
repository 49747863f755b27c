use std::ops::Range;

use crate::{expression, reference};

/// Which parts of a text are words, and which are read by WhatsApp.
pub(super) enum Shape {
    /// All of it, but for the references in it.
    Words { references: Vec<Range<usize>> },
    /// An expression: only what stands between its single quotes.
    Expression { quoted: Vec<Range<usize>> },
}

impl Shape {
    pub fn of(text: &str) -> Shape {
        if let Some(read) = expression::read(text) {
            let mut quoted = Vec::new();
            if let Some(tree) = read.sound() {
                note_texts(tree, &mut quoted);
            }
            return Shape::Expression { quoted };
        }
        let found = text.contains("${").then(|| reference::scan(text));
        let references = found.unwrap_or_default().into_iter().map(|(at, _)| at);
        Shape::Words {
            references: references.collect(),
        }
    }

    /// Whether these bytes are words and nothing else.
    pub fn holds_words(&self, at: &Range<usize>) -> bool {
        match self {
            Shape::Words { references } => references
                .iter()
                .all(|other| at.end <= other.start || other.end <= at.start),
            Shape::Expression { quoted } => quoted
                .iter()
                .any(|inner| inner.start <= at.start && at.end <= inner.end),
        }
    }

    /// The words that take the place of others, as they are written here.
    pub fn written(&self, words: &str) -> String {
        match self {
            Shape::Words { .. } => words.to_owned(),
            Shape::Expression { .. } => {
                let quoted = expression::quoted(words);
                quoted[1..quoted.len() - 1].to_owned()
            }
        }
    }
}

fn note_texts(node: &expression::Node<'_>, found: &mut Vec<Range<usize>>) {
    if let expression::Term::Text(_) = node.term {
        found.push(node.at.start + 1..node.at.end.saturating_sub(1));
    }
    for part in node.parts() {
        note_texts(part, found);
    }
}

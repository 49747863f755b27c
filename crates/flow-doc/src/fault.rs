use serde::Serialize;

/// Why a text is not JSON, and where. `at` is a byte offset in [`Document::text`].
///
/// [`Document::text`]: crate::Document::text
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Fault {
    /// The bytes are no UTF-8; everything before `at` is.
    NotUtf8 {
        message: String,
        at: usize,
    },
    Syntax {
        message: String,
        at: usize,
    },
    /// Nested deeper than [`MAX_DEPTH`] levels.
    TooDeep {
        message: String,
        at: usize,
    },
    /// More bytes than the document can address.
    TooLarge {
        message: String,
        at: usize,
    },
}

/// Containers inside containers, at most. Meta's own flows stay below 20.
pub const MAX_DEPTH: usize = 512;

/// Bytes a document can hold, undo history included.
pub(crate) const MAX_BYTES: usize = i32::MAX as usize;

impl Fault {
    /// Byte offset in the text.
    pub fn at(&self) -> usize {
        match self {
            Fault::NotUtf8 { at, .. }
            | Fault::Syntax { at, .. }
            | Fault::TooDeep { at, .. }
            | Fault::TooLarge { at, .. } => *at,
        }
    }

    /// One or two sentences for people.
    pub fn message(&self) -> &str {
        match self {
            Fault::NotUtf8 { message, .. }
            | Fault::Syntax { message, .. }
            | Fault::TooDeep { message, .. }
            | Fault::TooLarge { message, .. } => message,
        }
    }

    pub(crate) fn syntax(message: impl Into<String>, at: usize) -> Fault {
        Fault::Syntax {
            message: message.into(),
            at,
        }
    }

    pub(crate) fn too_deep(at: usize) -> Fault {
        let message = format!(
            "Here the file is nested more than {MAX_DEPTH} levels deep. No flow needs that; remove some of the brackets."
        );
        Fault::TooDeep { message, at }
    }

    pub(crate) fn too_large(at: usize) -> Fault {
        let message = "The file is larger than 2 GB. WhatsApp takes flows up to 10 MB.".to_owned();
        Fault::TooLarge { message, at }
    }

    pub(crate) fn not_utf8(bytes: &[u8], at: usize) -> Fault {
        let wide = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
        let message = if wide {
            "The file is saved as UTF-16. WhatsApp takes UTF-8 only: save it again as UTF-8."
        } else {
            "From here on the file is not UTF-8 text, the encoding JSON must have. Save it again as UTF-8, or check that it is the right file."
        };
        Fault::NotUtf8 {
            message: message.to_owned(),
            at,
        }
    }
}

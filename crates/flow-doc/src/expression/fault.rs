use std::ops::Range;

/// Why an expression is not understood or would be refused, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Bytes of the text.
    pub at: Range<usize>,
    pub kind: FaultKind,
    /// A change of the text that is what was meant, as far as this can be known.
    pub repair: Option<Repair>,
}

/// Pieces of the text and what should stand there, in order and apart from each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Repair(pub Vec<(Range<usize>, String)>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// There is nothing.
    Empty,
    /// `()`
    EmptyParentheses,
    /// `(` without `)`.
    Unclosed,
    /// `)` without `(`.
    Unopened,
    /// A text in single quotes that never ends.
    MissingQuote,
    /// An apostrophe inside a text without a backslash before it.
    Apostrophe,
    /// A text in other quotes than single straight ones.
    OtherQuotes,
    /// `=`, `&`, `and`, `=>` and the like.
    InvalidOperator,
    /// Arithmetic in a condition without backticks (I2).
    OnlyInBackticks,
    /// An operator has nothing before or after it.
    MissingOperand,
    /// Two values side by side in a condition without backticks.
    MissingOperator,
    /// Words without quotes.
    BareWord,
    /// A character that means nothing here.
    UnknownCharacter,
    /// A backtick inside the backticks, without a backslash before it.
    Backtick,
    Null,
    /// `a ? b : c`
    Ternary,
    FunctionCall,
    /// Digits that are no number.
    BadNumber,
    /// I3: `007`.
    LeadingZero,
    /// I3: `-0`.
    NegativeZero,
    /// I3: a fraction, in a condition without backticks.
    Decimal,
    /// I1: nothing in the condition can change.
    NoReference,
    /// I4, I5: both sides of a comparison are written out.
    TwoLiterals,
    /// I6: a comparison beside another operator without parentheses around it.
    NeedsParentheses,
    /// I6: one comparison is a side of another.
    Chained,
    /// I7: `!` stands where it may not.
    MisplacedNot,
    /// `${` without `}`.
    UnclosedReference,
    /// Something else than a path in the braces.
    MalformedReference,
    /// More parts inside each other than we follow.
    TooDeep,
}

impl FaultKind {
    /// Whether what stands there is still understood, although it would be refused.
    pub fn is_readable(self) -> bool {
        matches!(
            self,
            FaultKind::OnlyInBackticks
                | FaultKind::LeadingZero
                | FaultKind::NegativeZero
                | FaultKind::Decimal
                | FaultKind::NoReference
                | FaultKind::TwoLiterals
                | FaultKind::NeedsParentheses
                | FaultKind::Chained
                | FaultKind::MisplacedNot
        )
    }

    /// Whether the tree has the shape that was meant, so that types can be compared.
    pub fn is_shape_known(self) -> bool {
        self != FaultKind::Chained
            && (self.is_readable()
                || matches!(self, FaultKind::OtherQuotes | FaultKind::InvalidOperator))
    }
}

impl Fault {
    pub(super) fn new(at: Range<usize>, kind: FaultKind) -> Fault {
        Fault {
            at,
            kind,
            repair: None,
        }
    }

    pub(super) fn repaired(mut self, at: Range<usize>, with: impl Into<String>) -> Fault {
        self.repair = Some(Repair(vec![(at, with.into())]));
        self
    }
}

impl Repair {
    /// The text as it should be.
    pub fn apply(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() + 8);
        let mut done = 0;
        for (at, with) in &self.0 {
            out.push_str(&text[done..at.start]);
            out.push_str(with);
            done = at.end;
        }
        out.push_str(&text[done..]);
        out
    }
}

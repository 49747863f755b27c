use crate::{CloudError, CloudErrorKind};

/// What goes wrong with the next changing call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The call is carried out, and then this error is answered.
    AfterActing(CloudErrorKind),
    /// Nothing is carried out; this error is answered.
    BeforeActing(CloudErrorKind),
    /// Nothing is carried out, and success is answered.
    Lying,
}

impl Fault {
    pub(super) fn error(self) -> Option<CloudError> {
        match self {
            Fault::AfterActing(kind) | Fault::BeforeActing(kind) => {
                Some(CloudError::answered(kind, "", Some("memory-fault")))
            }
            Fault::Lying => None,
        }
    }
}

//! Trouble on demand, for tests of clients: an answer that gets lost although the call was carried
//! out. Without a queued fault the sandbox never makes one up.

use std::sync::{Arc, Mutex, PoisonError};

/// What a client sees instead of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// `DependencyException`, HTTP 502.
    BadGateway,
    /// `ThrottledRequestException`, HTTP 429.
    Throttled,
    /// `InternalServiceException`, HTTP 500.
    Internal,
    /// No answer at all, until the client gives up or the sandbox is shut down.
    Silence,
    /// The empty success answer, although nothing is carried out.
    Lie,
}

/// A fault waiting for the next call of one operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The operation's name, such as `PublishWhatsAppFlow`.
    pub operation: &'static str,
    /// Whether the call is carried out before the trouble is shown. A [`Trouble::Lie`] never is.
    pub acts: bool,
    pub trouble: Trouble,
}

/// The queue; clones share it.
#[derive(Clone, Default)]
pub struct Faults(Arc<Mutex<Vec<Fault>>>);

impl Faults {
    /// The next call of `operation` is carried out, then this is what the client sees.
    pub fn after_acting(&self, operation: &'static str, trouble: Trouble) {
        self.push(Fault {
            operation,
            acts: true,
            trouble,
        });
    }

    /// The next call of `operation` is not carried out and this is what the client sees.
    pub fn instead(&self, operation: &'static str, trouble: Trouble) {
        self.push(Fault {
            operation,
            acts: false,
            trouble,
        });
    }

    /// How many faults have not happened yet.
    pub fn waiting(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    fn push(&self, fault: Fault) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(fault);
    }

    pub(crate) fn take(&self, operation: &str) -> Option<Fault> {
        let mut queue = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = queue
            .iter()
            .position(|fault| fault.operation == operation)?;
        Some(queue.remove(at))
    }
}

use std::sync::Arc;

use flow_doc::NodeId;

use crate::Diagnostic;

/// Problems that stay what they are; `None` when there are none. A vector behind the pointer, so
/// that the last holder can take the problems out.
pub(crate) type Shared = Option<Arc<Vec<Diagnostic>>>;

pub(crate) fn share(found: Vec<Diagnostic>) -> Shared {
    (!found.is_empty()).then(|| Arc::new(found))
}

/// All problems of a document: those of the file, then screen by screen in file order. What did not
/// change is shared with the [`crate::Linter`] and with the answer before, so that asking again
/// costs little however many problems stand.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    parts: Vec<PartDiagnostics>,
}

/// The problems of the file as a whole, or of one screen.
#[derive(Clone, Debug)]
pub struct PartDiagnostics {
    /// `None`: of the file.
    pub screen: Option<NodeId>,
    /// Of the screen; 0 for the file.
    stamp: u64,
    /// Found looking at it alone; found across screens; advice across screens.
    shared: [Shared; 3],
}

impl Diagnostics {
    pub(crate) fn new(parts: Vec<PartDiagnostics>) -> Diagnostics {
        Diagnostics { parts }
    }

    /// The file's part, then one for every screen in file order, also for those without problems.
    pub fn parts(&self) -> &[PartDiagnostics] {
        &self.parts
    }

    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.parts.iter().flat_map(PartDiagnostics::iter)
    }

    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// A list of one's own. Copies only what others still hold.
    pub fn into_vec(self) -> Vec<Diagnostic> {
        let shared = self.parts.into_iter().flat_map(|part| part.shared);
        let mut all = Vec::new();
        for found in shared.flatten() {
            match Arc::try_unwrap(found) {
                Ok(own) => all.extend(own),
                Err(shared) => all.extend_from_slice(&shared),
            }
        }
        all
    }
}

impl PartDiagnostics {
    pub(crate) fn of_file(found: Vec<Diagnostic>) -> PartDiagnostics {
        PartDiagnostics {
            screen: None,
            stamp: 0,
            shared: [share(found), None, None],
        }
    }

    pub(crate) fn of_screen(screen: NodeId, stamp: u64, shared: [Shared; 3]) -> PartDiagnostics {
        PartDiagnostics {
            screen: Some(screen),
            stamp,
            shared,
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.shared.iter().flatten().flat_map(|found| found.iter())
    }

    /// Neither the screen nor its problems changed since; seen without looking at any of them.
    /// `false` says nothing.
    pub fn is(&self, before: &PartDiagnostics) -> bool {
        self.screen == before.screen
            && self.stamp == before.stamp
            && self
                .shared
                .iter()
                .zip(&before.shared)
                .all(|pair| match pair {
                    (None, None) => true,
                    (Some(one), Some(other)) => Arc::ptr_eq(one, other),
                    _ => false,
                })
    }
}

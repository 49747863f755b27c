use super::Session;
use crate::files::{LinkRecord, Sent};
use crate::protocol::FlowLink;

impl Session {
    /// Whether the document differs from what its Flow was last sent; `None` without a link.
    pub fn changes_not_sent(&self) -> Option<bool> {
        let record = self.link.as_ref()?;
        let same = record
            .sent
            .as_ref()
            .is_some_and(|sent| sent.size == self.size && *sent == Sent::of(&self.document.text()));
        Some(!same)
    }

    pub fn link_view(&self) -> Option<FlowLink> {
        let changes_not_sent = self.changes_not_sent()?;
        let link = self.link.as_ref()?.link.clone();
        Some(FlowLink {
            changes_not_sent,
            ..link
        })
    }

    /// The document is now this Flow, which holds exactly `sent`.
    pub fn set_link(&mut self, link: FlowLink, sent: Option<Sent>) {
        self.link = Some(LinkRecord { link, sent });
        self.autosave.note_header(&self.header());
    }

    /// The document is nobody's Flow any more.
    pub fn forget_link(&mut self) {
        self.link = None;
        self.autosave.note_header(&self.header());
    }
}

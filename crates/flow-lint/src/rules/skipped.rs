//! Checks that WhatsApp's checker leaves out in some versions (fact base 12.2). There they warn: the
//! flow would be refused once it is raised to 7.3.

use flow_catalog::{Evidence, Version, v};

use crate::Diagnostic;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Skipped {
    /// The keys of a `navigate` payload are those that the target declares.
    PayloadKeys,
    /// There is a screen to which nothing leads.
    EntryScreen,
    /// The routes have an edge for each `navigate`.
    RouteOfButton,
    /// Conditions, fixed values in payloads, references in properties and payloads, `update_data`.
    References,
    /// Expressions in payloads of `complete` and `data_exchange` (fact base 12.6).
    ExpressionsAtEnd,
    /// A last screen has a button, and that finishes the flow.
    LastScreen,
}

impl Skipped {
    /// From the first version without the check up to the first that has it again.
    const fn gap(self) -> (Version, Version) {
        match self {
            Skipped::PayloadKeys => (v(6, 0), v(7, 3)),
            Skipped::EntryScreen | Skipped::RouteOfButton => (v(6, 3), v(7, 3)),
            Skipped::References => (v(7, 1), v(7, 2)),
            Skipped::ExpressionsAtEnd => (v(6, 0), v(7, 2)),
            Skipped::LastScreen => (v(5, 1), v(7, 3)),
        }
    }

    pub fn is_in(self, version: Version) -> bool {
        let (from, to) = self.gap();
        from <= version && version < to
    }
}

impl Diagnostic {
    /// Lowers an error to a warning where the file's version leaves the check out.
    pub(crate) fn unless_skipped(&mut self, check: Skipped, version: Version) -> &mut Diagnostic {
        if check.is_in(version) {
            let note = format!(
                " (WhatsApp does not look at this in version {version}, but from {} on.)",
                check.gap().1
            );
            self.message.push_str(&note);
            self.only_warn(Evidence::Observed);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_end_where_the_table_says() {
        assert!(Skipped::References.is_in(v(7, 1)));
        assert!(!Skipped::References.is_in(v(7, 2)));
        assert!(Skipped::PayloadKeys.is_in(v(6, 0)) && !Skipped::PayloadKeys.is_in(v(5, 1)));
        assert!(Skipped::EntryScreen.is_in(v(7, 2)) && !Skipped::EntryScreen.is_in(v(6, 2)));
        assert!(Skipped::LastScreen.is_in(v(5, 1)) && !Skipped::LastScreen.is_in(v(7, 3)));
    }
}

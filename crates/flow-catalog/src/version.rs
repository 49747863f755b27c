use std::fmt;

/// A Flow JSON version, "major.minor"; minor numbers count up (1.9 is followed by 1.10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    pub major: u8,
    pub minor: u8,
}

pub const fn v(major: u8, minor: u8) -> Version {
    Version { major, minor }
}

impl Version {
    /// Reads exactly two numeric parts with one dot between; anything else is `None`.
    pub fn parse(text: &str) -> Option<Version> {
        let (major, minor) = text.split_once('.')?;
        let part = |p: &str| {
            (!p.is_empty() && p.len() <= 2 && p.bytes().all(|b| b.is_ascii_digit()))
                .then(|| p.parse().ok())?
        };
        Some(Version {
            major: part(major)?,
            minor: part(minor)?,
        })
    }

    /// The row of [`VERSIONS`], if this version was ever public.
    pub fn known(self) -> Option<&'static VersionRow> {
        VERSIONS.iter().find(|row| row.version == self)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionState {
    /// May be published.
    Publishable,
    /// A draft may be saved; publishing is refused. Flows already published still open.
    Frozen,
}

/// One released version. This table is the only place to edit when Meta releases or freezes one.
#[derive(Clone, Copy, Debug)]
pub struct VersionRow {
    pub version: Version,
    /// ISO date or month of the public release.
    pub released: &'static str,
    pub state: VersionState,
}

const fn row(version: Version, released: &'static str, state: VersionState) -> VersionRow {
    VersionRow {
        version,
        released,
        state,
    }
}

pub const RECOMMENDED: Version = v(7, 3);

pub const VERSIONS: &[VersionRow] = &[
    row(v(2, 1), "2023-10", VersionState::Frozen),
    row(v(3, 0), "2023-12", VersionState::Frozen),
    row(v(3, 1), "2024-01", VersionState::Frozen),
    row(v(4, 0), "2024-06", VersionState::Frozen),
    row(v(5, 0), "2024-08-13", VersionState::Frozen),
    row(v(5, 1), "2024-09-16", VersionState::Publishable),
    row(v(6, 0), "2024-11-12", VersionState::Publishable),
    row(v(6, 1), "2024-11-12", VersionState::Publishable),
    row(v(6, 2), "2024-12-10", VersionState::Publishable),
    row(v(6, 3), "2025-01-14", VersionState::Publishable),
    row(v(7, 0), "2025-03-11", VersionState::Publishable),
    row(v(7, 1), "2025-06-10", VersionState::Publishable),
    row(v(7, 2), "2025-07-08", VersionState::Publishable),
    row(v(7, 3), "2025-09-10", VersionState::Publishable),
];

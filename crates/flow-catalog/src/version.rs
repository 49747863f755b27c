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

    /// The later of two, for constants.
    pub const fn later(self, other: Version) -> Version {
        let is_later =
            self.major > other.major || self.major == other.major && self.minor > other.minor;
        if is_later { self } else { other }
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
    /// Can neither be published nor sent, and published flows no longer open.
    Expired,
}

/// One released version. [`VERSIONS`] and the tables below it are the only place to edit when Meta
/// releases, freezes or expires one.
#[derive(Clone, Copy, Debug)]
pub struct VersionRow {
    pub version: Version,
    /// ISO date or month of the public release.
    pub released: &'static str,
    pub state: VersionState,
    /// ISO date since when it has been in this state, where it is no longer publishable and the
    /// date is known.
    pub since: Option<&'static str>,
}

const fn active(version: Version, released: &'static str) -> VersionRow {
    VersionRow {
        version,
        released,
        state: VersionState::Publishable,
        since: None,
    }
}

const fn frozen(version: Version, released: &'static str, since: &'static str) -> VersionRow {
    VersionRow {
        version,
        released,
        state: VersionState::Frozen,
        since: Some(since),
    }
}

/// What new flows are made in.
pub const RECOMMENDED: Version = v(7, 3);

/// Every version that was ever public, oldest first.
pub const VERSIONS: &[VersionRow] = &[
    frozen(v(2, 1), "2023-10", "2025-04-08"),
    frozen(v(3, 0), "2023-12", "2025-04-08"),
    frozen(v(3, 1), "2024-01", "2025-04-08"),
    frozen(v(4, 0), "2024-06", "2025-04-08"),
    frozen(v(5, 0), "2024-08-13", "2025-09-09"),
    active(v(5, 1), "2024-09-16"),
    active(v(6, 0), "2024-11-12"),
    active(v(6, 1), "2024-11-12"),
    active(v(6, 2), "2024-12-10"),
    active(v(6, 3), "2025-01-14"),
    active(v(7, 0), "2025-03-11"),
    active(v(7, 1), "2025-06-10"),
    active(v(7, 2), "2025-07-08"),
    active(v(7, 3), "2025-09-10"),
];

/// The first version that was ever public.
pub const FIRST_VERSION: Version = VERSIONS[0].version;

/// The oldest version that may be published.
pub const OLDEST_PUBLISHABLE: Version = {
    let mut at = 0;
    while !matches!(VERSIONS[at].state, VersionState::Publishable) {
        at += 1;
    }
    VERSIONS[at].version
};

/// Versions that Meta's own programs know but that were never public: not usable. `true` where
/// that may change, as no documentation names the version yet.
pub const NEVER_PUBLIC: &[(Version, bool)] = &[(v(5, 2), false), (v(7, 4), true)];

/// Values of `data_api_version` with the Flow JSON version from which each is accepted.
pub const DATA_API_VERSIONS: &[(&str, Version)] = &[("3.0", v(2, 1)), ("4.0", v(7, 3))];

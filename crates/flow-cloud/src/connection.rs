use serde::{Deserialize, Serialize};

/// A way to reach the service: which credentials, which Region, which address. Holds no secret;
/// static keys stand in the keychain under [`Connection::secret_name`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Connection {
    /// Ours, chosen by the caller; letters, digits, `-` and `_`.
    pub id: String,
    /// What people call it.
    pub name: String,
    pub kind: ConnectionKind,
    /// An AWS Region code such as `eu-central-1`; free text beyond [`crate::REGIONS`].
    pub region: String,
    /// Another address than AWS's own, `https://...` or `http://` on this machine.
    pub endpoint: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", tag = "type")]
pub enum ConnectionKind {
    /// The sandbox served by this application; its address and keys are new with every run.
    Sandbox,
    /// An access key and its secret, from the keychain.
    Keys,
    /// A named profile of the person's own AWS configuration files.
    Profile { profile: String },
}

/// Why a connection cannot be used as it is written, in words for people.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ConnectionFault {
    #[error("Give the connection a name.")]
    NoName,
    #[error("The connection's id may hold only letters, digits, hyphens and underscores.")]
    BadId,
    #[error("Choose a Region: lower-case letters, digits and hyphens, such as eu-central-1.")]
    BadRegion,
    #[error("Choose a profile of your AWS configuration.")]
    NoProfile,
    #[error("An endpoint is an address that begins with https:// and has no path after the host.")]
    BadEndpoint,
    #[error(
        "An endpoint without encryption (http://) is only accepted on this computer \
         (127.0.0.1, localhost)."
    )]
    PlainEndpoint,
}

impl Connection {
    /// Checks the shape only; whether it works is found out by using it.
    pub fn check(&self) -> Result<(), ConnectionFault> {
        if self.name.trim().is_empty() {
            return Err(ConnectionFault::NoName);
        }
        let id_char = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if self.id.is_empty() || !self.id.chars().all(id_char) {
            return Err(ConnectionFault::BadId);
        }
        let region_char = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let hyphen_end = self.region.starts_with('-') || self.region.ends_with('-');
        if self.region.is_empty()
            || self.region.len() > 63
            || hyphen_end
            || !self.region.chars().all(region_char)
        {
            return Err(ConnectionFault::BadRegion);
        }
        if matches!(&self.kind, ConnectionKind::Profile { profile } if profile.trim().is_empty()) {
            return Err(ConnectionFault::NoProfile);
        }
        self.endpoint.as_deref().map_or(Ok(()), check_endpoint)
    }

    /// The keychain's name for this connection's keys.
    pub fn secret_name(&self) -> String {
        format!("connection/{}", self.id)
    }

    /// Whether calls go to AWS itself and may cost money or reach customers.
    pub fn is_real_aws(&self) -> bool {
        self.endpoint.is_none() && self.kind != ConnectionKind::Sandbox
    }
}

fn check_endpoint(endpoint: &str) -> Result<(), ConnectionFault> {
    let (rest, plain) = match (
        endpoint.strip_prefix("https://"),
        endpoint.strip_prefix("http://"),
    ) {
        (Some(rest), _) => (rest, false),
        (_, Some(rest)) => (rest, true),
        _ => return Err(ConnectionFault::BadEndpoint),
    };
    let authority = rest.strip_suffix('/').unwrap_or(rest);
    let (host, port) = split_port(authority).ok_or(ConnectionFault::BadEndpoint)?;
    let host_char = |c: char| c.is_ascii_alphanumeric() || "-._:[]".contains(c);
    if host.is_empty() || !host.chars().all(host_char) {
        return Err(ConnectionFault::BadEndpoint);
    }
    if port.is_some_and(|p| p.parse::<u16>().is_err()) {
        return Err(ConnectionFault::BadEndpoint);
    }
    let loopback = host == "localhost" || host == "[::1]" || is_loopback_v4(host);
    if plain && !loopback {
        return Err(ConnectionFault::PlainEndpoint);
    }
    Ok(())
}

fn split_port(authority: &str) -> Option<(&str, Option<&str>)> {
    if authority.starts_with('[') {
        let end = authority.find(']')? + 1;
        let (host, rest) = authority.split_at(end);
        return match rest.strip_prefix(':') {
            Some(port) => Some((host, Some(port))),
            None if rest.is_empty() => Some((host, None)),
            None => None,
        };
    }
    match authority.split_once(':') {
        Some((host, port)) => (!host.contains(':')).then_some((host, Some(port))),
        None => Some((authority, None)),
    }
}

fn is_loopback_v4(host: &str) -> bool {
    host.parse::<std::net::Ipv4Addr>()
        .is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn connection(endpoint: Option<&str>) -> Connection {
        Connection {
            id: "c1".into(),
            name: "Mine".into(),
            kind: ConnectionKind::Keys,
            region: "eu-central-1".into(),
            endpoint: endpoint.map(str::to_owned),
        }
    }

    #[test]
    fn endpoints() {
        for good in [
            "https://example.com",
            "https://example.com/",
            "https://example.com:8443",
            "http://127.0.0.1:4000",
            "http://localhost:4000/",
            "http://[::1]:9",
        ] {
            assert_eq!(connection(Some(good)).check(), Ok(()), "{good}");
        }
        for bad in [
            "",
            "example.com",
            "ftp://x",
            "https://",
            "https://a/b",
            "https://a:99999",
            "https://u@h",
            "https://a:1:2",
            "http://[::1",
            "http://[::1]x",
            "https://a?b",
        ] {
            assert_eq!(
                connection(Some(bad)).check(),
                Err(ConnectionFault::BadEndpoint),
                "{bad}"
            );
        }
        for plain in [
            "http://example.com",
            "http://127.0.0.1.example.com",
            "http://10.0.0.1",
        ] {
            assert_eq!(
                connection(Some(plain)).check(),
                Err(ConnectionFault::PlainEndpoint)
            );
        }
    }

    #[test]
    fn names_regions_and_profiles() {
        let good = connection(None);
        assert_eq!(good.check(), Ok(()));
        assert!(good.is_real_aws());
        assert!(!connection(Some("http://localhost:1")).is_real_aws());
        let with = |change: fn(&mut Connection)| {
            let mut changed = connection(None);
            change(&mut changed);
            changed.check()
        };
        assert_eq!(with(|c| c.name = "  ".into()), Err(ConnectionFault::NoName));
        assert_eq!(with(|c| c.id = "a/b".into()), Err(ConnectionFault::BadId));
        assert_eq!(
            with(|c| c.region = "EU".into()),
            Err(ConnectionFault::BadRegion)
        );
        assert_eq!(
            with(|c| c.region = "x.evil.example/".into()),
            Err(ConnectionFault::BadRegion)
        );
        assert_eq!(
            with(|c| c.kind = ConnectionKind::Profile {
                profile: String::new()
            }),
            Err(ConnectionFault::NoProfile)
        );
    }
}

use std::net::IpAddr;
use std::time::Duration;

use aws_config::BehaviorVersion;
use aws_config::profile::ProfileFileCredentialsProvider;
use aws_config::provider_config::ProviderConfig;
use aws_config::retry::RetryConfig;
use aws_config::timeout::TimeoutConfig;
use aws_config::{Region, SdkConfig};
use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use flow_cloud::{Connection, StaticKeys};

use crate::ConfigFiles;

/// How long calls may take. The SDK has no limits of its own.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub connect: Duration,
    /// A whole read, retries included.
    pub read: Duration,
    /// A changing call. Generous: ten megabytes travel through AWS to Meta.
    pub change: Duration,
    /// Fetching an asset.
    pub download: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            connect: Duration::from_secs(5),
            read: Duration::from_secs(45),
            change: Duration::from_secs(120),
            download: Duration::from_secs(60),
        }
    }
}

/// Reads are tried up to three times.
const READ_ATTEMPTS: u32 = 3;

/// The configuration for static keys: nothing of the surroundings (files, variables, instance
/// metadata) takes part.
pub(crate) fn for_keys(connection: &Connection, keys: &StaticKeys, limits: Limits) -> SdkConfig {
    let credentials = Credentials::new(
        keys.access_key_id.clone(),
        keys.secret_access_key.reveal(),
        keys.session_token
            .as_ref()
            .map(|token| token.reveal().to_owned()),
        None,
        "flowsmith",
    );
    configured(
        SharedCredentialsProvider::new(credentials),
        connection,
        limits,
    )
}

/// The configuration for a named profile of the person's files: that profile's provider and no
/// other, so that a missing profile is an error at once instead of a search through metadata
/// services.
pub(crate) fn for_profile(
    connection: &Connection,
    profile: &str,
    files: &ConfigFiles,
    limits: Limits,
) -> SdkConfig {
    let surroundings =
        ProviderConfig::without_region().with_region(Some(Region::new(connection.region.clone())));
    let provider = ProfileFileCredentialsProvider::builder()
        .configure(&surroundings)
        .profile_name(profile)
        .profile_files(files.for_sdk())
        .build();
    configured(SharedCredentialsProvider::new(provider), connection, limits)
}

/// The connection decides where to go, not a variable that happens to be set.
fn configured(
    credentials: SharedCredentialsProvider,
    connection: &Connection,
    limits: Limits,
) -> SdkConfig {
    let mut config = SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .credentials_provider(credentials)
        .region(Region::new(connection.region.clone()))
        .retry_config(RetryConfig::standard().with_max_attempts(READ_ATTEMPTS))
        .timeout_config(timeouts(limits.connect, limits.read));
    if let Some(endpoint) = &connection.endpoint {
        config = config.endpoint_url(endpoint);
        if is_plain_loopback(endpoint) {
            // A proxy named in the surroundings has no business with this computer's own ports.
            config = config.http_client(aws_smithy_http_client::Builder::new().build_http());
        }
    }
    config.build()
}

pub(crate) fn timeouts(connect: Duration, operation: Duration) -> TimeoutConfig {
    TimeoutConfig::builder()
        .connect_timeout(connect)
        .operation_timeout(operation)
        .build()
}

/// `http://` to this computer (the sandbox).
pub(crate) fn is_plain_loopback(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("http://") else {
        return false;
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => authority,
    };
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || bare.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loopback_addresses() {
        for good in [
            "http://127.0.0.1:80",
            "http://localhost",
            "http://[::1]:9/x?y",
        ] {
            assert!(is_plain_loopback(good), "{good}");
        }
        for bad in [
            "https://127.0.0.1",
            "http://example.com",
            "http://127.0.0.1.example.com/",
            "http://localhost@example.com/",
            "http://127.0.0.1:80@example.com/",
        ] {
            assert!(!is_plain_loopback(bad), "{bad}");
        }
    }
}

//! Failures of the service with what to do about them, for the connection at hand.

use flow_cloud::{CloudError, CloudErrorKind, Connection, ConnectionKind};

use crate::protocol::WireError;

/// The error for the window. Logged by kind and request id only.
pub fn failure(connection: &Connection, error: CloudError) -> WireError {
    tracing::warn!(
        connection = %connection.id,
        kind = ?error.kind,
        request = error.request_id.as_deref().unwrap_or_default(),
        "the service did not do it"
    );
    let help = help(connection, error.kind);
    WireError {
        help,
        ..WireError::from(error)
    }
}

/// What to do about it, where the message does not say so already.
fn help(connection: &Connection, kind: CloudErrorKind) -> Option<String> {
    let name = &connection.name;
    Some(match kind {
        CloudErrorKind::NotFound => format!(
            "An account is linked in one Region only. “{name}” looks in {}.",
            connection.region
        ),
        CloudErrorKind::Denied => "Ask whoever manages your AWS account to allow the actions that \
             begin with social-messaging: for this WhatsApp Business Account."
            .to_owned(),
        CloudErrorKind::DeniedByMeta => "Look at the account in Meta's Business Manager: it may \
             be restricted, or not verified yet."
            .to_owned(),
        CloudErrorKind::Credentials => match &connection.kind {
            ConnectionKind::Profile { profile } => format!(
                "Sign in to the profile again, for example with: aws sso login --profile {profile}"
            ),
            _ => format!("Open the connection “{name}” and enter its keys again."),
        },
        CloudErrorKind::Config => format!("Open the connection “{name}” and check it."),
        CloudErrorKind::Network => match &connection.endpoint {
            Some(endpoint) => format!("“{name}” goes to {endpoint}."),
            None => return None,
        },
        CloudErrorKind::Timeout => "Look at the account's Flows before trying again.".to_owned(),
        CloudErrorKind::BadAnswer if connection.endpoint.is_some() => {
            "Check the connection's address: something else may be answering there.".to_owned()
        }
        CloudErrorKind::BadAnswer
        | CloudErrorKind::Invalid
        | CloudErrorKind::Refused
        | CloudErrorKind::Throttled
        | CloudErrorKind::Clock
        | CloudErrorKind::Service => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::ErrorCode;

    #[test]
    fn help_knows_the_connection() {
        let mut connection = Connection {
            id: "c1".into(),
            name: "Mine".into(),
            kind: ConnectionKind::Keys,
            region: "eu-west-1".into(),
            endpoint: None,
        };
        let told = |connection: &Connection, kind| {
            let wire = failure(connection, CloudError::answered(kind, "said", Some("r-1")));
            (wire.code, wire.help.unwrap_or_default(), wire.detail)
        };
        let (code, help, detail) = told(&connection, CloudErrorKind::NotFound);
        assert_eq!(code, ErrorCode::NotFound);
        assert!(help.contains("eu-west-1"));
        assert_eq!(detail.as_deref(), Some("said\nRequest r-1"));
        let (code, help, _) = told(&connection, CloudErrorKind::Credentials);
        assert_eq!(code, ErrorCode::Credentials);
        assert!(help.contains("“Mine”"));
        connection.kind = ConnectionKind::Profile {
            profile: "work".into(),
        };
        let (_, help, _) = told(&connection, CloudErrorKind::Credentials);
        assert!(help.ends_with("--profile work"));
        assert_eq!(told(&connection, CloudErrorKind::Throttled).1, "");
    }
}

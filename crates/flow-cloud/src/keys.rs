use crate::{CloudError, CloudErrorKind, Secret, SecretError, SecretErrorKind};

/// An access key with its secret, as AWS hands them out. In the keychain they stand as one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaticKeys {
    /// Not a secret by itself, but kept with its secret so that keys stand in one place only.
    pub access_key_id: String,
    pub secret_access_key: Secret,
    /// Only for temporary keys. Too long for the keychain of Windows.
    pub session_token: Option<Secret>,
}

impl StaticKeys {
    /// What is typed must look like keys: no spaces or control characters, neither part empty.
    pub fn check(&self) -> Result<(), CloudError> {
        let clean = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_graphic());
        let token_clean = self
            .session_token
            .as_ref()
            .is_none_or(|token| clean(token.reveal()));
        if clean(&self.access_key_id) && clean(self.secret_access_key.reveal()) && token_clean {
            return Ok(());
        }
        Err(CloudError::new(
            CloudErrorKind::Credentials,
            "An access key and its secret are one word each, without spaces. Copy both again.",
        ))
    }

    /// The keychain entry: a small JSON object.
    pub fn to_secret(&self) -> Secret {
        let mut entry = serde_json::json!({
            "accessKeyId": self.access_key_id,
            "secretAccessKey": self.secret_access_key.reveal(),
        });
        if let Some(token) = &self.session_token {
            entry["sessionToken"] = token.reveal().into();
        }
        Secret::new(entry.to_string())
    }

    /// Reads what [`StaticKeys::to_secret`] wrote.
    pub fn from_secret(secret: &Secret) -> Result<StaticKeys, SecretError> {
        let damaged = || SecretError::new(SecretErrorKind::Damaged, None);
        let entry: serde_json::Value =
            serde_json::from_str(secret.reveal()).map_err(|_| damaged())?;
        let text = |key: &str| {
            entry
                .get(key)
                .and_then(|value| value.as_str())
                .map(str::to_owned)
        };
        Ok(StaticKeys {
            access_key_id: text("accessKeyId").ok_or_else(damaged)?,
            secret_access_key: Secret::new(text("secretAccessKey").ok_or_else(damaged)?),
            session_token: text("sessionToken").map(Secret::new),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_trip_and_damage() {
        let keys = StaticKeys {
            access_key_id: "AKIA\"x".into(),
            secret_access_key: Secret::new("s/+="),
            session_token: Some(Secret::new("t")),
        };
        assert_eq!(StaticKeys::from_secret(&keys.to_secret()), Ok(keys.clone()));
        assert_eq!(keys.check(), Ok(()));
        let spaced = StaticKeys {
            secret_access_key: Secret::new("a b"),
            ..keys.clone()
        };
        assert!(spaced.check().is_err());
        for damaged in [
            "",
            "x",
            "{}",
            r#"{"accessKeyId":1,"secretAccessKey":"canary"}"#,
        ] {
            let error = StaticKeys::from_secret(&Secret::new(damaged)).unwrap_err();
            assert_eq!(error.kind, SecretErrorKind::Damaged);
            assert!(!format!("{error:?}").contains("canary"));
        }
        assert!(!format!("{keys:?}").contains("s/+="));
    }
}

use flow_cloud::{Connection, ConnectionKind, StaticKeys};

use crate::App;
use crate::error::Answer;
use crate::protocol::*;

pub async fn keychain(app: &App, _: Nothing) -> Answer<KeychainState> {
    Ok(match app.inner.options.cloud.secrets.probe().await {
        Ok(()) => KeychainState {
            usable: true,
            reason: None,
        },
        Err(error) => {
            tracing::warn!(kind = ?error.kind, "the keychain cannot be used");
            KeychainState {
                usable: false,
                reason: Some(error.message),
            }
        }
    })
}

/// Only a connection of this kind has keys of its own.
fn with_keys(app: &App, id: &str) -> Answer<Connection> {
    let connection = app.connection(id)?;
    if connection.kind == ConnectionKind::Keys {
        return Ok(connection);
    }
    let message = format!("“{}” needs no keys.", connection.name);
    Err(WireError::new(ErrorCode::Refused, message))
}

pub async fn set_secret(app: &App, request: SetSecret) -> Answer<Nothing> {
    let connection = with_keys(app, &request.connection)?;
    let keys = StaticKeys {
        access_key_id: request.access_key_id,
        secret_access_key: request.secret_access_key,
        session_token: request.session_token.filter(|token| !token.is_empty()),
    };
    keys.check()?;
    let secrets = &app.inner.options.cloud.secrets;
    secrets
        .set(&connection.secret_name(), &keys.to_secret())
        .await?;
    app.hang_up(&connection.id);
    tracing::info!(connection = %connection.id, "keys kept in the keychain");
    Ok(Nothing {})
}

pub async fn delete_secret(app: &App, request: ConnectionRequest) -> Answer<Nothing> {
    let connection = with_keys(app, &request.connection)?;
    let secrets = &app.inner.options.cloud.secrets;
    secrets.delete(&connection.secret_name()).await?;
    app.hang_up(&connection.id);
    tracing::info!(connection = %connection.id, "keys deleted from the keychain");
    Ok(Nothing {})
}

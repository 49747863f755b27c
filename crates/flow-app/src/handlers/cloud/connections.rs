use flow_cloud::{Connection, ConnectionKind, REGIONS, SecretErrorKind};

use super::service::SANDBOX;
use crate::App;
use crate::app::lock;
use crate::error::Answer;
use crate::protocol::*;

/// Longest name of a connection, in characters.
const LONGEST_NAME: usize = 100;

pub async fn connections(app: &App, _: Nothing) -> Answer<Vec<ConnectionView>> {
    let mut views = Vec::new();
    for connection in app.all_connections() {
        views.push(view(app, connection).await);
    }
    Ok(views)
}

async fn view(app: &App, connection: Connection) -> ConnectionView {
    let has_secret = match connection.kind {
        ConnectionKind::Keys => {
            let secrets = &app.inner.options.cloud.secrets;
            let kept = secrets.get(&connection.secret_name()).await;
            matches!(kept, Ok(Some(_)))
        }
        ConnectionKind::Sandbox | ConnectionKind::Profile { .. } => false,
    };
    ConnectionView {
        connection,
        has_secret,
    }
}

pub async fn profiles(app: &App, _: Nothing) -> Answer<Vec<String>> {
    Ok(app.inner.options.cloud.profiles.names())
}

pub async fn regions(_: &App, _: Nothing) -> Answer<Vec<RegionView>> {
    let view = |region: &flow_cloud::Region| RegionView {
        code: region.code.to_owned(),
        place: region.place.to_owned(),
    };
    Ok(REGIONS.iter().map(view).collect())
}

pub async fn add_connection(app: &App, request: AddConnection) -> Answer<ConnectionView> {
    let filled = |text: Option<String>| {
        let text = text.map(|text| text.trim().to_owned());
        text.filter(|text| !text.is_empty())
    };
    let connection = Connection {
        id: format!("c-{:016x}", app.host().random()),
        name: request.name.trim().to_owned(),
        kind: match filled(request.profile) {
            Some(profile) => ConnectionKind::Profile { profile },
            None => ConnectionKind::Keys,
        },
        region: request.region.trim().to_owned(),
        endpoint: filled(request.endpoint),
    };
    let refused = |message: String| WireError::new(ErrorCode::Refused, message);
    connection
        .check()
        .map_err(|fault| refused(fault.to_string()))?;
    if connection.name.chars().count() > LONGEST_NAME {
        let message = format!("A connection's name has at most {LONGEST_NAME} characters.");
        return Err(refused(message));
    }
    let same = |other: &Connection| other.name.to_lowercase() == connection.name.to_lowercase();
    if app.all_connections().iter().any(same) {
        let message = format!("There is a connection named “{}” already.", connection.name);
        return Err(refused(message));
    }
    change(app, |list| list.push(connection.clone()))?;
    tracing::info!(connection = %connection.id, "connection added");
    Ok(view(app, connection).await)
}

/// Forgets the connection and its keys. Links to Flows stay: they say where a flow lives.
pub async fn remove_connection(app: &App, request: ConnectionRequest) -> Answer<Nothing> {
    let connection = app.connection(&request.connection)?;
    if connection.id == SANDBOX {
        let message = "The local sandbox is built in and cannot be removed.";
        return Err(WireError::new(ErrorCode::Refused, message));
    }
    if connection.kind == ConnectionKind::Keys {
        let secrets = &app.inner.options.cloud.secrets;
        match secrets.delete(&connection.secret_name()).await {
            Ok(_) => {}
            // Where there is no keychain, there are no keys in it.
            Err(error) if error.kind == SecretErrorKind::Missing => {}
            Err(error) => return Err(error.into()),
        }
    }
    change(app, |list| list.retain(|other| other.id != connection.id))?;
    app.hang_up(&connection.id);
    tracing::info!(connection = %connection.id, "connection removed");
    Ok(Nothing {})
}

/// Changes the list on disk and here, or neither.
fn change(app: &App, change: impl FnOnce(&mut Vec<Connection>)) -> Answer<()> {
    let mut settings = lock(&app.inner.settings);
    let changed = settings.try_change(|file| change(&mut file.connections));
    changed.map_err(|error| WireError {
        retryable: true,
        ..WireError::failed("The list of connections could not be kept on this computer.")
            .with_detail(error.to_string())
    })
}

//! Which connections there are, and the services behind them.

use std::sync::Arc;

use flow_cloud::{CloudError, CloudErrorKind, Connection, ConnectionKind, FlowService};

use crate::App;
use crate::app::lock;
use crate::cloud::failure::failure;
use crate::error::Answer;
use crate::protocol::WireError;

/// Id of the connection that is built in.
pub const SANDBOX: &str = "sandbox";

/// A connection with the service behind it.
pub struct Line {
    pub connection: Connection,
    pub service: Arc<dyn FlowService>,
}

impl App {
    /// "Local sandbox", when this start has one.
    fn sandbox(&self) -> Option<Connection> {
        let region = self.inner.options.cloud.sandbox_region.clone()?;
        Some(Connection {
            id: SANDBOX.to_owned(),
            name: "Local sandbox".to_owned(),
            kind: ConnectionKind::Sandbox,
            region,
            endpoint: None,
        })
    }

    /// The sandbox first, then the person's own in the order they were added.
    pub(crate) fn all_connections(&self) -> Vec<Connection> {
        let own = lock(&self.inner.settings).get().connections.clone();
        self.sandbox().into_iter().chain(own).collect()
    }

    pub(crate) fn connection(&self, id: &str) -> Answer<Connection> {
        let mut all = self.all_connections().into_iter();
        all.find(|connection| connection.id == id)
            .ok_or_else(|| WireError {
                help: Some(
                    "Add it again under Connections, or open the Flow from another connection."
                        .to_owned(),
                ),
                ..WireError::not_found("This connection was removed.")
            })
    }

    pub(crate) async fn line(&self, id: &str) -> Answer<Line> {
        let connection = self.connection(id)?;
        let known = lock(&self.inner.services).get(id).cloned();
        if let Some(service) = known {
            return Ok(Line {
                connection,
                service,
            });
        }
        let connector = Arc::clone(&self.inner.options.cloud.connector);
        let service = match connector.connect(&connection).await {
            Ok(service) => service,
            Err(error) => return Err(failure(&connection, error)),
        };
        lock(&self.inner.services).insert(id.to_owned(), Arc::clone(&service));
        Ok(Line {
            connection,
            service,
        })
    }

    /// The next call connects anew, with the keys and the profile as they are then.
    pub(crate) fn hang_up(&self, id: &str) {
        lock(&self.inner.services).remove(id);
    }

    /// The error for the window. Keys that were not accepted may be exchanged before the next
    /// call (`aws sso login`), so nothing of them is kept.
    pub(crate) fn failed(&self, connection: &Connection, error: CloudError) -> WireError {
        if error.kind == CloudErrorKind::Credentials {
            self.hang_up(&connection.id);
        }
        failure(connection, error)
    }
}

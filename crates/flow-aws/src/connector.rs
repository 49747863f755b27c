use std::sync::{Arc, PoisonError, RwLock};

use async_trait::async_trait;
use flow_cloud::{
    CloudError, CloudErrorKind, Connection, ConnectionKind, Connector, FlowService, SecretError,
    SecretErrorKind, SecretStore, StaticKeys,
};

use crate::{AwsFlowService, ConfigFiles, Limits, config};

/// Makes a [`FlowService`] of a connection: keys from the keychain, a profile from the person's AWS
/// files, or the sandbox of this run.
pub struct AwsConnector {
    secrets: Arc<dyn SecretStore>,
    files: ConfigFiles,
    limits: Limits,
    /// Or why there is none, in words for people.
    sandbox: RwLock<Result<Sandbox, String>>,
}

struct Sandbox {
    endpoint: String,
    region: String,
    keys: StaticKeys,
}

impl AwsConnector {
    pub fn new(secrets: Arc<dyn SecretStore>) -> AwsConnector {
        AwsConnector {
            secrets,
            files: ConfigFiles::of_person(),
            limits: Limits::default(),
            sandbox: RwLock::new(Err(String::new())),
        }
    }

    /// Other files than the person's own, for tests.
    pub fn with_files(self, files: ConfigFiles) -> AwsConnector {
        AwsConnector { files, ..self }
    }

    pub fn with_limits(self, limits: Limits) -> AwsConnector {
        AwsConnector { limits, ..self }
    }

    /// Where connections of the kind `Sandbox` lead from now on. The keys live in memory only.
    pub fn set_sandbox(&self, endpoint: &str, region: &str, keys: StaticKeys) {
        self.lead_to(Ok(Sandbox {
            endpoint: endpoint.to_owned(),
            region: region.to_owned(),
            keys,
        }));
    }

    /// Connections of the kind `Sandbox` lead nowhere; `why` is told to whoever uses one.
    pub fn set_no_sandbox(&self, why: &str) {
        self.lead_to(Err(why.to_owned()));
    }

    fn lead_to(&self, sandbox: Result<Sandbox, String>) {
        *self.sandbox.write().unwrap_or_else(PoisonError::into_inner) = sandbox;
    }

    /// The profiles a connection can name.
    pub fn profile_names(&self) -> Vec<String> {
        self.files.profile_names()
    }

    fn to_sandbox(&self, connection: &Connection) -> Result<AwsFlowService, CloudError> {
        let sandbox = self.sandbox.read().unwrap_or_else(PoisonError::into_inner);
        let sandbox = sandbox.as_ref().map_err(|why| {
            let message = format!("The local sandbox is not running. {why}");
            CloudError::new(CloudErrorKind::Config, message.trim_end())
        })?;
        let connection = Connection {
            endpoint: Some(sandbox.endpoint.clone()),
            region: sandbox.region.clone(),
            ..connection.clone()
        };
        let config = config::for_keys(&connection, &sandbox.keys, self.limits);
        AwsFlowService::new(&config, false, self.limits)
    }

    async fn kept_keys(&self, connection: &Connection) -> Result<StaticKeys, CloudError> {
        let secret = self
            .secrets
            .get(&connection.secret_name())
            .await
            .map_err(keychain_error)?;
        let secret = secret.ok_or_else(|| {
            let message = "No keys are kept for this connection. Enter the access key and its \
                           secret.";
            CloudError::new(CloudErrorKind::Credentials, message)
        })?;
        StaticKeys::from_secret(&secret).map_err(keychain_error)
    }

    /// A service with keys that are not kept anywhere, to try them out before they are.
    pub fn try_keys(
        &self,
        connection: &Connection,
        keys: &StaticKeys,
    ) -> Result<AwsFlowService, CloudError> {
        check(connection)?;
        keys.check()?;
        let config = config::for_keys(connection, keys, self.limits);
        AwsFlowService::new(&config, connection.is_real_aws(), self.limits)
    }
}

#[async_trait]
impl Connector for AwsConnector {
    async fn connect(&self, connection: &Connection) -> Result<Arc<dyn FlowService>, CloudError> {
        let service = match &connection.kind {
            ConnectionKind::Sandbox => self.to_sandbox(connection)?,
            ConnectionKind::Keys => {
                check(connection)?;
                let keys = self.kept_keys(connection).await?;
                self.try_keys(connection, &keys)?
            }
            ConnectionKind::Profile { profile } => {
                check(connection)?;
                let config = config::for_profile(connection, profile, &self.files, self.limits);
                AwsFlowService::new(&config, connection.is_real_aws(), self.limits)?
            }
        };
        Ok(Arc::new(service))
    }
}

fn check(connection: &Connection) -> Result<(), CloudError> {
    connection
        .check()
        .map_err(|fault| CloudError::new(CloudErrorKind::Config, fault.to_string()))
}

fn keychain_error(error: SecretError) -> CloudError {
    let kind = match error.kind {
        SecretErrorKind::Damaged => CloudErrorKind::Credentials,
        _ => CloudErrorKind::Config,
    };
    CloudError {
        detail: error.detail,
        ..CloudError::new(kind, error.message)
    }
}

use flow_cloud::Connection;
use serde::{Deserialize, Serialize};

use crate::protocol::Settings;

/// `settings.json`: nothing secret ever stands in it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SettingsFile {
    pub settings: Settings,
    /// Those the person made; the sandbox's own is not among them.
    pub connections: Vec<Connection>,
}

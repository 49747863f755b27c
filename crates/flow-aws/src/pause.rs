use std::time::Duration;

use async_trait::async_trait;
use flow_cloud::Pause;

/// Waits on tokio's clock.
pub struct TokioPause;

#[async_trait]
impl Pause for TokioPause {
    async fn pause(&self, duration: Duration) {
        tokio::time::sleep(duration).await;
    }
}

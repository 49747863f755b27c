use std::path::Path;

use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::EnvFilter;

/// Days of log that are kept.
const DAYS: usize = 7;

/// Logs into a file per day below `folder`. Keep the guard: dropping it writes the last lines.
/// `None` when the folder cannot be written; the program then runs without a log.
pub fn log_to(folder: &Path) -> Option<WorkerGuard> {
    let file = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("flowsmith")
        .filename_suffix("log")
        .max_log_files(DAYS)
        .build(folder)
        .ok()?;
    let (writer, guard) = tracing_appender::non_blocking(file);
    // The SDK's own debug output may show request bodies: warnings of others, information of ours.
    let filter = EnvFilter::new(
        "warn,flow_app=info,flow_aws=info,flow_cloud=info,flow_sandbox=info,flow_host=info,flowsmith_desktop=info",
    );
    // A host that has set up its own log keeps it.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(false)
        .with_writer(writer)
        .try_init();
    Some(guard)
}

use std::time::{Duration, Instant};

/// How long a condition may take before the test says it never came.
const PATIENCE: Duration = Duration::from_secs(30);

/// Asks again until there is an answer.
///
/// # Panics
/// After 30 seconds without one, naming what was waited for.
pub async fn until<T>(what: &str, ask: impl AsyncFnMut() -> Option<T>) -> T {
    until_or(what, ask, || {}).await
}

/// The same; `before_failing` may keep evidence.
pub async fn until_or<T>(
    what: &str,
    mut ask: impl AsyncFnMut() -> Option<T>,
    before_failing: impl FnOnce(),
) -> T {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask().await {
            return answer;
        }
        if start.elapsed() > PATIENCE {
            before_failing();
            panic!("{what}: not seen within {PATIENCE:?}");
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

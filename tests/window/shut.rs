//! Shut by default, asserted on the packaged build.

use flowsmith_tests::stage::Stage;
use serde_json::json;

pub async fn run(stage: &Stage) {
    let data_dir = stage.data_dir("shut");
    let window = stage.open(&data_dir, None).await;
    let answer = window
        .script(
            "return [location.href, Object.isFrozen(Object.prototype), typeof window.__TAURI__]",
        )
        .await;
    assert_eq!(answer, json!(["tauri://localhost", true, "undefined"]));
    window.picture(&std::env::temp_dir().join("first.png"));
    window.close().await;
}

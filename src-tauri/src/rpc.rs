use flow_app::protocol::WireError;
use flow_host::Hosted;
use tauri::State;
use tauri::ipc::Response;

/// The one entry from the window: a command of `flow-app`'s table and its request. The answer is
/// JSON that was serialised once.
#[tauri::command]
pub async fn rpc(
    hosted: State<'_, Hosted>,
    command: String,
    request: serde_json::Value,
) -> Result<Response, WireError> {
    let answer = hosted
        .app
        .call(&command, request.to_string().as_bytes())
        .await?;
    Ok(Response::new(answer))
}

//! Shut by default, asserted on the packaged build.

use flowsmith_tests::stage::{By, Stage};
use serde_json::json;

pub async fn run(stage: &Stage) {
    let window = stage.open(&stage.data_dir("shut"), None).await;
    window.find(By::role("heading", "Design a Flow")).await;
    let page = window
        .script(
            "return [location.origin, Object.isFrozen(Object.prototype), typeof window.__TAURI__]",
        )
        .await;
    assert_eq!(page, json!(["tauri://localhost", true, "undefined"]));

    // Scripts from a text, addresses outside, commands of Tauri's own: all refused.
    let refused = window
        .script_async(
            "const done = arguments[arguments.length - 1];
             const invoke = (name, args) => window.__TAURI_INTERNALS__.invoke(name, args).then(() => 'allowed', () => 'refused');
             const evaluated = (() => { try { return new Function('return 1')(), 'allowed'; } catch { return 'refused'; } })();
             const inline = document.createElement('script');
             inline.textContent = 'window.__inline = true';
             document.head.append(inline);
             Promise.all([
               fetch('https://example.invalid/').then(() => 'allowed', () => 'refused'),
               fetch('http://127.0.0.1:9/').then(() => 'allowed', () => 'refused'),
               invoke('plugin:dialog|open', { options: {} }),
               invoke('plugin:opener|open_url', { url: 'https://example.invalid/' }),
               invoke('plugin:window|create', { options: { label: 'other' } }),
               invoke('plugin:webview|create_webview_window', { options: { label: 'other' } }),
               invoke('plugin:path|resolve_directory', { directory: 1 }),
             ]).then((answers) => done([evaluated, window.__inline === true ? 'allowed' : 'refused', ...answers]));",
        )
        .await;
    assert_eq!(refused, json!(vec!["refused"; 9]));

    // The policy leaves the styles of CodeMirror and React Aria alone (stack trap: nonces).
    window.click(By::role("button", "Blank flow")).await;
    window.click(By::part("tab", "JSON")).await;
    window.css(".cm-line").await;
    let styled = window
        .script("return [getComputedStyle(document.querySelector('.cm-line')).display, getComputedStyle(document.querySelector('.cm-editor')).display]")
        .await;
    assert_eq!(styled, json!(["block", "flex"]));
    window.close().await;
}

//! A real flow is opened, changed and published to the sandbox, which then holds the saved bytes; it
//! is opened again from the account.

use flowsmith_tests::place;
use flowsmith_tests::stage::{By, Key, Stage, Window};

pub async fn run(stage: &Stage) {
    let data_dir = stage.data_dir("lifecycle");
    let file = stage.home.path().join("Whole flow.json");
    // A real multi-screen file where the corpus is; our own else.
    let real = place::corpus().map(|corpus| corpus.join("wild/claude-skills--1.json"));
    let text = match &real {
        Some(real) => std::fs::read_to_string(real).expect("the corpus file"),
        None => super::design::TEMPLATE.to_owned(),
    };
    std::fs::write(&file, &text).expect("a file");

    let window = stage.open(&data_dir, Some(&file)).await;
    window.click(By::part("option", "heading")).await;
    window
        .fill(By::role("textbox", "Text"), "Changed in the window")
        .await;
    window
        .find(By::part("option", "Changed in the window"))
        .await;
    window.chord(&[Key::CONTROL], "s").await;
    window.find(By::role("status", "Saved")).await;
    let saved = std::fs::read(&file).expect("the file");
    assert_ne!(saved, text.as_bytes());

    window.click(By::role("button", "Publish…")).await;
    window.click(By::part("checkbox", "Survey")).await;
    window.click(By::role("button", "Create draft")).await;
    window
        .find(By::part("heading", "Publish “Whole flow”?"))
        .await;
    window.click(By::role("button", "Publish")).await;
    window.click(By::role("button", "Done")).await;
    window.find(By::part("button", "Preview link")).await;
    window
        .click(By::role("button", "Back to the start screen"))
        .await;
    window.click(By::role("button", "Flows in account")).await;
    window.find(By::role("button", "Whole flow")).await;
    let shown = window
        .script("return document.querySelector('main').innerText")
        .await;
    assert!(shown.to_string().contains("Published"), "{shown}");

    // What the account holds now, byte for byte: downloaded again, and found on its disk.
    assert_eq!(
        downloaded(&window).await.as_bytes(),
        saved,
        "the asset is what was saved"
    );
    let blobs = blobs(&data_dir.join("sandbox"));
    assert!(
        blobs.contains(&saved),
        "the sandbox holds {} files, none as saved",
        blobs.len()
    );
    window.click(By::role("button", "Whole flow")).await;
    window
        .find(By::part("option", "Changed in the window"))
        .await;
    window.close().await;
}

/// The JSON text of the only Flow in the Local sandbox, fetched anew from its asset's address by the
/// same commands that the window sends.
async fn downloaded(window: &Window) -> String {
    let answer = window
        .script_async(
            "const done = arguments[arguments.length - 1];
            const call = (command, request) => window.__TAURI_INTERNALS__.invoke('rpc', { command, request });
            (async () => {
                const [{ connection: { id: connection } }] = await call('connections', {});
                const [{ id: account }] = await call('accounts', { connection });
                const [{ id: flow }] = await call('flows', { connection, account });
                const { session } = await call('open_flow', { connection, account, flow });
                const { text } = await call('source', { session, open: false });
                await call('close', { session, discard: true });
                return { text };
            })().then(done, (error) => done({ error: JSON.stringify(error) }))",
        )
        .await;
    match answer["text"].as_str() {
        Some(text) => text.to_owned(),
        None => panic!("the asset is not downloaded: {answer}"),
    }
}

fn blobs(folder: &std::path::Path) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder").flatten() {
            if entry.path().is_dir() {
                open.push(entry.path());
            } else {
                found.extend(std::fs::read(entry.path()));
            }
        }
    }
    found
}

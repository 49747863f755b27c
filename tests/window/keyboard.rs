//! From the start screen to a saved file with the keyboard alone: nothing is clicked.

use flowsmith_tests::stage::{By, Key, Stage, Window, until};

use super::design::TEMPLATE;

/// More presses of Tab than any view has stops.
const STOPS: usize = 120;

pub async fn run(stage: &Stage) {
    let data_dir = stage.data_dir("keyboard");
    let window = stage.open(&data_dir, None).await;
    window.find(By::part("button", "Customer survey")).await;
    tab_to(&window, "Customer survey").await;
    window.chord(&[], Key::ENTER).await;
    window.find(By::role("button", "Publish…")).await;
    window.close().await;

    let file = stage.home.path().join("Keys.json");
    std::fs::write(&file, TEMPLATE).expect("a file");
    let window = stage.open(&data_dir, Some(&file)).await;
    window.find(By::part("option", "Service")).await;
    tab_to(&window, "Large heading").await;
    window.chord(&[], Key::DOWN).await;
    window.chord(&[], "/").await;
    window.type_text("Short answer").await;
    window.chord(&[], Key::ENTER).await;
    window.find(By::part("option", "Short answer")).await;
    tab_to(&window, "Label").await;
    window.chord(&[Key::CONTROL], "a").await;
    window.type_text("Your name").await;
    window.find(By::part("option", "Your name")).await;
    window.chord(&[Key::CONTROL], "s").await;
    window.find(By::role("status", "Saved")).await;
    until("the saved label", async || {
        std::fs::read_to_string(&file)
            .ok()
            .filter(|text| text.contains("\"Your name\""))
    })
    .await;
    window.close().await;
}

/// Presses Tab until what has the focus is called this.
async fn tab_to(window: &Window, name: &str) {
    let mut passed = Vec::new();
    for _ in 0..STOPS {
        let here = window
            .script(
                "const e = document.activeElement;
                if (e === document.body) return '';
                const name = e.getAttribute('aria-label') ?? (e.labels?.[0] ?? e).innerText ?? '';
                return name.replace(/\\s+/g, ' ').trim()",
            )
            .await;
        let here = here.as_str().unwrap_or_default().to_owned();
        if here.starts_with(name) {
            return;
        }
        passed.push(here);
        window.chord(&[], Key::TAB).await;
    }
    panic!("Tab never reaches “{name}”, only {passed:?}");
}

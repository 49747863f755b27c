//! Drags, types, undoes, saves; one changed label is one changed line.

use flowsmith_tests::stage::{By, Key, Stage, until};

pub const TEMPLATE: &str = include_str!("../../crates/flow-app/templates/appointment.json");

pub async fn run(stage: &Stage) {
    let data_dir = stage.data_dir("design");
    let file = stage.home.path().join("Visit.json");
    std::fs::write(&file, TEMPLATE).expect("a file");
    let window = stage.open(&data_dir, Some(&file)).await;

    window.click(By::part("row", "Book a visit (3 of 4)")).await;
    let phone = window.find(By::part("option", "Phone")).await;
    let entry = window.find(By::role("button", "Short answer")).await;
    window.drag(&entry, &phone, (0.5, 0.1)).await;
    window
        .fill(By::role("textbox", "Label"), "Grüße, 你好 🙂")
        .await;
    window.find(By::part("option", "Grüße, 你好 🙂")).await;
    let order: Vec<String> = names(&window).await;
    let place = |name: &str| order.iter().position(|option| option.contains(name));
    assert!(
        place("Grüße") < place("Phone") && place("Full name") < place("Grüße"),
        "{order:?}"
    );

    undo_all(&window).await;
    window.gone(By::part("option", "Grüße")).await;
    save(&window).await;
    assert_eq!(
        std::fs::read_to_string(&file).expect("the file"),
        TEMPLATE,
        "undo of everything restores the bytes"
    );

    window.click(By::part("option", "Phone")).await;
    window.fill(By::role("textbox", "Label"), "Mobile").await;
    window.find(By::part("option", "Mobile")).await;
    save(&window).await;
    let saved = until("the saved label", async || {
        std::fs::read_to_string(&file)
            .ok()
            .filter(|text| text.contains("\"Mobile\""))
    })
    .await;
    let differing = TEMPLATE
        .lines()
        .zip(saved.lines())
        .filter(|(before, after)| before != after)
        .count();
    assert_eq!(
        (differing, saved.lines().count()),
        (1, TEMPLATE.lines().count())
    );
    window.close().await;

    let window = stage.open(&data_dir, Some(&file)).await;
    window.click(By::part("row", "Book a visit (3 of 4)")).await;
    window.find(By::part("option", "Mobile")).await;
    window.close().await;
}

/// Typing is one step or several, by the pauses in it.
async fn undo_all(window: &flowsmith_tests::stage::Window) {
    until("nothing is left to undo", async || {
        let undo = window.find(By::part("button", "Undo")).await;
        if undo.attr("disabled").await.ok()?.is_some() {
            return Some(());
        }
        window.chord(&[Key::CONTROL], "z").await;
        None
    })
    .await;
}

async fn save(window: &flowsmith_tests::stage::Window) {
    window.chord(&[Key::CONTROL], "s").await;
    window.find(By::role("status", "Saved")).await;
}

/// Accessible names of the components on the canvas, from top to bottom.
async fn names(window: &flowsmith_tests::stage::Window) -> Vec<String> {
    let found = window
        .script("return [...document.querySelectorAll('[role=listbox] [role=option]')].map((one) => one.getAttribute('aria-label'))")
        .await;
    serde_json::from_value(found).expect("names")
}

use std::hint::black_box;
use std::time::Instant;

use flow_doc::{Document, Edit, JsonText, Step, flow::Flow};
use flow_lint::{Linter, RulesOff};

use crate::{flows, line, memory};

/// Times are the best of this many runs, taken in turns so that both sides meet the same noise.
pub const RUNS: usize = 7;

pub fn run() {
    open(
        "open a 10 MB Flow of small parts / serde_json::Value",
        &flows::ten_megabytes(),
        1.5,
        1.0,
    );
    open(
        "open a 10 MB Flow of pictures / serde_json::Value",
        &flows::ten_megabytes_of_pictures(),
        3.0,
        2.0,
    );
    held(&flows::ten_megabytes());
    edits();
}

fn open(what: &str, bytes: &[u8], budget: f64, reach: f64) {
    let (mut ours, mut theirs) = (f64::MAX, f64::MAX);
    for _ in 0..RUNS {
        theirs = theirs.min(milliseconds(|| {
            black_box(serde_json::from_slice::<serde_json::Value>(bytes).expect("JSON"));
        }));
        let copy = bytes.to_vec();
        ours = ours.min(milliseconds(move || {
            let document = Document::open(copy);
            black_box(Linter::new(RulesOff::none()).check(&document));
            std::mem::forget(document);
        }));
    }
    line(what, ours / theirs, budget, reach);
    println!(
        "    ({:.1} MB: ours {ours:.0} ms, serde_json {theirs:.0} ms)",
        bytes.len() as f64 / 1e6
    );
}

fn held(bytes: &[u8]) {
    let copy = bytes.to_vec();
    let before = memory::live() - copy.len();
    let document = Document::open(copy);
    let after = memory::live();
    black_box(&document);
    line(
        "memory of the open document / its bytes",
        (after - before) as f64 / bytes.len() as f64,
        6.0,
        4.0,
    );
}

fn edits() {
    let one = edit_and_check(1);
    let hundred = edit_and_check(100);
    line(
        "edit and diagnostics, 100 screens x 50, in ms",
        hundred,
        1.0,
        0.2,
    );
    line("the same / with 1 screen", hundred / one, 1.5, 1.5);
}

/// Milliseconds for one changed label and all diagnostics after it.
fn edit_and_check(screens: usize) -> f64 {
    let mut document = Document::open(flows::of_size(screens, 50));
    let mut linter = Linter::new(RulesOff::none());
    linter.check(&document);
    let field = {
        let flow = Flow::of(&document);
        let screen = flow.screens().next().expect("a screen");
        let field = screen
            .components()
            .find(|component| component.name.is_some())
            .expect("a field");
        field.value.id()
    };
    let mut best = f64::MAX;
    for round in 0..200 {
        let edit = Edit::Set {
            node: field,
            path: "/label".into(),
            value: JsonText(format!("\"Label {round}\"")),
        };
        let step = Step {
            label: "Change".into(),
            coalesce: None,
            now_ms: round * 10_000,
            selection: Vec::new(),
        };
        best = best.min(milliseconds(|| {
            document.apply(&[edit], step).expect("it applies");
            black_box(linter.check(&document));
        }));
    }
    best
}

pub fn milliseconds(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64() * 1000.0
}

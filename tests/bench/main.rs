//! Measures the budgets of docs/BENCHMARKS.md as ratios within one run.

mod check;
mod document;
mod flows;
mod memory;

#[global_allocator]
static ALLOCATOR: memory::Counting = memory::Counting;

fn main() {
    println!(
        "{:<62} {:>9} {:>9} {:>9}",
        "what", "measured", "budget", "reach for"
    );
    document::run();
    check::run();
}

/// One line of the table; all three are ratios (or milliseconds where the name says so).
pub fn line(what: &str, measured: f64, budget: f64, reach: f64) {
    let verdict = if measured <= reach {
        "reached"
    } else if measured <= budget {
        "within"
    } else {
        "OVER"
    };
    println!("{what:<62} {measured:>9.2} {budget:>9.2} {reach:>9.2}  {verdict}");
}

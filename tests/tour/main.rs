//! The newcomer's tour through the real window: `tour PICTURES [SHOTS]`. Prints each step and leaves
//! a picture of it; with SHOTS the README's pictures are renewed too.

mod account;
mod design;
mod first;
mod stranger;
mod tour;
mod trying;

use std::path::PathBuf;
use std::process::ExitCode;

use flowsmith_tests::stage::{Size, Stage};
use tour::Tour;

#[tokio::main]
async fn main() -> ExitCode {
    let mut args = std::env::args_os().skip(1).map(PathBuf::from);
    let Some(pictures) = args.next() else {
        eprintln!("usage: tour PICTURES [SHOTS]");
        return ExitCode::from(2);
    };
    let mut tour = Tour::new(pictures, args.next());
    let stage = Stage::set(Size(1280, 800), true).await;
    first::run(&stage, &mut tour).await;
    design::run(&stage, &mut tour).await;
    trying::run(&stage, &mut tour).await;
    account::run(&stage, &mut tour).await;
    stranger::run(&stage, &mut tour).await;
    tour.end();
    ExitCode::SUCCESS
}

//! Serves the command table to an ordinary browser on loopback, so that UI tests meet the real
//! application. Never shipped.

mod browser;
mod guard;
mod serve;
mod site;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

#[derive(Parser)]
#[command(about = "Serves Flowsmith to a browser, for tests.")]
struct Args {
    /// Folder for everything that is kept.
    #[arg(long)]
    data: PathBuf,
    /// The built window.
    #[arg(long, default_value = "ui/dist")]
    ui: PathBuf,
    /// 0: the system's choice.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// A file to open at the start.
    file: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match serve::run(Args::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("dev-host: {message}");
            ExitCode::FAILURE
        }
    }
}

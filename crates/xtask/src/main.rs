//! Chores of this repository: `cargo xtask codegen [--check]`.

mod catalogue_words;
mod codegen;
mod component_pages;
mod rule_pages;
mod schemas;
mod typescript;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "xtask", about = "Chores of this repository")]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Write the generated files; with --check only say which are out of date (exit 1).
    Codegen {
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    let Arguments { chore } = Arguments::parse();
    let outcome = match chore {
        Chore::Codegen { check } => codegen::run(check),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::from(2)
        }
    }
}

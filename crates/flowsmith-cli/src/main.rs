//! The command `flowsmith`: check, set, play and serve, on the same crates as the window.

mod check;
mod explain;
mod fix;
mod out;
mod play;
mod preview;
mod report;
mod sandbox;
mod schema;
mod set;
mod upgrade;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

/// All went well, and no file has errors.
const OK: u8 = 0;
/// A file has errors.
const ERRORS: u8 = 1;
/// A file is missing, or the command was misused.
const MISUSE: u8 = 2;

#[derive(Parser)]
#[command(
    name = "flowsmith",
    version,
    about = "Check, change, play and serve WhatsApp Flows, offline."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Says what WhatsApp would refuse, and what phones would show wrongly.
    Check {
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        #[arg(long, default_value = "text")]
        format: Format,
        /// A rule to leave out, by id (warnings and advice only); may be repeated.
        #[arg(long, value_name = "RULE")]
        off: Vec<String>,
    },
    /// Prints the file with values set; everything else keeps its bytes.
    Set {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// RFC 6901 pointer and JSON, divided by the first `=`.
        #[arg(value_name = "POINTER=JSON")]
        values: Vec<String>,
    },
    /// Mends every problem that has one certain answer, and prints the file.
    Fix {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Replace the file instead of printing it.
        #[arg(long)]
        write: bool,
        /// Only problems of this rule, by id; may be repeated.
        #[arg(long = "rule", value_name = "RULE")]
        rules: Vec<String>,
    },
    /// Brings the file to a later version, and says what a person must look at.
    Upgrade {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long, value_name = "VERSION", default_value_t = flow_catalog::RECOMMENDED.to_string())]
        to: String,
        /// Replace the file instead of printing it.
        #[arg(long)]
        write: bool,
        /// json: prints what was done instead of the file.
        #[arg(long, default_value = "text")]
        format: Format,
    },
    /// Walks a Flow with given answers and prints the payload its end would send.
    Play {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// JSON file: {"SCREEN": {"field": value}}. The value of a NavigationList is the item to tap;
        /// "$press" among the fields names another button or link; "$replies" beside the screens
        /// holds what your server answers, by the screen that asks.
        #[arg(long, value_name = "ANSWERS.json", required_unless_present = "sample")]
        answers: Option<PathBuf>,
        /// Look for a way to the end, with sample answers where none are given.
        #[arg(long)]
        sample: bool,
        #[arg(long, default_value = "text")]
        format: Format,
    },
    /// Says what a rule finds, why it matters and what to do; without a rule, lists them all.
    Explain {
        #[arg(value_name = "RULE")]
        rule: Option<String>,
        #[arg(long, default_value = "text")]
        format: Format,
    },
    /// Prints the JSON Schema (draft-07) of a Flow JSON version, for an editor.
    Schema {
        #[arg(long, value_name = "V", default_value_t = flow_catalog::RECOMMENDED.to_string())]
        version: String,
    },
    /// Serves the local sandbox until interrupted.
    Sandbox {
        /// 0 or absent: the system's choice the first time, then kept.
        #[arg(long, default_value_t = 0)]
        port: u16,
        /// Folder for its state; absent: a temporary one.
        #[arg(long, value_name = "DIR")]
        data: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Check { files, format, off } => check::run(&files, format, off),
        Command::Set { file, values } => set::run(&file, &values),
        Command::Fix { file, write, rules } => fix::run(&file, write, &rules),
        Command::Upgrade {
            file,
            to,
            write,
            format,
        } => upgrade::run(&file, &to, write, format),
        Command::Play {
            file,
            answers,
            sample,
            format,
        } => play::run(&file, answers.as_deref(), sample, format),
        Command::Explain { rule, format } => explain::run(rule.as_deref(), format),
        Command::Schema { version } => schema::run(&version),
        Command::Sandbox { port, data } => sandbox::run(port, data),
    };
    match outcome {
        Ok(code) => ExitCode::from(code),
        Err(message) => {
            eprintln!("flowsmith: {message}");
            ExitCode::from(MISUSE)
        }
    }
}

/// The bytes of a file, or a sentence that says why not.
fn read(path: &std::path::Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}

/// Refuses ids that name no rule, with the one that may be meant.
fn rule_ids(ids: &[String]) -> Result<(), String> {
    let Some(id) = ids.iter().find(|id| flow_lint::rule(id).is_none()) else {
        return Ok(());
    };
    Err(match flow_lint::nearest_rule(id) {
        Some(near) => format!("there is no rule “{id}”; did you mean “{}”?", near.id),
        None => format!("there is no rule “{id}”"),
    })
}

// No console window beside the application on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    flowsmith_desktop::run(std::env::args_os().skip(1).collect())
}

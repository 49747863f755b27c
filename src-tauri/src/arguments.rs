use std::ffi::OsString;
use std::path::PathBuf;

/// What the command line asks for.
pub enum Asked {
    /// The window, with this file in it.
    Open(Option<PathBuf>),
    /// Only this text.
    Print(&'static str),
}

const USAGE: &str = "Usage: flowsmith-desktop [FILE]\n\nOpens Flowsmith, with a Flow JSON file if one is named.\nFLOWSMITH_DATA_DIR moves everything it keeps.";

/// At most one file; relative names are from the present folder.
pub fn read(args: Vec<OsString>) -> Result<Asked, String> {
    match args.as_slice() {
        [] => Ok(Asked::Open(None)),
        [word] if word == "--help" || word == "-h" => Ok(Asked::Print(USAGE)),
        [word] if word == "--version" || word == "-V" => Ok(Asked::Print(concat!(
            "flowsmith-desktop ",
            env!("CARGO_PKG_VERSION")
        ))),
        [word] if word.to_string_lossy().starts_with('-') => Err(format!(
            "There is no option {}.\n\n{USAGE}",
            word.to_string_lossy()
        )),
        [file] => std::path::absolute(file)
            .map(|file| Asked::Open(Some(file)))
            .map_err(|error| format!("{}: {error}", file.to_string_lossy())),
        _ => Err(format!("One file at a time, please.\n\n{USAGE}")),
    }
}

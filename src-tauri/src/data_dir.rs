use std::path::PathBuf;

/// Where settings, journal, sandbox state and logs live: `FLOWSMITH_DATA_DIR`, or the folder the
/// operating system gives applications. Created when missing.
pub fn choose() -> Result<PathBuf, String> {
    let dir = match std::env::var_os("FLOWSMITH_DATA_DIR").filter(|dir| !dir.is_empty()) {
        Some(dir) => std::path::absolute(PathBuf::from(dir)).map_err(|error| error.to_string())?,
        None => default_dir().ok_or("this account has no home folder; set FLOWSMITH_DATA_DIR")?,
    };
    std::fs::create_dir_all(&dir)
        .map_err(|error| format!("its data folder {} cannot be made: {error}", dir.display()))?;
    Ok(dir)
}

fn default_dir() -> Option<PathBuf> {
    let home = || {
        std::env::var_os("HOME")
            .map(PathBuf::from)
            .filter(|home| home.is_absolute())
    };
    if cfg!(target_os = "windows") {
        std::env::var_os("APPDATA").map(|dir| PathBuf::from(dir).join("Flowsmith"))
    } else if cfg!(target_os = "macos") {
        home().map(|home| home.join("Library/Application Support/Flowsmith"))
    } else {
        std::env::var_os("XDG_DATA_HOME")
            .map(PathBuf::from)
            .filter(|dir| dir.is_absolute())
            .or_else(|| home().map(|home| home.join(".local/share")))
            .map(|dir| dir.join("flowsmith"))
    }
}

/// A short name for a data folder, the same at every start.
pub fn fingerprint(data_dir: &std::path::Path) -> String {
    let path = data_dir
        .canonicalize()
        .unwrap_or_else(|_| data_dir.to_owned());
    // FNV-1a: only to tell folders apart.
    let hash = path
        .as_os_str()
        .as_encoded_bytes()
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
    format!("{hash:016x}")
}

use std::path::{Path, PathBuf};

use aws_runtime::env_config::file::{EnvConfigFileKind, EnvConfigFiles};

/// The two files of the person's own AWS configuration. Read, never written.
#[derive(Clone, Debug)]
pub struct ConfigFiles {
    /// Usually `~/.aws/config`.
    pub config: PathBuf,
    /// Usually `~/.aws/credentials`.
    pub credentials: PathBuf,
}

impl ConfigFiles {
    /// Where AWS's own tools look: `AWS_CONFIG_FILE` and `AWS_SHARED_CREDENTIALS_FILE`, else `.aws`
    /// in the home folder.
    pub fn of_person() -> ConfigFiles {
        let home = std::env::home_dir().unwrap_or_default().join(".aws");
        let file = |variable: &str, name: &str| {
            std::env::var_os(variable).map_or_else(|| home.join(name), PathBuf::from)
        };
        ConfigFiles {
            config: file("AWS_CONFIG_FILE", "config"),
            credentials: file("AWS_SHARED_CREDENTIALS_FILE", "credentials"),
        }
    }

    /// The profiles' names in the order of the files, each once. Files that are missing or cannot
    /// be read have none.
    pub fn profile_names(&self) -> Vec<String> {
        let mut names = Vec::new();
        for (path, prefixed) in [(&self.config, true), (&self.credentials, false)] {
            for name in sections(path)
                .iter()
                .filter_map(|section| profile(section, prefixed))
            {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        names
    }

    pub(crate) fn for_sdk(&self) -> EnvConfigFiles {
        EnvConfigFiles::builder()
            .with_file(EnvConfigFileKind::Config, &self.config)
            .with_file(EnvConfigFileKind::Credentials, &self.credentials)
            .build()
    }
}

/// The names in square brackets, one per line.
fn sections(path: &Path) -> Vec<String> {
    let text = std::fs::read(path).unwrap_or_default();
    String::from_utf8_lossy(&text)
        .lines()
        .filter_map(|line| line.strip_prefix('[')?.split_once(']'))
        .map(|(section, _)| section.trim().to_owned())
        .collect()
}

/// `config` writes `[profile NAME]` but `[default]`, and has other kinds of sections too;
/// `credentials` writes the bare name.
fn profile(section: &str, prefixed: bool) -> Option<String> {
    let mut words = section.split_whitespace();
    let name = match (words.next()?, words.next()) {
        ("profile", Some(name)) if prefixed => name,
        ("default", None) => "default",
        (name, None) if !prefixed => name,
        _ => return None,
    };
    words
        .next()
        .is_none()
        .then(|| name.trim_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_both_files_once_each() {
        let folder = tempfile::tempdir().unwrap();
        let files = ConfigFiles {
            config: folder.path().join("config"),
            credentials: folder.path().join("credentials"),
        };
        assert!(files.profile_names().is_empty());
        let config = "# mine\n[default]\nregion = eu-west-1\n[profile work]\n[sso-session s]\n\
                      [services local]\nsocialmessaging =\n  endpoint_url = x\n[stray]\n";
        std::fs::write(&files.config, config).unwrap();
        std::fs::write(&files.credentials, "[work]\naws_access_key_id=1\n[old]\r\n").unwrap();
        assert_eq!(files.profile_names(), ["default", "work", "old"]);
    }
}

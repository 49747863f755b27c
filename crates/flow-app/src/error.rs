//! From every kind of failure to the one error the window knows.

use std::io;
use std::path::Path;

use flow_cloud::{CloudError, CloudErrorKind, SecretError, SecretErrorKind};
use flow_doc::Refusal;

use crate::protocol::{ErrorCode, WireError};

pub type Answer<T> = Result<T, WireError>;

impl WireError {
    pub fn new(code: ErrorCode, message: impl Into<String>) -> WireError {
        WireError {
            code,
            message: message.into(),
            detail: None,
            help: None,
            retryable: false,
        }
    }

    pub fn failed(message: impl Into<String>) -> WireError {
        WireError::new(ErrorCode::Failed, message)
    }

    pub fn not_found(message: impl Into<String>) -> WireError {
        WireError::new(ErrorCode::NotFound, message)
    }

    pub fn with_detail(mut self, detail: impl Into<String>) -> WireError {
        self.detail = Some(detail.into());
        self
    }
}

impl std::fmt::Display for WireError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for WireError {}

impl From<Refusal> for WireError {
    fn from(refusal: Refusal) -> WireError {
        WireError::new(ErrorCode::Refused, refusal.message)
    }
}

impl From<CloudError> for WireError {
    fn from(error: CloudError) -> WireError {
        let code = match error.kind {
            CloudErrorKind::NotFound => ErrorCode::NotFound,
            CloudErrorKind::Credentials | CloudErrorKind::Config => ErrorCode::Credentials,
            _ => ErrorCode::Failed,
        };
        let mut detail: Vec<String> = error.detail.into_iter().collect();
        detail.extend(error.request_id.map(|id| format!("Request {id}")));
        WireError {
            code,
            message: error.message,
            detail: (!detail.is_empty()).then(|| detail.join("\n")),
            help: None,
            retryable: error.retryable,
        }
    }
}

impl From<SecretError> for WireError {
    fn from(error: SecretError) -> WireError {
        let code = match error.kind {
            SecretErrorKind::Missing | SecretErrorKind::Locked => ErrorCode::NoKeychain,
            SecretErrorKind::TooLong | SecretErrorKind::Damaged | SecretErrorKind::Failed => {
                ErrorCode::Failed
            }
        };
        WireError {
            detail: error.detail,
            ..WireError::new(code, error.message)
        }
    }
}

/// A file that could not be read.
pub fn cannot_read(path: &Path, error: &io::Error) -> WireError {
    let name = file_name(path);
    match error.kind() {
        io::ErrorKind::NotFound => WireError::not_found(format!("“{name}” is not there any more.")),
        io::ErrorKind::PermissionDenied => {
            WireError::failed(format!("You are not allowed to read “{name}”."))
        }
        io::ErrorKind::IsADirectory => WireError::failed(format!("“{name}” is a folder.")),
        _ => WireError::failed(format!("“{name}” could not be read.")),
    }
    .with_detail(error.to_string())
}

/// Something of the person's own could not be written to the data folder.
pub fn cannot_keep(error: &io::Error) -> WireError {
    let message = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "There is no space left on the disk for this. Free some and try again."
        }
        _ => "This could not be written to Flowsmith's own folder.",
    };
    WireError::failed(message).with_detail(error.to_string())
}

/// A file that could not be written. What was there before is still there.
pub fn cannot_write(path: &Path, error: &io::Error) -> WireError {
    let name = file_name(path);
    let message = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            format!(
                "There is no space left to save “{name}”. The file is as it was and your changes \
                 are kept here; free some space and save again."
            )
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            format!(
                "You are not allowed to write “{name}” there. Your changes are kept here; save \
                 them under another name."
            )
        }
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            format!(
                "The folder of “{name}” is not there any more. Your changes are kept here; save \
                 them under another name."
            )
        }
        io::ErrorKind::IsADirectory => {
            format!("“{name}” is a folder. Save under another name.")
        }
        _ => format!("“{name}” could not be saved. Your changes are kept here."),
    };
    WireError {
        retryable: true,
        ..WireError::failed(message).with_detail(error.to_string())
    }
}

pub fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::atomic;
use crate::random::{self, Random};
use crate::serve::StartError;

const NAME: &str = "settings.json";
const DIGITS: &[u8] = b"0123456789";

/// What belongs to a data folder for good: who the account is, where it is served, and the key its
/// page tokens are sealed with. No credentials: those are new with every run.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Settings {
    pub region: String,
    pub port: Option<u16>,
    /// Twelve digits, as an AWS account has.
    pub aws_account: String,
    /// 32 hexadecimal digits; `waba-` before them makes the id, `...:waba/` the ARN.
    pub waba: String,
    pub meta_waba: String,
    pub phone: String,
    pub meta_phone: String,
    /// Seconds since 1970: when the account was linked, that is, the folder made.
    pub linked: i64,
    key: String,
}

impl Settings {
    pub(super) fn load_or_create(
        folder: &Path,
        random: &dyn Random,
        now: i64,
    ) -> Result<Settings, StartError> {
        let path = folder.join(NAME);
        let failed = |error| StartError::DataDir {
            path: path.clone(),
            error,
        };
        let damaged = |why: String| StartError::Damaged {
            path: path.clone(),
            why,
        };
        match fs::read(&path) {
            Ok(bytes) => {
                let settings: Settings =
                    serde_json::from_slice(&bytes).map_err(|error| damaged(error.to_string()))?;
                match settings.decoded_key() {
                    Some(_) => Ok(settings),
                    None => Err(damaged("its key is not 64 hexadecimal digits".to_owned())),
                }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let settings = Settings::fresh(random, now);
                settings.save(folder).map_err(failed)?;
                Ok(settings)
            }
            Err(error) => Err(failed(error)),
        }
    }

    fn fresh(random: &dyn Random, now: i64) -> Settings {
        let hex = || hex::encode(random::bytes::<16>(random));
        let digits = |length: usize| format!("1{}", random::word(random, DIGITS, length - 1));
        Settings {
            region: crate::REGION.to_owned(),
            port: None,
            aws_account: digits(12),
            waba: hex(),
            meta_waba: digits(15),
            phone: hex(),
            meta_phone: digits(15),
            linked: now,
            key: hex::encode(random::bytes::<32>(random)),
        }
    }

    pub(super) fn save(&self, folder: &Path) -> io::Result<()> {
        atomic::write(folder, NAME, &serde_json::to_vec_pretty(self)?)
    }

    fn decoded_key(&self) -> Option<[u8; 32]> {
        hex::decode(&self.key).ok()?.try_into().ok()
    }

    /// The key of the folder's seal.
    pub fn key(&self) -> [u8; 32] {
        self.decoded_key()
            .unwrap_or_else(|| unreachable!("checked when loaded"))
    }

    pub fn waba_id(&self) -> String {
        format!("waba-{}", self.waba)
    }

    pub fn phone_number_id(&self) -> String {
        format!("phone-number-id-{}", self.phone)
    }

    pub fn waba_arn(&self) -> String {
        self.arn("waba", &self.waba)
    }

    pub fn phone_number_arn(&self) -> String {
        self.arn("phone-number-id", &self.phone)
    }

    fn arn(&self, kind: &str, last: &str) -> String {
        format!(
            "arn:aws:social-messaging:{}:{}:{kind}/{last}",
            self.region, self.aws_account
        )
    }

    /// Whether a request's `id` names the linked account, as id or ARN.
    pub fn is_account(&self, id: &str) -> bool {
        id == self.waba_id() || id == self.waba_arn()
    }

    pub fn is_phone_number(&self, id: &str) -> bool {
        id == self.phone_number_id() || id == self.phone_number_arn()
    }
}

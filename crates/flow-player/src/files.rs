//! Files for PhotoPicker and DocumentPicker: samples to pick from, and the shapes in which they are
//! sent (fact base 6.11, 15.3).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flow_catalog::{Kind, components};
use serde_json::{Map, Value as Json, json};
use sha2::{Digest, Sha256};

use crate::SampleFile;
use crate::props::number;

const KB: u64 = 1024;

/// Largest file when a picker does not say (fact base 6.9).
const USUAL_MOST_KB: u64 = 25_600;

/// Files of accepted kinds that are always offered, and at most, however many must be picked.
const OFFERED: usize = 4;
const MOST_OFFERED: usize = 30;

/// Who gets to see a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum FileShape {
    /// The business, in the message at the end.
    #[default]
    Response,
    /// The endpoint.
    Endpoint,
}

impl FileShape {
    /// The picked files in this shape.
    pub fn of(self, picked: Option<&Json>) -> Json {
        let picked = picked.map(picked_files).unwrap_or_default();
        picked.iter().map(|file| self.one(file)).collect()
    }

    fn one(self, file: &SampleFile) -> Json {
        match self {
            FileShape::Response => json!({
                "file_name": file.file_name,
                "mime_type": file.mime_type,
                "sha256": hash(&file.file_name),
                "id": file.id,
            }),
            FileShape::Endpoint => json!({
                "media_id": file.id,
                "cdn_url": format!("https://mmg.whatsapp.net/{}", file.id),
                "file_name": file.file_name,
                "encryption_metadata": {
                    "encryption_key": hash("encryption_key"),
                    "hmac_key": hash("hmac_key"),
                    "iv": hash("iv"),
                    "plaintext_hash": hash(&file.file_name),
                    "encrypted_hash": hash(&file.id),
                },
            }),
        }
    }
}

/// Sample files have no content: their name stands for it.
fn hash(content: &str) -> String {
    STANDARD.encode(Sha256::digest(content.as_bytes()))
}

/// A value as files; what is none is left out.
pub(crate) fn picked_files(value: &Json) -> Vec<SampleFile> {
    let items = value.as_array().into_iter().flatten();
    items
        .filter_map(|item| serde_json::from_value(item.clone()).ok())
        .collect()
}

/// How many files a picker takes and what they may be.
pub(crate) struct Limits {
    pub least: usize,
    pub most: usize,
    pub most_bytes: u64,
    /// `None`: pictures and videos of any kind.
    mime_types: Option<Vec<String>>,
}

impl Limits {
    /// `None` for components that take no files.
    pub fn of(type_name: &str, props: &Map<String, Json>) -> Option<Limits> {
        let things = match type_name {
            "PhotoPicker" => "photos",
            "DocumentPicker" => "documents",
            _ => return None,
        };
        let count = |which: &str, usual: usize| {
            let count = number(props, &format!("{which}-uploaded-{things}"));
            count.map_or(usual, |count| count.clamp(0.0, 1000.0) as usize)
        };
        let kb = number(props, "max-file-size-kb").filter(|kb| *kb >= 1.0);
        Some(Limits {
            least: count("min", 0),
            most: count("max", 30),
            most_bytes: kb.map_or(USUAL_MOST_KB, |kb| kb as u64) * KB,
            mime_types: (type_name == "DocumentPicker").then(|| mime_types(props)),
        })
    }

    /// Why a file is not taken.
    pub fn fault(&self, file: &SampleFile) -> Option<String> {
        let name = &file.file_name;
        let known = match &self.mime_types {
            Some(allowed) => allowed.contains(&file.mime_type),
            None => file.mime_type.starts_with("image/") || file.mime_type.starts_with("video/"),
        };
        if !known {
            return Some(format!(
                "{name} is not a kind of file that can be sent here."
            ));
        }
        (file.size > self.most_bytes)
            .then(|| format!("{name} is larger than {} KB.", self.most_bytes / KB))
    }

    /// Files to try a picker with: some it takes, then one that is too large and, where kinds are
    /// limited, one of a kind it does not take.
    pub fn samples(&self) -> Vec<SampleFile> {
        let usual = ["image/jpeg", "image/png"].map(str::to_owned).to_vec();
        let kinds = self.mime_types.as_ref().unwrap_or(&usual);
        if kinds.is_empty() {
            return Vec::new();
        }
        let count = OFFERED
            .max(kinds.len().min(OFFERED))
            .max(self.least)
            .min(MOST_OFFERED);
        let size = self.most_bytes.min(200 * KB);
        let mut files: Vec<SampleFile> = (0..count)
            .map(|at| sample(at + 1, &kinds[at % kinds.len()], size))
            .collect();
        let too_large = sample(count + 1, &kinds[0], self.most_bytes + KB);
        files.push(too_large);
        if let Some(other) = self.mime_types.as_ref().and_then(|allowed| {
            let all = every_mime_type().into_iter();
            all.chain(["audio/mpeg".to_owned()])
                .find(|kind| !allowed.contains(kind))
        }) {
            files.push(sample(count + 2, &other, size));
        }
        files
    }
}

fn sample(number: usize, mime_type: &str, size: u64) -> SampleFile {
    let noun = match mime_type.split('/').next() {
        Some("image") => "photo",
        Some("video") => "video",
        Some("audio") => "audio",
        _ => "document",
    };
    SampleFile {
        id: format!("SAMPLE_MEDIA_{number}"),
        file_name: format!("sample_{noun}_{number}.{}", ending(mime_type)),
        mime_type: mime_type.to_owned(),
        size,
    }
}

fn ending(mime_type: &str) -> &str {
    match mime_type {
        "application/msword" => "doc",
        "application/vnd.ms-excel" => "xls",
        "application/vnd.ms-powerpoint" => "ppt",
        "application/vnd.oasis.opendocument.presentation" => "odp",
        "application/vnd.oasis.opendocument.spreadsheet" => "ods",
        "application/vnd.oasis.opendocument.text" => "odt",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation" => "pptx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => "xlsx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "docx",
        "application/gzip" => "gz",
        "application/x-7z-compressed" => "7z",
        "image/jpeg" => "jpg",
        "text/plain" => "txt",
        "audio/mpeg" => "mp3",
        other => other.rsplit('/').next().unwrap_or("bin"),
    }
}

fn mime_types(props: &Map<String, Json>) -> Vec<String> {
    match props.get("allowed-mime-types").and_then(Json::as_array) {
        Some(list) => list
            .iter()
            .filter_map(|kind| Some(kind.as_str()?.to_owned()))
            .collect(),
        None => every_mime_type(),
    }
}

/// All kinds of files that WhatsApp knows for documents.
fn every_mime_type() -> Vec<String> {
    let picker = components::find("DocumentPicker");
    match picker.and_then(|picker| Some(picker.property("allowed-mime-types")?.kind)) {
        Some(Kind::EnumList(values)) => values.iter().map(|value| value.value.to_owned()).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits(type_name: &str, props: Json) -> Limits {
        Limits::of(type_name, props.as_object().unwrap()).unwrap()
    }

    #[test]
    fn what_is_offered_is_taken_but_for_the_last_ones() {
        for (type_name, props, refused) in [
            ("PhotoPicker", json!({}), 1),
            (
                "PhotoPicker",
                json!({ "min-uploaded-photos": 12, "max-file-size-kb": 5 }),
                1,
            ),
            (
                "DocumentPicker",
                json!({ "allowed-mime-types": ["application/pdf"] }),
                2,
            ),
            ("DocumentPicker", json!({}), 2),
        ] {
            let limits = limits(type_name, props.clone());
            let samples = limits.samples();
            let (good, bad) = samples.split_at(samples.len() - refused);
            assert!(
                good.iter().all(|file| limits.fault(file).is_none()),
                "{props}"
            );
            assert!(
                bad.iter().all(|file| limits.fault(file).is_some()),
                "{props}"
            );
            assert!(good.len() >= limits.least.max(4), "{props}");
        }
        assert!(Limits::of("TextInput", &Map::new()).is_none());
    }

    #[test]
    fn files_as_the_business_and_the_endpoint_get_them() {
        let file = json!([{ "id": "m1", "file_name": "a.pdf", "mime_type": "application/pdf", "size": 3 }, 7]);
        let response = FileShape::Response.of(Some(&file));
        assert_eq!(
            response,
            json!([{ "file_name": "a.pdf", "mime_type": "application/pdf", "sha256": hash("a.pdf"), "id": "m1" }])
        );
        let endpoint = FileShape::Endpoint.of(Some(&file));
        assert_eq!(endpoint[0]["media_id"], "m1");
        assert!(endpoint[0]["encryption_metadata"]["iv"].is_string());
        assert_eq!(FileShape::Response.of(None), json!([]));
    }
}

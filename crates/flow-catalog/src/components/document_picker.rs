use super::photo_picker::{LEAST, MAX_FILE_SIZE, MOST};
use super::shared::{
    NOT_BLANK, PICKER, description, enabled, error_message, label, name, shown, visible,
};
use crate::{
    Component, EnumValue, Group, InspectorGroup, Kind, Limit, LimitKind, Property, Yields, v,
};

const SOURCE: &str = "flow-json 6.9";

const fn mime(value: &'static str, label: &'static str) -> EnumValue {
    EnumValue { value, label }
}

pub const MIME_TYPES: &[EnumValue] = &[
    mime("application/pdf", "PDF"),
    mime("application/msword", "Word (doc)"),
    mime(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "Word (docx)",
    ),
    mime("application/vnd.ms-excel", "Excel (xls)"),
    mime(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Excel (xlsx)",
    ),
    mime("application/vnd.ms-powerpoint", "PowerPoint (ppt)"),
    mime(
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "PowerPoint (pptx)",
    ),
    mime(
        "application/vnd.oasis.opendocument.text",
        "OpenDocument text",
    ),
    mime(
        "application/vnd.oasis.opendocument.spreadsheet",
        "OpenDocument spreadsheet",
    ),
    mime(
        "application/vnd.oasis.opendocument.presentation",
        "OpenDocument presentation",
    ),
    mime("text/plain", "Plain text"),
    mime("image/jpeg", "JPEG picture"),
    mime("image/png", "PNG picture"),
    mime("image/gif", "GIF picture"),
    mime("image/webp", "WebP picture"),
    mime("image/heic", "HEIC picture"),
    mime("image/heif", "HEIF picture"),
    mime("image/avif", "AVIF picture"),
    mime("image/tiff", "TIFF picture"),
    mime("video/mp4", "MP4 video"),
    mime("video/mpeg", "MPEG video"),
    mime("application/zip", "ZIP archive"),
    mime("application/gzip", "GZIP archive"),
    mime("application/x-7z-compressed", "7-Zip archive"),
];

pub const DOCUMENT_PICKER: Component = Component {
    type_name: "DocumentPicker",
    everyday: "Document upload",
    also: &["file", "pdf", "attachment"],
    group: Group::Media,
    icon: "file-up",
    help: "Lets people send files.",
    since: v(4, 0),
    places: PICKER,
    max_per_screen: Some(1),
    yields: Some(Yields::Files),
    properties: &[
        label("What to send.", SOURCE).limits(&[shown(80), NOT_BLANK]),
        name(SOURCE),
        description(SOURCE).limits(&[shown(300), NOT_BLANK]),
        Property::new(
            "min-uploaded-documents",
            "Fewest files",
            Kind::Integer,
            "0 makes it optional, 1 or more required.",
            SOURCE,
        )
        .literal()
        .default_json("0")
        .limits(LEAST),
        Property::new(
            "max-uploaded-documents",
            "Most files",
            Kind::Integer,
            "The message at the end carries at most 10 files.",
            SOURCE,
        )
        .literal()
        .default_json("30")
        .limits(MOST),
        Property::new(
            "allowed-mime-types",
            "File types",
            Kind::EnumList(MIME_TYPES),
            "Only these can be uploaded; all of them when nothing is chosen.",
            SOURCE,
        )
        .literal()
        .limits(&[Limit::new(LimitKind::MinItems(1))])
        .in_group(InspectorGroup::More),
        MAX_FILE_SIZE,
        error_message(Kind::TextOrMap, &[], SOURCE),
        enabled(SOURCE),
        visible(SOURCE),
    ],
    snippet: r#"{"type":"DocumentPicker","label":"Your document","name":"document","min-uploaded-documents":1,"max-uploaded-documents":1}"#,
    source: SOURCE,
    ..Component::BASE
};

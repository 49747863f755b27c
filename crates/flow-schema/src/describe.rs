//! Titles and descriptions in the catalogue's own words.

use flow_catalog::{EnumValue, Evidence, Kind, Limit, LimitKind, Property, Version};
use serde_json::{Map, Value as Json, json};

/// Adds what editors show to the schema of a property's value.
pub(crate) fn annotated(property: &Property, version: Version, value: Json) -> Json {
    let mut all = Map::new();
    all.insert("title".into(), json!(property.label));
    all.insert("description".into(), json!(description(property, version)));
    if let Some(default) = property.default
        && let Ok(default) = serde_json::from_str::<Json>(default)
    {
        all.insert("default".into(), default);
    }
    match value {
        // Beside `$ref` nothing else counts in draft-07.
        Json::Object(value) if value.contains_key("$ref") => {
            all.insert("allOf".into(), json!([value]));
        }
        Json::Object(value) => {
            for (key, part) in value {
                all.entry(key).or_insert(part);
            }
        }
        _ => {}
    }
    Json::Object(all)
}

fn description(property: &Property, version: Version) -> String {
    let mut text = property.help.to_owned();
    for limit in property.limits_in(version) {
        if let Some(words) = limit_in_words(limit) {
            text.push(' ');
            text.push_str(&words);
        }
    }
    if let Kind::Enum(words) | Kind::EnumList(words) = property.kind
        && words.iter().any(|word| word.label != word.value)
        && words.len() > 1
    {
        text.push(' ');
        text.push_str(&words_in_words(words));
    }
    text
}

fn words_in_words(words: &[EnumValue]) -> String {
    let each: Vec<String> = words
        .iter()
        .map(|word| format!("{}: {}", word.value, word.label))
        .collect();
    format!("{}.", each.join("; "))
}

/// A sentence for people, or nothing where the schema says it all.
fn limit_in_words(limit: &Limit) -> Option<String> {
    let firm = limit.evidence != Evidence::Observed;
    let observed = |what: String| {
        if firm {
            None
        } else {
            Some(format!("WhatsApp's own checker wants {what}."))
        }
    };
    match limit.what {
        LimitKind::ShownChars(n) => Some(format!("Phones show up to {n} characters.")),
        LimitKind::ShownItems(n) => Some(format!("Phones show up to {n} of them.")),
        LimitKind::ImageBytes(n) => Some(format!("Up to {} KB.", n / 1024)),
        LimitKind::MaxItemsWithImages(n) => Some(format!("At most {n} when any has a picture.")),
        LimitKind::MinItems(n) => observed(format!("at least {n}")),
        LimitKind::MaxItems(n) => observed(format!("at most {n}")),
        LimitKind::Min(n) => observed(format!("{n} or more")),
        LimitKind::Max(n) => observed(format!("{n} or less")),
        LimitKind::MinChars(_) | LimitKind::NotBlank => None,
    }
}

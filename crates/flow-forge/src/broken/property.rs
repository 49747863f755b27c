//! Ways to break one property, whatever it belongs to; each limit of the catalogue is one.

use flow_catalog::{Binding, Evidence, Kind, Limit, LimitKind, Only, Property, Version, v};
use serde_json::{Value as Json, json};

use super::sites::{Owner, Site};
use crate::fill::picture;

/// One way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Break {
    LeftOut,
    Null,
    OtherType,
    Quoted,
    OtherWord,
    Blank,
    BoundThoughFixed,
    FixedThoughBound,
    BrokenReference,
    NoSuchData,
    NoSuchField,
    NoSuchScreen,
    Mixed,
    BackticksTooEarly,
    NotInVersion,
    InFormThoughNot,
    NotInRangeMode,
    TooFewItems,
    TooManyItems,
    TooManyWithImages,
    MoreThanShown,
    TooSmall,
    TooLarge,
    TooLong,
    TooHeavy,
}

pub const BREAKS: &[Break] = &[
    Break::LeftOut,
    Break::Null,
    Break::OtherType,
    Break::Quoted,
    Break::OtherWord,
    Break::Blank,
    Break::BoundThoughFixed,
    Break::FixedThoughBound,
    Break::BrokenReference,
    Break::NoSuchData,
    Break::NoSuchField,
    Break::NoSuchScreen,
    Break::Mixed,
    Break::BackticksTooEarly,
    Break::NotInVersion,
    Break::InFormThoughNot,
    Break::NotInRangeMode,
    Break::TooFewItems,
    Break::TooManyItems,
    Break::TooManyWithImages,
    Break::MoreThanShown,
    Break::TooSmall,
    Break::TooLarge,
    Break::TooLong,
    Break::TooHeavy,
];

/// The property's new value (`None`: it goes), the rule this breaks, and what is pointed at
/// relative to the owner.
pub struct Broken {
    pub value: Option<Json>,
    pub rule: &'static str,
    pub at: String,
}

impl Broken {
    /// The flow with the property broken so.
    pub fn put(self, sound: &Json, site: &Site, property: &Property) -> Json {
        let mut now = sound.clone();
        let object = now
            .pointer_mut(&site.pointer)
            .and_then(Json::as_object_mut)
            .expect("a site");
        match self.value {
            Some(value) => object.insert(property.name.to_owned(), value),
            None => object.shift_remove(property.name),
        };
        now
    }
}

impl Break {
    /// How this break looks for a property of an object, where it can be made there.
    pub fn of(
        self,
        version: Version,
        site: &Site,
        owner: &Json,
        property: &'static Property,
    ) -> Option<Broken> {
        let at_property = format!("/{}", property.name);
        let to = |rule: &'static str, value: Json| {
            Some(Broken {
                value: Some(value),
                rule,
                at: at_property.clone(),
            })
        };
        let old = owner.get(property.name);
        let here = property.exists_in(version);
        if !here {
            let shown = self == Break::NotInVersion;
            return to("property-not-in-version", sample(property, version, owner)?)
                .filter(|_| shown && only(site, owner, property));
        }
        if !only(site, owner, property) {
            return match (self, property.only?) {
                (Break::InFormThoughNot, Only::OutsideForm) => {
                    to("set-at-form-instead", sample(property, version, owner)?)
                }
                (Break::NotInRangeMode, Only::RangeMode) => {
                    to("range-only", sample(property, version, owner)?)
                }
                _ => None,
            };
        }
        let slot = matches!(property.kind, Kind::Children | Kind::Cases | Kind::Screens);
        let special = matches!(
            property.kind,
            Kind::DataModel
                | Kind::Routes
                | Kind::FieldValues
                | Kind::FieldMessages
                | Kind::Payload
        );
        let free = matches!((site.owner, property.name), (Owner::File, "version"));
        // Something new could break a rule between properties as well.
        old?;
        // Whatever refers to what stands in a slot, or to a screen, would be broken as well.
        if slot && old.is_some_and(|old| property.kind == Kind::Screens || is_named(old)) {
            return None;
        }
        let partner = owner.get(match property.name.split_once('-') {
            Some(("min", rest)) => format!("max-{rest}"),
            Some(("max", rest)) => format!("min-{rest}"),
            _ => String::new(),
        });
        let textual = takes_text(property.kind);
        let limits: Vec<&Limit> = property.limits_in(version).collect();
        let limit =
            |find: fn(&LimitKind) -> Option<i64>| limits.iter().find_map(|limit| find(&limit.what));
        match self {
            Break::LeftOut if property.required.in_version(version) && !free => Some(Broken {
                value: None,
                rule: "missing-property",
                at: String::new(),
            }),
            Break::Null if !free => to("null-value", Json::Null),
            Break::OtherType if !free => to("wrong-type", other_type(property.kind)?),
            Break::Quoted => match property.kind {
                Kind::Bool | Kind::Number | Kind::Integer => to("text-for-value", json!("yes")),
                _ => None,
            },
            Break::OtherWord => match property.kind {
                Kind::Enum(_) => to("unknown-word", json!("nonsense")),
                Kind::EnumList(_) => {
                    let mut broken = to("unknown-word", json!(["nonsense"]))?;
                    broken.at.push_str("/0");
                    Some(broken)
                }
                _ => None,
            },
            Break::Blank if textual && !free => {
                let not_blank = limits.iter().any(|limit| {
                    matches!(limit.what, LimitKind::NotBlank | LimitKind::MinChars(_))
                });
                (version >= v(6, 0) || not_blank).then(|| to("blank-text", json!("")))?
            }
            Break::BoundThoughFixed
                if property.binding == Binding::Literal && !slot && !special && !free =>
            {
                to("must-be-fixed", json!("${data.nowhere}"))
            }
            Break::FixedThoughBound if property.binding == Binding::Dynamic => {
                to("must-be-bound", json!("plain"))
            }
            _ if property.binding == Binding::Literal
                && !matches!(
                    self,
                    Break::TooFewItems
                        | Break::TooManyItems
                        | Break::TooManyWithImages
                        | Break::MoreThanShown
                        | Break::TooSmall
                        | Break::TooLarge
                        | Break::TooLong
                        | Break::TooHeavy
                ) =>
            {
                None
            }
            Break::BrokenReference if bindable(property.kind) => {
                to("malformed-reference", json!("${data.a b}"))
            }
            Break::NoSuchData if bindable(property.kind) => {
                to("undeclared-data", json!("${data.nowhere}"))
            }
            Break::NoSuchField if bindable(property.kind) => {
                // Before 4.0 a button beside the Form may name no field at all.
                let beside =
                    version < v(4, 0) && site.owner == Owner::Component("Footer") && !site.in_form;
                (!beside).then(|| to("unknown-field", json!("${form.nowhere}")))?
            }
            Break::NoSuchScreen if bindable(property.kind) => match version >= v(4, 0) {
                true => to(
                    "unknown-screen-in-reference",
                    json!("${screen.NOWHERE.data.a}"),
                ),
                false => to("global-not-yet", json!("${screen.NOWHERE.data.a}")),
            },
            Break::Mixed if bindable(property.kind) => {
                let rich = site.owner == Owner::Component("RichText") && property.name == "text";
                let rule = match property.kind {
                    // One source lets odd words through there.
                    Kind::Enum(_) if property.evidence == Evidence::Observed => {
                        "text-beside-reference"
                    }
                    Kind::Bool
                    | Kind::Number
                    | Kind::Integer
                    | Kind::Enum(_)
                    | Kind::SwitchValue => "needs-backticks",
                    _ if rich => "mixed-rich-text",
                    // Where text may stand, phones show it as it is written.
                    kind if takes_text(kind) => "text-beside-reference",
                    Kind::Date | Kind::Image | Kind::Color | Kind::Url | Kind::InitValue => {
                        "text-beside-reference"
                    }
                    _ => "wrong-type",
                };
                to(rule, json!("Hello ${data.nowhere}"))
            }
            Break::BackticksTooEarly if bindable(property.kind) && version < v(6, 0) => {
                to("backticks-not-yet", json!("`'a'`"))
            }
            Break::TooFewItems => {
                let least = limit(|what| match what {
                    LimitKind::MinItems(n) => Some(i64::from(*n)),
                    _ => None,
                })?;
                let few = old
                    .filter(|old| old.is_array())
                    .map(|old| first(old, least as usize - 1));
                let none = match property.kind {
                    Kind::Cases => json!({}),
                    _ => json!([]),
                };
                to("too-few-items", few.unwrap_or(none))
            }
            Break::TooManyItems => {
                let most = limit(|what| match what {
                    LimitKind::MaxItems(n) => Some(i64::from(*n)),
                    _ => None,
                })?;
                to(
                    "too-many-items",
                    many(property, old, most as usize + 1, false)?,
                )
            }
            Break::TooManyWithImages => {
                let most = limit(|what| match what {
                    LimitKind::MaxItemsWithImages(n) => Some(i64::from(*n)),
                    _ => None,
                })?;
                (version >= v(5, 0)).then_some(())?;
                to(
                    "too-many-items",
                    many(property, None, most as usize + 1, true)?,
                )
            }
            Break::MoreThanShown => {
                let most = limit(|what| match what {
                    LimitKind::ShownItems(n) => Some(i64::from(*n)),
                    _ => None,
                })?;
                to(
                    "items-not-shown",
                    many(property, old, most as usize + 1, false)?,
                )
            }
            // The other end would be on the wrong side as well.
            Break::TooSmall | Break::TooLarge if partner.is_some() => None,
            Break::TooSmall => {
                let least = limit(|what| match what {
                    LimitKind::Min(n) => Some(*n),
                    _ => None,
                })?;
                to("number-too-small", json!(least - 1))
            }
            Break::TooLarge => {
                let most = limit(|what| match what {
                    LimitKind::Max(n) => Some(*n),
                    _ => None,
                })?;
                to("number-too-large", json!(most + 1))
            }
            Break::TooLong => {
                let most = property.shown_chars(version)? as usize;
                let long = "é".repeat(most + 1);
                match property.kind {
                    Kind::TextList => {
                        let mut broken = to("text-cut-off", json!([long]))?;
                        broken.at.push_str("/0");
                        Some(broken)
                    }
                    Kind::RangePair(_) => None,
                    _ => to("text-cut-off", json!(long)),
                }
            }
            Break::TooHeavy => {
                let most = limit(|what| match what {
                    LimitKind::ImageBytes(n) => Some(i64::from(*n)),
                    _ => None,
                })?;
                // Four letters of base64 are three bytes.
                let letters = "A".repeat((most as usize / 3 + 2) * 4);
                let head = &picture()[..40];
                to("picture", json!(format!("{head}{letters}")))
            }
            _ => None,
        }
    }
}

/// Whether something in it has a name, or a button.
fn is_named(json: &Json) -> bool {
    let text = json.to_string();
    text.contains("\"name\"")
}

fn only(site: &Site, owner: &Json, property: &Property) -> bool {
    match property.only {
        None => true,
        Some(Only::OutsideForm) => !site.in_form,
        Some(Only::RangeMode) => owner["mode"] == "range",
    }
}

/// Kinds whose value is text, so that it may be blank.
fn takes_text(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Text
            | Kind::LongText
            | Kind::TextOrLines(_)
            | Kind::FieldName
            | Kind::ScreenId
            | Kind::Pattern
            | Kind::TextOrMap
    )
}

/// Kinds for which a reference may stand.
fn bindable(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Pattern | Kind::Condition | Kind::Children | Kind::Cases | Kind::RangePair(_)
    )
}

/// A value of a kind that the property never takes.
fn other_type(kind: Kind) -> Option<Json> {
    Some(match kind {
        Kind::Number | Kind::Integer | Kind::Bool => json!({}),
        Kind::InitValue => json!({}),
        // A literal truth value is another matter.
        Kind::Condition => json!(7),
        Kind::Free => return None,
        _ => json!(7),
    })
}

/// A value that suits the kind.
fn sample(property: &Property, version: Version, owner: &Json) -> Option<Json> {
    Some(match property.kind {
        // In range mode a single one is wrong for another reason.
        Kind::RangePair(_) if owner["mode"] == "range" => return None,
        Kind::Text | Kind::LongText | Kind::TextOrLines(_) | Kind::TextOrMap => json!("Word"),
        Kind::Bool => json!(true),
        Kind::Number | Kind::Integer => json!(3),
        Kind::Enum(words) => json!(words[0].value),
        Kind::Date | Kind::RangePair(Kind::Date) if version >= v(5, 0) => json!("2026-05-05"),
        Kind::Date | Kind::RangePair(Kind::Date) => json!("1777939200000"),
        Kind::RangePair(Kind::Bool) => json!(true),
        Kind::RangePair(_) => json!("Word"),
        Kind::Image => json!(picture()),
        Kind::Color => json!("#25D366"),
        Kind::Pattern => json!("[0-9]+"),
        Kind::Url => json!("https://example.com"),
        // The same on the entries of the list would be too much.
        Kind::Action(_) if owner.to_string().matches(property.name).count() > 0 => return None,
        Kind::Action(_) => json!({"name": "update_data", "payload": {}}),
        _ => return None,
    })
}

fn first(list: &Json, count: usize) -> Json {
    let items = list.as_array().into_iter().flatten().take(count);
    Json::Array(items.cloned().collect())
}

/// So many entries: those that are there again and again, or plain ones.
fn many(
    property: &'static Property,
    old: Option<&Json>,
    count: usize,
    images: bool,
) -> Option<Json> {
    let old: Vec<Json> = old.and_then(Json::as_array).cloned().unwrap_or_default();
    let entries = (0..count).map(|at| match property.kind {
        Kind::Options(_) if images => {
            json!({"id": format!("n{at}"), "title": "Word", "image": picture()})
        }
        Kind::Options(_) => json!({"id": format!("n{at}"), "title": "Word"}),
        Kind::TextList => json!("Word"),
        _ if !old.is_empty() => {
            let mut entry = old[at % old.len()].clone();
            if entry.get("id").is_some() {
                entry["id"] = json!(format!("n{at}"));
                if let Some(entry) = entry.as_object_mut().filter(|_| at > 0) {
                    entry.shift_remove("badge");
                }
            }
            entry
        }
        _ => Json::Null,
    });
    let entries: Vec<Json> = entries.collect();
    (!entries.contains(&Json::Null)).then_some(Json::Array(entries))
}

//! What a value can be taken from: declared data and answers, each with its type and whether it
//! suits the place. The types are those that the rules judge by.

use flow_catalog::{Kind, Property, Version, components, screen};
use flow_doc::{Document, NodeId, Value, flow::Flow, pointer};
use serde::Serialize;

use crate::{
    data_type::DataType,
    facts::{ScreenFacts, Wanted},
    flow::Screens,
    rules::references::{list_shape, type_mismatch},
    walk::{Owner, wanted},
};

/// Objects inside objects that are followed; deeper ones are for the person to write.
const DEPTH: usize = 6;

/// All that can be chosen at one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What the place takes; `None` when anything may do.
    pub wanted: Option<ValueType>,
    /// This screen's data, its answers, then the other screens in file order.
    pub sources: Vec<Source>,
}

/// Something a value can be taken from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// `${data.city}`
    pub reference: String,
    /// The field, or the path inside it: `address.city`.
    pub name: String,
    pub origin: Origin,
    /// The screen it belongs to, if that is another one.
    pub screen: Option<NodeId>,
    /// The component people answer in.
    pub field: Option<NodeId>,
    /// `None`: not known.
    pub value_type: Option<ValueType>,
    /// Its type is what the place takes.
    pub fits: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    Data,
    Answer,
}

/// A type as declarations spell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum ValueType {
    String,
    Number,
    Boolean,
    Array,
    Object,
}

impl ValueType {
    fn of(data_type: &DataType) -> Option<ValueType> {
        Some(match data_type {
            DataType::Any => return None,
            DataType::Text => ValueType::String,
            DataType::Number => ValueType::Number,
            DataType::Bool => ValueType::Boolean,
            DataType::List(_) => ValueType::Array,
            DataType::Object(_) => ValueType::Object,
        })
    }
}

/// What a place takes.
enum Taken<'d> {
    Kind(Wanted, Option<Value<'d>>),
    Type(DataType),
}

impl Taken<'_> {
    const ANYTHING: Taken<'static> = Taken::Kind(Wanted::Any, None);

    fn fits(&self, have: &DataType) -> bool {
        match self {
            Taken::Type(wanted) => have.fits(wanted),
            Taken::Kind(Wanted::Options, Some(component)) => list_shape::fits(*component, have),
            Taken::Kind(Wanted::Items, Some(component)) => list_shape::fits_items(*component, have),
            Taken::Kind(wanted, _) => type_mismatch::fits(*wanted, have).0,
        }
    }

    fn value_type(&self) -> Option<ValueType> {
        match self {
            Taken::Type(data_type) => ValueType::of(data_type),
            Taken::Kind(wanted, _) => match wanted {
                Wanted::Any => None,
                Wanted::Text
                | Wanted::TextOrList
                | Wanted::TextOrPerhapsList
                | Wanted::TextOrObject
                | Wanted::Scalar => Some(ValueType::String),
                Wanted::Number => Some(ValueType::Number),
                Wanted::Bool => Some(ValueType::Boolean),
                Wanted::Options | Wanted::Items | Wanted::Texts => Some(ValueType::Array),
                Wanted::Object => Some(ValueType::Object),
            },
        }
    }
}

pub(crate) fn offer(
    doc: &Document,
    version: Version,
    screens: &Screens<'_>,
    node: NodeId,
    path: &str,
) -> Offer {
    let flow = Flow::of(doc);
    let here = flow.screen_of(node).map(|screen| screen.node());
    let own = screens
        .all()
        .iter()
        .find(|facts| Some(facts.node) == here)
        .copied();
    let taken = doc
        .value(node)
        .zip(own)
        .map_or(Taken::ANYTHING, |(value, own)| {
            at(screens, own, value, path)
        });
    let mut sources = Vec::new();
    if let Some(own) = own {
        list(&mut sources, own, None, &taken);
    }
    if version >= flow_catalog::since::GLOBAL_REFERENCES {
        for other in screens.all() {
            let id = other.id.as_ref().filter(|_| Some(other.node) != here);
            if let Some((id, _)) = id.filter(|(id, _)| !id.is_empty()) {
                list(&mut sources, other, Some(id), &taken);
            }
        }
    }
    Offer {
        wanted: taken.value_type(),
        sources,
    }
}

/// The data and the answers of one screen; `id` if it is another one.
fn list(out: &mut Vec<Source>, facts: &ScreenFacts, id: Option<&str>, taken: &Taken<'_>) {
    let prefix = |part: &str| match id {
        Some(id) => format!("screen.{id}.{part}"),
        None => part.to_owned(),
    };
    let screen = id.map(|_| facts.node);
    let mut put = |part: &str, name: &str, origin, field, data_type: &DataType| {
        out.push(Source {
            reference: format!("${{{}.{name}}}", prefix(part)),
            name: name.to_owned(),
            origin,
            screen,
            field,
            value_type: ValueType::of(data_type),
            fits: taken.fits(data_type),
        });
    };
    let mut waiting: Vec<(String, &DataType, usize)> = facts
        .data
        .fields()
        .iter()
        .rev()
        .map(|field| (field.name.to_string(), &field.data_type, 0))
        .collect();
    while let Some((name, data_type, depth)) = waiting.pop() {
        put("data", &name, Origin::Data, None, data_type);
        if let DataType::Object(Some(members)) = data_type
            && depth < DEPTH
        {
            let inner = members.iter().rev();
            waiting.extend(inner.map(|(key, t)| (format!("{name}.{key}"), t, depth + 1)));
        }
    }
    let mut seen: Vec<&str> = Vec::new();
    for field in facts.fields.iter().filter(|f| gives_answer(f.type_name)) {
        // Branches of an If or Switch may use a name twice.
        if field.name.is_empty() || seen.contains(&&*field.name) {
            continue;
        }
        seen.push(&field.name);
        put(
            "form",
            &field.name,
            Origin::Answer,
            Some(field.node),
            &field.data_type,
        );
    }
}

/// A list of links has a name and a value, but people tap on it and are gone.
fn gives_answer(type_name: &str) -> bool {
    let known = components::find(type_name);
    known.is_some_and(|known| known.is_input() && known.type_name != "NavigationList")
}

/// What the value at a path of a component or screen takes.
fn at<'d>(screens: &Screens<'_>, own: &ScreenFacts, value: Value<'d>, path: &str) -> Taken<'d> {
    let type_name = value.get("type").and_then(|t| t.str());
    let known = type_name.and_then(|name| components::find(&name));
    let properties = match known {
        Some(known) => known.properties,
        None if value.id() == own.node => screen::PROPERTIES,
        None => return Taken::ANYTHING,
    };
    let Some(steps) = pointer::tokens(path) else {
        return Taken::ANYTHING;
    };
    let steps: Vec<&str> = steps.iter().map(|step| &**step).collect();
    inside(screens, own, (value, value), properties, &steps)
}

/// Follows the steps through one object; the second of the pair is the component it is part of.
fn inside<'d>(
    screens: &Screens<'_>,
    own: &ScreenFacts,
    (object, component): (Value<'d>, Value<'d>),
    properties: &'static [Property],
    steps: &[&str],
) -> Taken<'d> {
    let Some((name, rest)) = steps.split_first() else {
        return Taken::ANYTHING;
    };
    let Some(property) = properties.iter().find(|p| p.name == *name) else {
        return Taken::ANYTHING;
    };
    let kind = |kind| {
        let owner = Owner {
            value: component,
            what: "",
            tag: None,
            properties,
            is_action: false,
        };
        Taken::Kind(wanted(&owner, kind), Some(component))
    };
    let Some((next, deeper)) = rest.split_first() else {
        return match property.kind {
            Kind::InitValue => first_value(component),
            other => kind(other),
        };
    };
    let value = object.get(name);
    match property.kind {
        Kind::Options(properties) | Kind::Items(properties) => {
            let index = next.parse::<usize>().ok();
            match value.zip(index).and_then(|(list, at)| list.items().nth(at)) {
                Some(item) => inside(screens, own, (item, component), properties, deeper),
                None => Taken::ANYTHING,
            }
        }
        Kind::Object(properties) => {
            let value = value.unwrap_or(object);
            inside(screens, own, (value, component), properties, rest)
        }
        Kind::RangePair(single) => kind(*single),
        Kind::TextOrMap | Kind::FieldMessages => Taken::Kind(Wanted::Text, None),
        Kind::FieldValues => {
            let field = own.fields.iter().find(|field| *field.name == **next);
            field.map_or(Taken::ANYTHING, |field| {
                Taken::Type(field.data_type.clone())
            })
        }
        Kind::Action(_) => match (*next, deeper) {
            ("url", []) => Taken::Kind(Wanted::Text, None),
            ("payload", [key]) => sent(screens, own, value, key),
            _ => Taken::ANYTHING,
        },
        _ => Taken::ANYTHING,
    }
}

/// What `init-value` of a component takes: what the component yields.
fn first_value(component: Value<'_>) -> Taken<'_> {
    let type_name = component.get("type").and_then(|t| t.str());
    let known = type_name.and_then(|name| components::find(&name));
    known
        .and_then(|known| known.yields)
        .map_or(Taken::ANYTHING, |yields| {
            Taken::Type(DataType::yielded(component, yields))
        })
}

/// What a key of a payload takes: what the field it fills is declared as.
fn sent<'d>(
    screens: &Screens<'_>,
    own: &ScreenFacts,
    action: Option<Value<'d>>,
    key: &str,
) -> Taken<'d> {
    let text = |value: Option<Value<'d>>| value.and_then(|v| v.str()).unwrap_or_default();
    let name = text(action.and_then(|a| a.get("name")));
    let target = match &*name {
        "navigate" => {
            let next = action
                .and_then(|a| a.get("next"))
                .and_then(|n| n.get("name"));
            screens.get(&text(next))
        }
        "update_data" => Some(own),
        _ => None,
    };
    target
        .and_then(|facts| facts.data.field(key))
        .map_or(Taken::ANYTHING, |field| {
            Taken::Type(field.data_type.clone())
        })
}

#[cfg(test)]
mod tests {
    use flow_doc::Document;

    use super::*;
    use crate::{Linter, RulesOff};

    const FLOW: &str = r#"{"version":"7.3","screens":[
        {"id":"ONE","title":"One","data":{
            "city":{"type":"string","__example__":""},
            "open":{"type":"boolean","__example__":true},
            "sizes":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"},"title":{"type":"string"}}},"__example__":[]},
            "words":{"type":"array","items":{"type":"string"},"__example__":[]},
            "person":{"type":"object","properties":{"age":{"type":"number"}},"__example__":{}}},
         "layout":{"type":"SingleColumnLayout","children":[
            {"type":"TextInput","name":"age","label":"Age","input-type":"number"},
            {"type":"CheckboxGroup","name":"many","label":"Many","data-source":[{"id":"a","title":"A"}]},
            {"type":"Footer","label":"Go","on-click-action":{"name":"navigate","next":{"type":"screen","name":"TWO"},"payload":{"n":1}}}]}},
        {"id":"TWO","title":"Two","terminal":true,"data":{"n":{"type":"number","__example__":1}},
         "layout":{"type":"SingleColumnLayout","children":[
            {"type":"OptIn","name":"ok","label":"Agree"},
            {"type":"Footer","label":"End","on-click-action":{"name":"complete","payload":{}}}]}}]}"#;

    fn asked(version: &str, of: &str, path: &str) -> Offer {
        let doc = Document::open(FLOW.replace("7.3", version).into_bytes());
        let mut linter = Linter::new(RulesOff::default());
        linter.check(&doc);
        let screen = Flow::of(&doc).screens().next().unwrap();
        let component = screen.components().find(|c| c.type_name == of).unwrap();
        linter.sources(&doc, component.node(), path)
    }

    fn fitting(offer: &Offer) -> Vec<&str> {
        let fits = offer.sources.iter().filter(|source| source.fits);
        fits.map(|source| source.reference.as_str()).collect()
    }

    #[test]
    fn a_place_gets_what_has_its_type() {
        let label = asked("7.3", "TextInput", "/label");
        assert_eq!(fitting(&label), ["${data.city}"]);
        assert_eq!(label.wanted, Some(ValueType::String));
        assert_eq!(
            fitting(&asked("7.3", "TextInput", "/visible")),
            ["${data.open}", "${screen.TWO.form.ok}"]
        );
        assert_eq!(
            fitting(&asked("7.3", "TextInput", "/init-value")),
            ["${data.person.age}", "${form.age}", "${screen.TWO.data.n}"]
        );
        assert_eq!(
            fitting(&asked("7.3", "CheckboxGroup", "/data-source")),
            ["${data.sizes}"],
            "a list of the right shape"
        );
        assert_eq!(
            fitting(&asked("7.3", "CheckboxGroup", "/init-value")),
            ["${data.words}", "${form.many}"]
        );
    }

    #[test]
    fn a_payload_gets_what_the_target_declares() {
        let sent = asked("7.3", "Footer", "/on-click-action/payload/n");
        assert_eq!(sent.wanted, Some(ValueType::Number));
        assert_eq!(
            fitting(&sent),
            ["${data.person.age}", "${form.age}", "${screen.TWO.data.n}"]
        );
        let free = asked("7.3", "Footer", "/on-click-action/payload/other");
        assert_eq!(
            (free.wanted, free.sources.len()),
            (None, fitting(&free).len())
        );
    }

    #[test]
    fn other_screens_are_named_since_4_0() {
        let old = asked("3.1", "TextInput", "/label");
        assert!(old.sources.iter().all(|source| source.screen.is_none()));
        let new = asked("4.0", "TextInput", "/label");
        assert_eq!(new.sources.iter().filter(|s| s.screen.is_some()).count(), 2);
    }
}

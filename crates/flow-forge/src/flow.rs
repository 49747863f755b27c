//! A whole flow.

use flow_catalog::{DATA_API_VERSIONS, Version, screen, top_level, v};
use serde_json::{Map, Value as Json, json};

use crate::{Choices, Wishes, data_type::DataType, fill::Filler, payload, plan::Plan};

/// A sound flow of this version, as the choices have it.
pub fn flow(version: Version, wishes: Wishes, choices: &mut Choices<'_>) -> Json {
    let mut plan = Plan::make(choices, version, wishes);
    let count = plan.screens.len();
    let mut titles = Vec::with_capacity(count);
    let mut layouts = Vec::with_capacity(count);
    for at in 0..count {
        let parts = std::mem::take(&mut plan.screens[at].parts);
        let mut filler = Filler {
            choices: &mut *choices,
            plan: &mut plan,
            screen: at,
        };
        titles.push(filler.title());
        layouts.push(filler.components(&parts, false));
    }
    for (at, layout) in layouts.iter_mut().enumerate() {
        payload::fill(choices, &mut plan, at, layout);
    }
    let mut made = Map::new();
    made.insert("version".to_owned(), json!(version.to_string()));
    if plan.endpoint {
        let known = DATA_API_VERSIONS.iter();
        let open: Vec<&str> = known
            .filter(|(_, since)| *since <= version)
            .map(|(name, _)| *name)
            .collect();
        made.insert("data_api_version".to_owned(), json!(choices.pick(&open)));
        let address = top_level::property("data_channel_uri").is_some_and(|p| p.exists_in(version));
        if address {
            made.insert(
                "data_channel_uri".to_owned(),
                json!("https://example.com/flow"),
            );
        }
    }
    if plan.routes {
        let routes: Map<String, Json> = plan
            .screens
            .iter()
            .map(|screen| {
                let to = screen.leads_to.iter().map(|to| json!(plan.screens[*to].id));
                (screen.id.clone(), Json::Array(to.collect()))
            })
            .collect();
        made.insert("routing_model".to_owned(), Json::Object(routes));
    }
    let screens: Vec<Json> = titles
        .into_iter()
        .zip(layouts)
        .enumerate()
        .map(|(at, (title, layout))| one(choices, &plan, at, title, layout))
        .collect();
    made.insert("screens".to_owned(), Json::Array(screens));
    Json::Object(made)
}

fn one(choices: &mut Choices<'_>, plan: &Plan, at: usize, title: Json, children: Json) -> Json {
    let screen = &plan.screens[at];
    let known = |name: &str| screen::property(name).is_some_and(|p| p.exists_in(plan.version));
    let mut made = Map::new();
    made.insert("id".to_owned(), json!(screen.id));
    made.insert("title".to_owned(), title);
    if screen.terminal {
        made.insert("terminal".to_owned(), json!(true));
        // The last screen always ends the flow well.
        let fails = at + 1 < plan.screens.len() && choices.chance(30);
        if known("success") && (fails || choices.chance(20)) {
            made.insert("success".to_owned(), json!(!fails));
        }
    } else if choices.chance(20) {
        made.insert("terminal".to_owned(), json!(false));
    }
    if plan.endpoint && choices.chance(20) {
        made.insert("refresh_on_back".to_owned(), json!(true));
    }
    let private: Vec<&str> = screen
        .fields
        .iter()
        .filter(|field| field.yields != DataType::Files)
        .map(|field| field.name.as_str())
        .collect();
    if known("sensitive") && !private.is_empty() && choices.chance(20) {
        let count = choices.between(1, private.len());
        made.insert("sensitive".to_owned(), json!(private[..count]));
    }
    if !screen.data.is_empty() {
        let data: Map<String, Json> = screen
            .data
            .iter()
            .map(|(name, data_type)| (name.clone(), data_type.declaration(choices)))
            .collect();
        made.insert("data".to_owned(), Json::Object(data));
    }
    let layout = json!({"type": screen::LAYOUT_TYPE, "children": children});
    made.insert("layout".to_owned(), layout);
    Json::Object(made)
}

/// The version of a flow that [`flow`] made.
pub fn version_of(flow: &Json) -> Version {
    let text = flow["version"].as_str().unwrap_or_default();
    Version::parse(text).unwrap_or(v(0, 0))
}

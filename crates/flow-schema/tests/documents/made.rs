use flow_catalog::{Component, Property, Version, components, screen, top_level};
use serde_json::{Value as Json, json};

use super::{Sample, values};

/// Every property of every component, screen and file with every value of the list, one at a time;
/// and every component in every place.
/// `every` of the values are tried: all of them (1), every second, every third ...
pub fn made(version: Version, every: usize) -> Vec<Sample> {
    let mut all = Vec::new();
    let start = usize::from(version.minor) % every;
    let values: Vec<Json> = values().into_iter().skip(start).step_by(every).collect();
    for component in components::all() {
        let known = component.exists_in(version);
        let here: &[Property] = if known { component.properties } else { &[] };
        for property in here {
            for (number, value) in values.iter().enumerate() {
                let mut one = snippet(component, version);
                one[property.name] = value.clone();
                all.push(Sample {
                    from: format!(
                        "{version} {}.{} {number}",
                        component.type_name, property.name
                    ),
                    json: on_a_screen(version, in_a_form_if_it_must(component, version, one)),
                });
            }
            let mut without = snippet(component, version);
            without
                .as_object_mut()
                .expect("an object")
                .shift_remove(property.name);
            all.push(Sample {
                from: format!(
                    "{version} {} without {}",
                    component.type_name, property.name
                ),
                json: on_a_screen(version, in_a_form_if_it_must(component, version, without)),
            });
        }
        for (place, wrap) in PLACES {
            for more in [
                json!({}),
                json!({ "init-value": "${data.x}", "error-message": "No" }),
            ] {
                let mut one = snippet(component, version);
                let all_of_it = one.as_object_mut().expect("an object");
                all_of_it.extend(more.as_object().expect("an object").clone());
                all.push(Sample {
                    from: format!("{version} {} {place}", component.type_name),
                    json: on_a_screen(version, wrap(one)),
                });
            }
        }
    }
    let sound = on_a_screen(version, json!({ "type": "TextBody", "text": "Text" }));
    for (at, properties) in [
        ("/screens/0", screen::PROPERTIES),
        ("", top_level::PROPERTIES),
        ("/screens/0/layout", screen::LAYOUT),
    ] {
        for property in properties {
            for (number, value) in values.iter().enumerate() {
                let mut file = sound.clone();
                file.pointer_mut(at).expect("it is there")[property.name] = value.clone();
                all.push(Sample {
                    from: format!("{version} {at}/{} {number}", property.name),
                    json: file,
                });
            }
            let mut file = sound.clone();
            let owner = file.pointer_mut(at).expect("it is there");
            owner
                .as_object_mut()
                .expect("an object")
                .shift_remove(property.name);
            all.push(Sample {
                from: format!("{version} {at} without {}", property.name),
                json: file,
            });
        }
    }
    all
}

type Wrap = fn(Json) -> Json;

const PLACES: &[(&str, Wrap)] = &[
    ("in the layout", |one| one),
    ("in a Form", |one| form(one)),
    ("in an If", |one| choice(one)),
    ("in an If in a Form", |one| form(choice(one))),
    ("in two Ifs", |one| choice(choice(one))),
    ("in three Ifs", |one| choice(choice(choice(one)))),
    ("in four Ifs", |one| choice(choice(choice(choice(one))))),
    ("in a Switch", |one| cases(one)),
    ("in a Switch in an If", |one| choice(cases(one))),
    ("in a Switch in two Ifs", |one| choice(choice(cases(one)))),
    ("in a Switch in a Form", |one| form(cases(one))),
    ("in an If in a Switch", |one| cases(choice(one))),
    ("in a Form in an If", |one| choice(form(one))),
];

fn form(one: Json) -> Json {
    json!({ "type": "Form", "name": "form", "children": [one] })
}

fn choice(one: Json) -> Json {
    json!({ "type": "If", "condition": "${data.x}", "then": [one] })
}

fn cases(one: Json) -> Json {
    json!({ "type": "Switch", "value": "${data.x}", "cases": { "a": [one] } })
}

/// Before 4.0 fields stand in a Form only.
fn in_a_form_if_it_must(component: &Component, version: Version, one: Json) -> Json {
    if component.may_stand(flow_catalog::Place::Layout, version) {
        one
    } else {
        form(one)
    }
}

pub fn snippet(component: &Component, version: Version) -> Json {
    serde_json::from_str(component.snippet_in(version)).expect("a snippet is JSON")
}

fn on_a_screen(version: Version, one: Json) -> Json {
    json!({
        "version": version.to_string(),
        "screens": [{
            "id": "END",
            "title": "End",
            "terminal": true,
            "data": { "x": { "type": "string", "__example__": "A" } },
            "layout": { "type": "SingleColumnLayout", "children": [one] },
        }],
    })
}

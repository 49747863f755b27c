//! Changes of a sound flow that break one rule each.

use flow_catalog::{Version, limits, v};
use serde_json::{Value as Json, json};

use super::sites::{Owner, Site, sites};
use crate::{Choices, Wishes, fill::picture, flow};

/// A change, the rule it breaks, and the flows it can be made in.
pub struct Changed {
    pub rule: &'static str,
    /// First version, and first version no more.
    pub versions: (Version, Version),
    pub screens: usize,
    pub endpoint: bool,
    pub component: Option<&'static str>,
    /// Makes it, and gives the place of what is wrong (of several, apart by a space); `None` where
    /// this flow does not suit.
    pub change: fn(&mut Json) -> Option<String>,
}

impl Changed {
    /// A flow for it, sound and then changed, with the places; `None` where these bytes make none.
    pub fn make(&self, version: Version, bytes: &[u8]) -> Option<(Json, Json, String)> {
        let wishes = Wishes {
            screens: Some(self.screens),
            endpoint: Some(self.endpoint),
            component: self.component,
        };
        let sound = flow(version, wishes, &mut Choices::new(bytes));
        let mut now = sound.clone();
        let place = (self.change)(&mut now)?;
        Some((sound, now, place))
    }
}

const EVER: (Version, Version) = (v(2, 1), v(99, 0));

fn since(version: Version) -> (Version, Version) {
    (version, EVER.1)
}

fn row(
    rule: &'static str,
    versions: (Version, Version),
    screens: usize,
    endpoint: bool,
    change: fn(&mut Json) -> Option<String>,
) -> Changed {
    Changed {
        rule,
        versions,
        screens,
        endpoint,
        component: None,
        change,
    }
}

fn with(component: &'static str, mut row: Changed) -> Changed {
    row.component = Some(component);
    row
}

/// All of them.
pub fn changed() -> Vec<Changed> {
    let list = |rule, change| {
        with(
            "NavigationList",
            row(rule, since(v(6, 2)), 3, false, change),
        )
    };
    let upload = |rule, screens, change| {
        with(
            "PhotoPicker",
            row(rule, since(v(5, 0)), screens, false, change),
        )
    };
    vec![
        // The file.
        row("missing-version", EVER, 1, false, |flow| {
            is(flow["version"] == "7.3")?;
            remove(flow, "", "version")
        }),
        row("invalid-version", since(v(7, 3)), 1, false, |flow| {
            set(flow, "/version", json!("99.9"))
        }),
        row("unknown-data-api-version", EVER, 2, true, |flow| {
            set(flow, "/data_api_version", json!("9.0"))
        }),
        row("broken-character", EVER, 1, false, |flow| {
            set(flow, "/screens/0/title", json!("A\u{FFFD}"))
        }),
        // Screens.
        row("duplicate-screen-id", EVER, 1, false, |flow| {
            let screen = flow["screens"][0].clone();
            push(flow, "/screens", screen)?;
            without_routes(flow)?;
            Some("/screens/1/id".to_owned())
        }),
        row("reserved-screen-id", EVER, 1, false, |flow| {
            without_routes(flow)?;
            set(flow, "/screens/0/id", json!("Success"))
        }),
        row("screen-id-letters", EVER, 1, false, |flow| {
            without_routes(flow)?;
            set(flow, "/screens/0/id", json!("STEP_1"))
        }),
        row(
            "unknown-sensitive-field",
            since(v(5, 1)),
            2,
            false,
            |flow| {
                flow["screens"][0]["sensitive"] = json!(["nobody"]);
                Some("/screens/0/sensitive/0".to_owned())
            },
        ),
        row("no-terminal-screen", EVER, 1, true, |flow| {
            for action in at(flow, Owner::Action("complete")) {
                flow.pointer_mut(&action.pointer)?["name"] = json!("data_exchange");
            }
            is(at(flow, Owner::Component("PhotoPicker")).is_empty())?;
            remove(flow, "/screens/0", "success");
            remove(flow, "/screens/0", "terminal")?;
            Some("/screens".to_owned())
        }),
        row("no-successful-end", EVER, 2, false, |flow| {
            let mut first = None;
            for (at, screen) in flow["screens"].as_array_mut()?.iter_mut().enumerate() {
                if screen["terminal"] == true {
                    screen["success"] = json!(false);
                    first.get_or_insert(at);
                }
            }
            Some(format!("/screens/{}/success", first?))
        }),
        row("refresh-without-server", EVER, 1, false, |flow| {
            flow["screens"][0]["refresh_on_back"] = json!(true);
            Some("/screens/0/refresh_on_back".to_owned())
        }),
        row("success-on-other-screen", EVER, 2, false, |flow| {
            is(flow["screens"][0]["terminal"] != true)?;
            flow["screens"][0]["success"] = json!(true);
            Some("/screens/0/success".to_owned())
        }),
        row(
            "terminal-without-footer",
            since(v(7, 3)),
            1,
            false,
            |flow| {
                last_footer(flow, 0)?;
                flow.pointer_mut("/screens/0/layout/children")?
                    .as_array_mut()?
                    .pop();
                is(!flow["screens"][0]["layout"]["children"]
                    .as_array()?
                    .is_empty())?;
                Some("/screens/0".to_owned())
            },
        ),
        // Routes.
        row("missing-routing-model", EVER, 1, true, |flow| {
            remove(flow, "", "routing_model")
        }),
        row("unknown-screen-in-routes", EVER, 2, true, |flow| {
            flow["routing_model"]["NOWHERE"] = json!([]);
            Some("/routing_model/NOWHERE".to_owned())
        }),
        row("route-to-itself", EVER, 2, true, |flow| {
            route(flow, "STEP_AA", "STEP_AA")
        }),
        row("route-back", EVER, 3, true, |flow| {
            is(flow["routing_model"]["STEP_AB"]
                .as_array()?
                .contains(&json!("STEP_AC")))?;
            route(flow, "STEP_AC", "STEP_AB")
        }),
        row("cycle", EVER, 4, true, |flow| {
            chain(flow)?;
            route(flow, "STEP_AD", "STEP_AB")?;
            Some("/screens/1/id".to_owned())
        }),
        row("no-entry-screen", EVER, 4, true, |flow| {
            chain(flow)?;
            route(flow, "STEP_AD", "STEP_AA")?;
            Some("/routing_model".to_owned())
        }),
        row("not-connected", EVER, 2, true, |flow| {
            push(flow, "/screens", ending("LONELY"))?;
            flow["routing_model"]["LONELY"] = json!([]);
            Some("/screens/2/id".to_owned())
        }),
        row("screen-without-route", EVER, 2, true, |flow| {
            push(flow, "/screens", middle("LONELY"))?;
            Some("/screens/2/id".to_owned())
        }),
        row("too-many-branches", EVER, 13, true, |flow| {
            let ids: Vec<Json> = flow["screens"]
                .as_array()?
                .iter()
                .map(|s| s["id"].clone())
                .collect();
            flow["routing_model"]["STEP_AA"] = json!(ids[1..=limits::MAX_BRANCHES + 1]);
            Some("/screens/0/id".to_owned())
        }),
        row("missing-route", since(v(7, 3)), 4, true, |flow| {
            let routes = flow["routing_model"]["STEP_AA"].clone();
            is(!routes.as_array()?.contains(&json!("STEP_AD")))?;
            is(!routes.as_array()?.contains(&json!("STEP_AB"))
                || flow["screens"][3].get("data").is_none())?;
            is(flow["screens"][3].get("data").is_none())?;
            let children = flow["screens"][0]["layout"]["children"].to_string();
            is(!["EmbeddedLink", "RichText", "NavigationList"]
                .iter()
                .any(|word| children.contains(word)))?;
            let link = json!({"type": "EmbeddedLink", "text": "Word", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "STEP_AD"}, "payload": {}}});
            let place = push(flow, "/screens/0/layout/children", link)?;
            Some(format!("{place}/on-click-action/next/name"))
        }),
        // Actions.
        row("missing-payload-field", EVER, 3, false, |flow| {
            let action = sent(flow, |_| true)?;
            let payload = flow
                .pointer_mut(&format!("{action}/payload"))?
                .as_object_mut()?;
            let key = payload.keys().next()?.clone();
            payload.shift_remove(&key);
            Some(format!("{action}/payload"))
        }),
        row("unknown-payload-field", EVER, 3, false, |flow| {
            let action = sent(flow, |_| true)?;
            flow.pointer_mut(&format!("{action}/payload"))?["zz"] = json!("a");
            Some(format!("{action}/payload/zz"))
        }),
        row("payload-type", EVER, 3, false, |flow| {
            let action = sent(flow, |_| true)?;
            let payload = flow
                .pointer_mut(&format!("{action}/payload"))?
                .as_object_mut()?;
            let (key, value) = payload.iter_mut().find(|(_, value)| value.is_number())?;
            *value = json!("a");
            let key = key.clone();
            Some(format!("{action}/payload/{key}"))
        }),
        row("complete-not-on-last", EVER, 2, true, |flow| {
            is(flow["screens"][0]["terminal"] != true)?;
            let found = at(flow, Owner::Action("data_exchange"));
            let action = found.iter().find(|site| {
                site.screen == 0 && site.component.is_some_and(|c| c.type_name == "Footer")
            })?;
            is(!flow
                .pointer(&action.pointer)?
                .to_string()
                .contains("upload"))?;
            flow.pointer_mut(&action.pointer)?["name"] = json!("complete");
            Some(action.pointer.clone())
        }),
        row("server-not-named", since(v(4, 0)), 1, false, |flow| {
            is(!flow.to_string().contains("\"Form\""))?;
            let picker = json!({"type": "DatePicker", "name": "zz", "label": "Word", "on-select-action": {"name": "data_exchange", "payload": {}}});
            let place = push(flow, "/screens/0/layout/children", picker)?;
            Some(format!("{place}/on-select-action"))
        }),
        upload("picker-in-navigate", 2, |flow| {
            let (name, screen) = upload_of(flow)?;
            let found = at(flow, Owner::Action("navigate"));
            let action = found.iter().find(|site| site.screen == screen)?;
            let target = flow.pointer(&action.pointer)?["next"]["name"].clone();
            let next = flow["screens"]
                .as_array_mut()?
                .iter_mut()
                .find(|s| s["id"] == target)?;
            let others = found
                .iter()
                .filter(|site| site.pointer != action.pointer)
                .count();
            is(others == 0)?;
            if next.get("data").is_none() {
                next["data"] = json!({});
            }
            next["data"]["zz"] =
                json!({"type": "array", "items": {"type": "object"}, "__example__": []});
            flow.pointer_mut(&format!("{}/payload", action.pointer))?["zz"] =
                json!(format!("${{form.{name}}}"));
            Some(format!("{}/payload/zz", action.pointer))
        }),
        upload("picker-inside", 1, |flow| {
            let (name, screen) = upload_of(flow)?;
            let found = at(flow, Owner::Action("complete"));
            let action = found.iter().find(|site| site.screen == screen)?;
            flow.pointer_mut(&format!("{}/payload", action.pointer))?["zz"] =
                json!([format!("${{form.{name}}}")]);
            Some(format!("{}/payload/zz/0", action.pointer))
        }),
        upload("too-many-files", 1, |flow| {
            let (name, screen) = upload_of(flow)?;
            let site = at(flow, Owner::Component("PhotoPicker"))
                .into_iter()
                .next()?;
            let upload = flow.pointer_mut(&site.pointer)?;
            upload["max-uploaded-photos"] = json!(11);
            upload.as_object_mut()?.shift_remove("min-uploaded-photos");
            upload["max-file-size-kb"] = json!(1);
            let found = at(flow, Owner::Action("complete"));
            is(found.len() == 1)?;
            let action = found.iter().find(|site| site.screen == screen)?;
            flow.pointer_mut(&format!("{}/payload", action.pointer))?["upload"] =
                json!(format!("${{form.{name}}}"));
            Some(format!("{}/payload", action.pointer))
        }),
        // Lists of links.
        list("list-actions", |flow| {
            let site = at(flow, Owner::Component("NavigationList"))
                .into_iter()
                .next()?;
            let list = flow.pointer_mut(&site.pointer)?;
            is(list.get("on-click-action").is_some())?;
            let action = list["on-click-action"].clone();
            list["list-items"][0]["on-click-action"] = action;
            Some(format!("{}/on-click-action", site.pointer))
        }),
        list("list-badges", |flow| {
            let site = at(flow, Owner::Component("NavigationList"))
                .into_iter()
                .next()?;
            let items = flow.pointer_mut(&site.pointer)?["list-items"].as_array_mut()?;
            is(items.len() > 1)?;
            for item in items.iter_mut() {
                item.as_object_mut()?.shift_remove("badge");
            }
            items[0]["badge"] = json!("New");
            items[1]["badge"] = json!("New");
            Some(format!("{}/list-items/1/badge", site.pointer))
        }),
        list("list-end", |flow| {
            let site = at(flow, Owner::Component("NavigationList"))
                .into_iter()
                .next()?;
            let list = flow.pointer_mut(&site.pointer)?;
            list.as_object_mut()?.shift_remove("media-size");
            list["list-items"][0]["end"] =
                json!({"title": "A", "description": "B", "metadata": "C"});
            Some(format!("{}/list-items/0/end", site.pointer))
        }),
        list("list-large-pictures", |flow| {
            let site = at(flow, Owner::Component("NavigationList"))
                .into_iter()
                .next()?;
            let list = flow.pointer_mut(&site.pointer)?;
            for item in list["list-items"].as_array_mut()? {
                item.as_object_mut()?.shift_remove("end");
            }
            list["list-items"][0]["end"] = json!({"title": "A"});
            list["media-size"] = json!("large");
            Some(format!("{}/media-size", site.pointer))
        }),
        // Buttons in branches.
        row("footer-in-branches", since(v(4, 0)), 1, false, |flow| {
            let place = last_footer(flow, 0)?;
            let footer = flow.pointer(&place)?.clone();
            let data = declared(flow)?;
            set(
                flow,
                &place,
                json!({"type": "If", "condition": data, "then": [footer]}),
            )
        }),
        row("footer-in-nested-if", since(v(4, 0)), 1, false, |flow| {
            let place = last_footer(flow, 0)?;
            let footer = flow.pointer(&place)?.clone();
            let data = declared(flow)?;
            let inner =
                json!({"type": "If", "condition": data, "then": [footer], "else": [footer]});
            set(
                flow,
                &place,
                json!({"type": "If", "condition": data, "then": [inner], "else": [footer]}),
            )?;
            // One alone would break another rule too.
            Some(format!("{place}/then/0/then/0 {place}/then/0/else/0"))
        }),
        row("too-many-components", EVER, 1, false, |flow| {
            for _ in 0..=limits::MAX_COMPONENTS_CHECKED {
                let text = json!({"type": "TextBody", "text": "A"});
                flow.pointer_mut("/screens/0/layout/children")?
                    .as_array_mut()?
                    .insert(0, text);
            }
            is(!flow.to_string().contains("RichText"))?;
            Some("/screens/0".to_owned())
        }),
        row("emoji-in-button", EVER, 2, false, |flow| {
            let place = footer(flow)?;
            set(flow, &format!("{place}/label"), json!("Go on \u{1F680}"))
        }),
        row("empty-screen", EVER, 2, true, |flow| {
            let mut screen = middle("LONELY");
            screen["layout"]["children"] = json!([]);
            let place = push(flow, "/screens", screen)?;
            flow["routing_model"]["LONELY"] = json!([]);
            route(flow, "STEP_AA", "LONELY")?;
            Some(format!("{place}/layout/children"))
        }),
        row("dead-end", since(v(4, 0)), 2, true, |flow| {
            let mut screen = middle("LONELY");
            screen["layout"]["children"] =
                json!([{"type": "TextArea", "name": "zz", "label": "A"}]);
            let place = push(flow, "/screens", screen)?;
            flow["routing_model"]["LONELY"] = json!([]);
            route(flow, "STEP_AA", "LONELY")?;
            Some(place)
        }),
        row("terminal-button-leads-on", EVER, 2, false, |flow| {
            without_routes(flow)?;
            let place = last_footer(flow, 0)?;
            let action = format!("{place}/on-click-action");
            is(flow.pointer(&action)?["name"] == "navigate")?;
            flow["screens"][0]["terminal"] = json!(true);
            Some(format!("{action}/name"))
        }),
        row(
            "missing-server-address",
            (v(2, 1), v(3, 0)),
            1,
            true,
            |flow| remove(flow, "", "data_channel_uri"),
        ),
        list("list-on-last-screen", |flow| {
            let site = at(flow, Owner::Component("NavigationList"))
                .into_iter()
                .next()?;
            flow["screens"][site.screen]["terminal"] = json!(true);
            Some(format!("/screens/{}/terminal", site.screen))
        }),
        row("too-many-carousels", since(v(7, 1)), 2, false, |flow| {
            is(!["Carousel", "RichText", "NavigationList"]
                .iter()
                .any(|word| flow.to_string().contains(word)))?;
            let images = json!([{"src": picture(), "alt-text": "A"}]);
            for screen in [0, 0, 1, 1] {
                let carousel = json!({"type": "ImageCarousel", "images": images});
                push(
                    flow,
                    &format!("/screens/{screen}/layout/children"),
                    carousel,
                )?;
            }
            Some("/screens".to_owned())
        }),
        // Data.
        row("declaration", EVER, 1, false, |flow| {
            flow["screens"][0]["data"]["zz"] = json!({"type": "text", "__example__": "a"});
            Some("/screens/0/data/zz/type".to_owned())
        }),
        row("missing-example", EVER, 1, false, |flow| {
            flow["screens"][0]["data"]["zz"] = json!({"type": "string"});
            Some("/screens/0/data/zz".to_owned())
        }),
        row("nested-example", EVER, 1, false, |flow| {
            flow["screens"][0]["data"]["zz"] = json!({"type": "object", "properties": {"a": {"type": "string", "__example__": "a"}}, "__example__": {"a": "b"}});
            Some("/screens/0/data/zz/properties/a/__example__".to_owned())
        }),
        row("not-declared", EVER, 1, false, |flow| {
            flow["screens"][0]["data"]["zz"] = json!(5);
            Some("/screens/0/data/zz".to_owned())
        }),
        row("example-misfit", EVER, 1, false, |flow| {
            flow["screens"][0]["data"]["zz"] =
                json!({"type": "array", "items": {"type": "number"}, "__example__": [1, "a"]});
            Some("/screens/0/data/zz/__example__/1".to_owned())
        }),
        row("field-name", EVER, 1, false, |flow| {
            flow["screens"][0]["data"]["z-z"] = json!({"type": "string", "__example__": "a"});
            Some("/screens/0/data/z-z".to_owned())
        }),
        // Properties of objects.
        row("unknown-property", EVER, 2, false, |flow| {
            let places = sites(flow);
            let place = places.get(places.len() / 2)?.pointer.clone();
            flow.pointer_mut(&place)?["zz"] = json!(1);
            Some(format!("{place}/zz"))
        }),
        with(
            "Footer",
            row("caption-pair", EVER, 1, false, |flow| {
                let place = footer(flow)?;
                remove(flow, &place, "center-caption");
                remove(flow, &place, "right-caption");
                flow.pointer_mut(&place)?["left-caption"] = json!("A");
                Some(format!("{place}/left-caption"))
            }),
        ),
        row("caption-center", EVER, 1, false, |flow| {
            let place = footer(flow)?;
            for side in ["left-caption", "center-caption", "right-caption"] {
                flow.pointer_mut(&place)?[side] = json!("A");
            }
            Some(format!("{place}/center-caption"))
        }),
        row(
            "component-not-in-version",
            (v(2, 1), v(6, 1)),
            1,
            false,
            |flow| {
                let picker = json!({"type": "CalendarPicker", "name": "zz", "label": "A"});
                let place = push(flow, "/screens/0/layout/children", picker)?;
                is(!flow.to_string().contains("RichText"))?;
                Some(format!("{place}/type"))
            },
        ),
        with(
            "Form",
            row(
                "button-outside-form",
                (v(2, 1), v(4, 0)),
                1,
                false,
                |flow| {
                    let place = last_footer(flow, 0)?;
                    let inputs = sites(flow).into_iter().find(|site| {
                        site.in_form
                            && matches!(
                                site.owner,
                                Owner::Component("TextArea" | "Dropdown" | "DatePicker")
                            )
                    })?;
                    let name = flow.pointer(&inputs.pointer)?["name"].as_str()?.to_owned();
                    flow.pointer_mut(&format!("{place}/on-click-action/payload"))?["zz"] =
                        json!(format!("${{form.{name}}}"));
                    Some(place)
                },
            ),
        ),
    ]
}

fn is(true_here: bool) -> Option<()> {
    true_here.then_some(())
}

fn at(flow: &Json, owner: Owner) -> Vec<Site> {
    sites(flow)
        .into_iter()
        .filter(|site| site.owner == owner)
        .collect()
}

fn set(flow: &mut Json, place: &str, value: Json) -> Option<String> {
    *flow.pointer_mut(place)? = value;
    Some(place.to_owned())
}

fn remove(flow: &mut Json, place: &str, key: &str) -> Option<String> {
    flow.pointer_mut(place)?
        .as_object_mut()?
        .shift_remove(key)?;
    Some(place.to_owned())
}

/// Adds to a list, and gives the place.
fn push(flow: &mut Json, list: &str, value: Json) -> Option<String> {
    let items = flow.pointer_mut(list)?.as_array_mut()?;
    items.push(value);
    Some(format!("{list}/{}", items.len() - 1))
}

/// Adds a route, and gives the place of its target.
fn route(flow: &mut Json, from: &str, to: &str) -> Option<String> {
    push(flow, &format!("/routing_model/{from}"), json!(to))
}

fn without_routes(flow: &Json) -> Option<()> {
    is(flow.get("routing_model").is_none())
}

/// The routes are one row of four screens, and nothing but them leads anywhere.
fn chain(flow: &Json) -> Option<()> {
    let routes = &flow["routing_model"];
    is(*routes
        == json!({"STEP_AA": ["STEP_AB"], "STEP_AB": ["STEP_AC"], "STEP_AC": ["STEP_AD"], "STEP_AD": []}))
}

fn ending(id: &str) -> Json {
    json!({"id": id, "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "Footer", "label": "Send it", "on-click-action": {"name": "complete", "payload": {}}}]}})
}

fn middle(id: &str) -> Json {
    json!({"id": id, "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "TextBody", "text": "A"}]}})
}

/// Place of the Footer that closes a screen.
fn last_footer(flow: &Json, screen: usize) -> Option<String> {
    let list = format!("/screens/{screen}/layout/children");
    let items = flow.pointer(&list)?.as_array()?;
    is(items.last()?["type"] == "Footer")?;
    Some(format!("{list}/{}", items.len() - 1))
}

/// Place of a Footer.
fn footer(flow: &Json) -> Option<String> {
    Some(
        at(flow, Owner::Component("Footer"))
            .first()?
            .pointer
            .clone(),
    )
}

/// Declares a boolean of the first screen, and gives a reference to it.
fn declared(flow: &mut Json) -> Option<String> {
    let screen = flow.pointer_mut("/screens/0")?.as_object_mut()?;
    let data = screen.entry("data").or_insert(json!({}));
    data["zz"] = json!({"type": "boolean", "__example__": true});
    Some("${data.zz}".to_owned())
}

/// Place of a navigate action that sends something that fits.
fn sent(flow: &Json, fits: fn(&Json) -> bool) -> Option<String> {
    let found = at(flow, Owner::Action("navigate")).into_iter();
    found.map(|site| site.pointer).find(|place| {
        flow.pointer(place).is_some_and(|action| {
            action["payload"]
                .as_object()
                .is_some_and(|payload| !payload.is_empty())
                && fits(action)
        })
    })
}

/// Name of a photo upload and the place of its screen.
fn upload_of(flow: &Json) -> Option<(String, usize)> {
    let site = at(flow, Owner::Component("PhotoPicker"))
        .into_iter()
        .next()?;
    let name = flow.pointer(&site.pointer)?["name"].as_str()?.to_owned();
    Some((name, site.screen))
}

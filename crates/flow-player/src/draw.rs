//! What a screen shows at one moment.

use flow_doc::flow::{Component, Flow, ScreenRef};
use flow_doc::reference::{self, Reference};
use flow_doc::{Document, NodeId, Slot};
use serde_json::{Map, Value as Json};

use crate::fields::Faults;
use crate::files::{Limits, picked_files};
use crate::moment::Moment;
use crate::player::Player;
use crate::props::{flag, own_props, text};
use crate::scope::{resolve, resolve_condition, resolve_text};
use crate::{Drawn, DrawnScreen, Frame, Range, RangeEnd, expression, fields, picture};

impl Player {
    /// What the phone shows now.
    pub fn frame(&self, document: &Document) -> Frame {
        let (screen, components) = match self.screen(document) {
            Some(screen) => {
                let moment = Moment::new(document, self, screen);
                (
                    self.drawn_screen(screen, &moment),
                    draw(&moment, self, screen.node()),
                )
            }
            None => (nothing(), Vec::new()),
        };
        Frame {
            screen,
            components,
            finished: self.finished.clone(),
            notices: self.notices.clone(),
            has_endpoint: Flow::of(document).has_endpoint(),
            exchange: self.exchange(document),
            snackbar: self.snackbar.clone(),
            effects: self.effects.clone(),
        }
    }

    fn drawn_screen(&self, screen: ScreenRef<'_>, moment: &Moment<'_, '_>) -> DrawnScreen {
        DrawnScreen {
            node: screen.node(),
            id: screen.id().unwrap_or_default().into_owned(),
            title: moment.title(screen),
            can_go_back: self.stack.len() > 1,
            terminal: screen.terminal(),
        }
    }
}

fn nothing() -> DrawnScreen {
    DrawnScreen {
        node: NodeId::default(),
        id: String::new(),
        title: String::new(),
        can_go_back: false,
        terminal: false,
    }
}

/// All that is visible of a screen.
pub(crate) fn draw(moment: &Moment<'_, '_>, player: &Player, screen: NodeId) -> Vec<Drawn> {
    let mut drawn = inside(moment, player, screen, &Slot::Children);
    if each(&drawn).any(fields::is_awaited) {
        hold_back(&mut drawn);
    }
    drawn
}

/// The button waits for required fields.
fn hold_back(drawn: &mut [Drawn]) {
    for component in drawn {
        if component.type_name == "Footer" {
            component.enabled = false;
        }
        hold_back(&mut component.children);
    }
}

/// The components and all inside them.
pub(crate) fn each(drawn: &[Drawn]) -> Box<dyn Iterator<Item = &Drawn> + '_> {
    Box::new(
        drawn
            .iter()
            .flat_map(|one| std::iter::once(one).chain(each(&one.children))),
    )
}

fn inside(moment: &Moment<'_, '_>, player: &Player, parent: NodeId, slot: &Slot) -> Vec<Drawn> {
    let components = moment.components().iter();
    components
        .filter(|component| component.parent == parent && component.slot == *slot)
        .filter_map(|component| draw_one(moment, player, component))
        .collect()
}

/// `None` when it is not visible.
fn draw_one(moment: &Moment<'_, '_>, player: &Player, component: &Component<'_>) -> Option<Drawn> {
    let props = resolved_props(moment, component);
    if !flag(&props, "visible", true) {
        return None;
    }
    let node = component.value.id();
    let slot = match component.type_name.as_ref() {
        "Form" => Some(Slot::Children),
        "If" => branch(moment, component),
        "Switch" => case(moment, component),
        _ => None,
    };
    let value = moment.shown(component);
    let Errors { whole, range } = errors(moment, player, component, &props, value.as_ref());
    Some(Drawn {
        node,
        range,
        samples: Limits::of(&component.type_name, &props)
            .map(|limits| limits.samples())
            .unwrap_or_default(),
        name: component
            .name
            .as_ref()
            .map(|name| name.clone().into_owned()),
        error: whole,
        enabled: flag(&props, "enabled", true) && has_its_payload(moment, component),
        required: fields::is_required(&component.type_name, &props),
        children: slot
            .map(|slot| inside(moment, player, node, &slot))
            .unwrap_or_default(),
        type_name: component.type_name.clone().into_owned(),
        value,
        props,
    })
}

/// Actions stay as written; everything else is filled, pictures by address.
fn resolved_props(moment: &Moment<'_, '_>, component: &Component<'_>) -> Map<String, Json> {
    own_props(component.value, &component.type_name)
        .into_iter()
        .filter_map(|(key, value)| {
            let keep = key.starts_with("on-") || matches!(key.as_str(), "condition" | "value");
            let value = if keep {
                Some(value)
            } else {
                resolve(&value, moment)
            };
            Some((key, picture::by_address(value?)))
        })
        .collect()
}

fn branch(moment: &Moment<'_, '_>, component: &Component<'_>) -> Option<Slot> {
    let condition = component.value.get("condition")?.str()?;
    Some(if resolve_condition(&condition, moment) {
        Slot::Then
    } else {
        Slot::Else
    })
}

fn case(moment: &Moment<'_, '_>, component: &Component<'_>) -> Option<Slot> {
    let value = component.value.get("value")?.str()?;
    let value = resolve_text(&value, moment).map(|value| expression::to_text(&value));
    let cases = component.value.get("cases")?;
    let name = value.filter(|name| cases.get(name).is_some());
    Some(Slot::Case {
        name: name.unwrap_or_else(|| "default".to_owned()),
    })
}

/// A button that leads on waits for the data it takes along (fact base 9.2).
fn has_its_payload(moment: &Moment<'_, '_>, component: &Component<'_>) -> bool {
    let action = component.value.get("on-click-action");
    let Some(action) = action.filter(|_| component.type_name == "Footer") else {
        return true;
    };
    let leads_on = action.get("name").and_then(|name| name.str()).as_deref() == Some("navigate");
    let payload = action.get("payload").filter(|_| leads_on);
    payload
        .into_iter()
        .flat_map(|payload| payload.members())
        .all(|(_, value)| {
            let text = value.str().unwrap_or_default();
            match reference::whole(&text) {
                Some(Reference::Data(path)) => moment.has_data(path),
                _ => true,
            }
        })
}

/// What stands under a field: messages from data, or after a tap on the button why the answer is
/// not accepted.
struct Errors {
    whole: Option<String>,
    /// For a CalendarPicker in range mode.
    range: Option<Range>,
}

fn errors(
    moment: &Moment<'_, '_>,
    player: &Player,
    component: &Component<'_>,
    props: &Map<String, Json>,
    value: Option<&Json>,
) -> Errors {
    let declared = moment.of_form_or_own(component, "error-messages", "error-message");
    let always = declared.as_ref().is_some_and(|declared| declared.dynamic);
    let words = |end: Option<&str>| {
        let declared = &declared.as_ref()?.value;
        let words = match (declared, end) {
            (Json::Object(ends), Some(end)) => ends.get(end)?.as_str(),
            (Json::Object(files), None) => of_a_file(files, value),
            (words, None) => words.as_str(),
            (_, Some(_)) => None,
        };
        words.filter(|words| !words.is_empty()).map(str::to_owned)
    };
    let faults = match player.faults_shown {
        true => fields::faults(&component.type_name, props, value),
        false => Faults::default(),
    };
    let shown = |fault: Option<String>, words: Option<String>| match fault {
        Some(fault) => Some(words.unwrap_or(fault)),
        None => words.filter(|_| always),
    };
    let is_range = component.type_name == "CalendarPicker" && text(props, "mode") == Some("range");
    let end = |key: &str, fault: Option<String>| RangeEnd {
        required: fields::is_end_required(props, key),
        error: shown(fault, words(Some(key))),
    };
    Errors {
        range: is_range.then(|| Range {
            start: end("start-date", faults.start),
            end: end("end-date", faults.end),
        }),
        whole: shown(faults.whole, words(None)),
    }
}

/// The message about one of the files that are picked.
fn of_a_file<'m>(messages: &'m Map<String, Json>, value: Option<&Json>) -> Option<&'m str> {
    let files = value.map(picked_files).unwrap_or_default();
    files
        .iter()
        .find_map(|file| messages.get(&file.id)?.as_str())
}

//! What a screen shows at one moment.

use flow_doc::flow::{Component, ScreenRef};
use flow_doc::{Document, NodeId, Slot};
use serde_json::{Map, Value as Json};

use crate::moment::Moment;
use crate::player::Player;
use crate::props::{flag, own_props};
use crate::scope::{resolve, resolve_condition, resolve_text};
use crate::{Drawn, DrawnScreen, Frame, expression, fields, picture};

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
        }
    }

    fn drawn_screen(&self, screen: ScreenRef<'_>, moment: &Moment<'_, '_>) -> DrawnScreen {
        let title = screen.title().unwrap_or_default();
        let title = resolve_text(&title, moment).map(|title| expression::to_text(&title));
        DrawnScreen {
            node: screen.node(),
            id: screen.id().unwrap_or_default().into_owned(),
            title: title.unwrap_or_default(),
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
    let held_back =
        each(&drawn).any(|field| field.required && fields::is_blank(field.value.as_ref()));
    if held_back {
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
    Some(Drawn {
        node,
        name: component
            .name
            .as_ref()
            .map(|name| name.clone().into_owned()),
        error: error(moment, player, component, &props, value.as_ref()),
        enabled: flag(&props, "enabled", true),
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

/// What stands under a field: a message from data, or after a tap on the button why the answer is
/// not accepted.
fn error(
    moment: &Moment<'_, '_>,
    player: &Player,
    component: &Component<'_>,
    props: &Map<String, Json>,
    value: Option<&Json>,
) -> Option<String> {
    let declared = moment.of_form_or_own(component, "error-messages", "error-message");
    let words = declared
        .as_ref()
        .and_then(|declared| declared.value.as_str());
    let words = words.filter(|words| !words.is_empty()).map(str::to_owned);
    let fault = fields::fault(&component.type_name, props, value).filter(|_| player.faults_shown);
    match fault {
        Some(fault) => Some(words.unwrap_or(fault)),
        None => words.filter(|_| declared.is_some_and(|declared| declared.dynamic)),
    }
}

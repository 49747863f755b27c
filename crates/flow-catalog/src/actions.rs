//! The five actions (fact base section 9). Where each may stand is said by the property that holds
//! it: [`crate::Kind::Action`] lists the kinds.

use crate::{Kind, Limit, LimitKind, Property, Version, v};

/// That a property takes an action of this name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ActionKind {
    pub name: ActionName,
    /// Since when it may stand at the property that lists it.
    pub since: Version,
    /// Since when all sources agree on that; before, it is allowed with a warning. `None`: they
    /// never do.
    pub settled: Option<Version>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ActionName {
    Navigate,
    DataExchange,
    Complete,
    UpdateData,
    OpenUrl,
}

impl ActionName {
    pub const ALL: [ActionName; 5] = [
        ActionName::Navigate,
        ActionName::DataExchange,
        ActionName::Complete,
        ActionName::UpdateData,
        ActionName::OpenUrl,
    ];

    /// As written in `name`.
    pub const fn as_str(self) -> &'static str {
        match self {
            ActionName::Navigate => "navigate",
            ActionName::DataExchange => "data_exchange",
            ActionName::Complete => "complete",
            ActionName::UpdateData => "update_data",
            ActionName::OpenUrl => "open_url",
        }
    }

    pub fn parse(text: &str) -> Option<ActionName> {
        ActionName::ALL
            .into_iter()
            .find(|name| name.as_str() == text)
    }
}

/// One action and the keys it has beside `name`.
#[derive(Clone, Copy, Debug)]
pub struct Action {
    pub name: ActionName,
    /// What people call it.
    pub everyday: &'static str,
    pub help: &'static str,
    pub since: Version,
    pub properties: &'static [Property],
    /// Section of the fact base.
    pub source: &'static str,
}

impl Action {
    pub fn property(&self, name: &str) -> Option<&'static Property> {
        self.properties.iter().find(|p| p.name == name)
    }
}

const SOURCE: &str = "flow-json 9.2";

const PAYLOAD: Property = Property::new(
    "payload",
    "Data to send along",
    Kind::Payload,
    "Values that travel with this action.",
    SOURCE,
);

/// The target of `navigate`.
pub const NEXT: &[Property] = &[
    Property::new(
        "type",
        "Kind of target",
        Kind::Enum(&[crate::EnumValue {
            value: "screen",
            label: "Screen",
        }]),
        "Always a screen.",
        SOURCE,
    )
    .required()
    .literal(),
    Property::new(
        "name",
        "Screen",
        Kind::ScreenId,
        "The screen to show next.",
        SOURCE,
    )
    .required()
    .literal()
    .limits(&[Limit::new(LimitKind::NotBlank)]),
];

pub const ACTIONS: &[Action] = &[
    Action {
        name: ActionName::Navigate,
        everyday: "Go to a screen",
        help: "Shows another screen of this flow.",
        since: v(2, 1),
        properties: &[
            Property::new(
                "next",
                "Go to",
                Kind::Object(NEXT),
                "The screen to show next.",
                SOURCE,
            )
            .required()
            .literal(),
            PAYLOAD.literal(),
        ],
        source: SOURCE,
    },
    Action {
        name: ActionName::DataExchange,
        everyday: "Ask your server",
        help: "Sends the data to your endpoint, which answers with the next screen.",
        since: v(2, 1),
        properties: &[PAYLOAD.literal()],
        source: SOURCE,
    },
    Action {
        name: ActionName::Complete,
        everyday: "Finish the flow",
        help: "Closes the flow and sends the answers to the chat.",
        since: v(2, 1),
        properties: &[PAYLOAD.literal()],
        source: SOURCE,
    },
    Action {
        name: ActionName::UpdateData,
        everyday: "Change this screen's data",
        help: "Sets data fields of the screen that is shown.",
        since: v(6, 0),
        properties: &[PAYLOAD.literal().required()],
        source: SOURCE,
    },
    Action {
        name: ActionName::OpenUrl,
        everyday: "Open a web page",
        help: "Opens an address in the phone's browser.",
        since: v(6, 0),
        properties: &[Property::new(
            "url",
            "Web address",
            Kind::Url,
            "An http or https address.",
            SOURCE,
        )
        .required()],
        source: SOURCE,
    },
];

/// The description of an action.
pub const fn find(name: ActionName) -> &'static Action {
    &ACTIONS[name as usize]
}

const fn kind(name: ActionName, since: Version) -> ActionKind {
    ActionKind {
        name,
        since,
        settled: Some(since),
    }
}

const NAVIGATE: ActionKind = kind(ActionName::Navigate, v(2, 1));
const DATA_EXCHANGE: ActionKind = kind(ActionName::DataExchange, v(2, 1));
const UPDATE_DATA: ActionKind = kind(ActionName::UpdateData, v(6, 0));
const OPEN_URL: ActionKind = kind(ActionName::OpenUrl, v(6, 0));

/// Footer.
pub const ON_CLICK_BUTTON: &[ActionKind] =
    &[NAVIGATE, kind(ActionName::Complete, v(2, 1)), DATA_EXCHANGE];
/// EmbeddedLink and OptIn.
pub const ON_CLICK_LINK: &[ActionKind] = &[OPEN_URL, NAVIGATE, DATA_EXCHANGE];
/// NavigationList and its items.
pub const ON_CLICK_LIST: &[ActionKind] = &[NAVIGATE, DATA_EXCHANGE];
/// CheckboxGroup, RadioButtonsGroup, Dropdown.
pub const ON_SELECT_CHOICE: &[ActionKind] = &[DATA_EXCHANGE, UPDATE_DATA];
/// ChipsSelector: the documentation can be read as if `data_exchange` came with the component.
pub const ON_SELECT_CHIPS: &[ActionKind] = &[
    ActionKind {
        name: ActionName::DataExchange,
        since: v(6, 3),
        settled: Some(v(7, 1)),
    },
    kind(ActionName::UpdateData, v(7, 1)),
];
/// DatePicker and CalendarPicker.
pub const ON_SELECT_DATE: &[ActionKind] = &[DATA_EXCHANGE];
/// Every `on-unselect-action`, and `on-select-action` of OptIn.
pub const UPDATE_ONLY: &[ActionKind] = &[UPDATE_DATA];
/// `on-unselect-action` of ChipsSelector.
pub const UPDATE_ONLY_CHIPS: &[ActionKind] = &[kind(ActionName::UpdateData, v(7, 1))];
/// Items of a data source: one source also knows `data_exchange` there from 7.3.
pub const ITEM_ACTIONS: &[ActionKind] = &[
    UPDATE_DATA,
    ActionKind {
        name: ActionName::DataExchange,
        since: v(7, 3),
        settled: None,
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_action_stands_at_the_index_of_its_name() {
        for name in ActionName::ALL {
            assert_eq!(find(name).name, name);
            assert_eq!(ActionName::parse(name.as_str()), Some(name));
        }
    }
}

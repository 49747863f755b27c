//! References to values of a wanted type.

use flow_catalog::v;

use crate::{Choices, data_type::DataType, plan::Plan};

/// What a reference may name from where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Reach {
    /// Place of the screen.
    pub screen: usize,
    /// What people fill in on this screen.
    pub form: bool,
    /// Values of other screens.
    pub global: bool,
    /// Fields inside objects.
    pub nested: bool,
}

impl Reach {
    pub fn all(screen: usize) -> Reach {
        Reach {
            screen,
            form: true,
            global: true,
            nested: true,
        }
    }
}

/// A reference without its braces, to something that is there already.
pub(crate) fn existing(
    choices: &mut Choices<'_>,
    plan: &Plan,
    reach: Reach,
    wanted: &DataType,
) -> Option<String> {
    let others = reach.global && plan.version >= v(4, 0) && plan.screens.len() > 1;
    let from = if others && choices.chance(25) {
        choices.below(plan.screens.len())
    } else {
        reach.screen
    };
    let screen = &plan.screens[from];
    let prefix = match from == reach.screen {
        true => String::new(),
        false => format!("screen.{}.", screen.id),
    };
    let mut found = Vec::new();
    for (name, data_type) in &screen.data {
        for (path, inner) in data_type.paths() {
            if inner == wanted && (reach.nested || path.is_empty()) {
                found.push(format!("{prefix}data.{name}{path}"));
            }
        }
    }
    if reach.form || from != reach.screen {
        let fields = screen.fields.iter().filter(|field| field.yields == *wanted);
        found.extend(fields.map(|field| format!("{prefix}form.{}", field.name)));
    }
    choices.pick_some(&found).cloned()
}

/// A reference with its braces; the screen declares a field for it where there is nothing else.
pub(crate) fn to(
    choices: &mut Choices<'_>,
    plan: &mut Plan,
    reach: Reach,
    wanted: &DataType,
) -> String {
    let found = existing(choices, plan, reach, wanted).unwrap_or_else(|| {
        let name = plan.screens[reach.screen].declare(wanted.clone());
        format!("data.{name}")
    });
    format!("${{{found}}}")
}

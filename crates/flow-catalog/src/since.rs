//! Since when Flow JSON as a language has something (fact base 1.1). What belongs to a component, a
//! property or an action stands with it.

use crate::{Property, Version, v};

/// Values of other screens.
pub const GLOBAL_REFERENCES: Version = v(4, 0);
/// Inputs and their button may stand outside a Form.
pub const WITHOUT_FORM: Version = v(4, 0);
/// Dates are written YYYY-MM-DD; before, as milliseconds.
pub const WRITTEN_DATES: Version = v(5, 0);
/// Expressions between backticks.
pub const BACKTICKS: Version = v(6, 0);

/// Since when a property is known. A constant of a name that none of them has does not compile.
pub const fn of(properties: &[Property], name: &str) -> Version {
    find(properties, name).since
}

/// The first version that no longer knows a property, if there is one.
pub const fn end_of(properties: &[Property], name: &str) -> Option<Version> {
    find(properties, name).until
}

const fn find<'p>(properties: &'p [Property], name: &str) -> &'p Property {
    let mut at = 0;
    while !is_same(properties[at].name, name) {
        at += 1;
    }
    &properties[at]
}

const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::all;

    #[test]
    fn a_property_is_found_by_its_whole_name() {
        for component in all() {
            for property in component.properties {
                assert_eq!(*find(component.properties, property.name), *property);
            }
        }
        assert!(!is_same("max", "max-chars") && !is_same("max-chars", "max"));
    }
}

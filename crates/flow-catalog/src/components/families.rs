//! Kinds of components that people take for one another: what one of them says or asks, another can
//! say or ask in its own way.

const FAMILIES: &[&[&str]] = &[
    &[
        "TextHeading",
        "TextSubheading",
        "TextBody",
        "TextCaption",
        "RichText",
    ],
    &["TextInput", "TextArea", "DatePicker", "CalendarPicker"],
    &[
        "RadioButtonsGroup",
        "CheckboxGroup",
        "Dropdown",
        "ChipsSelector",
    ],
    &["PhotoPicker", "DocumentPicker"],
];

/// The types a component of this type can become, itself included; empty when there are none.
pub fn family_of(type_name: &str) -> &'static [&'static str] {
    let family = FAMILIES.iter().find(|family| family.contains(&type_name));
    family.copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::find;

    #[test]
    fn families_are_of_components_and_share_what_they_are_named_by() {
        for family in FAMILIES {
            let known: Vec<_> = family.iter().filter_map(|name| find(name)).collect();
            assert_eq!(known.len(), family.len());
            let words = |name| known.iter().all(|one| one.property(name).is_some());
            assert!(words("label") || words("text"), "{family:?}");
        }
        assert_eq!(family_of("Footer"), [""; 0]);
        assert!(family_of("Dropdown").contains(&"ChipsSelector"));
    }
}

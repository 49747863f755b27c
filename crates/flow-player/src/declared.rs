//! The data model of a screen: its examples, and what does not fit it.

use flow_doc::Value;
use flow_doc::flow::ScreenRef;
use serde_json::{Map, Value as Json};

/// The declared examples of a screen's data.
pub(crate) fn examples(screen: ScreenRef<'_>) -> Map<String, Json> {
    let declared = screen.fields();
    declared
        .filter_map(|(name, field)| Some((name.into_owned(), field.get("__example__")?.to_json())))
        .collect()
}

/// The declared type, when a value is of another one.
pub(crate) fn misfit(declaration: Value<'_>, value: &Json) -> Option<String> {
    let declared = declaration.get("type")?.str()?;
    let fits = match declared.as_ref() {
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => true,
    };
    (!fits).then(|| declared.into_owned())
}

/// What is to say about data that a screen receives: missing fields and wrong types.
pub(crate) fn misfits(screen: ScreenRef<'_>, data: &Map<String, Json>) -> Vec<String> {
    let id = screen.id().unwrap_or_default();
    let about = |(name, declaration): (_, Value<'_>)| match data.get(AsRef::<str>::as_ref(&name)) {
        None => Some(format!(
            "“{name}” is missing: {id} declares it, and WhatsApp expects every declared field in \
             each reply."
        )),
        Some(value) => misfit(declaration, value)
            .map(|declared| format!("“{name}” does not fit: {id} declares it as {declared}.")),
    };
    screen
        .fields()
        .filter_map(|(name, field): (std::borrow::Cow<'_, str>, _)| about((name, field)))
        .collect()
}

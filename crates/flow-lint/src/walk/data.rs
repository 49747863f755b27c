use flow_doc::Value;

use crate::{
    cx::Cx,
    data_type::DataType,
    facts::{DataField, DataModel},
    rules::{data as rules, file::duplicate_key},
};

/// Checks the data model of a screen, and says what it declares.
pub(crate) fn check<'d>(cx: &mut Cx<'d, '_>, data: Value<'d>) -> DataModel {
    if !data.is_object() {
        return DataModel::Unreadable;
    }
    duplicate_key::check(cx, data);
    let mut fields = Vec::with_capacity(data.len());
    for (key, declaration) in data.members() {
        if key == "required" && declaration.is_array() {
            continue;
        }
        rules::field_name::check(cx, &key, declaration);
        let name: Box<str> = (&*key).into();
        let node = declaration.id();
        if !declaration.is_object() {
            rules::not_declared::report(cx, &key, declaration);
            fields.push(DataField {
                name,
                node,
                data_type: DataType::Any,
            });
            continue;
        }
        let sound = rules::declaration::check(cx, &key, declaration);
        rules::nested_example::check(cx, declaration);
        match declaration.get("__example__") {
            None => rules::missing_example::report(cx, &key, declaration),
            Some(example) if sound => rules::example_misfit::check(cx, &key, declaration, example),
            Some(_) => {}
        }
        let data_type = if sound {
            DataType::declared(declaration)
        } else {
            DataType::Any
        };
        fields.push(DataField {
            name,
            node,
            data_type,
        });
    }
    DataModel::Known(fields)
}

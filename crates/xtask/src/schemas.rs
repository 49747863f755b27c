//! JSON Schema per version, for people's own editors.

use crate::codegen::Generated;

pub fn files() -> Vec<Generated> {
    flow_schema::versions()
        .map(|version| Generated {
            path: format!("schemas/{}", flow_schema::file_name(version)),
            text: flow_schema::text(version),
        })
        .collect()
}

use flow_catalog::Version;

use crate::{OK, out};

/// Prints the JSON Schema of a version; one there is none for is refused with those there are.
pub fn run(version: &str) -> Result<u8, String> {
    let known =
        Version::parse(version).filter(|wanted| flow_schema::versions().any(|v| v == *wanted));
    let Some(known) = known else {
        let all: Vec<String> = flow_schema::versions().map(|v| v.to_string()).collect();
        return Err(format!(
            "there is no schema for version {version}; there are: {}",
            all.join(", ")
        ));
    };
    out::write(flow_schema::text(known).as_bytes())?;
    Ok(OK)
}

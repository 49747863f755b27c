//! The file as a whole.

pub(crate) mod byte_order_mark;
pub(crate) mod duplicate_key;
pub(crate) mod expired_version;
pub(crate) mod frozen_version;
pub(crate) mod invalid_version;
pub(crate) mod missing_server_address;
pub(crate) mod missing_version;
pub(crate) mod not_an_object;
pub(crate) mod not_json;
pub(crate) mod not_utf8;
pub(crate) mod older_version;
pub(crate) mod too_large;
pub(crate) mod unknown_data_api_version;

use flow_catalog::{Version, VersionRow};
use flow_doc::Value;

/// What the file says as its version, and what the catalogue knows of it; `None` where it says
/// nothing that is known.
fn known_version<'d>(root: Value<'d>) -> Option<(Value<'d>, &'static VersionRow)> {
    let value = root.get("version")?;
    let row = Version::parse(&value.str()?)?.known()?;
    Some((value, row))
}

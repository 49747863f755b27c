//! 3.0: the address of the server is no longer written into the flow (fact base 2).

use flow_catalog::v;
use flow_doc::Edit;

use super::{Topic, work::Work};

pub(super) fn run(work: &mut Work) {
    if !work.crosses(v(3, 0)) {
        return;
    }
    let Some((root, address)) = work.root().and_then(|root| {
        let address = root.get("data_channel_uri")?;
        let shown = address.str().map(|text| text.into_owned());
        Some((
            root.id(),
            shown.unwrap_or_else(|| address.raw().into_owned()),
        ))
    }) else {
        return;
    };
    let edit = Edit::Unset {
        node: root,
        path: "/data_channel_uri".to_owned(),
    };
    if !work.apply(vec![edit]) {
        return;
    }
    work.changed(
        Topic::ServerAddress,
        root,
        format!("The address of your server ({address}) is no longer in the file."),
    );
    work.look(
        Topic::ServerAddress,
        root,
        format!(
            "Set the address {address} beside the flow: as endpoint (endpoint_uri) when you create or update it, or in WhatsApp Manager. Without it the flow cannot be published."
        ),
    );
}

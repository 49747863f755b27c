use axum::http::Method;

/// The operations of the service that the sandbox does not have, so that a client is told which
/// one it asked for instead of "unknown".
const OTHERS: &[(&str, Method, &str)] = &[
    (
        "PutWhatsAppBusinessPublicKey",
        Method::PUT,
        "/v1/whatsapp/business-public-key",
    ),
    (
        "GetWhatsAppBusinessPublicKey",
        Method::GET,
        "/v1/whatsapp/business-public-key",
    ),
    (
        "UpdateLinkedWhatsAppBusinessAccountPhoneNumber",
        Method::PUT,
        "/v1/whatsapp/waba/phone",
    ),
    (
        "AssociateWhatsAppBusinessAccount",
        Method::POST,
        "/v1/whatsapp/signup",
    ),
    (
        "DisassociateWhatsAppBusinessAccount",
        Method::DELETE,
        "/v1/whatsapp/waba/disassociate",
    ),
    (
        "PutWhatsAppBusinessAccountEventDestinations",
        Method::PUT,
        "/v1/whatsapp/waba/eventdestinations",
    ),
    ("SendWhatsAppMessage", Method::POST, "/v1/whatsapp/send"),
    (
        "CreateWhatsAppMessageTemplate",
        Method::POST,
        "/v1/whatsapp/template/put",
    ),
    (
        "CreateWhatsAppMessageTemplateFromLibrary",
        Method::POST,
        "/v1/whatsapp/template/create",
    ),
    (
        "CreateWhatsAppMessageTemplateMedia",
        Method::POST,
        "/v1/whatsapp/template/media",
    ),
    (
        "GetWhatsAppMessageTemplate",
        Method::GET,
        "/v1/whatsapp/template",
    ),
    (
        "ListWhatsAppMessageTemplates",
        Method::GET,
        "/v1/whatsapp/template/list",
    ),
    (
        "UpdateWhatsAppMessageTemplate",
        Method::POST,
        "/v1/whatsapp/template",
    ),
    (
        "DeleteWhatsAppMessageTemplate",
        Method::DELETE,
        "/v1/whatsapp/template",
    ),
    (
        "ListWhatsAppTemplateLibrary",
        Method::POST,
        "/v1/whatsapp/template/library",
    ),
    (
        "PostWhatsAppMessageMedia",
        Method::POST,
        "/v1/whatsapp/media",
    ),
    (
        "GetWhatsAppMessageMedia",
        Method::POST,
        "/v1/whatsapp/media/get",
    ),
    (
        "DeleteWhatsAppMessageMedia",
        Method::DELETE,
        "/v1/whatsapp/media",
    ),
    ("TagResource", Method::POST, "/v1/tags/tag-resource"),
    ("UntagResource", Method::POST, "/v1/tags/untag-resource"),
    ("ListTagsForResource", Method::GET, "/v1/tags/list"),
    (
        "GetWhatsAppCallPermission",
        Method::POST,
        "/v1/whatsapp/call/permission/get",
    ),
    (
        "SendWhatsAppCallEvent",
        Method::POST,
        "/v1/whatsapp/call/event",
    ),
    (
        "CreateWhatsAppDataset",
        Method::POST,
        "/v1/whatsapp/waba/dataset",
    ),
    (
        "SendWhatsAppConversionEvent",
        Method::POST,
        "/v1/whatsapp/waba/dataset/events",
    ),
];

/// The name of an operation the real service has here and the sandbox has not.
pub(crate) fn is_known_elsewhere(method: &Method, path: &str) -> Option<&'static str> {
    let row = OTHERS
        .iter()
        .find(|(_, its_method, its_path)| its_method == method && *its_path == path);
    row.map(|(name, _, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::super::OPERATIONS;
    use super::*;

    #[test]
    fn together_they_are_the_service() {
        assert_eq!(OPERATIONS.len() + OTHERS.len(), 38);
        let mut places: Vec<_> = OPERATIONS
            .iter()
            .map(|o| (o.method.as_str(), o.path))
            .collect();
        places.extend(
            OTHERS
                .iter()
                .map(|(_, method, path)| (method.as_str(), *path)),
        );
        places.sort_unstable();
        assert!(places.windows(2).all(|pair| pair[0] != pair[1]));
    }
}

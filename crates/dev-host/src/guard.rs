use axum::http::{HeaderMap, header};

/// Who may ask: a page of our own, with the token that was printed at the start.
pub struct Guard {
    pub port: u16,
    pub token: String,
}

impl Guard {
    /// Only our own names and pages: a foreign page that resolves its name to loopback (DNS
    /// rebinding) shows itself in `Host` or `Origin`.
    pub fn is_own_page(&self, headers: &HeaderMap) -> bool {
        let own = [
            format!("127.0.0.1:{}", self.port),
            format!("localhost:{}", self.port),
        ];
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
        let host = text(header::HOST).is_some_and(|host| own.iter().any(|own| own == host));
        let origin = text(header::ORIGIN).is_none_or(|origin| {
            own.iter()
                .any(|own| origin.strip_prefix("http://") == Some(own))
        });
        host && origin
    }

    /// The token as `Authorization: Bearer`, or in the query where headers cannot be set.
    pub fn knows_token(&self, headers: &HeaderMap, query: Option<&str>) -> bool {
        let bearer = headers
            .get(header::AUTHORIZATION)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.strip_prefix("Bearer "));
        bearer == Some(&self.token) || query == Some(&self.token)
    }
}

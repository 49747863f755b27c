//! The sandbox answers only to its own name. A page on the web can make a browser send requests to
//! 127.0.0.1 (or point its own name there, "DNS rebinding"), but it cannot choose `Host` or `Origin`.

use axum::http::{HeaderMap, Uri, header};

use super::error::{ApiError, ErrorKind};

/// Refuses a request whose `Host` is not `127.0.0.1:port` or `localhost:port`, or whose `Origin` is
/// there and is neither of these over http.
pub(crate) fn check(headers: &HeaderMap, uri: &Uri, port: u16) -> Result<(), ApiError> {
    let own = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    let is_own = |authority: &str| own.iter().any(|name| authority.eq_ignore_ascii_case(name));

    let mut hosts = headers.get_all(header::HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok());
    let target_is_own = uri
        .authority()
        .is_none_or(|authority| is_own(authority.as_str()));
    if hosts.next().is_some() || !host.is_some_and(is_own) || !target_is_own {
        return Err(refused("The Host header does not name this sandbox."));
    }
    for origin in headers.get_all(header::ORIGIN) {
        let authority = origin
            .to_str()
            .ok()
            .and_then(|origin| origin.strip_prefix("http://"));
        if !authority.is_some_and(is_own) {
            return Err(refused("Requests from other origins are refused."));
        }
    }
    Ok(())
}

fn refused(message: &str) -> ApiError {
    ApiError::new(ErrorKind::AccessDenied, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(host: &[&str], origin: Option<&str>, uri: &str) -> bool {
        let mut headers = HeaderMap::new();
        for host in host {
            headers.append(header::HOST, host.parse().unwrap());
        }
        if let Some(origin) = origin {
            headers.insert(header::ORIGIN, origin.parse().unwrap());
        }
        check(&headers, &uri.parse().unwrap(), 4000).is_ok()
    }

    #[test]
    fn only_its_own_host_and_origin() {
        assert!(checked(&["127.0.0.1:4000"], None, "/"));
        assert!(checked(
            &["LocalHost:4000"],
            Some("http://localhost:4000"),
            "/"
        ));
        assert!(checked(
            &["localhost:4000"],
            None,
            "http://localhost:4000/x"
        ));
        for host in [
            "",
            "127.0.0.1",
            "127.0.0.1:4001",
            "evil.example:4000",
            "[::1]:4000",
        ] {
            assert!(!checked(&[host], None, "/"), "{host}");
        }
        assert!(!checked(&[], None, "/"));
        assert!(!checked(&["127.0.0.1:4000", "evil.example"], None, "/"));
        assert!(!checked(&["127.0.0.1:4000"], None, "http://evil.example/x"));
        for origin in [
            "null",
            "https://127.0.0.1:4000",
            "http://evil.example",
            "http://127.0.0.1",
        ] {
            assert!(!checked(&["127.0.0.1:4000"], Some(origin), "/"), "{origin}");
        }
    }
}

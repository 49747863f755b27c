//! Verifying AWS Signature Version 4, the way the service's front door does.
//!
//! What it answers, always with HTTP 403 (AWS's common errors and what its JSON services send):
//! no `Authorization` -> `MissingAuthenticationTokenException`; one that cannot be read, or without
//! `X-Amz-Date` -> `IncompleteSignatureException`; an unknown access key or a session token that was
//! never given out -> `UnrecognizedClientException`; wrong date, Region, service, signed headers or
//! signature, or a date more than five minutes off -> `InvalidSignatureException`.

mod authorization;
mod canonical;

use axum::http::request::Parts;
use hmac::Mac;
use sha2::{Digest, Sha256};
use time::format_description::FormatItem;
use time::macros::format_description;
use time::{Duration, OffsetDateTime, PrimitiveDateTime};

use self::authorization::Authorization;
use crate::credentials::Credentials;
use crate::seal::keyed;
use crate::wire::error::{ApiError, ErrorKind};

const SERVICE: &str = "social-messaging";
const SKEW: Duration = Duration::minutes(5);
const AMZ_DATE: &[FormatItem<'_>] =
    format_description!("[year][month][day]T[hour][minute][second]Z");

/// Checks the signature of a request with this body, for these credentials in this Region.
pub(crate) fn verify(
    parts: &Parts,
    body: &[u8],
    credentials: &Credentials,
    region: &str,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    let authorization = Authorization::of(&parts.headers)?;
    let stamp = header(parts, "x-amz-date").ok_or_else(|| {
        incomplete("Authorization header requires existence of an 'X-Amz-Date' header.")
    })?;
    let date = PrimitiveDateTime::parse(stamp, AMZ_DATE)
        .map_err(|_| {
            incomplete("Date must be in ISO-8601 'basic format', such as 20260102T030405Z.")
        })?
        .assume_utc();

    let known_key = authorization.access_key_id == credentials.access_key_id;
    if !known_key || parts.headers.contains_key("x-amz-security-token") {
        return Err(ApiError::new(
            ErrorKind::UnrecognizedClient,
            "The security token included in the request is invalid.",
        ));
    }
    check_scope(&authorization, stamp, region)?;
    check_date(date, stamp, now)?;
    check_signed_headers(&authorization, parts)?;

    let canonical = canonical::request(parts, &authorization.signed_headers, body)
        .ok_or_else(|| invalid("A signed header is missing from the request."))?;
    let scope = format!("{}/{region}/{SERVICE}/aws4_request", authorization.date);
    let hash = hex::encode(Sha256::digest(canonical.as_bytes()));
    let to_sign = format!("AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{hash}");
    let mut key = format!("AWS4{}", credentials.secret_access_key).into_bytes();
    for part in [authorization.date.as_str(), region, SERVICE, "aws4_request"] {
        let mut mac = keyed(&key);
        mac.update(part.as_bytes());
        key = mac.finalize().into_bytes().to_vec();
    }
    let mut mac = keyed(&key);
    mac.update(to_sign.as_bytes());
    mac.verify_slice(&authorization.signature).map_err(|_| {
        invalid(
            "The request signature we calculated does not match the signature you provided. Check \
             your AWS Secret Access Key and signing method.",
        )
    })
}

fn check_scope(authorization: &Authorization, stamp: &str, region: &str) -> Result<(), ApiError> {
    if authorization.region != region {
        return Err(invalid(&format!(
            "Credential should be scoped to a valid region, '{region}'."
        )));
    }
    if authorization.service != SERVICE {
        return Err(invalid(&format!(
            "Credential should be scoped to correct service: '{SERVICE}'."
        )));
    }
    if !stamp.starts_with(&authorization.date) {
        return Err(invalid(
            "Date in Credential scope does not match the date of the request.",
        ));
    }
    Ok(())
}

fn check_date(date: OffsetDateTime, stamp: &str, now: OffsetDateTime) -> Result<(), ApiError> {
    let words = if now - date > SKEW {
        "Signature expired"
    } else if date - now > SKEW {
        "Signature not yet current"
    } else {
        return Ok(());
    };
    let here = now.format(AMZ_DATE).unwrap_or_default();
    Err(invalid(&format!(
        "{words}: {stamp} is more than 5 min. from {here}."
    )))
}

/// `Host` and every `X-Amz-*` header of the request must be covered by the signature.
fn check_signed_headers(authorization: &Authorization, parts: &Parts) -> Result<(), ApiError> {
    let signed = |name: &str| {
        authorization
            .signed_headers
            .iter()
            .any(|signed| signed == name)
    };
    let unsigned = parts
        .headers
        .keys()
        .map(|name| name.as_str())
        .filter(|name| *name == "host" || name.starts_with("x-amz-"))
        .find(|name| !signed(name));
    match unsigned {
        Some(name) => Err(invalid(&format!(
            "'{name}' must be a 'SignedHeader' in the AWS Authorization."
        ))),
        None => Ok(()),
    }
}

fn header<'p>(parts: &'p Parts, name: &str) -> Option<&'p str> {
    parts
        .headers
        .get(name)
        .and_then(|value| value.to_str().ok())
}

fn incomplete(message: &str) -> ApiError {
    ApiError::new(ErrorKind::IncompleteSignature, message)
}

fn invalid(message: &str) -> ApiError {
    ApiError::new(ErrorKind::InvalidSignature, message)
}

#[cfg(test)]
mod tests;

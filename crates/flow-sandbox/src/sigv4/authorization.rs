use axum::http::{HeaderMap, header};

use super::incomplete;
use crate::wire::error::{ApiError, ErrorKind};

/// The parts of an `Authorization` header with a signature of version 4.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Authorization {
    pub access_key_id: String,
    /// `YYYYMMDD`.
    pub date: String,
    pub region: String,
    pub service: String,
    /// Lower case, in rising order.
    pub signed_headers: Vec<String>,
    pub signature: Vec<u8>,
}

impl Authorization {
    pub fn of(headers: &HeaderMap) -> Result<Authorization, ApiError> {
        let mut values = headers.get_all(header::AUTHORIZATION).iter();
        let Some(value) = values.next() else {
            return Err(ApiError::new(
                ErrorKind::MissingAuthenticationToken,
                "Missing Authentication Token",
            ));
        };
        if values.next().is_some() {
            return Err(incomplete("There is more than one Authorization header."));
        }
        let text = value
            .to_str()
            .map_err(|_| incomplete("Authorization is not readable."))?;
        parse(text)
    }
}

fn parse(text: &str) -> Result<Authorization, ApiError> {
    let fields = text.strip_prefix("AWS4-HMAC-SHA256").ok_or_else(|| {
        incomplete("Only signatures of the algorithm AWS4-HMAC-SHA256 are accepted.")
    })?;
    let mut credential = None;
    let mut signed_headers = None;
    let mut signature = None;
    for field in fields.split(',') {
        match field.trim().split_once('=') {
            Some(("Credential", value)) => credential = Some(value),
            Some(("SignedHeaders", value)) => signed_headers = Some(value),
            Some(("Signature", value)) => signature = Some(value),
            _ => {
                return Err(incomplete(
                    "Authorization holds a part that is not key=value.",
                ));
            }
        }
    }
    let missing = |what: &str| {
        incomplete(&format!(
            "Authorization header requires '{what}' parameter."
        ))
    };
    let credential = credential.ok_or_else(|| missing("Credential"))?;
    let signed_headers = signed_headers.ok_or_else(|| missing("SignedHeaders"))?;
    let signature = signature.ok_or_else(|| missing("Signature"))?;

    let scope: Vec<&str> = credential.split('/').collect();
    let &[access_key_id, date, region, service, "aws4_request"] = scope.as_slice() else {
        return Err(incomplete(
            "Credential must be KEY/YYYYMMDD/REGION/SERVICE/aws4_request.",
        ));
    };
    if date.len() != 8 || !date.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(incomplete("The date in Credential must be YYYYMMDD."));
    }
    let signed_headers: Vec<String> = signed_headers.split(';').map(str::to_owned).collect();
    let lower = |name: &String| !name.is_empty() && !name.bytes().any(|b| b.is_ascii_uppercase());
    if !signed_headers.iter().all(lower) || !signed_headers.is_sorted() {
        return Err(incomplete("SignedHeaders must be lower case and sorted."));
    }
    let signature = hex::decode(signature)
        .ok()
        .filter(|bytes| bytes.len() == 32)
        .ok_or_else(|| incomplete("Signature must be 64 hexadecimal digits."))?;
    Ok(Authorization {
        access_key_id: access_key_id.to_owned(),
        date: date.to_owned(),
        region: region.to_owned(),
        service: service.to_owned(),
        signed_headers,
        signature,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_of_the_commas_are_read() {
        let signature = "0".repeat(64);
        for comma in [",", ", "] {
            let text = format!(
                "AWS4-HMAC-SHA256 Credential=K/20260102/eu-central-1/social-messaging/aws4_request\
                 {comma}SignedHeaders=host;x-amz-date{comma}Signature={signature}"
            );
            let parsed = parse(&text).unwrap();
            assert_eq!(parsed.signed_headers, ["host", "x-amz-date"]);
            assert_eq!(parsed.region, "eu-central-1");
        }
    }

    #[test]
    fn broken_headers_are_incomplete() {
        let good = "Credential=K/20260102/r/s/aws4_request, SignedHeaders=host, Signature=";
        for bad in [
            "",
            "Bearer x",
            "AWS4-HMAC-SHA256",
            "AWS4-HMAC-SHA256 x",
            &format!("AWS4-HMAC-SHA256 {good}zz"),
            &format!("AWS4-HMAC-SHA256 {good}"),
            &format!("AWS4-HMAC-SHA256 {good}{}", "0".repeat(62)),
            "AWS4-HMAC-SHA256 Credential=K/2026/r/s/aws4_request",
            &format!(
                "AWS4-HMAC-SHA256 Credential=K/20260102/r/s/aws4_request, SignedHeaders=x;host, \
                 Signature={}",
                "0".repeat(64)
            ),
        ] {
            assert_eq!(
                parse(bad).unwrap_err().kind,
                ErrorKind::IncompleteSignature,
                "{bad}"
            );
        }
    }
}

use axum::http::Request;
use time::macros::datetime;

use super::*;

const NOW: OffsetDateTime = datetime!(2015-08-30 12:36:00 UTC);
const REGION: &str = "us-east-1";

fn credentials() -> Credentials {
    Credentials {
        access_key_id: "AKIDEXAMPLE".into(),
        secret_access_key: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY".into(),
    }
}

/// The request of [`request`] at [`STAMP`], signed by botocore 1.44.
const GET_SIGNED_BY_BOTOCORE: &str =
    "e49f607539a1afcb0fbcc5b9343efba8b2be9efb08bd7e96259db40d5de40ba5";

fn request(authorization: &str, stamp: &str) -> Parts {
    Request::builder()
        .method("GET")
        .uri("/v1/whatsapp/flow/list?id=waba-1%2F2&maxResults=10")
        .header("host", "127.0.0.1:4000")
        .header("x-amz-date", stamp)
        .header("authorization", authorization)
        .body(())
        .unwrap()
        .into_parts()
        .0
}

fn authorization(key: &str, date: &str, region: &str, service: &str, headers: &str) -> String {
    format!(
        "AWS4-HMAC-SHA256 Credential={key}/{date}/{region}/{service}/aws4_request, \
         SignedHeaders={headers}, Signature={GET_SIGNED_BY_BOTOCORE}"
    )
}

fn answer(authorization: &str, stamp: &str, now: OffsetDateTime) -> Result<(), ErrorKind> {
    let parts = request(authorization, stamp);
    verify(&parts, b"", &credentials(), REGION, now).map_err(|error| error.kind)
}

const STAMP: &str = "20150830T123600Z";
const HEADERS: &str = "host;x-amz-date";

fn good() -> String {
    authorization("AKIDEXAMPLE", "20150830", REGION, SERVICE, HEADERS)
}

#[test]
fn a_signature_of_botocore_holds_within_five_minutes() {
    assert_eq!(answer(&good(), STAMP, NOW), Ok(()));
    assert_eq!(answer(&good(), STAMP, NOW + Duration::minutes(5)), Ok(()));
    assert_eq!(answer(&good(), STAMP, NOW - Duration::minutes(5)), Ok(()));
    for now in [NOW + Duration::seconds(301), NOW - Duration::seconds(301)] {
        assert_eq!(
            answer(&good(), STAMP, now),
            Err(ErrorKind::InvalidSignature)
        );
    }
}

#[test]
fn every_part_of_the_scope_counts() {
    let wrong = |key, date, region, service, headers| {
        answer(
            &authorization(key, date, region, service, headers),
            STAMP,
            NOW,
        )
    };
    let unknown = wrong("AKIDOTHER", "20150830", REGION, SERVICE, HEADERS);
    assert_eq!(unknown, Err(ErrorKind::UnrecognizedClient));
    for (date, region, service, headers) in [
        ("20150831", REGION, SERVICE, HEADERS),
        ("20150830", "eu-west-1", SERVICE, HEADERS),
        ("20150830", REGION, "sts", HEADERS),
        ("20150830", REGION, SERVICE, "host"),
        ("20150830", REGION, SERVICE, "x-amz-date"),
        ("20150830", REGION, SERVICE, "host;x-amz-date;x-other"),
    ] {
        let answer = wrong("AKIDEXAMPLE", date, region, service, headers);
        assert_eq!(answer, Err(ErrorKind::InvalidSignature));
    }
}

#[test]
fn the_request_itself_is_covered() {
    let check = |parts: Parts, body: &[u8], credentials: &Credentials| {
        verify(&parts, body, credentials, REGION, NOW).map_err(|error| error.kind)
    };
    let parts = || request(&good(), STAMP);
    assert_eq!(
        check(parts(), b"{}", &credentials()),
        Err(ErrorKind::InvalidSignature)
    );
    let other = Credentials {
        secret_access_key: "other".into(),
        ..credentials()
    };
    assert_eq!(
        check(parts(), b"", &other),
        Err(ErrorKind::InvalidSignature)
    );
    let mut changed = parts();
    changed.uri = "/v1/whatsapp/flow/list?id=waba-1%2F2&maxResults=11"
        .parse()
        .unwrap();
    assert_eq!(
        check(changed, b"", &credentials()),
        Err(ErrorKind::InvalidSignature)
    );
    let mut changed = parts();
    changed.method = "DELETE".parse().unwrap();
    assert_eq!(
        check(changed, b"", &credentials()),
        Err(ErrorKind::InvalidSignature)
    );
    let mut token = parts();
    token
        .headers
        .insert("x-amz-security-token", "t".parse().unwrap());
    assert_eq!(
        check(token, b"", &credentials()),
        Err(ErrorKind::UnrecognizedClient)
    );
    let mut undated = parts();
    undated.headers.remove("x-amz-date");
    assert_eq!(
        check(undated, b"", &credentials()),
        Err(ErrorKind::IncompleteSignature)
    );
    let mut unsigned = parts();
    unsigned.headers.remove("authorization");
    assert_eq!(
        check(unsigned, b"", &credentials()),
        Err(ErrorKind::MissingAuthenticationToken)
    );
}

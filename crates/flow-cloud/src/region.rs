use serde::Serialize;

/// An AWS Region with its everyday name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Region {
    pub code: &'static str,
    pub place: &'static str,
}

const fn r(code: &'static str, place: &'static str) -> Region {
    Region { code, place }
}

pub const DEFAULT_REGION: &str = "eu-central-1";

/// The Regions with AWS End User Messaging Social (AWS: "What is AWS End User Messaging Social?").
/// The SDK has no such list; a Region that is missing here may still be typed.
pub const REGIONS: &[Region] = &[
    r("us-east-1", "N. Virginia"),
    r("us-east-2", "Ohio"),
    r("us-west-1", "N. California"),
    r("us-west-2", "Oregon"),
    r("ca-central-1", "Canada Central"),
    r("ca-west-1", "Calgary"),
    r("mx-central-1", "Mexico"),
    r("sa-east-1", "São Paulo"),
    r("af-south-1", "Cape Town"),
    r("ap-east-1", "Hong Kong"),
    r("ap-east-2", "Taipei"),
    r("ap-northeast-1", "Tokyo"),
    r("ap-northeast-2", "Seoul"),
    r("ap-northeast-3", "Osaka"),
    r("ap-south-1", "Mumbai"),
    r("ap-south-2", "Hyderabad"),
    r("ap-southeast-1", "Singapore"),
    r("ap-southeast-2", "Sydney"),
    r("ap-southeast-3", "Jakarta"),
    r("ap-southeast-4", "Melbourne"),
    r("ap-southeast-5", "Malaysia"),
    r("ap-southeast-6", "New Zealand"),
    r("ap-southeast-7", "Thailand"),
    r("eu-central-1", "Frankfurt"),
    r("eu-central-2", "Zurich"),
    r("eu-north-1", "Stockholm"),
    r("eu-south-1", "Milan"),
    r("eu-south-2", "Spain"),
    r("eu-west-1", "Ireland"),
    r("eu-west-2", "London"),
    r("eu-west-3", "Paris"),
    r("il-central-1", "Tel Aviv"),
    r("me-central-1", "UAE"),
    r("me-south-1", "Bahrain"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_four_different_regions() {
        let codes: std::collections::BTreeSet<_> = REGIONS.iter().map(|r| r.code).collect();
        assert_eq!((REGIONS.len(), codes.len()), (34, 34));
        assert!(codes.contains(DEFAULT_REGION));
    }
}

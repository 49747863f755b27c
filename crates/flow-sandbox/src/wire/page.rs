//! Pages of a list. A token names the list it belongs to and the last entry given out, sealed with a
//! key of the data folder: it survives a restart, and none other can be made up.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::error::ApiError;
use super::members::invalid;
use crate::seal::Seal;

/// How many entries a page has when `maxResults` does not say (the service's own is not known).
const DEFAULT_PAGE: usize = 25;

pub(crate) struct Page<T> {
    pub items: Vec<T>,
    pub next_token: Option<String>,
}

/// Cuts a page out of entries sorted by rising `order`.
pub(crate) fn page<T>(
    entries: impl Iterator<Item = (u64, T)>,
    list: &str,
    token: Option<&str>,
    max_results: Option<usize>,
    seal: &Seal,
) -> Result<Page<T>, ApiError> {
    let after = token.map(|token| open(token, list, seal)).transpose()?;
    let size = max_results.unwrap_or(DEFAULT_PAGE);
    let mut rest = entries
        .filter(|(order, _)| after.is_none_or(|after| *order > after))
        .peekable();
    let mut items = Vec::new();
    let mut last = 0;
    while items.len() < size {
        let Some((order, item)) = rest.next() else {
            break;
        };
        last = order;
        items.push(item);
    }
    let next_token = rest.peek().map(|_| close(last, list, seal));
    Ok(Page { items, next_token })
}

fn close(last: u64, list: &str, seal: &Seal) -> String {
    let tag = seal.tag(&[b"page", list.as_bytes(), &last.to_be_bytes()]);
    URL_SAFE_NO_PAD.encode([&last.to_be_bytes()[..], &tag].concat())
}

fn open(token: &str, list: &str, seal: &Seal) -> Result<u64, ApiError> {
    let bad =
        || invalid("1 validation error detected: Value at 'nextToken' is not a token of this list");
    let bytes = URL_SAFE_NO_PAD.decode(token).map_err(|_| bad())?;
    let (last, tag) = bytes.split_first_chunk::<8>().ok_or_else(bad)?;
    if !seal.holds(&[b"page", list.as_bytes(), last], tag) {
        return Err(bad());
    }
    Ok(u64::from_be_bytes(*last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries() -> impl Iterator<Item = (u64, u64)> {
        (1..=5).map(|n| (n * 10, n))
    }

    #[test]
    fn pages_follow_each_other_and_end() {
        let seal = Seal::new(&[7; 32]);
        let first = page(entries(), "flows/a", None, Some(2), &seal).unwrap();
        assert_eq!(first.items, [1, 2]);
        let token = first.next_token.unwrap();
        let second = page(entries(), "flows/a", Some(&token), Some(3), &seal).unwrap();
        assert_eq!((second.items, second.next_token), (vec![3, 4, 5], None));
        assert_eq!(
            page(entries(), "flows/a", None, None, &seal)
                .unwrap()
                .items
                .len(),
            5
        );
    }

    #[test]
    fn foreign_tokens_are_refused() {
        let seal = Seal::new(&[7; 32]);
        let token = close(20, "flows/a", &seal);
        assert!(open(&token, "flows/a", &seal).is_ok());
        assert!(open(&token, "flows/b", &seal).is_err());
        assert!(open(&token, "flows/a", &Seal::new(&[8; 32])).is_err());
        for bad in ["x", "AAAA", "!!", &token[1..], &"A".repeat(600)] {
            assert!(open(bad, "flows/a", &seal).is_err(), "{bad}");
        }
    }
}

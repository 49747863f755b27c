use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use flow_doc::Document;
use flow_player::Player;

/// So many visitors play at once; when one more comes, the one who was away longest has to begin
/// again.
const MOST: usize = 64;

/// The plays of all visitors, by session.
#[derive(Default)]
pub(crate) struct Plays(Mutex<Inner>);

#[derive(Default)]
struct Inner {
    plays: HashMap<String, (u64, Arc<Play>)>,
    /// Counts up with every use, to know who was away longest.
    uses: u64,
}

/// One visitor playing one Flow.
pub(super) struct Play {
    pub flow_id: String,
    pub sha256: String,
    pub document: Arc<Document>,
    pub player: Mutex<Player>,
}

impl Plays {
    pub(super) fn begin(&self, session: String, play: Arc<Play>) {
        let mut inner = self.inner();
        while inner.plays.len() >= MOST {
            let oldest = inner.plays.iter().min_by_key(|(_, (used, _))| *used);
            let Some(oldest) = oldest.map(|(session, _)| session.clone()) else {
                break;
            };
            inner.plays.remove(&oldest);
        }
        inner.uses += 1;
        let used = inner.uses;
        inner.plays.insert(session, (used, play));
    }

    /// The play of a session, if it is one of this Flow.
    pub(super) fn of(&self, session: &str, flow_id: &str) -> Option<Arc<Play>> {
        let mut inner = self.inner();
        inner.uses += 1;
        let now = inner.uses;
        let (used, play) = inner.plays.get_mut(session)?;
        if play.flow_id != flow_id {
            return None;
        }
        *used = now;
        Some(Arc::clone(play))
    }

    /// A document somebody is playing already, so that the same JSON is read once.
    pub(super) fn document(&self, sha256: &str) -> Option<Arc<Document>> {
        let inner = self.inner();
        let mut plays = inner.plays.values();
        let (_, play) = plays.find(|(_, play)| play.sha256 == sha256)?;
        Some(Arc::clone(&play.document))
    }

    /// Ends the plays of a deleted Flow.
    pub fn forget(&self, flow_id: &str) {
        self.inner()
            .plays
            .retain(|_, (_, play)| play.flow_id != flow_id);
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn play(flow_id: &str) -> Arc<Play> {
        Arc::new(Play {
            flow_id: flow_id.into(),
            sha256: "x".into(),
            document: Arc::new(Document::open(b"{}".to_vec())),
            player: Mutex::new(Player::default()),
        })
    }

    #[test]
    fn the_one_who_was_away_longest_goes() {
        let plays = Plays::default();
        for number in 0..MOST {
            plays.begin(format!("s{number}"), play("1"));
        }
        assert!(plays.of("s0", "1").is_some());
        plays.begin("new".into(), play("2"));
        assert!(plays.of("s0", "1").is_some());
        assert!(plays.of("s1", "1").is_none());
        assert!(plays.of("new", "1").is_none());
        plays.forget("1");
        assert!(plays.of("s0", "1").is_none() && plays.of("new", "2").is_some());
    }
}

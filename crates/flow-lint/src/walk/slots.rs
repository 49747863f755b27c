//! How many components of each type a screen can show at once.

use flow_catalog::components;

/// Number of component types.
const TYPES: usize = 24;

/// Components by type, the larger of two alternatives counted.
#[derive(Clone, Copy)]
pub(crate) struct Counts([u16; TYPES]);

impl Default for Counts {
    fn default() -> Counts {
        Counts([0; TYPES])
    }
}

impl Counts {
    pub fn add_one(&mut self, index: usize) {
        if let Some(count) = self.0.get_mut(index) {
            *count = count.saturating_add(1);
        }
    }

    /// Both are shown.
    pub fn add(&mut self, other: &Counts) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine = mine.saturating_add(theirs);
        }
    }

    /// One or the other is shown.
    pub fn or(&mut self, other: &Counts) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine = (*mine).max(theirs);
        }
    }

    pub fn of(&self, type_name: &str) -> usize {
        components::index_of(type_name)
            .and_then(|i| self.0.get(i))
            .map_or(0, |n| usize::from(*n))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_room_for_every_type() {
        assert_eq!(components::all().len(), TYPES);
    }
}

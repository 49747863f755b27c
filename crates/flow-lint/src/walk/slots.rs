//! How many components of each type a screen can show at once.

use flow_catalog::{Yields, components};

/// Number of component types.
const TYPES: usize = 24;

/// Where the uploads of both kinds are counted together.
const UPLOADS: usize = TYPES;

/// Components by type, the larger of two alternatives counted.
#[derive(Clone, Copy)]
pub(crate) struct Counts([u16; TYPES + 1]);

impl Default for Counts {
    fn default() -> Counts {
        Counts([0; TYPES + 1])
    }
}

impl Counts {
    pub fn add_one(&mut self, index: usize) {
        if let Some(count) = self.0.get_mut(index) {
            *count = count.saturating_add(1);
        }
        if components::all()[index].yields == Some(Yields::Files) {
            self.0[UPLOADS] = self.0[UPLOADS].saturating_add(1);
        }
    }

    /// PhotoPicker and DocumentPicker together.
    pub fn uploads(&self) -> usize {
        usize::from(self.0[UPLOADS])
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

/// Of a list of different numbers, the places of those that were moved: all but a longest
/// ascending run.
pub fn moved(sequence: &[usize]) -> Vec<usize> {
    // `tails[n]` is the place of the smallest number that ends a run of n + 1.
    let mut tails: Vec<usize> = Vec::new();
    let mut previous = vec![None; sequence.len()];
    for (place, number) in sequence.iter().enumerate() {
        let len = tails.partition_point(|tail| sequence[*tail] < *number);
        previous[place] = len.checked_sub(1).map(|at| tails[at]);
        match tails.get_mut(len) {
            Some(tail) => *tail = place,
            None => tails.push(place),
        }
    }
    let mut stays = vec![false; sequence.len()];
    let mut here = tails.last().copied();
    while let Some(place) = here {
        stays[place] = true;
        here = previous[place];
    }
    (0..sequence.len()).filter(|place| !stays[*place]).collect()
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn the_fewest_are_moved() {
        for (sequence, expected) in [
            (vec![], vec![]),
            (vec![0, 1, 2], vec![]),
            (vec![1, 2, 3, 0], vec![3]),
            (vec![3, 0, 1, 2], vec![0]),
            (vec![0, 2, 1], vec![1]),
        ] {
            assert_eq!(moved(&sequence), expected, "{sequence:?}");
        }
        assert_eq!(moved(&[2, 1, 0]).len(), 2);
    }
}

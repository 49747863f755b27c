//! Schema and checker on real flows that others made, and on changed copies of them. The files are
//! not part of the project; run by name where `FLOWSMITH_CORPUS` names the folder, as `./dev` does.

mod documents;
mod judge;

use std::path::PathBuf;

use documents::{Sample, changed};
use judge::{all_agree, files};

#[test]
fn the_corpus_and_changed_copies_of_it() {
    let corpus = std::env::var_os("FLOWSMITH_CORPUS").map(PathBuf::from);
    let corpus = corpus.expect("FLOWSMITH_CORPUS names the corpus");
    let mut samples = Vec::new();
    for folder in ["samples", "wild"] {
        for (seed, (name, json)) in files(&corpus.join(folder)).into_iter().enumerate() {
            samples.extend(changed(&name, &json, 30, seed as u64));
            samples.push(Sample { from: name, json });
        }
    }
    all_agree(&samples);
}

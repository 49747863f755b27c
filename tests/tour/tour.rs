use std::path::PathBuf;

use flowsmith_tests::stage::Window;

/// Where the tour is, and where its pictures go.
pub struct Tour {
    pictures: PathBuf,
    /// Folder of the README's pictures.
    shots: Option<PathBuf>,
    steps: u32,
}

impl Tour {
    pub fn new(pictures: PathBuf, shots: Option<PathBuf>) -> Tour {
        for folder in [Some(&pictures), shots.as_ref()].into_iter().flatten() {
            std::fs::create_dir_all(folder).expect("the folder for pictures can be made");
        }
        Tour {
            pictures,
            shots,
            steps: 0,
        }
    }

    /// Says what was done and takes a picture of it.
    pub async fn step(&mut self, window: &Window, words: &str) {
        self.steps += 1;
        window.settle().await;
        let name: String = words
            .chars()
            .map(|letter| {
                if letter.is_ascii_alphanumeric() {
                    letter.to_ascii_lowercase()
                } else {
                    '-'
                }
            })
            .collect();
        let name = name
            .split('-')
            .filter(|part| !part.is_empty())
            .take(7)
            .collect::<Vec<_>>()
            .join("-");
        let path = self.pictures.join(format!("{:02}-{name}.png", self.steps));
        window.picture(&path);
        println!("{:>2}. {words}\n    {}", self.steps, path.display());
    }

    /// Keeps the present view as one of the README's pictures.
    pub async fn shot(&self, window: &Window, name: &str) {
        if let Some(shots) = &self.shots {
            window.settle().await;
            window.picture(&shots.join(format!("{name}.png")));
        }
    }

    pub fn end(&self) {
        println!(
            "The tour took {} steps; its pictures are in {}",
            self.steps,
            self.pictures.display()
        );
    }
}

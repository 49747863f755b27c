use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use flow_doc::{Document, Pasted};

use super::write_atomically;

/// Components or a screen under a name, to be put into any flow.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// File stem.
    pub id: String,
    pub name: String,
    /// Flow JSON as it was copied: a component or a screen, or an array of them.
    pub parts: String,
}

impl Block {
    /// Reads `{"name", "parts"}`. `None`: it is no block.
    pub fn read(id: &str, text: &str) -> Option<Block> {
        let document = Document::open(text.as_bytes().to_vec());
        let root = document.root().filter(|_| document.fault().is_none())?;
        let parts = root.get("parts")?.raw().into_owned();
        Pasted::of(&parts)?;
        Some(Block {
            id: id.to_owned(),
            name: root.get("name")?.str()?.into_owned(),
            parts,
        })
    }

    fn text(&self) -> String {
        let name = serde_json::Value::String(self.name.clone());
        format!("{{\n\"name\": {name},\n\"parts\": {}\n}}\n", self.parts)
    }
}

/// The folder of the person's own blocks, one file each. A file that cannot be understood is left
/// alone and not offered.
pub struct Blocks {
    folder: PathBuf,
    kept: Vec<Block>,
    /// Deleted since the start; they can come back.
    deleted: Vec<Block>,
}

impl Blocks {
    pub fn open(folder: PathBuf) -> Blocks {
        let files = fs::read_dir(&folder).into_iter().flatten().flatten();
        let kept = files.filter_map(|file| read(&file.path())).collect();
        let mut blocks = Blocks {
            folder,
            kept,
            deleted: Vec::new(),
        };
        blocks.sort();
        blocks
    }

    /// By name.
    pub fn all(&self) -> &[Block] {
        &self.kept
    }

    pub fn find(&self, id: &str) -> Option<&Block> {
        self.kept.iter().find(|block| block.id == id)
    }

    /// Whether another block than `id` has this name, in whatever case.
    pub fn is_taken(&self, name: &str, id: &str) -> bool {
        let name = name.to_lowercase();
        let others = self.kept.iter().filter(|block| block.id != id);
        others
            .map(|block| block.name.to_lowercase())
            .any(|other| other == name)
    }

    /// Adds a block, or puts it in the place of the one with its id.
    pub fn keep(&mut self, block: Block) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        write_atomically(&self.path(&block.id), block.text().as_bytes())?;
        self.kept.retain(|other| other.id != block.id);
        self.kept.push(block);
        self.sort();
        Ok(())
    }

    /// `false`: there is none with this id.
    pub fn delete(&mut self, id: &str) -> io::Result<bool> {
        let Some(at) = self.kept.iter().position(|block| block.id == id) else {
            return Ok(false);
        };
        match fs::remove_file(self.path(id)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => self.deleted.push(self.kept.remove(at)),
        }
        Ok(true)
    }

    /// Brings a deleted block back. `false`: it was not deleted since the start.
    pub fn restore(&mut self, id: &str) -> io::Result<bool> {
        let Some(at) = self.deleted.iter().position(|block| block.id == id) else {
            return Ok(false);
        };
        self.keep(self.deleted[at].clone())?;
        self.deleted.remove(at);
        Ok(true)
    }

    fn path(&self, id: &str) -> PathBuf {
        self.folder.join(format!("{id}.json"))
    }

    fn sort(&mut self) {
        self.kept
            .sort_by_cached_key(|block| (block.name.to_lowercase(), block.id.clone()));
    }
}

fn read(path: &Path) -> Option<Block> {
    if path.extension()? != "json" {
        return None;
    }
    let block = fs::read_to_string(path)
        .ok()
        .and_then(|text| Block::read(path.file_stem()?.to_str()?, &text));
    if block.is_none() {
        tracing::warn!(file = %path.display(), "this is no block; left alone");
    }
    block
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(id: &str, name: &str) -> Block {
        Block {
            id: id.to_owned(),
            name: name.to_owned(),
            parts: "[{\"type\": \"TextBody\", \"text\": \"Hi\", \"x\": 1.0}]".to_owned(),
        }
    }

    fn names(blocks: &Blocks) -> Vec<&str> {
        blocks.all().iter().map(|block| &*block.name).collect()
    }

    #[test]
    fn blocks_come_back_as_they_were_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("blocks");
        let mut blocks = Blocks::open(path.clone());
        assert!(blocks.all().is_empty());
        for (id, name) in [("b", "zebra \"1\""), ("a", "Apple"), ("c", "äpfel")] {
            blocks.keep(block(id, name)).unwrap();
        }
        let again = Blocks::open(path.clone());
        assert_eq!(again.all(), blocks.all());
        assert_eq!(names(&again), ["Apple", "zebra \"1\"", "äpfel"]);
        assert_eq!(again.find("b").unwrap().parts, block("b", "").parts);
        blocks.keep(block("a", "Zoo")).unwrap();
        assert_eq!(names(&Blocks::open(path)), ["zebra \"1\"", "Zoo", "äpfel"]);
    }

    #[test]
    fn names_are_compared_in_any_case() {
        let folder = tempfile::tempdir().unwrap();
        let mut blocks = Blocks::open(folder.path().to_owned());
        blocks.keep(block("a", "Étage")).unwrap();
        assert!(blocks.is_taken("éTAGE", ""));
        assert!(!blocks.is_taken("Étage", "a"));
        assert!(!blocks.is_taken("Etage", ""));
    }

    #[test]
    fn what_is_deleted_can_come_back_until_the_end() {
        let folder = tempfile::tempdir().unwrap();
        let mut blocks = Blocks::open(folder.path().to_owned());
        blocks.keep(block("a", "Apple")).unwrap();
        assert!(blocks.delete("a").unwrap());
        assert!(!blocks.delete("a").unwrap());
        assert!(Blocks::open(folder.path().to_owned()).all().is_empty());
        assert!(blocks.restore("a").unwrap());
        assert!(!blocks.restore("a").unwrap());
        assert_eq!(names(&Blocks::open(folder.path().to_owned())), ["Apple"]);
        // Gone behind our back is gone too.
        fs::remove_file(folder.path().join("a.json")).unwrap();
        assert!(blocks.delete("a").unwrap());
    }

    #[test]
    fn a_damaged_file_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let damaged = [
            ("torn.json", "{\"name\": \"Torn\", \"parts\": [{\"ty"),
            ("nameless.json", "{\"parts\": {\"type\": \"TextBody\"}}"),
            ("empty.json", "{\"name\": \"Empty\", \"parts\": []}"),
            (
                "mixed.json",
                "{\"name\": \"Mixed\", \"parts\": [{\"type\": \"TextBody\"}, 7]}",
            ),
            ("bytes.json", ""),
            ("readme.txt", "not ours"),
        ];
        for (file, text) in damaged {
            fs::write(folder.path().join(file), text).unwrap();
        }
        fs::write(folder.path().join("bytes.json"), [0xFF, 0x00]).unwrap();
        let mut blocks = Blocks::open(folder.path().to_owned());
        assert!(blocks.all().is_empty());
        blocks.keep(block("a", "Apple")).unwrap();
        assert_eq!(names(&Blocks::open(folder.path().to_owned())), ["Apple"]);
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            damaged.len() + 1
        );
    }

    #[test]
    fn what_cannot_be_written_is_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("blocks");
        fs::write(&path, "a file in its place").unwrap();
        let mut blocks = Blocks::open(path);
        assert!(blocks.keep(block("a", "Apple")).is_err());
        assert!(blocks.all().is_empty());
    }
}

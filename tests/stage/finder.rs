/// How a person would point at something: by what it is and what it is called.
#[derive(Clone, Copy, Debug)]
pub struct By<'a> {
    pub role: &'a str,
    /// `None`: any.
    pub name: Option<&'a str>,
    pub exact: bool,
}

impl<'a> By<'a> {
    /// Exactly this accessible name.
    pub fn role(role: &'a str, name: &'a str) -> By<'a> {
        By {
            role,
            name: Some(name),
            exact: true,
        }
    }

    /// A name that holds these words.
    pub fn part(role: &'a str, name: &'a str) -> By<'a> {
        By {
            role,
            name: Some(name),
            exact: false,
        }
    }
}

pub const SCRIPT: &str = include_str!("finder.js");

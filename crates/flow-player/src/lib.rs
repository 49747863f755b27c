//! Plays a Flow: a pure state machine from (document, event) to what a phone shows.

mod act;
mod answer;
mod days;
mod declared;
mod design;
mod draw;
mod entry;
mod exchange;
mod fields;
mod files;
mod finish;
mod frame;
mod moment;
mod picture;
mod player;
mod props;
mod refresh;
mod sample;
mod scope;
mod select;
mod walk;

pub mod expression;

pub use design::Example;
pub use exchange::{Exchange, RefusedReply, Reply, SUCCESS};
pub use frame::*;
pub use picture::{
    INLINE, Picture, address, find_picture, is_picture, pictures_in, stand_in, without_pictures,
};
pub use player::{Inputs, Player};
pub use props::own_props;
pub use sample::sample_answer;
pub use scope::Scope;
pub use walk::{Answers, Walk, find_way, walk};

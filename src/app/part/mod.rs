//! What pages share. Parts take plain answers and hold neither the record nor the question.

pub mod chips;
pub mod copy;
pub mod details;
pub mod each;
pub mod embed;
pub mod explained;
pub mod figure;
pub mod finder;
pub mod fold;
pub mod frame;
pub mod guesses;
pub mod imprint;
pub mod legend;
pub mod mentions;
pub mod one_file;
pub mod original;
pub mod pagination;
pub mod panel;
pub mod question;
pub mod save;
pub mod scene;
pub mod shape;
pub mod show;
pub mod table;
pub mod take;
pub mod verdict;

//! The nouns of the record: places, themes, reports, indicators, figures, and the words they are described with.

#[macro_use]
mod vocabulary;
mod catalog;
mod collection;
mod derived;
mod figure;
mod initiative;
mod lang;
mod order;
mod period;
mod prints;
mod question;
mod report;
mod term;

pub use catalog::Catalog;
pub use collection::{Collection, Edition, Languages};
pub use derived::{Derived, Every, Formula, Worked, mean, quotient};
pub use figure::{Basis, Figure, Measure, Nature, Per, Qualifier, Scope, Status};
pub use initiative::{Coverage, Group, Initiative, Kind, Section};
pub use lang::{Both, Lang};
pub use order::{order, ordered};
pub use period::{Month, Period};
pub use prints::Prints;
pub use question::{Question, TextPart, parts};
pub use report::{Agreement, Better, Indicator, Level, Place, PlaceKind, Report, Standard, Theme, Whereabouts};
pub use term::Term;
pub use unit::{Dimension, Unit};

mod unit;

//! Charts: numbers and labels in, a flat list of marks out. Nothing here knows what the numbers are about.
//!
//! Each kind takes its data and a [`Frame`] and returns a [`Scene`], whose height is known before anything is drawn.
//! Two painters read a scene: [`sheet`] writes a file, and the page puts one element per mark. Words arrive ready in
//! the reader's language; colours stand behind the class names in `style.css`, as variables on the page and as attributes in a file.

mod bars;
mod dots;
mod legend;
mod matrix;
mod multiples;
mod slope;
mod stacked;
mod timeline;

mod frame;
mod scene;
mod svg;
mod value;

mod axis;
mod scale;
pub mod series;
mod ticks;
pub mod typeset;

mod breaks;
mod digits;
mod element;
mod exactness;
mod flow;
mod lanes;
mod names;
mod order;
mod paint;
mod path;

pub use axis::Format;
pub use bars::{Bar, Bars, Group, bars};
pub use dots::{Dot, DotRow, Dots, dots};
pub use element::{Drawn, Form};
pub use frame::{Frame, Words};
pub use legend::{SIGNS, Sign, legend, signs_in};
pub use matrix::{Column, Matrix, MatrixRow, matrix};
pub use multiples::{Multiples, multiples};
pub use paint::{STYLE, paint};
pub use scene::{Anchor, Geometry, Mark, Role, Scene};
pub use slope::{Slope, SlopeLine, slope};
pub use stacked::{Stacked, StackedRow, StackedSeries, stacked};
pub use svg::{Sheet, escape, sheet};
pub use timeline::{Month, Span, Timeline, TimelineRow, timeline};
pub use value::{Datum, Exactness, MissingReason, Stage, Value};

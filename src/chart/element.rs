//! A mark as the element that the page draws it by: ready to be set, and to be compared with what was set before.

use super::digits;
use super::scene::{Anchor, Geometry, Mark, Role};

/// What an element of a drawing is set to.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// Names the mark, whatever its place.
    pub key: String,
    pub class: String,
    pub form: Form,
    /// The datum to which a click on it leads, and what it is called.
    pub link: Option<(usize, String)>,
}

/// The form of an element: text is set, all else is drawn by a path, whose form the style sheet can move.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    Path(String),
    Text {
        transform: String,
        size: String,
        anchor: Anchor,
        text: String,
    },
}

impl Drawn {
    /// A mark, where the first data, so many as `linked`, lead somewhere.
    pub fn new(mark: &Mark, linked: usize) -> Drawn {
        let datum = mark.datum.filter(|_| mark.role == Role::Hit);
        Drawn {
            key: mark.key.clone(),
            class: mark.class.clone(),
            form: Form::new(mark),
            link: datum
                .filter(|datum| *datum < linked)
                .map(|datum| (datum, mark.label.clone())),
        }
    }
}

impl Form {
    fn new(mark: &Mark) -> Form {
        let px = digits::px;
        match &mark.geometry {
            Geometry::Text { x, y, size, anchor } => Form::Text {
                transform: ["translate(", &px(*x), " ", &px(*y), ")"].concat(),
                size: px(*size),
                anchor: *anchor,
                text: mark.text.clone(),
            },
            Geometry::Line { x1, y1, x2, y2 } => {
                Form::Path(["M", &px(*x1), " ", &px(*y1), "L", &px(*x2), " ", &px(*y2)].concat())
            }
            Geometry::Rect { x, y, width, height } => {
                let (width, height) = (px(*width), px(*height));
                Form::Path(["M", &px(*x), " ", &px(*y), "h", &width, "v", &height, "h-", &width, "z"].concat())
            }
            Geometry::Path(d) => Form::Path(d.clone()),
        }
    }
}

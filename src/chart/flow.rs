//! Small signs with their words, set in lines like a paragraph: keys and the legend.

use super::exactness::{self, Beam};
use super::frame::Area;
use super::names::baseline;
use super::scene::{Anchor, Geometry, Mark, Role, Scene};
use super::series::Shape;
use super::typeset;
use super::value::{Datum, Exactness, MissingReason, Stage};

/// Between two items.
const GAP: f64 = 18.0;

/// What stands before the words of an item.
pub(super) enum Sign {
    /// Nothing.
    Words,
    /// The symbol of a series, with its class.
    Symbol(usize, &'static str),
    /// The sign of a missing number.
    Missing(MissingReason),
    /// A small bar of that class, as sure as this.
    Bar(&'static str, Exactness, Stage),
}

/// A sign with its words, and the datum it stands for.
pub(super) struct Item<'a> {
    pub sign: Sign,
    pub words: String,
    pub datum: Option<&'a Datum>,
}

/// Least height of a line: that of a hit area.
const LINE: f64 = 24.0;

/// Draws items one after the other, in as many lines as they need, and tells where they end.
pub(super) fn draw(scene: &mut Scene, area: Area, items: &[Item]) -> f64 {
    let (size, line) = (area.small(), area.line().max(LINE));
    let (mut x, mut y) = (area.x, area.y);
    for item in items {
        let sign = item.sign.width();
        let words = typeset::fit(&item.words, area.width - sign, size, 1);
        let width = sign + words.width(size);
        if x > area.x && x + width > area.right() {
            (x, y) = (area.x, y + line);
        }
        let middle = y + line / 2.0;
        item.sign.draw(scene, x, middle, item.datum);
        for words in &words.lines {
            let mark = Mark::text(Role::Note, x + sign, baseline(middle, size), size, Anchor::Start, words);
            scene.push(
                mark.datum(item.datum)
                    .label(if words == &item.words { "" } else { &item.words }),
            );
        }
        if let Some(datum) = item.datum {
            let hit = Mark::rect(Role::Hit, x, x + width, y, line);
            scene.push(hit.datum(datum).label(&datum.label));
        }
        x += width + GAP;
    }
    if items.is_empty() { y } else { y + line }
}

impl Sign {
    fn width(&self) -> f64 {
        match self {
            Sign::Words => 0.0,
            Sign::Symbol(..) => 16.0,
            Sign::Missing(reason) => exactness::missing_width(*reason),
            Sign::Bar(_, exactness, _) => 31.0 + exactness::beyond(*exactness),
        }
    }

    fn draw(&self, scene: &mut Scene, x: f64, y: f64, datum: Option<&Datum>) {
        match self {
            Sign::Words => {}
            Sign::Symbol(series, class) => {
                let path = Geometry::Path(Shape::of(*series).path(x + 6.0, y, exactness::DOT));
                scene.push(Mark::new(Role::Dot, path).class(class).datum(datum));
            }
            Sign::Missing(reason) => exactness::draw_missing(scene, x, y, *reason, datum),
            Sign::Bar(class, exactness, stage) => {
                let beam = Beam {
                    base: x,
                    end: x + 25.0,
                    y: y - 5.0,
                    height: 10.0,
                };
                exactness::draw_beam(scene, beam, class, (*exactness, *stage), datum);
            }
        }
    }
}

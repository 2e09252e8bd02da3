//! The one legend: which series has which symbol, and what the signs of sureness say.

use super::flow::{self, Item};
use super::frame::Frame;
use super::scene::Scene;
use super::series::colour_class;
use super::value::{Datum, Stage, Sure, Value, Why};

/// Something a legend can explain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The symbol of a series.
    Series(usize),
    /// How exactly a value is stated.
    Sure(Sure),
    /// How far the thing has come.
    Stage(Stage),
    /// Why a value is missing.
    Missing(Why),
}

/// Every sign of sureness, in the order of the legend.
pub const SIGNS: [Sign; 11] = [
    Sign::Sure(Sure::Exact),
    Sign::Sure(Sure::Over),
    Sign::Sure(Sure::AtLeast),
    Sign::Sure(Sure::Nearly),
    Sign::Sure(Sure::Under),
    Sign::Sure(Sure::About),
    Sign::Stage(Stage::Expected),
    Sign::Stage(Stage::Planned),
    Sign::Missing(Why::NotMentioned),
    Sign::Missing(Why::NotCovered),
    Sign::Missing(Why::NotComparable),
];

/// The signs that occur in some data, in the order of the legend. Exact alone needs no legend: then there are none.
pub fn signs_in(data: &[&Datum]) -> Vec<Sign> {
    let mut found = Vec::new();
    for sign in SIGNS {
        if data.iter().any(|datum| shows(datum, sign)) {
            found.push(sign);
        }
    }
    if found == [Sign::Sure(Sure::Exact)] {
        Vec::new()
    } else {
        found
    }
}

fn shows(datum: &Datum, sign: Sign) -> bool {
    match (&datum.value, sign) {
        (Value::Missing(why, _), sign) => sign == Sign::Missing(*why),
        (_, Sign::Sure(sure)) => datum.sure == sure,
        (_, Sign::Stage(stage)) => datum.stage == stage,
        _ => false,
    }
}

/// Draws a legend: signs with their words in the reader's language, in as many lines as they need.
pub fn legend(entries: &[(Sign, String)], title: &str, frame: Frame) -> Scene {
    let area = frame.area();
    let mut scene = Scene::new(area.width, title);
    let item = |(sign, words): &(Sign, String)| Item {
        sign: small(*sign),
        words: words.clone(),
        datum: None,
    };
    let items: Vec<Item> = entries.iter().map(item).collect();
    let height = flow::draw(&mut scene, area, &items);
    scene.end(height)
}

fn small(sign: Sign) -> flow::Sign {
    match sign {
        Sign::Series(series) => flow::Sign::Symbol(series, colour_class(series)),
        Sign::Sure(sure) => flow::Sign::Bar(sure, Stage::Achieved),
        Sign::Stage(stage) => flow::Sign::Bar(Sure::Exact, stage),
        Sign::Missing(why) => flow::Sign::Missing(why),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_legend_shows_only_what_occurs() {
        let exact = Datum::new(0, 1.0, "");
        let about = Datum::new(1, 1.0, "").sure(Sure::About).stage(Stage::Planned);
        let silent = Datum::missing(2, Why::NotMentioned, "");
        assert_eq!(signs_in(&[&exact]), []);
        assert_eq!(signs_in(&[&exact, &silent]), [SIGNS[0], SIGNS[8]]);
        assert_eq!(signs_in(&[&about, &silent]), [SIGNS[5], SIGNS[7], SIGNS[8]]);
    }
}

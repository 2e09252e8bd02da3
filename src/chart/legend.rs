//! The one legend: which series has which symbol, and what the signs of sureness say.

use super::flow::{self, Item};
use super::frame::Frame;
use super::scene::Scene;
use super::series::colour_class;
use super::value::{Datum, Exactness, MissingReason, Stage, Value};

/// Something a legend can explain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The symbol of a series.
    Series(usize),
    /// How exactly a value is stated.
    Exactness(Exactness),
    /// How far the thing has come.
    Stage(Stage),
    /// Why a value is missing.
    Missing(MissingReason),
}

/// Every sign of sureness, in the order of the legend.
pub const SIGNS: [Sign; 11] = [
    Sign::Exactness(Exactness::Exact),
    Sign::Exactness(Exactness::Over),
    Sign::Exactness(Exactness::AtLeast),
    Sign::Exactness(Exactness::Nearly),
    Sign::Exactness(Exactness::Under),
    Sign::Exactness(Exactness::About),
    Sign::Stage(Stage::Expected),
    Sign::Stage(Stage::Planned),
    Sign::Missing(MissingReason::NotMentioned),
    Sign::Missing(MissingReason::NotCovered),
    Sign::Missing(MissingReason::NotComparable),
];

/// The signs that occur in some data, in the order of the legend. Exact alone needs no legend: then there are none.
pub fn signs_in(data: &[&Datum]) -> Vec<Sign> {
    let mut found = Vec::new();
    for sign in SIGNS {
        if data.iter().any(|datum| shows(datum, sign)) {
            found.push(sign);
        }
    }
    if found == [Sign::Exactness(Exactness::Exact)] {
        Vec::new()
    } else {
        found
    }
}

fn shows(datum: &Datum, sign: Sign) -> bool {
    match (&datum.value, sign) {
        (Value::Missing(reason, _), sign) => sign == Sign::Missing(*reason),
        (_, Sign::Exactness(exactness)) => datum.exactness == exactness,
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
        Sign::Exactness(exactness) => flow::Sign::Bar("plain", exactness, Stage::Achieved),
        Sign::Stage(stage) => flow::Sign::Bar("plain", Exactness::Exact, stage),
        Sign::Missing(reason) => flow::Sign::Missing(reason),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_legend_shows_only_what_occurs() {
        let exact = Datum::new(0, 1.0, "");
        let about = Datum::new(1, 1.0, "").exactness(Exactness::About).stage(Stage::Planned);
        let silent = Datum::missing(2, MissingReason::NotMentioned, "");
        assert_eq!(signs_in(&[&exact]), []);
        assert_eq!(signs_in(&[&exact, &silent]), [SIGNS[0], SIGNS[8]]);
        assert_eq!(signs_in(&[&about, &silent]), [SIGNS[5], SIGNS[7], SIGNS[8]]);
    }
}

//! The keys of marks, by which a painter keeps what stays, and forms that can move from one value to the next.

use crate::chart::cases::WORDS;
use crate::page::{context, query};
use crate::saved::HASHES;
use jiezhen::answer::pictures;
use jiezhen::chart::{
    Bar, Bars, Datum, Dot, DotRow, Dots, Exactness, Frame, Geometry, Group, Multiples, Role, Scene, Slope, SlopeLine,
    Stage, bars, dots, multiples, slope,
};
use jiezhen::model::Lang;

const FRAME: f64 = 640.0;

fn draw_bars(data: &[Datum], series: usize) -> Scene {
    let bar = |datum: &Datum| Bar {
        name: datum.key.clone(),
        series: Some(series),
        datum: datum.clone(),
    };
    let groups = [Group {
        name: "组".into(),
        bars: data.iter().map(bar).collect(),
    }];
    let chart = Bars {
        words: WORDS,
        groups: &groups,
        tick: None,
    };
    bars(&chart, Frame::new(FRAME))
}

/// One panel for each datum.
fn draw_multiples(data: &[Datum], series: usize) -> Scene {
    let panel = |datum: &Datum| Group {
        name: "组".into(),
        bars: vec![Bar {
            name: "同名".into(),
            series: Some(series),
            datum: datum.clone(),
        }],
    };
    let panels: Vec<Group> = data.iter().map(panel).collect();
    let chart = Multiples {
        words: WORDS,
        panels: &panels,
        tick: None,
    };
    multiples(&chart, Frame::new(FRAME))
}

fn draw_dots(data: &[Datum], series: usize) -> Scene {
    let dot = |datum: &Datum| Dot {
        series,
        datum: datum.clone(),
    };
    let rows = [DotRow {
        name: "同名".into(),
        dots: data.iter().map(dot).collect(),
    }];
    let chart = Dots {
        words: WORDS,
        rows: &rows,
        tick: None,
    };
    dots(&chart, Frame::new(FRAME))
}

fn draw_slope(data: &[Datum], series: usize) -> Scene {
    let line = |datum: &Datum| SlopeLine {
        name: "同名".into(),
        series,
        from: Datum::new(0, 20.0, "从前").key("from"),
        to: datum.clone(),
    };
    let lines: Vec<SlopeLine> = data.iter().map(line).collect();
    let chart = Slope {
        words: WORDS,
        from: "",
        to: "",
        lines: &lines,
    };
    slope(&chart, Frame::new(FRAME))
}

const KINDS: [fn(&[Datum], usize) -> Scene; 4] = [draw_bars, draw_multiples, draw_dots, draw_slope];

/// The keys of the marks that belong to a thing.
fn keys(scene: &Scene, thing: &str) -> Vec<String> {
    let own = format!(":{thing}#");
    let keys = scene.marks.iter().map(|mark| mark.key.clone());
    keys.filter(|key| key.contains(&own)).collect()
}

#[test]
fn a_mark_that_stays_keeps_its_key() {
    let data = |things: &[&str]| -> Vec<Datum> {
        let datum = |(index, thing): (usize, &&str)| Datum::new(index, 10.0 + 100.0 * index as f64, "值").key(thing);
        let over = |datum: Datum| datum.exactness(Exactness::Over);
        things.iter().enumerate().map(datum).map(over).collect()
    };
    let things = ["甲", "乙", "丙", "丁"];
    for draw in KINDS {
        let before = draw(&data(&things), 0);
        for gone in things {
            let left: Vec<&str> = things.into_iter().filter(|thing| *thing != gone).collect();
            let after = draw(&data(&left), 0);
            assert_eq!(keys(&after, gone), [""; 0]);
            for thing in left {
                assert_eq!(keys(&after, thing), keys(&before, thing), "{gone} is gone");
            }
        }
    }
    for role in ["text.name", "rect.bar", "path.arrow", "text.value", "rect.hit"] {
        let keys = keys(&draw_bars(&data(&things), 0), "甲");
        assert!(keys.contains(&format!("{role}:甲#0")), "{role} is not among {keys:?}");
    }
}

/// The commands of what moves, without their numbers.
fn forms(scene: &Scene) -> Vec<(String, String)> {
    let moving = [Role::Bar, Role::Dot, Role::Line, Role::Arrow];
    let found = scene.marks.iter().filter(|mark| moving.contains(&mark.role));
    let form = |geometry: &Geometry| match geometry {
        Geometry::Path(d) => d.chars().filter(char::is_ascii_alphabetic).collect(),
        _ => String::new(),
    };
    found.map(|mark| (mark.key.clone(), form(&mark.geometry))).collect()
}

#[test]
fn marks_of_one_kind_differ_in_numbers_only_so_that_they_can_move() {
    for exactness in Exactness::ALL {
        for stage in [Stage::Achieved, Stage::Expected, Stage::Planned] {
            for (draw, series) in KINDS.into_iter().flat_map(|draw| (0..6).map(move |n| (draw, n))) {
                let at = |x: f64| {
                    forms(&draw(
                        &[Datum::new(0, x, "值").exactness(exactness).stage(stage)],
                        series,
                    ))
                };
                let first = at(40.0);
                assert!(!first.is_empty());
                for x in [1.0, 0.0, -0.01, -80.0, 1e10] {
                    assert_eq!(at(x), first, "{exactness:?}, {stage:?}, series {series}, {x}");
                }
            }
        }
    }
}

#[test]
fn the_marks_of_the_record_are_named_by_what_they_stand_for() {
    for hash in HASHES {
        for picture in pictures(context(Lang::En), &query(hash)) {
            let scene = picture.scene(FRAME, Lang::En);
            for mark in scene.marks.iter().filter(|mark| mark.role == Role::Hit) {
                let thing = mark
                    .key
                    .strip_prefix("rect.hit:")
                    .and_then(|key| key.strip_suffix("#0"));
                let is_name = thing.is_some_and(|thing| thing.chars().any(char::is_alphabetic));
                assert!(is_name, "{hash}, {}: {}", picture.id, mark.key);
            }
        }
    }
}

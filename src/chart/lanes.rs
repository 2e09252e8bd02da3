//! Rows of marks with words beside them: a row has as many lanes as it needs for nothing to touch.

use std::cmp::Ordering;

use super::axis::Bands;
use super::exactness;
use super::frame::Area;
use super::names::{Block, Names, baseline};
use super::order;
use super::scale::Scale;
use super::scene::{Anchor, Mark, Role, Scene};
use super::typeset::{self, Fitted};
use super::value::{Datum, MissingReason, Value};

/// The height of a lane, and the air above and below the lanes of a row.
const LANE: f64 = 24.0;
const AIR: f64 = 3.0;
/// Between a mark and its words, and between the words and the next mark.
const GAP: f64 = 6.0;
const BETWEEN: f64 = 10.0;

/// Where the rows of a chart stand from left to right.
#[derive(Clone, Copy)]
pub(super) struct Lanes {
    pub area: Area,
    pub names: Names,
    /// From values to pixels; none where there are no values.
    pub scale: Option<Scale>,
    /// Where the reasons of missing values begin, if there is room.
    pub reasons: f64,
}

/// What stands on a lane: a dot or a period.
pub(super) trait Part {
    fn datum(&self) -> &Datum;
    /// Its left and right end in pixels; none where there is nothing to draw.
    fn reach(&self, scale: Scale) -> Option<(f64, f64)>;
    /// On which side of zero it stands, and so must its words; nothing keeps the words of what is equal to it.
    fn side(&self) -> Ordering {
        Ordering::Equal
    }
    /// Draws it around a height.
    fn draw(&self, scene: &mut Scene, scale: Scale, y: f64);
}

/// A part in pixels: how far it reaches with its words, and its lane.
struct Item<'a> {
    part: &'a dyn Part,
    /// Where the mark itself begins.
    at: f64,
    from: f64,
    to: f64,
    words: Option<(f64, Anchor, String)>,
    lane: usize,
    /// Lanes it fills: two where its words stand below it.
    lanes: usize,
}

/// A missing mark in pixels.
struct Reason<'a> {
    datum: &'a Datum,
    reason: MissingReason,
    x: f64,
    set: Fitted,
    height: f64,
}

impl Lanes {
    /// A part from one pixel to another, its words where there is room: right, left, or below. Those of a rise or a fall
    /// stay on its side of zero; below, where they are too long for that, the rule at zero has a gap.
    fn item<'a>(&self, part: &'a dyn Part, (from, to): (f64, f64)) -> Item<'a> {
        let ((left, right), size) = (self.names.plot(), self.area.size);
        let zero = self.scale.map_or(left, |scale| scale.at(0.0));
        let (least, most) = match part.side() {
            Ordering::Less => (left, zero - GAP),
            Ordering::Equal => (left, right),
            Ordering::Greater => (zero + GAP, right),
        };
        let item = Item {
            part,
            at: from,
            from,
            to,
            words: None,
            lane: 0,
            lanes: 1,
        };
        let Some(words) = typeset::fit(&part.datum().text, right - left, size, 1).lines.pop() else {
            return item;
        };
        let wide = typeset::width(&words, size);
        if to + GAP + wide <= most {
            return Item {
                to: to + GAP + wide,
                words: Some((to + GAP, Anchor::Start, words)),
                ..item
            };
        }
        if from - GAP - wide >= least {
            return Item {
                from: from - GAP - wide,
                words: Some((from - GAP, Anchor::End, words)),
                ..item
            };
        }
        let centred = ((from + to - wide) / 2.0).min(most - wide).max(least);
        let start = centred.min(right - wide).max(left);
        let (from, to) = (from.min(start), to.max(start + wide));
        Item {
            from,
            to,
            words: Some((start, Anchor::Start, words)),
            lanes: 2,
            ..item
        }
    }

    /// Draws a row and tells where it ends.
    pub fn draw(&self, scene: &mut Scene, bands: &mut Bands, name: &str, parts: &[&dyn Part], top: f64) -> f64 {
        let mut items = Vec::new();
        for part in parts {
            if let Some(reach) = self.scale.and_then(|scale| part.reach(scale)) {
                items.push(self.item(*part, reach));
            }
        }
        let items = arrange(items);
        let lanes = items.iter().map(|item| item.lane + item.lanes).max().unwrap_or(0);
        let reasons: Vec<Reason> = parts.iter().filter_map(|part| self.reason(part.datum())).collect();
        let further = reasons.iter().map(|reason| reason.height).sum::<f64>();
        let set = self.names.fit(name);
        let (height, above) = self
            .names
            .row(&set, (LANE * lanes as f64 + further).max(LANE) + 2.0 * AIR);
        let first = top + above + AIR;
        scene.push(Mark::line(Role::Grid, self.area.x, top, self.area.right(), top));
        self.names.write(scene, &set, name, (top, first + LANE / 2.0), None);
        for item in &items {
            self.draw_item(scene, item, first + LANE * (item.lane as f64 + 0.5));
        }
        let mut y = first + LANE * lanes as f64;
        Self::open(bands, &items, (top + above, y));
        for reason in &reasons {
            // The rule at zero has a gap where words stand across it.
            if reason.x > self.reasons {
                bands.add(y, y + reason.height);
            }
            y = self.draw_reason(scene, reason, y);
        }
        top + height
    }

    /// The heights of a row's lanes in which nothing but marks and words beside them stand.
    fn open(bands: &mut Bands, items: &[Item], (top, bottom): (f64, f64)) {
        let below = |lane: usize| items.iter().any(|item| item.lanes > 1 && item.lane + 1 == lane);
        let mut y = top + AIR;
        let mut lane = 0;
        while y < bottom - 1.0 {
            let air = if y + LANE < bottom - 1.0 { 0.0 } else { AIR };
            if !below(lane) {
                bands.add(if lane == 0 { top } else { y }, y + LANE + air);
            }
            (y, lane) = (y + LANE, lane + 1);
        }
    }

    fn draw_item(&self, scene: &mut Scene, item: &Item, y: f64) {
        let datum = item.part.datum();
        if let Some(scale) = self.scale {
            item.part.draw(scene, scale, y);
        }
        let below = LANE * (item.lanes - 1) as f64;
        if let Some((x, anchor, words)) = &item.words {
            let (size, y) = (self.area.size, baseline(y + below, self.area.size));
            let mark = Mark::text(Role::Value, *x, y, size, *anchor, words).datum(datum);
            scene.push(if *words == datum.text {
                mark
            } else {
                mark.label(&datum.text)
            });
        }
        let (from, to) = (
            (item.from - 2.0).max(self.area.x),
            (item.to + 2.0).min(self.area.right()),
        );
        let hit = Mark::rect(Role::Hit, from, to, y - LANE / 2.0, LANE + below);
        scene.push(hit.datum(datum).label(&datum.label));
    }

    /// Why there is no mark: the reason set in lines, and where it stands.
    fn reason<'a>(&self, datum: &'a Datum) -> Option<Reason<'a>> {
        let Value::Missing(reason, words) = &datum.value else {
            return None;
        };
        let ((left, right), sign) = (self.names.plot(), exactness::missing_width(*reason));
        let wide = sign + typeset::width(words, self.area.size);
        let x = if self.reasons + GAP + wide <= right {
            self.reasons + GAP
        } else {
            (right - wide).max(left)
        };
        let set = typeset::fit(words, right - x - sign, self.area.size, 3);
        let further = set.lines.len().saturating_sub(1) as f64;
        Some(Reason {
            datum,
            reason: *reason,
            x,
            set,
            height: LANE + further * self.area.line(),
        })
    }

    fn draw_reason(&self, scene: &mut Scene, reason: &Reason, top: f64) -> f64 {
        let (middle, (left, right)) = (top + LANE / 2.0, self.names.plot());
        exactness::draw_missing(scene, reason.x, middle, reason.reason, Some(reason.datum));
        let x = reason.x + exactness::missing_width(reason.reason);
        let (size, line, y) = (self.area.size, self.area.line(), Block::top(self.area, middle));
        Block {
            x,
            y,
            size,
            line,
            anchor: Anchor::Start,
        }
        .write(scene, Role::Note, &reason.set, &reason.datum.text, Some(reason.datum));
        let hit = Mark::rect(Role::Hit, left, right, top, reason.height);
        scene.push(hit.datum(reason.datum).label(&reason.datum.label));
        top + reason.height
    }
}

/// Puts items from left to right by their marks, those that begin together in the caller's order, each in the first lane where it touches nothing.
fn arrange(mut items: Vec<Item>) -> Vec<Item> {
    order::by(&mut items, |item| item.at);
    let mut placed: Vec<Item> = Vec::new();
    for mut item in items {
        item.lane = (0..)
            .find(|lane| !placed.iter().any(|other| other.touches(&item, *lane)))
            .unwrap_or(0);
        placed.push(item);
    }
    placed
}

impl Item<'_> {
    /// Whether another item would touch this one if it stood in that lane.
    fn touches(&self, other: &Item, lane: usize) -> bool {
        let lanes_meet = lane < self.lane + self.lanes && self.lane < lane + other.lanes;
        lanes_meet && other.from < self.to + BETWEEN && self.from < other.to + BETWEEN
    }
}

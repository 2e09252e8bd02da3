//! The verdict on two figures: every reason that applies, and the worst of them.

use super::figure::{first_statement, is_part_of, measure, number, qualified, whole};
use super::reason::{Likeness, Reason};
use super::when;
use crate::model::{Both, Catalog, Figure, Lang, Measure, Nature, Qualifier, Status, Unit};
use crate::words;

/// How far two figures may be compared, and why no further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// That of the worst reason; like for like where there is none.
    pub level: Likeness,
    /// In the order of `Reason`'s variants: what forbids a comparison before what qualifies it.
    pub reasons: Vec<Reason>,
}

/// The verdict on the figures at two positions of the catalog; the same from either side. Different places are never
/// a reason. Figures of different indicators, or of none, are not comparable, and no more is said about them; neither is
/// a position without a figure.
pub fn verdict(catalog: &Catalog, a: usize, b: usize) -> Verdict {
    let (a, b) = (a.min(b), a.max(b));
    let reasons = match (catalog.figures.get(a), catalog.figures.get(b)) {
        // Nothing else is worth saying about one fact and itself.
        (Some(_), Some(_)) if first_statement(catalog, a) == first_statement(catalog, b) => vec![Reason::SameFact],
        (Some(first), Some(second)) => match other_indicators(first, second) {
            Some(reason) => vec![reason],
            None => reasons(catalog, (a, first), (b, second)),
        },
        _ => vec![Reason::Indicator(None, None)],
    };
    let level = reasons
        .iter()
        .map(Reason::likeness)
        .max()
        .unwrap_or(Likeness::LikeForLike);
    Verdict { level, reasons }
}

fn reasons(catalog: &Catalog, (a_at, a): (usize, &Figure), (b_at, b): (usize, &Figure)) -> Vec<Reason> {
    let mut out = Vec::new();
    definition(a, b, &mut out);
    kind(catalog, a, b, &mut out);
    coverage(a, b, &mut out);
    out.extend(status(a.status, b.status));
    out.extend(beside_a_target(a, b, measure(catalog, a) == measure(catalog, b)));
    out.extend(before_and_after(a_at, a, b_at, b));
    if is_part_of(catalog, a_at, b_at) {
        out.push(Reason::PartOfTotal {
            part: number(a),
            total: number(b),
        });
    } else if is_part_of(catalog, b_at, a_at) {
        out.push(Reason::PartOfTotal {
            part: number(b),
            total: number(a),
        });
    }
    when::reasons(a, b, &mut out);
    for figure in [a, b].into_iter().filter(|figure| figure.qualifier != Qualifier::Exact) {
        let reason = Reason::Inexact(number(figure));
        if !out.contains(&reason) {
            out.push(reason);
        }
    }
    out
}

/// Whether they count different things.
fn other_indicators(a: &Figure, b: &Figure) -> Option<Reason> {
    let id = |figure: &Figure| figure.indicator.as_ref().map(|indicator| indicator.id.clone());
    let name = |figure: &Figure| figure.indicator.as_ref().map(|indicator| indicator.name.clone());
    (id(a).is_none() || id(a) != id(b)).then(|| Reason::Indicator(name(a), name(b)))
}

/// Whether both count it in the same way.
fn definition(a: &Figure, b: &Figure, out: &mut Vec<Reason>) {
    if a.variant != b.variant {
        out.push(Reason::Variant(a.variant.clone(), b.variant.clone()));
    }
    let agree = a.indicator.as_ref().map_or("", |indicator| &indicator.agree);
    let same_dimension = a.unit.dimension() == b.unit.dimension();
    if same_dimension && a.classifier != b.classifier && agree.split(';').any(|field| field == "classifier") {
        out.push(Reason::Classifier(a.classifier.clone(), b.classifier.clone()));
    }
}

/// Whether both are the same kind of number. Units are looked at only where the kinds agree: that a growth rate is in
/// per cent and a rank in places follows from what they are.
fn kind(catalog: &Catalog, a: &Figure, b: &Figure, out: &mut Vec<Reason>) {
    let (of_a, of_b) = (measure(catalog, a), measure(catalog, b));
    if of_a != of_b {
        return out.push(Reason::Measure(of_a, of_b));
    }
    match of_a {
        Measure::Share => out.extend(wholes(catalog, a, b)),
        Measure::Rank if !same_ranking(catalog, a, b) => out.push(Reason::Ranking(ranking(a), ranking(b))),
        _ => {}
    }
    if a.unit.dimension() != b.unit.dimension() {
        out.push(Reason::Dimension(a.unit, b.unit));
    }
}

/// An indicator that is itself a share says in its definition what of; any other share must be of the same.
/// An excess over a target is not asked for it: it becomes a completion, and that is a caveat of its own.
fn wholes(catalog: &Catalog, a: &Figure, b: &Figure) -> Option<Reason> {
    let defined = a
        .indicator
        .as_ref()
        .is_some_and(|indicator| indicator.unit == Unit::Percent);
    let over = [a.measure, b.measure].contains(&Measure::OverTarget);
    let (of_a, of_b) = (whole(catalog, a)?, whole(catalog, b)?);
    (!defined && !over && of_a != of_b).then(|| Reason::Whole(of_a.clone(), of_b.clone()))
}

/// Whether both are counted among the same others by the same thing. "The whole city" is another city elsewhere.
fn same_ranking(catalog: &Catalog, a: &Figure, b: &Figure) -> bool {
    let around = |figure: &Figure| figure.report.place.parent.as_ref().map(|parent| parent.id.clone());
    let by = |figure: &Figure| qualified(catalog, figure).map(|ranked| ranked.measure);
    a.among == b.among && around(a) == around(b) && by(a) == by(b) && a.of_what == b.of_what
}

/// Among whom and by what a figure is ranked: 中山市全市，按外贸进出口总额增速.
fn ranking(figure: &Figure) -> Both {
    let around = figure
        .report
        .place
        .parent
        .as_ref()
        .map_or(Both::default(), |parent| parent.name.clone());
    let among = figure.among.clone().unwrap_or_default();
    let by = &figure.subject;
    Both::new(
        format!("{}{}，按{}", around.zh, among.zh, by.zh),
        format!("{}, {}, by {}", around.en, among.en, by.en),
    )
}

/// Whether both speak of the same: what one value is for, which part, stock or flow.
fn coverage(a: &Figure, b: &Figure, out: &mut Vec<Reason>) {
    if a.per != b.per {
        out.push(Reason::Per(per(a), per(b)));
    }
    // Two parts are different parts unless they have one name.
    if a.scope != b.scope {
        out.push(Reason::Scope(a.scope.clone(), b.scope.clone()));
    }
    if let (Nature::Stock, Nature::Flow) | (Nature::Flow, Nature::Stock) = (a.nature, b.nature) {
        out.push(Reason::StockAndFlow(a.nature, b.nature));
    }
}

/// What one value is for, in words: 每村（社区）, per village.
fn per(figure: &Figure) -> Option<Both> {
    let words = |lang| words::per(figure, lang);
    let (zh, en) = (words(Lang::Zh), words(Lang::En));
    (!figure.per.is_empty()).then(|| Both::new(zh.replace('/', "每"), en.trim_start()))
}

/// What is only planned or asked for is not comparable with anything else; what is not finished is, with a caveat.
fn status(a: Status, b: Status) -> Option<Reason> {
    let real = |status| !matches!(status, Status::Planned | Status::Applied);
    match a == b {
        true => None,
        false if real(a) && real(b) => Some(Reason::NotFinal(a, b)),
        false => Some(Reason::NotYetReal(a, b)),
    }
}

/// "25 % over target" beside a share: it stands there as 125 % of a target that is its own.
fn beside_a_target(a: &Figure, b: &Figure, same_kind: bool) -> Option<Reason> {
    let over = match (a.measure, b.measure) {
        (Measure::OverTarget, Measure::OverTarget) => return None,
        (Measure::OverTarget, _) => a,
        (_, Measure::OverTarget) => b,
        _ => return None,
    };
    let completed = super::completion(over).filter(|_| same_kind)?;
    let words = |lang| words::quantity(completed.value, completed.unit, "", lang);
    Some(Reason::Completion {
        over: number(over),
        completed: Both::new(words(Lang::Zh), words(Lang::En)),
    })
}

/// "From A to B": A beside its own B.
fn before_and_after(a_at: usize, a: &Figure, b_at: usize, b: &Figure) -> Option<Reason> {
    let leads = |from: &Figure, to: usize| from.measure == Measure::From && from.of.contains(&to);
    if leads(a, b_at) {
        Some(Reason::Earlier {
            from: number(a),
            to: number(b),
        })
    } else {
        leads(b, a_at).then(|| Reason::Earlier {
            from: number(b),
            to: number(a),
        })
    }
}

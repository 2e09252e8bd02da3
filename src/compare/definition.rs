//! Reasons that lie in what is counted: the kind of number, the definition, the part of the place, and by whose rule.

use super::figure::{measure, number, qualified, whole};
use super::reason::Reason;
use crate::model::{Both, Catalog, Figure, Lang, Measure, Nature, Scope, Standard, Unit};
use crate::words;

/// Whether both are the same kind of number. Units are looked at only where the kinds agree: that a growth rate is in
/// per cent and a rank in places follows from what they are.
pub(super) fn kind(catalog: &Catalog, a: &Figure, b: &Figure, out: &mut Vec<Reason>) {
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
    if a.per != b.per {
        out.push(Reason::Per(per(a), per(b)));
    }
    if let (Nature::Stock, Nature::Flow) | (Nature::Flow, Nature::Stock) = (a.nature, b.nature) {
        out.push(Reason::StockAndFlow(a.nature, b.nature));
    }
}

/// An indicator that is itself a share says in its definition what of; any other share must be of the same.
/// An excess over a target is not asked for it: it becomes a completion, and that is a reason of its own.
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
    let around = figure.report.place.parent.as_ref().map(|parent| &parent.name);
    // A rule asks each rank for the others that it is among; a place at the top has nothing around it.
    let among: Vec<&Both> = around.into_iter().chain(&figure.among).collect();
    let words = |lang, between: &str| {
        let names: Vec<&str> = among.iter().map(|name| name.get(lang)).collect();
        names.join(between)
    };
    let by = &figure.subject;
    Both::new(
        format!("{}，按{}", words(Lang::Zh, ""), by.zh),
        format!("{}, by {}", words(Lang::En, ", "), by.en),
    )
}

/// What one value is for, in words: 每村（社区）, per village.
fn per(figure: &Figure) -> Option<Both> {
    let per = figure.per?;
    Some(Both::new(
        ["每", per.name(Lang::Zh)].concat(),
        ["per ", per.name(Lang::En)].concat(),
    ))
}

pub(super) fn variant(a: &Figure, b: &Figure) -> Option<Reason> {
    (a.variant != b.variant).then(|| Reason::Variant(a.variant.clone(), b.variant.clone()))
}

pub(super) fn classifier(a: &Figure, b: &Figure) -> Option<Reason> {
    let same_dimension = a.unit.dimension() == b.unit.dimension();
    (same_dimension && a.classifier != b.classifier)
        .then(|| Reason::Classifier(a.classifier.clone(), b.classifier.clone()))
}

/// Two parts are different parts unless they have one name.
pub(super) fn scope(a: &Figure, b: &Figure) -> Option<Reason> {
    (a.scope != b.scope).then(|| Reason::Scope(a.scope.clone(), b.scope.clone()))
}

/// An indicator that does not ask for one scope is one of single projects.
pub(super) fn single_projects(a: &Figure, b: &Figure) -> Option<Reason> {
    match (&a.scope, &b.scope) {
        (Scope::Part(first), Scope::Part(second)) if first != second => {
            Some(Reason::SingleProjects(first.clone(), second.clone()))
        }
        _ => None,
    }
}

/// By whose rule the indicator of both is counted.
pub(super) fn standard(figure: &Figure) -> Option<Reason> {
    match figure.indicator.as_ref()?.standard {
        Standard::Official => None,
        Standard::Own => Some(Reason::OwnRule),
        Standard::Unsaid => Some(Reason::UnsaidRule),
    }
}

/// "25 % over target" beside a share: it stands there as 125 % of a target that is its own.
pub(super) fn beside_a_target(a: &Figure, b: &Figure, same_kind: bool) -> Option<Reason> {
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

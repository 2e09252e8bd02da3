//! The verdict on two figures: what a pair of one report is, or how far a pair of two reports may be compared, and why.

use super::figure::measure;
use super::normal::{Counted, every_of_both};
use super::reason::{Likeness, Reason, Relation};
use super::{definition, exact, place, relation, status, when};
use crate::model::{Agreement, Catalog, Figure, Lang, ordered};

/// What two figures are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Judgement {
    /// Of two reports: a comparison.
    Between(Likeness),
    /// Of one report: never a comparison.
    Within(Relation),
}

impl Judgement {
    pub fn id(self) -> &'static str {
        match self {
            Judgement::Between(likeness) => likeness.id(),
            Judgement::Within(relation) => relation.id(),
        }
    }

    /// The sign that stands before its name; what is no comparison has no sign of one.
    pub fn sign(self) -> &'static str {
        match self {
            Judgement::Between(Likeness::LikeForLike) => "=",
            Judgement::Between(Likeness::WithCaveat) => "≈",
            Judgement::Between(Likeness::SideBySide) => "∥",
            Judgement::Between(Likeness::NotComparable) => "≠",
            Judgement::Within(_) => "·",
        }
    }

    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Judgement::Between(likeness) => likeness.name(lang),
            Judgement::Within(relation) => relation.name(lang),
        }
    }
}

/// A judgement and why it is no better.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Between reports, that of the worst reason; like for like where there is none.
    pub judgement: Judgement,
    /// The worst first. Where one forbids the comparison, only those that forbid it.
    pub reasons: Vec<Reason>,
}

impl Verdict {
    fn between(mut reasons: Vec<Reason>) -> Verdict {
        let worst = reasons.iter().map(Reason::likeness).max();
        let likeness = worst.unwrap_or(Likeness::LikeForLike);
        if likeness == Likeness::NotComparable {
            reasons.retain(|reason| reason.likeness() == likeness);
        }
        Verdict {
            judgement: Judgement::Between(likeness),
            reasons: ordered(reasons, |a, b| b.likeness().cmp(&a.likeness())),
        }
    }

    fn within(relation: Relation, reasons: Vec<Reason>) -> Verdict {
        Verdict {
            judgement: Judgement::Within(relation),
            reasons,
        }
    }

    /// Whether one axis may hold both.
    pub fn one_axis(&self) -> bool {
        match self.judgement {
            Judgement::Between(likeness) => likeness < Likeness::NotComparable,
            Judgement::Within(Relation::SameFact | Relation::About) => false,
            Judgement::Within(Relation::Separate) => !self.reasons.iter().any(forbids),
            Judgement::Within(_) => true,
        }
    }

    /// Whether they are of two reports and two kinds of number, such as an amount and a growth rate.
    pub fn between_kinds(&self) -> bool {
        let kinds = |reason: &Reason| matches!(reason, Reason::Measure(..));
        matches!(self.judgement, Judgement::Between(_)) && self.reasons.iter().any(kinds)
    }

    /// Whether one may be ranked above the other.
    pub fn ranked(&self) -> bool {
        matches!(self.judgement, Judgement::Between(likeness) if likeness <= Likeness::WithCaveat)
    }
}

fn forbids(reason: &Reason) -> bool {
    reason.likeness() == Likeness::NotComparable
}

/// The verdict on the figures at two positions of the catalog; the same from either side. Figures of different
/// indicators, or of none, are not comparable, and no more is said about them; neither is a position without a figure.
pub fn verdict(catalog: &Catalog, a: usize, b: usize, counted: Counted) -> Verdict {
    let (a, b) = (a.min(b), a.max(b));
    let (Some(first), Some(second)) = (catalog.figures.get(a), catalog.figures.get(b)) else {
        return Verdict::between(vec![Reason::Indicator(None, None)]);
    };
    let within = first.report.id == second.report.id;
    if let Some((relation, reason)) = relation::of(catalog, (a, first), (b, second)).filter(|_| within) {
        return Verdict::within(relation, vec![reason]);
    }
    let mut reasons = match other_indicators(first, second) {
        Some(reason) => vec![reason],
        None => reasons(catalog, first, second, counted),
    };
    if !within {
        return Verdict::between(reasons);
    }
    reasons.retain(forbids);
    Verdict::within(Relation::Separate, reasons)
}

/// Whether they count different things.
fn other_indicators(a: &Figure, b: &Figure) -> Option<Reason> {
    let id = |figure: &Figure| figure.indicator.as_ref().map(|indicator| indicator.id.clone());
    let name = |figure: &Figure| figure.indicator.as_ref().map(|indicator| indicator.name.clone());
    (id(a).is_none() || id(a) != id(b)).then(|| Reason::Indicator(name(a), name(b)))
}

fn reasons(catalog: &Catalog, a: &Figure, b: &Figure, counted: Counted) -> Vec<Reason> {
    let listed = |agreement| a.indicator.as_ref().is_some_and(|own| own.agree.contains(&agreement));
    let (every, mut out) = (every_of_both(a, b, counted), Vec::new());
    definition::kind(catalog, a, b, &mut out);
    for agreement in Agreement::ALL.iter().filter(|agreement| listed(**agreement)) {
        match agreement {
            Agreement::Period => when::lengths(a, b, every, &mut out),
            Agreement::Definition => out.extend(definition::variant(a, b)),
            Agreement::Status => out.extend(status::stages(a.status, b.status)),
            Agreement::Scope => out.extend(definition::scope(a, b)),
            Agreement::Classifier => out.extend(definition::classifier(a, b)),
        }
    }
    if !listed(Agreement::Scope) {
        out.extend(definition::single_projects(a, b));
    }
    let same_kind = measure(catalog, a) == measure(catalog, b);
    out.extend(definition::standard(a));
    out.extend(definition::beside_a_target(a, b, same_kind));
    when::reasons(a, b, &mut out);
    place::reasons(catalog, a, b, &mut out);
    exact::reasons(a, b, every, &mut out);
    out
}

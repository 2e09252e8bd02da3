//! What two figures of one report are to each other: read from the record's own references, never guessed.

use super::figure::{first_statement, is_part_of, number};
use super::reason::{Reason, Relation};
use crate::model::{Catalog, Figure, Measure, Status};

type At<'a> = (usize, &'a Figure);

/// The relation, and what it says of the two; none where the record knows of none.
pub(super) fn of(catalog: &Catalog, a: At, b: At) -> Option<(Relation, Reason)> {
    if first_statement(catalog, a.0) == first_statement(catalog, b.0) {
        return Some((Relation::SameFact, Reason::SameFact));
    }
    one_way(catalog, a, b)
        .or_else(|| one_way(catalog, b, a))
        .or_else(|| parts_of_one(catalog, a, b).then_some((Relation::PartOf, Reason::PartsOfOne)))
}

/// What the first is to the second.
fn one_way(catalog: &Catalog, (a_at, a): At, (b_at, b): At) -> Option<(Relation, Reason)> {
    let (first, second) = (number(a), number(b));
    if a.measure == Measure::From && a.of.contains(&b_at) {
        let (from, to) = (first, second);
        return Some((Relation::OverTime, Reason::Earlier { from, to }));
    }
    let hoped = matches!(b.status, Status::Planned | Status::Applied);
    let part = is_part_of(catalog, a_at, b_at);
    if a.target == Some(b_at) || (part && hoped && a.status != b.status) {
        return Some((
            Relation::Stages,
            Reason::Stage {
                first: second,
                then: first,
            },
        ));
    }
    if part {
        let (part, total) = (first, second);
        return Some((Relation::PartOf, Reason::PartOfTotal { part, total }));
    }
    is_about(catalog, a_at, b_at).then_some((Relation::About, Reason::About(a.measure, first, second)))
}

/// Whether one qualifies the other, directly or through what it qualifies: the rank of a growth rate of an amount.
fn is_about(catalog: &Catalog, at: usize, other: usize) -> bool {
    let (mut at, other) = (at, first_statement(catalog, other));
    // A chain is never longer than the record; the bound guards against a ring.
    for _ in 0..catalog.figures.len() {
        match catalog.figures.get(at).and_then(|figure| figure.of.first()) {
            Some(next) if first_statement(catalog, *next) == other => return true,
            Some(next) => at = *next,
            None => return false,
        }
    }
    false
}

fn parts_of_one(catalog: &Catalog, (a_at, a): At, (b_at, b): At) -> bool {
    let total = |figure: &Figure| figure.part_of.map(|total| first_statement(catalog, total));
    let summed = |one: &crate::model::Derived| one.is_sum() && one.inputs.contains(&a_at) && one.inputs.contains(&b_at);
    (a.part_of.is_some() && total(a) == total(b)) || catalog.derived.iter().any(summed)
}

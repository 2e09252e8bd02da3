//! What a figure's number is once it is looked at for comparison, and the number as it is named in a reason.

use crate::model::{Both, Catalog, Figure, Lang, Measure, Unit};
use crate::words;

/// The number as it is read out, in both languages.
pub(super) fn number(figure: &Figure) -> Both {
    Both::new(words::qualified(figure, Lang::Zh), words::qualified(figure, Lang::En))
}

/// The figures that this one qualifies.
pub(super) fn qualified<'a>(catalog: &'a Catalog, figure: &Figure) -> Option<&'a Figure> {
    figure.of.first().and_then(|at| catalog.figures.get(*at))
}

/// The kind of number for a comparison: an earlier value is what the later one is, an excess over a target is a share.
pub(super) fn measure(catalog: &Catalog, figure: &Figure) -> Measure {
    match figure.measure {
        Measure::OverTarget => Measure::Share,
        Measure::From => match qualified(catalog, figure).map(|later| later.measure) {
            Some(Measure::From) | None if figure.unit == Unit::Percent => Measure::Share,
            Some(Measure::From) | None => Measure::Level,
            Some(measure) => measure,
        },
        measure => measure,
    }
}

/// What a share is a share of, where the report says it in words; an earlier share is of the same as the later one.
pub(super) fn whole<'a>(catalog: &'a Catalog, figure: &'a Figure) -> Option<&'a Both> {
    match figure.measure {
        Measure::From => figure
            .of_what
            .as_ref()
            .or_else(|| qualified(catalog, figure)?.of_what.as_ref()),
        _ => figure.of_what.as_ref(),
    }
}

/// The first statement of the fact that the figure at this position states.
pub(super) fn first_statement(catalog: &Catalog, at: usize) -> usize {
    catalog.figures.get(at).and_then(|figure| figure.same_as).unwrap_or(at)
}

/// Whether one figure is a part of the other, directly or through totals between them.
pub(super) fn is_part_of(catalog: &Catalog, part: usize, total: usize) -> bool {
    let (mut at, total) = (first_statement(catalog, part), first_statement(catalog, total));
    // A chain is never longer than the record; the bound guards against a ring.
    for _ in 0..catalog.figures.len() {
        match catalog.figures.get(at).and_then(|figure| figure.part_of) {
            Some(up) if first_statement(catalog, up) == total => return true,
            Some(up) => at = first_statement(catalog, up),
            None => return false,
        }
    }
    false
}

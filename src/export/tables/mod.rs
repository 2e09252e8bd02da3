//! What can be taken away as a table, each kind with its columns.

mod comparison;
mod coverage;
mod figures;
mod initiatives;

use super::table::{Cell, Table};
use super::{Extent, Kind};
use crate::answer::Context;
use crate::model::Figure;
use crate::query::{CompareQuery, Filter, Query, Sort, filter, sorted};
use rust_decimal::Decimal;

/// The table of a kind: of what the view shows, in its order, or of all there is.
pub fn of(context: Context, query: &Query, kind: Kind, extent: Extent) -> Table {
    let none = (Filter::default(), None);
    let (wanted, sort): (Filter, Option<Sort>) = match (extent, query) {
        (Extent::View, Query::Figures(query)) => (query.filter.clone(), query.sort),
        (Extent::View, Query::Initiatives(query)) => (query.filter.clone(), None),
        _ => none,
    };
    match kind {
        Kind::Figures => {
            let rows = sorted(
                context.catalog,
                &filter(context.index(), &wanted).rows,
                sort,
                context.lang,
            );
            figures::figures(context, &of_report(context, query, extent, rows))
        }
        Kind::Initiatives => initiatives::initiatives(context, &filter(context.initiatives(), &wanted).rows),
        Kind::Coverage => coverage::coverages(context),
        Kind::Comparison => match (extent, query) {
            (Extent::View, Query::Compare(compare)) => comparison::comparison(context, compare),
            _ => comparison::comparison(context, &CompareQuery::default()),
        },
    }
}

/// On the page of a report, its own figures.
fn of_report(context: Context, query: &Query, extent: Extent, mut rows: Vec<usize>) -> Vec<usize> {
    if let (Extent::View, Query::Report(id)) = (extent, query) {
        rows.retain(|at| {
            context
                .catalog
                .figures
                .get(*at)
                .is_some_and(|figure| figure.report.id == *id)
        });
    }
    rows
}

/// Whether a figure is in doubt, as a cell.
fn doubt(figure: &Figure, context: Context) -> Cell {
    match figure.doubt {
        true => context.say("存疑", "in doubt").into(),
        false => "".into(),
    }
}

/// A whole number as a cell.
fn number(number: u16) -> Cell {
    Cell::Number(Decimal::from(number))
}

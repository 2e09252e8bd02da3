//! Reasons that lie in the places: their size, their kind, the prices and the times they counted in.

use super::figure::{number, qualified};
use super::reason::Reason;
use crate::model::{Both, Catalog, Dimension, Figure, Lang, Level, Measure, Period, Place, Scope};
use rust_decimal::Decimal;

/// A level so many times smaller than the other is a small base for a growth rate.
const SMALL: Decimal = Decimal::TEN;

/// The first and the last year of the epidemic.
const EPIDEMIC: (u16, u16) = (2020, 2022);

pub(super) fn reasons(catalog: &Catalog, a: &Figure, b: &Figure, out: &mut Vec<Reason>) {
    let whole = a.scope == Scope::Place && b.scope == Scope::Place;
    if a.report.place.id != b.report.place.id && whole && is_total(a) && is_total(b) {
        out.push(Reason::Size);
        let kinds = kind(&a.report.place).zip(kind(&b.report.place));
        out.extend(kinds.filter(|(a, b)| a != b).map(|(a, b)| Reason::PlaceKind(a, b)));
    }
    let last = |figure: &Figure| figure.period.years().map(|years| years.1);
    if is_money(a) && is_money(b) && last(a) != last(b) {
        out.push(Reason::CurrentPrices);
    }
    out.extend(small_base(catalog, a, b));
    // Where both lie in those years, neither has an excuse that the other lacks.
    match (epidemic(a), epidemic(b)) {
        (true, false) => out.push(Reason::Epidemic(a.period)),
        (false, true) => out.push(Reason::Epidemic(b.period)),
        _ => {}
    }
}

/// An amount that would be larger in a larger place.
fn is_total(figure: &Figure) -> bool {
    matches!(figure.measure, Measure::Level | Measure::Change | Measure::From)
        && figure.unit.dimension() != Dimension::Percent
        && figure.per.is_none()
}

fn is_money(figure: &Figure) -> bool {
    matches!(figure.unit.dimension(), Dimension::Yuan | Dimension::Dollar)
}

/// What kind of place it is, and under what it stands: 区县下辖的街道, a subdistrict under a county.
fn kind(place: &Place) -> Option<Both> {
    let [zh, en] = Lang::ALL.map(|lang| place.kind.map(|kind| kind.name(lang)));
    let (zh, en) = zh.zip(en)?;
    Some(
        match place.parent.as_ref().is_some_and(|above| above.level == Level::County) {
            true => Both::new(zh, en),
            false => Both::new(
                format!("不设区县的地级市下辖的{zh}"),
                format!("{en} of a prefecture without counties"),
            ),
        },
    )
}

/// A growth rate over a level that is far smaller than the one that the other grows from.
fn small_base(catalog: &Catalog, a: &Figure, b: &Figure) -> Option<Reason> {
    if a.measure != Measure::Growth || b.measure != Measure::Growth {
        return None;
    }
    let (of_a, of_b) = (qualified(catalog, a)?, qualified(catalog, b)?);
    let far = |less: &Figure, more: &Figure| less.value.checked_mul(SMALL).is_some_and(|ten| ten <= more.value);
    let (growth, level) = match (far(of_a, of_b), far(of_b, of_a)) {
        (true, _) => (a, of_a),
        (_, true) => (b, of_b),
        _ => return None,
    };
    Some(Reason::SmallBase {
        growth: number(growth),
        level: number(level),
    })
}

/// Whether something arose in one of those years; a total of five years is no matter of one of them, and a state at a
/// date is what it is.
fn epidemic(figure: &Figure) -> bool {
    let (first, last) = EPIDEMIC;
    matches!(figure.period, Period::Span { from, to } if from.year == to.year && (first..=last).contains(&to.year))
}

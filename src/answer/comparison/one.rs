//! One indicator over all places: on axes, as ranks, against targets, pair by pair.

use super::axis::{self, AxisAnswer, place_all};
use super::derived::{DerivedLine, derived};
use super::pairs::{self, PairLine};
use super::{Averaging, figures_with, headline, slope};
use crate::answer::{Context, Picture};
use crate::compare::{axes, completion};
use crate::model::{Agreement, Better, Both, Every, Figure, Indicator, Lang, Measure, Standard, ordered};
use crate::query::{Change, Query};
use crate::words;

/// One indicator compared over all places.
#[derive(Clone, Debug, PartialEq)]
pub struct One {
    pub name: String,
    pub headline: String,
    pub definition: String,
    /// Which direction is better, if any.
    pub better: &'static str,
    /// In what two values must agree before one is ranked above the other, and by whose rule they are counted.
    pub agree: String,
    pub theme: String,
    /// Whether averages are shown, and what over, where totals cover different lengths.
    pub averaged: Option<(Every, bool)>,
    pub axes: Vec<AxisAnswer>,
    pub slope: Option<Picture>,
    pub ranks: Vec<Position>,
    pub targets: Vec<TargetLine>,
    /// What we work out from its figures.
    pub derived: Vec<DerivedLine>,
    /// Pairs of figures of different places, and those within one place.
    pub between: Vec<PairLine>,
    pub within: Vec<PairLine>,
    pub related: Vec<Related>,
}

impl One {
    /// All that is drawn, from top to bottom.
    pub fn pictures(&self) -> impl Iterator<Item = &Picture> {
        self.axes
            .iter()
            .filter_map(|axis| axis.picture.as_ref())
            .chain(&self.slope)
    }
}

/// A rank as the report prints it, among whom, and for what.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    pub rank: String,
    pub place: String,
    pub of: String,
    pub among: String,
    pub period: String,
    pub link: Change,
}

/// A result beside what it was to be.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetLine {
    pub place: String,
    /// What the target was, in the words or the number of the report.
    pub target: String,
    pub result: String,
    /// What was reckoned, where anything was.
    pub note: String,
    pub link: Change,
}

/// An indicator that is easily confused with this one, and how it is defined.
#[derive(Clone, Debug, PartialEq)]
pub struct Related {
    pub link: Change,
    pub name: String,
    pub definition: String,
    /// The figure that stands for each place that reports it.
    pub values: Vec<super::PlaceValue>,
}

/// The indicator with this id, its totals averaged where that is wanted; none where there is none.
pub fn one(context: Context, id: &str, averaged: bool) -> Option<One> {
    let lang = context.lang;
    let indicator = context.catalog.indicators.iter().find(|indicator| indicator.id == id)?;
    let figures = figures_with(context.catalog, &indicator.id);
    let drawn: Vec<usize> = context
        .all(&figures)
        .filter(|(_, figure)| !matches!(figure.measure, Measure::Rank | Measure::Span))
        .map(|(at, _)| at)
        .collect();
    let offered = Averaging::offered(context, &figures);
    let averaging = Averaging(offered.filter(|_| averaged));
    let axes = axes(context.catalog, &drawn, averaging.counted());
    let stood: Vec<_> = axes.iter().map(|axis| place_all(&context, axis, averaging)).collect();
    let lines = |judged: Vec<pairs::Judged>| judged.iter().filter_map(|one| pairs::line(context, one)).collect();
    Some(One {
        name: indicator.name.get(lang).into(),
        headline: headline::headline(context, &figures, &stood, averaging),
        definition: indicator.definition.get(lang).into(),
        better: match indicator.better {
            Better::Up => lang.say("通常越高越好。", "Higher is usually better."),
            Better::Down => lang.say("通常数值越小越好。", "A smaller number is usually better."),
            Better::None => lang.say("高低无所谓优劣。", "Neither direction is better."),
        },
        agree: agree(indicator, lang),
        theme: indicator.theme.name.get(lang).into(),
        averaged: offered.map(|every| (every, averaged)),
        axes: (0..axes.len())
            .filter_map(|at| axis::answer(context, indicator, &axes, at, averaging))
            .collect(),
        slope: slope::slope(context, &figures),
        ranks: ranks(context, &figures),
        targets: targets(context, &figures),
        derived: derived(context, &indicator.id),
        between: lines(pairs::between_places(context, &figures, averaging.counted())),
        within: lines(pairs::within_places(context, &figures)),
        related: related(context, indicator),
    })
}

/// What the verdicts on an indicator hang on, from the same values that they are made from.
fn agree(indicator: &Indicator, lang: Lang) -> String {
    let name = |agreement: &Agreement| agreement.name(lang).to_string();
    let listed = Agreement::ALL.iter().filter(|one| indicator.agree.contains(one));
    let names: Vec<String> = listed.map(name).collect();
    let names = words::list(lang, &names);
    let agree = match (indicator.agree.is_empty(), lang) {
        (true, _) => String::new(),
        (_, Lang::Zh) => format!("要排高低，两个数须在{names}上一致。"),
        (_, Lang::En) => format!("To be ranked, two values must agree in {names}."),
    };
    let rule = match indicator.standard {
        Standard::Official => "",
        Standard::Own => lang.say(
            "没有统一的统计口径，只并列，不排高低。",
            " There is no common statistical definition, so places are never ranked.",
        ),
        Standard::Unsaid => lang.say(
            "原文没有写明用的是哪种口径，只并列，不排高低。",
            " The reports do not say which definition is theirs, so places are never ranked.",
        ),
    };
    agree + rule
}

/// The ranks, best first; a rank stated twice stands once.
fn ranks(context: Context, figures: &[usize]) -> Vec<Position> {
    let lang = context.lang;
    let text = |both: Option<&Both>| both.map_or(String::new(), |both| both.get(lang).to_string());
    let ranks = context
        .all(figures)
        .filter(|(_, figure)| figure.measure == Measure::Rank && figure.same_as.is_none());
    ordered(ranks.map(|(_, figure)| figure).collect(), |a, b| a.value.cmp(&b.value))
        .into_iter()
        .map(|figure| Position {
            rank: words::qualified(figure, lang),
            place: figure.report.label.get(lang).into(),
            of: figure.subject.get(lang).into(),
            among: text(figure.among.as_ref()),
            period: figure.period.words(lang),
            link: Change::To(Query::figure(&figure.id)),
        })
        .collect()
}

/// Results whose target is known: as a figure of its own, or in what was exceeded or completed by how many percent.
fn targets(context: Context, figures: &[usize]) -> Vec<TargetLine> {
    let lang = context.lang;
    let line = |(_, figure): (usize, &Figure)| {
        let completed = completion(figure);
        let planned = figure
            .target
            .and_then(|at| context.figure(at))
            .map(|target| words::qualified(target, lang));
        let named = figure
            .of_what
            .as_ref()
            .filter(|_| completed.is_some())
            .map(|of| of.get(lang).to_string());
        Some(TargetLine {
            place: figure.report.label.get(lang).into(),
            target: planned.or(named)?,
            result: words::qualified(figure, lang),
            note: completed
                .and_then(|completed| completed.note)
                .map_or(String::new(), |note| note.get(lang).into()),
            link: Change::To(Query::figure(&figure.id)),
        })
    };
    context.all(figures).filter_map(line).collect()
}

fn related(context: Context, indicator: &Indicator) -> Vec<Related> {
    let find = |id: &str| context.catalog.indicators.iter().find(|other| other.id == id);
    let related = indicator.related.split(';').filter_map(find);
    related
        .map(|other| Related {
            link: Change::To(Query::indicator(&other.id)),
            name: other.name.get(context.lang).into(),
            definition: other.definition.get(context.lang).into(),
            values: super::listing::values(context, &figures_with(context.catalog, &other.id)),
        })
        .collect()
}

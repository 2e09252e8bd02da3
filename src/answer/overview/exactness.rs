//! How exact each report is: exact, over, about, expected, as parts of one whole.

use super::super::picture::{Data, Picture};
use super::super::{Context, figures_of, narrowed};
use crate::chart::{Datum, Exactness, StackedRow, StackedSeries, Stage};
use crate::model::{Figure, Lang, Qualifier, Report, Status};
use crate::query::{Change, Facet, FigureQuery, Query};
use crate::words::{self, plural};

/// How a figure is stated, in the order of the parts: what is not yet so comes last, whatever its exactness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    Exact,
    /// Over or at least.
    Above,
    About,
    /// Nearly or under.
    Below,
    Expected,
    /// Planned or applied for.
    Planned,
}

impl Manner {
    const ALL: [Manner; 6] = [
        Manner::Exact,
        Manner::Above,
        Manner::About,
        Manner::Below,
        Manner::Expected,
        Manner::Planned,
    ];

    fn of(figure: &Figure) -> Manner {
        match (figure.status, figure.qualifier) {
            (Status::Expected, _) => Manner::Expected,
            (Status::Planned | Status::Applied, _) => Manner::Planned,
            (_, Qualifier::Exact) => Manner::Exact,
            (_, Qualifier::Over | Qualifier::AtLeast) => Manner::Above,
            (_, Qualifier::About) => Manner::About,
            (_, Qualifier::Nearly | Qualifier::Under) => Manner::Below,
        }
    }

    fn name(self, lang: Lang) -> &'static str {
        match self {
            Manner::Exact => lang.say("确数", "exact"),
            Manner::Above => lang.say("超、至少", "over or at least"),
            Manner::About => lang.say("约", "about"),
            Manner::Below => lang.say("近、不到", "nearly or under"),
            Manner::Expected => lang.say("预计", "expected"),
            Manner::Planned => lang.say("计划、申请", "planned or applied for"),
        }
    }

    /// The filter that leaves such figures, as far as the page of figures can tell them apart.
    fn choice(self) -> (&'static [Qualifier], &'static [Status]) {
        const DONE: &[Status] = &[Status::Achieved, Status::Ongoing];
        match self {
            Manner::Exact => (&[Qualifier::Exact], DONE),
            Manner::Above => (&[Qualifier::Over, Qualifier::AtLeast], DONE),
            Manner::About => (&[Qualifier::About], DONE),
            Manner::Below => (&[Qualifier::Nearly, Qualifier::Under], DONE),
            Manner::Expected => (&[], &[Status::Expected]),
            Manner::Planned => (&[], &[Status::Planned, Status::Applied]),
        }
    }

    /// The sign of its parts. A count of inexact figures is itself exact: the sign is of the part, not of the count.
    fn sign(self) -> Exactness {
        match self {
            Manner::Above => Exactness::Over,
            Manner::About => Exactness::About,
            Manner::Below => Exactness::Nearly,
            Manner::Exact | Manner::Expected | Manner::Planned => Exactness::Exact,
        }
    }

    fn stage(self) -> Stage {
        match self {
            Manner::Expected => Stage::Expected,
            Manner::Planned => Stage::Planned,
            _ => Stage::Achieved,
        }
    }
}

pub fn exactness(context: Context) -> Picture {
    let lang = context.lang;
    let (mut links, mut rows, mut table) = (Vec::new(), Vec::new(), Vec::new());
    let mut least: Option<Least> = None;
    for report in &context.catalog.reports {
        let figures = figures_of(context, report);
        let place = report.label.get(lang);
        let mut parts = Vec::new();
        let mut line = vec![place.to_string()];
        for manner in Manner::ALL {
            let count = figures.iter().filter(|figure| Manner::of(figure) == manner).count();
            let share = words::percent(count, figures.len());
            let name = manner.name(lang);
            let label = match lang {
                Lang::Zh => format!("{place} · {name}：{count}个数字，占{share}%"),
                Lang::En => format!(
                    "{place}, {name}: {count} {}, {share}%",
                    plural(count, "figure", "figures")
                ),
            };
            if manner == Manner::Exact && least.as_ref().is_none_or(|other| share < other.share) {
                let (own, of) = (count, figures.len());
                least = Some(Least { place, own, of, share });
            }
            let datum = Datum::new(links.len(), count as f64, &format!("{share}%")).label(&label);
            let key = [&report.id, "/", manner.name(Lang::Zh)].concat();
            parts.push(datum.key(&key).stage(manner.stage()));
            line.push(match lang {
                Lang::Zh => format!("{count}（{share}%）"),
                Lang::En => format!("{count} ({share}%)"),
            });
            links.push(link(context, report, manner));
        }
        rows.push(StackedRow {
            name: super::numbered(place, figures.len(), lang),
            parts,
        });
        table.push(line);
    }
    let mut header = vec![lang.say("地区", "Place").to_string()];
    header.extend(Manner::ALL.map(|manner| manner.name(lang).to_string()));
    let series = Manner::ALL.map(|manner| StackedSeries {
        name: manner.name(lang).to_string(),
        exactness: manner.sign(),
        stage: manner.stage(),
    });
    Picture {
        id: "exactness",
        title: lang.say("各地说得多确切", "How exact each report is").into(),
        sentence: least.map_or(String::new(), |least| sentence(context, least)),
        empty: lang.say("没有数字。", "There are no figures.").into(),
        single: String::new(),
        source: context.source(),
        data: Data::Stacked {
            series: series.to_vec(),
            rows,
        },
        links,
        header,
        rows: table,
    }
    .told(lang)
}

fn link(context: Context, report: &Report, manner: Manner) -> Change {
    let (qualifiers, statuses) = manner.choice();
    let mut query = FigureQuery::default();
    query.filter.chosen.set(Facet::Place, vec![report.place.id.clone()]);
    query.filter.chosen.set(
        Facet::Exactness,
        known(context, Facet::Exactness, qualifiers.iter().map(|q| q.id())),
    );
    query.filter.chosen.set(
        Facet::Status,
        known(context, Facet::Status, statuses.iter().map(|s| s.id())),
    );
    narrowed(report, Query::Figures(query))
}

/// Those ids that any figure has: a link never names a choice that the page does not offer.
fn known<'a>(context: Context, facet: Facet, ids: impl Iterator<Item = &'a str>) -> Vec<String> {
    ids.filter(|id| context.index().choice(facet, id).is_some())
        .map(String::from)
        .collect()
}

/// The report with the smallest share of exact figures.
struct Least<'a> {
    place: &'a str,
    /// So many of its figures, of so many in all, and the share in whole per cent.
    own: usize,
    of: usize,
    share: usize,
}

fn sentence(context: Context, least: Least) -> String {
    let Least { place, own, of, share } = least;
    let exact = context
        .catalog
        .figures
        .iter()
        .filter(|figure| Manner::of(figure) == Manner::Exact)
        .count();
    let all = words::percent(exact, context.catalog.figures.len());
    match context.lang {
        Lang::Zh => format!("全部数字的{all}%是已经做到的确数；占比最低的是{place}，{of}个中的{own}个（{share}%）。"),
        Lang::En => format!(
            "Of all figures, {all}% are exact and achieved; {place} has the smallest share, {own} of {of} ({share}%)."
        ),
    }
}

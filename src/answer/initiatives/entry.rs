//! One initiative of the catalogue, and all that is known of it.

use super::super::citation::Cited;
use super::super::mention::{self, Mention};
use crate::answer::Context;
use crate::model::{Initiative, Lang, Status};
use crate::query::{Change, Facet, Location, Query};
use crate::words;

/// An initiative in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub id: String,
    pub name: String,
    /// The name as printed, where the reader's language is another.
    pub printed: Option<String>,
    pub kind: &'static str,
    pub place: String,
    pub theme: String,
    pub period: String,
    /// How far it has come, where it is not achieved.
    pub status: Option<&'static str>,
    /// Explained or measured by the report, not only mentioned.
    pub central: bool,
    pub summary: String,
}

/// What an open initiative tells beside its entry.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryDetail {
    /// Name and summary in the other language, where the collection speaks it.
    pub other: Option<(String, String)>,
    /// The figures that measure it.
    pub figures: Vec<Mention>,
    /// What leads to its groups, and their names.
    pub groups: Vec<(Change, String)>,
    /// What leads to its report, and the report's title.
    pub report: (Change, String),
    /// Where its name stands in the source.
    pub source: String,
    /// How to cite it.
    pub citation: Cited,
    /// It alone, in the language of the citation.
    pub link: Location,
}

/// An initiative as the list shows it.
pub(super) fn entry(context: Context, initiative: &Initiative) -> Entry {
    let lang = context.lang;
    Entry {
        id: initiative.id.clone(),
        name: initiative.name.get(lang).into(),
        printed: (lang != Lang::Zh).then(|| initiative.name.zh.clone()),
        kind: initiative.kind.name(lang),
        place: initiative.report.label.get(lang).into(),
        theme: initiative.theme.name.get(lang).into(),
        period: initiative.period.words(lang),
        status: (initiative.status != Status::Achieved).then(|| initiative.status.name(lang)),
        central: initiative.central,
        summary: initiative.summary.get(lang).into(),
    }
}

/// All that is known of the initiative with this id.
pub fn initiative_detail(context: Context, id: &str) -> Option<EntryDetail> {
    let initiative = context.catalog.initiatives.iter().find(|one| one.id == id)?;
    Some(detail(context, initiative))
}

fn detail(context: Context, initiative: &Initiative) -> EntryDetail {
    let lang = context.lang;
    let (name, report) = (initiative.name.get(lang), initiative.report.title.get(lang));
    let place = initiative.report.label.get(lang);
    let source = match lang {
        Lang::Zh => format!("名称在原文第{}–{}字符", initiative.start, initiative.end),
        Lang::En => format!(
            "named at characters {}–{} of the source",
            initiative.start, initiative.end
        ),
    };
    let original = words::cited(&initiative.report, lang);
    let groups = initiative
        .groups
        .iter()
        .filter_map(|at| context.catalog.groups.get(*at));
    EntryDetail {
        other: context.has_other().then(|| {
            let other = lang.other();
            (initiative.name.get(other).into(), initiative.summary.get(other).into())
        }),
        figures: context
            .all(&initiative.figures)
            .map(|(_, figure)| mention::figure(context, figure))
            .collect(),
        groups: groups
            .map(|group| {
                let link = Query::initiatives_with(&[(Facet::Group, &group.id)]);
                (Change::To(link), group.name.get(lang).to_string())
            })
            .collect(),
        report: (Change::To(Query::Report(initiative.report.id.clone())), report.into()),
        citation: Cited {
            key: initiative.id.clone(),
            title: [place, lang.say("，", ": "), name].concat(),
            within: Some([report, lang.say("，", ", "), &source, &original].concat()),
        },
        source,
        link: Location {
            query: Query::initiative(&initiative.id),
            lang: Some(lang),
        },
    }
}

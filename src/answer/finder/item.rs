//! How one of the things found is shown.

use crate::answer::Context;
use crate::model::{Both, Figure, Lang, Place};
use crate::query::{Change, Facet, Query};
use crate::search::{Asked, Match, Rank, Thing};
use crate::words::{self, plural};

/// One thing found.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its kind and id: unique on the page.
    pub key: String,
    pub name: String,
    /// The number of a figure; how many figures or initiatives there are of anything else, where that is worth saying.
    pub value: Option<String>,
    /// What tells it from others of its name.
    pub detail: String,
    pub link: Change,
    pub rank: Rank,
}

/// A thing without its key and rank.
struct Shown<'a> {
    id: &'a str,
    name: &'a Both,
    value: Option<String>,
    detail: String,
    link: Query,
}

/// The thing of a match, as it is shown to whoever asked.
pub(super) fn item(context: Context, found: Match, asked: &Asked) -> Option<Item> {
    let shown = match found.thing {
        Thing::Place => place(context, found.at),
        Thing::Theme => theme(context, found.at),
        Thing::Indicator => indicator(context, found.at, asked),
        Thing::Report => report(context, found.at),
        Thing::Figure => figure(context, found.at),
        Thing::Group => group(context, found.at, asked),
        Thing::Initiative => initiative(context, found.at),
    }?;
    Some(Item {
        key: format!("{}-{}", found.thing.id(), shown.id),
        name: name(shown.name, context.lang, asked),
        value: shown.value,
        detail: shown.detail,
        link: Change::To(shown.link),
        rank: found.rank,
    })
}

fn place(context: Context, at: usize) -> Option<Shown> {
    let place = context.catalog.places.get(at)?;
    Some(Shown {
        id: &place.id,
        name: &place.label,
        value: figures(context, &|figure| {
            figure.report.place.line().any(|one| one.id == place.id)
        }),
        detail: above(place, context.lang),
        link: Query::figures_with(&[(Facet::Place, &place.id)]),
    })
}

fn theme(context: Context, at: usize) -> Option<Shown> {
    let theme = context.catalog.themes.get(at)?;
    Some(Shown {
        id: &theme.id,
        name: &theme.name,
        value: figures(context, &|figure| figure.theme.id == theme.id),
        detail: theme.covers.get(context.lang).into(),
        link: Query::figures_with(&[(Facet::Theme, &theme.id)]),
    })
}

fn indicator<'a>(context: Context<'a>, at: usize, asked: &Asked) -> Option<Shown<'a>> {
    let indicator = context.catalog.indicators.get(at)?;
    let is_of = |figure: &Figure| figure.indicator.as_ref().is_some_and(|one| one.id == indicator.id);
    let own: Vec<&Figure> = context.catalog.figures.iter().filter(|figure| is_of(figure)).collect();
    let also = also(&indicator.name, &indicator.aliases, context.lang, asked);
    let theme = indicator.theme.name.get(context.lang);
    Some(Shown {
        id: &indicator.id,
        name: &indicator.name,
        value: match own.as_slice() {
            [only] => Some(words::qualified(only, context.lang)),
            _ => figures(context, &is_of),
        },
        detail: joined(context.lang, &[Some(theme), also.as_deref()]),
        link: Query::indicator(&indicator.id),
    })
}

fn report(context: Context, at: usize) -> Option<Shown> {
    let report = context.catalog.reports.get(at)?;
    let period = report.period.words(context.lang);
    Some(Shown {
        id: &report.id,
        name: &report.title,
        value: figures(context, &|figure| figure.report.id == report.id),
        detail: joined(context.lang, &[Some(report.kind.get(context.lang)), Some(&period)]),
        link: Query::Report(report.id.clone()),
    })
}

fn figure(context: Context, at: usize) -> Option<Shown> {
    let (figure, lang) = (context.catalog.figures.get(at)?, context.lang);
    let period = figure.period.words(lang);
    let status = words::status_note(figure, lang);
    let again = figure.same_as.map(|_| lang.say("重复陈述", "stated again"));
    let place = figure.report.place.label.get(lang);
    Some(Shown {
        id: &figure.id,
        name: &figure.subject,
        value: Some(words::qualified(figure, lang)),
        detail: joined(lang, &[Some(place), Some(&period), status, again]),
        link: Query::figure(&figure.id),
    })
}

fn group<'a>(context: Context<'a>, at: usize, asked: &Asked) -> Option<Shown<'a>> {
    let (group, lang) = (context.catalog.groups.get(at)?, context.lang);
    let all = context.catalog.initiatives.iter();
    let count = all.filter(|one| one.groups.contains(&at)).count();
    Some(Shown {
        id: &group.id,
        name: &group.name,
        value: Some(counted(
            count,
            lang.say("项做法", plural(count, " initiative", " initiatives")),
        )),
        detail: also(&group.name, &group.aliases, lang, asked).unwrap_or_default(),
        link: Query::initiatives_with(&[(Facet::Group, &group.id)]),
    })
}

fn initiative(context: Context, at: usize) -> Option<Shown> {
    let (initiative, lang) = (context.catalog.initiatives.get(at)?, context.lang);
    let place = initiative.report.place.label.get(lang);
    Some(Shown {
        id: &initiative.id,
        name: &initiative.name,
        value: None,
        detail: joined(lang, &[Some(place), Some(initiative.kind.name(lang))]),
        link: Query::initiative(&initiative.id),
    })
}

/// How many figures there are of a kind; none where there are none.
fn figures(context: Context, of: &dyn Fn(&Figure) -> bool) -> Option<String> {
    let count = context.catalog.figures.iter().filter(|figure| of(figure)).count();
    let noun = context.lang.say("个数字", plural(count, " figure", " figures"));
    (count > 0).then(|| counted(count, noun))
}

fn counted(count: usize, noun: &str) -> String {
    [count.to_string().as_str(), noun].concat()
}

/// What people call a thing, where that was found and its name was not: 也叫“老人吃饭”.
fn also(name: &Both, aliases: &Option<Both>, lang: Lang, asked: &Asked) -> Option<String> {
    if asked.all_in(&name.zh) || asked.all_in(&name.en) {
        return None;
    }
    let lists = aliases.iter().flat_map(|all| [&all.zh, &all.en]);
    let alias = lists
        .flat_map(|list| list.split(';'))
        .find(|alias| asked.all_in(alias))?;
    Some(match lang {
        Lang::Zh => format!("也叫“{alias}”"),
        Lang::En => format!("also “{alias}”"),
    })
}

/// The name in the reader's language, with that in the other where only that one has the words.
fn name(name: &Both, lang: Lang, asked: &Asked) -> String {
    let (own, other) = (name.get(lang), name.get(lang.other()));
    match asked.all_in(other) && !asked.all_in(own) {
        false => own.into(),
        true => format!("{own}{}{other}{}", lang.say("（", " ("), lang.say("）", ")")),
    }
}

/// What a place lies in, nearest last in Chinese and first in English; empty for a province.
fn above(place: &Place, lang: Lang) -> String {
    let mut names: Vec<&str> = place.line().skip(1).map(|place| place.name.get(lang)).collect();
    if lang == Lang::Zh {
        names.reverse();
    }
    names.join(lang.say("", ", "))
}

fn joined(lang: Lang, parts: &[Option<&str>]) -> String {
    let parts: Vec<&str> = parts.iter().flatten().copied().collect();
    parts.join(lang.say("，", ", "))
}

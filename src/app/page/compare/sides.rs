//! Two reports side by side: counts, shared indicators with verdicts, and groups of initiatives.

use super::piece::{self, Drawn, some};
use crate::answer::comparison::{self, Count, GroupLine, SharedLine, ThemeSides};
use crate::app::link::href;
use crate::app::part::each::each;
use crate::app::part::show::Show;
use crate::app::part::verdict::{Reasons, SideOf, Verdict};
use crate::app::signal::{Memo, Signal, live, when};
use crate::app::state::context;
use crate::model::Lang;
use crate::query::Change;
use crate::words::plural;
use leptos::prelude::*;

/// The two reports; when another takes a side, the page stands.
#[component]
pub fn Sides(sides: Memo<Option<comparison::Sides>>) -> impl IntoView {
    let reports = piece::memo(sides, |sides| sides.reports.to_vec());
    view! {
        <Drawn picture=piece::memo(sides, |sides| Some(sides.picture.clone()))/>
        <Themes themes=piece::memo(sides, |sides| sides.themes.clone()) reports/>
        <Groups sides reports/>
    }
}

/// The places, and what leads to their reports.
type Reports = Memo<Vec<(String, Change)>>;

#[component]
fn Themes(themes: Memo<Vec<ThemeSides>>, reports: Reports) -> impl IntoView {
    let context = context();
    let names = move || themes.with(|themes| themes.iter().map(|theme| theme.name.clone()).collect::<Vec<_>>());
    let report = move |(at, (place, link)): (usize, (String, Change))| {
        let and = (at > 0).then(|| context.say("、", " and "));
        view! { {and}<a class="row" {..href(link)}>{place}</a> }.into_any()
    };
    view! {
        <section class="by-theme">
            <h2>{context.say("逐个主题", "Theme by theme")}</h2>
            <p class="reports">
                {context.say("报告全貌：", "The reports in full: ")}
                {live(move || reports.get().into_iter().enumerate().map(report).collect::<Vec<_>>())}
            </p>
            {each(names, String::clone, move |name| view! { <Theme themes name reports/> }.into_any())}
        </section>
    }
}

/// The theme of this name.
#[component]
fn Theme(themes: Memo<Vec<ThemeSides>>, name: String, reports: Reports) -> impl IntoView {
    let none = context().say("没有共同的指标。", "No indicator in common.");
    let own = {
        let name = name.clone();
        Memo::new(move |_| themes.with(|themes| themes.iter().find(|theme| theme.name == name).cloned()))
    };
    let shared = piece::memo(own, |theme| theme.shared.clone());
    let heading = name.clone();
    view! {
        <section class="theme">
            <h3>{heading}</h3>
            <p class="counts">{live(move || counts(own.get(), reports.get()))}</p>
            <Show when=when(some(shared)) fallback=move || view! { <p class="none">{none}</p> }>
                <Shared shared theme=name.clone()/>
            </Show>
        </section>
    }
}

/// How many figures and initiatives each report has on a theme.
fn counts(theme: Option<ThemeSides>, reports: Vec<(String, Change)>) -> Vec<AnyView> {
    let context = context();
    let (colon, comma) = (context.say("：", ": "), context.say("，", ", "));
    let each = theme
        .into_iter()
        .flat_map(|theme| theme.figures.into_iter().zip(theme.initiatives));
    let words = |((place, _), (figures, initiatives)): ((String, Change), (Count, Count))| {
        view! {
            <span>
                {[place.as_str(), colon].concat()}
                {counted(figures, ["个数字", " figure", " figures"])}
                {comma}
                {counted(initiatives, ["项做法", " initiative", " initiatives"])}
            </span>
        }
        .into_any()
    };
    reports.into_iter().zip(each).map(words).collect::<Vec<_>>()
}

/// A count with its noun (Chinese, English, English of several); it leads to what it counts, where there is any.
fn counted(count: Count, [zh, one, several]: [&'static str; 3]) -> impl IntoView {
    let noun = context().say(zh, plural(count.count, one, several));
    let words = format!("{}{noun}", count.count);
    match count.count {
        0 => words.into_any(),
        _ => view! { <a class="row" {..href(count.link)}>{words}</a> }.into_any(),
    }
}

/// The indicators that both report on a theme.
#[component]
fn Shared(shared: Memo<Vec<SharedLine>>, theme: String) -> impl IntoView {
    let context = context();
    let (words, colon) = (
        context.say("共同的指标", "Indicators in common"),
        context.say("：", ": "),
    );
    view! {
        <table class="pairs">
            <caption class="hidden">{[words, colon, &theme].concat()}</caption>
            <thead>
                <tr>
                    <th scope="col">{context.say("指标", "Indicator")}</th>
                    <th scope="col" colspan="2">{context.say("最接近的两个数字", "The two nearest figures")}</th>
                    <th scope="col">{context.say("判断与理由", "Verdict and reasons")}</th>
                </tr>
            </thead>
            <tbody>{live(move || shared.get().into_iter().map(shared_row).collect::<Vec<_>>())}</tbody>
        </table>
    }
}

fn shared_row(line: SharedLine) -> AnyView {
    let more = match context().lang {
        Lang::Zh => format!("另有{}对", line.more),
        Lang::En => format!("{} more {}", line.more, plural(line.more, "pair", "pairs")),
    };
    let more = (line.more > 0).then(|| view! { <span class="meant">{more}</span> }.into_any());
    view! {
        <tr class=line.pair.judgement.id()>
            <th scope="row"><a class="row" {..href(line.link)}>{line.name}</a>{more}</th>
            <td><SideOf side=line.pair.a/></td>
            <td><SideOf side=line.pair.b/></td>
            <td class="reasons"><Verdict judgement=line.pair.judgement/><Reasons reasons=line.pair.reasons judgement=line.pair.judgement/></td>
        </tr>
    }
    .into_any()
}

/// The groups of initiatives: what both do, and what only one does.
#[component]
fn Groups(sides: Memo<Option<comparison::Sides>>, reports: Reports) -> impl IntoView {
    let context = context();
    let only = move |side: usize| {
        Signal::derive(move || {
            let place = reports.with(|reports| reports.get(side).map_or(String::new(), |(place, _)| place.clone()));
            match context.lang {
                Lang::Zh => format!("只有{place}有"),
                Lang::En => format!("Only {place}"),
            }
        })
    };
    let lines = move |of: fn(&comparison::Sides) -> &Vec<GroupLine>| {
        Memo::new(move |_| piece::of(sides, |sides| of(sides).clone()))
    };
    let both = Signal::stored(context.say("两地都有", "Both places").to_string());
    let (only_a, only_b) = (
        lines(|sides| {
            let [a, _] = &sides.only;
            a
        }),
        lines(|sides| {
            let [_, b] = &sides.only;
            b
        }),
    );
    view! {
        <section class="by-group">
            <h2>{context.say("做法的类别", "Groups of initiatives")}</h2>
            <div class="columns">
                <GroupList heading=both lines=lines(|sides| &sides.both) reports/>
                <GroupList heading=only(0) lines=only_a reports/>
                <GroupList heading=only(1) lines=only_b reports/>
            </div>
        </section>
    }
}

#[component]
fn GroupList(heading: Signal<String>, lines: Memo<Vec<GroupLine>>, reports: Reports) -> impl IntoView {
    let none = context().say("没有。", "None.");
    let names = move || lines.with(|lines| lines.iter().map(|line| line.name.clone()).collect::<Vec<_>>());
    view! {
        <section>
            <h3>{heading}</h3>
            <Show when=when(some(lines)) fallback=move || view! { <p class="none">{none}</p> }>
                <ul>{each(names, String::clone, move |name| view! { <Group name lines reports/> }.into_any())}</ul>
            </Show>
        </section>
    }
}

/// The group of this name, with how many initiatives of each report belong to it.
#[component]
fn Group(name: String, lines: Memo<Vec<GroupLine>>, reports: Reports) -> impl IntoView {
    let label = name.clone();
    let own = Memo::new(move |_| lines.with(|lines| lines.iter().find(|line| line.name == name).cloned()));
    let link = |(count, (place, _)): (Count, (String, Change))| {
        view! { <a class="row" {..href(count.link)}>{format!("{place} {}", count.count)}</a> }.into_any()
    };
    let links = move || {
        let counts = own.get().into_iter().flat_map(|line| line.counts);
        let both = counts.zip(reports.get()).filter(|(count, _)| count.count > 0);
        both.map(link).collect::<Vec<_>>()
    };
    view! { <li><span class="label">{label}</span>{live(links)}</li> }
}

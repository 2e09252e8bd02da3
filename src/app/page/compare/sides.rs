//! Two reports side by side: shared indicators with their verdicts, groups of initiatives, and, folded away, what is not shared.

use super::piece::{self, some};
use crate::answer::comparison::{self, Count, GroupLine, SharedLine};
use crate::app::link::href;
use crate::app::part::each::each;
use crate::app::part::later::soon;
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
        <Shared shared=piece::memo(sides, |sides| sides.shared.clone())/>
        {soon(move || view! { <Groups sides reports/> <InFull reports/> }.into_any())}
    }
}

/// The places, and what leads to their reports.
type Reports = Memo<Vec<(String, Change)>>;

/// The ways to all that each report says.
#[component]
fn InFull(reports: Reports) -> impl IntoView {
    let context = context();
    let report = move |(at, (place, link)): (usize, (String, Change))| {
        let and = (at > 0).then(|| context.say("、", " and "));
        view! { {and}<a class="row" {..href(link)}>{place}</a> }.into_any()
    };
    view! {
        <section class="reports">
            <p>
                {context.say("报告全貌：", "The reports in full: ")}
                {live(move || reports.get().into_iter().enumerate().map(report).collect::<Vec<_>>())}
            </p>
        </section>
    }
}

/// The indicators that both report, those that may be compared first; nothing where there are none.
#[component]
fn Shared(shared: Memo<Vec<SharedLine>>) -> impl IntoView {
    let context = context();
    let words = context.say("两份报告都有的指标", "Indicators in both reports");
    let rows = move || live(move || shared.get().into_iter().map(shared_row).collect::<Vec<_>>());
    view! {
        <Show when=when(some(shared))>
            <section class="both-report">
                <h2>{words}</h2>
                <table class="pairs">
                    <caption class="hidden">{words}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{context.say("指标", "Indicator")}</th>
                            <th scope="col" colspan="2">{context.say("最接近的两个数字", "The two nearest figures")}</th>
                            <th scope="col">{context.say("判断与理由", "Verdict and reasons")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows()}</tbody>
                </table>
            </section>
        </Show>
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
                Lang::Zh => format!("只有{place}有的做法"),
                Lang::En => format!("What only {place} does"),
            }
        })
    };
    let lines = move |of: fn(&comparison::Sides) -> &Vec<GroupLine>| {
        Memo::new(move |_| piece::of(sides, |sides| of(sides).clone()))
    };
    let both = lines(|sides| &sides.both);
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
    let heading = context.say("两地都有的做法", "What both places do");
    view! {
        <section class="by-group">
            <Show when=when(some(both))><h2>{heading}</h2><GroupList lines=both reports/></Show>
            <Only heading=only(0) lines=only_a reports/>
            <Only heading=only(1) lines=only_b reports/>
        </section>
    }
}

/// What one of them does alone, folded away; nothing where that is nothing.
#[component]
fn Only(heading: Signal<String>, lines: Memo<Vec<GroupLine>>, reports: Reports) -> impl IntoView {
    let list =
        move || view! { <details class="behind"><summary>{heading}</summary><GroupList lines reports/></details> };
    view! { <Show when=when(some(lines))>{list()}</Show> }
}

#[component]
fn GroupList(lines: Memo<Vec<GroupLine>>, reports: Reports) -> impl IntoView {
    let names = move || lines.with(|lines| lines.iter().map(|line| line.name.clone()).collect::<Vec<_>>());
    view! { <ul>{each(names, String::clone, move |name| view! { <Group name lines reports/> }.into_any())}</ul> }
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

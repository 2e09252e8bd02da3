//! One indicator: its definition, axes, slopes, targets, ranks, the verdict on every pair, and its neighbours.

use super::axes::Axes;
use super::choose::place_value;
use super::derived::Worked;
use super::piece::{self, Drawn, some};
use super::verdicts::Verdicts;
use crate::answer::comparison::{One, Position, Related, TargetLine};
use crate::app::link::href;
use crate::app::part::explained::explained;
use crate::app::part::later::soon;
use crate::app::part::legend::Legend;
use crate::app::part::show::Show;
use crate::app::signal::{Memo, Signal, live, when};
use crate::app::state::context;
use crate::model::{Every, Lang};
use crate::query::Change;
use leptos::prelude::*;

/// The indicator; from one to the next the page stands, and what changes changes in place.
#[component]
pub fn Indicator(one: Memo<Option<One>>) -> impl IntoView {
    let pictures = Signal::derive(move || piece::of(one, |one| one.pictures().cloned().collect::<Vec<_>>()));
    view! {
        <Definition one/>
        <Axes axes=piece::memo(one, |one| one.axes.clone())/>
        <Drawn picture=piece::memo(one, |one| one.slope.clone())/>
        <Legend pictures/>
        {soon(move || below(one))}
    }
}

fn below(one: Memo<Option<One>>) -> AnyView {
    view! {
        <Worked lines=piece::memo(one, |one| one.derived.clone())/>
        <Targets lines=piece::memo(one, |one| one.targets.clone())/>
        <Ranks ranks=piece::memo(one, |one| one.ranks.clone())/>
        <Verdicts
            between=piece::memo(one, |one| one.between.clone())
            within=piece::memo(one, |one| one.within.clone())
        />
        <Neighbours related=piece::memo(one, |one| one.related.clone())/>
    }
    .into_any()
}

#[component]
fn Definition(one: Memo<Option<One>>) -> impl IntoView {
    let lang = context().lang;
    let averaged = piece::memo(one, |one| one.averaged);
    view! {
        <section class="definition">
            <p>{live(move || Some(explained(&piece::of(one, |one| one.definition.clone()))))}</p>
            <p class="agree">{move || piece::of(one, |one| about(one, lang))}</p>
            <Show when=when(move || averaged.with(Option::is_some))><Averages averaged/></Show>
        </section>
    }
}

/// Theme, direction, and what must agree.
fn about(one: &One, lang: Lang) -> String {
    let (theme, stop, space) = (lang.say("主题：", "Theme: "), lang.say("。", ". "), lang.say("", " "));
    [theme, &one.theme, stop, one.better, space, &one.agree].concat()
}

/// The offer to compare averages where totals cover different lengths.
#[component]
fn Averages(averaged: Memo<Option<(Every, bool)>>) -> impl IntoView {
    let context = context();
    let on = move || averaged.with(|averaged| averaged.is_some_and(|(_, on)| on));
    let words = move || match averaged.with(|averaged| averaged.map(|(every, _)| every)) {
        Some(Every::Month) => context.say(
            "合计数按折合每月的平均数显示",
            "Show totals as monthly averages, by our reckoning",
        ),
        _ => context.say(
            "合计数按折合每年的平均数显示",
            "Show totals as yearly averages, by our reckoning",
        ),
    };
    view! {
        <p class="per-year">
            <a class="toggle" {..href(Change::PerYear)} aria-current=move || on().then_some("true")>
                <span class="tick" aria-hidden="true">{move || if on() { "■" } else { "□" }}</span>
                " "
                {words}
            </a>
            <span class="explained">
                {context.say(
                    "所计时长不同的合计数不能同轴，折合成平均数才能比。存量、比率和增速不能平均，不足一年的也不推成全年。",
                    "Totals over different lengths of time share no axis; their averages may. Stocks, rates and growth are not averaged, and part of a year is never scaled up to a whole one.",
                )}
            </span>
        </p>
    }
}

#[component]
fn Targets(lines: Memo<Vec<TargetLine>>) -> impl IntoView {
    let context = context();
    let words = context.say("目标与结果", "Target and result");
    view! {
        <Show when=when(some(lines))>
            <section class="targets">
                <h2>{words}</h2>
                <table>
                    <caption class="hidden">{words}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{context.say("地区", "Place")}</th>
                            <th scope="col">{context.say("目标", "Target")}</th>
                            <th scope="col">{context.say("结果", "Result")}</th>
                        </tr>
                    </thead>
                    <tbody>{live(move || lines.get().into_iter().map(target).collect::<Vec<_>>())}</tbody>
                </table>
            </section>
        </Show>
    }
}

fn target(line: TargetLine) -> AnyView {
    let note = (!line.note.is_empty()).then(|| view! { <span class="meant">{line.note}</span> }.into_any());
    view! {
        <tr>
            <th scope="row">{line.place}</th>
            <td>{line.target}</td>
            <td><a class="value" {..href(line.link)}>{line.result}</a>{note}</td>
        </tr>
    }
    .into_any()
}

#[component]
fn Ranks(ranks: Memo<Vec<Position>>) -> impl IntoView {
    let context = context();
    let caution = context.say(
        "位次只在各自的范围内有意义，不同范围的位次不能相比。",
        "A rank has meaning only within its own group; ranks within different groups cannot be compared.",
    );
    view! {
        <Show when=when(some(ranks))>
            <section class="ranks">
                <h2>{context.say("位次", "Ranks")}</h2>
                <p>{caution}</p>
                <ul>{live(move || ranks.get().into_iter().map(position).collect::<Vec<_>>())}</ul>
            </section>
        </Show>
    }
}

fn position(rank: Position) -> AnyView {
    let among = (!rank.among.is_empty()).then(|| {
        let words = [context().say("范围：", "among: "), &rank.among].concat();
        view! { <span class="among">{words}</span> }.into_any()
    });
    view! {
        <li>
            <a class="value" {..href(rank.link)}>{rank.rank}</a>
            <span class="place">{rank.place}</span>
            <span class="meant">{rank.of}{among}<span class="period">{rank.period}</span></span>
        </li>
    }
    .into_any()
}

/// The indicators that are easily confused with this one.
#[component]
fn Neighbours(related: Memo<Vec<Related>>) -> impl IntoView {
    let heading = context().say(
        "相关的指标，定义各不相同",
        "Related indicators, each defined in its own way",
    );
    let line = |other: Related| {
        view! {
            <div>
                <dt><a class="row" {..href(other.link)}>{other.name}</a></dt>
                <dd class="values">{other.values.into_iter().map(place_value).collect::<Vec<_>>()}</dd>
                <dd>{other.definition}</dd>
            </div>
        }
        .into_any()
    };
    view! {
        <Show when=when(some(related))>
            <section class="related">
                <h2>{heading}</h2>
                <dl>{live(move || related.get().into_iter().map(line).collect::<Vec<_>>())}</dl>
            </section>
        </Show>
    }
}

//! A report's place in the comparisons: the indicators that other reports have too.

use crate::answer::Shared;
use crate::app::link::href;
use crate::app::part::mentions::Mentions;
use crate::app::state::context;
use leptos::prelude::*;

/// The indicators, or what it means that there are none.
#[component]
pub fn SharedIndicators(shared: Vec<Shared>) -> impl IntoView {
    let context = context();
    let body = match shared.is_empty() {
        true => {
            let words = context.say(
                "它的指标，其他报告都没有。",
                "No other report has any of its indicators.",
            );
            view! { <p>{words}</p> }.into_any()
        }
        false => table(shared).into_any(),
    };
    view! {
        <section class="shared">
            <h2>{context.say("在各项比较中", "Its place in the comparisons")}</h2>
            {body}
        </section>
    }
}

fn table(shared: Vec<Shared>) -> AnyView {
    let context = context();
    view! {
        <table>
            <caption class="hidden">
                {context.say("与其他报告共有的指标", "Indicators that other reports have too")}
            </caption>
            <thead>
                <tr>
                    <th scope="col">{context.say("指标，点开比较", "Indicator; opens the comparison")}</th>
                    <th scope="col">{context.say("本报告", "This report")}</th>
                    <th scope="col">{context.say("另见于", "Also in")}</th>
                </tr>
            </thead>
            <tbody>{shared.into_iter().map(row).collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}

fn row(one: Shared) -> AnyView {
    let elsewhere = one.elsewhere.join(context().say("、", "; "));
    view! {
        <tr>
            <th scope="row"><a class="row" {..href(one.link)}>{one.name}</a></th>
            <td><Mentions list=one.here number_first=true/></td>
            <td>{elsewhere}</td>
        </tr>
    }
    .into_any()
}

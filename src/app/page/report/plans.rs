//! What a report promises, and where a later figure would answer it.

use crate::answer::Plan;
use crate::app::link::href;
use crate::app::state::context;
use leptos::prelude::*;

/// The promises; nothing where there are none.
#[component]
pub fn Plans(plans: Vec<Plan>) -> impl IntoView {
    let context = context();
    (!plans.is_empty()).then(|| {
        view! {
            <section class="plans">
                <h2>{context.say("计划、申请与预计", "What it plans, asks for and expects")}</h2>
                <table>
                    <caption class="hidden">
                        {context.say("计划、申请或预计的数字", "Figures that are planned, applied for or expected")}
                    </caption>
                    <thead>
                        <tr>
                            <th scope="col">{context.say("事项", "What")}</th>
                            <th scope="col">{context.say("数字", "Number")}</th>
                            <th scope="col">{context.say("状态", "State")}</th>
                            <th scope="col">{context.say("结果见于", "Where the answer would be")}</th>
                        </tr>
                    </thead>
                    <tbody>{plans.into_iter().map(row).collect::<Vec<_>>()}</tbody>
                </table>
            </section>
        }
        .into_any()
    })
}

fn row(plan: Plan) -> AnyView {
    let answer = |(link, words): (_, String)| view! { <a class="row" {..href(link)}>{words}</a> };
    let comparison = plan.comparison.map(|(link, name)| {
        let words = [context().say("比较：", "Comparison: "), &name].concat();
        view! { <a class="row" {..href(link)}>{words}</a> }.into_any()
    });
    view! {
        <tr>
            <th scope="row">{plan.subject}</th>
            <td><a class="value" {..href(plan.link)}>{plan.value}</a><span class="meant">{plan.period}</span></td>
            <td>{plan.status}</td>
            <td>{plan.answers.into_iter().map(answer).collect::<Vec<_>>()}<span>{plan.later}</span>{comparison}</td>
        </tr>
    }
    .into_any()
}

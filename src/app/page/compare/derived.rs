//! Values that we work out from printed figures; each opens to the sum that leads to it.

use super::piece::some;
use crate::answer::comparison::DerivedLine;
use crate::app::part::fold::Fold;
use crate::app::part::show::Show;
use crate::app::part::verdict::SideOf;
use crate::app::signal::{Memo, live, when};
use crate::app::state::context;
use leptos::prelude::*;

/// The values, each folded over its sum.
#[component]
pub fn Worked(lines: Memo<Vec<DerivedLine>>) -> impl IntoView {
    let context = context();
    view! {
        <Show when=when(some(lines))>
            <section class="worked">
                <h2>{context.say("推算：原文没有，是我们算的", "Worked out by us, printed by no report")}</h2>
                <ul>{live(move || lines.get().into_iter().map(line).collect::<Vec<_>>())}</ul>
            </section>
        </Show>
    }
}

fn line(line: DerivedLine) -> AnyView {
    let DerivedLine {
        place,
        value,
        subject,
        sum,
        reason,
        inputs,
    } = line;
    let summary = view! {
        <span class="place">{place}</span>
        " "
        <b>{value}</b>
        " "
        <span class="meant">{subject}</span>
    };
    let shown = move || {
        let input = |side| view! { <div class="side"><SideOf side/></div> };
        view! {
            <p class="sum">{sum.clone()}</p>
            <p>{reason.clone()}</p>
            {inputs.clone().into_iter().map(input).collect::<Vec<_>>()}
        }
        .into_any()
    };
    view! { <li><Fold class="behind" summary=summary.into_any() printed=true>{shown()}</Fold></li> }.into_any()
}

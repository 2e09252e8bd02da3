//! Whether the figures of an indicator may be compared, pair by pair.

use super::piece::some;
use crate::answer::comparison::PairLine;
use crate::app::part::fold::Fold;
use crate::app::part::show::Show;
use crate::app::part::verdict::Pairs;
use crate::app::signal::{Memo, Signal, when};
use crate::app::state::context;
use leptos::prelude::*;

/// More pairs within one place than these are folded away.
const MANY: usize = 3;

/// The pairs of figures of different places, then those within one place, which are folded away unless they are few and
/// all there is.
#[component]
pub fn Verdicts(between: Memo<Vec<PairLine>>, within: Memo<Vec<PairLine>>) -> impl IntoView {
    let context = context();
    let (has_between, has_within) = (some(between), some(within));
    let plain = move || !has_between() && within.with(Vec::len) <= MANY;
    let name = context.say("同一地区的数字之间", "Between figures of one place");
    let (open, close) = (context.say("（", " ("), context.say("对）", ")"));
    let summary = Signal::derive(move || format!("{name}{open}{}{close}", within.with(Vec::len)));
    let folded =
        move || view! { <Fold class="behind" summary=(move || summary.get()).into_any()>{table(within, name)}</Fold> };
    view! {
        <Show when=when(move || has_between() || has_within())>
            <section class="verdicts">
                <h2>{context.say("两两能否相比", "Which may be compared, pair by pair")}</h2>
                <Show when=when(has_between)>{table(between, context.say("不同地区的数字之间", "Between places"))}</Show>
                <Show when=when(has_within)><Show when=when(plain) fallback=folded>{table(within, name)}</Show></Show>
            </section>
        </Show>
    }
}

fn table(pairs: Memo<Vec<PairLine>>, caption: &'static str) -> impl Fn() -> AnyView + Clone + Send + Sync + 'static {
    move || view! { <Pairs pairs=pairs.get() caption=caption.to_string()/> }.into_any()
}

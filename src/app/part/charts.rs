//! The charts of a page that has a list: on a narrow window they are folded away, so that the list is not far down.

use super::fold::Fold;
use crate::app::browser::frame;
use crate::app::signal::{Memo, live};
use crate::app::state::{context, state};
use leptos::prelude::*;

/// Up to this width of the window, in CSS pixels, the charts are folded away; as in the style sheet.
const NARROW: f64 = 640.0;

/// The charts; nothing where there are none.
#[component]
pub fn Charts(any: Memo<bool>, children: ChildrenFn) -> impl IntoView {
    let (state, context) = (state(), context());
    // A frame that asks for a chart has it unfolded.
    let alone = !state.still && frame::is_one();
    let narrow = Memo::new(move |_| state.window.get() <= NARROW && !state.paper.get() && !alone);
    let children = StoredValue::new(children);
    live(move || {
        let charts = move || children.with_value(|children| children());
        match (any.get(), narrow.get()) {
            (false, _) => ().into_any(),
            (_, false) => charts(),
            (_, true) => {
                let summary = context.say("看图", "See the charts").into_any();
                view! { <Fold class="folded" summary><div class="regions">{charts()}</div></Fold> }.into_any()
            }
        }
    })
}

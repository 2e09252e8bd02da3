//! Verdicts in a table: both figures, the verdict as a sign and in words, and every reason.

use crate::answer::comparison::{PairLine, Side};
use crate::compare::Likeness;
use crate::view::Seen;
use maud::{Markup, html};

/// A table of pairs, with a caption for those who do not see the heading beside it.
pub fn table(seen: Seen, pairs: &[PairLine], caption: &str) -> Markup {
    html! {
        table.pairs {
            caption.hidden { (caption) }
            thead {
                tr {
                    th scope="col" colspan="2" { (seen.say("两个数字", "Two figures")) }
                    th scope="col" { (seen.say("判断", "Verdict")) }
                    th scope="col" { (seen.say("理由", "Reasons")) }
                }
            }
            tbody { @for pair in pairs { (row(seen, pair)) } }
        }
    }
}

fn row(seen: Seen, pair: &PairLine) -> Markup {
    html! {
        tr class=(pair.level.id()) {
            td { (side(&pair.a)) }
            td { (side(&pair.b)) }
            td.level { (verdict(seen, pair.level)) }
            td.reasons { (reasons(seen, &pair.reasons)) }
        }
    }
}

/// The verdict: a sign and words, so that it hangs on no colour.
pub fn verdict(seen: Seen, level: Likeness) -> Markup {
    html! { span class={ "verdict " (level.id()) } { span.sign aria-hidden="true" { (sign(level)) } " " (level.name(seen.lang)) } }
}

fn sign(level: Likeness) -> &'static str {
    match level {
        Likeness::LikeForLike => "=",
        Likeness::WithCaveat => "≈",
        Likeness::NotComparable => "≠",
    }
}

/// The reasons as a list; without any, what that means.
pub fn reasons(seen: Seen, reasons: &[String]) -> Markup {
    html! {
        @if reasons.is_empty() {
            p { (seen.say("度量、口径、时期、状态都一致", "same measure, definition, period and status")) }
        } @else {
            ul { @for reason in reasons { li { (reason) } } }
        }
    }
}

/// One figure, linked to its detail.
pub fn side(side: &Side) -> Markup {
    html! {
        span.place { (side.place) }
        a.value href=(side.link) data-bench="figure" { (side.value) }
        span.meant { (side.period) @if !side.apart.is_empty() { span.apart { (side.apart) } } }
    }
}

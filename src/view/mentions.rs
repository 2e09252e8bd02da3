//! Lists of figures or initiatives that are named elsewhere than on their own page.

use crate::answer::Mention;
use maud::{Markup, html};

/// The list; figures have their number in front, initiatives their kind behind.
pub fn mentions(list: &[Mention], number_first: bool) -> Markup {
    html! {
        ul.mentions.numbers[number_first] {
            @for one in list {
                li {
                    @if number_first { b { (one.value) } " " }
                    a href=(one.link) data-bench="mention" { (one.name) }
                    @if !number_first { " " span.kind { (one.value) } }
                    @if let Some(caveat) = one.caveat { " " span.caveat { (caveat) } }
                }
            }
        }
    }
}

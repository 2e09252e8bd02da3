//! What may be compared: indicators of several places with the best verdict, all by theme, and pairs of reports.

use super::{pairs, question};
use crate::answer::comparison::{Entry, Listing, SharedEntry, Twin};
use crate::model::Lang;
use crate::view::{Region, Seen};
use crate::words::plural;
use maud::{Markup, html};

pub fn regions(seen: Seen, listing: &Listing, by_theme: &[(String, Vec<Entry>)]) -> Vec<Region> {
    let mut all = vec![
        Region::new("shared-indicators", shared(seen, &listing.shared)),
        Region::new("twins", twins(seen, &listing.twins)),
        Region::new("all-indicators", themes(seen, by_theme)),
    ];
    // Who has chosen one report wants the other.
    if !seen.query.sides.is_empty() {
        all.swap(0, 1);
    }
    all
}

fn shared(seen: Seen, shared: &[SharedEntry]) -> String {
    html! {
        h2 { (seen.say("两份以上报告都有的指标", "Indicators in two or more reports")) }
        table {
            caption.hidden { (seen.say("指标、地区与最接近的两个数字能否相比", "Indicators, places, and whether their nearest figures may be compared")) }
            thead {
                tr {
                    th scope="col" { (seen.say("指标", "Indicator")) }
                    th scope="col" { (seen.say("地区", "Places")) }
                    th scope="col" { (seen.say("最接近的两个数字", "The two nearest figures")) }
                }
            }
            tbody {
                @for one in shared {
                    tr {
                        th scope="row" {
                            a.row href=(one.entry.link) data-key={ "shared-" (one.entry.id) } data-bench="indicator" { (one.entry.name) }
                            span.theme { (one.theme) }
                        }
                        td.places { span.count { (count(seen, one.entry.places)) } (one.places) }
                        td { (pairs::verdict(seen, one.level)) }
                    }
                }
            }
        }
    }
    .into_string()
}

fn count(seen: Seen, places: usize) -> String {
    match seen.lang {
        Lang::Zh => format!("{places}地："),
        Lang::En => format!("{places} {}: ", plural(places, "place", "places")),
    }
}

fn twins(seen: Seen, twins: &[Twin]) -> String {
    let shared = |twin: &Twin| match seen.lang {
        Lang::Zh => format!("{}项共同指标", twin.shared),
        Lang::En => format!(
            "{} {} in common",
            twin.shared,
            plural(twin.shared, "indicator", "indicators")
        ),
    };
    html! {
        h2 { (seen.say("并排看两份报告", "Two reports side by side")) }
        ul {
            @for twin in twins {
                @let [a, b] = &twin.names;
                li {
                    a.row href=(twin.link) data-key={ "twin-" (twin.link) } data-bench="twin" { (a) (seen.say("与", " and ")) (b) }
                    span.count { (shared(twin)) }
                }
            }
        }
    }
    .into_string()
}

fn themes(seen: Seen, themes: &[(String, Vec<Entry>)]) -> String {
    html! {
        section aria-label=(seen.say("全部指标", "All indicators")) {
            h2 { (seen.say("按主题看全部指标", "All indicators by theme")) }
            (question::find(seen, "find-all"))
            div.themes { @for (name, entries) in themes { (theme(seen, name, entries)) } }
        }
    }
    .into_string()
}

fn theme(seen: Seen, name: &str, entries: &[Entry]) -> Markup {
    html! {
        div.theme {
            h3 { (name) }
            ul { @for entry in entries { (question::choice(seen, entry, "-all")) } }
        }
    }
}

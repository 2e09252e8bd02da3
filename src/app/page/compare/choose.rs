//! What may be compared: indicators of several places with the best verdict, all by theme, and pairs of reports.

use super::question::{IndicatorChoice, NarrowIndicators, Themes};
use crate::answer::comparison::{Entry, Listing, PlaceValue, SharedEntry, Twin};
use crate::app::link::href;
use crate::app::part::each::each;
use crate::app::part::later::{rows, soon};
use crate::app::part::show::Show;
use crate::app::part::verdict::Verdict;
use crate::app::signal::{Memo, Signal, when};
use crate::app::state::context;
use crate::model::Lang;
use crate::words::plural;
use leptos::prelude::*;

/// The lists.
#[component]
pub fn Choose(
    listing: Memo<Listing>,
    /// The report that is chosen already and waits for another.
    waiting: Memo<Option<String>>,
    themes: Memo<Themes>,
) -> impl IntoView {
    // Which indicators there are hangs on no choice.
    let shared = listing.with_untracked(|listing| listing.shared.clone());
    let all = themes.get_untracked();
    let waits = move || waiting.with(Option::is_some);
    view! {
        // Who has chosen one report wants the other.
        <Show when=when(waits)><Twins listing/></Show>
        <Shared shared/>
        {soon(move || {
            view! { <Show when=when(move || !waits())><Twins listing/></Show> <AllIndicators themes=all/> }.into_any()
        })}
    }
}

/// The indicators that several places report.
#[component]
fn Shared(shared: Vec<SharedEntry>) -> impl IntoView {
    let context = context();
    let caption = context.say(
        "指标、最接近的两个数字能否相比、各地的数",
        "Indicators, whether their nearest figures may be compared, and what each place reports",
    );
    view! {
        <section class="shared-indicators">
            <h2>{context.say("两份以上报告都有的指标", "Indicators in two or more reports")}</h2>
            <table>
                <caption class="hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{context.say("指标", "Indicator")}</th>
                        <th scope="col">{context.say("最接近的两个数字", "The two nearest figures")}</th>
                        <th scope="col">{context.say("各地的数", "What each place reports")}</th>
                    </tr>
                </thead>
                <tbody>{rows(shared, shared_row)}</tbody>
            </table>
        </section>
    }
}

fn shared_row(one: SharedEntry) -> AnyView {
    let averaged = (one.averaged < one.judgement).then(|| {
        let words = context().say("折合平均数后", "as averages");
        view! { <span class="averaged">{words}" "<Verdict judgement=one.averaged/></span> }.into_any()
    });
    view! {
        <tr>
            <th scope="row">
                <a class="row" {..href(one.entry.link)}>{one.entry.name}</a>
                <span class="theme">{one.theme}</span>
            </th>
            <td><Verdict judgement=one.judgement/>{averaged}</td>
            <td class="values">{one.values.into_iter().map(place_value).collect::<Vec<_>>()}</td>
        </tr>
    }
    .into_any()
}

/// A place with its plainest figure.
pub fn place_value(one: PlaceValue) -> AnyView {
    let more = (one.more > 0).then(|| match context().lang {
        Lang::Zh => format!("，另{}个", one.more),
        Lang::En => format!(", {} more", one.more),
    });
    view! {
        <span class="of">
            <span class="place">{one.place}</span>
            " "
            <a class="value" {..href(one.link)}>{one.value}</a>
            " "
            <span class="note">{one.note}{more}</span>
        </span>
    }
    .into_any()
}

/// The pairs of reports; with one report chosen, its pairs only.
#[component]
fn Twins(listing: Memo<Listing>) -> impl IntoView {
    let context = context();
    let twins = move || listing.with(|listing| listing.twins.clone());
    view! {
        <section class="twins">
            <h2>{context.say("并排看两份报告", "Two reports side by side")}</h2>
            <ul>{each(twins, |twin| twin.names.join("\n"), twin_line)}</ul>
        </section>
    }
}

fn twin_line(twin: Twin) -> AnyView {
    let context = context();
    let [a, b] = twin.names;
    let names = [a.as_str(), context.say("与", " and "), b.as_str()].concat();
    let shared = match context.lang {
        Lang::Zh => format!("{}项共同指标", twin.shared),
        Lang::En => format!(
            "{} {} in common",
            twin.shared,
            plural(twin.shared, "indicator", "indicators")
        ),
    };
    view! {
        <li>
            <a class="row" {..href(twin.link)}>{names}</a>
            <span class="count">{shared}</span>
        </li>
    }
    .into_any()
}

/// All indicators by theme, in a list that can be narrowed.
#[component]
fn AllIndicators(themes: Themes) -> impl IntoView {
    let context = context();
    let wanted = RwSignal::new(String::new());
    let theme = |(name, entries): (String, Vec<Entry>)| {
        let chosen = Signal::stored(false);
        let choice = |entry: Entry| view! { <IndicatorChoice entry chosen wanted/> };
        view! {
            <div class="theme">
                <h3>{name}</h3>
                <ul>{entries.into_iter().map(choice).collect::<Vec<_>>()}</ul>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="all-indicators">
            <section aria-label=context.say("全部指标", "All indicators")>
                <h2>{context.say("按主题看全部指标", "All indicators by theme")}</h2>
                <NarrowIndicators wanted/>
                <div class="themes">{themes.into_iter().map(theme).collect::<Vec<_>>()}</div>
            </section>
        </section>
    }
}

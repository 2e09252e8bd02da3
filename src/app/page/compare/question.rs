//! The question of the page as a sentence: which indicator, or which two reports.

use crate::answer::comparison::{Entry, choices};
use crate::app::link::href;
use crate::app::part::each::each;
use crate::app::part::panel::Panel;
use crate::app::part::question::{Narrow, has};
use crate::app::part::show::Show;
use crate::app::signal::{Memo, Signal, when};
use crate::app::state::context;
use crate::query::{Change, CompareQuery, Query};
use leptos::prelude::*;

/// The indicators of every theme that has any.
pub type Themes = Vec<(String, Vec<Entry>)>;

/// The sentence with its words.
#[component]
pub fn Question(
    query: Memo<CompareQuery>,
    /// The indicator that is compared.
    name: Memo<Option<String>>,
    themes: Memo<Themes>,
) -> impl IntoView {
    let context = context();
    let asked = move |of: fn(&CompareQuery) -> bool| query.with(of);
    let reports = move || asked(|query| matches!(query, CompareQuery::Sides(_) | CompareQuery::Choose(Some(_))));
    let anything = move || asked(|query| *query != CompareQuery::default());
    let all = Change::To(Query::Compare(CompareQuery::default()));
    let indicator = move || {
        view! {
            <span>{context.say("比较各地的", "Compare the places by")}</span>
            <IndicatorWord query name themes/>
        }
        .into_any()
    };
    view! {
        <Show when=when(reports) fallback=indicator>
            <span>{context.say("并排看", "Side by side:")}</span>
            <SideWord query side=0/>
            <span>{context.say("与", "and")}</span>
            <SideWord query side=1/>
        </Show>
        <Show when=when(anything)>
            <span class="quiet"><a {..href(all.clone())}>{context.say("看全部指标", "all indicators")}</a></span>
        </Show>
    }
}

/// The word of the indicator, with all that may be chosen.
#[component]
fn IndicatorWord(query: Memo<CompareQuery>, name: Memo<Option<String>>, themes: Memo<Themes>) -> impl IntoView {
    let none = context().say("选择指标", "an indicator");
    let label = Memo::new(move |_| name.get().unwrap_or_else(|| none.into()));
    let some = Memo::new(move |_| name.with(Option::is_some));
    let chosen = Memo::new(move |_| {
        query.with(|query| match query {
            CompareQuery::Indicator { id, .. } => Some(id.clone()),
            _ => None,
        })
    });
    view! { <Panel label some><Indicators themes chosen/></Panel> }
}

/// The indicators, those of several places first.
#[component]
fn Indicators(themes: Memo<Themes>, chosen: Memo<Option<String>>) -> impl IntoView {
    let wanted = RwSignal::new(String::new());
    let all = themes.with_untracked(|themes| {
        themes
            .iter()
            .flat_map(|(_, entries)| entries.clone())
            .collect::<Vec<_>>()
    });
    let (several, single): (Vec<Entry>, Vec<Entry>) = all.into_iter().partition(|entry| entry.places > 1);
    let choice = |entry: Entry| {
        let id = entry.id.clone();
        let chosen = Signal::derive(move || chosen.with(|chosen| chosen.as_ref() == Some(&id)));
        view! { <IndicatorChoice entry chosen wanted/> }.into_any()
    };
    view! {
        <section aria-label=context().say("指标", "Indicators")>
            <NarrowIndicators wanted/>
            <ul>{several.into_iter().chain(single).map(choice).collect::<Vec<_>>()}</ul>
        </section>
    }
}

/// The box that narrows a list of indicators.
#[component]
pub fn NarrowIndicators(wanted: RwSignal<String>) -> impl IntoView {
    let context = context();
    view! {
        <Narrow
            wanted
            label=context.say("在列表中查找指标", "Find an indicator in the list")
            placeholder=context.say("查找指标", "Find an indicator")
        />
    }
}

/// An indicator in a list, with how many places report it. Its name in the other language is found too.
#[component]
pub fn IndicatorChoice(entry: Entry, chosen: Signal<bool>, wanted: RwSignal<String>) -> impl IntoView {
    let context = context();
    let other = format!(" {}", entry.other);
    let text = [&entry.name, other.as_str()].concat();
    let places = match entry.places {
        1 => context.say("地", " place"),
        _ => context.say("地", " places"),
    };
    view! {
        <li hidden=move || wanted.with(|wanted| !has(&text, wanted))>
            <a class="choice" {..href(entry.link)} aria-current=move || chosen.get().then_some("true")>
                <span class="label">{entry.name}</span>
                <span hidden lang=context.lang.other().tag()>{other}</span>
                <span class="count">{format!("{}{places}", entry.places)}</span>
            </a>
        </li>
    }
}

/// The word of one side (0 or 1), with the reports that may stand there.
#[component]
fn SideWord(query: Memo<CompareQuery>, side: usize) -> impl IntoView {
    let context = context();
    let answer = Memo::new(move |_| query.with(|query| choices(context, query, side)));
    let place = Memo::new(move |_| answer.with(|(place, _)| place.clone()));
    let none = context.say("选另一份报告", "another report");
    let label = Memo::new(move |_| place.get().unwrap_or_else(|| none.into()));
    let some = Memo::new(move |_| place.with(Option::is_some));
    let name = match side {
        0 => context.say("第一份报告", "First report"),
        _ => context.say("第二份报告", "Second report"),
    };
    let reports = move || answer.with(|(_, reports)| reports.clone());
    view! {
        <Panel label some>
            <section aria-label=name>
                <ul>
                    {each(reports, |report| report.id.clone(), move |report| {
                        view! { <ReportChoice query side id=report.id place=report.place/> }.into_any()
                    })}
                </ul>
            </section>
        </Panel>
    }
}

#[component]
fn ReportChoice(query: Memo<CompareQuery>, side: usize, id: String, place: String) -> impl IntoView {
    let change = Change::Side(side, id.clone());
    let chosen = move || query.with(|query| query.side(side) == Some(&id));
    view! {
        <li>
            <a class="choice" {..href(change)} aria-current=move || chosen().then_some("true")>
                <span class="label">{place}</span>
            </a>
        </li>
    }
}

//! The table of coverage: indicators down, places and years across, each cell a value or a kind of silence.

use crate::answer::overview::{self as answer, CellFigure, CoverageCell, CoverageLine, Head};
use crate::app::link::href;
use crate::app::part::each::each;
use crate::app::part::fold::Fold;
use crate::app::part::later::later;
use crate::app::signal::{Signal, handler};
use crate::app::state::context;
use crate::compare::Judgement;
use crate::model::{Lang, ordered};
use crate::query::Change;
use leptos::prelude::*;

/// What two or more reports print, and folded below it what one alone prints.
#[component]
pub fn Silence(silence: answer::Silence) -> impl IntoView {
    let context = context();
    view! {
        <section class="silence">
            <h2>{context.say("谁报了什么，谁没有提", "Who reports what, and who is silent")}</h2>
            <p>{silence.sentence}</p>
            <p class="signs">
                <span class="none">"–"</span>
                " "
                {context.say(
                    "未提及：报告讲到这个主题，没有这个数",
                    "not mentioned: the report covers the theme and gives no such figure",
                )}
                <span class="sign uncovered" aria-hidden="true"></span>
                {context.say(
                    "未涉及：报告这些年不讲这个主题",
                    "not covered: the report does not cover the theme in these years",
                )}
                <span class="sign">"?"</span>
                {context.say(
                    "不能断定：有时期不明的数，可能属于这些年",
                    "uncertain: a figure without a period may be of these years",
                )}
                <span class="sign">"≈ ≠"</span>
                {context.say(
                    "指标后的记号：最接近的两个数字能不能比",
                    "behind an indicator: how far its two nearest figures may be compared",
                )}
            </p>
            <Shared heads=silence.heads.clone() lines=silence.shared/>
            <Single heads=silence.heads lines=silence.single/>
        </section>
    }
}

/// What the table is ordered by. A way of looking at it, not a question: it is not part of the address.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Order {
    /// Those that most reports print first.
    Reports,
    Theme,
    /// Those whose figures come nearest to each other first.
    Verdict,
}

impl Order {
    const ALL: [Order; 3] = [Order::Reports, Order::Theme, Order::Verdict];

    fn name(self, lang: Lang) -> &'static str {
        match self {
            Order::Reports => lang.say("报告多的在前", "those in most reports first"),
            Order::Theme => lang.say("按主题", "by theme"),
            Order::Verdict => lang.say("能比的在前", "the comparable first"),
        }
    }

    /// Lines come ordered by reports; ties keep that order.
    fn sort(self, lines: Vec<CoverageLine>, themes: &[String]) -> Vec<CoverageLine> {
        let theme = |line: &CoverageLine| themes.iter().position(|theme| *theme == line.theme);
        ordered(lines, |a, b| match self {
            Order::Reports => std::cmp::Ordering::Equal,
            Order::Theme => theme(a).cmp(&theme(b)),
            Order::Verdict => a.judgement.cmp(&b.judgement),
        })
    }
}

/// The indicators in several reports, of all themes or one, in an order that the reader chooses.
#[component]
fn Shared(heads: Vec<Head>, lines: Vec<CoverageLine>) -> impl IntoView {
    let context = context();
    let all = context
        .catalog
        .themes
        .iter()
        .map(|theme| theme.name.get(context.lang).to_string());
    let themes: Vec<String> = all
        .filter(|theme| lines.iter().any(|line| line.theme == *theme))
        .collect();
    let (theme, order) = (RwSignal::new(None::<String>), RwSignal::new(Order::Reports));
    let shown = {
        let themes = themes.clone();
        Signal::derive(move || {
            let theme = theme.get();
            let wanted = |line: &&CoverageLine| theme.as_ref().is_none_or(|theme| line.theme == *theme);
            order
                .get()
                .sort(lines.iter().filter(wanted).cloned().collect(), &themes)
        })
    };
    let orders = Order::ALL.map(|order| order.name(context.lang).to_string()).to_vec();
    let every = context.say("全部主题", "all themes").to_string();
    let choices = [vec![every], themes.clone()].concat();
    view! {
        <p class="ways">
            {pick(context.say("主题", "Theme"), choices, move |at| {
                theme.set(at.checked_sub(1).and_then(|at| themes.get(at).cloned()));
            })}
            {pick(context.say("排序", "Order"), orders, move |at| {
                order.set(Order::ALL.get(at).copied().unwrap_or(Order::Reports));
            })}
        </p>
        <Coverage heads lines=shown caption=context.say("见于两份以上报告的指标", "Indicators in two or more reports")/>
        // On a phone the style shows the first dozen until this is chosen; no program is needed for it.
        <label class="every"><input type="checkbox"/>" "{context.say("显示其余指标", "Show the other indicators too")}</label>
    }
}

/// A list to choose one from, told by its position; the first is chosen to begin with.
fn pick(label: &'static str, names: Vec<String>, chosen: impl Fn(usize) + 'static) -> AnyView {
    let options: Vec<_> = names
        .into_iter()
        .enumerate()
        .map(|(at, name)| view! { <option value=at.to_string()>{name}</option> }.into_any())
        .collect();
    let change = handler(move |event| event_target_value(&event).parse().map_or((), &chosen));
    view! { <label>{label}" "<select on:change=change>{options}</select></label> }.into_any()
}

/// The indicators in one report alone: a thousand elements that few readers open.
#[component]
fn Single(heads: Vec<Head>, lines: Vec<CoverageLine>) -> impl IntoView {
    let context = context();
    let count = lines.len();
    let summary = match context.lang {
        Lang::Zh => format!("只见于一份报告的{count}个指标"),
        Lang::En => format!("The {count} indicators in one report alone"),
    };
    let caption = context.say("只见于一份报告的指标", "Indicators in one report alone");
    (count > 0).then(|| {
        view! {
            <Fold class="rest" summary=summary.into_any()>
                {
                    let (heads, lines) = (heads.clone(), lines.clone());
                    later(move || view! { <Coverage heads lines=Signal::stored(lines) caption/> }.into_any())
                }
            </Fold>
        }
        .into_any()
    })
}

/// A table, with a caption for those who do not see what stands above it.
#[component]
fn Coverage(heads: Vec<Head>, lines: Signal<Vec<CoverageLine>>, caption: &'static str) -> impl IntoView {
    let years = |head: &Head| view! { <th scope="col">{head.years.clone()}</th> };
    let years: Vec<_> = heads.iter().map(years).collect();
    let places: Vec<_> = heads.iter().filter(|head| head.span > 0).map(place).collect();
    let lines = each(
        move || lines.get(),
        |line| line.id.clone(),
        move |one| line(one, &heads),
    );
    view! {
        <div class="sheet">
            <table>
                <caption class="hidden">{caption}</caption>
                <thead>
                    <tr><th scope="col" rowspan="2">{context().say("指标", "Indicator")}</th>{places}</tr>
                    <tr>{years}</tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
}

/// The head over all columns of a place.
fn place(head: &Head) -> AnyView {
    view! {
        <th scope="colgroup" colspan=head.span.to_string()>
            <a {..href(head.link.clone())}>{head.place.clone()}</a>
        </th>
    }
    .into_any()
}

/// How near the nearest two figures of different reports come: the sign alone, for the words stand on the next page.
fn sign(judgement: Judgement) -> AnyView {
    let context = context();
    let words = [
        context.say("最接近的两个数字：", "the two nearest figures: "),
        judgement.name(context.lang),
    ]
    .concat();
    let title = words.clone();
    view! {
        <span class=["verdict ", judgement.id()].concat() title=title>
            <span class="sign" aria-hidden="true">{judgement.sign()}</span>
            <span class="hidden">{words}</span>
        </span>
    }
    .into_any()
}

fn line(line: CoverageLine, heads: &[Head]) -> AnyView {
    let cells: Vec<_> = line
        .cells
        .into_iter()
        .zip(heads)
        .map(|(one, head)| cell(one, head, &line.link))
        .collect();
    let silent = (!line.silent.is_empty()).then(|| view! { <td class="unsaid">{line.silent}</td> }.into_any());
    let sign = line.judgement.map(sign);
    view! {
        <tr>
            <th scope="row"><a {..href(line.link)}>{line.name}</a>" "<span class="theme">{line.theme}</span>{sign}</th>
            {cells}
            {silent}
        </tr>
    }
    .into_any()
}

fn cell(cell: CoverageCell, head: &Head, indicator: &Change) -> AnyView {
    match cell {
        CoverageCell::Reported(shown) => reported(shown, head, indicator).into_any(),
        CoverageCell::NotMentioned => view! { <td class="none">"–"</td> }.into_any(),
        CoverageCell::See(name, link) => {
            let place = [&head.place, " ", &head.years].concat();
            view! {
                <td class="see">
                    <span class="where">{place}</span>
                    {context().say("见", "see ")}
                    <a {..href(link)}>{name}</a>
                </td>
            }
            .into_any()
        }
        CoverageCell::Uncertain => {
            let words = context().say("不能断定", "uncertain");
            view! { <td class="none"><span aria-hidden="true">"?"</span><span class="hidden">{words}</span></td> }
                .into_any()
        }
        CoverageCell::NotCovered => {
            let words = context().say("未涉及", "not covered");
            view! { <td class="uncovered"><span class="hidden">{words}</span></td> }.into_any()
        }
    }
}

fn reported(shown: CellFigure, head: &Head, indicator: &Change) -> AnyView {
    // On a narrow screen the heads of the columns are gone, and each value names its own.
    let place = [&head.place, " ", &head.years].concat();
    let more = (shown.more > 0).then(|| {
        let words = match context().lang {
            Lang::Zh => format!("另{}个", shown.more),
            Lang::En => format!("{} more", shown.more),
        };
        view! { " "<a class="more" {..href(indicator.clone())}>{words}</a> }.into_any()
    });
    let note = (!shown.note.is_empty()).then(|| view! { <span class="aside">{shown.note}</span> }.into_any());
    view! { <td><span class="where">{place}</span><a class="value" {..href(shown.link)}>{shown.value}</a>{more}{note}</td> }
        .into_any()
}

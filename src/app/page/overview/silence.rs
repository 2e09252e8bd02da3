//! The table of coverage: indicators down, places and years across, each cell a value or a kind of silence.

use crate::answer::overview::{self as answer, CellFigure, CoverageCell, CoverageLine, Head};
use crate::app::link::href;
use crate::app::part::fold::Fold;
use crate::app::state::context;
use crate::model::Lang;
use crate::query::Change;
use leptos::prelude::*;

/// What two or more reports print, and folded below it what one alone prints.
#[component]
pub fn Silence(silence: answer::Silence) -> impl IntoView {
    let context = context();
    let shared = context.say("见于两份以上报告的指标", "Indicators in two or more reports");
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
            </p>
            <Coverage heads=silence.heads.clone() lines=silence.shared caption=shared/>
            <Single heads=silence.heads lines=silence.single/>
        </section>
    }
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
                <Coverage heads=heads.clone() lines=lines.clone() caption/>
            </Fold>
        }
        .into_any()
    })
}

/// A table, with a caption for those who do not see what stands above it.
#[component]
fn Coverage(heads: Vec<Head>, lines: Vec<CoverageLine>, caption: &'static str) -> impl IntoView {
    let years = |head: &Head| view! { <th scope="col">{head.years.clone()}</th> };
    let years: Vec<_> = heads.iter().map(years).collect();
    let places: Vec<_> = heads.iter().filter(|head| head.span > 0).map(place).collect();
    let lines: Vec<_> = lines.into_iter().map(|one| line(one, &heads)).collect();
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

fn line(line: CoverageLine, heads: &[Head]) -> AnyView {
    let cells: Vec<_> = line
        .cells
        .into_iter()
        .zip(heads)
        .map(|(one, head)| cell(one, head, &line.link))
        .collect();
    let silent = (!line.silent.is_empty()).then(|| view! { <td class="unsaid">{line.silent}</td> }.into_any());
    view! {
        <tr>
            <th scope="row"><a {..href(line.link)}>{line.name}</a></th>
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
    view! { <td><span class="where">{place}</span><a {..href(shown.link)}>{shown.value}</a>{more}{note}</td> }
        .into_any()
}

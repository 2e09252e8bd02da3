//! What the page on data and method says: the record, how it was read, its words, its doubts, how to cite it.

pub mod doubts;
pub mod edition;
pub mod rules;
pub mod vocabulary;

use super::Context;
use crate::model::{Both, Lang, Term};
use crate::words;

/// How many runs of digits the five sources have; the audit accounts for each.
const DIGIT_RUNS: usize = 412;

/// A stretch of the page: a heading and paragraphs.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    pub heading: &'static str,
    pub paragraphs: Vec<String>,
}

/// The page in a sentence.
pub fn headline(context: Context) -> String {
    let (figures, reports) = (context.catalog.figures.len(), context.catalog.reports.len());
    match context.lang {
        Lang::Zh => format!("{reports}份报告的{figures}个数字，每个都读过两遍，都能回到原文的那几个字。"),
        Lang::En => format!(
            "{figures} figures from {reports} reports, each read twice, each traceable to its characters in the source."
        ),
    }
}

/// What the record is.
pub fn record(context: Context) -> Passage {
    let (catalog, lang) = (context.catalog, context.lang);
    let (figures, initiatives, indicators) = (
        catalog.figures.len(),
        catalog.initiatives.len(),
        catalog.indicators.len(),
    );
    let (reports, sections, groups) = (catalog.reports.len(), catalog.sections.len(), catalog.groups.len());
    let first = match lang {
        Lang::Zh => format!(
            "数据集记录{reports}份镇街工作报告里的{figures}个数字和{initiatives}项做法，分属{}个主题；{indicators}个指标、{groups}组做法\
             把各地同类的内容连在一起，{sections}个章节各有摘要。",
            catalog.themes.len()
        ),
        Lang::En => format!(
            "The data set holds {figures} figures and {initiatives} initiatives from {reports} township work reports, under {} \
             themes. {indicators} indicators and {groups} groups of initiatives tie together what is alike; {sections} \
             sections each have a digest.",
            catalog.themes.len()
        ),
    };
    let second = lang.say(
        "每个数字都带着用得上的一切：原文的写法和位置、确切的值、单位、时期、是否确数、做到与否、讲全镇街还是局部。只有数字的原样和做法的名称取自原文，其余文字都是自撰，原文不在其中。",
        "Each figure carries what one needs to use it: its printed form and place in the source, value, unit and period. It also says how exact it is, whether it has been achieved, and whether it covers the whole place. Only printed numbers and names of initiatives are taken from the sources; all other words are our own, and the sources are not included.",
    );
    Passage {
        heading: lang.say("数据集是什么", "What the data set is"),
        paragraphs: vec![first, second.into()],
    }
}

/// How it was read and proved complete.
pub fn reading(context: Context) -> Passage {
    let lang = context.lang;
    let proof = match lang {
        Lang::Zh => format!(
            "怎么知道没有遗漏数字？五份原文共有{DIGIT_RUNS}处阿拉伯数字，每一处不是记作数字，就是写明为什么不算（日期、名称、门槛、序号之类），不会两者都是，也不会两者都不是；汉字写的数字同样逐处交代。"
        ),
        Lang::En => format!(
            "How do we know that no number is missing? The five sources hold {DIGIT_RUNS} runs of digits. Each is either a figure or \
             listed as none, with the reason (a date, a name, a threshold, an ordinal): never both, never neither. \
             Numbers written in Chinese characters are accounted for in the same way."
        ),
    };
    let paragraphs = [
        lang.say(
            "每份报告先逐字通读，逐项登记；第二遍不轻信第一遍，逐行对照原文复核，有出入以原文为准。两遍都由语言模型按编者的规则完成；引用数字前，请先核对原文出处。",
            "Each report was first read line by line and recorded item by item. A second, sceptical reading then held every row against its place in the source; where they differed, the source decided. Both readings were made by language models under editors’ rules: before using a figure, check it against the source.",
        )
        .to_string(),
        proof,
        lang.say(
            "每次改动都要通过审计：数字所在的字符必须正是所记的原文，数值与原文相符，降幅带负号，指向其他数字的关系成立，原文的SHA-256校验值一致。",
            "Every change must pass an audit. The characters named must hold the printed number, and the value must equal it. Falls must carry a minus sign, relations between figures must hold, and each source must have its SHA-256.",
        )
        .into(),
    ];
    Passage {
        heading: lang.say("怎样读的", "How it was read"),
        paragraphs: paragraphs.to_vec(),
    }
}

/// The terms of the field in the order of the record: each in the language of the page, in the other, and what it means.
pub fn terms<'a>(context: Context<'a>) -> impl Iterator<Item = [&'a str; 3]> {
    let lang = context.lang;
    let row = move |term: &'a Term| [term.name.get(lang), term.name.get(lang.other()), term.text.get(lang)];
    context.catalog.terms.iter().map(row)
}

/// How to cite the record, in both languages whatever the language of the page: a short form and a long one.
pub fn citations(context: Context) -> Vec<(Both, Lang, String)> {
    let edition = edition::present();
    let titles = |lang: Lang| {
        let titles: Vec<String> = context
            .catalog
            .reports
            .iter()
            .map(|report| [report.title.get(lang), &words::cited(report, lang)].concat())
            .collect();
        titles.join(lang.say("；", "; "))
    };
    let (version, date, count) = (edition.version, edition.date, context.catalog.figures.len());
    let (short, long) = (Both::new("短式", "Short form"), Both::new("长式", "Long form"));
    let named = |lang| match lang {
        Lang::Zh => format!("街镇报告（Jiezhen）数据集，第{version}版，{date}，CC BY 4.0。"),
        Lang::En => {
            format!("Jiezhen: a data set of China’s township work reports, version {version}, {date}, CC BY 4.0.")
        }
    };
    let full = |lang| match lang {
        Lang::Zh => format!(
            "街镇报告（Jiezhen）：中国镇街工作报告数据集，第{version}版，{date}，含{count}个数字，许可CC BY 4.0。所据报告：{}。",
            titles(lang)
        ),
        Lang::En => format!(
            "Jiezhen 街镇报告: the work reports of China’s towns and subdistricts, figure by figure. Data set, version {version}, \
             {date}, {count} figures, CC BY 4.0. Compiled from: {}.",
            titles(lang)
        ),
    };
    Lang::ALL
        .into_iter()
        .flat_map(|lang| [(short.clone(), lang, named(lang)), (long.clone(), lang, full(lang))])
        .collect()
}

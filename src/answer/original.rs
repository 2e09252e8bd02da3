//! What is said of the reader's own copy of a report: which report it is, how much of it was found, and what each mark in
//! it is called.

use super::Context;
use crate::model::{Lang, Whereabouts};
use crate::original::{Item, Likeness, Opened, Placed, Recognition, Refusal};
use crate::query::{FigureQuery, InitiativeQuery, Query};
use crate::words;

/// The words about a copy.
#[derive(Clone, Debug, PartialEq)]
pub struct OriginalAnswer {
    /// The report's title; of a copy that was not recognised, the name of its file.
    pub title: String,
    /// How it was recognised.
    pub recognised: String,
    /// How much of it was found; none where no report was recognised.
    pub counts: Option<String>,
    /// In the order of the copy's items.
    marks: Vec<Option<Mark>>,
}

/// An item of the report that stands in the copy, or was looked for there.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub item: Item,
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Whether it has a place in the copy.
    pub found: bool,
}

impl OriginalAnswer {
    /// The mark of the copy's item at this position.
    pub fn mark(&self, at: usize) -> Option<&Mark> {
        self.marks.get(at)?.as_ref()
    }

    /// The position of an item.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.marks
            .iter()
            .position(|mark| mark.as_ref().is_some_and(|mark| mark.id == id))
    }

    /// What has no place in the copy.
    pub fn lost(&self) -> impl Iterator<Item = &Mark> {
        self.marks.iter().flatten().filter(|mark| !mark.found)
    }
}

impl Mark {
    /// The question with this item open. On its own page a choice keeps the filters that are set there.
    pub fn opened_from(&self, here: &Query) -> Query {
        let open = Some(self.id.clone());
        match (self.item, here) {
            (Item::Figure(_), Query::Figures(query)) => Query::Figures(FigureQuery { open, ..query.clone() }),
            (Item::Initiative(_), Query::Initiatives(query)) => {
                Query::Initiatives(InitiativeQuery { open, ..query.clone() })
            }
            (Item::Figure(_), _) => Query::figure(&self.id),
            (Item::Initiative(_), _) => Query::initiative(&self.id),
        }
    }
}

/// Where the original of a report is to be had: its address, or the words.
pub fn whereabouts<'a>(context: Context<'a>, report: &str) -> Option<&'a Whereabouts> {
    let reports = context.catalog.reports.iter();
    let mut found = reports.filter(|one| one.id == report);
    Some(&found.next()?.whereabouts)
}

/// The words about a copy.
pub fn original(context: Context, opened: &Opened) -> OriginalAnswer {
    let report = opened.recognition.report();
    let title = report.map_or(opened.name.as_str(), |report| report.title.get(context.lang));
    OriginalAnswer {
        title: title.into(),
        recognised: recognised(opened, context.lang),
        counts: report.map(|_| counts(opened, context.lang)),
        marks: opened.placed.iter().map(|placed| mark(context, placed)).collect(),
    }
}

/// How far the file is a report of the record, in words.
pub fn recognised(opened: &Opened, lang: Lang) -> String {
    let name = &opened.name;
    let words = match (&opened.recognition, lang) {
        (Recognition::Exact(_), Lang::Zh) => format!("{name}与本站所据原文逐字节相同（SHA-256一致）。"),
        (Recognition::Exact(_), Lang::En) => format!("{name} is the source byte for byte (same SHA-256)."),
        (Recognition::SameText(_), Lang::Zh) => {
            format!("{name}与本站所据原文逐字相同（文字的SHA-256一致），只有空白、换行、全角半角、编码或网页标记不同。")
        }
        (Recognition::SameText(_), Lang::En) => format!(
            "{name} has the text of the source, character for character (same SHA-256 of the text); only spaces, line \
             ends, character widths, encoding or web-page tags differ."
        ),
        (Recognition::Differs(_, likeness), _) => differs(name, likeness, lang),
        (Recognition::Unknown, Lang::Zh) => {
            format!("没有认出{name}：本站所收各份报告的句子、数字和做法名称，它都没有多少。")
        }
        (Recognition::Unknown, Lang::En) => format!(
            "{name} was not recognised: it holds few sentences, figures or names of initiatives of any report in the data \
             set."
        ),
    };
    words + &unreadable(opened.unreadable, lang)
}

fn differs(name: &str, likeness: &Likeness, lang: Lang) -> String {
    let Likeness {
        sentences,
        of,
        foreign,
        also,
    } = likeness;
    let titles: Vec<String> = also.iter().map(|report| report.title.get(lang).into()).collect();
    let titles = words::list(lang, &titles);
    match lang {
        Lang::Zh => {
            let also = if also.is_empty() {
                String::new()
            } else {
                format!("其中还有另一份报告的内容：{titles}。")
            };
            format!(
                "{name}像是这份报告，但与原文有出入：原文{of}句中，{sentences}句原样依次出现；文件另有{foreign}句与原文不符，\
                 在下面标出，本站不为它们担保。{also}"
            )
        }
        Lang::En => {
            let also = if also.is_empty() {
                String::new()
            } else {
                format!(" It also holds much of: {titles}.")
            };
            let them = words::plural(*foreign, "sentence is", "sentences are");
            format!(
                "{name} looks like this report and differs from it: of the {of} sentences of the source, {sentences} stand in \
                 it word for word and in order. {foreign} other {them} marked below; we do not vouch for what they say.{also}"
            )
        }
    }
}

fn unreadable(places: usize, lang: Lang) -> String {
    match (places, lang) {
        (0, _) => String::new(),
        (_, Lang::Zh) => format!("文件有{places}处字节读不出来。"),
        (_, Lang::En) => format!(
            " {places} {} not be read.",
            words::plural(places, "byte sequence could", "byte sequences could")
        ),
    }
}

/// Why a file is not shown, in words.
pub fn refused(name: &str, refusal: Refusal, lang: Lang) -> String {
    let why = match refusal {
        Refusal::TooLarge => lang.say(
            "它超过20 MB，没有哪份报告的文本有这么大。",
            "It is larger than 20 MB, and the text of no report comes near that.",
        ),
        Refusal::Folder => lang.say(
            "这是文件夹，请选其中的一个文件。",
            "It is a folder: choose one file in it.",
        ),
        Refusal::Several => lang.say(
            "一次只能核对一个文件，请逐个来。",
            "Only one file is checked at a time.",
        ),
        Refusal::Gone => lang.say("它已被移走、改名或删除。", "It has been moved, renamed or deleted."),
        Refusal::Unreadable => lang.say(
            "浏览器读不出它，也许没有读取权限。",
            "The browser cannot read it; perhaps reading it is forbidden.",
        ),
        Refusal::Empty => lang.say("文件是空的。", "The file is empty."),
        Refusal::Document => lang.say(
            "这是PDF、Word之类的文件。请先把其中的文字另存为纯文本（.txt）。",
            "It is a PDF, Word or similar file. Save its text as plain text (.txt) first.",
        ),
        Refusal::NoText => lang.say(
            "它不是文本文件，或用了本页不认得的编码；请另存为UTF-8文本。",
            "It is no text file, or in an encoding unknown to this page; save it as UTF-8 text.",
        ),
        Refusal::GivenUp => lang.say("已取消核对。", "The check was cancelled."),
    };
    match lang {
        Lang::Zh => format!("没有打开{name}：{why}"),
        Lang::En => format!("{name} was not opened. {why}"),
    }
}

/// How many items have a place, figures and initiatives apart, and how many of those stand in sentences of the source.
fn counts(opened: &Opened, lang: Lang) -> String {
    let count = |figures: bool, holds: fn(&Placed) -> bool| {
        let of_kind = opened
            .placed
            .iter()
            .filter(|one| matches!(one.item, Item::Figure(_)) == figures);
        of_kind.filter(|one| holds(one)).count()
    };
    let [figures, initiatives] =
        [true, false].map(|kind| (count(kind, |_| true), count(kind, |one| one.span.is_some())));
    let alike = |figures| count(figures, |one| one.span.is_some() && one.alike);
    let differs = matches!(opened.recognition, Recognition::Differs(..));
    match lang {
        Lang::Zh => {
            let rest = match differs {
                true => format!(
                    "其中所在的句子与原文一致的，数字{}个，做法{}项。",
                    alike(true),
                    alike(false)
                ),
                false => String::new(),
            };
            format!(
                "{}个数字中{}个已定位，{}项做法中{}项已定位。{rest}",
                figures.0, figures.1, initiatives.0, initiatives.1
            )
        }
        Lang::En => {
            let rest = match differs {
                true => format!(
                    " Of these, {} and {} stand in sentences that are as in the source.",
                    alike(true),
                    alike(false)
                ),
                false => String::new(),
            };
            format!(
                "{} of {} figures and {} of {} initiatives are marked.{rest}",
                figures.1, figures.0, initiatives.1, initiatives.0
            )
        }
    }
}

fn mark(context: Context, placed: &Placed) -> Option<Mark> {
    let (id, title) = match placed.item {
        Item::Figure(index) => {
            let figure = context.catalog.figures.get(index)?;
            let subject = figure.subject.get(context.lang);
            (
                &figure.id,
                format!("{subject} {}", words::qualified(figure, context.lang)),
            )
        }
        Item::Initiative(index) => {
            let one = context.catalog.initiatives.get(index)?;
            (&one.id, one.name.get(context.lang).to_string())
        }
    };
    Some(Mark {
        item: placed.item,
        id: id.clone(),
        title,
        found: placed.span.is_some(),
    })
}

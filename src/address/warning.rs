//! What of a link was not understood, in words. Somebody else wrote the link, so little of it is quoted.

use crate::model::{Both, Lang};

/// A part of a link that was not understood and therefore left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The link is longer than is read.
    TooLong,
    /// No page has this name.
    Page(String),
    /// No filter has this name.
    Key(String),
    /// The filter is known, but has no meaning on this page.
    Misplaced(String),
    /// The filter is known, this value of it is not.
    Value(String, String),
    /// The filter has room for fewer values than this one too.
    Spare(String, String),
}

/// So many are told one by one; of more only the number is told.
const NAMED: usize = 3;

/// What is said on the page: the first few one by one, then how many more there are.
pub fn told(warnings: &[Warning], lang: Lang) -> Vec<String> {
    let mut lines: Vec<String> = warnings
        .iter()
        .take(NAMED)
        .map(|warning| warning.words().get(lang).to_string())
        .collect();
    let more = warnings.len().saturating_sub(NAMED);
    if more > 0 {
        lines.push(match lang {
            Lang::Zh => format!("链接中还有{more}处无法识别，也已略去。"),
            Lang::En if more == 1 => "One more part of the link is unknown and was left out.".into(),
            Lang::En => format!("{more} more parts of the link are unknown and were left out."),
        });
    }
    lines
}

impl Warning {
    /// What is said on the page.
    pub fn words(&self) -> Both {
        match self {
            Warning::TooLong => Both::new(
                "链接超过 8 KiB，未读取；现在显示的是全部内容。",
                "The link is longer than 8 KiB and was not read; everything is shown.",
            ),
            Warning::Page(page) => Both::new(
                format!("没有名为{}的页面。", quoted(page, Lang::Zh)),
                format!("There is no page called {}.", quoted(page, Lang::En)),
            ),
            Warning::Key(key) => Both::new(
                format!("链接中的{}无法识别，已略去。", quoted(key, Lang::Zh)),
                format!("The link’s {} is unknown and was left out.", quoted(key, Lang::En)),
            ),
            Warning::Misplaced(key) => Both::new(
                format!("链接中的{}对这一页不起作用，已略去。", quoted(key, Lang::Zh)),
                format!(
                    "The link’s {} has no meaning on this page and was left out.",
                    quoted(key, Lang::En)
                ),
            ),
            Warning::Spare(key, value) => Both::new(
                format!(
                    "链接中{}的取值过多，{}已略去。",
                    quoted(key, Lang::Zh),
                    quoted(value, Lang::Zh)
                ),
                format!(
                    "The link has too many values for {}; {} was left out.",
                    quoted(key, Lang::En),
                    quoted(value, Lang::En)
                ),
            ),
            Warning::Value(key, value) => Both::new(
                format!(
                    "链接中{}的取值{}无法识别，已略去。",
                    quoted(key, Lang::Zh),
                    quoted(value, Lang::Zh)
                ),
                format!(
                    "The link’s value {} for {} is unknown and was left out.",
                    quoted(value, Lang::En),
                    quoted(key, Lang::En)
                ),
            ),
        }
    }
}

/// A piece of a link in quotation marks, if it is a plain name; else a word for it, since what stands on the page must
/// not read like a sentence of ours.
pub fn quoted(piece: &str, lang: Lang) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    if !piece.is_empty() && piece.len() <= 24 && piece.chars().all(plain) {
        format!("“{piece}”")
    } else {
        lang.say("一个名称", "a name that is not quoted here").into()
    }
}

/// A long piece of a link is kept only by its beginning.
pub(super) fn shortened(text: &str) -> String {
    if text.chars().count() <= 40 {
        text.into()
    } else {
        text.chars().take(39).chain(['…']).collect()
    }
}

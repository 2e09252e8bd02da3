//! What a collection calls itself and looks like, and its editions: the publisher's settings.

use super::{Both, Lang};

/// The settings of a collection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collection {
    pub title: Both,
    /// What it is, in a sentence.
    pub about: Both,
    /// The one colour that is no ink, as `#rrggbb`: on light paper, and on dark.
    pub accent: [String; 2],
    pub languages: Languages,
    pub licence: Licence,
    /// What the names of files to take away begin with; `a-z0-9-`.
    pub prefix: String,
    /// What its reports are called, after their number: 镇街工作报告, township work reports.
    pub reports: Both,
    /// How the record was made, a paragraph each.
    pub reading: Vec<Both>,
    /// Latest first; a rule sees to it that there is one.
    pub editions: Vec<Edition>,
}

/// On what terms the record may be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Licence {
    pub name: String,
    /// Where it can be read.
    pub url: String,
}

/// The languages that a collection speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Languages {
    #[default]
    Both,
    Only(Lang),
}

/// A version of the record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    pub version: u32,
    /// ISO 8601.
    pub date: String,
    /// What changed.
    pub changes: Both,
    /// The figures that are new in it, or whose value, period or category differs from the edition before.
    pub figures: Vec<String>,
}

impl Licence {
    /// CC BY 4.0, which is what a publisher who names no licence grants.
    pub fn attribution() -> Licence {
        Licence {
            name: "CC BY 4.0".into(),
            url: "https://creativecommons.org/licenses/by/4.0/".into(),
        }
    }

    /// The name as programs know it: `CC-BY-4.0`.
    pub fn id(&self) -> String {
        self.name.replace(' ', "-")
    }
}

impl Languages {
    /// Reads `zh;en`, `zh` or `en`.
    pub fn parse(text: &str) -> Option<Languages> {
        match text {
            "zh;en" => Some(Languages::Both),
            "zh" => Some(Languages::Only(Lang::Zh)),
            "en" => Some(Languages::Only(Lang::En)),
            _ => None,
        }
    }

    /// The language to speak to a reader of that one.
    pub fn spoken(self, wanted: Lang) -> Lang {
        match self {
            Languages::Both => wanted,
            Languages::Only(lang) => lang,
        }
    }

    pub fn has(self, lang: Lang) -> bool {
        self.spoken(lang) == lang
    }
}

impl Collection {
    /// What it is called beside its pages: `街镇报告 · Jiezhen`, its own language first.
    pub fn site(&self, lang: Lang) -> String {
        let (own, other) = (self.title.get(lang), self.title.get(lang.other()));
        match self.languages {
            Languages::Both if own != other => [own, " · ", other].concat(),
            _ => own.into(),
        }
    }

    /// The present version.
    pub fn edition(&self) -> Edition {
        self.editions.first().cloned().unwrap_or_default()
    }
}

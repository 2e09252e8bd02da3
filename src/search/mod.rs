//! The one index of what can be found: the finder and the search boxes of the pages look a text up here.

mod amount;
mod asked;
mod entry;
mod mark;
mod near;
mod stand;
mod texts;

pub use asked::{Asked, asks};
pub use mark::marked;

use crate::model::{Catalog, ordered};
use asked::How;
use entry::Entry;
use std::sync::{Arc, OnceLock};

/// How many of the words that were taken for what was typed are named.
const NAMED: usize = 3;

vocabulary! {
    /// What kind of thing was found.
    Thing {
        Place = "place", "地区", "Places";
        Theme = "theme", "主题", "Themes";
        Indicator = "indicator", "指标", "Indicators";
        Report = "report", "报告", "Reports";
        Figure = "figure", "数字", "Figures";
        Group = "group", "做法的类别", "Groups of initiatives";
        Initiative = "initiative", "做法", "Initiatives";
    }
}

/// Why something was found, the better first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rank {
    /// Its value equals the number asked for.
    Equal,
    /// A name of it begins with the text.
    Begins,
    /// Its raw form prints the number asked for.
    Printed,
    /// Its names and the forms of its number have all words.
    Contains,
    /// Some words stand in what it belongs to, or in what is said of it.
    Elsewhere,
}

/// One thing found: the position of a thing among those of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    pub thing: Thing,
    pub at: usize,
    pub rank: Rank,
}

/// What a text finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// In the order of the record, kind by kind.
    pub matches: Vec<Match>,
    /// The folded words to mark in what was found.
    pub words: Vec<String>,
    /// What was taken for words that stand nowhere as they were typed; empty where all stand somewhere.
    pub near: Vec<String>,
}

/// All that can be found, made when first looked into.
pub struct Search {
    catalog: Arc<Catalog>,
    entries: OnceLock<Vec<Entry>>,
}

impl Search {
    /// The index of a catalog.
    pub fn new(catalog: Arc<Catalog>) -> Search {
        Search {
            catalog,
            entries: OnceLock::new(),
        }
    }

    /// Makes the index, where it is not made yet: for the moment before a reader types.
    pub fn ready(&self) {
        self.entries();
    }

    fn entries(&self) -> &[Entry] {
        self.entries.get_or_init(|| entry::entries(&self.catalog))
    }

    /// The words of a text, as they are looked for.
    pub fn asked(&self, text: &str) -> Asked {
        Asked::new(text, &self.catalog.traditional)
    }

    /// Finds what has all words of a text. Only where nothing has, words that were run together are taken apart, and
    /// then one wrong or missing character in a long word is forgiven. A text that asks for nothing finds nothing.
    pub fn find(&self, text: &str) -> Found {
        let asked = self.asked(text);
        if !asks(text) {
            return Found::default();
        }
        for asked in std::iter::once(&asked).chain(&asked.apart()) {
            let matches = self.matches(asked, How::Exactly);
            if !matches.is_empty() {
                let (words, near) = (asked.marks(), Vec::new());
                return Found { matches, words, near };
            }
        }
        let matches = self.matches(&asked, How::Nearly);
        let near = self.near(&asked, &matches);
        let mut words = asked.marks();
        words.extend(near.iter().cloned());
        Found { matches, words, near }
    }

    fn matches(&self, asked: &Asked, how: How) -> Vec<Match> {
        let found = |entry: &Entry| {
            let rank = asked.rank(entry, how)?;
            let (thing, at) = (entry.thing, entry.at);
            Some(Match { thing, at, rank })
        };
        self.entries().iter().filter_map(found).collect()
    }

    /// What the matches have for words that they have not as typed, that of the best matches first.
    fn near(&self, asked: &Asked, matches: &[Match]) -> Vec<String> {
        let best = ordered(matches.to_vec(), |a: &Match, b: &Match| a.rank.cmp(&b.rank));
        let mut out: Vec<String> = Vec::new();
        for found in best {
            let same = |entry: &&Entry| (entry.thing, entry.at) == (found.thing, found.at);
            for piece in self
                .entries()
                .iter()
                .find(same)
                .map_or(Vec::new(), |entry| asked.near(entry))
            {
                if out.len() < NAMED && !out.contains(&piece) {
                    out.push(piece);
                }
            }
            if out.len() == NAMED {
                break;
            }
        }
        out
    }
}

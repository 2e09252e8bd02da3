//! The one index of what can be found: the finder and the search boxes of the pages look a text up here.

mod amount;
mod asked;
mod entry;
mod look;
mod mark;
mod near;
mod shared;
mod stand;
mod texts;

pub use asked::{Asked, asks};
pub use mark::marked;

use crate::model::Catalog;
use entry::Entry;
use look::How;
use shared::Shared;
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
    made: OnceLock<(Shared, Vec<Entry>)>,
}

impl Search {
    /// The index of a catalog.
    pub fn new(catalog: Arc<Catalog>) -> Search {
        Search {
            catalog,
            made: OnceLock::new(),
        }
    }

    /// Makes the index, where it is not made yet: for the moment before a reader types.
    pub fn ready(&self) {
        self.made();
    }

    fn made(&self) -> &(Shared, Vec<Entry>) {
        self.made.get_or_init(|| {
            let shared = Shared::new(&self.catalog);
            let entries = entry::entries(&self.catalog, &shared);
            (shared, entries)
        })
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
        let (shared, entries) = self.made();
        let looks = asked.looks(how, shared);
        let found = |entry: &Entry| {
            let rank = asked.rank(&looks, entry)?;
            let (thing, at) = (entry.thing, entry.at);
            Some(Match { thing, at, rank })
        };
        entries.iter().filter_map(found).collect()
    }

    /// What the matches have for words that they have not as typed, that of the best matches first.
    fn near(&self, asked: &Asked, matches: &[Match]) -> Vec<String> {
        let (shared, entries) = self.made();
        let mut out: Vec<String> = Vec::new();
        for found in best(matches) {
            let same = |entry: &&Entry| (entry.thing, entry.at) == (found.thing, found.at);
            let pieces = entries.iter().find(same).map(|entry| asked.near(entry, shared));
            for piece in pieces.into_iter().flatten() {
                if !out.contains(&piece) {
                    out.push(piece);
                }
            }
            if out.len() >= NAMED {
                break;
            }
        }
        out
    }
}

/// Matches with the best first; equals keep their order.
pub fn best(matches: &[Match]) -> Vec<Match> {
    let ranks = [
        Rank::Equal,
        Rank::Begins,
        Rank::Printed,
        Rank::Contains,
        Rank::Elsewhere,
    ];
    let of = |rank: Rank| matches.iter().filter(move |found| found.rank == rank).copied();
    ranks.into_iter().flat_map(of).collect()
}

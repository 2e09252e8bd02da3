//! Finding the words of a report again in a text that may differ from the source: the best chain of words in order.

use crate::model::ordered;
use crate::text::letters::Letter;
use std::ops::Range;

/// A word to find, and where it stands in the source.
pub struct Wanted {
    pub key: Vec<char>,
    /// 0-based Unicode scalar offset in the source.
    pub start: usize,
}

/// A word found more often than this says nothing about its place.
const TOO_OFTEN: usize = 24;
/// What it costs at most that two neighbours stand in another distance than in the source; more than a short number
/// yields, so that a number found alone in the wrong place is left out.
const JUMP: usize = 45;
const NONE: usize = usize::MAX;

/// One place where a word could stand.
struct Candidate {
    wanted: usize,
    /// The position of its first letter among the letters.
    first: usize,
    score: usize,
    /// The candidate before it in its best chain, or `NONE`.
    before: usize,
}

/// What a word begins with: its first letter, and its second where it has one.
type Begin = (char, Option<char>);

const SUMS: usize = 4096;

fn sum((first, second): Begin) -> usize {
    (first as usize * 31 + second.map_or(0, |second| second as usize)) % SUMS
}

/// Where words stand among letters, looked for stretch by stretch.
pub struct Search {
    pub wanted: Vec<Wanted>,
    /// The first two letters of words (one, of a word of one letter) in order, each with the word.
    begins: Vec<(Begin, usize)>,
    /// By a short sum of such letters, whether a word may begin so: most letters of most texts begin none.
    may_begin: Vec<bool>,
    /// For each word, the positions of its first letter.
    found: Vec<Vec<usize>>,
}

impl Search {
    /// A search for words in the order of the source.
    pub fn new(wanted: Vec<Wanted>) -> Search {
        let begin = |word: &Wanted| Some((*word.key.first()?, word.key.get(1).copied()));
        let begins = wanted.iter().zip(0..).filter_map(|(word, at)| Some((begin(word)?, at)));
        let begins: Vec<(Begin, usize)> = begins.collect();
        let mut may_begin = vec![false; SUMS];
        for (begin, _) in &begins {
            if let Some(may) = may_begin.get_mut(sum(*begin)) {
                *may = true;
            }
        }
        Search {
            may_begin,
            begins: ordered(begins, |a, b| a.cmp(b)),
            found: wanted.iter().map(|_| Vec::new()).collect(),
            wanted,
        }
    }

    /// Looks at what begins in a stretch of the letters. It takes so long as there are letters, whatever they are.
    pub fn look(&mut self, letters: &[Letter], stretch: Range<usize>) {
        for at in stretch {
            let Some(first) = letters.get(at) else { return };
            let second = letters.get(at + 1).map(|one| Some(one.letter));
            for begin in std::iter::once(None).chain(second).map(|second| (first.letter, second)) {
                if self.may_begin.get(sum(begin)) == Some(&true) {
                    self.look_at(letters, at, begin);
                }
            }
        }
    }

    /// Looks for the words that begin so.
    fn look_at(&mut self, letters: &[Letter], at: usize, begin: Begin) {
        let from = self.begins.partition_point(|one| one.0 < begin);
        for (_, word) in self.begins.iter().skip(from).take_while(|one| one.0 == begin) {
            if let (Some(wanted), Some(found)) = (self.wanted.get(*word), self.found.get_mut(*word))
                && found.len() <= TOO_OFTEN
                && stands(&wanted.key, at, letters)
            {
                found.push(at);
            }
        }
    }

    /// For each word the position of its first letter, where it stands in the best chain.
    ///
    /// A chain gains by the length of its words and loses by distances that are not those of the source. White space is
    /// unknown on both sides, so a distance in letters may be the source's or down to less than half of it.
    pub fn chain(&self, letters: &[Letter]) -> Vec<Option<usize>> {
        let mut all: Vec<Candidate> = Vec::new();
        let mut best = NONE;
        let mut top = 0;
        for (index, (word, places)) in self.wanted.iter().zip(&self.found).enumerate() {
            let earlier = all.len();
            for first in places.iter().copied().filter(|_| places.len() <= TOO_OFTEN) {
                let gain = word.key.len().min(8) * 10;
                let (mut score, mut before) = (gain, NONE);
                for (at, one) in all.iter().enumerate().take(earlier) {
                    let linked = one.score + gain;
                    if linked > score
                        && let Some(cost) = cost(&self.wanted, letters, one, index, first)
                        && linked.saturating_sub(cost) > score
                    {
                        (score, before) = (linked - cost, at);
                    }
                }
                if score > top {
                    (top, best) = (score, all.len());
                }
                all.push(Candidate {
                    wanted: index,
                    first,
                    score,
                    before,
                });
            }
        }
        let mut chosen = vec![None; self.wanted.len()];
        while let Some(one) = all.get(best) {
            if let Some(slot) = chosen.get_mut(one.wanted) {
                *slot = Some(one.first);
            }
            best = one.before;
        }
        chosen
    }
}

/// What it costs that a word stands at `first` behind another; `None` where their order is not that of the source.
fn cost(wanted: &[Wanted], letters: &[Letter], one: &Candidate, index: usize, first: usize) -> Option<usize> {
    let source = wanted.get(index)?.start - wanted.get(one.wanted)?.start;
    let here = first.checked_sub(one.first)?;
    if (here == 0) != (source == 0) {
        return None;
    }
    let plain = (letters.get(first)?.plain - letters.get(one.first)?.plain) as usize;
    let outside = here.saturating_sub(source) + (source * 9 / 20).saturating_sub(here);
    let near = plain.abs_diff(source).min(here.abs_diff(source));
    Some((outside * 2 + near.div_ceil(10).min(10)).min(JUMP))
}

/// Whether a word stands here among the letters; a number only where it is whole.
pub fn stands(key: &[char], at: usize, letters: &[Letter]) -> bool {
    let window = letters.get(at..at + key.len()).unwrap_or_default();
    let same = !window.is_empty() && window.iter().zip(key).all(|(one, c)| one.letter == *c);
    same && whole(key, at, letters)
}

/// Whether the digits at both ends of a word do not go on in the text beside it.
fn whole(key: &[char], at: usize, letters: &[Letter]) -> bool {
    let number = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
    let part = |one: &Letter| one.letter.is_ascii_digit() || one.letter == '.';
    let joined = |left: usize| match letters.get(left..left + 2) {
        Some([left, right]) => left.at + 1 == right.at && part(left) && part(right),
        _ => false,
    };
    let begins = number(key.first()) && at.checked_sub(1).is_some_and(joined);
    let goes_on = number(key.last()) && joined(at + key.len() - 1);
    !begins && !goes_on
}

//! Checking a file: its bytes, its letters, its sentences, its figures and names, each as far as it can be checked.

use super::decode::{Gb18030, decode};
use super::locate::{Placed, as_recorded, found_again, search, sought, straight};
use super::order::in_order;
use super::{Likeness, Opened, Recognition, Refusal, html};
use crate::model::{Catalog, Report};
use crate::text::letters::{Letter, letters};
use crate::text::prints::{Sentence, add, sentences};
use crate::text::sha256::Sha256;
use std::sync::Arc;

/// So many bytes or letters are dealt with between two pauses: some hundredths of a second.
const SLICE: usize = 200_000;
/// In hundredths: a text with fewer of a report's sentences, and with fewer of its figures and names in order, is not
/// called that report. Any two reports of the record share at most a few hundredths.
const SIMILAR: usize = 20;

/// Checks a file against the reports of the record. `pause` lets others work and is told how far the check has come, in
/// hundredths; it answers false if the check is to be given up.
pub async fn check(
    catalog: &Catalog,
    name: String,
    bytes: Vec<u8>,
    gb18030: Gb18030,
    mut pause: impl AsyncFnMut(usize) -> bool,
) -> Result<Opened, Refusal> {
    let mut sum = Sha256::default();
    for (at, slice) in bytes.chunks(SLICE).enumerate() {
        sum.update(slice);
        go_on(&mut pause, 15 * at * SLICE / bytes.len()).await?;
    }
    let sum = sum.hex();
    let decoded = decode(&bytes, gb18030)?;
    drop(bytes);
    let text = match html::is_html(&decoded.text) {
        true => read(&decoded.text, &mut pause).await?,
        false => decoded.text,
    };
    let found = match catalog.reports.iter().find(|report| report.sha256 == sum) {
        Some(report) => Found {
            placed: as_recorded(&sought(catalog, report)),
            recognition: Recognition::Exact(report.clone()),
            unlike: Vec::new(),
        },
        None => {
            Copy::read(&text, &mut pause)
                .await?
                .compare(catalog, &mut pause)
                .await?
        }
    };
    Ok(Opened {
        name,
        text,
        unreadable: decoded.unreadable,
        recognition: found.recognition,
        placed: found.placed,
        unlike: found.unlike,
    })
}

/// What a reader sees of a web page.
async fn read(page: &str, pause: &mut impl AsyncFnMut(usize) -> bool) -> Result<String, Refusal> {
    let mut reading = html::Reading::of(page);
    while reading.read(SLICE) {
        go_on(pause, 17).await?;
    }
    Ok(reading.text())
}

async fn go_on(pause: &mut impl AsyncFnMut(usize) -> bool, hundredths: usize) -> Result<(), Refusal> {
    match pause(hundredths).await {
        true => Ok(()),
        false => Err(Refusal::GivenUp),
    }
}

/// What a check comes to.
struct Found {
    recognition: Recognition,
    placed: Vec<Placed>,
    unlike: Vec<(usize, usize)>,
}

/// A text as it is compared.
struct Copy {
    letters: Vec<Letter>,
    /// SHA-256 of the letters.
    sum: String,
    sentences: Vec<Sentence>,
}

impl Copy {
    async fn read(text: &str, pause: &mut impl AsyncFnMut(usize) -> bool) -> Result<Copy, Refusal> {
        let (mut all, mut read, mut sum) = (letters(text), Vec::new(), Sha256::default());
        loop {
            let before = read.len();
            read.extend(all.by_ref().take(SLICE));
            let slice = read.get(before..).unwrap_or_default();
            if slice.is_empty() {
                break;
            }
            add(&mut sum, slice);
            // Most characters have three bytes.
            go_on(pause, 20 + (90 * read.len() / text.len()).min(30)).await?;
        }
        Ok(Copy {
            sentences: sentences(&read),
            sum: sum.hex(),
            letters: read,
        })
    }

    async fn compare(&self, catalog: &Catalog, pause: &mut impl AsyncFnMut(usize) -> bool) -> Result<Found, Refusal> {
        if let Some(same) = catalog.prints.iter().find(|prints| prints.letters == self.sum) {
            return self.same(catalog, &same.report, pause).await;
        }
        let known = catalog.reports.iter().map(|report| self.known(catalog, report));
        let known: Vec<Known> = known.collect();
        let mut likely: Vec<&Known> = known.iter().filter(|known| known.share() >= SIMILAR).collect();
        likely.sort_by_key(|known| std::cmp::Reverse(known.share()));
        // Without a sentence in common, each report is looked for by its figures and names.
        let candidates = likely.first().map_or(known.iter().collect(), |first| vec![*first]);
        let count = candidates.len();
        let (mut best, mut most) = (None, SIMILAR);
        for (turn, one) in candidates.into_iter().enumerate() {
            let alike = |start, end| one.alike(&self.sentences, start, end);
            let placed = self.search(catalog, &one.report, &alike, (turn, count), pause).await?;
            let share = placed.iter().filter(|one| one.span.is_some()).count() * 100 / placed.len().max(1);
            if share >= most || !likely.is_empty() {
                (best, most) = (Some((one, placed)), share + 1);
            }
        }
        Ok(match best {
            Some((one, placed)) => Found {
                recognition: Recognition::Differs(one.report.clone(), one.likeness(&likely)),
                unlike: one.unlike(&self.letters, &self.sentences),
                placed,
            },
            None => Found {
                recognition: Recognition::Unknown,
                placed: Vec::new(),
                unlike: Vec::new(),
            },
        })
    }

    async fn same(
        &self,
        catalog: &Catalog,
        report: &Arc<Report>,
        pause: &mut impl AsyncFnMut(usize) -> bool,
    ) -> Result<Found, Refusal> {
        let placed = match straight(&sought(catalog, report), &self.letters) {
            Some(placed) => placed,
            None => self.search(catalog, report, &|_, _| true, (0, 1), pause).await?,
        };
        Ok(Found {
            recognition: Recognition::SameText(report.clone()),
            placed,
            unlike: Vec::new(),
        })
    }

    /// Looks for the items of a report, which is one of several.
    async fn search(
        &self,
        catalog: &Catalog,
        report: &Report,
        alike: &dyn Fn(usize, usize) -> bool,
        (turn, count): (usize, usize),
        pause: &mut impl AsyncFnMut(usize) -> bool,
    ) -> Result<Vec<Placed>, Refusal> {
        let sought = sought(catalog, report);
        let mut search = search(&sought);
        let all = self.letters.len();
        for from in (0..all).step_by(SLICE) {
            search.look(&self.letters, from..all.min(from + SLICE));
            go_on(pause, 50 + (50 * turn + hundredths(from, all) / 2) / count).await?;
        }
        Ok(found_again(&sought, &search, &self.letters, alike))
    }

    /// What of a report stands in the copy, by the prints of its sentences.
    fn known(&self, catalog: &Catalog, report: &Arc<Report>) -> Known {
        let prints = catalog.prints.iter().find(|prints| prints.report.id == report.id);
        let source = prints.map_or(&[][..], |prints| &prints.sentences);
        Known {
            report: report.clone(),
            of: source.len(),
            found: in_order(source, &self.sentences),
        }
    }
}

/// How much of a whole a part is, from 0 to 100; neither is multiplied, since in a browser numbers have 32 bits.
fn hundredths(part: usize, whole: usize) -> usize {
    part / whole.div_ceil(100).max(1)
}

/// Which sentences of a copy are those of a report.
struct Known {
    report: Arc<Report>,
    /// How many sentences the report has.
    of: usize,
    /// For each sentence of the copy, the report's that it is.
    found: Vec<Option<usize>>,
}

impl Known {
    fn count(&self) -> usize {
        self.found.iter().flatten().count()
    }

    /// In hundredths of the report.
    fn share(&self) -> usize {
        self.count() * 100 / self.of.max(1)
    }

    fn likeness(&self, likely: &[&Known]) -> Likeness {
        let others = likely.iter().filter(|other| other.report.id != self.report.id);
        Likeness {
            sentences: self.count(),
            of: self.of,
            foreign: self.found.len() - self.count(),
            also: others.map(|other| other.report.clone()).collect(),
        }
    }

    /// Whether letters lie in sentences of the report.
    fn alike(&self, sentences: &[Sentence], start: usize, end: usize) -> bool {
        let first = sentences.partition_point(|one| one.end <= start);
        let last = sentences.partition_point(|one| one.start < end);
        let touched = self.found.get(first..last).unwrap_or_default();
        !touched.is_empty() && touched.iter().all(Option::is_some)
    }

    /// The stretches of the copy that are no sentences of the report, in offsets of the text.
    fn unlike(&self, letters: &[Letter], sentences: &[Sentence]) -> Vec<(usize, usize)> {
        let mut stretches: Vec<(usize, usize)> = Vec::new();
        let mut goes_on = false;
        for (sentence, found) in sentences.iter().zip(&self.found) {
            let ends = letters
                .get(sentence.start)
                .zip(letters.get(sentence.end.saturating_sub(1)));
            if let Some((first, last)) = ends.filter(|_| found.is_none()) {
                let (start, end) = (first.at as usize, last.at as usize + 1);
                match stretches.last_mut().filter(|_| goes_on) {
                    Some(stretch) => stretch.1 = end,
                    None => stretches.push((start, end)),
                }
            }
            goes_on = found.is_none();
        }
        stretches
    }
}

#[cfg(test)]
mod tests {
    use super::hundredths;

    #[test]
    fn progress_is_told_of_texts_of_any_length() {
        for (part, whole, share) in [
            (0, 0, 0),
            (1, 3, 1),
            (9_000_000, 20_000_000, 45),
            (usize::MAX, usize::MAX, 99),
        ] {
            assert_eq!(hundredths(part, whole), share, "{part} of {whole}");
        }
    }
}

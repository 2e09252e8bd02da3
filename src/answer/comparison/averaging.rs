//! Whether the totals of an indicator are shown as they are printed, or averaged over a month or a year.

use crate::answer::Context;
use crate::compare::{Counted, average, every};
use crate::model::{Every, Figure};

/// What totals are averaged over; none where they are shown as printed.
#[derive(Clone, Copy)]
pub(super) struct Averaging(pub Option<Every>);

impl Averaging {
    pub fn every(self) -> Option<Every> {
        self.0
    }

    pub fn counted(self) -> Counted {
        match self.0 {
            Some(_) => Counted::Averaged,
            None => Counted::AsPrinted,
        }
    }

    /// What the totals among these figures may be averaged over; none where all cover the same length, or one year.
    pub fn offered(context: Context, figures: &[usize]) -> Option<Every> {
        let figures: Vec<&Figure> = context.all(figures).map(|(_, figure)| figure).collect();
        let every = every(figures.iter().copied());
        let totals = || figures.iter().filter(|figure| average(figure, every).is_some());
        let counts = || totals().filter_map(|figure| every.count(figure.period));
        let useful = match every {
            Every::Year => counts().any(|years| years > 1),
            Every::Month => counts().max() != counts().min(),
        };
        useful.then_some(every)
    }
}

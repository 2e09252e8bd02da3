//! The report of the benchmark: medians of both pages and their ratio, by kind of choice and over all.

use std::collections::BTreeMap;

use super::cases::Case;
use crate::trace::Sample;

/// The samples of one page, by the name of the case.
pub type Samples = BTreeMap<String, Vec<Sample>>;

/// Prints the cases that both pages have samples of.
pub fn report(cases: &[Case], before: &Samples, now: &Samples) {
    println!("milliseconds of work on the main thread, from the start of the click's handlers to the end of style and");
    println!(
        "layout; of the part of it that is style and layout; and with the wait for the frame (elapsed). Medians of"
    );
    println!("the baseline, of this build, and their ratio; p99 is the 99th percentile");
    println!(
        "{:66} {:>6} {}",
        "",
        "clicks",
        ["work", "p99", "layout", "elapsed"]
            .map(|head| format!("{head:>22}"))
            .concat()
    );
    for case in cases {
        if let (Some(before), Some(now)) = (before.get(&case.name), now.get(&case.name)) {
            line(&case.name, before, now);
        }
    }
    println!();
    let of = |samples: &Samples, wanted: fn(&Case) -> bool| -> Vec<Sample> {
        let cases = cases.iter().filter(|case| wanted(case));
        cases
            .flat_map(|case| samples.get(&case.name))
            .flatten()
            .copied()
            .collect()
    };
    let both = |name, wanted: fn(&Case) -> bool| line(name, &of(before, wanted), &of(now, wanted));
    both("within a page", |case| case.within);
    both("from page to page", |case| !case.within);
    both("all of them", |_| true);
}

fn line(name: &str, before: &[Sample], now: &[Sample]) {
    let column = |part: fn(&Sample) -> f64, share| {
        let of = |samples: &[Sample]| quantile(&samples.iter().map(part).collect::<Vec<_>>(), share);
        let (before, now) = (of(before), of(now));
        format!("{before:>8.1}{now:>7.1}{:>7.2}", now / before)
    };
    let columns = [
        column(|sample| sample.work, 0.5),
        column(|sample| sample.work, 0.99),
        column(|sample| sample.layout, 0.5),
        column(|sample| sample.elapsed, 0.5),
    ];
    println!("{name:66} {:>6} {}", now.len(), columns.concat());
}

/// The smallest value that at least this share of the values does not exceed.
pub fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(rank.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_and_the_last_percent_are_values_that_occurred() {
        let values = [5.0, 1.0, 3.0, 2.0, 4.0];
        assert_eq!(quantile(&values, 0.5), 3.0);
        assert_eq!(quantile(&values, 0.99), 5.0);
        assert_eq!(quantile(&[7.0], 0.5), 7.0);
    }
}

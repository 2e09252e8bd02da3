//! How many tests ran, read from what the test programs print.

use std::fmt;
use std::ops::Add;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
    pub ignored: usize,
}

impl Tally {
    /// A check that is not a test counts as one.
    pub const ONE: Tally = Tally {
        passed: 1,
        failed: 0,
        ignored: 0,
    };

    pub const FAILURE: Tally = Tally {
        passed: 0,
        failed: 1,
        ignored: 0,
    };
    /// The sum of all `test result:` lines; cargo's harness and wasm-bindgen's write them alike.
    pub fn of(output: &str) -> Tally {
        output
            .lines()
            .filter_map(|line| line.trim().strip_prefix("test result: "))
            .map(|line| Tally {
                passed: before(line, " passed"),
                failed: before(line, " failed"),
                ignored: before(line, " ignored"),
            })
            .fold(Tally::default(), Add::add)
    }

    pub fn ran(self) -> usize {
        self.passed + self.failed
    }
}

impl Add for Tally {
    type Output = Tally;

    fn add(self, other: Tally) -> Tally {
        Tally {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            ignored: self.ignored + other.ignored,
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// The number right before a word.
fn before(line: &str, word: &str) -> usize {
    let Some((head, _)) = line.split_once(word) else {
        return 0;
    };
    let digits = head.rsplit(|c: char| !c.is_ascii_digit()).next();
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_results_of_several_test_programs_are_added_up() {
        let output = "running 3 tests\ntest result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
                      test result: FAILED. 12 passed; 2 failed; 0 ignored; 0 filtered out; finished in 0.1s\n";
        let expected = Tally {
            passed: 15,
            failed: 2,
            ignored: 1,
        };
        assert_eq!(Tally::of(output), expected);
    }

    #[test]
    fn a_run_without_tests_counts_nothing() {
        assert_eq!(Tally::of("no tests to run!\n").ran(), 0);
    }
}

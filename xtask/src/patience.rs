//! Waiting for something to become true: asked again and again until a deadline, never slept on blindly.

use std::thread;
use std::time::{Duration, Instant};

use crate::fault::{Fault, Result};

const PAUSE: Duration = Duration::from_millis(20);

/// Asks until the answer is there; `what` completes the sentence "waited 10 s in vain for …".
pub fn until<T>(limit: Duration, what: &str, mut ask: impl FnMut() -> Result<Option<T>>) -> Result<T> {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask()? {
            return Ok(answer);
        }
        if start.elapsed() > limit {
            return Err(Fault::new(format!("waited {} s in vain for {what}", limit.as_secs())));
        }
        thread::sleep(PAUSE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_is_returned_as_soon_as_it_is_there() {
        let mut asked = 0;
        let answer = until(Duration::from_secs(5), "the third answer", || {
            asked += 1;
            Ok((asked == 3).then_some("here"))
        });
        assert_eq!(answer.unwrap(), "here");
    }

    #[test]
    fn a_wait_in_vain_says_what_for() {
        let answer: Result<()> = until(Duration::ZERO, "a moon of cheese", || Ok(None));
        assert!(answer.unwrap_err().to_string().contains("a moon of cheese"));
    }
}

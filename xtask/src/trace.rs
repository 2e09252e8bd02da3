//! Reads Chromium's trace events: from the handlers of a click, or of what is typed, to the end of the style
//! and layout that follow.

use serde_json::Value;

/// Milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    pub elapsed: f64,
    /// The part of it during which the main thread did something.
    pub work: f64,
    /// The part of the work that is style and layout; the rest is ours.
    pub layout: f64,
}

struct Event {
    name: String,
    /// Of the event that was dispatched, for `EventDispatch`.
    kind: String,
    thread: (u64, u64),
    /// Microseconds.
    start: f64,
    end: f64,
}

/// One sample for each `bench start NAME` mark, in the order of the log.
pub fn samples(log: &[Value]) -> Vec<(String, Sample)> {
    let mut events: Vec<Event> = log.iter().filter_map(event).collect();
    events.sort_by(|a, b| a.start.total_cmp(&b.start));
    let marks = events
        .iter()
        .filter_map(|mark| Some((mark.name.strip_prefix("bench start ")?, mark)));
    marks
        .filter_map(|(name, mark)| Some((name.to_string(), sample(&events, mark)?)))
        .collect()
}

fn sample(events: &[Event], mark: &Event) -> Option<Sample> {
    let later = |event: &&Event| event.thread == mark.thread && event.start >= mark.start;
    let stop = events
        .iter()
        .filter(later)
        .find(|event| event.name == "bench end")?
        .start;
    let span: Vec<&Event> = events
        .iter()
        .filter(later)
        .take_while(|event| event.start <= stop)
        .collect();
    let is_choice = |event: &&&Event| event.name == "EventDispatch" && matches!(event.kind.as_str(), "click" | "input");
    let start = span.iter().find(is_choice)?.start;
    let layouts = span
        .iter()
        .filter(|event| matches!(event.name.as_str(), "UpdateLayoutTree" | "Layout"));
    let layouts: Vec<&Event> = layouts.copied().collect();
    let end = layouts.iter().map(|event| event.end).reduce(f64::max)?;
    Some(Sample {
        elapsed: (end - start) / 1000.0,
        work: busy(&span, start, end) / 1000.0,
        layout: busy(&layouts, start, end) / 1000.0,
    })
}

/// How much of the time from `start` to `end` is covered by events. They nest, so their sum would be too much.
fn busy(events: &[&Event], start: f64, end: f64) -> f64 {
    let mut covered = 0.0;
    let mut reached = start;
    for event in events {
        let to = event.end.min(end);
        if to > reached {
            covered += to - event.start.max(reached);
            reached = to;
        }
    }
    covered
}

/// An entry of chromedriver's performance log wraps the event twice, once as text.
fn event(entry: &Value) -> Option<Event> {
    let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
    let message = &message["message"];
    if message["method"] != "Tracing.dataCollected" {
        return None;
    }
    let event = &message["params"];
    let start = event["ts"].as_f64()?;
    Some(Event {
        name: event["name"].as_str()?.to_string(),
        kind: event["args"]["data"]["type"].as_str().unwrap_or_default().to_string(),
        thread: (event["pid"].as_u64()?, event["tid"].as_u64()?),
        start,
        end: start + event["dur"].as_f64().unwrap_or(0.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn entry(name: &str, start: u64, duration: u64) -> Value {
        let event = json!({
            "name": name, "pid": 1, "tid": 2, "ts": start, "dur": duration,
            "args": { "data": { "type": "click" } },
        });
        let message = json!({ "message": { "method": "Tracing.dataCollected", "params": event } });
        json!({ "message": message.to_string() })
    }

    #[test]
    fn a_sample_runs_from_the_click_to_the_last_layout_before_the_end_mark() {
        let log = [
            entry("bench start theme", 900, 0),
            entry("EventDispatch", 1_000, 4_000),
            entry("FunctionCall", 1_500, 3_000),
            entry("UpdateLayoutTree", 10_000, 1_000),
            entry("Layout", 11_000, 2_000),
            entry("bench end", 20_000, 0),
            entry("Layout", 30_000, 5_000),
        ];
        let expected = Sample {
            elapsed: 12.0,
            work: 7.0,
            layout: 3.0,
        };
        assert_eq!(samples(&log), [("theme".to_string(), expected)]);
    }

    #[test]
    fn a_click_without_a_layout_gives_no_sample() {
        let log = [
            entry("bench start theme", 900, 0),
            entry("EventDispatch", 1_000, 4_000),
            entry("bench end", 20_000, 0),
        ];
        assert!(samples(&log).is_empty());
    }
}

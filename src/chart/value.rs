//! What a chart is given: one number or the reason why there is none, with its words and how sure it is.

/// Numbers beyond this size are refused, so that no sum or difference of two can overflow.
const LARGEST: f64 = 1e18;

/// A number that is known to be finite and at most 10¹⁸ either way. Only [`Value::number`] makes one.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Finite(f64);

impl Finite {
    /// The number itself.
    pub fn get(self) -> f64 {
        self.0
    }
}

/// Why there is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingReason {
    /// The source covers the matter but says nothing: an en dash.
    NotMentioned,
    /// The source does not cover the matter: a fine hatch.
    NotCovered,
    /// There is a number, but it may not stand on this axis: ≠, and the reason where the axis would be.
    NotComparable,
    /// What was given is no number that can be drawn (infinite, not a number, beyond 10¹⁸): an en dash.
    Unreadable,
}

/// A number in the unit of its axis, or the reason why there is none.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A finite number.
    Number(Finite),
    /// No number: the kind of reason, and the reason in the reader's language.
    Missing(MissingReason, String),
}

impl Value {
    /// A number; one that is infinite, not a number or beyond 10¹⁸ becomes [`MissingReason::Unreadable`].
    pub fn number(x: f64) -> Value {
        if x.abs() <= LARGEST {
            Value::Number(Finite(x))
        } else {
            Value::missing(MissingReason::Unreadable, "")
        }
    }

    /// No number, with the reason in words.
    pub fn missing(kind: MissingReason, reason: &str) -> Value {
        Value::Missing(kind, reason.to_owned())
    }

    /// The number, if there is one.
    pub fn get(&self) -> Option<f64> {
        match self {
            Value::Number(x) => Some(x.get()),
            Value::Missing(..) => None,
        }
    }
}

/// How exactly a number is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Exactness {
    /// As stated: a solid mark.
    #[default]
    Exact,
    /// More than stated (超, 余, 多): an open arrow outward.
    Over,
    /// No less than stated (至少): an open arrow outward from a stop.
    AtLeast,
    /// A little less than stated (近): an open arrow inward.
    Nearly,
    /// No more than stated (不到, 以内): an open arrow inward from a stop.
    Under,
    /// Roughly as stated (约): a soft end.
    About,
}

impl Exactness {
    /// All of them, in the order of the legend.
    pub const ALL: [Exactness; 6] = [
        Exactness::Exact,
        Exactness::Over,
        Exactness::AtLeast,
        Exactness::Nearly,
        Exactness::Under,
        Exactness::About,
    ];
}

/// How far the thing has come. It is apart from [`Exactness`], for 预计超 30 亿元 is both expected and over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Stage {
    /// Done or under way: a solid mark.
    #[default]
    Achieved,
    /// Expected (预计): a hollow mark.
    Expected,
    /// Planned or applied for: a hollow, dashed mark.
    Planned,
}

/// One thing to draw, with its words ready in the reader's language.
#[derive(Clone, Debug, PartialEq)]
pub struct Datum {
    /// The caller's own index; it comes back on every mark of this datum.
    pub index: usize,
    /// Names the thing that it stands for, whatever else is drawn: the marks of a thing that stays keep their keys.
    pub key: String,
    /// The number or the reason for its absence.
    pub value: Value,
    /// The value in words, drawn beside the mark: `约 30.1 亿元`.
    pub text: String,
    /// The whole in words, for tooltips and screen readers: `南川西城，2024 年：约 30.1 亿元`.
    pub label: String,
    /// How exactly the value is stated.
    pub exactness: Exactness,
    /// Whether it is achieved, expected or planned.
    pub stage: Stage,
}

impl Datum {
    /// An exact, achieved number with the words drawn beside it.
    pub fn new(index: usize, x: f64, text: &str) -> Datum {
        Datum::of(index, Value::number(x), text)
    }

    /// An absent number with the reason in words.
    pub fn missing(index: usize, kind: MissingReason, reason: &str) -> Datum {
        Datum::of(index, Value::missing(kind, reason), reason)
    }

    fn of(index: usize, value: Value, text: &str) -> Datum {
        let (text, label) = (text.to_owned(), text.to_owned());
        Datum {
            index,
            key: index.to_string(),
            value,
            text,
            label,
            exactness: Exactness::Exact,
            stage: Stage::Achieved,
        }
    }

    /// Standing for the thing of that name (without one: its index).
    pub fn key(mut self, key: &str) -> Datum {
        self.key = key.to_owned();
        self
    }

    /// With the words for tooltips and screen readers (without them: the drawn words).
    pub fn label(mut self, label: &str) -> Datum {
        self.label = label.to_owned();
        self
    }

    /// Stated that exactly.
    pub fn exactness(mut self, exactness: Exactness) -> Datum {
        self.exactness = exactness;
        self
    }

    /// Come that far.
    pub fn stage(mut self, stage: Stage) -> Datum {
        self.stage = stage;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_drawn_is_no_number() {
        for x in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e19] {
            assert_eq!(Value::number(x).get(), None, "{x}");
        }
        for x in [0.0, -100.0, 1e10, 1e18] {
            assert_eq!(Value::number(x).get(), Some(x));
        }
    }
}

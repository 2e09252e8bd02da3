//! Reasons that lie in how far a thing has come.

use super::reason::Reason;
use crate::model::Status;

/// What is planned, asked for or only begun is not comparable with what is finished; what is expected may stand beside it.
pub(super) fn stages(a: Status, b: Status) -> Option<Reason> {
    use Status::{Achieved, Expected};
    match (a, b) {
        _ if a == b => None,
        (Achieved, Expected) | (Expected, Achieved) => Some(Reason::NotFinal(a, b)),
        _ => Some(Reason::OtherStage(a, b)),
    }
}

//! The whole record in memory.

use super::{
    Collection, Coverage, Derived, Figure, Group, Indicator, Initiative, Place, Prints, Question, Report, Section,
    Term, Theme,
};
use std::sync::Arc;

/// All that the record holds, in file order. Parents stand before children.
#[derive(Clone, Debug, Default)]
pub struct Catalog {
    pub collection: Collection,
    pub places: Vec<Arc<Place>>,
    pub themes: Vec<Arc<Theme>>,
    pub reports: Vec<Arc<Report>>,
    pub indicators: Vec<Arc<Indicator>>,
    pub figures: Vec<Figure>,
    pub derived: Vec<Derived>,
    pub groups: Vec<Group>,
    pub initiatives: Vec<Initiative>,
    pub sections: Vec<Section>,
    pub coverage: Vec<Coverage>,
    pub terms: Vec<Term>,
    pub questions: Vec<Question>,
    pub prints: Vec<Prints>,
    /// Traditional characters and the simplified ones that the record uses.
    pub traditional: Vec<(char, char)>,
}

impl Catalog {
    /// The position of the figure with this id.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.figures.iter().position(|figure| figure.id == id)
    }
}

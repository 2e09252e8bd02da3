//! Reading derived values, which name the figures that they are worked out from.

use super::Reader;
use crate::model::*;

impl Reader<'_> {
    pub(super) fn derived(&mut self, catalog: &mut Catalog) {
        let rows = self.rows("figures");
        let known: Vec<&str> = rows.iter().map(|row| self.get(row, "id")).collect();
        for row in self.rows("derived") {
            let derived = (|| {
                Some(Derived {
                    id: self.filled(&row, "id")?,
                    formula: self.one_of(&row, "formula", Formula::parse)?,
                    inputs: self.figure_list(&row, "inputs", &known),
                    unit: self.one_of(&row, "unit", Unit::parse)?,
                    indicator: self.refer(&row, "indicator", &catalog.indicators, |one: &Indicator| &one.id)?,
                    subject: self.both(&row, "subject_zh", "subject_en")?,
                    reason: self.both(&row, "reason_zh", "reason_en")?,
                })
            })();
            catalog.derived.extend(derived);
        }
    }
}

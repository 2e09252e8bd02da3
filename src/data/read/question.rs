//! Reading questions.

use super::Reader;
use crate::model::{Catalog, Question};

impl Reader<'_> {
    pub(super) fn questions(&mut self, catalog: &mut Catalog) {
        for row in self.rows("questions") {
            let question = (|| {
                Some(Question {
                    id: self.filled(&row, "id")?,
                    question: self.both(&row, "question_zh", "question_en")?,
                    link: self.filled(&row, "link")?,
                    answer: self.both(&row, "answer_zh", "answer_en")?,
                })
            })();
            catalog.questions.extend(question);
        }
    }
}

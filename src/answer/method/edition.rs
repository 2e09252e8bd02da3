//! Versions of the record and what changed in each.

use crate::model::Lang;

/// One version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    pub version: u32,
    /// ISO 8601.
    pub date: &'static str,
    zh: &'static str,
    en: &'static str,
}

impl Edition {
    /// What changed.
    pub fn words(&self, lang: Lang) -> &'static str {
        lang.say(self.zh, self.en)
    }
}

const FIRST: Edition = Edition {
    version: 1,
    date: "2026-11-22",
    zh: "首次发布：五份报告。",
    en: "First publication: five reports.",
};

const SECOND: Edition = Edition {
    version: 2,
    date: "2026-11-22",
    zh: "统一英文译名，修订摘要与附注的文字；数字、时期、类别未变。",
    en: "One English term for each Chinese one, and better wording of summaries and notes; no number, period or category changed.",
};

const THIRD: Edition = Edition {
    version: 3,
    date: "2026-11-25",
    zh: "全部数据再读一遍：没有写明的时期一律标为推断，累计数不再当作当年数，部分数字和做法的主题、状态、归属的指标有改动，译名和说明改了约四百处；哪些做法算有说明或数字，按一个定义重定，有数字的一律在内。数值、单位、正负号未变；“以上”改读作“至少”。新添：由报告的数字推算的值、指标按谁的办法计数、指标和各类做法的别的叫法。",
    en: "The whole record read once more: periods that are not printed are marked as inferred, running totals no longer count as those of a year, some figures and initiatives have another theme, status or indicator, and some 400 wordings and renderings are better; which initiatives are explained or measured follows one definition, and all that a figure measures are among them. No value, unit or sign changed; 以上 is now read as “at least”. New: values worked out from printed figures, by whose rule an indicator is counted, and what else people call indicators and groups.",
};

/// All versions, latest first.
pub const EDITIONS: [Edition; 3] = [THIRD, SECOND, FIRST];

/// The version that this page shows.
pub fn present() -> Edition {
    let [latest, ..] = EDITIONS;
    latest
}

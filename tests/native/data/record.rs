//! A small invented record with its sources, sound in every respect, and ways of breaking it.

use jiezhen::data::proof::Source;
use jiezhen::data::{self, Table, Tables};
use jiezhen::text::prints::of_source;
use std::path::Path;
use std::sync::OnceLock;

const RIVER: &str = "河镇工作回顾\n全镇产值5亿元，比上年增长12%，\n户均用水下降3%。\n水厂建成，桥梁架起2座，新\n设岗位10余个，\
                     数量居全县第1位。\n2023年，“四通”行动推进一批\n工程；今后计划修路30公里。\n";
const HILLS: &str = "山镇这一年架起桥梁3座，“四通”行动完工。\n";

/// One row to a paragraph; `at` stands for `start`, `end` and, where the file has it, `raw`: the text of the span.
const ROWS: &str = "
collection: title_zh=河山 | title_en=River and Hills | about_zh=两镇 | about_en=Two towns | accent=#154d8c
    | accent_dark=#5294e6 | languages=zh;en
editions: version=1 | date=2024-02-01 | changes_zh=始 | changes_en=First
places: id=north | level=province | name_zh=北省 | name_en=North | label_zh=北 | label_en=North | pinyin=bei sheng | code=99
places: id=river | parent=north | level=town | kind=town | name_zh=河镇 | name_en=River | label_zh=河镇 | label_en=River
    | pinyin=he zhen | code=9901
places: id=hills | parent=north | level=town | kind=town | name_zh=山镇 | name_en=Hills | label_zh=山镇 | label_en=Hills | pinyin=shan zhen
themes: id=works | name_zh=建设 | name_en=Works | covers_zh=桥和路 | covers_en=Bridges and roads | cofog=04
reports: id=river-2023 | place=river | title_zh=回顾 | title_en=Review | publisher_zh=河镇 | publisher_en=River | kind_zh=报告
    | kind_en=Report | period=2023 | period_basis=stated | published=2024-01-31
    | source_url=https://river.example/1 | summary_zh=述 | summary_en=Sum
    | coverage_zh=全年 | coverage_en=The year
reports: id=hills-2023 | place=hills | title_zh=一年 | title_en=A year | publisher_zh=山镇 | publisher_en=Hills | kind_zh=报告
    | kind_en=Report | period=2023 | period_basis=stated | seek_zh=小报 | seek_en=A paper | seek_words=山镇
    | summary_zh=述 | summary_en=Sum | coverage_zh=全年 | coverage_en=The year
indicators: id=output | name_zh=产值 | name_en=Output | theme=works | unit=CNY | definition_zh=产出 | definition_en=What was made
    | better=up | agree=period;definition | standard=official | related=bridges | aliases_zh=总产值;产出 | aliases_en=production;turnout
indicators: id=bridges | name_zh=桥 | name_en=Bridges | theme=works | unit=item | definition_zh=桥数 | definition_en=How many
    | better=none | agree=period | standard=own | related=output
figures: id=r-output | report=river-2023 | at=5亿元 | value=500000000 | unit=CNY | measure=level | nature=flow | indicator=output
figures: id=r-growth | report=river-2023 | at=12% | value=12 | unit=percent | measure=growth | nature=rate | of=r-output
figures: id=r-water | report=river-2023 | at=3% | value=-3 | unit=percent | measure=growth | nature=rate | of_what_zh=用水
    | of_what_en=Water use
figures: id=r-bridges | report=river-2023 | at=2座 | value=2 | unit=item | classifier=座 | measure=level | nature=flow
    | indicator=bridges
figures: id=r-jobs | report=river-2023 | at=10余个 | value=10 | unit=item | classifier=个 | measure=level | nature=flow
    | qualifier=over
figures: id=r-rank | report=river-2023 | at=第1位 | value=1 | unit=rank | measure=rank | nature=rate | of=r-jobs | among=全县
    | among_en=the county
figures: id=r-road | report=river-2023 | at=30公里 | value=30 | unit=km | measure=level | nature=flow | status=planned
    | period=unknown | note=未写年份 | note_en=No year is printed
figures: id=h-bridges | report=hills-2023 | at=3座 | value=3 | unit=item | classifier=座 | measure=level | nature=flow
    | indicator=bridges
derived: id=r-d-output | formula=per_month | inputs=r-output | unit=CNY | indicator=output | subject_zh=每月 | subject_en=A month
    | reason_zh=因此 | reason_en=Because
groups: id=links | name_zh=四通 | name_en=Four links | text_zh=两镇都有 | text_en=Both have them
initiatives: id=r-i-waterworks | report=river-2023 | at=水厂 | name_zh=水厂 | name_en=Waterworks | kind=facility | central=false
initiatives: id=r-i-links | report=river-2023 | at=“四通” | name_zh=“四通”行动 | name_en=Four links | kind=campaign | central=true
initiatives: id=h-i-links | report=hills-2023 | at=“四通” | name_zh=“四通”行动 | name_en=Four links | kind=campaign | central=true
initiative_figures: initiative=r-i-links | figure=r-bridges
initiative_figures: initiative=h-i-links | figure=h-bridges
initiative_groups: initiative=r-i-links | group=links
initiative_groups: initiative=h-i-links | group=links
sections: report=river-2023 | ordinal=1 | start=7 | end=34 | label_zh=产值 | label_en=Output | digest_zh=增 | digest_en=Up
sections: report=river-2023 | ordinal=2 | start=35 | end=98 | label_zh=桥 | label_en=Bridges | digest_zh=成 | digest_en=Built
sections: report=hills-2023 | ordinal=1 | start=0 | end=22 | label_zh=桥 | label_en=Bridges | digest_zh=成 | digest_en=Built
coverage: report=river-2023 | theme=works | period=2023
coverage: report=hills-2023 | theme=works | period=2023
terms: term_zh=四通 | term_en=four links | also_en=fourfold | text_zh=四种相通 | text_en=Links of four kinds
questions: id=bridges | question_zh=架了几座桥？ | question_en=How many bridges? | link=#/compare?indicator=bridges
    | answer_zh=河镇{r-bridges:period}{r-bridges}，山镇{h-bridges} | answer_en=River {r-bridges} in {r-bridges:period}, Hills {h-bridges}
not_figures: report=river-2023 | at=2023年 | kind=date
not_figures: report=river-2023 | at=四 | kind=name
not_figures: report=hills-2023 | at=这一年 | kind=date
not_figures: report=hills-2023 | at=四 | kind=name
numeral_words: word=一批 | note=a word
traditional: traditional=橋 | simplified=桥
";

/// What most figures and initiatives have; a row may say otherwise.
const USUAL: &str = "qualifier=exact | status=achieved | period=2023 | period_basis=stated | theme=works | scope=place \
                     | subject_zh=数 | subject_en=Number | summary_zh=事 | summary_en=A thing";

#[derive(Clone)]
pub struct Sample {
    pub tables: Tables,
    pub sources: Vec<(String, String)>,
}

impl Sample {
    /// The sound record. Its files have the columns of the real ones.
    pub fn sound() -> Sample {
        static ONCE: OnceLock<Sample> = OnceLock::new();
        ONCE.get_or_init(Sample::make).clone()
    }

    fn make() -> Sample {
        let real = data::load(&folder()).0;
        let tables = real
            .into_iter()
            .map(|table| Table {
                rows: Vec::new(),
                path: format!("{}.csv", table.name),
                ..table
            })
            .collect();
        let sources =
            [("river-2023", RIVER), ("hills-2023", HILLS)].map(|(id, text)| (id.to_string(), text.to_string()));
        let mut sample = Sample {
            tables,
            sources: sources.to_vec(),
        };
        for row in ROWS.trim().replace("\n    ", " ").lines() {
            let (file, cells) = row.split_once(": ").unwrap();
            sample.add(file, cells);
        }
        sample.print();
        sample
    }

    /// Writes the prints of the sources, as the audit does.
    fn print(&mut self) {
        let row = |(id, text): &(String, String)| {
            let (letters, sentences) = of_source(text);
            [id.clone(), letters, sentences].map(Into::into).to_vec()
        };
        let rows = self.sources.iter().map(row).collect();
        self.table("prints").rows = rows;
    }

    /// The sound record with changes, ` & ` between them; a line is that of the file, as messages count them:
    /// `figures:2 unit=foot`, `figures:2 twice`, `figures:2 gone`, `figures without unit`, `figures add id=… | …`,
    /// `river-2023.txt 12%=>13%`, `river-2023.txt gone`.
    pub fn broken(changes: &str) -> Sample {
        let mut sample = Sample::sound();
        changes.split(" & ").for_each(|change| sample.apply(change));
        sample
    }

    pub fn texts(&self) -> Vec<Source> {
        let source = |(report, text): &(String, String)| Source {
            report: report.clone(),
            text: text.clone(),
            sha256: sha256(report),
        };
        self.sources.iter().map(source).collect()
    }

    fn apply(&mut self, change: &str) {
        let (place, what) = change.split_once(' ').unwrap();
        if let Some(report) = place.strip_suffix(".txt") {
            return self.change_source(report, what);
        }
        if let Some(cells) = what.strip_prefix("add ") {
            return self.add(place, cells);
        }
        let (file, line) = place.split_once(':').unwrap_or((place, "2"));
        let row = line.parse::<usize>().unwrap() - 2;
        let table = self.table(file);
        if let Some(field) = what.strip_prefix("without ") {
            let column = table.column(field).unwrap();
            table.header.remove(column);
            table.rows.iter_mut().for_each(|row| drop(row.remove(column)));
        } else if what == "twice" {
            table.rows.insert(row + 1, table.rows[row].clone());
        } else if what == "gone" {
            table.rows.remove(row);
        } else {
            let (field, value) = what.split_once('=').unwrap();
            let column = table.column(field).unwrap();
            table.rows[row][column] = value.to_string().into();
        }
    }

    fn change_source(&mut self, report: &str, what: &str) {
        match what.split_once("=>") {
            None => self.sources.retain(|(id, _)| id != report),
            Some((from, to)) => {
                let (_, text) = self.sources.iter_mut().find(|(id, _)| id == report).unwrap();
                assert!(text.contains(from), "{from}");
                *text = text.replacen(from, to, 1);
                self.print();
            }
        }
    }

    fn table(&mut self, file: &str) -> &mut Table {
        self.tables.iter_mut().find(|table| table.name == file).unwrap()
    }

    fn add(&mut self, file: &str, cells: &str) {
        let own = |cells: &str| -> Vec<(String, String)> {
            let pair = |cell: &str| {
                cell.split_once('=')
                    .map(|(field, value)| (field.trim().into(), value.trim().into()))
            };
            cells.split('|').map(|cell| pair(cell).unwrap()).collect()
        };
        let mut cells = own(cells);
        let get = |cells: &[(String, String)], field: &str| {
            cells.iter().find(|cell| cell.0 == field).map(|cell| cell.1.clone())
        };
        if let Some(text) = get(&cells, "at") {
            let report = get(&cells, "report").unwrap();
            let source = &self.sources.iter().find(|(id, _)| *id == report).unwrap().1;
            let start = source[..source.find(&text).unwrap()].chars().count();
            let end = start + text.chars().count();
            cells.extend([
                ("start".into(), start.to_string()),
                ("end".into(), end.to_string()),
                ("raw".into(), text),
            ]);
        }
        if file == "reports" {
            let id = get(&cells, "id").unwrap();
            let chars = self
                .sources
                .iter()
                .find(|(other, _)| *other == id)
                .unwrap()
                .1
                .chars()
                .count();
            cells.extend([("sha256".into(), sha256(&id)), ("chars".into(), chars.to_string())]);
        }
        if file == "figures" || file == "initiatives" {
            cells.extend(own(USUAL));
        }
        let table = self.table(file);
        let row = table
            .header
            .iter()
            .map(|field| get(&cells, field).unwrap_or_default().into())
            .collect();
        table.rows.push(row);
    }
}

/// Any 64 digits that differ between reports; hashing itself is tested where it is done.
fn sha256(report: &str) -> String {
    format!("{:064x}", report.len() * 7 + usize::from(report.as_bytes()[0]))
}

/// The folder of the real record.
pub fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

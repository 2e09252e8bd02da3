//! The second WebAssembly module: the pages and tools that a first visit need not download. It holds no record of its
//! own; the page hands it the bytes. Everything here is plain calls into `view`, `original` and `export`.

#[cfg(target_arch = "wasm32")]
mod exports {
    use jiezhen::address;
    use jiezhen::answer::Context;
    use jiezhen::data;
    use jiezhen::export;
    use jiezhen::model::Lang;
    use jiezhen::original::Opened;
    use jiezhen::record::{self, record};
    use jiezhen::view::{self, Seen};
    use std::cell::{Cell, RefCell};
    use wasm_bindgen::prelude::*;

    thread_local! {
        /// The reader's own copy of a report, in memory only.
        static OPENED: RefCell<Option<Opened>> = const { RefCell::new(None) };
        /// The record as it came.
        static PACKED: Cell<&'static [u8]> = const { Cell::new(&[]) };
    }

    /// Takes the record over; called once, before all else.
    #[wasm_bindgen]
    pub fn open(bytes: Vec<u8>) -> Result<(), String> {
        let bytes = bytes.leak();
        record::open(bytes).map_err(|why| why.to_string())?;
        PACKED.set(bytes);
        Ok(())
    }

    /// The style of everything that this module makes.
    #[wasm_bindgen]
    pub fn style() -> String {
        [
            include_str!("../../style/details.css"),
            include_str!("../../style/compare.css"),
            include_str!("../../style/finder.css"),
            include_str!("../../style/initiatives.css"),
            include_str!("../../style/method.css"),
            include_str!("../../style/original.css"),
            include_str!("../../style/report.css"),
            include_str!("../../style/print.css"),
        ]
        .concat()
    }

    /// The page for a hash, as `PageView::flat` writes it.
    #[wasm_bindgen]
    pub fn page(hash: &str, lang: &str, width: f64) -> Vec<String> {
        seen(hash, lang, width, |seen| view::page(seen).flat())
    }

    /// All that is known of the figure that the hash opens, as HTML.
    #[wasm_bindgen]
    pub fn details(hash: &str, lang: &str) -> String {
        seen(hash, lang, 0.0, view::details)
    }

    /// What stands at the foot of a printed page: its link, also as a code to scan. `base` is the address without hash.
    #[wasm_bindgen]
    pub fn imprint(hash: &str, lang: &str, base: &str) -> String {
        seen(hash, lang, 0.0, |seen| view::imprint(seen, base))
    }

    /// What the finder finds, as HTML.
    #[wasm_bindgen]
    pub fn found(hash: &str, lang: &str, text: &str) -> String {
        seen(hash, lang, 0.0, |seen| view::found(seen, text))
    }

    /// A file: its name and its text. `what` is `view`, `figures` or `initiatives` for a table, `record` for all tables,
    /// or names a picture; `base` is the address of the page without its hash.
    #[wasm_bindgen]
    pub fn file(hash: &str, lang: &str, what: &str, base: &str) -> Vec<String> {
        if what == "record" {
            return export::json(&data::unpack(PACKED.get()).unwrap_or_default()).into();
        }
        seen(hash, lang, 0.0, |seen| {
            let picture = view::saved(seen, what, base);
            picture.unwrap_or_else(|| export::file(seen.context, what)).into()
        })
    }

    /// Takes the reader's copy of a report; returns the id of the report that it is, or nothing.
    #[wasm_bindgen]
    pub fn read_original(name: String, text: String, sha256: Option<String>) -> Option<String> {
        let opened = Opened::new(&record().catalog, name, text, sha256.as_deref());
        let id = opened.recognition.report().map(|report| report.id.clone());
        OPENED.set(Some(opened));
        id
    }

    /// The reader's copy with everything marked in it, as HTML; nothing where none is open.
    #[wasm_bindgen]
    pub fn original(hash: &str, lang: &str) -> Option<String> {
        OPENED.with_borrow(|opened| {
            let opened = opened.as_ref()?;
            Some(seen(hash, lang, 0.0, |seen| view::original(seen, opened)))
        })
    }

    /// Forgets the reader's copy.
    #[wasm_bindgen]
    pub fn close_original() {
        OPENED.set(None);
    }

    fn seen<T>(hash: &str, lang: &str, width: f64, make: impl FnOnce(Seen) -> T) -> T {
        let query = address::read(hash, record()).query;
        let lang = Lang::parse(lang).unwrap_or(Lang::Zh);
        make(Seen {
            context: Context::new(record(), &query, lang),
            width,
        })
    }
}

fn main() {}

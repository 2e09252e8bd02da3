//! How wide a text may be at most, and how it is broken or shortened to a width.

use super::breaks::{Piece, pieces};

/// The mark of something left out.
const ELLIPSIS: &str = "…";

/// An upper bound of the width of a text, in pixels, at a font size in pixels.
///
/// Measured, character by character, against DejaVu Sans, the widest of the common system faces, and Noto Sans CJK
/// in their regular weight, with tabular digits, and the space that browsers put between Han and Latin or digits.
pub fn width(text: &str, size: f64) -> f64 {
    const AUTOSPACE: f64 = 0.125;
    let (mut ems, mut before) = (0.0, ' ');
    for c in text.chars() {
        ems += em(c);
        if is_ideograph(before) && c.is_ascii_alphanumeric() || before.is_ascii_alphanumeric() && is_ideograph(c) {
            ems += AUTOSPACE;
        }
        before = c;
    }
    ems * size
}

/// Not punctuation: the browser puts no space beside that.
fn is_ideograph(c: char) -> bool {
    ('\u{3040}'..='\u{9FFF}').contains(&c)
}

/// An upper bound of one character's width, in em: Han 1, digits and most letters 0.64.
fn em(c: char) -> f64 {
    match c {
        ' ' | '\u{a0}' | '!' | '\'' | '(' | ')' | ',' | '-' | '.' | '/' | ':' | ';' | 'I' | '[' | '\\' | ']' => 0.41,
        'f' | 'i' | 'j' | 'l' | 'r' | 't' | '|' => 0.42,
        'm' | '@' | '%' => 1.0,
        'M' | 'W' => 1.06,
        'A'..='Z' | 'w' | '&' | '+' | '<' | '=' | '>' | '^' | '~' | '#' | '−' => 0.87,
        ' '..='~' | '¥' | '°' | '²' | '³' | '–' => 0.64,
        '‰' => 1.4,
        '\u{1F000}'.. => 1.4,
        _ => 1.0,
    }
}

/// A text set within a width.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fitted {
    /// Its lines, none of them wider than asked.
    pub lines: Vec<String>,
    /// Whether something was left out.
    pub cut: bool,
    /// Whether a word was broken where no break belongs.
    pub broken: bool,
}

impl Fitted {
    /// The upper bound of the width of the longest line, in pixels.
    pub fn width(&self, size: f64) -> f64 {
        self.lines.iter().map(|line| width(line, size)).fold(0.0, f64::max)
    }
}

/// Sets a text within a width in pixels, in at most so many lines; what does not fit ends in an ellipsis.
///
/// Han may break anywhere but before a closing mark and after an opening one, Latin at spaces; a number
/// never breaks and never parts from its unit.
pub fn fit(text: &str, room: f64, size: f64, most: usize) -> Fitted {
    if width(text, size) <= room && most > 0 {
        let lines = if text.is_empty() {
            Vec::new()
        } else {
            vec![text.to_owned()]
        };
        return Fitted {
            lines,
            ..Fitted::default()
        };
    }
    let mut setter = Setter {
        room,
        size,
        most,
        done: Fitted::default(),
        line: String::new(),
    };
    if !pieces(text).into_iter().all(|piece| setter.add(piece)) {
        setter.shorten();
    }
    setter.end_line();
    setter.done
}

/// The same with lines of about equal length where there are several: 南川 / 西城 rather than 南川西 / 城.
pub fn fit_evenly(text: &str, room: f64, size: f64, most: usize) -> Fitted {
    let loose = fit(text, room, size, most);
    let lines = loose.lines.len();
    if lines < 2 || loose.cut || loose.broken {
        return loose;
    }
    let mut tight = width(text, size) / lines as f64;
    while tight < room {
        let set = fit(text, tight, size, lines);
        if !set.cut && !set.broken {
            return set;
        }
        tight += size / 2.0;
    }
    loose
}

/// Sets pieces into lines, one after the other.
struct Setter {
    room: f64,
    size: f64,
    most: usize,
    done: Fitted,
    line: String,
}

impl Setter {
    /// Adds a piece; false where there is no room left.
    fn add(&mut self, piece: Piece) -> bool {
        if self.fits(piece) {
            self.append(piece);
            return true;
        }
        if width(piece.text, self.size) > self.room {
            return self.add_broken(piece);
        }
        self.next_line() && self.add(Piece { space: false, ..piece })
    }

    /// A word wider than a whole line: broken between letters, unless it holds a number.
    fn add_broken(&mut self, piece: Piece) -> bool {
        let whole = piece.text.chars().any(|c| c.is_ascii_digit());
        if whole || self.room < self.size * 2.0 {
            return false;
        }
        self.done.broken = true;
        let mut space = piece.space;
        for (at, c) in piece.text.char_indices() {
            let letter = Piece {
                text: piece.text.get(at..at + c.len_utf8()).unwrap_or(""),
                space,
            };
            if !self.fits(letter) && !self.next_line() {
                return false;
            }
            self.append(letter);
            space = false;
        }
        true
    }

    fn fits(&self, piece: Piece) -> bool {
        let gap = if piece.space && !self.line.is_empty() { " " } else { "" };
        width(&[&self.line, gap, piece.text].concat(), self.size) <= self.room
    }

    fn append(&mut self, piece: Piece) {
        if piece.space && !self.line.is_empty() {
            self.line.push(' ');
        }
        self.line.push_str(piece.text);
    }

    /// Goes to a new line; false where the last one is reached.
    fn next_line(&mut self) -> bool {
        if self.done.lines.len() + 1 >= self.most || self.line.is_empty() {
            return false;
        }
        self.end_line();
        true
    }

    fn end_line(&mut self) {
        if !self.line.is_empty() {
            self.done.lines.push(std::mem::take(&mut self.line));
        }
    }

    /// Takes pieces off the end of the last line until an ellipsis fits.
    fn shorten(&mut self) {
        self.done.cut = true;
        let line = std::mem::take(&mut self.line);
        let ends = ends_of(&line);
        let room = self.room - width(ELLIPSIS, self.size);
        let fits = |end: &&usize| line.get(..**end).is_some_and(|part| width(part, self.size) <= room);
        if room >= 0.0 && self.most > 0 {
            let kept = ends
                .iter()
                .rev()
                .find(fits)
                .and_then(|end| line.get(..*end))
                .unwrap_or("");
            self.line = kept.trim_end_matches(['，', '、', ',', '·', ' ']).to_owned() + ELLIPSIS;
        }
    }
}

/// Where a line may be cut for an ellipsis: after each piece, or, in one long word, after each letter.
fn ends_of(line: &str) -> Vec<usize> {
    let mut end = 0;
    let mut ends = Vec::new();
    for piece in pieces(line) {
        end += piece.text.len() + usize::from(piece.space);
        ends.push(end);
    }
    if ends.len() == 1 && !line.bytes().any(|b| b.is_ascii_digit()) {
        ends = line.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn expect(text: &str, em: f64, most: usize, lines: &[&str]) {
        let found = fit(text, em * 10.0, 10.0, most);
        assert_eq!(found.lines, lines, "{text} in {em} em and {most} lines");
        assert!(found.width(10.0) <= em * 10.0, "{text}: too wide");
    }

    #[test]
    fn han_breaks_anywhere_but_before_a_closing_mark() {
        expect("社会治理", 4.0, 2, &["社会治理"]);
        expect("社会治理", 3.0, 2, &["社会治", "理"]);
        expect("社会治，理", 3.0, 2, &["社会", "治，理"]);
        expect("街道“四个一”", 3.0, 3, &["街道", "“四个", "一”"]);
        expect("社会治理", 3.0, 1, &["社会…"]);
        expect("党建引领基层治理", 3.0, 2, &["党建引", "领基…"]);
    }

    #[test]
    fn between_han_and_digits_there_is_room_for_the_space_of_the_browser() {
        for (text, spaces) in [
            ("2025年1月", 3.0),
            ("5G基站", 1.0),
            ("第2", 1.0),
            ("99%了", 0.0),
            ("，2", 0.0),
            ("年 1", 0.0),
        ] {
            let bare: f64 = text.chars().map(em).sum();
            assert!(
                (width(text, 10.0) - (bare + spaces * 0.125) * 10.0).abs() < 1e-9,
                "{text}"
            );
        }
    }

    #[test]
    fn latin_breaks_at_spaces_and_only_in_need_within_a_word() {
        expect("Party building", 6.0, 2, &["Party", "building"]);
        expect("Party building and more", 6.0, 2, &["Party", "building…"]);
        expect("China’s towns", 6.0, 2, &["China’s", "towns"]);
        assert!(fit("Chongqing", 40.0, 10.0, 3).broken);
    }

    #[test]
    fn a_number_never_breaks_and_never_parts_from_its_unit() {
        expect("共30.1亿元整", 4.5, 3, &["共", "30.1亿元", "整"]);
        expect("共 30.1 亿元整", 5.2, 3, &["共", "30.1 亿元", "整"]);
        expect("in all 3.01 bn yuan", 5.0, 3, &["in all", "3.01 bn", "yuan"]);
        expect("增加12345平方公里", 7.5, 3, &["增加", "12345平方公里"]);
        expect("下降99.89 %了", 5.0, 3, &["下降", "99.89 %", "了"]);
        expect("合计1234567890元", 4.0, 2, &["合计…"]);
    }

    #[test]
    fn lines_can_be_made_even() {
        assert_eq!(fit_evenly("南川西城", 30.0, 10.0, 3).lines, ["南川", "西城"]);
        assert_eq!(fit_evenly("Law and order", 70.0, 10.0, 3).lines, ["Law and", "order"]);
        assert_eq!(fit_evenly("南川西城", 40.0, 10.0, 3).lines, ["南川西城"]);
    }

    #[test]
    fn no_room_is_no_text() {
        for room in [0.0, -1.0, 3.0, f64::NAN] {
            assert_eq!(fit("社会治理", room, 10.0, 2).lines, [""; 0]);
        }
        assert!(fit("社会", 10.0, 10.0, 0).lines.is_empty());
        assert!(fit("", 10.0, 10.0, 2).lines.is_empty());
    }
}

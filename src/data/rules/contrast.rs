//! How well a colour can be read on another, by the formula of WCAG 2.

/// The contrast of two colours in hundredths, from 100 to 2100, rounded down; none where one is no `#rrggbb`.
pub fn hundredths(one: &str, other: &str) -> Option<u32> {
    let (one, other) = (luminance(one)?, luminance(other)?);
    let ratio = (one.max(other) + 0.05) / (one.min(other) + 0.05);
    Some((ratio * 100.0 + 1e-9) as u32)
}

/// The relative luminance of a colour.
fn luminance(colour: &str) -> Option<f64> {
    let hex = colour.strip_prefix('#').filter(|hex| hex.len() == 6)?;
    let mut sum = 0.0;
    for (at, weight) in [(0, 0.2126), (2, 0.7152), (4, 0.0722)] {
        let part = f64::from(u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()?) / 255.0;
        let linear = match part <= 0.04045 {
            true => part / 12.92,
            false => ((part + 0.055) / 1.055).powf(2.4),
        };
        sum += weight * linear;
    }
    Some(sum)
}

#[cfg(test)]
mod tests {
    use super::super::PAPERS;
    use super::hundredths;

    #[test]
    fn contrast_is_that_of_the_standard_and_the_papers_are_those_of_the_styles() {
        assert_eq!(hundredths("#000000", "#ffffff"), Some(2100));
        assert_eq!(hundredths("#ffffff", "#777777"), Some(447));
        assert_eq!(hundredths("red", "#ffffff"), None);
        let styles = include_str!("../../../style/main.css");
        for (_, papers) in PAPERS {
            assert!(papers.iter().all(|paper| styles.contains(paper)), "{papers:?}");
        }
    }
}

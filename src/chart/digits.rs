//! Pixels as text, to a tenth, without the weight of the standard library's float printing.

/// Writes pixels rounded to a tenth: `12`, `-0.5`. What is no number says so: a browser leaves out what has it, and it does
/// not pass for a place.
pub fn px(x: f64) -> String {
    let mut out = String::new();
    push_px(&mut out, x);
    out
}

/// The same at the end of a text.
pub(super) fn push_px(out: &mut String, x: f64) {
    if !x.is_finite() {
        out.push_str("NaN");
        return;
    }
    let tenths = (x * 10.0 + if x < 0.0 { -0.5 } else { 0.5 }) as i64;
    if tenths < 0 {
        out.push('-');
    }
    let tenths = tenths.unsigned_abs();
    push_whole(out, tenths / 10);
    if !tenths.is_multiple_of(10) {
        out.push('.');
        push_whole(out, tenths % 10);
    }
}

/// Writes a whole number.
pub(super) fn push_whole(out: &mut String, n: u64) {
    if n >= 10 {
        push_whole(out, n / 10);
    }
    out.push(char::from(b'0' + (n % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pixels_are_rounded_to_a_tenth() {
        for (x, text) in [
            (0.0, "0"),
            (-0.04, "0"),
            (-0.06, "-0.1"),
            (12.0, "12"),
            (2399.96, "2400"),
            (7.25, "7.3"),
            (f64::NAN, "NaN"),
            (f64::NEG_INFINITY, "NaN"),
        ] {
            assert_eq!(px(x), text);
        }
    }
}

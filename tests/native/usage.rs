//! The program natively: what it cannot print ends with a failure, so that nobody takes silence for a page.

use std::process::Command;

#[test]
fn wrong_usage_is_a_failure_and_says_how_it_is_meant() {
    for words in [&[][..], &["fr"], &["plain", "more"], &["zh", "#/", "more"]] {
        let out = Command::new(env!("CARGO_BIN_EXE_jiezhen"))
            .args(words)
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&out.stderr);
        assert!(!out.status.success() && out.stdout.is_empty(), "{words:?}");
        assert!(told.starts_with("usage:"), "{told}");
    }
}

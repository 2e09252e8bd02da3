//! The content security policy that stands in the page: what it may run and load, wherever it is served.

/// Of the page: scripts and connections of its own origin only, and its program. Styles may stand inline, for they do: the
/// sheet, so that the first paint waits for one file only, and attributes that a checksum cannot name (how wide a bar is).
pub const PAGE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; \
                        img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
                        frame-src 'self'; base-uri 'self'; form-action 'none'";

/// The element that sets a policy; it holds for what follows it.
pub fn meta(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

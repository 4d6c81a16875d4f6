//! Where lines end.

/// How many lines end in the bytes: at a newline, or at a carriage return without one.
pub(in crate::answers) fn count_lines(bytes: &[u8]) -> u64 {
    let newlines = memchr::memchr_iter(b'\n', bytes).count();
    let returns = memchr::memchr_iter(b'\r', bytes)
        .filter(|at| bytes.get(at + 1) != Some(&b'\n'))
        .count();
    (newlines + returns) as u64
}

pub(in crate::answers) fn skip_line_ends(bytes: &[u8], end: bool, at: &mut usize, line: &mut u64) {
    let mut after_return = false;
    while let Some(byte @ (b'\n' | b'\r')) = bytes.get(*at) {
        if *byte == b'\r' && !end && *at + 1 == bytes.len() {
            return;
        }
        *line += u64::from(*byte == b'\r' || !after_return);
        after_return = *byte == b'\r';
        *at += 1;
    }
}

/// Whether there is no row in the rest: it is empty, or a carriage return whose newline may still come.
pub(in crate::answers) fn is_nothing(rest: &[u8], end: bool) -> bool {
    rest.is_empty() || (!end && rest == b"\r")
}

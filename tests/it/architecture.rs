//! The shape of the sources: arrows point inwards, nothing prints behind our back, files stay readable.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Every layer with the layers that it may know.
const LAYERS: [(&str, &[&str]); 16] = [
    ("model", &[]),
    ("statistics", &["model"]),
    ("situation", &["model"]),
    ("random", &["model"]),
    ("screen", &[]),
    ("texts", &["model", "situation", "statistics", "screen"]),
    ("words", &["model", "statistics", "texts"]),
    ("source", &["model", "situation"]),
    ("answers", &["model", "statistics", "situation", "random"]),
    (
        "ask",
        &[
            "model",
            "statistics",
            "texts",
            "words",
            "screen",
            "situation",
            "random",
        ],
    ),
    (
        "output",
        &[
            "model",
            "statistics",
            "texts",
            "words",
            "screen",
            "situation",
            "random",
        ],
    ),
    ("storage", &["model", "situation", "random"]),
    (
        "cli",
        &[
            "model",
            "statistics",
            "random",
            "situation",
            "screen",
            "texts",
            "words",
        ],
    ),
    ("io", &["screen"]),
    (
        "commands",
        &[
            "model",
            "statistics",
            "situation",
            "random",
            "screen",
            "texts",
            "words",
            "source",
            "answers",
            "ask",
            "output",
            "storage",
            "cli",
            "io",
        ],
    ),
    // The root only names the others.
    ("lib", &["commands"]),
];
/// Arrows that wait for a better place of what they point at.
const EXCEPTIONS: [(&str, &str); 2] = [("cli/score.rs", "output"), ("cli/reading.rs", "answers")];
/// Layers that need nothing but the standard library.
const PURE: [&str; 2] = ["model", "statistics"];
/// The most lines of a file.
const MOST_LINES: usize = 400;

struct Source {
    /// The path below `src`, with `/` between its parts.
    name: String,
    /// Its code, without comments.
    code: String,
    lines: usize,
}

impl Source {
    /// The modules that lead to this file: `["model", "scale"]` for `model/scale.rs`.
    fn modules(&self) -> Vec<&str> {
        let name = self.name.trim_end_matches(".rs");
        name.trim_end_matches("/mod").split('/').collect()
    }

    fn layer(&self) -> &str {
        self.modules()[0]
    }

    /// The code without its unit tests, which stand at the end.
    fn shipped(&self) -> &str {
        self.code.split("#[cfg(test)]\nmod ").next().unwrap()
    }

    /// The layers that this file names, however the path is written.
    fn known(&self) -> BTreeSet<String> {
        let mut known = BTreeSet::new();
        for path in paths(&self.code) {
            let parts: Vec<&str> = path.split("::").map(str::trim).collect();
            let up = parts.iter().take_while(|part| **part == "super").count();
            let to_root = match parts[0] {
                "crate" => 1,
                "super" if up >= self.modules().len() => up,
                _ => continue,
            };
            known.extend(parts.get(to_root).map(|layer| (*layer).to_owned()));
        }
        known
    }
}

/// Every path in the code that starts at the root or goes up, with groups taken apart at their first level.
fn paths(code: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for start in ["crate::", "super::"] {
        for (at, _) in code.match_indices(start) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                continue;
            }
            let rest = &code[at..];
            let is_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
            let end = rest.find(|c| !is_path(c)).unwrap_or(rest.len());
            let path = rest[..end].trim_end_matches(':');
            match rest[end..].strip_prefix('{') {
                Some(group) => {
                    let group = group.split(';').next().unwrap_or_default();
                    let members = group.split([',', '{', '}']).map(str::trim);
                    let members = members.filter(|member| !member.is_empty());
                    paths.extend(members.map(|member| format!("{path}::{member}")));
                }
                None => paths.push(path.to_owned()),
            }
        }
    }
    paths
}

/// What is wrong with the arrows of a file.
fn wrong_arrows(source: &Source) -> Vec<String> {
    let layer = source.layer();
    let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == layer) else {
        return vec![format!(
            "{}: {layer} is no layer that this test knows",
            source.name
        )];
    };
    let is_layer = |name: &str| LAYERS.iter().any(|(layer, _)| *layer == name);
    let is_wrong = |known: &&String| {
        let known = known.as_str();
        let excepted = EXCEPTIONS.contains(&(source.name.as_str(), known));
        is_layer(known) && known != layer && !allowed.contains(&known) && !excepted
    };
    source
        .known()
        .iter()
        .filter(is_wrong)
        .map(|known| format!("{}: {layer} may not know {known}", source.name))
        .collect()
}

fn without_comments(text: &str) -> String {
    let is_comment = |line: &str| line.trim_start().starts_with("//");
    let code = text
        .lines()
        .map(|line| if is_comment(line) { "" } else { line });
    code.collect::<Vec<_>>().join("\n")
}

fn source(name: &str, text: &str) -> Source {
    Source {
        name: name.to_owned(),
        code: without_comments(text),
        lines: text.lines().count(),
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders: Vec<PathBuf> = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(&root).unwrap().to_str().unwrap();
                let text = std::fs::read_to_string(&path).unwrap();
                sources.push(source(&name.replace('\\', "/"), &text));
            }
        }
    }
    assert!(sources.len() > 100, "{}", sources.len());
    sources
}

/// The files of the library, in which the program lives; `main.rs` is an edge of its own.
fn library() -> impl Iterator<Item = Source> {
    sources()
        .into_iter()
        .filter(|source| source.name != "main.rs")
}

#[test]
fn arrows_point_inwards() {
    let wrong: Vec<String> = library().flat_map(|source| wrong_arrows(&source)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_exception_is_still_needed() {
    for (name, layer) in EXCEPTIONS {
        let source = library().find(|source| source.name == name).unwrap();
        assert!(source.known().contains(layer), "{name}: {layer}");
    }
}

#[test]
fn every_layer_has_files() {
    let found: BTreeSet<String> = library().map(|source| source.layer().to_owned()).collect();
    let named = LAYERS.iter().map(|(layer, _)| (*layer).to_owned());
    assert_eq!(found, named.collect());
}

#[test]
fn an_arrow_that_points_outwards_is_found_however_it_is_written() {
    let wrong = |name: &str, text: &str| wrong_arrows(&source(name, text)).len();
    assert_eq!(
        wrong(
            "model/scale.rs",
            "use crate::model::Form;\nuse super::Role;"
        ),
        0
    );
    assert_eq!(wrong("model/scale.rs", "use crate::texts::Texts;"), 1);
    assert_eq!(
        wrong(
            "model/scale.rs",
            "use crate::{\n    model::Form,\n    texts::Texts,\n};"
        ),
        1
    );
    assert_eq!(
        wrong("model/scale.rs", "fn f() { crate::source::built_in(); }"),
        1
    );
    assert_eq!(
        wrong("model/scale.rs", "use super::super::output::Page;"),
        1
    );
    assert_eq!(wrong("model/mod.rs", "use super::output::Page;"), 1);
    assert_eq!(wrong("io.rs", "use super::cli::Globals;"), 1);
    assert_eq!(wrong("source/mod.rs", "use crate::output::Page;"), 1);
    assert_eq!(
        wrong(
            "storage/row.rs",
            "pub(crate) fn a() -> crate::answers::Row {}"
        ),
        1
    );
    assert_eq!(
        wrong("model/scale.rs", "/// As [`crate::texts`] says.\nfn f() {}"),
        0
    );
    assert_eq!(
        wrong(
            "commands/take/mod.rs",
            "use super::context::Context;\nuse crate::answers::Row;"
        ),
        0
    );
    assert_eq!(wrong("elsewhere/mod.rs", ""), 1);
}

/// What the core needs besides: that a letter with a mark is one letter, however it is written, is in Unicode's tables.
const ALLOWED: [(&str, &str); 1] = [("model/wording.rs", "unicode_normalization")];

#[test]
fn the_core_needs_nothing_but_the_standard_library() {
    let ours = ["std", "core", "alloc", "crate", "super", "self"];
    for source in library().filter(|source| PURE.contains(&source.layer())) {
        for line in source.shipped().lines() {
            let line = line.trim_start().trim_start_matches("pub ");
            let Some(path) = line.strip_prefix("use ") else {
                continue;
            };
            let root = path.split([':', ';', ' ']).next().unwrap();
            // A module of the file itself starts with a small letter too: it is declared there.
            let is_own = source.code.contains(&format!("mod {root};"));
            let is_allowed = ALLOWED.contains(&(source.name.as_str(), root));
            assert!(
                ours.contains(&root) || is_own || is_allowed,
                "{}: {line}",
                source.name
            );
        }
        for outside in [
            "std::fs",
            "std::env",
            "std::io",
            "std::net",
            "std::process",
            "std::time",
            "Instant",
            "SystemTime",
        ] {
            assert!(
                !source.shipped().contains(outside),
                "{}: {outside}",
                source.name
            );
        }
    }
}

#[test]
fn nothing_prints_or_gives_up_outside_the_tests() {
    for source in sources() {
        for forbidden in [
            "println!",
            "eprintln!",
            "print!(",
            "eprint!(",
            "dbg!",
            "todo!",
            "unimplemented!",
            ".unwrap()",
        ] {
            let found = source
                .shipped()
                .lines()
                .find(|line| line.contains(forbidden));
            assert_eq!(found, None, "{}", source.name);
        }
    }
}

#[test]
fn no_file_is_only_appended_to_or_windows_would_neither_lock_nor_shorten_it() {
    for source in library() {
        assert!(
            !source.code.contains(".append(true)"),
            "src/{}",
            source.name
        );
    }
}

#[test]
fn files_stay_readable() {
    let long: Vec<String> = sources()
        .iter()
        .filter(|source| source.lines > MOST_LINES)
        .map(|source| format!("{}: {} lines", source.name, source.lines))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
    let main = sources()
        .into_iter()
        .find(|source| source.name == "main.rs")
        .unwrap();
    assert!(main.lines <= 40);
}

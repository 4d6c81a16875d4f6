//! The shape of the sources: arrows point inwards and never in a circle, a type has a name of its own, nothing prints behind our back,
//! files stay readable.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};
use syn::{Item, UseTree, Visibility};

/// Every layer with the layers that it may know.
const LAYERS: [(&str, &[&str]); 16] = [
    ("model", &[]),
    ("statistics", &["model"]),
    ("error", &["model"]),
    ("random", &["model"]),
    ("score", &["model"]),
    ("screen", &["model"]),
    ("words", &["model", "error", "statistics", "screen"]),
    ("source", &["model", "error"]),
    ("answers", &["model", "error"]),
    ("ask", &["model", "error", "statistics", "words", "screen"]),
    (
        "output",
        &["model", "statistics", "score", "words", "screen", "random"],
    ),
    ("storage", &["model", "error", "random"]),
    ("cli", &["model", "error", "screen", "words"]),
    ("io", &["screen"]),
    (
        "commands",
        &[
            "model",
            "statistics",
            "error",
            "random",
            "screen",
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
    ("lib", &[]),
];
/// Arrows that wait for a better place of what they point at.
const EXCEPTIONS: [(&str, &str); 1] = [("cli/reading.rs", "answers")];
/// Layers that need nothing but the standard library.
const PURE: [&str; 2] = ["model", "statistics"];
/// Types that are made anew for each system, of which one is compiled.
const ONE_PER_SYSTEM: [&str; 4] = ["Identity", "QuietTerminal", "TerminalKeys", "Watch"];
/// The most lines of a file.
const MOST_LINES: usize = 400;

struct Source {
    /// The path below `src`, with `/` between its parts.
    name: String,
    /// Its code, without comments.
    code: String,
    lines: usize,
    /// What it names outside itself, without its unit tests.
    paths: Paths,
}

impl Source {
    /// The modules that lead to this file: `["model", "scale"]` for `model/scale.rs`.
    fn modules(&self) -> Vec<String> {
        let name = self.name.trim_end_matches(".rs");
        let name = name.trim_end_matches("/mod");
        let modules = name.split('/').filter(|module| *module != "lib");
        modules.map(str::to_owned).collect()
    }

    fn layer(&self) -> String {
        self.modules()
            .first()
            .map_or_else(|| "lib".to_owned(), Clone::clone)
    }

    /// The code without its unit tests, which stand at the end.
    fn shipped(&self) -> &str {
        self.code.split("#[cfg(test)]\nmod ").next().unwrap()
    }

    /// A path that starts at the root, goes up or down, or begins with something brought in, from the root on.
    fn path_from_root(&self, path: &[String]) -> Option<Vec<String>> {
        let modules = self.modules();
        let ups = path.iter().take_while(|part| *part == "super").count();
        let first = path.first()?;
        match first.as_str() {
            "crate" => Some(path[1..].to_vec()),
            "self" => Some([&modules, &path[1..]].concat()),
            "super" => Some(
                [
                    modules.get(..modules.len().checked_sub(ups)?)?,
                    &path[ups..],
                ]
                .concat(),
            ),
            child if self.paths.modules.contains(child) => Some([&modules, path].concat()),
            _ => None,
        }
    }

    /// The layers that this file names, however the path is written.
    fn known(&self) -> BTreeSet<String> {
        let paths = self.paths.named.iter();
        let from_root = paths.filter_map(|path| self.path_from_root(path));
        from_root
            .filter_map(|path| path.into_iter().next())
            .collect()
    }
}

/// What a file defines and names, as its syntax says.
#[derive(Default)]
struct Paths {
    /// Every path in code or brought in, apart from what is only handed on.
    named: Vec<Vec<String>>,
    /// What is brought in, by the name that it gets here.
    brought: BTreeMap<String, Vec<String>>,
    /// The modules below this one.
    modules: BTreeSet<String>,
    /// The types that are defined here, outside functions and tests.
    types: Vec<String>,
}

impl Paths {
    fn of(file: &syn::File) -> Self {
        let mut paths = Self {
            types: file.items.iter().filter_map(name_of_type).collect(),
            ..Self::default()
        };
        paths.visit_file(file);
        paths
    }

    fn bring(&mut self, tree: &UseTree, before: &[String], is_handed_on: bool) {
        let (last, name) = match tree {
            UseTree::Path(path) => {
                let before = [before, &[path.ident.to_string()]].concat();
                return self.bring(&path.tree, &before, is_handed_on);
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.bring(tree, before, is_handed_on);
                }
                return;
            }
            UseTree::Name(name) if name.ident == "self" => (None, before.last().cloned()),
            UseTree::Name(name) => (Some(name.ident.to_string()), Some(name.ident.to_string())),
            UseTree::Rename(rename) => (
                Some(rename.ident.to_string()),
                Some(rename.rename.to_string()),
            ),
            UseTree::Glob(_) => (None, None),
        };
        let path: Vec<String> = before.iter().cloned().chain(last).collect();
        if !is_handed_on {
            self.named.push(path.clone());
        }
        self.brought.extend(name.map(|name| (name, path)));
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item(&mut self, item: &'ast Item) {
        match item {
            Item::Mod(module) if is_test(&module.attrs) => {}
            Item::Mod(module) => {
                self.modules.insert(module.ident.to_string());
            }
            Item::Use(item) => {
                let is_handed_on = !matches!(item.vis, Visibility::Inherited);
                self.bring(&item.tree, &[], is_handed_on);
            }
            _ => visit::visit_item(self, item),
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let parts = path.segments.iter().map(|part| part.ident.to_string());
        self.named.push(parts.collect());
        visit::visit_path(self, path);
    }
}

fn name_of_type(item: &Item) -> Option<String> {
    let name = match item {
        Item::Enum(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        _ => return None,
    };
    Some(name.to_string())
}

fn is_test(attributes: &[syn::Attribute]) -> bool {
    let is_test = |attribute: &syn::Attribute| {
        attribute.path().is_ident("cfg")
            && attribute
                .parse_args::<syn::Ident>()
                .is_ok_and(|word| word == "test")
    };
    attributes.iter().any(is_test)
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
        paths: Paths::of(&syn::parse_file(text).unwrap()),
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

/// The file in which what a path from the root names is defined; names that are only handed on lead further.
fn home<'a>(files: &'a BTreeMap<Vec<String>, Source>, path: &[String]) -> Option<&'a Source> {
    let mut path = path.to_vec();
    for _ in 0..8 {
        let depth = (0..=path.len())
            .rev()
            .find(|depth| files.contains_key(&path[..*depth]))?;
        let source = &files[&path[..depth]];
        let Some(brought) = path
            .get(depth)
            .and_then(|name| source.paths.brought.get(name))
        else {
            return Some(source);
        };
        path = [
            source.path_from_root(brought)?.as_slice(),
            &path[depth + 1..],
        ]
        .concat();
    }
    None
}

/// The arrows between files: from the one that names something to the one that defines it. The file of a folder is common
/// ground of what stands in the folder: arrows up to it are none.
fn arrows(files: &BTreeMap<Vec<String>, Source>) -> BTreeMap<String, BTreeSet<String>> {
    let ends = |source: &Source| {
        let paths = source.paths.named.iter();
        let homes = paths.filter_map(|path| home(files, &source.path_from_root(path)?));
        let homes = homes.filter(|home| !source.modules().starts_with(&home.modules()));
        homes.map(|home| home.name.clone()).collect()
    };
    let files = files.values();
    files
        .map(|source| (source.name.clone(), ends(source)))
        .collect()
}

/// The files that can be reached from one, by one arrow or more.
fn reached<'a>(arrows: &'a BTreeMap<String, BTreeSet<String>>, from: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(name) = open.pop() {
        for next in arrows.get(name).into_iter().flatten() {
            if reached.insert(next.as_str()) {
                open.push(next);
            }
        }
    }
    reached
}

/// The arrows between what stands side by side in each folder: from the file or folder that names something to the one in which it
/// is defined.
fn arrows_between_rooms(
    arrows: &BTreeMap<String, BTreeSet<String>>,
) -> BTreeMap<String, BTreeSet<String>> {
    let mut rooms: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (from, ends) in arrows {
        for end in ends {
            let parts = |name: &str| name.split('/').map(str::to_owned).collect::<Vec<_>>();
            let (from, end) = (parts(from), parts(end));
            let shared = from.iter().zip(&end).take_while(|(a, b)| a == b).count();
            let room = |parts: &[String]| parts[..=shared].join("/");
            rooms.entry(room(&from)).or_default().insert(room(&end));
        }
    }
    rooms
}

/// The arrows that lie on a circle, each as "from -> to".
fn on_circles(arrows: &BTreeMap<String, BTreeSet<String>>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (from, ends) in arrows {
        let back = ends
            .iter()
            .filter(|end| reached(arrows, end).contains(from.as_str()));
        found.extend(back.map(|end| format!("{from} -> {end}")));
    }
    found
}

/// The arrows on circles of files, and of what stands side by side in a folder.
fn circles(sources: impl Iterator<Item = Source>) -> BTreeSet<String> {
    let files = sources.map(|source| (source.modules(), source)).collect();
    let arrows = arrows(&files);
    let rooms = on_circles(&arrows_between_rooms(&arrows));
    &on_circles(&arrows) | &rooms
}

#[test]
fn no_arrows_make_a_circle() {
    let circles = circles(library().filter(|source| !source.name.ends_with("tests.rs")));
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn a_circle_is_found_also_through_names_that_are_handed_on() {
    let circle = |back: &str| {
        let files = [
            ("lib.rs", "mod model;"),
            (
                "model/mod.rs",
                "mod role;\nmod scale;\npub(crate) use role::Role;\npub(crate) use scale::Scale;",
            ),
            (
                "model/role.rs",
                "use super::Scale;\npub(crate) struct Role(Scale);",
            ),
            ("model/scale.rs", back),
        ];
        circles(files.into_iter().map(|(name, text)| source(name, text))).len()
    };
    assert_eq!(circle("pub(crate) struct Scale;"), 0);
    assert_eq!(
        circle("pub(crate) struct Scale;\nfn f() { crate::model::Role; }"),
        2
    );
    assert_eq!(
        circle("use super::role;\npub(crate) struct Scale(role::Role);"),
        2
    );
    assert_eq!(
        circle("pub(crate) struct Scale;\n#[cfg(test)]\nmod tests { use super::super::Role; }"),
        0
    );
}

#[test]
fn a_circle_of_folders_is_found_where_files_have_none() {
    let files = [
        ("lib.rs", "mod answers;"),
        ("answers/mod.rs", "mod header;\nmod rows;"),
        ("answers/header/mod.rs", "mod anew;\nmod start;"),
        ("answers/header/anew.rs", "pub(crate) struct Anew;"),
        (
            "answers/header/start.rs",
            "use crate::answers::rows::among::f;\nfn g() { f() }",
        ),
        ("answers/rows/mod.rs", "mod among;\nmod general;"),
        ("answers/rows/among.rs", "pub(crate) fn f() {}"),
        (
            "answers/rows/general.rs",
            "use crate::answers::header::anew::Anew;\nstruct General(Anew);",
        ),
    ];
    let found = circles(files.into_iter().map(|(name, text)| source(name, text)));
    let expected = [
        "answers/header -> answers/rows",
        "answers/rows -> answers/header",
    ];
    assert_eq!(found, expected.map(str::to_owned).into());
}

#[test]
fn arrows_point_inwards() {
    let wrong: Vec<String> = library().flat_map(|source| wrong_arrows(&source)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_allowed_arrow_is_used() {
    let used: BTreeSet<(String, String)> = library()
        .flat_map(|source| {
            source
                .known()
                .into_iter()
                .map(move |known| (source.layer(), known))
        })
        .collect();
    let allowed = LAYERS
        .iter()
        .flat_map(|(layer, allowed)| allowed.iter().map(move |known| (*layer, *known)));
    let unused = allowed
        .filter(|(layer, known)| !used.contains(&((*layer).to_owned(), (*known).to_owned())));
    let unused: Vec<_> = unused.collect();
    assert!(
        unused.is_empty(),
        "allowed and used nowhere, to be removed: {unused:?}"
    );
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
    let found: BTreeSet<String> = library().map(|source| source.layer()).collect();
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
    assert_eq!(wrong("model/scale.rs", "use crate::words::Language;"), 1);
    assert_eq!(
        wrong(
            "model/scale.rs",
            "use crate::{\n    model::Form,\n    words::Language,\n};"
        ),
        1
    );
    assert_eq!(
        wrong("model/scale.rs", "fn f() { crate::source::built_in(); }"),
        1
    );
    assert_eq!(
        wrong("model/scale.rs", "use super::super::output::TerminalText;"),
        1
    );
    assert_eq!(wrong("model/mod.rs", "use super::output::TerminalText;"), 1);
    assert_eq!(wrong("io.rs", "use super::cli::Globals;"), 1);
    assert_eq!(
        wrong("source/mod.rs", "use crate::output::TerminalText;"),
        1
    );
    assert_eq!(
        wrong(
            "storage/row.rs",
            "pub(crate) fn a() -> crate::answers::Row {}"
        ),
        1
    );
    assert_eq!(
        wrong("model/scale.rs", "/// As [`crate::words`] says.\nfn f() {}"),
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

/// What the core needs besides: that a letter with a mark is one letter, however it is written, is in Unicode's tables, and the
/// standard library's exponents and logarithms are those of the system.
const ALLOWED: [(&str, &str); 3] = [
    ("model/wording.rs", "unicode_normalization"),
    ("statistics/normal.rs", "libm"),
    ("statistics/reliability/f_distribution.rs", "libm"),
];

#[test]
fn the_core_needs_nothing_but_the_standard_library() {
    let ours = ["std", "core", "alloc", "crate", "super", "self"];
    for source in library().filter(|source| PURE.contains(&source.layer().as_str())) {
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
fn a_type_has_a_name_of_its_own() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in sources() {
        for name in source.paths.types {
            places.entry(name).or_default().push(source.name.clone());
        }
    }
    let mut shared = places;
    shared.retain(|_, places| places.len() > 1);
    let names: Vec<&str> = shared.keys().map(String::as_str).collect();
    assert_eq!(names, ONE_PER_SYSTEM, "{shared:#?}");
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

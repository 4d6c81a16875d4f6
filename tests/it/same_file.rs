//! What was read is still there afterwards: an output never takes the place of an input, and nothing half is written.

use std::fs;

use crate::support::{Ambtenaar, Home, Ran};

/// A folder with `rows.csv`, the lists of one person, and `bad.csv`, whose last row can't be read.
fn home() -> Home {
    let home = Home::new();
    let statements: Vec<String> = crate::support::statement_ids();
    let answers = |answer: &str| vec![answer; 24].join(",");
    let rows = format!(
        "id,date,perspective,{}\na,2026-01-01,self,{}\na,2026-01-02,wish,{}\n",
        statements.join(","),
        answers("4"),
        answers("3")
    );
    let bad = format!("{rows}b,,,{}\n", answers("4").replacen('4', "Meh", 1));
    fs::write(home.path("bad.csv"), bad).unwrap();
    fs::write(home.path("rows.csv"), rows).unwrap();
    home
}

/// The names of the files in it, beside the folders of a person's computer.
fn files(home: &Home) -> Vec<String> {
    let entries = fs::read_dir(home.path("")).unwrap().map(Result::unwrap);
    let files = entries.filter(|entry| !entry.file_type().unwrap().is_dir());
    let names = files.map(|entry| entry.file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn fault_33_strict_leaves_nothing_at_the_target_and_an_old_file_as_it_was() {
    for (options, output) in [
        ("--threads 1", "scores.csv"),
        ("--threads 7", "scores.csv"),
        ("--quiet", "scores.csv"),
        ("--format jsonl", "scores.jsonl"),
        ("--format table", "scores.txt"),
        ("--excel", "scores.csv"),
    ] {
        let line = format!("score bad.csv --strict --output {output} {options}");
        let home = home();
        let ran = home.ambtenaar(&line).run();
        assert_eq!((ran.status, &*ran.stdout), (Some(1), ""), "{options}");
        assert_eq!(files(&home), ["bad.csv", "rows.csv"], "{options}");
        fs::write(home.path(output), "old").unwrap();
        let ran = home.ambtenaar(&line).arg("--force").run();
        assert_eq!((ran.status, &*ran.stdout), (Some(1), ""), "{options}");
        assert_eq!(home.read(output), "old", "{options}");
        assert_eq!(files(&home), ["bad.csv", "rows.csv", output]);
    }
}

#[test]
fn fault_33_that_nothing_was_written_is_said() {
    for (language, sentence) in [
        ("nl", "scores.csv is niet geschreven.\n"),
        ("en", "scores.csv was not written.\n"),
    ] {
        let line = "score bad.csv --strict --quiet --output scores.csv --lang";
        let ran = home().ambtenaar(line).arg(language).run();
        assert!(ran.stderr.ends_with(sentence), "{}", ran.stderr);
    }
}

#[test]
fn fault_33_strict_leaves_nothing_for_a_column_that_is_missing_either() {
    let home = home();
    let less = home.read("rows.csv").replacen("s24", "x24", 1);
    fs::write(home.path("less.csv"), less).unwrap();
    let line = "--lang en score rows.csv less.csv --strict --output scores.csv";
    let ran = home.ambtenaar(line).run();
    assert_eq!(ran.status, Some(1));
    let named = "less.csv: no column for s24";
    assert!(ran.stderr.contains(named), "{ran:?}");
    assert_eq!(files(&home), ["bad.csv", "less.csv", "rows.csv"]);
}

#[test]
fn without_strict_the_file_is_written_and_on_standard_output_the_rows_before_are_out() {
    let home = home();
    for (line, status, lines) in [
        ("score bad.csv --output scores.csv", 1, 4),
        ("score rows.csv --strict --force --output scores.csv", 0, 3),
    ] {
        let ran = home.ambtenaar(line).run();
        assert_eq!(ran.status, Some(status));
        assert_eq!(home.read("scores.csv").lines().count(), lines);
    }
    let ran = home.ambtenaar("score bad.csv --strict").run();
    assert_eq!((ran.status, ran.stdout.lines().count()), (Some(1), 3));
}

#[test]
fn fault_33_a_dash_as_output_is_standard_output() {
    let home = home();
    for line in [
        "score rows.csv",
        "score rows.csv --excel",
        "score bad.csv --strict",
        "reliability rows.csv",
        "reliability rows.csv --format csv",
        "statements export --format csv --example 3",
    ] {
        let expected = home.ambtenaar(line).run();
        let ran = home.ambtenaar(&format!("{line} --output -")).run();
        assert_eq!(ran, expected, "{line}");
        assert_eq!(files(&home), ["bad.csv", "rows.csv"], "{line}");
    }
}

/// Runs it where `rows.csv` has other names too, and checks that it refuses to write to it.
#[track_caller]
fn refuses(line: &str, run: impl FnOnce(Ambtenaar) -> Ran, sentence: &str) {
    let home = home();
    let rows = home.read("rows.csv");
    #[cfg(unix)]
    for ending in ["csv", "md", "html", "json", "toml"] {
        let name = |kind: &str| home.path(format!("{kind}.{ending}"));
        fs::hard_link(home.path("rows.csv"), name("hard")).unwrap();
        std::os::unix::fs::symlink("rows.csv", name("link")).unwrap();
    }
    let before = files(&home);
    let ran = run(home.ambtenaar(&format!("--lang en {line}")));
    assert_eq!((ran.status, &*ran.stdout), (Some(1), ""), "{line} {ran:?}");
    assert!(ran.stderr.ends_with(sentence), "{line}: {}", ran.stderr);
    assert_eq!(ran.stderr.lines().count(), 1, "{line}: {}", ran.stderr);
    assert_eq!(home.read("rows.csv"), rows, "{line}");
    assert_eq!(files(&home), before, "{line}");
}

const SENTENCE: &str = "is read as well: writing to it would destroy what is in it. Choose another name for the output.\n";

#[test]
fn fault_33_the_input_is_not_the_output_under_whatever_name() {
    for line in [
        "score rows.csv --output rows.csv",
        "score rows.csv --output ./rows.csv",
        "score rows.csv --output home/../rows.csv",
        "score home/../rows.csv --output rows.csv",
        "score bad.csv rows.csv --output rows.csv",
        // Before anything is read: not even whether the other file is there.
        "score gone.csv rows.csv --output rows.csv",
        "reliability rows.csv --output ./rows.csv",
        "--statements rows.csv score bad.csv --output rows.csv",
        "--statements rows.csv statements export --format md --output rows.csv",
        "--statements rows.csv class --save rows.csv",
    ] {
        refuses(line, Ambtenaar::run, SENTENCE);
        refuses(&format!("{line} --force"), Ambtenaar::run, SENTENCE);
    }
}

#[cfg(unix)]
#[test]
fn fault_33_the_input_is_not_the_output_over_links_either() {
    for line in [
        "score rows.csv --output link.csv",
        "score link.csv --output rows.csv",
        "score rows.csv --output hard.csv",
        "score hard.csv --output link.csv",
        "reliability rows.csv --output hard.csv",
        "group rows.csv --report hard.md",
        "group link.csv --report hard.html",
        "compare rows.csv --report link.json",
        "take --from rows.csv --report hard.html",
        "--statements link.toml statements export --format md --output hard.md",
    ] {
        refuses(line, Ambtenaar::run, SENTENCE);
        refuses(&format!("{line} --force"), Ambtenaar::run, SENTENCE);
    }
}

#[cfg(unix)]
#[test]
fn fault_33_the_input_is_not_the_output_on_the_standard_streams_either() {
    for line in [
        "score --output rows.csv --force",
        "score - --output hard.csv --force",
        "score bad.csv - --output link.csv --force",
        "reliability --output rows.csv --force",
    ] {
        let shell = "exec \"$0\" \"$@\" < rows.csv";
        refuses(line, |program| program.run_by_shell(shell), SENTENCE);
    }
    let sentence = "Standard output goes to a file that is read as well. Choose another name for the output.\n";
    for line in [
        "score rows.csv",
        "score link.csv --format jsonl",
        "score --output - rows.csv",
        "score --show-columns rows.csv",
        "group rows.csv",
        "reliability rows.csv",
        "compare rows.csv",
        "take --from rows.csv",
    ] {
        let shell = "exec \"$0\" \"$@\" >> rows.csv";
        refuses(line, |program| program.run_by_shell(shell), sentence);
    }
}

#[cfg(unix)]
#[test]
fn what_is_another_file_is_written() {
    use std::path::PathBuf;

    use ambtenaar::error::{Error, FileFault};
    use ambtenaar::words::Language;

    use crate::support::lacks;

    let home = home();
    for (line, shell) in [
        (
            "score bad.csv --output new.csv",
            "exec \"$0\" \"$@\" >> rows.csv",
        ),
        ("score rows.csv --check", "exec \"$0\" \"$@\" >> rows.csv"),
        ("score bad.csv", "exec \"$0\" \"$@\" < rows.csv > other.csv"),
        ("score --output third.csv", "exec \"$0\" \"$@\" < rows.csv"),
        ("score rows.csv --output /dev/null", "exec \"$0\" \"$@\""),
        ("score /dev/null --output /dev/null", "exec \"$0\" \"$@\""),
    ] {
        let ran = home.ambtenaar(line).run_by_shell(shell);
        for path in [None, Some("new.csv"), Some("other.csv"), Some("third.csv")] {
            let error = path.map_or(Error::StdoutIsInput, |path| Error::File {
                path: PathBuf::from(path),
                fault: FileFault::IsInput,
            });
            let refusal = ambtenaar::words::error(Language::English, &error);
            lacks(&ran.stderr, &refusal);
        }
    }
    assert_eq!(
        files(&home),
        ["bad.csv", "new.csv", "other.csv", "rows.csv", "third.csv"]
    );
}

#[test]
fn two_outputs_in_one_file_are_refused_before_anything_is_written() {
    for line in [
        "score rows.csv --output out.csv --problems ./out.csv",
        "score rows.csv --output out.csv --problems out.csv --force",
        "reliability rows.csv --format json --output out.html --report ./out.html --force",
        "class --save out.csv --screen-file ./out.csv",
    ] {
        let home = home();
        let ran = home.ambtenaar(line).run();
        assert_eq!((ran.status, &*ran.stdout), (Some(2), ""), "{line}");
        assert!(ran.stderr.contains("is named twice"), "{}", ran.stderr);
        assert_eq!(files(&home), ["bad.csv", "rows.csv"], "{line}");
    }
}

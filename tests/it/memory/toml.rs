//! Statement files that are dense, deep or broken all over.

use std::fmt::Write as _;

use ambtenaar::error::{ProblemKind, TextProblem};

use super::run;
use crate::support::{in_common, lacks, problem};

/// The size of these files in bytes, less than the largest that is read.
const SIZE: usize = 1_600_000;

#[track_caller]
fn refused(text: &str) -> String {
    let ran = run("statements check", "own.toml", text.as_bytes());
    assert_eq!(ran.status, Some(2), "{}", ran.stderr);
    let refusal = "from here on this file takes more than 40 MiB of memory to read, so it was not read: 999 \
                   statements take less; look for keys, dots and brackets that do not belong here\n";
    let place = ran.stderr.strip_suffix(refusal);
    let place = place.unwrap_or_else(|| panic!("{:.200}", ran.stderr));
    assert_eq!(ran.stderr.lines().count(), 1);
    place.to_owned()
}

#[test]
fn fault_34_dense_toml_is_refused_at_the_place_where_it_grows_too_large() {
    for dense in [
        "a.a.a.a.a.a.a.a.a.a.a.a=1\n",
        "[[statement]]\ntext.nl = \"\"\n",
        "[[a.b.c.d]]\n",
        "[a]\nb=1\n",
        "a={b=1}\n",
        "a=[],\n",
        "k=1\n",
        "\n",
        "#\n",
    ] {
        refused(&dense.repeat(SIZE / dense.len()));
    }
    let mut keys = String::new();
    for number in 0..SIZE / 30 {
        writeln!(keys, "k{number}{}=1", ".a".repeat(10)).unwrap();
    }
    let place = refused(&keys);
    assert!(place.starts_with("own.toml:15"), "{place}");
    refused(&format!("a=[{}]", "{b=1},".repeat(SIZE / 6)));
    refused(&format!("{}=1", "a.".repeat(SIZE / 2)));
    refused(&format!("a={}", "[".repeat(SIZE)));
}

#[test]
fn fault_34_toml_that_is_wrong_all_over_is_refused_too() {
    for wrong in [
        "a\n",
        "=",
        "[\n",
        "\"\n",
        "!\n",
        "\r",
        "a=\n",
        "a=0xzzzz\n",
        "a=1__1__1\n",
        "a=\"\\q\\q\"\n",
        "#\u{1}\u{1}\n",
    ] {
        refused(&wrong.repeat(SIZE / wrong.len()));
    }
}

#[test]
fn fault_34_toml_just_light_enough_is_read_within_the_memory() {
    for text in ["a\n", "[a]\nb=1\n", "a.a.a=1\n", "a=0xzzzz\n"] {
        let dense = text.repeat(SIZE / text.len());
        let place = refused(&dense);
        let place = place.trim_end_matches(": ").rsplit(':');
        let place: Vec<usize> = place
            .take(2)
            .map(|number| number.parse().unwrap())
            .collect();
        let lines = dense.split_inclusive('\n').take(place[1] - 1);
        let fits = lines.map(str::len).sum::<usize>() + place[0] - 1;
        let ran = run("statements check", "own.toml", &dense.as_bytes()[..fits]);
        assert_eq!(ran.status, Some(2), "{text:?}");
        let refusal = |limit| problem(ProblemKind::Text(TextProblem::TooHeavy { limit }));
        lacks(
            &ran.stderr,
            &in_common(&refusal(1 << 20), &refusal(2 << 20)),
        );
    }
}

#[test]
fn fault_34_a_file_of_nothing_but_quotes_is_looked_at_once() {
    for quote in ["\"", "'"] {
        let place = refused(&quote.repeat(SIZE));
        assert!(place.starts_with("own.toml:1:"), "{place}");
    }
}

#[test]
fn fault_34_a_list_as_long_as_a_list_may_be_is_read() {
    let mut list = "format = 1\r\nid = \"long\"\r\nversion = \"1\"\r\nlanguages = [\"nl\", \"en\"]\r\n\
                    measurement-error = 20\r\ntitle = { nl = \"Lang\", en = \"Long\" }\r\n\r\n[scale]\r\nlowest = 1\r\n\
                    labels = { nl = [\"nee\", \"ja\"], en = [\"no\", \"yes\"] }\r\nskip = { nl = \"geen\", en = \"none\" }\r\n"
        .to_owned();
    for number in 1..=999 {
        let role = ["bureaucrat", "entrepreneur", "connector"][number % 3];
        let texts = |who: &str| {
            format!(
                "{{ nl = \"{who} {number}, {}\", en = \"{who} {number}. {}\" }}",
                "ja. ".repeat(20),
                "yes, ".repeat(20)
            )
        };
        write!(
            list,
            "\r\n[[statement]]\r\nid = \"s{number}\"\r\nrole = \"{role}\"\r\nfacet = \"f\"\r\nreversed = false\r\nshort = true\r\n\
             text = {}\r\ncolleague = {}\r\nwhy = \"{}\"\r\n",
            texts("I"),
            texts("They"),
            "Because \\\"that\\\" is so. ".repeat(8)
        )
        .unwrap();
    }
    let ran = run("statements check", "own.toml", list.as_bytes());
    assert_eq!(
        (ran.status, ran.stderr.as_str()),
        (Some(0), ""),
        "{} bytes",
        list.len()
    );
}

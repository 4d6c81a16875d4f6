//! What is written to files: documents, pages and rows.

use super::{LANGUAGES, people, to_compare, with_file};
use crate::support::{EIGHTS, ambtenaar};

#[test]
fn a_result_as_a_document_and_a_page() {
    for (language, file) in [("nl", "r.md"), ("en", "r.md"), ("nl", "r.html")] {
        let line = format!("take --from rows.csv --lang {language} --report {file}");
        let name = format!("file_take_{}_{language}", &file[2..]);
        with_file(&line, "rows.csv", to_compare()).pins_with_files(&name, &[file]);
    }
}

#[test]
fn a_comparison_as_a_document_and_a_page() {
    for (language, file) in [("nl", "r.md"), ("en", "r.md"), ("nl", "r.html")] {
        let line = format!("compare rows.csv --lang {language} --report {file}");
        let name = format!("file_compare_{}_{language}", &file[2..]);
        with_file(&line, "rows.csv", to_compare()).pins_with_files(&name, &[file]);
    }
}

#[test]
fn a_group_as_a_document_and_a_page() {
    for (language, file) in [("nl", "r.md"), ("en", "r.md"), ("nl", "r.html")] {
        let line = format!("group --by team --lang {language} --report {file}");
        let name = format!("file_group_{}_{language}", &file[2..]);
        ambtenaar(&line)
            .stdin(people(30))
            .pins_with_files(&name, &[file]);
    }
}

#[test]
fn a_saved_row() {
    for language in LANGUAGES {
        let line = format!("take --answers {EIGHTS} --id x --lang {language} --save rows.csv");
        let name = format!("file_take_row_{language}");
        ambtenaar(&line).pins_with_files(&name, &["rows.csv"]);
    }
    ambtenaar(&format!(
        "take --answers {EIGHTS} --id x --as wish --save rows.csv --excel --format json"
    ))
    .pins_with_files("file_take_row_excel", &["rows.csv"]);
}

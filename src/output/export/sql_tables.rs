//! How each program that runs the SQL makes a table of a file of answers.

/// The programs, each with its lines for a file with a column for every one of these statements.
pub(super) fn tables(ids: &[&str]) -> [(&'static str, Vec<String>); 6] {
    let each = |column: fn(&str) -> String| {
        let columns: Vec<String> = ids.iter().map(|id| column(id)).collect();
        columns.join(", ")
    };
    // Not a type of whole numbers: DuckDB would make 4 of 3.5.
    let reals = each(|id| format!("{id} REAL"));
    let typed = each(|id| format!("'{id}': 'REAL'"));
    let polars = each(|id| format!("\"{id}\": pl.Float32"));
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    [
        (
            "DuckDB",
            lines(&[&format!(
                "CREATE TABLE answers AS FROM read_csv('answers.csv', types = {{'id': 'VARCHAR', {typed}}});"
            )]),
        ),
        (
            "PostgreSQL",
            lines(&[
                &format!("CREATE TABLE answers (id TEXT, team TEXT, {reals});"),
                "\\copy answers FROM 'answers.csv' WITH (FORMAT csv, HEADER match)",
            ]),
        ),
        ("SQLite", lines(&[".import --csv answers.csv answers"])),
        (
            "Polars",
            lines(&[
                &format!("answers = pl.read_csv(\"answers.csv\", schema_overrides={{{polars}}})"),
                "pl.SQLContext(answers=answers).execute(\"WITH …\", eager=True)",
            ]),
        ),
        (
            "DataFusion",
            lines(&[
                "CREATE EXTERNAL TABLE answers STORED AS CSV LOCATION 'answers.csv' OPTIONS ('format.has_header' 'true');",
            ]),
        ),
        (
            "Spark",
            lines(&[
                "CREATE TEMPORARY VIEW answers USING csv OPTIONS (path 'answers.csv', header true, inferSchema true);",
            ]),
        ),
    ]
}

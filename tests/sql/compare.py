"""Runs the exported SQL in DuckDB and in PostgreSQL, and holds every value against what `score` says.

    python3 tests/sql/compare.py AMBTENAAR [STATEMENTS.toml]

AMBTENAAR is the binary. 2,000 made-up people, one in seven answers missing, some off the scale; both forms. Prints one line per
database and form: `DuckDB full: equal, 2000 rows`. A database that is not here gives `DuckDB: not here`. Exit status 1
when anything differs.

DuckDB is the Python module. PostgreSQL is started from its own programs (`initdb`, `pg_ctl`, `psql`) in a temporary folder, on a
socket in it and nowhere else, by the user `postgres` when this runs as root.
"""

import csv
import glob
import os
import pwd
import random
import re
import shutil
import subprocess
import sys
import tempfile

PEOPLE = 2000


def ambtenaar(binary, statements, *arguments, text=None):
    command = [binary, *arguments, "--lang", "en"]
    if statements:
        command += ["--statements", statements]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=False).stdout


def made_up(ids):
    """Rows of people who differ in what they lean on, with missing answers and a few that are no answers."""
    chance = random.Random(1)
    rows = []
    for person in range(PEOPLE):
        missing = chance.choice([0, 0, 1, 2, 4])
        row = {"id": f"p{person}", "team": "x"}
        for statement in ids:
            value = chance.choice([1, 2, 3, 3, 4, 4, 5, chance.randint(0, 9) if person % 50 == 0 else 3])
            row[statement] = "" if chance.randint(1, 7) <= missing else value
        rows.append(row)
    return rows


def expected(binary, statements, path, ids, form):
    """What `score` says, by id and column."""
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    lines = [",".join(["id", "form", *ids])]
    lines += [",".join([row["id"], form, *(row[i] for i in ids)]) for row in rows]
    scored = ambtenaar(binary, statements, "score", "-", "--quiet", text="\n".join(lines) + "\n")
    return {row["id"]: row for row in csv.DictReader(scored.splitlines())}


def selects(sql):
    """The SELECTs by form, and the CREATE TABLE out of the comment."""
    table = re.search(r"--   (CREATE TABLE .*;)", sql).group(1)
    parts = re.split(r"(?m)^(?=WITH )", sql)[1:]
    forms = ["full", "short"]
    return table, list(zip(forms, (part.split(";")[0] + ";" for part in parts)))


def differences(found, wanted):
    count = 0
    if len(found) != len(wanted):
        print(f"  {len(found)} rows, expected {len(wanted)}")
        count += 1
    for row in found:
        other = wanted[row["id"]]
        for column, value in row.items():
            if value != other[column]:
                count += 1
                if count < 6:
                    print(f"  {row['id']} {column}: {value!r}, score says {other[column]!r}")
    return count


def in_duckdb(table, forms, path, wanted):
    try:
        import duckdb
    except ImportError:
        print("DuckDB: not here")
        return 0
    base = duckdb.connect()
    base.execute(table)
    base.execute(f"COPY answers FROM '{path}' (HEADER)")
    count = 0
    for form, select in forms:
        answer = base.execute(select)
        names = [column[0] for column in answer.description]
        rows = [
            {name: "" if value is None else str(value) for name, value in zip(names, row)}
            for row in answer.fetchall()
        ]
        count += report("DuckDB", form, rows, wanted[form])
    return count


def report(database, form, rows, wanted):
    count = differences(rows, wanted)
    said = "equal" if count == 0 else f"{count} values differ"
    print(f"{database} {form}: {said}, {len(rows)} rows")
    return count


def programs():
    """The newest folder with all of PostgreSQL's programs."""
    found = shutil.which("psql")
    folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
    folders += [os.path.dirname(os.path.realpath(found))] if found else []
    needed = ["initdb", "pg_ctl", "postgres", "psql"]
    whole = [f for f in folders if all(os.path.exists(os.path.join(f, name)) for name in needed)]
    return whole[-1] if whole else None


def in_postgresql(table, forms, path, wanted):
    folder = programs()
    if not folder:
        print("PostgreSQL: not here")
        return 0
    as_root = os.geteuid() == 0
    with tempfile.TemporaryDirectory(prefix="ambtenaar-sql-") as home:
        if as_root:
            owner = pwd.getpwnam("postgres")
            os.chown(home, owner.pw_uid, owner.pw_gid)
        data, answers = os.path.join(home, "data"), os.path.join(home, "answers.csv")
        shutil.copy(path, answers)
        os.chmod(answers, 0o644)

        def run(program, *arguments, text=None):
            command = [os.path.join(folder, program), *arguments]
            kwargs = {"user": "postgres", "group": "postgres", "extra_groups": []} if as_root else {}
            done = subprocess.run(
                command, input=text, capture_output=True, text=True, cwd=home, check=False, **kwargs
            )
            if done.returncode != 0:
                raise RuntimeError(f"{program}: {done.stderr}")
            return done.stdout

        run("initdb", "-D", data, "-A", "trust", "-U", "sql", "-E", "UTF8", "--locale=C", "-N")
        log = os.path.join(home, "log")
        run("pg_ctl", "-D", data, "-w", "-l", log, "-o", f"-k {home} -c listen_addresses=''", "start")
        try:
            psql = ["psql", "-h", home, "-U", "sql", "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-q"]
            run(*psql, text=f"{table}\n\\copy answers FROM '{answers}' WITH (FORMAT csv, HEADER)\n")
            count = 0
            for form, select in forms:
                out = run(*psql, "--csv", text=select)
                count += report("PostgreSQL", form, list(csv.DictReader(out.splitlines())), wanted[form])
            return count
        finally:
            run("pg_ctl", "-D", data, "-m", "immediate", "stop")


def main():
    binary = sys.argv[1]
    statements = sys.argv[2] if len(sys.argv) > 2 else None
    template = ambtenaar(binary, statements, "statements", "export", "--format", "csv").splitlines()[0]
    short = ambtenaar(binary, statements, "statements", "export", "--format", "csv", "--form", "short")
    ids = {"full": template.split(",")[2:], "short": short.strip().split(",")[2:]}
    table, forms = selects(ambtenaar(binary, statements, "statements", "export", "--format", "sql"))
    with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="") as file:
        writer = csv.DictWriter(file, ["id", "team", *ids["full"]])
        writer.writeheader()
        writer.writerows(made_up(ids["full"]))
        file.flush()
        wanted = {
            form: expected(binary, statements, file.name, ids["full"], form) for form, _ in forms
        }
        count = in_duckdb(table, forms, file.name, wanted)
        count += in_postgresql(table, forms, file.name, wanted)
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())

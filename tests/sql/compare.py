"""Runs the exported SQL in every engine it is for, and holds every cell against what `score` says.

    python3 tests/sql/compare.py AMBTENAAR [STATEMENTS.toml]

AMBTENAAR is the binary. 2,000 made-up people, one in seven answers missing, some off the scale or no whole number, some the
same everywhere; both
forms; and the rows of `--example 100`, which have a column more. A table is made as the comment above the SQL says. Prints one line
per engine, file and form: `DuckDB 2.0.1, answers, full: 2000 rows, 32000 cells, 0 different`. An engine that is not here gives
`DuckDB: not here`. Exit status 1 when anything differs.

MariaDB is no engine for it: there every SELECT has to be an error.

DuckDB, Polars, DataFusion and PySpark are modules of Python. SQLite is its own module; the program `sqlite3`, where it is, also reads
the file. PostgreSQL and MariaDB are started from their own programs in a temporary folder, on a socket in it and nowhere else, by
the users `postgres` and `mysql` when this runs as root.
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
EXAMPLES = 100


class NotHere(Exception):
    pass


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
        same = chance.randint(1, 5) if person % 40 == 0 else None
        row = {"id": f"p{person}", "team": "x"}
        for statement in ids:
            value = same or chance.choice([1, 2, 3, 3, 4, 4, 5, chance.randint(0, 9) if person % 50 == 1 else 3])
            if person % 50 == 2:
                value = chance.choice([value, 3.5])
            row[statement] = "" if chance.randint(1, 7) <= missing else value
        rows.append(row)
    # Few answers and an answer of nobody at all.
    rows[-1] = {"id": rows[-1]["id"], "team": "x"} | dict.fromkeys(ids, "")
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
    """The SELECTs by form."""
    parts = re.split(r"(?m)^(?=WITH )", sql)[1:]
    return list(zip(["full", "short"], (part.split(";")[0] + ";" for part in parts)))


def making(sql, engine):
    """The lines of the comment that make the table in an engine."""
    part = re.search(rf"(?m)^-- {engine}:\n((?:--   .*\n)+)", sql).group(1)
    return [line.removeprefix("--   ") for line in part.splitlines()]


def cell(value):
    """As `score` writes it; a number without decimals of its own gets four."""
    if value is None:
        return ""
    return f"{value:.4f}" if isinstance(value, float) else str(value)


def rows_of(names, rows):
    return [dict(zip(names, map(cell, row))) for row in rows]


def differences(found, wanted):
    count = 0
    if len(found) != len(wanted):
        print(f"  {len(found)} rows, expected {len(wanted)}")
        count += 1
    for row in found:
        other = wanted[row["id"]]
        if list(row) != list(other):
            raise RuntimeError(f"columns {list(row)}, score has {list(other)}")
        for column, value in row.items():
            if value != other[column]:
                count += 1
                if count < 6:
                    print(f"  {row['id']} {column}: {value!r}, score says {other[column]!r}")
    return count


def duckdb(sql, path, _extra):
    try:
        import duckdb
    except ImportError:
        raise NotHere from None
    base = duckdb.connect()
    for line in making(sql, "DuckDB"):
        base.execute(line)

    def run(select):
        answer = base.execute(select)
        return rows_of([column[0] for column in answer.description], answer.fetchall())

    return duckdb.__version__, run


def sqlite(sql, path, _extra):
    import sqlite3

    base = sqlite3.connect(":memory:")
    # As .import makes it: every column a text, and what is empty is an empty text.
    with open(path, newline="") as file:
        names, *rows = csv.reader(file)
    base.execute(f"CREATE TABLE answers ({', '.join(f'{name} TEXT' for name in names)})")
    base.executemany(f"INSERT INTO answers VALUES ({', '.join('?' * len(names))})", rows)

    def run(select):
        answer = base.execute(select)
        return rows_of([column[0] for column in answer.description], answer.fetchall())

    return sqlite3.sqlite_version, run


def sqlite_program(sql, path, _extra):
    if not shutil.which("sqlite3"):
        raise NotHere
    version = subprocess.run(["sqlite3", "--version"], capture_output=True, text=True, check=True).stdout.split()[0]
    load = "\n".join(making(sql, "SQLite"))

    def run(select):
        text = f"{load}\n.mode csv\n.headers on\n{select}\n"
        out = subprocess.run(["sqlite3"], input=text, capture_output=True, text=True, check=True).stdout
        rows = list(csv.DictReader(out.splitlines()))
        numbers = [name for name in rows[0] if name.startswith(("score_", "mix_", "acquiescence"))]
        return [row | {name: cell(float(row[name])) for name in numbers if row[name]} for row in rows]

    return version, run


def polars(sql, path, _extra):
    try:
        import polars as pl
    except ImportError:
        raise NotHere from None
    read, execute = making(sql, "Polars")
    names = {"pl": pl}
    exec(read, names)

    def run(select):
        frame = eval(execute.replace('"WITH …"', "select"), names | {"select": select})
        return rows_of(frame.columns, frame.rows())

    return pl.__version__, run


def datafusion(sql, path, _extra):
    try:
        import datafusion
    except ImportError:
        raise NotHere from None
    context = datafusion.SessionContext()
    for line in making(sql, "DataFusion"):
        context.sql(line).collect()

    def run(select):
        frame = context.sql(select)
        names = [field.name for field in frame.schema()]
        return rows_of(names, [tuple(row.values()) for part in frame.collect() for row in part.to_pylist()])

    return datafusion.__version__, run


def spark(sql, path, _extra):
    try:
        import pyspark
        from pyspark.sql import SparkSession
    except ImportError:
        raise NotHere from None
    if not shutil.which("java"):
        raise NotHere
    session = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    session.catalog.dropTempView("answers")
    for line in making(sql, "Spark"):
        session.sql(line.rstrip(";"))

    def run(select):
        frame = session.sql(select.rstrip(";"))
        return rows_of(frame.columns, frame.collect())

    return pyspark.__version__, run


def as_user(name, folder):
    """How to run programs that don't want to be root."""
    if os.geteuid() != 0:
        return {}
    try:
        owner = pwd.getpwnam(name)
    except KeyError:
        raise NotHere from None
    os.chown(folder, owner.pw_uid, owner.pw_gid)
    return {"user": name, "group": name, "extra_groups": []}


def postgresql(sql, path, extra):
    found = shutil.which("psql")
    folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
    folders += [os.path.dirname(os.path.realpath(found))] if found else []
    needed = ["initdb", "pg_ctl", "postgres", "psql"]
    folders = [f for f in folders if all(os.path.exists(os.path.join(f, name)) for name in needed)]
    if not folders:
        raise NotHere
    home = tempfile.mkdtemp(prefix="ambtenaar-sql-")
    who = as_user("postgres", home)
    data, answers = os.path.join(home, "data"), os.path.join(home, "answers.csv")
    shutil.copy(path, answers)
    os.chmod(answers, 0o644)

    def program(name, *arguments, text=None):
        command = [os.path.join(folders[-1], name), *arguments]
        done = subprocess.run(command, input=text, capture_output=True, text=True, cwd=home, check=False, **who)
        if done.returncode != 0:
            raise RuntimeError(f"{name}: {done.stderr}")
        return done.stdout

    program("initdb", "-D", data, "-A", "trust", "-U", "sql", "-E", "UTF8", "--locale=C", "-N")
    options = f"-k {home} -c listen_addresses=''"
    program("pg_ctl", "-D", data, "-w", "-l", os.path.join(home, "log"), "-o", options, "start")

    def stop():
        program("pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(home)

    psql = ["psql", "-h", home, "-U", "sql", "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-q"]
    lines = "\n".join(making(sql, "PostgreSQL")).replace("team TEXT,", f"team TEXT, {extra}")
    try:
        program(*psql, text=f"{lines}\n")
        version = program(*psql, "-t", "-A", "-c", "SHOW server_version").strip()
    except RuntimeError:
        stop()
        raise

    def run(select):
        return list(csv.DictReader(program(*psql, "--csv", text=select).splitlines()))

    return version, run, stop


def mariadb(binary, sql):
    """Whether every SELECT is refused, with the statements as columns that are there."""
    if not shutil.which("mariadbd") or not shutil.which("mariadb-install-db"):
        raise NotHere
    home = tempfile.mkdtemp(prefix="ambtenaar-sql-")
    who = as_user("mysql", home)
    data, socket = os.path.join(home, "data"), os.path.join(home, "socket")
    install = ["mariadb-install-db", "--no-defaults", f"--datadir={data}", "--auth-root-authentication-method=normal"]
    subprocess.run(install, capture_output=True, check=True, **who)
    command = ["mariadbd", "--no-defaults", f"--datadir={data}", f"--socket={socket}", "--skip-networking"]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL, **who)

    def client(text):
        command = ["mariadb", "--no-defaults", f"--socket={socket}", "-u", "root", "--connect-timeout=2"]
        return subprocess.run(command, input=text, capture_output=True, text=True, check=False)

    try:
        for _ in range(600):
            ready = client("SELECT version();")
            if ready.returncode == 0:
                break
        version = ready.stdout.split()[-1]
        table = making(sql, "PostgreSQL")[0]
        loaded = client(f"CREATE DATABASE a; USE a; {table} INSERT INTO answers (id) VALUES ('p');")
        if loaded.returncode != 0:
            raise RuntimeError(loaded.stderr)
        count = 0
        for form, select in selects(sql):
            # Without what MariaDB can't read, the rest would still be refused.
            for without in ["", "BIGINT", "leading"]:
                changed = {"": select, "BIGINT": select.replace("BIGINT", "SIGNED"),
                           "leading": select.replace("AS leading", "AS leading_role")}[without]
                done = client(f"USE a; {changed}")
                refused = done.returncode != 0 and done.stdout == ""
                count += not refused
                error = next((line for line in done.stderr.splitlines() if line.startswith("ERROR")), "")
                said = error[:60] if refused else f"NOT refused: {done.stdout[:90]}"
                print(f"MariaDB {version}, {form}{', without ' * bool(without)}{without}: {said}")
        return count
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(home)


ENGINES = [
    ("DuckDB", duckdb),
    ("PostgreSQL", postgresql),
    ("SQLite", sqlite),
    ("SQLite's program", sqlite_program),
    ("Polars", polars),
    ("DataFusion", datafusion),
    ("Spark", spark),
]


def compare(binary, statements, name, ids, extra, sql):
    """Every engine with the file `answers.csv` in this folder."""
    path = os.path.abspath("answers.csv")
    forms = selects(sql)
    wanted = {form: expected(binary, statements, path, ids, form) for form, _ in forms}
    count = 0
    for engine, make in ENGINES:
        try:
            version, run, *stop = make(sql, path, extra)
        except NotHere:
            print(f"{engine}: not here")
            continue
        try:
            for form, select in forms:
                rows = run(select)
                different = differences(rows, wanted[form])
                cells = sum(map(len, rows))
                print(f"{engine} {version}, {name}, {form}: {len(rows)} rows, {cells} cells, {different} different", flush=True)
                count += different
        finally:
            for end in stop:
                end()
    return count


def main():
    binary = os.path.abspath(sys.argv[1])
    statements = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else None
    export = lambda *options: ambtenaar(binary, statements, "statements", "export", "--format", *options)
    ids = export("csv").strip().split(",")[2:]
    sql = export("sql")
    with tempfile.TemporaryDirectory(prefix="ambtenaar-sql-") as folder:
        os.chdir(folder)
        with open("answers.csv", "w", newline="") as file:
            writer = csv.DictWriter(file, ["id", "team", *ids])
            writer.writeheader()
            writer.writerows(made_up(ids))
        count = compare(binary, statements, "answers", ids, "", sql)
        with open("answers.csv", "w", newline="") as file:
            file.write(export("csv", "--example", str(EXAMPLES)))
        count += compare(binary, statements, "example", ids, "instrument TEXT, ", sql)
        os.chdir("/")
    try:
        count += mariadb(binary, sql)
    except NotHere:
        print("MariaDB: not here")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())

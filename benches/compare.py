"""Runs `ambtenaar score` and `ambtenaar reliability` side by side with what else one could use: medians and ratios.

    cargo build --release
    pip install duckdb polars            (or leave one out: what is not there is skipped)
    python3 benches/compare.py [--rows 900000] [--runs 7] [--folder DIR] [--program PATH]

Every program reads the same file of made-up answers (benches/generate.rs), which is in the page cache, and writes a new file.
Rounds are interleaved, so that a busy machine hurts all of them alike; the ratios are what to look at. Wall time is that of the
whole process, start included.

What the others lack: DuckDB writes all columns of `score` with the same rules, in double precision (its fourth decimal may differ
where a half is rounded), and does not report unreadable values. Polars and mawk write id, status, answered, score and mix only.
R's psych::scoreFast writes the three means only, and is run when Rscript and psych are there; psych::alpha gives the alphas of
`reliability` with the figures per statement, without omega and intervals.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import time
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROLES = ["bureaucrat", "entrepreneur", "connector"]
with open(ROOT / "statements" / "ideale-ambtenaar.toml", "rb") as file:
    LIST = tomllib.load(file)
STATEMENTS = LIST["statement"]
DUTCH = LIST["scale"]["labels"]["nl"]


def of_role(role, turned=None):
    return [s["id"] for s in STATEMENTS if s["role"] == role and turned in (None, bool(s.get("reversed")))]


def total(columns):
    return " + ".join(f"coalesce({c}, 0)" for c in columns)


def count(columns):
    return " + ".join(f"({c} IS NOT NULL)::INT" for c in columns)


def duckdb_sql(path, out, quoted):
    """All columns of `score` in one statement."""
    ids = [s["id"] for s in STATEMENTS]
    if quoted:
        types = ", ".join([f"'{n}': 'VARCHAR'" for n in ["id", "submitted", "page", "language", *ids]])
        cases = " ".join(f"WHEN '{label}' THEN {step}" for step, label in enumerate(DUTCH, 1))
        cells = ", ".join(f"(CASE {i} {cases} END)::TINYINT AS {i}" for i in ids)
    else:
        types = ", ".join(["'id': 'VARCHAR'", *[f"'{i}': 'TINYINT'" for i in ids]])
        cells = ", ".join(ids)
    source = f"SELECT id, {cells} FROM read_csv('{path}', header = true, auto_detect = false, delim = ',', quote = '\"', columns = {{{types}}})"
    sums, counts, acquiescence = [], [], []
    for letter, role in zip("bec", ROLES):
        normal, turned = of_role(role, False), of_role(role, True)
        counts.append(f"{count(normal + turned)} AS n_{letter}")
        sums.append(f"{total(normal)} + 6 * ({count(turned)}) - ({total(turned)}) AS t_{letter}")
        acquiescence.append(f"(({total(normal)}) / nullif({count(normal)}, 0) + ({total(turned)}) / nullif({count(turned)}, 0)) / 2 - 3")
    given = f"[x FOR x IN [{', '.join(ids)}] IF x IS NOT NULL]"
    valid = {letter: f"CASE WHEN n_{letter} >= 1 AND 2 * n_{letter} >= {len(of_role(role))} THEN 25 * (t_{letter} / n_{letter} - 1) END AS p_{letter}"
             for letter, role in zip("bec", ROLES)}

    def near(a, b, times):
        return f"(p_{a} - p_{b}) ** 2 < {times * times} * 506.25 * (1 / n_{a} + 1 / n_{b})"

    top = {"b": "p_b >= p_e AND p_b >= p_c", "e": "NOT (p_b >= p_e AND p_b >= p_c) AND p_e >= p_c", "c": "NOT (p_b >= p_e AND p_b >= p_c) AND p_c > p_e"}
    lead = {letter: " OR ".join([f"({top[letter]})", *[f"({top[o]} AND {near(o, letter, 1)})" for o in "bec" if o != letter]]) for letter in "bec"}
    second = " ".join(f"WHEN {top[a]} THEN {near(a, o1, 2)} OR {near(a, o2, 2)}" for a, o1, o2 in ("bec", "ebc", "cbe"))
    return f"""COPY (
        WITH answers AS ({source}),
        sums AS (SELECT id, {', '.join(counts + sums)}, ({' + '.join(f'({a})' for a in acquiescence)}) / 3 AS acq,
                 len(list_distinct({given})) = 1 AND len({given}) >= 6 AS straight FROM answers),
        scores AS (SELECT *, {', '.join(valid.values())} FROM sums),
        mixes AS (SELECT *, (p_b + p_e + p_c) / 3 AS m, {', '.join(f'{lead[x]} AS l_{x}' for x in 'bec')}, CASE {second} END AS slight FROM scores)
        SELECT id, CASE WHEN m IS NULL THEN 'incomplete' ELSE 'complete' END AS status, n_b, n_e, n_c,
               printf('%.4f', p_b), printf('%.4f', p_e), printf('%.4f', p_c),
               printf('%.4f', 100 / 3 + (p_b - m) / 2), printf('%.4f', 100 / 3 + (p_e - m) / 2), printf('%.4f', 100 / 3 + (p_c - m) / 2),
               concat_ws('+', CASE WHEN l_b THEN 'bureaucrat' END, CASE WHEN l_e THEN 'entrepreneur' END, CASE WHEN l_c THEN 'connector' END) AS leading,
               CASE l_b::INT + l_e::INT + l_c::INT WHEN 1 THEN 'preference' WHEN 2 THEN 'combination' WHEN 3 THEN 'balanced' END AS label,
               CASE WHEN l_b::INT + l_e::INT + l_c::INT = 1 THEN CASE WHEN slight THEN 'slight' ELSE 'clear' END END AS strength,
               printf('%.4f', acq) AS acquiescence, straight
        FROM mixes) TO '{out}' (HEADER, DELIMITER ',')"""


DUCKDB = "import duckdb, sys; c = duckdb.connect(); c.execute('SET threads = ' + sys.argv[2]); c.execute(open(sys.argv[1]).read())"

POLARS = """
import sys, polars as pl
path, out, roles = sys.argv[1], sys.argv[2], eval(sys.argv[3])
ids = [i for normal, turned in roles.values() for i in normal + turned]
frame = pl.scan_csv(path, schema_overrides={"id": pl.String, **{i: pl.Int8 for i in ids}})
cast = lambda i: pl.col(i).cast(pl.Int32)
for role, (normal, turned) in roles.items():
    n = pl.sum_horizontal([pl.col(i).is_not_null().cast(pl.Int32) for i in normal + turned])
    t = pl.sum_horizontal([cast(i) for i in normal] + [6 - cast(i) for i in turned])
    frame = frame.with_columns(n.alias("n_" + role), t.alias("t_" + role))
for role, (normal, turned) in roles.items():
    n, t, k = pl.col("n_" + role), pl.col("t_" + role), len(normal + turned)
    frame = frame.with_columns(pl.when(2 * n >= k).then(25 * (t / n - 1)).alias("p_" + role))
p = [pl.col("p_" + role) for role in roles]
m = (p[0] + p[1] + p[2]) / 3
frame = frame.with_columns([(100 / 3 + (q - m) / 2).alias("m_" + role) for q, role in zip(p, roles)])
frame = frame.with_columns(pl.when(m.is_null()).then(pl.lit("incomplete")).otherwise(pl.lit("complete")).alias("status"))
columns = ["id", "status"] + [x + role for x in ("n_", "p_", "m_") for role in roles]
frame.select(columns).sink_csv(out, float_precision=4)
"""


def mawk_program():
    role = {name: place for place, name in enumerate(ROLES)}
    keys = "".join(f"r[{c}]={role[s['role']]};v[{c}]={int(bool(s.get('reversed')))};" for c, s in enumerate(STATEMENTS, 2))
    return "BEGIN{FS=\",\";" + keys + """}
NR==1{print "id,status,n,n,n,p,p,p,m,m,m";next}
{for(i=0;i<3;i++){n[i]=0;t[i]=0}
 for(c=2;c<=NF;c++)if($c!=""){n[r[c]]++;t[r[c]]+=v[c]?6-$c:$c}
 ok=1;for(i=0;i<3;i++){if(2*n[i]<8){ok=0;p[i]=0}else p[i]=25*(t[i]/n[i]-1)}
 m=(p[0]+p[1]+p[2])/3
 printf "%s,%s,%d,%d,%d,%.4f,%.4f,%.4f,%.4f,%.4f,%.4f\\n",$1,ok?"complete":"incomplete",n[0],n[1],n[2],p[0],p[1],p[2],100/3+(p[0]-m)/2,100/3+(p[1]-m)/2,100/3+(p[2]-m)/2}"""


def r_program(path, out):
    keys = ", ".join(f"c({', '.join(repr('-' + s['id'] if s.get('reversed') else s['id']) for s in STATEMENTS if s['role'] == role)})" for role in ROLES)
    return (f"suppressMessages(library(psych)); d <- read.csv('{path}'); k <- list({keys}); names(k) <- c('b','e','c'); "
            f"s <- scoreFast(k, d, min=1, max=5); write.csv(s, '{out}')")


def r_alpha(path):
    """Raw alpha of the three roles, listwise within a role as psych has it by default."""
    keys = lambda role: f"c({', '.join(repr(s['id']) for s in STATEMENTS if s['role'] == role)})"
    turned = ", ".join(repr(s["id"]) for s in STATEMENTS if s.get("reversed"))
    roles = "; ".join(f"one({keys(role)})" for role in ROLES)
    return (f"suppressMessages(library(psych)); d <- read.csv('{path}'); turned <- c({turned}); "
            f"one <- function(ids) print(alpha(d[, ids], keys = intersect(ids, turned))$total$raw_alpha); {roles}")


def have(program):
    return shutil.which(program) is not None


def module(name):
    return subprocess.run([sys.executable, "-c", f"import {name}"], capture_output=True).returncode == 0


def psych():
    return have("Rscript") and subprocess.run(["Rscript", "-e", "library(psych)"], capture_output=True).returncode == 0


def contenders(options, folder, shape):
    """Names, commands, and the file that standard output goes to."""
    path, program = folder / f"{shape}.csv", str(options.program)
    out = lambda name: str(folder / f"out-{name}")
    if shape == "reliability":
        path = folder / "plain.csv"
        yield "wc -l", ["wc", "-l", str(path)], None
        for threads in (1, 2):
            yield f"ambtenaar, {threads} thread{'s' * (threads > 1)}", [program, "reliability", "--threads", str(threads), str(path)], None
        if psych():
            yield "R psych::alpha", ["Rscript", "-e", r_alpha(path)], None
        return
    quoted = shape == "limesurvey"
    yield "wc -l", ["wc", "-l", str(path)], None
    yield "cat", ["cat", str(path)], out("cat")
    for threads in (1, 2):
        yield f"ambtenaar, {threads} thread{'s' * (threads > 1)}", [program, "score", "--quiet", "--threads", str(threads), str(path)], out(f"a{threads}")
    if module("duckdb"):
        sql = folder / f"{shape}.sql"
        sql.write_text(duckdb_sql(path, out("duckdb"), quoted))
        yield "DuckDB, 2 threads", [sys.executable, "-c", DUCKDB, str(sql), "2"], None
    if quoted:
        return
    if module("polars"):
        roles = {role: (of_role(role, False), of_role(role, True)) for role in ROLES}
        yield "Polars streaming", [sys.executable, "-c", POLARS, str(path), out("polars"), repr(roles)], None
    if have("mawk"):
        yield "mawk", ["mawk", mawk_program(), str(path)], out("mawk")
    if psych():
        yield "R psych::scoreFast", ["Rscript", "-e", r_program(path, out("r"))], None


def measure(command, stdout):
    """Wall seconds, and the largest resident size in MiB of any child so far."""
    for old in Path(command[-1]).parent.glob("out-*"):
        old.unlink()
    target = open(stdout, "wb") if stdout else subprocess.DEVNULL
    began = time.perf_counter()
    done = subprocess.run(command, stdout=target, stderr=subprocess.PIPE)
    seconds = time.perf_counter() - began
    if done.returncode != 0:
        raise SystemExit(f"{command[0]} ended with {done.returncode}: {done.stderr.decode()[-400:]}")
    return seconds


def peak(command):
    """The largest resident size of one run, in MiB; measured apart, in a process of its own."""
    code = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    done = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True)
    return int(done.stdout.split()[-1]) / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=900_000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--folder", type=Path, default=ROOT / "target" / "compare")
    parser.add_argument("--program", type=Path, default=ROOT / "target" / "release" / "ambtenaar")
    parser.add_argument("--shapes", nargs="+", default=["plain", "semicolon", "limesurvey", "reliability"])
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for shape in options.shapes:
        made = "plain" if shape == "reliability" else shape
        path = options.folder / f"{made}.csv"
        if not path.exists():
            with open(path, "wb") as file:
                subprocess.run(["cargo", "bench", "-q", "--bench", "generate", "--", made, str(options.rows)], cwd=ROOT, stdout=file, check=True)
        if shape == "semicolon":
            chosen = [c for c in contenders(options, options.folder, shape) if c[0].startswith(("wc", "amb"))]
        else:
            chosen = list(contenders(options, options.folder, shape))
        times = {name: [] for name, _, _ in chosen}
        for name, command, stdout in chosen:
            measure(command, stdout)
        for _ in range(options.runs):
            for name, command, stdout in chosen:
                times[name].append(measure(command, stdout))
        medians = {name: statistics.median(values) for name, values in times.items()}
        wc, best = medians["wc -l"], medians["ambtenaar, 2 threads"]
        print(f"\n{shape}: {options.rows} rows, {path.stat().st_size / 1e6:.0f} MB, medians of {options.runs}")
        print(f"{'':24}{'seconds':>9}{'x wc -l':>9}{'x ours':>9}{'peak MiB':>10}")
        for name, command, _ in chosen:
            print(f"{name:24}{medians[name]:9.3f}{medians[name] / wc:9.1f}{medians[name] / best:9.1f}{peak(command):10.0f}")


main()

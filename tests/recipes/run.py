#!/usr/bin/env python3
"""Runs the recipes for scripts for GNU parallel and Spark, and holds their rows and exit status against one plain run.

    cargo build && python3 tests/recipes/run.py [PROGRAM]

The file of answers has newlines within quotes, missing answers and, in half of the runs, a cell that can't be read. Spark is the one
this Python can import. Exit status: 0 all that could be run is right, 1 something differs.
"""

import csv
import importlib.util
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = 1200
PARTS = 5
HEADER = ["id", "why"] + [f"s{n:02}" for n in range(1, 25)]
# Rows within a cell: a cut at any newline makes people of them.
WHYS = ["", "plain", "two\nlines", 'a "quoted"\n\nword', "\n".join(["x,y" + ",1" * 24] * 6)]


def recipes():
    """The blocks of the page on answer files that are marked as recipes, by name: language and text."""
    found = re.findall(r"^```(\w+) recipe=(\w+)\n(.*?)^```$", (ROOT / "statements" / "answer-files.md").read_text("utf-8"), re.M | re.S)
    return {name: (language, text) for language, name, text in found}


def people(bad):
    chance = random.Random(20270110)
    for number in range(PEOPLE):
        answers = [chance.choice("12345") if chance.random() < 0.8 else "" for _ in range(24)]
        if bad and number == PEOPLE // 2:
            answers[3] = "meh"
        yield [f"p{number}", chance.choice(WHYS), *answers]


def write(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([HEADER, *rows])


def prepare(folder, bad):
    """answers.csv, and the same people in parts/."""
    rows = list(people(bad))
    write(folder / "answers.csv", rows)
    (folder / "parts").mkdir()
    size = -(-len(rows) // PARTS)
    for part in range(PARTS):
        write(folder / "parts" / f"{part}.csv", rows[part * size : (part + 1) * size])


def run(command, folder, program):
    path = f"{Path(program).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300, check=False)


def plain(folder, program, *options):
    done = run([program, "score", "--quiet", *options, "answers.csv"], folder, program)
    return done.stdout.splitlines(), done.returncode


def shell(text, folder, program):
    """A recipe for the shell, in many small parts."""
    smaller = text.replace("--block 10M", "--block 16k")
    assert smaller != text or "parts/" in text, "the recipe has no --block to make smaller"
    done = run(["sh", "-c", smaller], folder, program)
    return done.stdout.splitlines(), done.returncode


def spark(text, folder, program):
    done = run([sys.executable, "-c", text], folder, program)
    parts = sorted((folder / "scores").glob("part-*"))
    return [line for part in parts for line in part.read_text("utf-8").splitlines()], done.returncode


def lacking(name):
    """What is not there to run a recipe with, if anything."""
    if name == "spark":
        return None if importlib.util.find_spec("pyspark") and shutil.which("java") else "pyspark and java"
    if not shutil.which("parallel"):
        return "GNU parallel"
    has_csv = subprocess.run(["perl", "-MText::CSV", "-e1"], capture_output=True, check=False).returncode == 0
    return None if has_csv or name == "files" else "Perl's Text::CSV"


def differences(name, language, text, bad, program):
    """What is wrong with a recipe; with a bad cell the exit status has to tell, unless it is accepted."""
    options = [] if name == "csv" else ["--format", "jsonl"]
    options += ["--accept-problems"] if "--accept-problems" in text else []
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        prepare(folder, bad)
        rows, status = plain(folder, program, *options)
        rows = rows[1:] if name == "csv" else rows
        assert len(rows) == PEOPLE, f"a plain run gives {len(rows)} rows"
        found, ended = (spark if language == "python" else shell)(text, folder, program)
        if found != rows:
            yield f"{len(found)} rows, not the {len(rows)} of a plain run"
        if (ended == 0) != (status == 0):
            yield f"exit status {ended}, of a plain run {status}"


def unread(name, language, text, program):
    """A part without statements has to fail every recipe."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        prepare(folder, bad=False)
        for path in [folder / "answers.csv", folder / "parts" / "3.csv"]:
            path.write_text("id,why\n1,nothing\n", "utf-8")
        _, ended = (spark if language == "python" else shell)(text, folder, program)
        if ended == 0:
            yield "exit status 0 where a part has no statements"


def main():
    program = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ROOT / "target" / "debug" / "ambtenaar")
    found = recipes()
    wrong = [] if set(found) == {"jsonl", "csv", "files", "spark"} else [f"the page has the recipes {sorted(found)}"]
    for name, (language, text) in found.items():
        without = lacking(name)
        if without:
            print(f"{name}: not run, for lack of {without}")
            continue
        told = [f"{name}, bad cell {bad}: {one}" for bad in (False, True) for one in differences(name, language, text, bad, program)]
        told += [f"{name}: {one}" for one in unread(name, language, text, program)]
        print(f"{name}: {'differs' if told else 'the rows and exit status of a plain run'}")
        wrong += told
    print("\n".join(wrong), end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

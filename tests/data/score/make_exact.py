"""Makes exact_answers.csv and exact_scores.csv: 2,400 made-up rows and what they must score.

Made with:  python3 tests/data/score/make_exact.py      (Python 3.11 or later, nothing else)

Everything is computed with exact fractions from the formulas of the specification, without looking at the Rust code:
the keys come from statements/ideale-ambtenaar.toml. Halves are rounded away from zero. The rows are 800 with digits, 800
with every label, 400 with many answers missing, 200 of the short form, 100 with one answer everywhere, 100 with nothing
for some roles. The file has a `form` column.
"""

import csv
import random
import tomllib
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).parent
ROLES = ["bureaucrat", "entrepreneur", "connector"]

with open(HERE.parents[2] / "statements" / "ideale-ambtenaar.toml", "rb") as file:
    LIST = tomllib.load(file)
STATEMENTS = LIST["statement"]
LOWEST = LIST["scale"]["lowest"]
LABELS = LIST["scale"]["labels"]
HIGHEST = LOWEST + len(LABELS["nl"]) - 1
SIGMA = Fraction(str(LIST["measurement-error"]))
SKIPS = ["", "", "", "NA", "weet niet", LIST["scale"]["skip"]["nl"], LIST["scale"]["skip"]["en"], "-"]


def decimal(value, places=4):
    """A fraction with so many decimals, half away from zero."""
    if value is None:
        return ""
    scaled = abs(value) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    sign = "-" if value < 0 and whole else ""
    return f"{sign}{whole // 10**places}.{whole % 10**places:0{places}d}"


def score(answers, form):
    """The cells from status to straight_line."""
    asked = [(s, a) for s, a in zip(STATEMENTS, answers) if form == "full" or s.get("short")]
    points, number = {}, {}
    for role in ROLES:
        own = [(s, a) for s, a in asked if s["role"] == role]
        given = [(s, a) for s, a in own if a is not None]
        number[role] = len(given)
        if given and 2 * len(given) >= len(own):
            keyed = [LOWEST + HIGHEST - a if s.get("reversed") else a for s, a in given]
            mean = Fraction(sum(keyed), len(keyed))
            points[role] = 100 * (mean - LOWEST) / (HIGHEST - LOWEST)
    complete = len(points) == 3
    mix, leading, label, strength = {}, [], "", ""
    if complete:
        elevation = sum(points.values()) / 3
        mix = {role: Fraction(100, 3) + (points[role] - elevation) / 2 for role in ROLES}

        def close(a, b, times):
            spread = SIGMA**2 * (Fraction(1, number[a]) + Fraction(1, number[b]))
            return (points[a] - points[b]) ** 2 < times**2 * spread

        ranked = sorted(ROLES, key=lambda role: -points[role])
        leading = [role for role in ROLES if role == ranked[0] or close(role, ranked[0], 1)]
        label = ["preference", "combination", "balanced"][len(leading) - 1]
        if label == "preference":
            strength = "slight" if close(ranked[0], ranked[1], 2) else "clear"
    sides = []
    for role in ROLES:
        for turned in (False, True):
            raw = [a for s, a in asked
                   if s["role"] == role and bool(s.get("reversed")) == turned and a is not None]
            sides.append(Fraction(sum(raw), len(raw)) if raw else None)
    acquiescence = None
    if None not in sides:
        middle = Fraction(LOWEST + HIGHEST, 2)
        acquiescence = sum((sides[2 * r] + sides[2 * r + 1]) / 2 - middle for r in range(3)) / 3
    given = [a for _, a in asked if a is not None]
    straight = len(given) >= 6 and len(set(given)) == 1
    return [
        "complete" if complete else "incomplete",
        *[str(number[role]) for role in ROLES],
        *[decimal(points.get(role)) for role in ROLES],
        *[decimal(mix.get(role)) for role in ROLES],
        "+".join(leading), label, strength, decimal(acquiescence), "true" if straight else "false",
    ]


def cell(chance, answer, words):
    if answer is None:
        return chance.choice(SKIPS)
    if words:
        return LABELS[chance.choice(["nl", "en"])][answer - LOWEST]
    return str(answer)


def person(chance, kind):
    missing = {"gaps": 0.35, "digits": 0.05, "words": 0.05, "short": 0.1}.get(kind, 0)
    lean = [chance.gauss(0, 1) for _ in ROLES]
    answers = []
    empty = chance.sample(range(3), chance.randint(1, 3)) if kind == "empty" else []
    same = chance.randint(LOWEST, HIGHEST)
    for s in STATEMENTS:
        role = ROLES.index(s["role"])
        sign = -1 if s.get("reversed") else 1
        value = round(3 + sign * (0.3 + 0.8 * lean[role]) + chance.gauss(0, 1))
        answer = same if kind == "same" else max(LOWEST, min(HIGHEST, value))
        answers.append(None if role in empty or chance.random() < missing else answer)
    return answers


def main():
    chance = random.Random(20260101)
    kinds = ["digits"] * 800 + ["words"] * 800 + ["gaps"] * 400 + ["short"] * 200 + ["same"] * 100 + ["empty"] * 100
    with (open(HERE / "exact_answers.csv", "w", newline="", encoding="utf-8") as given,
          open(HERE / "exact_scores.csv", "w", newline="", encoding="utf-8") as expected):
        answers_out = csv.writer(given, lineterminator="\n")
        scores_out = csv.writer(expected, lineterminator="\n")
        answers_out.writerow(["id", "form", *[s["id"] for s in STATEMENTS]])
        scores_out.writerow(
            ["id", "status", *[f"answered_{r}" for r in ROLES], *[f"score_{r}" for r in ROLES],
             *[f"mix_{r}" for r in ROLES], "leading", "label", "strength", "acquiescence", "straight_line"])
        for row, kind in enumerate(kinds, 1):
            form = "short" if kind == "short" else "full"
            answers = person(chance, kind)
            name = f"r{row:04}"
            answers_out.writerow([name, form, *[cell(chance, a, kind == "words") for a in answers]])
            scores_out.writerow([name, *score(answers, form)])


main()

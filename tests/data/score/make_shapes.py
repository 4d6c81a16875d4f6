"""Makes shape.xlsx: the answers of shapes.csv as Microsoft Forms gives them, as a workbook.

Made with:  python3 tests/data/score/make_shapes.py      (Python 3.11 or later, and openpyxl)

The sheet has the columns of an anonymous form in Dutch, the statements as headers with a no-break space at the end, and the
labels in Dutch. A first sheet without statements stands before it.
"""

import csv
import tomllib
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook

HERE = Path(__file__).parent
with open(HERE.parents[2] / "statements" / "ideale-ambtenaar.toml", "rb") as file:
    LIST = tomllib.load(file)

book = Workbook()
book.active.title = "Toelichting"
book.active.append(["Dit blad heeft geen stellingen"])
sheet = book.create_sheet("Formulier1")
sheet.append(["ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam"]
             + [s["text"]["nl"] + "\u00a0" for s in LIST["statement"]])
with open(HERE / "shapes.csv", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        moment = datetime(2026, 3, 2, 10, 30)
        cells = [row[s["id"]] for s in LIST["statement"]]
        labels = [LIST["scale"]["labels"]["nl"][int(c) - LIST["scale"]["lowest"]] if c else None for c in cells]
        sheet.append([int(row["id"]), moment, moment, "anonymous", None] + labels)
book.save(HERE / "shape.xlsx")

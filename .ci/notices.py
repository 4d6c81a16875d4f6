"""Prints the licence of every package that is part of the program for a target, with the texts that come with it.

    python3 .ci/notices.py TARGET
"""

import json
import subprocess
import sys
from pathlib import Path

NAMES = ("license", "licence", "copying", "notice", "unlicense", "copyright")


def part_of_the_program(metadata):
    """The ids of the packages that are linked in: reached by usual dependencies, not those of building or
    testing, nor what only writes code."""
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    macros = {p["id"] for p in metadata["packages"] if any("proc-macro" in t["kind"] for t in p["targets"])}
    found, open_ = set(), [metadata["resolve"]["root"]]
    while open_:
        package = open_.pop()
        if package in found:
            continue
        found.add(package)
        for dependency in nodes[package]["deps"]:
            if dependency["pkg"] not in macros and any(kind["kind"] is None for kind in dependency["dep_kinds"]):
                open_.append(dependency["pkg"])
    return found - {metadata["resolve"]["root"]}


def mit(owner):
    """The text of the MIT licence, for a part that comes without one."""
    text = Path("LICENSE-MIT").read_text("utf-8")
    return f"Copyright (c) {owner}\n\n{text[text.index('Permission'):].rstrip()}"


def show(title, text):
    print(f"\n{'=' * 78}\n{title}\n\n{text.rstrip()}")


def main():
    target = sys.argv[1]
    command = ["cargo", "metadata", "--locked", "--format-version", "1", "--filter-platform", target]
    metadata = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    wanted = part_of_the_program(metadata)
    packages = sorted((p for p in metadata["packages"] if p["id"] in wanted), key=lambda p: (p["name"], p["version"]))
    print("ambtenaar contains these packages, each under its own licence.\n")
    for package in packages:
        print(f"{package['name']} {package['version']}: {package['license']}  {package['repository'] or ''}".rstrip())
    print("the Rust standard library: MIT OR Apache-2.0  https://github.com/rust-lang/rust")
    if target.endswith("musl"):
        print("musl: MIT  https://musl.libc.org")
    if "windows-gnu" in target:
        print("the start code of mingw-w64: in the public domain, or MIT and ZPL-2.1  https://www.mingw-w64.org")
    for package in packages:
        if package["license"].startswith("MPL"):
            print(f"\nThe source of {package['name']} {package['version']}, under the Mozilla Public License 2.0, is at")
            print(f"{package['repository']} and https://crates.io/crates/{package['name']}/{package['version']}, unchanged.")
    for package in packages:
        folder = Path(package["manifest_path"]).parent
        texts = sorted(f for f in folder.iterdir() if f.is_file() and f.name.lower().startswith(NAMES))
        for text in texts:
            show(f"{package['name']} {package['version']}: {text.name}", text.read_text("utf-8", "replace"))
        if not texts and "MIT" in package["license"]:
            owner = ", ".join(package["authors"]) or f"the authors of {package['name']}"
            show(f"{package['name']} {package['version']}: MIT", mit(owner))
    if target.endswith("musl"):
        show("musl: MIT", mit("2005-2020 Rich Felker, et al."))


main()

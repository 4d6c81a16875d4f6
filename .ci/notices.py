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
    for package in packages:
        if package["license"].startswith("MPL"):
            print(f"\nThe source of {package['name']} {package['version']}, under the Mozilla Public License 2.0, is at")
            print(f"{package['repository']} and https://crates.io/crates/{package['name']}/{package['version']}, unchanged.")
    for package in packages:
        folder = Path(package["manifest_path"]).parent
        texts = sorted(f for f in folder.iterdir() if f.is_file() and f.name.lower().startswith(NAMES))
        for text in texts:
            print(f"\n{'=' * 78}\n{package['name']} {package['version']}: {text.name}\n")
            print(text.read_text("utf-8", "replace").rstrip())


main()

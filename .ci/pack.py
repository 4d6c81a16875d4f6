"""Packs a folder beside itself, a zip when it holds a program for Windows and else a tar.gz, or lists the checksums of a folder's files.

    python3 .ci/pack.py FOLDER
    python3 .ci/pack.py --sums FOLDER

The same files give the same archive: names in order, no owner, one date.
"""

import gzip
import hashlib
import stat
import sys
import tarfile
import zipfile
from pathlib import Path

# The first moment that a zip can tell, and the same for a tar: 1980-01-01.
DATE = (1980, 1, 1, 0, 0, 0)
SECONDS = 315532800


def mode(file):
    """The rights of a file: only the program is run."""
    return 0o755 if file.name in ("ambtenaar", "ambtenaar.exe") else 0o644


def files(folder):
    """The files of a folder with their names in the archive, in order."""
    return sorted((file.relative_to(folder.parent).as_posix(), file) for file in folder.rglob("*") if file.is_file())


def to_zip(folder):
    with zipfile.ZipFile(f"{folder}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, file in files(folder):
            about = zipfile.ZipInfo(name, DATE)
            about.external_attr = (stat.S_IFREG | mode(file)) << 16
            about.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(about, file.read_bytes())


def to_tar(folder):
    with open(f"{folder}.tar.gz", "wb") as out, gzip.GzipFile("", "wb", 9, out, SECONDS) as packed:
        with tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as archive:
            for name, file in files(folder):
                about = tarfile.TarInfo(name)
                about.size, about.mode, about.mtime = file.stat().st_size, mode(file), SECONDS
                with file.open("rb") as content:
                    archive.addfile(about, content)


def sums(folder):
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(folder.iterdir())]
    (folder / "SHA256SUMS").write_text("".join(lines), newline="\n")


def main():
    folder = Path(sys.argv[-1])
    if sys.argv[1] == "--sums":
        sums(folder)
    elif (folder / "ambtenaar.exe").exists():
        to_zip(folder)
    else:
        to_tar(folder)


main()
